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
	const from = findMinus(tokens, number, grammar) ?? findLoneMinus(tokens, number, grammar);
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
	grammar: NumberGrammar
): number | undefined {
	const isDash = '-–'.includes(tokens.key[number.from - 1] ?? 'x');
	if (isDash && number.from === 1) {
		return number.to === tokens.length || !tokens.spaced[1] ? 0 : undefined;
	}
	return findRoleBefore(grammar, tokens, number.from, MINUS) === 0 ? 0 : undefined;
}

/** "moins trois", where nothing is counted. */
export function isNegated(tokens: Tokens, number: NumberMention, language: Language): boolean {
	return findMinus(tokens, number, numberGrammar(language)) !== undefined;
}

function findMinus(
	tokens: Tokens,
	number: NumberMention,
	grammar: NumberGrammar
): number | undefined {
	const sign = number.from - 1;
	if (tokens.key[sign] === '-' && !tokens.spaced[number.from]) {
		return tokens.spaced[sign] && tokens.kind[sign - 1] !== BREAK ? sign : undefined;
	}
	const from = findRoleBefore(grammar, tokens, number.from, MINUS);
	if (from === undefined || tokens.kind[number.to] === WORD) return undefined;
	return findRoleBefore(grammar, tokens, from, NOT_MINUS_AFTER) === undefined ? from : undefined;
}
