import type { Region } from '#lib/domain/region.ts';
import { foldName } from './fold.ts';
import { listIdsByPrefix, lookUpFolded } from './names.ts';
import { findRegion } from './tree.ts';

/** Shorter queries match so many towns that only countries and first-level divisions are offered. */
const TOWN_QUERY_LENGTH = 3;
const DIVISION_ID = /^[A-Z]{3}$|^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/**
 * Regions with a name that begins with the query, accents ignored: exact names, then countries and
 * divisions, then towns by population.
 */
export function searchRegions(query: string, limit = 10): Region[] {
	const folded = foldName(query);
	if (folded === '') return [];
	const exact = new Set(lookUpFolded(folded).map((r) => r.id));
	const ids = [...listIdsByPrefix(folded)];
	const offered =
		folded.length < TOWN_QUERY_LENGTH ? ids.filter((id) => DIVISION_ID.test(id)) : ids;
	const regions = [...new Set([...exact, ...offered])].flatMap((id) => findRegion(id) ?? []);
	const rank = (r: Region) => (exact.has(r.id) ? 0 : 4) + levelRank(r);
	return regions.sort((a, b) => rank(a) - rank(b) || b.population - a.population).slice(0, limit);
}

function levelRank({ level }: Region): number {
	return level === 'site' ? 3 : Math.min(level, 2);
}
