/** Speakers behind their verb and behind how, where or to whom they spoke: "a lâché, la voix blanche, la préfète". */
import { withFields } from '../fields.ts';
import { closingQuoteBefore, findSign } from '../signs.ts';
import { isCapital, SIGN, WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb } from './authors.ts';
import type { SourceWords } from './lexicon.ts';
import { withName } from './names-behind.ts';
import {
	hasHead,
	type IsBorder,
	isPersonName,
	NUMBER_BORDER,
	type Phrase,
	readPhrase,
	skipArticles
} from './phrases.ts';
import { isTally } from './pointing.ts';
import { readSeveral } from './several.ts';
import { hasPronoun, type Verb } from './verbs.ts';

/** "écrit sur sa page Facebook la mairie", "dijo, con la voz quebrada, el alcalde": the first noun of speakers that nothing governs; behind a quotation, any noun with "un". */
export function toAfar(
	words: SourceWords,
	verb: Verb,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	// "a-t-il dit, avant de saluer les secouristes".
	if (hasPronoun(words, verb.from, verb.to + 2)) return undefined;
	const isQuoted = closingQuoteBefore(words.tokens, beforeClitic(words, verb.from)) !== undefined;
	const limit = Math.min(to, verb.to + MANNER_WORDS);
	let someone: Phrase | undefined;
	for (let at = verb.to; at < limit; at++) {
		const several = readSeveral(words, at, to, isBorder);
		if (several) return withFields(several, { kind: 'inversion', cue: verb });
		if (endsManner(words, at, isBorder, isQuoted)) break;
		const read = at === verb.to ? undefined : readSpeaker(words, verb, at, to, isBorder);
		if (read && isTally(words, read)) return undefined;
		if (read)
			return withFields(withName(words, read, to, isBorder), { kind: 'inversion', cue: verb });
		if (isQuoted && isSomeone(words, at)) someone ??= readPhrase(words, at, to, isBorder);
	}
	return someone && withFields(someone, { kind: 'inversion', cue: verb });
}

/** Tokens of how, where and to whom. */
const MANNER_WORDS = 24;

/** "…, nous glisse l'adjudant": where the verb begins, with whom it was said to. */
export function beforeClitic(words: SourceWords, verb: number): number {
	if (words.findBefore(verb, 'pronouns', 0)) return verb;
	return words.findBefore(verb, 'aside', verb - 1)?.from ?? verb;
}

/** The noun of speakers that begins at a token which nothing governs. */
function readSpeaker(
	words: SourceWords,
	verb: Verb,
	at: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	if (opensOffice(words, at)) return readPhrase(words, at, to, isBorder);
	const isSetApart = words.tokens.key[at - 1] === ',' && at - 1 > verb.to;
	if (!isSetApart && !isFree(words, at)) return undefined;
	const read = readPhrase(words, at, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	const isWho = phrase && opensWithSpeaker(words, at, phrase.from, phrase.to, isSetApart);
	return isWho ? phrase : undefined;
}

/** "sur les ondes de la radio nationale Awa Ba, préfète de": a name that nothing governs, and an office behind its comma. */
function opensOffice(words: SourceWords, at: number): boolean {
	const { tokens } = words;
	if (!isCapital(tokens, at) || !isCapital(tokens, at + 1)) return false;
	const isApart = tokens.kind[at - 1] === WORD && !isCapital(tokens, at - 1);
	if (!isApart || GOVERNING.some((key) => words.findBefore(at, key, 0))) return false;
	let comma = at + 2;
	while (tokens.kind[comma] === WORD && comma - at < FULL_NAME) comma++;
	if (tokens.key[comma] !== ',' || !isPersonName(words, at, comma)) return false;
	const office = skipArticles(words, comma + 1);
	return hasHead(words, office, office + NOUN_WORDS);
}

/** Words of a name with its particles. */
const FULL_NAME = 5;

/** "une conductrice": one of many, whatever she does. */
function isSomeone(words: SourceWords, at: number): boolean {
	return words.find(at, 'indefinite') !== undefined && isFree(words, at);
}

/** A number, a full stop, another clause or another verb: what follows is no manner of saying; behind a quotation, little else may. */
function endsManner(
	words: SourceWords,
	at: number,
	isBorder: IsBorder,
	isQuoted: boolean
): boolean {
	const { key, kind } = words.tokens;
	if (isBorder(at) === NUMBER_BORDER) return !isQuoted || kind[at] !== WORD;
	if (kind[at] !== WORD) return kind[at] !== SIGN || ENDS.includes(key[at] ?? '.');
	const clauses = isQuoted ? RELATIVES : CLAUSES;
	return (
		clauses.some((meaning) => words.find(at, meaning)) ||
		(!isQuoted && words.find(at, 'finite')?.from === at)
	);
}

const ENDS = '.:;?!«»“”"()';

const RELATIVES = ['relative', 'that', 'whose'];

const CLAUSES = [...RELATIVES, 'clause', 'and', 'auxiliary'];

/** An article that no preposition, article or listener stands before, or an office and a name: "sœur Marie". */
function isFree(words: SourceWords, at: number): boolean {
	const isTitled = words.find(at, 'official') && isCapital(words.tokens, at + 1);
	if (!(isTitled ?? words.find(at, 'article')) || GOVERNED.some((key) => words.find(at, key)))
		return false;
	if (words.tokens.kind[at - 1] !== WORD) return false;
	return !GOVERNING.some((key) => words.findBefore(at, key, 0));
}

/** What holds a preposition and its article in one word. */
const GOVERNED = ['of', 'listener_to'];

const GOVERNING = [
	...['of', 'continue', 'stop', 'soft_stop', 'located', 'listener_to', 'by', 'and', 'article'],
	...['prefix', 'side']
];

/** A noun of speakers right behind the article, or behind a comma a name. */
function opensWithSpeaker(
	words: SourceWords,
	at: number,
	from: number,
	to: number,
	isSetApart: boolean
): boolean {
	const isTitled = words.find(at, 'official') !== undefined && isCapital(words.tokens, at + 1);
	const isNoun = (from > at || isTitled) && hasHead(words, from, Math.min(to, from + NOUN_WORDS));
	const name = findSign(words.tokens, from, to, ',');
	return isNoun || (isSetApart && isCapital(words.tokens, from) && isPersonName(words, from, name));
}

/** Tokens of a noun and of what may stand before it: "l'ancien maire". */
const NOUN_WORDS = 3;
