/** What begins at each token of a text, and how far it is to a word of time: no rule is tried elsewhere. */
import { DIGITS, WORD } from '../tokens.ts';
import { BEGINS } from './lexicon.ts';
import type { NumberSpan, Reader } from './reader.ts';

export interface Signals {
	/** Bits of `BEGINS` for each token. */
	begins: Int32Array;
	/** The next word of time that each token leads to. */
	nearest: Int32Array;
}

/** Behind every token; small enough to stay a small integer. */
const NOWHERE = 0x3fffffff;

export function findSignals(reader: Reader, numbers: ReadonlyMap<number, NumberSpan>): Signals {
	const { length } = reader.tokens;
	const signals = { begins: new Int32Array(length), nearest: new Int32Array(length) };
	const { begins, nearest } = signals;
	for (const from of numbers.keys()) begins[from] = BEGINS.numbers;
	for (let at = length - 1; at >= 0; at--) {
		const bits = findBeginnings(reader, at, begins[at] ?? 0);
		const number = bits & BEGINS.numbers ? numbers.get(at) : undefined;
		begins[at] = bits;
		nearest[at] = bits & BEGINS.signals ? at : findNext(reader, nearest, at, bits, number);
	}
	return signals;
}

function findBeginnings(reader: Reader, at: number, number: number): number {
	let begins = number;
	for (const { meaning } of reader.matches(at)) begins |= meaning.bits;
	if (reader.isRoman(at)) begins |= BEGINS.roman;
	if (reader.tokens.kind[at] !== DIGITS) return begins;
	// Whether digits tell a time depends on what stands around them.
	const signal = isTimeDigits(reader, at) ? BEGINS.signals : 0;
	return (begins & ~BEGINS.signals) | BEGINS.digits | signal;
}

/** A year, or digits before a sign that dates and times are written with. */
function isTimeDigits(reader: Reader, at: number): boolean {
	const { start, end } = reader.tokens;
	const length = (end[at] ?? 0) - (start[at] ?? 0);
	if (length > 2) return length === 4;
	return reader.isSign(at + 1, '/-.–:') || reader.endsBefore(at, 'marks', 'day_article');
}

/** The nearest signal that nothing but phrases, numbers and signs lead to. */
function findNext(
	reader: Reader,
	nearest: Int32Array,
	at: number,
	begins: number,
	number: NumberSpan | undefined
): number {
	const signalAt = (to: number): number => nearest[to] ?? NOWHERE;
	const isLink = reader.tokens.kind[at] !== WORD || (begins & BEGINS.roman) !== 0;
	let next = isLink ? signalAt(at + 1) : NOWHERE;
	for (const { to } of reader.matches(at)) next = Math.min(next, signalAt(to));
	return number ? Math.min(next, signalAt(number.to)) : next;
}
