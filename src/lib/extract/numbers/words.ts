/** Numbers in words, and the article that may be one. */
import { DIGITS, WORD, type Tokens } from '../tokens.ts';
import { finish, withNoun, withPoint } from './endings.ts';
import { findRole, type NumberGrammar } from './grammar.ts';
import type { Reading } from './reading.ts';
import { readRest } from './rest.ts';
import { emptySum, takeDigits, takeWord, valueOf, type Sum } from './sum.ts';
import {
	AND_HALF,
	COLLECTIVE,
	FRACTION,
	HUNDRED,
	HUNDREDS,
	ONE,
	SCALE,
	TEEN,
	TEN,
	UNIT,
	VAGUE
} from './roles.ts';

/** Number words: "trois cent mille", "two hundred and five", "dix-sept". */
export function readCounted(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): Reading | undefined {
	const sum = emptySum();
	const first =
		findRole(grammar, tokens, at, UNIT | TEEN | TEN | HUNDREDS | HUNDRED | SCALE) ??
		findRole(grammar, tokens, at, ONE);
	if (!first) return undefined;
	if (!takeFirst(tokens, at, first, sum, grammar)) {
		if (first.role !== ONE) return undefined;
		takeDigits(sum, 1);
		return (
			withPoint(tokens, at, first.to, sum, grammar) ?? readArticle(tokens, at, first.to, grammar)
		);
	}
	const to = readRest(tokens, first.to, sum, grammar);
	const isArticle = valueOf(sum) === 1 && to === first.to && isOne(tokens, at, grammar);
	if (isArticle) {
		const end = withPoint(tokens, at, to, sum, grammar) ?? withNoun(tokens, at, to, sum, grammar);
		if (isWrittenTwice(tokens, to))
			return { from: at, to, value: 1, form: 'words', rule: '<number words>' };
		return end ?? { from: at, to, value: 1, form: 'article', rule: '<one>' };
	}
	return finish(tokens, at, to, sum, 'words', '<number words>', grammar);
}

/** "une (1) à Yopougon": a number, no article. */
function isWrittenTwice({ key }: Tokens, to: number): boolean {
	return key[to] === '(' && Number(key[to + 1]) === 1 && key[to + 2] === ')';
}

/** "a" before a noun; "a few hundred" and "a third" are read further on. */
function readArticle(
	tokens: Tokens,
	at: number,
	to: number,
	grammar: NumberGrammar
): Reading | undefined {
	if (findRole(grammar, tokens, at, VAGUE)) return undefined;
	if (tokens.kind[to] !== WORD && !isMeasured(tokens, to)) return undefined;
	return { from: at, to, value: 1, form: 'article', rule: '<one>' };
}

/** "a 9-year-old girl": what describes the noun begins with digits. */
function isMeasured({ kind, key, spaced }: Tokens, at: number): boolean {
	return kind[at] === DIGITS && key[at + 1] === '-' && !spaced[at + 2] && kind[at + 2] === WORD;
}

function takeFirst(
	tokens: Tokens,
	at: number,
	first: NonNullable<ReturnType<typeof findRole>>,
	sum: Sum,
	grammar: NumberGrammar
): boolean {
	if (first.role === SCALE) {
		const isAlone =
			grammar.bareScale.has(tokens.key[at] ?? '') ||
			findRole(grammar, tokens, first.to, AND_HALF) !== undefined;
		return isAlone && takeWord(sum, SCALE, first.value, grammar);
	}
	// "a" counts only before what it multiplies: "a hundred", "a dozen".
	if (first.role === ONE) {
		if (!findRole(grammar, tokens, first.to, HUNDRED | SCALE | COLLECTIVE | FRACTION)) return false;
		return takeWord(sum, UNIT, 1, grammar);
	}
	if (first.role === HUNDRED && grammar.hundredTakes > 50) return false;
	return takeWord(sum, first.role, first.value, grammar);
}

function isOne(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	return findRole(grammar, tokens, at, ONE) !== undefined;
}
