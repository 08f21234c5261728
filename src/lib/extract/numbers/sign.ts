/** The sign before a number: "-5", "moins trois". */
import { withFields } from '../fields.ts';
import type { Language } from '../lexicon.ts';
import { BREAK, WORD, type Tokens } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { findRoleBefore, numberGrammar, type NumberGrammar } from './grammar.ts';
import { MINUS, NOT_MINUS_AFTER } from './roles.ts';

/** The number, negative where a minus stands before it. */
export function withSign(
	tokens: Tokens,
	number: NumberMention,
	grammar: NumberGrammar
): NumberMention {
	if (number.value === null) return number;
	const minus = findRoleBefore(grammar, tokens, number.from, MINUS);
	const from = findMinus(tokens, number, minus, grammar) ?? findLoneMinus(tokens, number, minus);
	if (from === undefined) return number;
	const value = -number.value;
	const start = tokens.start[from] ?? number.start;
	const rule = '<minus> <number>';
	return withFields(number, {
		from,
		start,
		value,
		low: value,
		high: value,
		form: 'negative',
		rule
	});
}

/** A minus that begins the text, where it can be no dash of a list: "- 5", "moins cinq degrés". */
function findLoneMinus(
	tokens: Tokens,
	number: NumberMention,
	minus: number | undefined
): number | undefined {
	if (number.from === 1 && '-–'.includes(tokens.key[0] ?? 'x')) {
		return number.to === tokens.length || !tokens.spaced[1] ? 0 : undefined;
	}
	return minus === 0 ? 0 : undefined;
}

/** "moins trois", where nothing is counted. */
export function isNegated(tokens: Tokens, number: NumberMention, language: Language): boolean {
	const grammar = numberGrammar(language);
	const minus = findRoleBefore(grammar, tokens, number.from, MINUS);
	return findMinus(tokens, number, minus, grammar) !== undefined;
}

/** The sign or the word `minus` before a number, where it says that the number is negative. */
function findMinus(
	tokens: Tokens,
	number: NumberMention,
	minus: number | undefined,
	grammar: NumberGrammar
): number | undefined {
	const sign = number.from - 1;
	if (tokens.key[sign] === '-' && !tokens.spaced[number.from]) {
		return tokens.spaced[sign] && tokens.kind[sign - 1] !== BREAK ? sign : undefined;
	}
	if (minus === undefined || tokens.kind[number.to] === WORD) return undefined;
	return findRoleBefore(grammar, tokens, minus, NOT_MINUS_AFTER) === undefined ? minus : undefined;
}
