import type { Region } from '#lib/domain/region.ts';
import namesText from '#data/region-names.tsv?raw';
import { foldName } from './fold.ts';
import { SortedLines } from './sorted-lines.ts';
import { findRegion } from './tree.ts';

const lines = new SortedLines(namesText);
const found = new Map<string, readonly Region[]>();
const NONE: readonly Region[] = [];

/**
 * The regions that bear this name in any language or spelling, the most important first (country,
 * first level, then by population); empty when none does.
 */
export function lookUpName(name: string): readonly Region[] {
	return lookUpFolded(foldName(name));
}

/** As lookUpName, for a name that foldName gave. */
export function lookUpFolded(folded: string): readonly Region[] {
	const known = found.get(folded);
	if (known) return known;
	const ids = folded === '' ? undefined : lines.find(folded);
	if (ids === undefined) return NONE;
	const regions = ids.split('|').flatMap((id) => findRegion(id) ?? []);
	found.set(folded, regions);
	return regions;
}

/** Whether a longer name begins with these folded words: "khan" does, for "khan younes". */
export function startsLongerName(folded: string): boolean {
	return lines.hasPrefix(`${folded} `);
}

/** Ids of the regions with a name that begins with `folded`, each once, in order of the names. */
export function listIdsByPrefix(folded: string): Set<string> {
	const ids = new Set<string>();
	for (const { rest } of lines.listPrefixed(folded)) for (const id of rest.split('|')) ids.add(id);
	return ids;
}
