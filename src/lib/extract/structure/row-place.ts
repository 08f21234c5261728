/** The place that a row of a table is about. */
import type { Document, Span } from '../document.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital, WORD } from '../tokens.ts';
import { timeOfCell } from './cell-times.ts';
import { holdsWord, isFilled } from './cells.ts';
import { numberOf } from './table-columns.ts';

/**
 * Of the names that a row begins with: that of the site or camp, the last known place ("Nord-Kivu | Goma |
 * 12"), the unknown name within it ("Diffa | Awaridi | 12"), else the first of them.
 */
export function findRowPlace(
	document: Document,
	header: readonly Span[],
	cells: readonly Span[]
): Span | null {
	const first = Math.max(
		cells.findIndex((cell) => isFilled(cell) && numberOf(document, cell)),
		1
	);
	const names = cells
		.slice(0, first)
		.filter((cell) => hasWord(document, cell) && !timeOfCell(document, cell));
	const site = cells.find((_, i) => i < first && isSite(document, header[i]));
	if (site && names.length > 1 && names.includes(site)) return site;
	const known = names.findLastIndex((cell) => mentionsIn(document.places, cell).length > 0);
	const within = names[known + 1];
	if (known >= 0 && within && isCapital(document.tokens, within.from)) return within;
	// "PAM | 12 300": a row of who helped.
	const isActor = (cell: Span): boolean => mentionsIn(document.sources, cell).length > 0;
	if (known < 0 && header.slice(0, first).some((cell) => isOfOthers(document, cell))) return null;
	return names[known] ?? names.find((cell) => !isActor(cell)) ?? null;
}

/** "Cluster", "Cause": a column whose names are no places. */
function isOfOthers(document: Document, cell: Span): boolean {
	return holdsWord(document, cell, 'relation', 'otherHead');
}

/** A column of sites, camps, centres. */
function isSite(document: Document, cell: Span | undefined): boolean {
	if (!cell || !isFilled(cell)) return false;
	const marks = readMarks(document.tokens, cell.from, cell.to, document.language);
	return marks.some(
		({ section, key, from }) => section === 'guards' && key === 'shelter' && from === cell.from
	);
}

function hasWord({ tokens }: Document, { from, to }: Span): boolean {
	return tokens.kind.subarray(from, to).includes(WORD);
}

/** "Pays d'origine", "Réfugiés par nationalité": the first of some stretches by which rows name whence people came. */
export function findOrigins(
	document: Document,
	stretches: readonly (Span | null | undefined)[]
): Span | null {
	const says = (one: Span | null | undefined): boolean =>
		one != null && isFilled(one) && holdsWord(document, one, 'grammar', 'origins');
	return stretches.find(says) ?? null;
}
