/** Numbers made of two that stand side by side: "2 ¾", "vingt et trois quarts", "1 sur 4". */
import { withFields } from '../fields.ts';
import { WORD, type Tokens } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { findRole, type NumberGrammar } from './grammar.ts';
import { round } from './sum.ts';
import { FRACTION, LINK, LINK_AFTER_HUNDRED, OUT_OF } from './roles.ts';

type Join = (
	tokens: Tokens,
	first: NumberMention,
	second: NumberMention,
	grammar: NumberGrammar
) => number | undefined;

/** The numbers with those joined that are one together. */
export function joinNeighbours(
	tokens: Tokens,
	numbers: readonly NumberMention[],
	grammar: NumberGrammar
): NumberMention[] {
	const joined: NumberMention[] = [];
	for (const number of numbers) {
		const last = joined.at(-1);
		const value = last && joinBoth(tokens, last, number, grammar);
		if (last && value !== undefined) joined[joined.length - 1] = merge(last, number, value);
		else joined.push(withQuarter(tokens, number, grammar));
	}
	return joined;
}

/** What two numbers are worth as one; undefined where they are two. */
const joinBoth: Join = (tokens, first, second, grammar) =>
	addFraction(tokens, first, second, grammar) ??
	divide(tokens, first, second, grammar) ??
	addHundreds(tokens, first, second, grammar);

function merge(first: NumberMention, second: NumberMention, exact: number): NumberMention {
	const value = round(exact);
	const { to, end } = second;
	return withFields(first, {
		to,
		end,
		value,
		low: value,
		high: value,
		form: 'fraction',
		rule: '<sum>'
	});
}

/** "1 3/4", "1½", "twenty and three fifths". */
const addFraction: Join = (tokens, first, second, grammar) => {
	if (second.form !== 'fraction' || first.value === null || second.value === null) return undefined;
	if (first.form === 'fraction' || !Number.isInteger(first.value)) return undefined;
	if (second.value >= 1) return undefined;
	const isClose = first.form === 'digits' && first.to === second.from;
	const link = findRole(grammar, tokens, first.to, LINK | LINK_AFTER_HUNDRED);
	return isClose || link?.to === second.from ? first.value + second.value : undefined;
};

/** "1 sur 4", "three out of five": a part of a larger count. */
const divide: Join = (tokens, first, second, grammar) => {
	if (first.value === null || second.value === null || first.value >= second.value)
		return undefined;
	if (findRole(grammar, tokens, first.to, OUT_OF)?.to !== second.from) return undefined;
	const isRatio = Number.isInteger(second.value) && second.value <= 100 && second.value > 1;
	return isRatio ? first.value / second.value : undefined;
};

/** "nineteen eighty", "one twenty two". */
const addHundreds: Join = (tokens, first, second, { hundredPairs }) => {
	if (first.to !== second.from || second.form !== 'words' || first.value === null) return undefined;
	if (first.form !== 'words' && first.form !== 'article') return undefined;
	if (!hundredPairs.has(first.value) || tokens.joined[second.to]) return undefined;
	const low = first.value < 10 ? 20 : 10;
	if (second.value === null || second.value < low || second.value > 99) return undefined;
	return first.value * 100 + second.value;
};

/** "trois et quart", "tres y cuarto": a bare quarter behind a link, at the end. */
function withQuarter(tokens: Tokens, number: NumberMention, grammar: NumberGrammar): NumberMention {
	const link = findRole(grammar, tokens, number.to, LINK);
	const quarter = link && findRole(grammar, tokens, link.to, FRACTION);
	if (quarter?.value !== 4 || number.value === null || tokens.kind[quarter.to] === WORD)
		return number;
	const end = tokens.end[quarter.to - 1] ?? number.end;
	return merge(number, withFields(number, { to: quarter.to, end }), number.value + 0.25);
}
