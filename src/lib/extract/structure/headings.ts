/** The line above that names what the lines under it count: "BESOINS PRIORITAIRES". */
import { SUBGROUPS, type Metric, type Subgroup, type Unit } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { unitOf } from '../figures/metrics.ts';
import { readMarks } from '../marks.ts';
import { once } from '../once.ts';
import { mentionsIn } from '../spans.ts';
import { isUpperCase } from '../fold.ts';
import { WORD, type Tokens } from '../tokens.ts';
import { isBulletLine } from '../zones.ts';
import { readLabelIn } from './labels.ts';

export interface Heading {
	unit: Unit;
	metric: Metric;
	subgroup: Subgroup | null;
	span: Span;
}

const REACH = 8;

/** The nearest heading with a metric, at most eight lines up. */
export function findHeading(document: Document, line: number): Heading | undefined {
	for (let above = line - 1; above >= Math.max(0, line - REACH); above--) {
		const span = document.lines[above];
		if (!span || span.zone === 'boilerplate' || span.zone === 'row') continue;
		if (!isHeading(document, span) && !leadsIn(document, span)) continue;
		if (isRowWithoutNumber(document, above)) continue;
		const heading = readHeading(document, span);
		if (heading) return heading;
	}
	return undefined;
}

/** Short, or in capitals, without a figure and without a full stop. */
export function isHeading(document: Document, line: Span): boolean {
	const { tokens } = document;
	const size = line.to - line.from - bracketAtEnd(tokens, line);
	if (size > LONG_HEADING || (size > HEADING && !isInCapitals(tokens, line))) return false;
	if ('.;,!?'.includes(tokens.key[line.to - 1] ?? '.')) return false;
	// "2. DAÑOS", "BESOINS FINANCIERS 2024": the number of the heading and a year count nothing.
	return mentionsIn(document.numbers, line).every(
		({ from, to }) =>
			(from === line.from && '.)'.includes(tokens.key[to] ?? ' ')) ||
			// "Tableau 1 : Réfugiés par site": the number of a table.
			(from === line.from + 1 && ':.–-'.includes(tokens.key[to] ?? ' ')) ||
			YEAR.test(tokens.key[from] ?? '')
	);
}

/** "Personnes déplacées depuis le 1er mai, par district d'origine :": longer than a heading, it counts nothing either. */
function leadsIn({ tokens, numbers }: Document, line: Span): boolean {
	if (tokens.key[line.to - 1] !== ':' || line.to - line.from > LONG_HEADING) return false;
	return mentionsIn(numbers, line).every(({ from }) => YEAR.test(tokens.key[from] ?? ''));
}

/** "Muertos: 217" over "Desaparecidos: sin cifra oficial": a row of the same list, whose number is not known. */
function isRowWithoutNumber({ tokens: { key }, lines, numbers }: Document, at: number): boolean {
	const [line, before] = [lines[at], lines[at - 1]];
	if (!line || !before || key[line.to - 1] === ':') return false;
	const isLabelled = key.slice(line.from, line.to).includes(':');
	const [number] = mentionsIn(numbers, before);
	return isLabelled && number?.to === before.to && key[number.from - 1] === ':';
}

const YEAR = /^(19|20)\d\d$/;

/** Tokens of the bracket that ends a line: "Bilan du séisme (ministère de l'Intérieur, 11 septembre)". */
function bracketAtEnd({ key }: Tokens, { from, to }: Span): number {
	if (key[to - 1] !== ')') return 0;
	let open = to - 1;
	while (open > Math.max(from, to - HEADING) && key[open] !== '(') open--;
	return key[open] === '(' ? to - open : 0;
}

/** Tokens of a heading, and of one in capitals. */
const HEADING = 12;
const LONG_HEADING = 28;

/** Every word in capitals, but for what stands in brackets: "DAÑOS (del 7 al 20 de marzo)". */
export function isInCapitals(tokens: Tokens, { from, to }: Span): boolean {
	let words = 0;
	for (let at = from; at < Math.min(to, from + LONG_HEADING) && tokens.key[at] !== '('; at++) {
		const [start, end] = [tokens.start[at] ?? 0, tokens.end[at] ?? 0];
		if (!isUpperCase(tokens.text, start, end)) return false;
		words += Number(tokens.kind[at] === WORD && end - start > 3);
	}
	return words > 0;
}

const SECTION_LINES = 30;

/** The heading in capitals over the section that a line stands in. */
export const findSectionHeading = once((document, line): Span | undefined => {
	for (let above = line - 1; above >= Math.max(0, line - SECTION_LINES); above--) {
		const span = document.lines[above];
		if (!span || span.zone === 'boilerplate' || !isInCapitals(document.tokens, span)) continue;
		if (isHeading(document, span)) return span;
	}
	return undefined;
});

function readHeading(document: Document, line: Span): Heading | undefined {
	const marks = readMarks(document.tokens, line.from, line.to, document.language);
	const [first] = marks.filter(({ section }) => section === 'heads');
	// "BALANCE DE VIVIENDAS DESTRUIDAS": houses, whatever else the heading says.
	const label = first?.sub === 'neutral' ? readLabelIn(document, line) : undefined;
	const groups = new Set(marks.flatMap(({ section, sub }) => (section === 'subgroups' ? sub : [])));
	const subgroup = SUBGROUPS.find((code) => groups.size === 1 && groups.has(code)) ?? null;
	const of = { subgroup, span: line };
	if (label?.metric) return { unit: label.unit, metric: label.metric, ...of };
	const noun = marks.find((mark) => mark.section === 'heads' && mark.sub !== 'neutral');
	if (noun) return { unit: noun.key as Unit, metric: noun.sub as Metric, ...of };
	const frame = marks.find((mark) => mark.section === 'frames' && mark.sub === 'noun');
	const metric = frame?.key as Metric | undefined;
	return metric && { unit: unitOf(metric), metric, ...of };
}

/** The sentence that introduces the rows of a list, and its index. */
export interface LeadIn extends Span {
	index: number;
}

const ROWS = 20;

/** The sentence with a colon at its end above a row of a list; the row is short and no sentence. */
export function findLeadIn(document: Document, index: number): LeadIn | undefined {
	const row = document.sentences[index];
	if (!row || !isRow(document, row)) return undefined;
	for (let above = index - 1; above >= Math.max(0, index - ROWS); above--) {
		const sentence = document.sentences[above];
		if (!sentence) return undefined;
		if (document.tokens.key[sentence.to - 1] === ':' && sentence.line !== row.line) {
			return { index: above, from: sentence.from, to: sentence.to };
		}
		if (!isRow(document, sentence) || opensSection(document, sentence)) return undefined;
	}
	return undefined;
}

/** A heading in capitals: what led in the lines above it leads in none below. */
function opensSection(document: Document, sentence: Span & { line: number }): boolean {
	const line = document.lines[sentence.line];
	return line !== undefined && isInCapitals(document.tokens, line) && isHeading(document, line);
}

/** The heading over a run of rows: "BILAN AU 3 MARS" above "12 morts". */
export function findRowHeading(document: Document, index: number): Span | undefined {
	for (let at = index; at > Math.max(0, index - ROWS); at--) {
		const row = document.sentences[at];
		const above = document.sentences[at - 1];
		if (!row || !above || !isRow(document, row)) return undefined;
		const line = document.lines[above.line];
		if (line && line.zone !== 'boilerplate' && isHeading(document, line)) return line;
	}
	return undefined;
}

/** Tokens of a row without a bullet and of one with it. */
const SHORT = 24;
const LONG = 48;

/** A row fills its line, is short, and has no full stop. */
function isRow(document: Document, sentence: Span & { line: number }): boolean {
	const { tokens } = document;
	const line = document.lines[sentence.line];
	if (!line) return false;
	const isBullet = isBulletLine(document, line);
	if (sentence.to - sentence.from > (isBullet ? LONG : SHORT)) return false;
	return isBullet || tokens.key[sentence.to - 1] !== '.';
}
