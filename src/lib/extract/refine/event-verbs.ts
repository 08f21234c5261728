/** The verb in front of a day: "golpeó la ciudad el 25", over a time of day and what is set apart. */
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document } from '../document.ts';
import { WORD } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';

const VERB_REACH = 5;

/** True where a word of the lexicon's key stands close before a date. */
export function hasBefore(document: Document, date: DateMention, key: string): boolean {
	const { tokens, language } = document;
	const { book } = getDateLexicon(language);
	const end = skipClock(document, date.from);
	const floor = Math.max(0, end - VERB_REACH - ASIDE_WORDS);
	for (let at = end - 1, words = 0; at >= floor && words < VERB_REACH; at--, words++) {
		// "golpeó Acapulco, ciudad de 780.000 habitantes, la madrugada del 25".
		if (tokens.kind[at] !== WORD) at = openOfAside(document, at) - 1;
		if (at < floor) return false;
		const isVerb = book.matchAt(tokens, at).some(({ meaning }) => meaning.key === key);
		if (isVerb && !isAdjective(document, at)) return true;
	}
	return false;
}

/** The comma that opens what the comma at a token closes; before the text where none does. */
function openOfAside({ tokens, marksOf, sentences }: Document, close: number): number {
	const { key, kind, spaced } = tokens;
	if (key[close] !== ',') return -1;
	const isSign = (at: number): boolean => spaced[at + 1] === 1 && ',.;:'.includes(key[at] ?? ' ');
	let at = close - 1;
	while (at > close - ASIDE_WORDS && !isSign(at)) at--;
	const isVerbal = within(marksOf(findIndexAt(sentences, close)), { from: at, to: close }).some(
		({ section, key, sub }) =>
			(section === 'frames' && sub !== 'noun') || (section === 'grammar' && key === 'relative')
	);
	return key[at] === ',' && kind[at - 1] === WORD && !isVerbal ? at : -1;
}

/** Tokens of what is set apart between a place and the day: ", ciudad de 780.000 habitantes,". */
const ASIDE_WORDS = 10;

/** "struck at 11:47 p.m. (1802 GMT) on Friday": back over the time of day. */
function skipClock({ dates, tokens }: Document, from: number): number {
	const clock = within(dates, { from: from - CLOCK_WORDS, to: from }).find(
		({ wording }) => wording.rule === 'time of day'
	);
	if (!clock || tokens.key.slice(clock.to, from).includes(',')) return from;
	return clock.from - Number(tokens.kind[clock.from - 1] === WORD);
}

const CLOCK_WORDS = 12;

/** "the rubble of collapsed houses": a word in front says that it goes with the noun behind. */
export function isAdjective(document: Document, at: number): boolean {
	const before = document
		.marksOf(findIndexAt(document.sentences, at))
		.filter(({ section, to }) => section === 'grammar' && to === at);
	// "the storm that began".
	if (before.some(({ key }) => key === 'relative')) return false;
	return before.some(({ key }) => key === 'of' || key === 'article');
}
