/** Speakers of whom the words say how many they are: "quatre sources sécuritaires", "two doctors". */
import { WORD } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { hasHead, type IsBorder, NUMBER_BORDER, type Phrase, readPhrase } from './phrases.ts';

/** A number in words and a noun of those who speak right behind it. */
export function readSeveral(
	words: SourceWords,
	from: number,
	limit: number,
	isBorder: IsBorder
): Phrase | undefined {
	const noun = endOfNumber(words, from, limit, isBorder);
	if (noun === from) return undefined;
	const phrase = readPhrase(words, noun, limit, isBorder);
	const isWho =
		phrase?.from === noun && hasHead(words, noun, Math.min(phrase.to, noun + NOUN_WORDS));
	return isWho ? { from, to: phrase.to } : undefined;
}

function endOfNumber(
	{ tokens: { kind } }: SourceWords,
	from: number,
	limit: number,
	isBorder: IsBorder
): number {
	let at = from;
	while (at < limit && kind[at] === WORD && isBorder(at) === NUMBER_BORDER) at++;
	return at - from <= NUMBER_WORDS ? at : from;
}

/** Back over the number in words that a clause begins with: ", four diplomats said". */
export function withNumberBefore(
	{ tokens: { kind } }: SourceWords,
	{ from, to }: Phrase,
	floor: number,
	isBorder: IsBorder
): Phrase {
	let at = from;
	while (at > floor && kind[at - 1] === WORD && isBorder(at - 1) === NUMBER_BORDER) at--;
	const isHead = at === floor || kind[at - 1] !== WORD;
	return isHead && from - at <= NUMBER_WORDS ? { from: at, to } : { from, to };
}

/** Words of a small number. */
const NUMBER_WORDS = 2;

/** Words up to the noun of those who speak: "local officials". */
const NOUN_WORDS = 2;
