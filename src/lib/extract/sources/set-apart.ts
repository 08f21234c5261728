/** Speakers whom a clause between commas parts from their verb: "La Croix-Rouge, dont le chef, Omar Sall, visitait Podor, évalue". */
import { hasSign } from '../signs.ts';
import { isCapital } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { type IsBorder, NUMBER_BORDER, type Phrase } from './phrases.ts';
import { findPresent } from './present.ts';

/** Whoever a sentence begins with, where the comma behind them opens such a clause, and another closes it at the verb. */
export function readOverClause(
	words: SourceWords,
	verb: number,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	const { key } = words.tokens;
	if (key[verb - 1] !== ',' || verb - from > CLAUSE_WORDS) return undefined;
	const named = findOrganisation(words.tokens, from);
	const head = named ?? findPresent(words, from, verb, isBorder);
	if (!head || key[head.to] !== ',' || head.to + 1 >= verb) return undefined;
	if (!opensAside(words, head.to + 1) || hasSign(words.tokens, head.to, verb, ';:'))
		return undefined;
	for (let at = head.to; at < verb; at++) if (isBorder(at) === NUMBER_BORDER) return undefined;
	return { from: head.from, to: head.to };
}

/** "dont", "whose", "que preside", "fondé après": whose, who, or what became of them. */
function opensAside(words: SourceWords, at: number): boolean {
	if (OPENERS.some((key) => words.find(at, key))) return true;
	return (
		!isCapital(words.tokens, at) && (words.find(at, 'participle') !== undefined || words.isPast(at))
	);
}

const OPENERS = ['whose', 'relative', 'that'];

/** Tokens from who speaks to their verb. */
const CLAUSE_WORDS = 36;
