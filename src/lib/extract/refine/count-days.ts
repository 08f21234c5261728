/** Days up to which a page says that it counts, in a sentence without a figure. */
import type { Document } from '../document.ts';
import type { SourceWords } from '../sources/lexicon.ts';
import { WORD } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { countsWithin, findIndexAt } from './layout.ts';

/** "He gave us the national toll as of 7 May.": that of the figures behind it. */
export function isOfGivenCount(
	document: Document,
	words: SourceWords,
	{ kind, precision, dateEnd, from }: DateMention
): boolean {
	if (kind !== 'as_of' || precision !== 'day' || (dateEnd ?? '9') > document.published)
		return false;
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	if (!sentence || countsWithin(document, sentence).length > 0) return false;
	for (let at = from - COUNT_REACH; at < from; at++) {
		if (at >= sentence.from && words.find(at, 'tally')) return true;
	}
	return false;
}

/** Tokens from the noun of a count to its day: "bilan national". */
const COUNT_REACH = 4;

/** "El balance que entregó ayer el director", "El último parte, entregado ayer": when a count was given. */
export function isGivenOn(document: Document, words: SourceWords, date: DateMention): boolean {
	const { tokens, marksNamed, sentences } = document;
	const { from } = date;
	const relatives = marksNamed(findIndexAt(sentences, from), 'grammar', 'relative');
	for (let at = from - 1; at >= from - GIVEN_WORDS && tokens.kind[at] === WORD; at--) {
		const relative = relatives.find(({ to }) => to === at);
		const end = relative?.from ?? (tokens.key[at - 1] === ',' ? at - 1 : undefined);
		if (end !== undefined && isCount(words, end)) return true;
	}
	return relatives.some(
		(relative) =>
			relative.to < from &&
			from - relative.to <= CLAUSE_WORDS &&
			isCount(words, relative.from) &&
			isHandedOut(words, relative.to, from)
	);
}

/** Tokens of the verb behind the noun of a count: "qu'a dressé". */
const GIVEN_WORDS = 2;
/** Tokens of a clause on a count up to its day: "that the spokesman, N, put out on". */
const CLAUSE_WORDS = 14;

function isCount(words: SourceWords, end: number): boolean {
	return words.findBefore(end, 'tally', end - COUNT_REACH) !== undefined;
}

/** "put out on Monday", "released late on Monday": the verb right before the day. */
function isHandedOut(words: SourceWords, from: number, to: number): boolean {
	for (let at = Math.max(from, to - VERB_REACH); at < to; at++)
		if (HANDING.some((key) => words.find(at, key))) return true;
	return false;
}

const HANDING = ['giving', 'handing', 'issued'] as const;
/** Tokens from such a verb to its day: "put out on". */
const VERB_REACH = 3;
