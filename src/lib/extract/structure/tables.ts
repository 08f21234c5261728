/** Tables that kept their tabs, bars or semicolons: the header says what each column counts, the first cell where. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Sentence, Span } from '../document.ts';
import { makeDraft } from '../figures/drafts.ts';
import { goesWith } from '../figures/metrics.ts';
import { plainQualifier } from '../figures/qualifiers.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { findHeading } from './headings.ts';
import { readLabelIn, type Label } from './labels.ts';

/** The figures of table rows, by the index of the sentence that is the row. */
export function readTableRows(document: Document): Map<number, FigureDraft[]> {
	const rows = new Map<number, FigureDraft[]>();
	let columns: (Label | null)[] = [];
	let heading: Span | null = null;
	let table: FigureDraft[] = [];
	document.sentences.forEach((sentence, index) => {
		if (document.lines[sentence.line]?.zone !== 'row') {
			columns = [];
			table = [];
			heading = sentence;
			return;
		}
		const cells = splitCells(document, sentence);
		const isHeader = columns.length === 0;
		const labelled = labelOfRow(document, cells, columns);
		if (isHeader && !labelled) {
			columns = readHeader(document, cells);
			if (columns.some((column) => column !== null)) rows.set(index, []);
			return;
		}
		if (!labelled && columns.every((column) => column === null)) return;
		const kinds = labelled ? cells.map((_, i) => (i === 0 ? null : labelled)) : columns;
		const isLabelled = labelled !== undefined;
		const row = { sentence, index, cells, columns: kinds, heading, isLabelled };
		const drafts = readRow(document, row);
		rows.set(index, drafts);
		if (isTotal(document, cells[0])) tieToTotal(drafts, table);
		else table.push(...drafts);
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

function readHeader(document: Document, cells: readonly Span[]): (Label | null)[] {
	return cells.map((cell) => readLabelIn(document, cell) ?? null);
}

/** "Décès | 12 | 15" under a header that counts nothing: the row says what its cells count. */
function labelOfRow(
	document: Document,
	cells: readonly Span[],
	columns: readonly (Label | null)[]
): Label | undefined {
	const [first, ...values] = cells;
	// What heads the labels themselves ("Personnes affectées | Total") says nothing of the values.
	if (!first || columns.slice(1).some((column) => column !== null)) return undefined;
	if (values.length === 0 || !values.every((cell) => numberOf(document, cell))) return undefined;
	const label = numberOf(document, first) ? undefined : readLabelIn(document, first);
	return label?.metric ? label : undefined;
}

interface Row {
	sentence: Sentence;
	index: number;
	cells: Span[];
	columns: (Label | null)[];
	heading: Span | null;
	/** True when the first cell says what is counted, not where. */
	isLabelled: boolean;
}

/** What a table of neutral columns is about: the line above it, a heading further up, the title. */
function findTopic(document: Document, { heading, sentence }: Row): Metric | null {
	const above = heading ? readLabelIn(document, heading)?.metric : undefined;
	return above ?? findHeading(document, sentence.line)?.metric ?? null;
}

function readRow(document: Document, row: Row): FigureDraft[] {
	const topic = findTopic(document, row);
	const place = row.isLabelled || isTotal(document, row.cells[0]) ? null : (row.cells[0] ?? null);
	const drafts: FigureDraft[] = [];
	row.cells.forEach((cell, i) => {
		const column = row.columns[i];
		const number = column && numberOf(document, cell);
		const metric = column?.metric ?? topic;
		if (!column || !number || !metric || !goesWith(column.unit, metric)) return;
		const whole = drafts.find((draft) => draft.metric === metric && draft.unit !== column.unit);
		drafts.push(
			makeDraft(document, row.index, number, undefined, plainQualifier(number), {
				unit: column.unit,
				metric,
				subgroup: column.subgroup,
				relation: whole ? 'equivalent' : null,
				parent: whole ?? null,
				placeSpan: place,
				headingSpan: row.heading,
				rule: '<column> of <row>'
			})
		);
	});
	return drafts;
}

/** The rows above a total are its parts, column by column. */
function tieToTotal(total: readonly FigureDraft[], table: readonly FigureDraft[]): void {
	for (const whole of total.filter(({ relation }) => relation === null)) {
		for (const part of table) {
			const isLike = part.unit === whole.unit && part.metric === whole.metric;
			if (!isLike || part.relation !== null) continue;
			part.relation = 'part_of';
			part.parent = whole;
		}
	}
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
