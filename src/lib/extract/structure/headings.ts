/** The line above that names what the lines under it count: "BESOINS PRIORITAIRES". */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';

export interface Heading {
	unit: Unit;
	metric: Metric;
	span: Span;
}

const REACH = 8;

/** The nearest heading with a metric, at most eight lines up. */
export function findHeading(document: Document, line: number): Heading | undefined {
	for (let above = line - 1; above >= Math.max(0, line - REACH); above--) {
		const span = document.lines[above];
		if (!span || span.zone === 'boilerplate' || !isHeading(document, span)) continue;
		const heading = readHeading(document, span);
		if (heading) return heading;
	}
	return undefined;
}

/** Short, without a figure and without a full stop. */
function isHeading(document: Document, line: Span): boolean {
	const { tokens } = document;
	if (line.to - line.from > 12) return false;
	if ('.;,!?'.includes(tokens.key[line.to - 1] ?? '.')) return false;
	return mentionsIn(document.numbers, line).length === 0;
}

function readHeading(document: Document, line: Span): Heading | undefined {
	const marks = readMarks(document.tokens, line.from, line.to, document.language);
	const noun = marks.find((mark) => mark.section === 'heads' && mark.sub !== 'neutral');
	if (noun) return { unit: noun.key as Unit, metric: noun.sub as Metric, span: line };
	const frame = marks.find((mark) => mark.section === 'frames' && mark.sub === 'noun');
	return frame && { unit: 'person', metric: frame.key as Metric, span: line };
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
		if (!isRow(document, sentence)) return undefined;
	}
	return undefined;
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
	const isBullet = '-–—•▪●◦*'.includes(tokens.key[line.from] ?? ' ');
	if (sentence.to - sentence.from > (isBullet ? LONG : SHORT)) return false;
	return isBullet || tokens.key[sentence.to - 1] !== '.';
}
