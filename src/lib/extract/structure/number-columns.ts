/** Columns whose head names no noun: "Nombre" under a line that says of what, "Cumul" beside what it sums. */
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { readMarks, type Mark } from '../marks.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { mentionsIn } from '../spans.ts';
import { DIGITS } from '../tokens.ts';
import { timeOfCell } from './cell-times.ts';
import { isFilled } from './cells.ts';
import { readLabelIn, type Label } from './labels.ts';
import type { Column } from './table-columns.ts';

/** A head that says no more than that numbers stand under it: "Nombre", "Effectif". */
function isNumberHead(document: Document, cell: Span | undefined): boolean {
	return findWhole(document, cell, 'numberHead') !== undefined;
}

/** The same, or "Total", which sums what no other column counts. */
export function isCountHead(document: Document, cell: Span | undefined): boolean {
	return isNumberHead(document, cell) || findWhole(document, cell, 'total') !== undefined;
}

/** The columns of a row, those that its heads leave open named by the line above or by the other columns. */
export function nameNumbers(
	document: Document,
	header: readonly Span[],
	columns: readonly Column[],
	heading: Span | null,
	cells: readonly Span[]
): Column[] {
	const labels = columns.slice(1).filter((column) => column !== null);
	return columns.map((column, i) => {
		if (column || i === 0) return column;
		if (labels.length === 0 && isCountHead(document, header[i]))
			return ofHeading(document, header, heading, cells);
		return findWhole(document, header[i], 'total') ? ofOthers(labels) : null;
	});
}

/** "PDI par région" over "Région | Nombre": what the line above counts, of the group that the row names. */
function ofHeading(
	document: Document,
	header: readonly Span[],
	heading: Span | null,
	cells: readonly Span[]
): Column {
	const topic = heading ? readLabelIn(document, heading) : undefined;
	const name = cells.find(isFilled);
	if (!topic || !name) return null;
	const group = readLabelIn(document, name);
	if (group) return withFields(topic, { unit: group.unit, subgroup: group.subgroup });
	return isPlaceOrTime(document, header[0], name) || isAgeRange(document, name) ? topic : null;
}

/** Rows of costs or of rates say nothing of people: a row is of a place, of a time or of all. */
function isPlaceOrTime(document: Document, head: Span | undefined, name: Span): boolean {
	if (timeOfCell(document, name) || mentionsIn(document.places, name).length > 0) return true;
	return findWhole(document, name, 'total') !== undefined || isOfPlaces(document, head);
}

/** "0-4", "60+" */
function isAgeRange({ tokens: { kind, key } }: Document, { from, to }: Span): boolean {
	if (kind[from] !== DIGITS || to - from > 3) return false;
	return '-–+'.includes(key[from + 1] ?? ' ') && (to - from === 2 || kind[from + 2] === DIGITS);
}

/** "Région", "Site": a column that names places, known or not. */
function isOfPlaces({ tokens, language }: Document, head: Span | undefined): boolean {
	if (!head || !isFilled(head)) return false;
	const kinds = getPlaceLexicon(language).book.matchAt(tokens, head.from);
	return kinds.some(({ meaning: { group } }) => group === 'after');
}

/** What all other columns count: "Hommes | Femmes | Total", "Nouveaux cas | Cumul". */
function ofOthers([first, ...others]: readonly Label[]): Column {
	const isOne = others.every(({ unit, metric }) => unit === first?.unit && metric === first.metric);
	return first && isOne ? withFields(first, { subgroup: null }) : null;
}

/** The word of a meaning that fills a cell. */
function findWhole(document: Document, cell: Span | undefined, key: string): Mark | undefined {
	if (!cell || !isFilled(cell)) return undefined;
	return readMarks(document.tokens, cell.from, cell.to, document.language).find(
		(mark) =>
			mark.section === 'relation' &&
			mark.key === key &&
			mark.from === cell.from &&
			mark.to === cell.to
	);
}
