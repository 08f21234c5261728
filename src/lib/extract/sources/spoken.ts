/** Whoever stands behind a quotation and a verb, whatever the verb: "« … », soupire, les bras ballants, le chef du quartier". */
import { closingQuoteBefore } from '../signs.ts';
import { SIGN, WORD, isCapital } from '../tokens.ts';
import { toAfar } from './afar.ts';
import type { Attribution } from './attribution.ts';
import { toInverted } from './inversions.ts';
import type { SourceWords } from './lexicon.ts';
import type { IsBorder } from './phrases.ts';
import type { Verb } from './verbs.ts';

/** At a token behind a closing quotation mark or its comma; only where the language turns verb and speaker. */
export function toSpoken(
	words: SourceWords,
	at: number,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	if (!words.has('inversion') || !closesQuotation(words, at, from)) return undefined;
	const verb = words.find(at, 'aside')?.to ?? at;
	if (!mayBeVerb(words, verb) || isBorder(verb)) return undefined;
	const spoken: Verb = { from: verb, to: verb + 1, kind: 'say', isSpeech: true };
	return toInverted(words, spoken, to, isBorder, true) ?? toAfar(words, spoken, to, isBorder);
}

/** A mark that closes a quotation of several words right before, over a comma. */
function closesQuotation({ tokens }: SourceWords, at: number, from: number): boolean {
	const { key, kind } = tokens;
	const close = closingQuoteBefore(tokens, at);
	if (close === undefined) return false;
	for (let open = close - 1; open >= Math.max(0, close - QUOTE_REACH); open--)
		if ('«“"'.includes(key[open] ?? ' ') && kind[open] === SIGN) return close - open > QUOTED_WORDS;
	return from < close - QUOTED_WORDS;
}

/** Tokens back to where a quotation opens, and those of more than a word in quotation marks. */
const QUOTE_REACH = 250;
const QUOTED_WORDS = 4;

/** A small word that is no article, preposition, pronoun or name. */
function mayBeVerb(words: SourceWords, at: number): boolean {
	const { tokens } = words;
	const length = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0);
	if (tokens.kind[at] !== WORD || isCapital(tokens, at) || length < VERB_LETTERS) return false;
	return words.matches(at).every(({ meaning }) => VERBAL.has(meaning));
}

/** Letters of the shortest of such verbs. */
const VERB_LETTERS = 4;

/** What a verb may mean beside. */
const VERBAL: ReadonlySet<string> = new Set([
	...['finite', 'speech', 'giving', 'handing', 'heads', 'official', 'tally', 'numbers', 'reaching'],
	...['deliver_finite', 'media_heads', 'event']
]);
