/** Tables that kept their tabs, bars or semicolons: the header says what each column counts, the first cells where. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Sentence, Span } from '../document.ts';
import { makeDraft } from '../figures/drafts.ts';
import { goesWith } from '../figures/metrics.ts';
import { plainQualifier } from '../figures/qualifiers.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft, NumberMention } from '../types.ts';
import { timeOfCell } from './cell-times.ts';
import { alignCells, alignHeader, holdsWord, isFilled, padTo, splitCells } from './cells.ts';
import { findHeading, isHeading } from './headings.ts';
import { placeOver, readCrossed, tieToTotalColumn } from './crossed-rows.ts';
import { readLabelIn, type Label } from './labels.ts';
import { isCountHead, nameNumbers } from './number-columns.ts';
import { findPairedColumns, partPairs, type PairedColumns } from './paired-cells.ts';
import { findOrigins, findRowPlace } from './row-place.ts';
import { columnsBelow, isAllNumbers } from './turned-rows.ts';
import {
	coverEmpty,
	fillColumns,
	isHeaderRow,
	isLabelled,
	numberOf,
	readHeader,
	readOwn,
	type Column
} from './table-columns.ts';

/** The rule of what a table gives. */
export const OF_COLUMN = '<column> of <row>';

/** The table that is being read. */
interface Table {
	header: Span[];
	columns: Column[];
	paired: PairedColumns;
	/** The line above the table. */
	heading: Span | null;
	/** The figures of its rows up to now, totals left out. */
	drafts: FigureDraft[];
	/** The figures of a total that stands above its rows: "Pays entier | 6 652 | 134". */
	total: FigureDraft[];
	/** True once a row of values has come. */
	hasRows: boolean;
	/** True once a row has said itself what its cells count. */
	isCrossed: boolean;
	/** The line between its rows that has just come: "NORD-KIVU". */
	between: Sentence | null;
	/** A row of numbers that opens a table: "19 | 14 495 | 774", over what they count. */
	opening: OpeningRow | null;
}

type OpeningRow = Pick<Row, 'sentence' | 'index' | 'cells'>;

interface Row {
	sentence: Sentence;
	index: number;
	cells: Span[];
	columns: readonly Column[];
	heading: Span | null;
	place: Span | null;
	/** The head of its names, where they are whence people came. */
	origin: Span | null;
	when: DateMention | null;
	/** The cells of the header that say what its cells count. */
	heads: readonly (Span | undefined)[];
	/** The cells of the header above its cells, where the row itself says what they count. */
	over: readonly (Span | null)[];
}

const openTable = (heading: Span | null): Table => ({
	header: [],
	columns: [],
	paired: new Set(),
	heading,
	drafts: [],
	total: [],
	hasRows: false,
	isCrossed: false,
	between: null,
	opening: null
});

/** The figures of table rows, by the index of the sentence that is the row. */
export function readTableRows(document: Document): Map<number, FigureDraft[]> {
	const rows = new Map<number, FigureDraft[]>();
	let table = openTable(null);
	document.sentences.forEach((sentence, index) => {
		if (document.lines[sentence.line]?.zone !== 'row') {
			if (isBetween(document, table, sentence)) table.between = sentence;
			else table = openTable(sentence);
			return;
		}
		const cells = readPairs(document, table, splitCells(document, sentence));
		// "Hajjah | Families affected: 1,230 | Deaths: 4": each cell has its own label, as in prose.
		if (cells.filter((cell) => isLabelled(document, cell)).length > 1) return;
		nameColumn(document, table, cells);
		if (table.between && !goesOn(document, table, cells)) table = openTable(table.between);
		table.between = null;
		const turned = table.opening && columnsBelow(document, table.opening.cells, cells);
		if (table.opening && turned) {
			rows.set(table.opening.index, readRow(document, turnRow(table.opening, turned, cells)));
			rows.set(index, []);
			table = openTable(null);
			return;
		}
		if (!table.columns.some(Boolean) && isAllNumbers(document, cells))
			table.opening = { sentence, index, cells };
		const labelled = readCrossed(document, table, cells);
		if (!labelled && addHeader(document, table, cells)) {
			if (table.columns.some(Boolean)) rows.set(index, []);
			return;
		}
		if (!labelled && !countsAnything(document, table)) {
			// "Villages touchés | 21" below "Décès | 1 482": what no label counts is no prose either.
			if (table.isCrossed) rows.set(index, []);
			return;
		}
		if (labelled) table.isCrossed = true;
		const { heading } = table;
		const row = labelled
			? withFields(labelled, {
					sentence,
					index,
					heading,
					place: null,
					origin: null,
					heads: []
				})
			: readCells(document, table, { sentence, index, cells });
		const drafts = readRow(document, row);
		rows.set(index, drafts);
		if (isTotal(document, cells)) addTotal(table, drafts, periodOf(document, cells));
		else {
			tieToTotal(table.total, drafts);
			table.drafts.push(...drafts);
		}
		table.hasRows = true;
	});
	return rows;
}

/** A row of numbers, counted by the row of labels below it. */
function turnRow(opening: OpeningRow, columns: readonly Column[], heads: readonly Span[]): Row {
	const none = { heading: null, place: null, origin: null, when: null, over: [] };
	return withFields(withFields(opening, none), { columns, heads });
}

function countsAnything(document: Document, { columns, header }: Table): boolean {
	return columns.some(Boolean) || header.slice(1).some((cell) => isCountHead(document, cell));
}

/** Takes "410 (12)" apart where the header is "Cas (décès)". */
function readPairs(document: Document, table: Table, cells: readonly Span[]): Span[] {
	const isValues = cells.some((cell) => isFilled(cell) && numberOf(document, cell));
	if (!isValues) table.paired = findPairedColumns(document, cells);
	return partPairs(document, cells, table.paired);
}

/** A header without one for the names has a cell less than the rows: "Décès | Blessés" over "Uvira | 4 | 9". */
function nameColumn(document: Document, table: Table, cells: readonly Span[]): void {
	const { header, columns } = table;
	const [name, ...values] = cells;
	if (table.hasRows || !name || header.length === 0 || values.length !== header.length) return;
	if (!header.every((cell, i) => isFilled(cell) && saysMore(document, cell, columns[i]))) return;
	if (numberOf(document, name)) return;
	if (!values.every((cell) => !isFilled(cell) || numberOf(document, cell))) return;
	table.header = [{ from: 0, to: 0 }, ...header];
	table.columns = [null, ...columns];
}

/** What is counted, where or when, or that it is all of them. */
function saysMore(document: Document, cell: Span, column: Column | undefined): boolean {
	const isKnown = Boolean(column ?? placeOver(document, cell) ?? timeOfCell(document, cell));
	return isKnown || isTotal(document, [cell]);
}

/** A place alone on a line heads the next rows of the same table. */
function isBetween(document: Document, { columns, between }: Table, sentence: Sentence): boolean {
	const line = document.lines[sentence.line];
	if (!columns.some(Boolean) || between || !line || !isHeading(document, line)) return false;
	const [place] = mentionsIn(document.places, line);
	return place !== undefined && line.to - line.from - (place.to - place.from) <= KIND_OF_PLACE;
}

/** Tokens of "Province de". */
const KIND_OF_PLACE = 2;

/** Values of as many cells as the header has. */
function goesOn(document: Document, { header }: Table, cells: readonly Span[]): boolean {
	const hasValues = cells.some((cell) => isFilled(cell) && numberOf(document, cell));
	return hasValues && alignCells(cells, header) !== undefined;
}

/** Takes a row as the header of a table, as its second row, or as that of the next one; false for values. */
function addHeader(document: Document, table: Table, cells: Span[]): boolean {
	const isFirst = table.columns.length === 0;
	const aligned = isFirst || table.hasRows ? undefined : alignHeader(cells, table.header);
	const row = aligned ?? cells;
	const upper = aligned ? padTo(table.header, row.length) : [];
	// "Northern | TBS | TBS" among rows of numbers says nothing under the header of the table.
	const above = aligned
		? coverEmpty(
				upper,
				row.map((_, i) => table.columns[i] ?? null)
			)
		: [];
	const columns = readHeader(document, row, table.heading, above);
	if (!isFirst && !isHeaderRow(document, row, columns)) return false;
	table.columns = columns;
	table.header = aligned ? upper : cells;
	table.drafts = [];
	table.total = [];
	table.hasRows = false;
	return true;
}

/** The cells of a row of values under their columns; none where it cannot be told which is whose. */
function readCells(
	document: Document,
	table: Table,
	row: Pick<Row, 'sentence' | 'index'> & { cells: readonly Span[] }
): Row {
	const { heading, header } = table;
	const cells = alignCells(row.cells, header) ?? [];
	const headed = nameNumbers(document, header, table.columns, heading, cells);
	const named = fillColumns(headed, findTopic(document, heading, row.sentence));
	const columns = named.map((column, i) => {
		const cell = cells[i];
		return column?.metric || !cell ? column : (readOwn(document, cell, named) ?? column);
	});
	const place = isTotal(document, row.cells) ? null : findRowPlace(document, header, cells);
	const when = timeOfCell(document, cells.find(isFilled));
	const origin = place && findOrigins(document, [header[0], heading]);
	const over = timesOver(document, header);
	return withFields(row, { cells, columns, heading, place, origin, when, heads: header, over });
}

/** "Janvier | | Février |" over "Cas | Décès | Cas | Décès": the time that heads each column, or those beside it. */
function timesOver(document: Document, header: readonly Span[]): (Span | null)[] {
	let head: Span | null = null;
	return header.map((cell, i) => {
		if (i > 0 && isFilled(cell)) head = timeOfCell(document, cell) ? cell : null;
		return head;
	});
}

/** What a table of neutral columns is about: the line above it, a heading further up. */
function findTopic(document: Document, heading: Span | null, row: Sentence): Metric | null {
	const above = heading ? readLabelIn(document, heading)?.metric : undefined;
	return above ?? findHeading(document, row.line)?.metric ?? null;
}

function readRow(document: Document, row: Row): FigureDraft[] {
	const drafts: FigureDraft[] = [];
	const crossed: { draft: FigureDraft; isTotal: boolean }[] = [];
	row.cells.forEach((cell, i) => {
		const column = row.columns[i];
		const number = column && isFilled(cell) && numberOf(document, cell);
		if (!number || !column.metric || !goesWith(column.unit, column.metric)) return;
		const over = row.over[i] ?? row.heads[i] ?? null;
		const draft = readCell(document, row, i, number, column, column.metric, drafts);
		drafts.push(draft);
		crossed.push({ draft, isTotal: over !== null && isTotal(document, [over]) });
	});
	tieToTotalColumn(crossed);
	return drafts;
}

function readCell(
	document: Document,
	row: Row,
	at: number,
	number: NumberMention,
	{ unit, subgroup }: Label,
	metric: Metric,
	before: readonly FigureDraft[]
): FigureDraft {
	const same = before.find((draft) => draft.metric === metric && draft.unit !== unit);
	const whole = before.find(
		(draft) => draft.metric === metric && draft.unit === unit && draft.subgroup === null
	);
	const parent = (subgroup === null ? same : whole) ?? null;
	const relation = subgroup === null ? 'equivalent' : 'part_of';
	return makeDraft(
		document,
		row.index,
		number,
		undefined,
		plainQualifier(document.tokens, number),
		{
			unit,
			metric,
			subgroup,
			relation: parent ? relation : row.origin ? 'part_of' : null,
			parent,
			placeSpan: row.place ?? placeOver(document, row.over[at]),
			headingSpan: row.heading,
			columnSpan: row.heads[at] ?? null,
			originSpan: row.origin,
			when: row.when ?? timeOfCell(document, row.over[at]),
			rule: OF_COLUMN
		}
	);
}

/** A total counts the rows above it, in the same period; where it is the first row, those that come. */
function addTotal(table: Table, drafts: FigureDraft[], period: DateMention | null): void {
	if (!table.hasRows) table.total = drafts;
	tieToTotal(drafts, table.drafts);
	if (!period) return;
	for (const part of table.drafts)
		if (part.when === null && part.parent && drafts.includes(part.parent)) part.when = period;
}

/** "Total S36": the time that the first cell of a total names besides. */
function periodOf({ dates }: Document, cells: readonly Span[]): DateMention | null {
	const cell = cells.find(isFilled);
	const told = cell ? mentionsIn(dates, cell) : [];
	return told.find(({ kind, dateStart }) => kind === 'window' && dateStart !== null) ?? null;
}

/** The rows above a total are its parts, column by column. */
function tieToTotal(total: readonly FigureDraft[], table: readonly FigureDraft[]): void {
	for (const whole of total.filter(({ relation }) => relation !== 'equivalent')) {
		for (const part of table) {
			const isLike =
				part.unit === whole.unit &&
				part.metric === whole.metric &&
				// "Femmes | 40 317" over "Ensemble | 74 108".
				(part.subgroup === whole.subgroup || whole.subgroup === null);
			if (!isLike || (part.relation !== null && (part.parent || !part.originSpan))) continue;
			part.relation = 'part_of';
			part.parent = whole;
		}
	}
}

/** The row of the total has no place of its own. */
function isTotal(document: Document, cells: readonly Span[]): boolean {
	const cell = cells.find(isFilled);
	return cell !== undefined && holdsWord(document, cell, 'relation', 'total');
}
