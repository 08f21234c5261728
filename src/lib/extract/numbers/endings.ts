/** What may end a number: decimals in words, a collective, a fraction. */
import type { NumberForm } from '../types.ts';
import { DIGITS, SIGN, type Tokens } from '../tokens.ts';
import { findRole, type NumberGrammar } from './grammar.ts';
import type { Reading } from './reading.ts';
import { readRest } from './rest.ts';
import { emptySum, round, takeDigits, takeWord, valueOf, type Sum } from './sum.ts';
import {
	COLLECTIVE,
	FRACTION,
	HUNDREDS,
	LINK,
	OF,
	ONE,
	PLURAL,
	POINT,
	SCALE,
	TEEN,
	TEN,
	UNIT
} from './roles.ts';

/** What may still follow a number: decimals in words, a collective, a fraction. */
export function finish(
	tokens: Tokens,
	from: number,
	to: number,
	sum: Sum,
	form: NumberForm,
	rule: string,
	grammar: NumberGrammar
): Reading | undefined {
	return (
		withPoint(tokens, from, to, sum, grammar) ??
		withNoun(tokens, from, to, sum, grammar) ?? {
			from,
			to,
			value: round(valueOf(sum)),
			form,
			scale: sum.scale,
			rule
		}
	);
}

/** "trois virgule cinq millions": digits after the point, read one number word after another. */
export function withPoint(
	tokens: Tokens,
	from: number,
	at: number,
	sum: Sum,
	grammar: NumberGrammar
): Reading | undefined {
	const point = findRole(grammar, tokens, at, POINT);
	if (!point) return undefined;
	let digits = '';
	let to = point.to;
	while (digits.length < 15) {
		const part = readDecimalWord(tokens, to, grammar);
		if (!part) break;
		digits += part.digits;
		to = part.to;
	}
	if (digits === '') return undefined;
	const isWhole = sum.lastScale !== Infinity;
	takeDigits(sum, Number(`${sum.group}.${digits}`));
	const end = isWhole ? to : readRest(tokens, to, sum, grammar);
	return {
		from,
		to: end,
		value: round(valueOf(sum)),
		form: 'words',
		scale: sum.scale,
		rule: '<number words> <point> <number words>'
	};
}

function readDecimalWord(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): { to: number; digits: string } | undefined {
	if (tokens.kind[at] === DIGITS) return { to: at + 1, digits: tokens.key[at] ?? '' };
	const sum = emptySum();
	const first = findRole(grammar, tokens, at, UNIT | TEEN | TEN | HUNDREDS);
	if (!first || !takeWord(sum, first.role, first.value, grammar)) return undefined;
	let to = first.to;
	while (sum.free === 10) {
		const link = findRole(grammar, tokens, to, LINK)?.to ?? to;
		const next = findRole(grammar, tokens, link, UNIT | TEEN);
		if (!next || !takeWord(sum, next.role, next.value, grammar)) break;
		to = next.to;
	}
	return { to, digits: String(valueOf(sum)) };
}

/** "une centaine de milliers", "trois douzaines", "deux tiers": a noun that the number multiplies. */
export function withNoun(
	tokens: Tokens,
	from: number,
	at: number,
	sum: Sum,
	grammar: NumberGrammar
): Reading | undefined {
	const noun = findRole(grammar, tokens, at, COLLECTIVE | PLURAL | FRACTION);
	// 'une "vingtaine" de morts': the word alone is quoted.
	if (!noun && isQuote(tokens, at)) return withCollective(tokens, from, at + 1, 1, grammar);
	if (!noun) return undefined;
	const count = valueOf(sum);
	if (noun.role === FRACTION) {
		if (count > noun.value || noun.value === 0) return undefined;
		const share = count / noun.value;
		const ofScale = withScale(tokens, from, noun.to, share, grammar);
		if (ofScale) return ofScale;
		return {
			from,
			to: noun.to,
			value: round(share),
			form: 'fraction',
			rule: '<fraction>'
		};
	}
	return withCollective(tokens, from, at, count, grammar);
}

/** "a quarter of a million", "trois quarts de million": so many, no share of others. */
function withScale(
	tokens: Tokens,
	from: number,
	at: number,
	share: number,
	grammar: NumberGrammar
): Reading | undefined {
	const of = findRole(grammar, tokens, at, OF);
	if (!of) return undefined;
	const one = findRole(grammar, tokens, of.to, ONE);
	const scale = findRole(grammar, tokens, one?.to ?? of.to, SCALE);
	if (!scale || scale.value < MILLION) return undefined;
	return {
		from,
		to: scale.to,
		value: Math.round(share * scale.value),
		form: 'collective',
		scale: scale.value,
		rule: '<half> <multiplier>'
	};
}

const MILLION = 1e6;

function isQuote({ kind, key }: Tokens, at: number): boolean {
	return kind[at] === SIGN && '"«“'.includes(key[at] ?? ' ');
}

/** "trois douzaines", "3 douzaines", "une centaine de milliers". */
export function withCollective(
	tokens: Tokens,
	from: number,
	at: number,
	count: number,
	grammar: NumberGrammar
): Reading | undefined {
	const noun = findRole(grammar, tokens, at, COLLECTIVE | PLURAL);
	if (!noun) return undefined;
	const larger = findMultiplied(tokens, noun.to, grammar);
	const value = count * noun.value * (larger?.value ?? 1);
	const approximate = noun.value !== 12 || count === 1 || larger !== undefined;
	return {
		from,
		to: larger?.to ?? noun.to,
		value,
		form: 'collective',
		approximate,
		scale: noun.value,
		rule: '<number> <collective>'
	};
}

/** "… de milliers", "of thousands": the collective behind a collective. */
export function findMultiplied(tokens: Tokens, at: number, grammar: NumberGrammar) {
	const of = findRole(grammar, tokens, at, OF);
	return of && findRole(grammar, tokens, of.to, PLURAL | SCALE);
}
