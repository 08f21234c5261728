import { createTotalSettings } from '#lib/domain/total-settings.ts';
import type { TotalSettings } from '#lib/domain/total-settings.ts';
import { findRegion } from '#lib/regions/index.ts';
import { listHouseholdSizes } from './household-sizes.ts';
import type { Store } from './schema.ts';
import { listSourcePreferences } from './source-preferences.ts';

/** Who is preferred and how large households are, as it stands now. */
export async function readTotalSettings(db: Store): Promise<TotalSettings> {
	const preferences = await listSourcePreferences(db);
	const sizes = await listHouseholdSizes(db);
	return createTotalSettings(preferences, sizes, (id) => findRegion(id)?.parent);
}
