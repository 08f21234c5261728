/** Dates of an event beside a count of its victims: the day of the event is not that of the count. */
import type { Metric } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import { isDistant, isNearDay } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import { DIGITS, isCapital, isPossessive, SIGN, WORD } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { findIndexAt, within } from './layout.ts';

/** What an attack or a disaster does. */
export const CASUALTIES: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties',
	'abducted',
	'housing_destroyed',
	'housing_damaged',
	'infrastructure_damaged',
	'livestock_lost',
	'crops_lost'
]);
/** An event lasts a few days at most. */
export const EVENT_DAYS = 4;

/** "inondations de mercredi et jeudi": a short stretch beside a toll. */
export function isEventSpan(document: Document, date: DateMention, draft: FigureDraft): boolean {
	if (!CASUALTIES.has(draft.metric) || date.dateStart === null || date.dateEnd === null)
		return false;
	if (date.dateEnd >= document.published) return false;
	// "tués entre le 23 et le 26 mars": when it was done, not when it began.
	const done = draft.frame && draft.frame.from >= draft.from ? draft.frame.to : draft.to;
	if (date.from >= done && date.from - done <= 1) return false;
	// "desde el viernes hasta la tregua del lunes": from when to when it counts.
	if (opensSince(document, date)) return false;
	if (isOfEventWindow(document, date)) return true;
	const isStretch = date.kind === 'span' || date.precision === 'day';
	return isStretch && daysBetween(date.dateStart, date.dateEnd) < EVENT_DAYS;
}

function opensSince({ tokens, language }: Document, { from }: DateMention): boolean {
	const { book } = getDateLexicon(language);
	return book
		.matchAt(tokens, from)
		.some(({ meaning }) => meaning.group === 'openers' && meaning.key === 'since');
}

/** "last week's onslaught", "les attaques de la semaine dernière": when it befell, not up to when it was counted. */
export function isOfEventWindow(document: Document, date: DateMention): boolean {
	if (date.precision !== 'week') return false;
	if (isOfEventNoun(document, date)) return true;
	if (!isPossessive(document.tokens, date.to)) return false;
	const behind = { from: date.to, to: date.to + POSSESSED };
	return within(document.marksOf(findIndexAt(document.sentences, date.from)), behind).some(
		({ section, key }) => section === 'guards' && (key === 'attack' || key === 'disaster')
	);
}

/** Tokens from a time over "'s" to its event: "deadly". */
const POSSESSED = 4;

/** "le séisme de vendredi", "Friday's raid": the day of the event, not of the count. */
export function isEventDay(document: Document, date: DateMention): boolean {
	if (date.kind !== 'day' || isDistant(date.wording)) return false;
	const { tokens } = document;
	if (isPossessive(tokens, date.to)) return true;
	const isNear = isNearDay(date.wording);
	return !isNear && tokens.kind[date.from - 1] === WORD;
}

/** "le séisme de mardi", "une attaque terroriste dans la nuit de lundi", "the Friday night attack". */
export function isOfEventNoun(document: Document, date: DateMention): boolean {
	if (isDistant(date.wording)) return false;
	const { from, to: end } = date;
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	const of = marks.find(
		({ section, key, to }) => section === 'grammar' && key === 'of' && to === from
	);
	const ends = new Set([
		from,
		of?.from,
		...pauseBefore(document, date),
		...ofBefore(document, marks, date)
	]);
	if (isPlain(document, marks, from - 1)) ends.add(from - 1);
	return marks.some(
		({ section, key, from: start, to }) =>
			section === 'guards' &&
			(key === 'attack' || key === 'disaster') &&
			(ends.has(to) || start === end)
	);
}

/** "le naufrage d'un bateau mardi", "the collapse of a mine on Sunday": where the noun ends before what it befell. */
function ofBefore(
	{ tokens, dates }: Document,
	marks: readonly Mark[],
	{ from }: DateMention
): number[] {
	const near = marks.filter((mark) => mark.to <= from && from - mark.from <= OF_WORDS);
	const of = near.findLast(({ section, key }) => section === 'grammar' && key === 'of');
	if (!of || near.some(({ section, from: at }) => section === 'frames' && at >= of.to)) return [];
	for (let at = of.to; at < from; at++) if (!isWordOrNumber(tokens, at)) return [];
	// "los muertos de la riada del domingo eran anoche 800": it has its day.
	if (within(dates, { from: of.from, to: from }).length > 0) return [];
	return [of.from];
}

/** "de magnitud 7.5", "de magnitude 6,1": a sign inside a number parts nothing. */
function isWordOrNumber({ kind, spaced }: Document['tokens'], at: number): boolean {
	if (kind[at] !== SIGN) return true;
	return kind[at - 1] === DIGITS && kind[at + 1] === DIGITS && !spaced[at] && !spaced[at + 1];
}

/** Tokens of "d'un bateau", "of a passenger ferry", "de magnitud 7.5". */
const OF_WORDS = 6;

/** "le naufrage, jeudi soir, de leur canot", "du cyclone Alvaro, dans la nuit de lundi à mardi.": where the noun ends. */
function pauseBefore({ tokens }: Document, { kind, from, to }: DateMention): number[] {
	if (!',.'.includes(tokens.key[to] ?? ' ')) return [];
	const reach = kind === 'span' ? NIGHT_WORDS : 1;
	const comma = from - reach + tokens.key.slice(from - reach, from).lastIndexOf(',');
	if (comma < from - reach) return [];
	return isCapital(tokens, comma - 1) ? [comma, comma - 1] : [comma];
}

/** Tokens of a comma and "dans la nuit" in front of its days. */
const NIGHT_WORDS = 4;

/** "los hechos violentos registrados en Tila entre el 4 y el 7": when what brought the state about befell. */
export function isOfPastEvent(document: Document, { from }: DateMention): boolean {
	const { tokens, language } = document;
	const { book } = getDateLexicon(language);
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	for (let at = from - 1; at >= from - BEFELL_WORDS && tokens.kind[at] === WORD; at--) {
		if (!book.matchAt(tokens, at).some(({ meaning }) => meaning.key === 'began')) continue;
		return marks.some(
			({ section, key, to }) =>
				section === 'guards' && (key === 'attack' || key === 'disaster') && to === at
		);
	}
	return false;
}

/** Tokens from the verb of an event, over its place, to its day. */
const BEFELL_WORDS = 9;

/** Nothing that is a verb or of grammar stands there: the adjective of an event. */
function isPlain({ tokens }: Document, marks: readonly Mark[], at: number): boolean {
	return (
		tokens.kind[at] === WORD &&
		!marks.some(({ section, from, to }) => section !== 'heads' && from <= at && at < to)
	);
}
