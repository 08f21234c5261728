/** Reads every number of a text: one pass, anchored at digits and number words. */
import type { Language } from '../lexicon.ts';
import { DIGITS, WORD, type Tokens } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { skipRun } from './digits.ts';
import { findRoleBefore, numberGrammar, type NumberGrammar } from './grammar.ts';
import { joinRanges } from './ranges.ts';
import { readNumberAt } from './read.ts';

/** The numbers of a text, in order, the ends of ranges still apart (dates come before ranges). */
export function readNumbers(tokens: Tokens, language: Language): NumberMention[] {
	const grammar = numberGrammar(language);
	const numbers: NumberMention[] = [];
	let at = 0;
	while (at < tokens.length) {
		const kind = tokens.kind[at];
		const number = kind === DIGITS || kind === WORD ? readNumberAt(tokens, at, grammar) : undefined;
		if (number) numbers.push(number);
		at = number ? number.to : kind === DIGITS ? skipRun(tokens, at) : at + 1;
	}
	return numbers;
}

/** Joins the ends of ranges among numbers that are no part of a date. */
export function readRanges(
	tokens: Tokens,
	numbers: readonly NumberMention[],
	language: Language
): NumberMention[] {
	return joinRanges(tokens, numbers, numberGrammar(language));
}

/**
 * Every number and range of a text, whether or not it is part of a figure: articles are left out,
 * and "moins trois" is negative where nothing is counted.
 */
export function readAllNumbers(tokens: Tokens, language: Language): NumberMention[] {
	const grammar = numberGrammar(language);
	return readRanges(tokens, readNumbers(tokens, language), language)
		.filter((number) => number.form !== 'article' || isWhole(tokens, number))
		.map((number) => withSign(tokens, number, grammar));
}

function isWhole(tokens: Tokens, number: NumberMention): boolean {
	return number.from === 0 && number.to === tokens.length;
}

function withSign(tokens: Tokens, number: NumberMention, grammar: NumberGrammar): NumberMention {
	if (number.value === null) return number;
	const from = findMinus(tokens, number, grammar);
	if (from === undefined) return number;
	const value = -number.value;
	const start = tokens.start[from] ?? number.start;
	return {
		...number,
		from,
		start,
		value,
		low: value,
		high: value,
		form: 'negative',
		rule: '<minus> <number>'
	};
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
		return tokens.spaced[sign] && tokens.kind[sign - 1] !== 4 ? sign : undefined;
	}
	const from = findRoleBefore(grammar.parts, tokens, number.from, 'minus');
	if (from === undefined || tokens.kind[number.to] === WORD) return undefined;
	return findRoleBefore(grammar.parts, tokens, from, 'notMinusAfter') === undefined
		? from
		: undefined;
}
