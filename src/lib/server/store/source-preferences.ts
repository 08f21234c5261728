/** Who is preferred where (R8): lists of sources, one for each metric and region that has one. */
import type { Metric } from '#lib/domain/figure.ts';
import type { SourcePreference } from '#lib/domain/total-settings.ts';
import { recurring } from './recurring.ts';
import type { Store } from './schema.ts';

/** What a list is for; null means: every metric, everywhere. */
export interface PreferenceScope {
	metric: Metric | null;
	regionId: string | null;
}

/** Every preference, list by list, the most preferred source first. */
export async function listSourcePreferences(db: Store): Promise<SourcePreference[]> {
	return (await selectAll(db, null)).rows;
}

const selectAll = recurring((db) =>
	db
		.selectFrom('source_preference')
		.innerJoin('source', 'source.id', 'source_preference.source_id')
		.select(['source_preference.id', 'source.name as source', 'source_preference.metric'])
		.select(['source_preference.region_id as regionId', 'source_preference.rank'])
		.orderBy('source_preference.region_id', (order) => order.asc().nullsFirst())
		.orderBy('source_preference.metric', (order) => order.asc().nullsFirst())
		.orderBy('source_preference.rank')
		.orderBy('source_preference.id')
);

/** Puts these sources, the most preferred first, in the place of the list of a scope. */
export async function replacePreferences(
	db: Store,
	{ metric, regionId }: PreferenceScope,
	sourceIds: readonly number[]
): Promise<void> {
	await db
		.deleteFrom('source_preference')
		.where('metric', metric === null ? 'is' : '=', metric)
		.where('region_id', regionId === null ? 'is' : '=', regionId)
		.execute();
	if (sourceIds.length === 0) return;
	const rows = sourceIds.map((id, index) => ({ source_id: id, rank: index + 1 }));
	await db
		.insertInto('source_preference')
		.values(rows.map((row) => ({ ...row, metric, region_id: regionId })))
		.execute();
}
