import type { Region } from '#lib/domain/region.ts';
import type { RegionName } from '#lib/domain/records.ts';
import { findRegion } from '#lib/regions/index.ts';

/** What a page shows of a region. */
export function toRegionName({ id, level, parent, country, names }: Region): RegionName {
	return { id, level, parent, country, names };
}

/** Null for an unknown id, and for none. */
export function nameRegion(id: string | null): RegionName | null {
	const region = id === null ? undefined : findRegion(id);
	return region ? toRegionName(region) : null;
}
