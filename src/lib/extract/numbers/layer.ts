/**
 * The number layer by itself: all that `readNumbers` finds, and what is a number but never a figure:
 * ".77", "1/2", "½", "2 ¾", "1 sur 4", "-5", "a pair".
 */
import type { Language } from '../lexicon.ts';
import { DIGITS, SIGN, WORD, type Tokens } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { readLiteral } from './digits.ts';
import { findRole, findRoleBefore, numberGrammar, type NumberGrammar } from './grammar.ts';
import { readNumbersWith, type ReadAt } from './index.ts';
import { joinRanges } from './ranges.ts';
import { withSign } from './sign.ts';
import { round } from './sum.ts';
import { joinNeighbours } from './sums.ts';
import { COLLECTIVE, FRACTION, HALF, ONE, PAIR, PERCENT, TEEN, TEN, THE, UNIT } from './roles.ts';

/**
 * Every number and range of a text, whether or not it is part of a figure: articles are left out,
 * and "moins trois" is negative where nothing is counted.
 */
export function readAllNumbers(tokens: Tokens, language: Language): NumberMention[] {
	const grammar = numberGrammar(language);
	// Hardly any text has the sign, and every numeral would be read twice for it.
	const readFirst = tokens.folded.includes('^') ? readPowerOrSpecial : readSpecial;
	const read = readNumbersWith(tokens, grammar, readFirst).filter(
		(number) => !isPercent(tokens, number, grammar)
	);
	const joined = joinNeighbours(tokens, read, grammar);
	return joinRanges(tokens, joined, grammar)
		.filter((number, i, all) => isCounted(tokens, number, all[i + 1], grammar))
		.map((number) => withSign(tokens, number, grammar));
}

/** The hundred of "per cent". */
function isPercent(tokens: Tokens, { from, to }: NumberMention, grammar: NumberGrammar): boolean {
	return findRole(grammar, tokens, from - 1, PERCENT)?.to === to;
}

/** "un" is a number where it stands alone or another number follows: "un, deux, trois". */
function isCounted(
	tokens: Tokens,
	number: NumberMention,
	next: NumberMention | undefined,
	grammar: NumberGrammar
): boolean {
	if (number.form !== 'article') return true;
	const isUnit = findRole(grammar, tokens, number.from, UNIT) !== undefined;
	if (!isUnit || !grammar.articles.has(tokens.key[number.from] ?? '')) return isUnit;
	if (findRoleBefore(grammar, tokens, number.from, THE) !== undefined) return false;
	return tokens.kind[number.to] !== WORD || next?.from === number.to;
}

const readPowerOrSpecial: ReadAt = (tokens, at, grammar) =>
	(tokens.kind[at] === DIGITS ? readPower(tokens, at, grammar) : undefined) ??
	readSpecial(tokens, at, grammar);

function readSpecial(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): NumberMention | undefined {
	if (tokens.kind[at] === SIGN) {
		return readVulgar(tokens, at) ?? readLeadingPoint(tokens, at, grammar);
	}
	if (tokens.kind[at] === DIGITS) return readSlash(tokens, at);
	return readPair(tokens, at, grammar) ?? readLoneWord(tokens, at, grammar);
}

/** "½": the fraction that Unicode writes in one sign. */
function readVulgar(tokens: Tokens, at: number): NumberMention | undefined {
	const sign = tokens.key[at] ?? '';
	// The signs of every line are ASCII: they are not worth taking apart.
	if (sign < '\u0080') return undefined;
	const [over, under] = sign.normalize('NFKD').split('\u2044').map(Number);
	if (!over || !under) return undefined;
	return mention(tokens, at, at + 1, over / under, 'fraction', '<fraction>');
}

/** "1/2", but not "1/2/2020" or "24/7h". */
function readSlash(tokens: Tokens, at: number): NumberMention | undefined {
	const { key, kind, spaced } = tokens;
	if (key[at + 1] !== '/' || kind[at + 2] !== DIGITS || spaced[at + 1] || spaced[at + 2])
		return undefined;
	const [over, under] = [Number(key[at]), Number(key[at + 2])];
	if (!under || (key[at - 1] === '/' && !spaced[at])) return undefined;
	const isLonger = kind[at + 4] === DIGITS && !spaced[at + 3] && !spaced[at + 4];
	if (isLonger && kind[at + 3] === SIGN) return undefined;
	return mention(tokens, at, at + 3, over / under, 'fraction', '<fraction>');
}

/** "1.1^23", "2^-3". */
function readPower(tokens: Tokens, at: number, grammar: NumberGrammar): NumberMention | undefined {
	const base = readLiteral(tokens, at, grammar);
	if (!base || tokens.key[base.to] !== '^' || tokens.spaced[base.to]) return undefined;
	const isNegative = tokens.key[base.to + 1] === '-';
	const from = base.to + (isNegative ? 2 : 1);
	const exponent = tokens.kind[from] === DIGITS ? readLiteral(tokens, from, grammar) : undefined;
	if (!exponent) return undefined;
	const value = base.value ** (isNegative ? -exponent.value : exponent.value);
	return mention(tokens, at, exponent.to, value, 'digits', '<power>');
}

/** What the signs of the metric system multiply by. */
const METRIC: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

/** ".77", ",08", ".0012G". */
function readLeadingPoint(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): NumberMention | undefined {
	const sign = tokens.key[at];
	const digits = tokens.key[at + 1] ?? '';
	if (tokens.kind[at + 1] !== DIGITS || tokens.spaced[at + 1]) return undefined;
	if (sign !== grammar.decimal && sign !== grammar.thousands) return undefined;
	const isOpen = at === 0 || tokens.spaced[at] || '-–('.includes(tokens.key[at - 1] ?? 'x');
	if (!isOpen) return undefined;
	const times = tokens.spaced[at + 2] ? undefined : METRIC[tokens.key[at + 2] ?? ''];
	const value = Number(`0.${digits}`) * (times ?? 1);
	return mention(tokens, at, at + (times ? 3 : 2), value, 'digits', '<digits>');
}

/** "a couple", "deux paires". */
function readPair(tokens: Tokens, at: number, grammar: NumberGrammar): NumberMention | undefined {
	const count = findRole(grammar, tokens, at, UNIT | TEEN | TEN | ONE);
	const pair = findRole(grammar, tokens, count?.to ?? at, PAIR);
	if (!pair) return undefined;
	return mention(
		tokens,
		at,
		pair.to,
		2 * (count?.value ?? 1),
		'collective',
		'<number> <collective>'
	);
}

/** A word that is the whole text: "half", "dozen", "point five". */
function readLoneWord(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): NumberMention | undefined {
	if (at > 0) return undefined;
	const word = findRole(grammar, tokens, at, HALF | COLLECTIVE | FRACTION);
	if (word?.to !== tokens.length) return undefined;
	const value = word.role === FRACTION ? 1 / word.value : word.value;
	return mention(tokens, at, word.to, value, 'collective', '<collective>');
}

function mention(
	tokens: Tokens,
	from: number,
	to: number,
	exact: number,
	form: NumberMention['form'],
	rule: string
): NumberMention {
	const value = round(exact);
	const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
	return {
		from,
		to,
		start,
		end,
		value,
		low: value,
		high: value,
		form,
		approximate: false,
		scale: 1,
		rule
	};
}
