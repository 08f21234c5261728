/** What the columns of a table count: its header, in one row or in two, and what it is about. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { goesWith, isCasualty } from '../figures/metrics.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { NumberMention } from '../types.ts';
import { timeOfCell } from './cell-times.ts';
import { isFilled } from './cells.ts';
import { readLabelIn, saidOf, type Label } from './labels.ts';

export type Column = Label | null;

/** The number that fills a cell. */
export function numberOf(document: Document, cell: Span): NumberMention | undefined {
	return mentionsIn(document.numbers, cell).find(
		(number) => number.value !== null && number.value > 0
	);
}

/**
 * What each cell of a header counts; null for names, shares and remarks. `heading` = the line above,
 * which may name what the cells only say something of: "MAISONS PAR PROVINCE" over "Détruites"; `above` =
 * what the row of the header above says, cell by cell.
 */
export function readHeader(
	document: Document,
	cells: readonly Span[],
	heading: Span | null = null,
	above: readonly Column[] = []
): Column[] {
	const topic = nounOfRows(document, cells) ?? (heading && readLabelIn(document, heading));
	return cells.map((cell, i) => {
		const over = above[i] ?? null;
		if (!isFilled(cell)) return over;
		const own =
			(over && readSaid(document, cell, over)) ??
			readLabelIn(document, cell) ??
			(topic && readSaid(document, cell, topic)) ??
			readPredicate(document, cell);
		return over ? joinLabels(over, own) : own;
	});
}

/** "Maisons | Détruites | Endommagées": the first cell names what the others tell apart. */
function nounOfRows(document: Document, cells: readonly Span[]): Label | undefined {
	const [first] = cells;
	const label = first && isFilled(first) ? readLabelIn(document, first) : undefined;
	return label?.metric === null && label.unit !== 'person' ? label : undefined;
}

/** "Décès" over "Hommes": the upper cell says what, the lower one whose; "Logements" over "Loués" count nothing. */
export function joinLabels(above: Label, own: Column): Column {
	if (!own) return above.metric ? above : null;
	if (own.metric || !above.metric || !goesWith(own.unit, above.metric)) return own;
	return withFields(above, { unit: own.unit, subgroup: own.subgroup ?? above.subgroup });
}

/** "Personnes | | Logements |": in the upper row of a header a cell stands for the empty ones beside it, too. */
export function coverEmpty(header: readonly Span[], columns: readonly Column[]): Column[] {
	let last: Column = null;
	return columns.map((column, i) => {
		const cell = header[i];
		if (cell && isFilled(cell)) last = column;
		return column ?? last;
	});
}

/** A cell that is one predicate of the noun above, whatever else the line above says: "Completely damaged (C/D)". */
function readSaid(document: Document, cell: Span, topic: Label): Column {
	if (topic.metric && topic.unit === 'person') return null;
	const { key } = document.tokens;
	for (const mark of readMarks(document.tokens, cell.from, cell.to, document.language)) {
		const isWhole = mark.from === cell.from && (mark.to === cell.to || key[mark.to] === '(');
		const metric = isWhole ? saidOf(mark, topic.unit) : undefined;
		if (metric) return withFields(topic, { metric });
	}
	return null;
}

/** "Capacité", "Hébergés", "Conçu pour": a cell that is one predicate of people. */
function readPredicate(document: Document, cell: Span): Column {
	for (const mark of readMarks(document.tokens, cell.from, cell.to, document.language)) {
		const isWhole = mark.from === cell.from && mark.to === cell.to;
		const metric = isWhole ? saidOf(mark, 'person') : undefined;
		if (metric && WHERE.has(metric)) return { unit: 'person', metric, noun: mark, subgroup: null };
	}
	return null;
}

/** Where people are and what is done for them: the casualties of a "toll" have nouns. */
const WHERE: ReadonlySet<Metric> = new Set<Metric>([
	'capacity',
	'sheltered',
	'assisted',
	'vaccinated',
	'treated',
	'targeted',
	'in_need'
]);

/**
 * "1 000 places | 2 364 migrants": a cell that names what it counts, where its column does not; people beside
 * the room for them are those who are there.
 */
export function readOwn(document: Document, cell: Span, columns: readonly Column[]): Column {
	const number = isFilled(cell) ? numberOf(document, cell) : undefined;
	if (number?.from !== cell.from || number.to === cell.to) return null;
	const label = readLabelIn(document, { from: number.to, to: cell.to });
	if (!label || label.metric) return label ?? null;
	const isRoom = columns.some((column) => column?.metric === 'capacity');
	return isRoom && label.unit === 'person' ? withFields(label, { metric: 'sheltered' }) : null;
}

/** "Deaths: 4": a cell that says what its number counts. */
export function isLabelled(document: Document, cell: Span): boolean {
	if (!isFilled(cell)) return false;
	const number = mentionsIn(document.numbers, cell).at(-1);
	const colon = (number?.from ?? 0) - 1;
	return colon > cell.from && number?.to === cell.to && document.tokens.key[colon] === ':';
}

/** "Ménages | Nouveaux arrivés": who comes stands beside those who are there. */
const COMING: Metric = 'arrivals';

/** What neutral columns count beside one of capacity. */
const LODGED: readonly Metric[] = ['sheltered'];

/** A row of labels without a number, or of times; `columns` = what its cells count. */
export function isHeaderRow(
	document: Document,
	cells: readonly Span[],
	columns: readonly Column[]
): boolean {
	const [name, ...heads] = cells.filter(isFilled);
	if (!name || heads.length === 0 || numberOf(document, name)) return false;
	if (heads.every((cell) => timeOfCell(document, cell)))
		return !readLabelIn(document, name)?.metric;
	const isFree = heads.every((cell) => !numberOf(document, cell));
	return isFree && columns.slice(cells.indexOf(name) + 1).some(Boolean);
}

/** "IDPs | Households | Returnees": of which of the two is not said. */
function isBetweenTwo(
	first: Column | undefined,
	before: Column | undefined,
	next: Column
): boolean {
	if (!before?.metric || !next?.metric || before.metric === next.metric) return false;
	const isOfPeople = before.unit === 'person' && !isCasualty(before.metric);
	return isOfPeople && first?.unit !== 'household';
}

/**
 * Neutral columns count what the one beside them does: "Ménages | Personnes sinistrées", "Déplacés |
 * Enfants | Femmes", where no other column counts anything else.
 */
export function fillColumns(columns: readonly Column[], topic: Metric | null): Column[] {
	const said = new Set(columns.flatMap((column) => column?.metric ?? []));
	// "Capacité | Migrants": who is in what was built for so many, whatever the line above is about.
	const isLodged = said.delete('capacity');
	said.delete(COMING);
	const [sole] = said.size === 1 ? said : isLodged ? LODGED : [];
	return columns.map((column, i) => {
		if (!column || column.metric) return column;
		const [before, next] = [columns[i - 1], columns[i + 1]];
		const isPair = column.unit === 'household' && next?.unit === 'person';
		const paired = isPair && next.metric !== COMING ? (next.metric ?? sole) : sole;
		if (isPair && isBetweenTwo(columns[i - 2], before, next)) return column;
		const metric = (isLodged ? null : topic) ?? paired;
		// "Ménages | Personnes | Morts": those beside the dead are none of them, but for groups of people.
		const isOther =
			metric !== null && metric !== undefined && isCasualty(metric) && metric !== topic;
		if (isOther && column.subgroup === null) return column;
		return metric && goesWith(column.unit, metric) ? withFields(column, { metric }) : column;
	});
}
