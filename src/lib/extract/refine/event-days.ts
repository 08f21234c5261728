/** The days that a text gives to its events, whether or not a figure stands beside them. */
import { addDays, daysBetween } from '../dates/calendar.ts';
import { AFTER_EVENT } from '../dates/claims.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { isPossessive, WORD } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { EVENT_DAYS, isOfEventNoun } from './events.ts';
import { countsWithin, findIndexAt, within } from './layout.ts';
import { isDatelineDate, isDeclaredAside, type Statements } from './statements.ts';

/** An event told longer ago than this is background. */
const RECENT_DAYS = 62;
const VERB_REACH = 5;
const CLAUSE_REACH = 16;
const LEAD_SENTENCES = 3;
/** Tokens in which a sentence says where it is set: "In Talisay", "Dans le nord-est". */
const SCENE = 5;

export class EventDays {
	readonly #document: Document;
	/** Days that may be those of an event, and those of them that its words bind to one. */
	readonly #days: DateMention[];
	readonly #bound: DateMention[];
	readonly #isBound: ReadonlySet<DateMention>;
	/** The day of the only event that the page dates. */
	readonly #only: DateMention | undefined;

	constructor(document: Document, statements: Statements) {
		this.#document = document;
		const words = new SourceWords(document.tokens, document.language);
		this.#days = document.dates
			.map((date) => countedFromSaying(document, statements, date))
			.filter(
				(date) =>
					isShort(date) &&
					isRecent(document, date) &&
					!statements.has(date) &&
					!isDatelineDate(document, date) &&
					!isOfEarlierCount(document, date) &&
					!isOfState(document, date) &&
					!isDatedBehind(document, date) &&
					!isDeclaredAside(document, words, date)
			);
		this.#bound = this.#days.filter((date) => isBound(document, date));
		this.#isBound = new Set(this.#bound);
		this.#only = this.#bound.every(({ dateStart }) => dateStart === this.#bound[0]?.dateStart)
			? this.#bound[0]
			: undefined;
	}

	/** Takes out the day of an earlier count: "El lunes eran 45 los fallecidos". */
	leave(count: DateMention): void {
		for (const dates of [this.#days, this.#bound]) {
			const at = indexOf(dates, count);
			if (at >= 0) dates.splice(at, 1);
		}
	}

	/** True for the day of "qui a frappé lundi", "survenu lundi", "Monday's raid". */
	has(date: DateMention): boolean {
		return this.#isBound.has(date);
	}

	/** The last day bound to an event between two tokens, else the first one of the page so far. */
	findBound(from: number, to: number): DateMention | undefined {
		const end = Math.max(to, this.#document.sentences[LEAD_SENTENCES - 1]?.to ?? Infinity);
		const first = this.#bound.find((date) => date.to <= from || !this.#isElsewhere(date));
		const near = within(this.#bound, { from, to }).at(-1);
		return near ?? (first && first.to <= end ? first : undefined);
	}

	/** The last day bound to an event in a stretch: "in X, where a dam burst on the 29th". */
	findWithin(span: Span): DateMention | undefined {
		return within(this.#bound, span).at(-1);
	}

	/** The day bound to an event that was over within days: not "l'offensive a commencé le 19". */
	findBefallen(from: number, to: number): DateMention | undefined {
		const bound = this.findBound(from, to) ?? this.#only;
		return bound && isOver(this.#document, bound) ? bound : undefined;
	}

	/** The last day between two tokens that is counted back from another one. */
	findAfterEvent(from: number, to: number): DateMention | undefined {
		return within(this.#bound, { from, to }).findLast(({ rule }) => rule === AFTER_EVENT);
	}

	/** True for a day on which something may have happened, not one of counting or saying. */
	tells(date: DateMention): boolean {
		return indexOf(this.#days, date) >= 0;
	}

	/** The last day told in a stretch. */
	findTold(span: Span): DateMention | undefined {
		return within(this.#days, span).at(-1);
	}

	/** The day that the page opens with; for a figure, one that was told before it or in its paragraph. */
	findLead(draft: Span): DateMention | undefined {
		const end = this.#document.sentences[LEAD_SENTENCES - 1]?.to ?? Infinity;
		const document = this.#document;
		const isOf = (one: DateMention): boolean =>
			one.from < draft.to &&
			one.to <= end &&
			one.dateStart !== document.published &&
			!isOfDeed(document, one) &&
			isOver(document, one);
		return this.#days.find((one) => isOf(one));
	}

	/** The last day told between two tokens, else the first one of the page before its own day. */
	findAny(from: number, to: number): DateMention | undefined {
		const near = within(this.#days, { from, to }).at(-1);
		return near ?? this.#days.find((one) => this.#isOfStory(one));
	}

	/** "In Talisay, a landslide swallowed a hamlet on Thursday", further on: what happened in that place alone. */
	#isElsewhere({ from: at }: DateMention): boolean {
		const { sentences, places } = this.#document;
		const sentence = sentences[findIndexAt(sentences, at)];
		const opening = sentence && { from: sentence.from, to: sentence.from + SCENE };
		return (
			opening !== undefined &&
			sentence !== sentences[0] &&
			within(places, opening).some(({ kind, place }) => kind === 'in' && place?.level !== 0)
		);
	}

	/** A day further on that is no publication's, nor that of another fact with a number of its own. */
	#isOfStory(date: DateMention): boolean {
		const { sentences, published } = this.#document;
		if (date.dateStart === published || this.#isElsewhere(date)) return false;
		const sentence = sentences[findIndexAt(sentences, date.from)] ?? date;
		return countsWithin(this.#document, { from: sentence.from, to: date.from }).length === 0;
	}
}

/** Where a date stands among dates in text order; -1 where it does not. */
function indexOf(dates: readonly DateMention[], date: DateMention): number {
	const at = findIndexAt(dates, date.from);
	return dates[at] === date ? at : -1;
}

/** "Une semaine après la rupture du barrage, le 6 juin,": the day itself stands behind. */
function isDatedBehind({ dates, tokens }: Document, { rule, to, dateStart }: DateMention): boolean {
	if (rule !== AFTER_EVENT || dateStart === null) return false;
	return within(dates, { from: to, to: to + CLAUSE_REACH }).some(
		(date) =>
			date.kind === 'day' &&
			date.dateStart !== null &&
			tokens.key[date.from - 1] === ',' &&
			Math.abs(daysBetween(date.dateStart, dateStart)) <= EVENT_DAYS
	);
}

/** "Two days after the raid, the agency said on Sunday": counted back from the day of saying. */
function countedFromSaying(
	document: Document,
	statements: Statements,
	date: DateMention
): DateMention {
	if (date.rule !== AFTER_EVENT || date.dateStart === null) return date;
	const sentence = document.sentences[findIndexAt(document.sentences, date.from)];
	const said = sentence && within(document.dates, sentence).find((one) => statements.has(one));
	if (!said?.dateEnd || said.from < date.to) return date;
	const day = addDays(date.dateStart, daysBetween(document.published, said.dateEnd));
	return { ...date, dateStart: day, dateEnd: day };
}

function isShort({ kind, rule, dateStart, dateEnd }: DateMention): boolean {
	if (dateStart === null || dateEnd === null) return false;
	if (kind !== 'day' && kind !== 'span' && rule !== AFTER_EVENT) return false;
	return daysBetween(dateStart, dateEnd) < EVENT_DAYS;
}

function isRecent({ published }: Document, { dateStart, dateEnd }: DateMention): boolean {
	if (dateStart === null || dateEnd === null || dateEnd > published) return false;
	return daysBetween(dateStart, published) <= RECENT_DAYS;
}

/** "up from 193 on Monday", "contre 11 jeudi": the day of a count, not of what it counts. */
function isOfEarlierCount(document: Document, { from, to }: DateMention): boolean {
	const before = { from: from - COUNT_REACH, to: from };
	const index = findIndexAt(document.sentences, from);
	const marks = document.marksOf(index);
	const isAhead = from - (document.sentences[index]?.from ?? from) < OPENING;
	// "El domingo, el balance era de 43": the day opens what was counted then.
	const opens = within(marks, { from: to, to: to + TOLL_REACH }).some(
		({ section, key }) => section === 'measure' && key === 'toll'
	);
	if (opens && isAhead) return true;
	// "the toll from Monday's strike": the day of the strike.
	if (isOfToll(marks, from) && !isPossessive(document.tokens, to)) return true;
	const cue = within(marks, before).findLast(
		({ section, key }) => section === 'relation' && key === 'previous'
	);
	return cue !== undefined && countsWithin(document, { from: cue.to, to: from }).length === 1;
}

/** "el balance del lunes", "le bilan de mardi": the day right behind the noun of a toll. */
function isOfToll(marks: readonly Mark[], from: number): boolean {
	return within(marks, { from: from - TOLL_REACH, to: from }).some(
		({ section, key, to }) => section === 'measure' && key === 'toll' && from - to <= 1
	);
}

/** Tokens from a day to the noun of a toll: a comma, its article. */
const TOLL_REACH = 3;
/** Tokens from "up from" to the day of the count that it names. */
const COUNT_REACH = 6;

/** "A las 18 de ayer permanecían activos 31 incendios": how things stood, no day of an event. */
function isOfState(document: Document, { from, to }: DateMention): boolean {
	return document.marksOf(findIndexAt(document.sentences, from)).some((mark) => {
		const isBeside = mark.from === to || mark.to === from;
		return mark.section === 'measure' && mark.key === 'stock' && isBeside;
	});
}

function isBound(document: Document, date: DateMention): boolean {
	if (date.rule === AFTER_EVENT || isPossessive(document.tokens, date.to)) return true;
	if (date.rule === 'neighbouring day') return false;
	if (isOfEventNoun(document, date)) return true;
	return hasBegun(document, date) || isInRelative(document, date) || opensEvent(document, date);
}

/** "L'OMS a remis hier un lot de médicaments": the day of those who help. */
function isOfDeed(document: Document, { from }: DateMention): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	return (
		sentence !== undefined &&
		within(document.sources, sentence).some(({ kind }) => kind === 'deliver' || kind === 'giver')
	);
}

/** "survenu vendredi", "qui a éclaté dans la nuit de lundi à mardi". */
function hasBegun(document: Document, date: DateMention): boolean {
	return hasBefore(document, date, 'began');
}

/** "Dans la nuit de lundi à mardi, des hommes armés ont attaqué": the day at the head of what befell then. */
function opensEvent(document: Document, { from, to }: DateMention): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	if (!sentence || from - sentence.from > OPENING) return false;
	const { tokens, language } = document;
	const { book } = getDateLexicon(language);
	const is = (at: number, key: string): boolean =>
		book.matchAt(tokens, at).some(({ meaning }) => meaning.key === key);
	const end = Math.min(sentence.to, to + CLAUSE_REACH);
	for (let at = to; at < end; at++) {
		if (is(at, 'began') && !is(at, 'lasting') && !isAdjective(document, at))
			return countsWithin(document, { from: to, to: at }).length === 0;
	}
	return false;
}

/** Tokens from the head of a sentence to a day that it opens with. */
const OPENING = 2;

/** True unless it only began on that day, and that is longer ago than an event lasts. */
function isOver(document: Document, date: DateMention): boolean {
	const days = daysBetween(date.dateStart ?? document.published, document.published);
	return days < EVENT_DAYS || !hasBefore(document, date, 'lasting');
}

function hasBefore(document: Document, date: DateMention, key: string): boolean {
	const { tokens, language } = document;
	const { book } = getDateLexicon(language);
	const end = skipClock(document, date.from);
	for (let at = end - 1; at >= Math.max(0, end - VERB_REACH); at--) {
		if (tokens.kind[at] !== WORD) return false;
		const isVerb = book.matchAt(tokens, at).some(({ meaning }) => meaning.key === key);
		if (isVerb && !isAdjective(document, at)) return true;
	}
	return false;
}

/** "struck at 11:47 p.m. (1802 GMT) on Friday": back over the time of day. */
function skipClock({ dates, tokens }: Document, from: number): number {
	const clock = within(dates, { from: from - CLOCK_WORDS, to: from }).find(
		({ kind, rule }) => kind === 'duration' && rule === 'time of day'
	);
	if (!clock || tokens.key.slice(clock.to, from).includes(',')) return from;
	return clock.from - Number(tokens.kind[clock.from - 1] === WORD);
}

const CLOCK_WORDS = 12;

/** "the rubble of collapsed houses": a word in front says that it goes with the noun behind. */
function isAdjective(document: Document, at: number): boolean {
	return document
		.marksOf(findIndexAt(document.sentences, at))
		.some(
			({ section, key, to }) =>
				section === 'grammar' && to === at && (key === 'of' || key === 'article')
		);
}

/** "le séisme qui a secoué la ville vendredi": a relative clause without a figure. */
function isInRelative(document: Document, { from }: DateMention): boolean {
	const index = findIndexAt(document.sentences, from);
	const start = Math.max(document.sentences[index]?.from ?? 0, from - CLAUSE_REACH);
	const relative = within(document.marksOf(index), { from: start, to: from }).findLast(
		({ section, key }) => section === 'grammar' && key === 'relative'
	);
	if (!relative || isContent(document, relative)) return false;
	if (!tellsEvent(document, relative, from)) return false;
	for (let at = relative.to; at < from; at++) if (document.tokens.kind[at] !== WORD) return false;
	// "qui a frappé mercredi … s'amenuisait vendredi": the relative clause has its day.
	const between = { from: relative.to, to: from };
	return within(document.numbers, between).length + within(document.dates, between).length === 0;
}

/** "the quake that shook the town", "who were on a boat that sank": no "medicines that came in". */
function tellsEvent(document: Document, { from, to }: Span, end: number): boolean {
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	const isEvent = within(marks, { from: from - NOUN_REACH, to: from }).some(
		({ section, key }) => section === 'guards' && (key === 'attack' || key === 'disaster')
	);
	if (isEvent || within(marks, { from: to, to: end }).some(({ section }) => section === 'frames'))
		return true;
	const { book } = getDateLexicon(document.language);
	for (let at = to; at < end; at++)
		if (book.matchAt(document.tokens, at).some(({ meaning }) => meaning.key === 'began'))
			return true;
	return false;
}

/** Tokens between the noun of an event and its relative clause: "the attack on the market that". */
const NOUN_REACH = 6;

/** "asegura que el sábado": the conjunction opens what is said. */
function isContent({ tokens, language }: Document, { from }: Span): boolean {
	const words = new SourceWords(tokens, language);
	const floor = Math.max(0, from - SAYING_REACH);
	return (
		(words.findBefore(from, 'finite', floor) ?? words.findBefore(from, 'participle', floor)) !==
		undefined
	);
}

const SAYING_REACH = 6;
