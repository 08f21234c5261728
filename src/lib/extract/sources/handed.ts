/** Who handed over a count that was told before: "Le gouverneur a donné ce bilan", "UNICEF, which published the figure,". */
import type { Attribution } from './attribution.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { hasHead, type IsBorder, NUMBER_BORDER, type Phrase, readPhrase } from './phrases.ts';
import { findPresent } from './present.ts';

/** Whoever stands at the head of a sentence without a number, in front of a verb of giving and of "the figure". */
export function toHanded(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	for (let at = from; at < to; at++) if (isBorder(at) === NUMBER_BORDER) return undefined;
	const phrase =
		findOrganisation(words.tokens, from) ??
		readCleft(words, from, to, isBorder) ??
		findPresent(words, from, to, isBorder);
	const cue = phrase && findHanding(words, phrase.to, Math.min(to, phrase.to + REACH));
	return cue && { from: phrase.from, to: phrase.to, kind: 'handed', cue };
}

/** Tokens from who gave a count to the noun of the count. */
const REACH = 14;

/** "It was the village chief who gave that number". */
function readCleft(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	for (let at = from; at < from + CLEFT_WORDS; at++) {
		const cleft = words.find(at, 'cleft');
		const phrase = cleft && readPhrase(words, cleft.to, to, isBorder);
		if (phrase) return hasHead(words, phrase.from, phrase.to) ? phrase : undefined;
	}
	return undefined;
}

/** Tokens up to "is": "it was", "c'est". */
const CLEFT_WORDS = 3;

/** A verb of giving, and a count that the article or "this" points to; nothing where it is denied. */
function findHanding(words: SourceWords, from: number, to: number): Cue | undefined {
	let verb: Cue | undefined;
	for (let at = from; at < to; at++) {
		if (words.find(at, 'negation') ?? words.find(at, 'denied')) return undefined;
		verb = words.find(at, 'handing') ?? verb;
		const pointing = words.find(at, 'this') ?? words.find(at, 'article');
		const count = pointing && words.find(pointing.to, 'numbers');
		if (verb && count && at - verb.to <= OBJECT_WORDS) return { from: verb.from, to: count.to };
	}
	return undefined;
}

/** Tokens between the verb and its object. */
const OBJECT_WORDS = 2;
