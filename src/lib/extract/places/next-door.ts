/** A small place beyond the border: known where only one country has its name and it lies close by. */
import type { Region } from '#lib/domain/region.ts';
import { capitalOf } from '#lib/regions/index.ts';
import { isPartOfDivision, type Setting } from './resolve.ts';

/**
 * "à Stepanakert" on a page about Armenia: of a name that one country alone has, the region that lies
 * near a place of the page's country that the page names, or near its capital.
 */
export function findNextDoor(
	options: readonly Region[],
	type: string | null,
	{ country, local }: Setting
): Region | undefined {
	const [first] = options;
	// "la région du Catatumbo" is no town beyond the border.
	if (first?.level !== 3 && first?.level !== 'site') return undefined;
	if (type !== null && !isPartOfDivision(type)) return undefined;
	if (country === null || options.some((one) => one.country !== first.country)) return undefined;
	const capital = capitalOf(country);
	const isNear = (one: Region): boolean => isClose(one, first);
	return (capital && isNear(capital)) || local.some(isNear) ? first : undefined;
}

/** Degrees of latitude, or of longitude at that latitude: some 250 km. */
const CLOSE = 2.3;

function isClose(a: Region, b: Region): boolean {
	if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
	const narrowing = Math.cos((a.lat * Math.PI) / 180);
	return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrowing) <= CLOSE;
}
