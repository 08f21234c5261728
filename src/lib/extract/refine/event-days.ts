/** The days that a text gives to its events, whether or not a figure stands beside them. */
import { daysBetween } from '../dates/calendar.ts';
import { isAfterEvent, isCountedFromEvent } from '../dates/wording.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { EVENT_DAYS, isOfEventNoun } from './events.ts';
import { countsWithin, findIndexAt, within } from './layout.ts';
import { daysOfTitle } from './title-days.ts';
import { isDeclaredAside } from './said-days.ts';
import type { Statements } from './statements.ts';
import { isDatelineDate } from './page-days.ts';
import {
	countedFromSaying,
	isBound,
	isDatedBehind,
	isOfDeed,
	isOfEarlierCount,
	isOfState,
	isOfCountHeading,
	isOver,
	tellsEvent,
	tellsEventAlone,
	isRecent,
	isShort
} from './event-day-signs.ts';

const LEAD_SENTENCES = 3;
/** An event told longer ago than this is background, where the page dates a later one. */
const RECENT_DAYS = 62;
/** An event told longer ago than this is background. */
const STORY_DAYS = 270;

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
		const words = SourceWords.of(document.tokens, document.language);
		const days = document.dates
			.map((date) => countedFromSaying(document, statements, date))
			.filter(
				(date) =>
					(isShort(date) || isOfRains(document, date)) &&
					isRecent(document, date, STORY_DAYS) &&
					!statements.has(date) &&
					!isCountedFromEvent(date.wording) &&
					!isDatelineDate(document, date) &&
					!isOfEarlierCount(document, date) &&
					!isOfState(document, date) &&
					!isOfCountHeading(document, date) &&
					!isDatedBehind(document, date) &&
					!isDeclaredAside(document, words, date)
			);
		const bound = days.filter((date) => isBound(document, date) || tellsEventAlone(document, date));
		const isNear = (date: DateMention): boolean => isRecent(document, date, RECENT_DAYS);
		// A report may come out months after the only event that it dates.
		this.#bound = bound.some(isNear) ? bound.filter(isNear) : bound;
		this.#days = days.filter((date) => isNear(date) || this.#bound.includes(date));
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

	/** The last day bound to an event from a token to a figure, else the first one of the page so far. */
	findBound(from: number, draft: FigureDraft): DateMention | undefined {
		const to = draft.from;
		const end = Math.max(to, this.#document.sentences[LEAD_SENTENCES - 1]?.to ?? Infinity);
		const first = this.#bound.find((date) => date.to <= from || !this.#isElsewhere(date, draft));
		const near = within(this.#bound, { from, to }).at(-1);
		return near ?? (first && first.to <= end ? first : undefined);
	}

	/** The last day bound to an event in a stretch: "in X, where a dam burst on the 29th". */
	findWithin(span: Span): DateMention | undefined {
		return within(this.#bound, span).at(-1);
	}

	/** The day bound to an event that was over within days: not "l'offensive a commencé le 19". */
	findBefallen(from: number, draft: FigureDraft): DateMention | undefined {
		const bound = this.findBound(from, draft) ?? this.#only;
		return bound && isOver(this.#document, bound) ? bound : undefined;
	}

	/** "went down this week … the boat that overturned on Wednesday": the day that a page with one event gives within a week. */
	findWithinWeek({ dateStart, dateEnd, precision }: DateMention): DateMention | undefined {
		const day = this.#only?.dateStart;
		if (precision !== 'week' || !day || !dateStart || !dateEnd) return undefined;
		return dateStart <= day && day <= dateEnd ? this.#only : undefined;
	}

	/** The day that the title gives the event, where the text gives none. */
	findInTitle(): DateMention | undefined {
		return this.#bound.length === 0 ? daysOfTitle(this.#document)[0] : undefined;
	}

	/** The last day between two tokens that is counted back from another one. */
	findAfterEvent(from: number, to: number): DateMention | undefined {
		return within(this.#bound, { from, to }).findLast(({ wording }) => isAfterEvent(wording));
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

	/** The last day told from a token to a figure, else the first one of the page: before that of its count. */
	findAny(from: number, draft: FigureDraft, count: IsoDate): DateMention | undefined {
		// "The governor on Wednesday likened it to a war", "un convoi est parti le 15": no days of an event.
		const isBefore = (date: DateMention): boolean =>
			(date.dateStart ?? count) < count && tellsEvent(this.#document, date);
		const near = within(this.#days, { from, to: draft.from }).findLast(isBefore);
		return near ?? this.#days.find((one) => isBefore(one) && this.#isOfStory(one, draft));
	}

	/** "In Talisay, a landslide swallowed a hamlet on Thursday", further on: what happened in that place alone. */
	#isElsewhere({ from: at }: DateMention, { place: where }: FigureDraft): boolean {
		const { sentences, places } = this.#document;
		const sentence = sentences[findIndexAt(sentences, at)];
		const opening = sentence && { from: sentence.from, to: sentence.from + SCENE };
		return (
			opening !== undefined &&
			sentence !== sentences[0] &&
			opensInPlace(this.#document, opening.from) &&
			within(places, opening).some(
				({ kind, place }) =>
					kind === 'in' && (place?.level !== 0 || (where && place.country !== where.country))
			)
		);
	}

	/** A day further on that is not that of aid, nor of another fact with a number of its own. */
	#isOfStory(date: DateMention, draft: FigureDraft): boolean {
		const { sentences, marksNamed } = this.#document;
		if (this.#isElsewhere(date, draft) || isOfDeed(this.#document, date)) return false;
		const index = findIndexAt(sentences, date.from);
		const before = { from: sentences[index]?.from ?? date.from, to: date.from };
		// "golpeó la ciudad, de 780.000 habitantes, el día 25": no fact.
		const isBase = ({ to }: Span): boolean =>
			marksNamed(index, 'guards', 'base').some(({ from }) => from === to);
		return countsWithin(this.#document, before).every((count) => isBase(count));
	}
}

/** "In Talisay, a landslide", not "The storm hit Talisay": a preposition of place opens the sentence. */
function opensInPlace({ tokens, language }: Document, from: number): boolean {
	return getPlaceLexicon(language)
		.book.matchAt(tokens, from)
		.some(({ meaning: { group, key } }) => group === 'before' && key === 'in');
}

/** "the storms and heavy rainfall from 18 to 22 June": rains may fall for a week. */
function isOfRains(document: Document, date: DateMention): boolean {
	const { kind, dateStart, dateEnd } = date;
	if (kind !== 'span' || dateStart === null || dateEnd === null) return false;
	return daysBetween(dateStart, dateEnd) < 2 * EVENT_DAYS && isOfEventNoun(document, date);
}

/** Where a date stands among dates in text order; -1 where it does not. */
function indexOf(dates: readonly DateMention[], date: DateMention): number {
	const at = findIndexAt(dates, date.from);
	return dates[at] === date ? at : -1;
}
