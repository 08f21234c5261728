import type { Region } from '#lib/domain/region.ts';
import namesText from '#data/region-names.tsv?raw';
import { foldName } from './fold.ts';
import { remember } from './remember.ts';
import { SortedLines } from './sorted-lines.ts';
import { findRegion } from './tree.ts';

const lines = new SortedLines(namesText);
const NONE: readonly Region[] = [];

/**
 * The regions that bear this name in any language or spelling, the most important first (country,
 * first level, then by population); empty when none does.
 */
export function lookUpName(name: string): readonly Region[] {
	return lookUpFolded(foldName(name));
}

/** As lookUpName, for a name that foldName gave. */
export const lookUpFolded = remember((folded: string): readonly Region[] => {
	const ids = folded === '' ? undefined : lines.find(folded);
	return ids === undefined ? NONE : ids.split('|').flatMap((id) => findRegion(id) ?? []);
});

/** Whether a longer name begins with these folded words: "khan" does, for "khan younes". */
export const startsLongerName = remember((folded: string): boolean =>
	lines.hasPrefix(`${folded} `)
);

/** Ids of the regions with a name that begins with `folded`, each once, in order of the names. */
export function listIdsByPrefix(folded: string): Set<string> {
	const ids = new Set<string>();
	for (const { rest } of lines.listPrefixed(folded)) for (const id of rest.split('|')) ids.add(id);
	return ids;
}
