/** What carries a number on: more number words, links between them, halves, digits below a multiplier. */
import { DIGITS, type Tokens } from '../tokens.ts';
import { readLiteral } from './digits.ts';
import { findRole, type NumberGrammar } from './grammar.ts';
import { takeDigits, takeWord, type Sum } from './sum.ts';
import {
	AND_HALF,
	FRACTION,
	HUNDRED,
	HUNDREDS,
	LINK,
	LINK_AFTER_HUNDRED,
	SCALE,
	TEEN,
	TEN,
	UNIT
} from './roles.ts';

/** Takes the words that carry the number on; gives the token after the last. */
export function readRest(tokens: Tokens, from: number, sum: Sum, grammar: NumberGrammar): number {
	let at = from;
	for (;;) {
		const half = findRole(grammar, tokens, at, AND_HALF);
		if (half && takeHalf(sum)) {
			at = half.to;
			continue;
		}
		const link = findLink(tokens, at, sum, grammar);
		const word = findRole(
			grammar,
			tokens,
			link ?? at,
			UNIT | TEEN | TEN | HUNDREDS | HUNDRED | SCALE
		);
		if (!word || (link !== undefined && !linkAllows(tokens, word, sum, grammar))) {
			const from =
				link === undefined || carriesDigits(tokens, at, grammar) ? (link ?? at) : undefined;
			const digits = from === undefined ? at : takeTrailingDigits(tokens, from, sum, grammar);
			if (digits === at || digits === from) return at;
			at = digits;
			continue;
		}
		if (!takeWord(sum, word.role, word.value, grammar)) return at;
		at = word.to;
	}
}

function findLink(
	tokens: Tokens,
	at: number,
	sum: Sum,
	grammar: NumberGrammar
): number | undefined {
	if (sum.free < 10) return undefined;
	const after = sum.free >= 100 ? findRole(grammar, tokens, at, LINK_AFTER_HUNDRED) : undefined;
	return (after ?? findRole(grammar, tokens, at, LINK))?.to;
}

/** "vingt et un", "soixante et dix", "cent et un", but not "entre mille et un million". */
function linkAllows(
	tokens: Tokens,
	word: { to: number; value: number },
	sum: Sum,
	grammar: NumberGrammar
): boolean {
	if (findRole(grammar, tokens, word.to, FRACTION)) return false;
	if (sum.free >= 100) {
		if (grammar.linksHundreds) return true;
		return word.value === 1 && !findRole(grammar, tokens, word.to, HUNDRED | SCALE);
	}
	if (grammar.linkTakesAll || word.value === 1 || word.value === 11) return true;
	return word.value === 10 && grammar.tensWithTeens.has(sum.lastTen);
}

/** "deux millions et demi", "two and a half": half of the last multiplier, or of one. */
function takeHalf(sum: Sum): boolean {
	if (sum.lastScale !== Infinity && !sum.hasGroup) sum.total += sum.lastScale / 2;
	else if (sum.hasGroup) {
		sum.group += 0.5;
		sum.free = 1;
	} else return false;
	return true;
}

/** "três mil e 600": where one word links all parts of a number, digits too. */
function carriesDigits(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	return grammar.linksHundreds && findRole(grammar, tokens, at, LINK) !== undefined;
}

/** "12 mil 405", "2 millions 300 000": digits go on below the multiplier. */
function takeTrailingDigits(tokens: Tokens, at: number, sum: Sum, grammar: NumberGrammar): number {
	if (
		sum.hasGroup ||
		sum.lastScale === Infinity ||
		tokens.kind[at] !== DIGITS ||
		!tokens.spaced[at]
	)
		return at;
	const literal = readLiteral(tokens, at, grammar);
	if (!literal || literal.value >= sum.lastScale || !Number.isInteger(literal.value)) return at;
	const isBelowThousand = sum.lastScale === 1000 && literal.digits <= 3;
	const next = findRole(grammar, tokens, literal.to, SCALE);
	const isThousands =
		sum.lastScale >= 1e6 &&
		((literal.grouped && literal.value % 1000 === 0) ||
			(next !== undefined && next.value < sum.lastScale));
	if (!isBelowThousand && !isThousands) return at;
	takeDigits(sum, literal.value);
	return literal.to;
}
