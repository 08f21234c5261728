/** Cells that hold two counts, as their header says: "Cas (décès)" over "410 (12)", "Hommes / Femmes" over "31 / 40". */
import { findSign } from '../signs.ts';
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import { readLabelIn } from './labels.ts';

/** The columns, by their place, whose header names two counts. */
export type PairedColumns = ReadonlySet<number>;

/** The paired columns of a row without numbers. */
export function findPairedColumns(document: Document, cells: readonly Span[]): PairedColumns {
	const paired = cells.flatMap((cell, i) => {
		const at = findBorder(document, cell);
		const isPair = at !== undefined && counts(document, withFields(cell, { to: at }));
		return isPair && counts(document, withFields(cell, { from: at + 1 })) ? [i] : [];
	});
	return new Set(paired);
}

function counts(document: Document, span: Span): boolean {
	return readLabelIn(document, span)?.metric != null;
}

/** The bracket or the slash in a cell, behind its first token. */
function findBorder({ tokens }: Document, { from, to }: Span): number | undefined {
	const at = findSign(tokens, from + 1, to - 1, '(/');
	return at < to - 1 ? at : undefined;
}

/** The cells of a row, those of paired columns in two; the second is empty where only one count stands. */
export function partPairs(
	document: Document,
	cells: readonly Span[],
	paired: PairedColumns
): Span[] {
	if (paired.size === 0) return [...cells];
	return cells.flatMap((cell, i) => {
		if (!paired.has(i)) return [cell];
		const at = findBorder(document, cell);
		const isOne = at === undefined || mentionsIn(document.numbers, cell).length === 1;
		return isOne
			? [cell, { from: 0, to: 0 }]
			: [withFields(cell, { to: at }), withFields(cell, { from: at + 1 })];
	});
}
