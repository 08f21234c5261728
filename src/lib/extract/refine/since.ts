/** The beginning that a figure is counted from, in words or as a date. */
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { WORD } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { type Clause, isGrammar } from './clause.ts';
import { countsWithin } from './layout.ts';
import { findOutbreak } from './outbreak.ts';
import { isOfApposition, isOfParticipant } from './participants.ts';
import { isOfRecord, isRecalled } from './records.ts';
import { findSharing } from './scope.ts';

/**
 * "a touché un million de personnes depuis mai et détruit 900 maisons": since when both are counted;
 * "les pluies tombées depuis mai ont tué 9 personnes et détruit 900 maisons": since their event began.
 */
export function findSharedSince(clause: Clause): Span | undefined {
	const { document, draft, siblings, dates } = clause;
	const before = findSharing(document, draft, siblings);
	if (before?.measure !== 'cumulative') return undefined;
	const between = { from: before.to, to: draft.from };
	const [since, ...others] = mentionsIn(document.dates, between);
	if (since)
		return since.kind === 'since' && others.length + dates.length === 0 ? since : undefined;
	// "tué 10 personnes depuis mai et blessé 40 lundi": a day of its own.
	if (dates.some(({ from }) => from >= draft.to && from - draft.to <= OWN_DAY)) return undefined;
	const { from } = document.sentences[draft.sentenceIndex] ?? draft;
	const head = { from, to: siblings[0]?.from ?? draft.from };
	const begun = mentionsIn(document.dates, head).find(({ kind }) => kind === 'since');
	return begun ?? findOutbreak(document, draft, siblings);
}

/** Tokens from a figure to the day right behind it: "de tir", a preposition. */
const OWN_DAY = 2;

export function overlaps(mark: Span, other: Span | null): boolean {
	return other !== null && mark.from < other.to && mark.to > other.from;
}

/** The beginning that is counted from, in words or as a date. */
export function findSince(
	document: Document,
	all: readonly Mark[],
	cues: readonly Mark[],
	dates: readonly DateMention[],
	figure: Span & Partial<Pick<FigureDraft, 'metric'>> = BEHIND_ALL
): Span | undefined {
	const { to } = figure;
	const isBehind = (span: Span): boolean =>
		mentionsIn(document.dates, { from: span.from, to: span.from + BEGINNING }).some(
			(date) => date.from === span.from && isRecalled(document, figure, date)
		);
	const isCounted = (span: Span) =>
		!isInDay(document, span) &&
		!isOfRecord(document, all, span) &&
		!isOfOther(document, all, span, to) &&
		!isOfParticipant(document, span, to) &&
		!isOfApposition(document, span, figure) &&
		!isBehind(span);
	const mark = cues.find(
		(cue) =>
			cue.key === 'since' &&
			(isThen(all, cue) || !isFromPlace(document, cue)) &&
			!isAdverb(all, cue) &&
			!(cue.from > to && hasSign(document.tokens, to, cue.from, ';')) &&
			!isEndOfAside(document, cue, to)
	);
	if (mark && isCounted(mark)) return mark;
	return dates.find((date) => date.kind === 'since' && isCounted(date));
}

/** "Thursday marks three years since": a word of the day that is remembered. */
function isInDay({ dates }: Document, { from, to }: Span): boolean {
	return mentionsIn(dates, { from: from - BEGINNING, to }).some(
		(date) => date.kind === 'day' && date.from < from && to <= date.to
	);
}

/** Tokens of a beginning. */
const BEGINNING = 12;

/** No token is there. A small integer: one Infinity in a span makes the reading of every span slow. */
const BEHIND_ALL: Span = { from: 0x3fffffff, to: 0x3fffffff };

/** "139 personnes sur un bateau dont le moteur a lâché depuis douze jours": said of another noun. */
function isOfOther(document: Document, all: readonly Mark[], since: Span, to: number): boolean {
	const opens = all.filter((mark) => mark.from > to + 1 && mark.to <= since.from);
	return opens.some(
		(mark) =>
			isGrammar(mark, 'relative') &&
			!isOnEvent(all, mark) &&
			// "94 sont morts alors que de fortes pluies tombent depuis mai": since what befell them began.
			(!opens.some((one) => isGrammar(one, 'clauseStart') && overlaps(one, mark)) ||
				countsWithin(document, { from: mark.to, to: since.from }).length > 0)
	);
}

/** "30 morts à la suite des pluies diluviennes qui s'abattent depuis avril": the event goes on. */
function isOnEvent(all: readonly Mark[], { from }: Mark): boolean {
	return all.some(
		({ section, key, to }) =>
			section === 'guards' &&
			(key === 'attack' || key === 'disaster') &&
			to <= from &&
			from - to <= EVENT_WORDS
	);
}

/** Tokens between the noun of an event and its relative: an adjective or two. */
export const EVENT_WORDS = 2;

/** "desde entonces han huido de la comuna": it is no preposition of the place behind it. */
function isThen(all: readonly Mark[], { from, to }: Span): boolean {
	return all.some((mark) => mark.key === 'sinceThen' && mark.from === from && mark.to >= to);
}

/** "depuis Goma": from where, not since when. */
function isFromPlace({ places, dates }: Document, { from, to }: Span): boolean {
	if (mentionsIn(dates, { from, to: to + 12 }).some((date) => date.from === from)) return false;
	return mentionsIn(places, { from: to, to: to + 12 }).some(
		(place) => place.from - to <= TYPE && place.kind !== 'in'
	);
}

/** Tokens of "la región de" in front of a name. */
const TYPE = 3;

/** "The site, set up in March and extended since, hosts 900": of the aside, which ends there. */
function isEndOfAside({ tokens }: Document, { from, to }: Span, figure: number): boolean {
	return to < figure && tokens.key[to] === ',' && tokens.kind[from - 1] === WORD;
}

/** "have since died": afterwards. */
function isAdverb(all: readonly Mark[], { from, to }: Span): boolean {
	return (
		all.some((mark) => isGrammar(mark, 'have') && mark.to === from) &&
		all.some((mark) => mark.section === 'frames' && mark.from === to)
	);
}
