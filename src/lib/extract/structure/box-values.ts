/** The numbers and sums of money that fill a line of a box. */
import type { Document, Span } from '../document.ts';
import { currencyOfSign } from '../figures/money.ts';
import { isPlusAt } from '../figures/qualifiers.ts';
import { readMarks } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { NumberMention } from '../types.ts';

/** A line that is no more than a number, or a sum of money. */
export interface Value {
	index: number;
	number: NumberMention;
	line: Span;
	/** Undefined for what is no money; null for money of an unknown country. */
	currency: string | null | undefined;
}

/** "(IOM DTM, June 2024)": a line that tells of the one above it. */
export function isNote({ tokens: { key } }: Document, { from, to }: Span): boolean {
	return key[from] === '(' && key[to - 1] === ')';
}

export function readValue(document: Document, index: number): Value | undefined {
	const sentence = document.sentences[index];
	const line = sentence && document.lines[sentence.line];
	if (!sentence || !line || line.zone === 'row') return undefined;
	const [number, ...others] = mentionsIn(document.numbers, sentence);
	const isAlone = number !== undefined && others.length === 0 && number.form !== 'article';
	if (!isAlone) return undefined;
	const end = number.to + Number(isPlusAt(document.tokens, number.to));
	const isBare = number.from === line.from && end === line.to;
	const currency = isBare ? undefined : readCurrency(document, line);
	return isBare || currency !== undefined ? { index, number, line, currency } : undefined;
}

/** "US$ 840 million", "840 M USD": of money that fills its line, null where its country is not told. */
function readCurrency(document: Document, line: Span): string | null | undefined {
	const { tokens, language } = document;
	if (line.to - line.from > LONGEST_SUM) return undefined;
	const marks = readMarks(tokens, line.from, line.to, language);
	const word = marks.find(({ section }) => section === 'currencies');
	const code = word ? (word.sub ?? 'any') : currencyOfSign(tokens, line);
	return code === 'any' ? null : code;
}

/** Tokens of a sum that fills its line: "US$ 1,840.5 million". */
const LONGEST_SUM = 9;
