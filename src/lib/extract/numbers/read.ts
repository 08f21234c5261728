/** Reads one number at a token: digits or words, multipliers, halves, collectives, vague plurals. */
import type { NumberMention } from '../types.ts';
import { DIGITS, WORD, type Tokens } from '../tokens.ts';
import { readDefinite, readHalf, readVague } from './collectives.ts';
import { readLiteral, type Literal } from './digits.ts';
import { finish, withCollective } from './endings.ts';
import { findRole, mayPlay, type NumberGrammar } from './grammar.ts';
import type { Reading } from './reading.ts';
import { readRest } from './rest.ts';
import { emptySum, round, takeDigits } from './sum.ts';
import { readCounted } from './words.ts';
import { ANCHOR, AND_HALF, SCALE } from './roles.ts';

/** The number that begins at a token, if one does. */
export function readNumberAt(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): NumberMention | undefined {
	const reading =
		tokens.kind[at] === DIGITS
			? readFromDigits(tokens, at, grammar)
			: readFromWords(tokens, at, grammar);
	return reading && toMention(tokens, reading);
}

function toMention(tokens: Tokens, reading: Reading): NumberMention {
	const { from, to, value, form, rule } = reading;
	const isExact = value !== null && form !== 'vague';
	return {
		from,
		to,
		start: tokens.start[from] ?? 0,
		end: tokens.end[to - 1] ?? 0,
		value,
		low: reading.low ?? (isExact ? value : null),
		high: isExact ? value : null,
		form,
		approximate: reading.approximate ?? false,
		scale: reading.scale ?? 1,
		rule
	};
}

function readFromDigits(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const literal = readLiteral(tokens, at, grammar);
	if (!literal) return undefined;
	const symbol = symbolAt(tokens, literal.to, grammar);
	if (symbol > 0) {
		const value = round((literal.asDecimal ?? literal.value) * symbol);
		return {
			from: at,
			to: literal.to + 1,
			value,
			form: 'mixed',
			scale: symbol,
			rule: '<digits> <multiplier>'
		};
	}
	if (!mayGoOn(tokens, literal.to, grammar)) return plain(at, literal);
	const sum = emptySum();
	takeDigits(
		sum,
		isBeforeMillion(tokens, literal, grammar) ? (literal.asDecimal ?? literal.value) : literal.value
	);
	const to = readRest(tokens, startOfScale(tokens, literal.to, grammar), sum, grammar);
	if (to === literal.to) {
		return withCollective(tokens, at, to, literal.value, grammar) ?? plain(at, literal);
	}
	return finish(tokens, at, to, sum, 'mixed', '<digits> <multiplier>', grammar);
}

function plain(from: number, { to, value }: Literal): Reading {
	return { from, to, value, form: 'digits', rule: '<digits>' };
}

/** False where the word behind a numeral is no part of a number, as most are. */
function mayGoOn(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	return tokens.key[at] === '-' || mayPlay(grammar, tokens, at, ANCHOR | AND_HALF);
}

/** "M", "Mds", "k", "bn": by exact spelling, and never the initial of a name ("5 M. Dupont"). */
function symbolAt(tokens: Tokens, at: number, grammar: NumberGrammar): number {
	if (tokens.kind[at] !== WORD || at >= tokens.length) return 0;
	const [start, end] = [tokens.start[at] ?? 0, tokens.end[at] ?? 0];
	if (end - start > grammar.longestSymbol) return 0;
	const raw = tokens.text.slice(start, end);
	const close = !tokens.spaced[at];
	const value = grammar.symbols.get(raw) ?? (close ? grammar.attached.get(raw) : undefined);
	if (value === undefined || tokens.joined[at]) return 0;
	const isInitial =
		tokens.key[at + 1] === '.' && !tokens.spaced[at + 1] && tokens.kind[at + 2] === WORD;
	return isInitial && !close ? 0 : value;
}

function isBeforeMillion(tokens: Tokens, literal: Literal, grammar: NumberGrammar): boolean {
	const at = startOfScale(tokens, literal.to, grammar);
	const next = findRole(grammar, tokens, at, SCALE);
	return next !== undefined && next.value >= 1e6;
}

/** "3,5-million": over a hyphen that ties a multiplier to its digits. */
function startOfScale(tokens: Tokens, at: number, grammar: NumberGrammar): number {
	const { key, spaced } = tokens;
	const isTied = key[at] === '-' && !spaced[at] && !spaced[at + 1];
	return isTied && findRole(grammar, tokens, at + 1, SCALE) ? at + 1 : at;
}

function readFromWords(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	return (
		readHalf(tokens, at, grammar) ??
		readCounted(tokens, at, grammar) ??
		readDefinite(tokens, at, grammar) ??
		readVague(tokens, at, grammar)
	);
}
