/** Numerals in digits: groups of three behind one kind of separator, then a decimal part. */
import { withFields } from '../fields.ts';
import { DIGITS, SIGN, WORD, type Tokens } from '../tokens.ts';
import type { NumberGrammar } from './grammar.ts';

/** A numeral, or the reason that a run of digits is none. */
export interface Literal {
	to: number;
	value: number;
	/** Digits of the whole part, separators left out. */
	digits: number;
	grouped: boolean;
	/** "1,375": thousands, unless a million follows. */
	asDecimal: number | null;
}

/** Reads the numeral at a token of digits; undefined when the digits belong to something else. */
export function readLiteral(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): Literal | undefined {
	if (isInsideName(tokens, at)) return undefined;
	const literal = withExponent(tokens, readGroups(tokens, at, grammar));
	return literal && isBroken(tokens, literal.to, grammar) ? undefined : literal;
}

/** "1e5", "2.5E-3": the power of ten, close to its digits. */
function withExponent(tokens: Tokens, literal: Literal | undefined): Literal | undefined {
	if (!literal || tokens.key[literal.to] !== 'e' || tokens.spaced[literal.to]) return literal;
	const at = literal.to + 1;
	const digits = tokens.key[at] ?? '';
	if (tokens.kind[at] !== DIGITS || tokens.spaced[at] || digits.length > 2) return literal;
	const value = Number(`${literal.value}e${tokens.joined[at] ? '-' : ''}${digits}`);
	return withFields(literal, { to: at + 1, value, asDecimal: null });
}

/** The token after a run of digits and signs that is no number ("1.2.3", "12/03/2017", "14:02"). */
export function skipRun(tokens: Tokens, at: number): number {
	let to = at + 1;
	while (to < tokens.length && !tokens.spaced[to] && tokens.kind[to] !== 4) {
		if (tokens.kind[to] === WORD && tokens.kind[to + 1] !== DIGITS) break;
		to++;
	}
	return to;
}

/** "F-16", "H1N1", "€5": letters close before; a currency sign may stand there. */
function isInsideName(tokens: Tokens, at: number): boolean {
	if (at === 0) return false;
	if (tokens.joined[at]) return true;
	return !tokens.spaced[at] && tokens.kind[at - 1] === WORD && !isCurrencyWord(tokens, at - 1);
}

/** "Rs25,000", "USD40": two or three capitals, or an elided word, are no part of a name. */
function isCurrencyWord(tokens: Tokens, at: number): boolean {
	const raw = tokens.text.slice(tokens.start[at], tokens.end[at]);
	return raw.endsWith("'") || raw.endsWith('’') || raw === 'Rs' || /^[A-Z]{2,3}$/.test(raw);
}

function readGroups(tokens: Tokens, at: number, grammar: NumberGrammar): Literal | undefined {
	const first = tokens.key[at] ?? '';
	const indian = readIndianGroups(tokens, at, grammar);
	if (indian) return indian;
	let digits = first;
	let to = at + 1;
	let separator = '';
	if (first.length <= 3) {
		for (;;) {
			const next = separatorAt(tokens, to);
			const mixed = separator === "'" && next === grammar.thousands;
			if (next === '' || (separator !== '' && next !== separator && !mixed)) break;
			separator = next;
			const group = next === ' ' ? to : to + 1;
			digits += tokens.key[group] ?? '';
			to = group + 1;
		}
	}
	return withDecimals(tokens, { at, first, digits, to, separator }, grammar);
}

/** "1,24,786": groups of two before the last three, as written in South Asia. */
function readIndianGroups(tokens: Tokens, at: number, grammar: NumberGrammar): Literal | undefined {
	if (grammar.thousands !== ',') return undefined;
	let digits = tokens.key[at] ?? '';
	let to = at + 1;
	if (digits.length > 2) return undefined;
	while (isTight(tokens, to, ',') && (tokens.key[to + 1] ?? '').length === 2) {
		digits += tokens.key[to + 1] ?? '';
		to += 2;
	}
	if (to === at + 1 || !isTight(tokens, to, ',') || (tokens.key[to + 1] ?? '').length !== 3) {
		return undefined;
	}
	digits += tokens.key[to + 1] ?? '';
	return {
		to: to + 2,
		value: Number(digits),
		digits: digits.length,
		grouped: true,
		asDecimal: null
	};
}

/** The separator before the next group of exactly three digits: space, dot, comma, apostrophe. */
function separatorAt(tokens: Tokens, at: number): string {
	if (tokens.kind[at] === DIGITS) return isSpacedGroup(tokens, at) ? ' ' : '';
	const sign = tokens.key[at] ?? '';
	if (sign !== '.' && sign !== ',' && sign !== "'") return '';
	return isTight(tokens, at, sign) && (tokens.key[at + 1] ?? '').length === 3 ? sign : '';
}

function isSpacedGroup(tokens: Tokens, at: number): boolean {
	if ((tokens.key[at] ?? '').length !== 3 || tokens.kind[at - 1] !== DIGITS) return false;
	const gap = tokens.text.slice(tokens.end[at - 1], tokens.start[at]);
	return (gap.length <= 2 && !gap.includes('\t')) || /^\u202f+$/.test(gap);
}

/** The sign at a token with digits close on both sides. */
function isTight(tokens: Tokens, at: number, sign: string): boolean {
	return (
		tokens.kind[at] === SIGN &&
		tokens.key[at] === sign &&
		!tokens.spaced[at] &&
		tokens.kind[at + 1] === DIGITS &&
		!tokens.spaced[at + 1]
	);
}

interface Groups {
	at: number;
	first: string;
	digits: string;
	to: number;
	separator: string;
}

function withDecimals(tokens: Tokens, groups: Groups, grammar: NumberGrammar): Literal | undefined {
	const { digits, to, separator, first } = groups;
	const literal: Literal = {
		to,
		value: Number(digits),
		digits: digits.length,
		grouped: separator !== '',
		asDecimal: null
	};
	const sign = tokens.key[to] ?? '';
	const hasDecimals =
		(sign === '.' || sign === ',') && sign !== separator && isTight(tokens, to, sign);
	if (!hasDecimals) {
		if (isSingleDecimal(groups, grammar)) setDecimal(literal, groups, grammar);
		return literal;
	}
	const fraction = tokens.key[to + 1] ?? '';
	if (separator === '' && sign === grammar.thousands && fraction.length > 3) return undefined;
	const whole = separator === '' ? first : digits;
	literal.to = to + 2;
	literal.value = Number(`${whole}.${fraction}`);
	return literal;
}

/** One group of three behind a dot or comma: "1.375", "1,375", "0,125". */
function isSingleDecimal({ first, digits, separator }: Groups, grammar: NumberGrammar): boolean {
	if (digits.length !== first.length + 3) return false;
	return separator === grammar.decimal || separator === grammar.thousands;
}

function setDecimal(
	literal: Literal,
	{ first, digits, separator }: Groups,
	grammar: NumberGrammar
): void {
	const asDecimal = Number(`${first}.${digits.slice(first.length)}`);
	// English writes decimals with a dot and never groups by it; people elsewhere mix both hands.
	const isDecimal = first === '0' || (separator === '.' && grammar.decimal === '.');
	if (isDecimal) literal.value = asDecimal;
	if (isDecimal || separator === grammar.decimal) literal.asDecimal = asDecimal;
}

/** "8E", "5G": one capital that is no multiplier. */
function isLetterCode(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	const raw = tokens.text.slice(tokens.start[at], tokens.end[at]);
	return (
		raw.length === 1 &&
		raw !== raw.toLowerCase() &&
		!grammar.symbols.has(raw) &&
		!grammar.attached.has(raw)
	);
}

/** Signs and digits, or an ordinal ending, that stick to the numeral and make it something else. */
function isBroken(tokens: Tokens, to: number, grammar: NumberGrammar): boolean {
	if (to >= tokens.length || tokens.spaced[to]) return false;
	if (tokens.kind[to] === WORD) {
		if (tokens.kind[to + 1] === DIGITS && !tokens.spaced[to + 1]) return true;
		return grammar.ordinals.has(tokens.key[to] ?? '') || isLetterCode(tokens, to, grammar);
	}
	if (tokens.kind[to] !== SIGN) return false;
	const sign = tokens.key[to] ?? '';
	if (sign === '°' || sign === 'º' || sign === 'ª') return grammar.ordinals.has(sign);
	return ".,:/'".includes(sign) && tokens.kind[to + 1] === DIGITS && !tokens.spaced[to + 1];
}
