/** Tables whose numbers stand above what they count: "19 | 14 495" over "Fallecidos | Personas afectadas". */
import type { Document, Span } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import { isFilled } from './cells.ts';
import { readLabelIn } from './labels.ts';
import { numberOf, type Column } from './table-columns.ts';

/** What a row of labels says that the numbers above it count; undefined for any other row. */
export function columnsBelow(
	document: Document,
	numbers: readonly Span[],
	cells: readonly Span[]
): Column[] | undefined {
	if (numbers.length !== cells.length || cells.some((cell) => numberOf(document, cell)))
		return undefined;
	const columns = cells.map(
		(cell) => (isFilled(cell) ? readLabelIn(document, cell) : undefined) ?? null
	);
	return columns.filter((column) => column?.metric).length >= LEAST_LABELS ? columns : undefined;
}

/** Labels that make a row below one of numbers its header. */
const LEAST_LABELS = 2;

/** A row of numbers and no name. */
export function isAllNumbers(document: Document, cells: readonly Span[]): boolean {
	const filled = cells.filter(isFilled);
	return filled.length > 1 && filled.every((cell) => fillsCell(document, cell));
}

function fillsCell(document: Document, cell: Span): boolean {
	const [number, ...others] = mentionsIn(document.numbers, cell);
	const isEnd = number && (number.to === cell.to || document.tokens.key[number.to] === '|');
	return others.length === 0 && number?.from === cell.from && isEnd === true;
}
