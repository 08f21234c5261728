/** Tables that kept their tabs, bars or semicolons: the header says what each column counts, the first cell where. */
import { METRICS, UNITS, type Metric, type Unit } from '#lib/domain/figure.ts';
import type { Document, Sentence, Span } from '../document.ts';
import { makeDraft } from '../figures/drafts.ts';
import { plainQualifier } from '../figures/qualifiers.ts';
import type { Mark } from '../marks.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft, NumberMention } from '../types.ts';

interface Column {
	unit: Unit;
	metric: Metric | null;
}

/** The figures of table rows, by the index of the sentence that is the row. */
export function readTableRows(document: Document): Map<number, FigureDraft[]> {
	const rows = new Map<number, FigureDraft[]>();
	let columns: (Column | null)[] = [];
	let heading: Span | null = null;
	document.sentences.forEach((sentence, index) => {
		if (document.lines[sentence.line]?.zone !== 'row') {
			columns = [];
			heading = sentence;
			return;
		}
		const cells = splitCells(document, sentence);
		if (columns.length === 0) {
			columns = readHeader(document, cells);
			if (columns.some((column) => column !== null)) rows.set(index, []);
			return;
		}
		if (columns.every((column) => column === null)) return;
		rows.set(index, readRow(document, { sentence, index, cells, columns, heading }));
	});
	return rows;
}

/** The cells of a row: stretches of tokens between tabs, bars or semicolons. */
function splitCells(document: Document, row: Sentence): Span[] {
	const { tokens } = document;
	const cells: Span[] = [];
	let from = row.from;
	for (let at = row.from; at < row.to; at++) {
		const gap = document.text.slice(
			tokens.end[at],
			at + 1 < row.to ? tokens.start[at + 1] : tokens.end[at]
		);
		const isBar = tokens.key[at] === '|' || tokens.key[at] === ';';
		if (!isBar && !gap.includes('\t') && at + 1 < row.to) continue;
		if (at + 1 - Number(isBar) > from) cells.push({ from, to: at + 1 - Number(isBar) });
		from = at + 1;
	}
	return cells;
}

function readHeader(document: Document, cells: readonly Span[]): (Column | null)[] {
	return cells.map((cell) => {
		const heads = headsIn(document, cell);
		const head = heads.find((mark) => mark.sub !== 'neutral') ?? heads[0];
		if (!head) return null;
		return { unit: unitOf(head), metric: metricOfHead(head) };
	});
}

function headsIn(document: Document, span: Span): Mark[] {
	return readMarks(document.tokens, span.from, span.to, document.language).filter(
		(mark) => mark.section === 'heads'
	);
}

function unitOf(mark: Mark): Unit {
	return UNITS.find((unit) => unit === mark.key) ?? 'person';
}

function metricOfHead(mark: Mark | undefined): Metric | null {
	return METRICS.find((metric) => metric === mark?.sub) ?? null;
}

interface Row {
	sentence: Sentence;
	index: number;
	cells: Span[];
	columns: (Column | null)[];
	heading: Span | null;
}

function readRow(document: Document, row: Row): FigureDraft[] {
	const topic = row.heading
		? metricOfHead(headsIn(document, row.heading).find((mark) => mark.sub !== 'neutral'))
		: null;
	const drafts: FigureDraft[] = [];
	row.cells.forEach((cell, i) => {
		const column = row.columns[i];
		const number = column && numberOf(document, cell);
		const metric = column?.metric ?? topic;
		if (!column || !number || !metric) return;
		const whole = drafts.find((draft) => draft.metric === metric && draft.unit !== column.unit);
		drafts.push(
			makeDraft(document, row.index, number, undefined, plainQualifier(number), {
				unit: column.unit,
				metric,
				subgroup: null,
				relation: whole ? 'equivalent' : null,
				parent: whole ?? null,
				placeSpan: isTotal(document, row.cells[0]) ? null : (row.cells[0] ?? null),
				headingSpan: row.heading,
				rule: '<column> of <row>'
			})
		);
	});
	return drafts;
}

/** The row of the total has no place of its own. */
function isTotal(document: Document, cell: Span | undefined): boolean {
	if (!cell) return false;
	const marks = readMarks(document.tokens, cell.from, cell.to, document.language);
	return marks.some((mark) => mark.section === 'relation' && mark.key === 'total');
}

/** The number that fills a cell. */
function numberOf(document: Document, cell: Span): NumberMention | undefined {
	return mentionsIn(document.numbers, cell).find(
		(number) => number.value !== null && number.value > 0
	);
}
