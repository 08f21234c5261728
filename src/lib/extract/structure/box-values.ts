/** The numbers and sums of money that fill a line of a box. */
import { QUALIFIERS } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { currencyOfSign } from '../figures/money.ts';
import { isPlusAt, type Bound } from '../figures/qualifiers.ts';
import { mentionsIn } from '../spans.ts';
import { WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';

/** A line that is no more than a number, or a sum of money. */
export interface Value {
	index: number;
	number: NumberMention;
	bound: Bound | null;
	line: Span;
	/** Undefined for what is no money; null for money of an unknown country. */
	currency: string | null | undefined;
}

/** "(IOM DTM, June 2024)", "As of 30 April 2018": a line that tells of the one above it. */
export function isNote({ tokens: { key }, dates }: Document, { from, to }: Span): boolean {
	if (key[from] === '(' && key[to - 1] === ')') return true;
	const [time] = mentionsIn(dates, { from, to });
	const isTold = time?.kind === 'as_of' || time?.kind === 'since';
	return isTold && time.from === from && time.to === to;
}

export function readValue(document: Document, index: number): Value | undefined {
	const sentence = document.sentences[index];
	const line = sentence && document.lines[sentence.line];
	if (!sentence || !line || line.zone === 'row') return undefined;
	const [number, ...others] = mentionsIn(document.numbers, sentence);
	const isAlone = number !== undefined && others.length === 0 && number.form !== 'article';
	if (!isAlone) return undefined;
	const end = skipNote(document, number.to + Number(isPlusAt(document.tokens, number.to)));
	const bound = boundAt(document, index, line.from, number.from);
	const isBare = (number.from === line.from || bound !== null) && end === line.to;
	const currency = isBare ? undefined : readCurrency(document, index, line, number);
	return isBare || currency !== undefined ? { index, number, bound, line, currency } : undefined;
}

/** "Over 2 million", "+ 3 millones", "> 1.2 million": what bounds the number, where nothing else stands before it. */
function boundAt(document: Document, index: number, from: number, number: number): Bound | null {
	const isSign = number - from === 1 && MORE.includes(document.tokens.key[from] ?? ' ');
	if (isSign) return { qualifier: 'at_least', from };
	const mark = document
		.marksOf(index)
		.find((one) => one.section === 'qualifiers' && one.from === from && one.to === number);
	const qualifier = QUALIFIERS.find((code) => code === mark?.key);
	return qualifier ? { qualifier, from } : null;
}

/** Signs of "more than" in front of a number. */
const MORE = '+>';

/** "285,398*", "83,746**": the sign of a note. */
function skipNote({ tokens: { key, spaced } }: Document, at: number): number {
	let end = at;
	while (key[end] === '*' && !spaced[end]) end++;
	return end;
}

/** "US$ 840 million", "840 M USD": of money that fills its line, null where its country is not told. */
function readCurrency(
	document: Document,
	index: number,
	line: Span,
	number: NumberMention
): string | null | undefined {
	if (line.to - line.from > LONGEST_SUM) return undefined;
	const word = document.marksOf(index).find(({ section }) => section === 'currencies');
	const code = word ? (word.sub ?? 'any') : currencyOfSign(document.tokens, line);
	if (code === undefined || saysMore(document, line, [number, word ?? number])) return undefined;
	return code === 'any' ? null : code;
}

/** "Appeal: $12 million": a word besides the sum, but for letters close before a sign ("US$"). */
function saysMore({ tokens }: Document, { from, to }: Span, sum: readonly Span[]): boolean {
	for (let at = from; at < to; at++) {
		const next = { from: at + 1, to: at + 2 };
		const isOfSign = !tokens.spaced[at + 1] && currencyOfSign(tokens, next) !== undefined;
		const isOfSum = sum.some((part) => part.from <= at && at < part.to);
		if (tokens.kind[at] === WORD && !isOfSign && !isOfSum) return true;
	}
	return false;
}

/** Tokens of a sum that fills its line: "US$ 1,840.5 million". */
const LONGEST_SUM = 9;
