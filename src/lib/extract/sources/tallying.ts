/** Who sets a count, whatever the verb: "NDMA lowers toll to 426", "Le parquet fixe à 812 le nombre de blessés". */
import { findSign } from '../signs.ts';
import { WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { hasHead, type IsBorder, NUMBER_BORDER, type Phrase, readPhrase } from './phrases.ts';
import { findPresent } from './present.ts';

/** Whoever begins a sentence in front of the noun of a count and of its number. */
export function toTallying(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const phrase = readHead(words, from, to, isBorder);
	if (!phrase) return undefined;
	const verb = pastAside(words, phrase.to, to);
	if (verb === undefined) return undefined;
	let noun: number | undefined;
	for (let at = verb; at < Math.min(to, verb + REACH); at++) {
		if (endsClause(words, at, isBorder)) return undefined;
		if (words.find(at, 'numbers')) noun ??= at;
		if (noun === undefined && opensObject(words, at, isBorder)) return undefined;
		if (noun !== undefined && hasSetNumber(words, noun, at, isBorder))
			return {
				from: phrase.from,
				to: phrase.to,
				kind: 'subject',
				cue: { from: phrase.to, to: verb }
			};
	}
	return undefined;
}

/** Tokens from the verb to the count and its number. */
const REACH = 16;

/** "visited the site": what was done to something else. */
function opensObject(words: SourceWords, at: number, isBorder: IsBorder): boolean {
	const article = isBorder(at) ? undefined : words.find(at, 'article');
	if (!article || TIES.some((key) => words.find(at, key) ?? words.findBefore(at, key, 0)))
		return false;
	return ![article.to, article.to + 1].some(
		(next) => isBorder(next) || words.find(next, 'numbers')
	);
}

/** "Conred, the disaster agency, has": the verb behind what commas set apart. */
function pastAside(words: SourceWords, at: number, to: number): number | undefined {
	const { tokens } = words;
	if (tokens.kind[at] === WORD) return at;
	if (tokens.key[at] !== ',') return undefined;
	const close = findSign(tokens, at + 1, Math.min(to, at + ASIDE), ',');
	return tokens.key[close] === ',' && tokens.kind[close + 1] === WORD ? close + 1 : undefined;
}

/** Tokens of an aside. */
const ASIDE = 12;

/** A sign or a word that begins another clause or takes the count back. */
function endsClause(words: SourceWords, at: number, isBorder: IsBorder): boolean {
	if (isBorder(at)) return false;
	if (words.tokens.kind[at] !== WORD) return true;
	return ENDS.some((key) => words.find(at, key)) || words.isGerund(at);
}

const ENDS = ['clause', 'relative', 'that', 'and', 'denied', 'negation', 'prefix', 'citing'];

/** "the number of dead to 40", "à 812 le nombre": a number right behind a preposition, or right before the noun. */
function hasSetNumber(words: SourceWords, noun: number, at: number, isBorder: IsBorder): boolean {
	const isTied = (number: number): boolean => TIES.some((key) => words.findBefore(number, key, 0));
	const isNumber = isBorder(at) === NUMBER_BORDER;
	if (isNumber && at > noun) return isBorder(at - 1) !== NUMBER_BORDER && isTied(at);
	let first = (words.findBefore(noun, 'article', 0)?.from ?? noun) - 1;
	if (isBorder(first) !== NUMBER_BORDER) return false;
	while (isBorder(first - 1) === NUMBER_BORDER) first--;
	return isTied(first);
}

const TIES = ['of', 'located', 'listener_to', 'soft_stop', 'saidAs'];

/** An organisation or a noun of those who speak, at the head or behind the colon of a headline. */
function readHead(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	const { tokens } = words;
	const { key } = tokens;
	const colon = key.slice(from, Math.min(to, from + HEADLINE)).indexOf(':');
	const start = colon < 0 ? from : from + colon + 1;
	const named = findOrganisation(tokens, start);
	if (named && named.organisation.kind !== 'media') return { from: start, to: named.to };
	const present = findPresent(words, start, to, isBorder);
	const phrase = present ?? words.find(start, 'heads') ?? readPhrase(words, start, to, isBorder);
	const isRead = present ?? (phrase && phrase.from <= start + 1 && !holdsVerb(words, phrase));
	if (!phrase || !isRead) return undefined;
	const isWho =
		hasHead(words, phrase.from, phrase.to) && !words.holds(phrase.from, phrase.to, 'tally');
	return isWho && !words.find(phrase.to - 1, 'event') ? phrase : undefined;
}

/** "Rebels attacked the convoy": no name. */
function holdsVerb(words: SourceWords, { from, to }: Phrase): boolean {
	for (let at = from + 1; at < to; at++) if (words.isPast(at)) return true;
	return false;
}

/** Tokens of what stands before the colon of a headline. */
const HEADLINE = 6;
