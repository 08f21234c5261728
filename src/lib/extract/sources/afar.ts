/** Speakers behind their verb and behind how, where or to whom they spoke: "a lâché, la voix blanche, la préfète". */
import { withFields } from '../fields.ts';
import { isCapital, SIGN, WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb } from './authors.ts';
import type { SourceWords } from './lexicon.ts';
import { withName } from './names-behind.ts';
import { hasHead, type IsBorder, isPersonName, NUMBER_BORDER, readPhrase } from './phrases.ts';
import { isTally } from './pointing.ts';
import { hasPronoun, type Verb } from './verbs.ts';

/** "écrit sur sa page Facebook la mairie", "dijo, con la voz quebrada, el alcalde": the first noun of speakers that nothing governs. */
export function toAfar(
	words: SourceWords,
	verb: Verb,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const { tokens } = words;
	// "a-t-il dit, avant de saluer les secouristes".
	if (hasPronoun(words, verb.from, verb.to + 2)) return undefined;
	const limit = Math.min(to, verb.to + MANNER_WORDS);
	for (let at = verb.to; at < limit; at++) {
		if (endsManner(words, at, isBorder)) return undefined;
		const isSetApart = tokens.key[at - 1] === ',' && at - 1 > verb.to;
		if (at === verb.to || !(isSetApart || isFree(words, at))) continue;
		const read = readPhrase(words, at, to, isBorder);
		const phrase = read && cutAtVerb(words, read);
		if (!phrase || !opensWithSpeaker(words, at, phrase.from, phrase.to, isSetApart)) continue;
		if (isTally(words, phrase)) return undefined;
		const named = withName(words, phrase, to, isBorder);
		return withFields(named, { kind: 'inversion', cue: verb });
	}
	return undefined;
}

/** Tokens of how, where and to whom. */
const MANNER_WORDS = 24;

/** A number, a full stop, another clause or another verb: what follows is no manner of saying. */
function endsManner(words: SourceWords, at: number, isBorder: IsBorder): boolean {
	const { key, kind } = words.tokens;
	if (isBorder(at) === NUMBER_BORDER) return true;
	if (kind[at] !== WORD) return kind[at] !== SIGN || ENDS.includes(key[at] ?? '.');
	return (
		CLAUSES.some((meaning) => words.find(at, meaning)) || words.find(at, 'finite')?.from === at
	);
}

const ENDS = '.:;?!«»“”"()';

const CLAUSES = ['relative', 'that', 'clause', 'and', 'auxiliary', 'whose'];

/** An article that no preposition, article or listener stands before. */
function isFree(words: SourceWords, at: number): boolean {
	if (!words.find(at, 'article') || GOVERNED.some((key) => words.find(at, key))) return false;
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
	const isNoun = from > at && hasHead(words, from, Math.min(to, from + NOUN_WORDS));
	return isNoun || (isSetApart && isCapital(words.tokens, from) && isPersonName(words, from, to));
}

/** Tokens of a noun and of what may stand before it: "l'ancien maire". */
const NOUN_WORDS = 3;
