/** Rows that say what their cells count, under a header that may say where, or whom: "Décès | 12 | 15". */
import type { Document, Span } from '../document.ts';
import { withFields } from '../fields.ts';
import { goesWith } from '../figures/metrics.ts';
import { mentionsIn } from '../spans.ts';
import { WORD } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { timeOfCell } from './cell-times.ts';
import { alignCells, holdsWord, isFilled } from './cells.ts';
import { readLabelIn, type Label } from './labels.ts';
import { joinLabels, numberOf, type Column } from './table-columns.ts';

export interface CrossedRow {
	cells: Span[];
	columns: Column[];
	/** The cell of the header above each cell; null where none is. */
	over: (Span | null)[];
	/** As of when, where a cell beside the value says it. */
	when: DateMention | null;
}

interface Header {
	header: readonly Span[];
	columns: readonly Column[];
}

/** "Décès | 12 | 15", "1 105 | morts" under a header that counts nothing by itself; undefined for other rows. */
export function readCrossed(
	document: Document,
	table: Header,
	cells: readonly Span[]
): CrossedRow | undefined {
	// What heads the labels themselves ("Personnes affectées | Total") says nothing of the values.
	if (table.columns.slice(1).some((column) => column?.metric)) return undefined;
	const filled = cells.filter(isFilled);
	const [first, second] = filled;
	const isTurned = filled.length === 2 && first !== undefined && numberOf(document, first);
	const name = isTurned ? second : first;
	const others = filled.filter((cell) => cell !== name);
	const values = others.filter((cell) => isValue(document, cell));
	if (!name || values.length === 0) return undefined;
	if (values.length < others.length && !isOneValue(table, cells, values)) return undefined;
	const label = numberOf(document, name) ? undefined : readLabelIn(document, name);
	if (!label?.metric) return undefined;
	const when = others.map((cell) => timeOfCell(document, cell)).find((time) => time !== null);
	const { cells: counted, columns, over } = cross(document, table, cells, values, label);
	return { cells: counted, columns, over, when: when ?? null };
}

/** "Indicateur | Valeur | Source" over "Décès | 1 482 | ANDMA": one value, and what is said of it, under a header. */
function isOneValue({ header }: Header, cells: readonly Span[], values: readonly Span[]): boolean {
	return values.length === 1 && header.length === cells.length && cells.every(isFilled);
}

/** A number, or the dash that stands for none. */
function isValue(document: Document, cell: Span): boolean {
	const isDash = !document.tokens.kind.subarray(cell.from, cell.to).includes(WORD);
	return isDash || numberOf(document, cell) !== undefined;
}

/** Each value under its cell of the header: "Femmes", "Ménages" say whom the label counts there. */
function cross(
	document: Document,
	{ header, columns }: Header,
	cells: readonly Span[],
	values: Span[],
	label: Label
): Omit<CrossedRow, 'when'> {
	const aligned = alignCells(cells, header) ?? [];
	const places = values.map((cell) => aligned.indexOf(cell));
	return {
		cells: values,
		columns: places.map((i) =>
			underHead(document, header[i], joinLabels(label, columns[i] ?? null) ?? label)
		),
		over: places.map((i) => header[i] ?? null)
	};
}

/** Under "2024 target" a goal, under "Change" nothing that counts. */
function underHead(document: Document, head: Span | undefined, label: Label): Column {
	if (!head || !isFilled(head)) return label;
	if (holdsWord(document, head, 'relation', 'changeHead')) return null;
	const isGoal = holdsWord(document, head, 'relation', 'goalHead');
	return isGoal && goesWith(label.unit, 'targeted')
		? withFields(label, { metric: 'targeted' })
		: label;
}

/** The place that heads a column. */
export function placeOver(document: Document, over: Span | null | undefined): Span | null {
	return over && isFilled(over) && mentionsIn(document.places, over).length > 0 ? over : null;
}

/** "Hommes | Femmes | Total", "Goma | Uvira | Total": in a row, the column of totals counts the others. */
export function tieToTotalColumn(cells: readonly { draft: FigureDraft; isTotal: boolean }[]): void {
	const whole = cells.find(({ isTotal }) => isTotal)?.draft;
	if (!whole) return;
	for (const { draft } of cells) {
		const isLike = draft.unit === whole.unit && draft.metric === whole.metric;
		if (draft === whole || !isLike || draft.relation !== null) continue;
		// "Nouveaux cas | Cumul": no part of each other.
		if (draft.columnSpan && whole.columnSpan && draft.subgroup === null) continue;
		draft.relation = 'part_of';
		draft.parent = whole;
	}
}
