/** Who stands at the head of a sentence and tells nothing there: "he said", and a quotation, may be theirs. */
import { withFields } from '../fields.ts';
import { findSign } from '../signs.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import type { SourceWords } from './lexicon.ts';
import {
	hasHead,
	type IsBorder,
	isPersonName,
	NUMBER_BORDER,
	type Phrase,
	readPhrase
} from './phrases.ts';
import { isTally } from './pointing.ts';

/** Who stands at the head of a sentence, and of the one before it. */
export interface Present {
	here?: Phrase | undefined;
	last?: Phrase | undefined;
}

/** "Mardi, dans son bureau, le préfet est revenu sur la crue.", "Met at his office, the mayor gave": past what commas set apart. */
export function findPresent(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	for (let at = from, parts = 0; at < to && parts < OPENINGS; parts++) {
		const phrase = readHead(words, at, to, isBorder);
		if (phrase) return phrase;
		const end = Math.min(to, at + OPENING_WORDS);
		const comma = findSign(words.tokens, at, end, ',');
		if (comma >= end) return undefined;
		at = comma + 1;
	}
	return undefined;
}

/** Parts of a sentence that commas close, up to its subject, and the tokens of each. */
const OPENINGS = 4;
const OPENING_WORDS = 14;

/** A noun of those who speak with its article, or a name and an office; nobody whom a preposition opens. */
function readHead(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	const isOpened = OPENERS.some((key) => words.find(at, key));
	const isDefinite = words.find(at, 'article') && !words.find(at, 'indefinite');
	if (isOpened || !(isDefinite || isCapital(words.tokens, at))) return undefined;
	const read = readPhrase(words, at, to, isBorder);
	const phrase = read && withoutVerb(words, read);
	if (!phrase || !hasHead(words, phrase.from, phrase.to) || isTally(words, phrase))
		return undefined;
	const isSubject = words.tokens.kind[phrase.to] === WORD || words.tokens.key[phrase.to] === ',';
	const comma = findSign(words.tokens, at, phrase.to, ',');
	const isOne = isDefinite !== undefined || isPersonName(words, at, comma);
	return isSubject && isOne ? phrase : undefined;
}

/** What makes of the words behind it a place, a purpose or another clause. */
const OPENERS = ['stop', 'soft_stop', 'located', 'prefix'];

/** "The health director looked": the first word with the ending of a past behind the noun is its verb. */
function withoutVerb(words: SourceWords, { from, to }: Phrase): Phrase {
	for (let at = from + 1; at < to; at++)
		if (words.isPast(at) && hasHead(words, from, at)) return { from, to: at };
	return { from, to };
}

/** "Le chef du village est sous le choc : « … »", "Le préfet a été bref : 12 morts": who stands in front of the colon. */
export function toQuoted(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const { key } = words.tokens;
	for (let at = from + 1; at + 1 < Math.min(to, from + LEAD_WORDS); at++) {
		const isQuote = OPEN_QUOTES.includes(key[at + 1] ?? ' ');
		if (key[at] !== ':' || !(isQuote || isBorder(at + 1) === NUMBER_BORDER)) continue;
		const phrase = findPresent(words, from, at, isBorder);
		// What an army or a hospital does may be what is counted.
		if (!isQuote && !(phrase && words.find(phrase.from, 'official'))) return undefined;
		return phrase && withFields(phrase, { kind: 'subject', cue: { from: at, to: at + 1 } });
	}
	return undefined;
}

/** Tokens of what leads in a quotation. */
const LEAD_WORDS = 30;

const OPEN_QUOTES = '«“"';
