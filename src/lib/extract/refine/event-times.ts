/** When the events of a page were, told by its figures and its days: the time of what they did besides. */
import { withFields } from '../fields.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import { isAfterEvent, isCountedBack } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import { isPossessive } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { isLookedBack, type Time } from './date-case.ts';
import { EventDays } from './event-days.ts';
import { isOver } from './event-day-signs.ts';
import {
	ALONGSIDE,
	isAbsolute,
	isAdmitted,
	isOfEvent,
	isOfHurt,
	isShort,
	isSinceEvent,
	isStruck,
	isWhereToo,
	timeOf
} from './event-figures.ts';
import { isDoneByEvent, isSinceDisaster, looksBack, pointsToEvent } from './event-pointers.ts';
import { CASUALTIES, isOfEventWindow } from './events.ts';
import { paragraphOf, sentenceOf, within } from './layout.ts';
import type { SinceDates } from './since-dates.ts';
import type { Statements } from './statements.ts';
import type { Told, ToldTimes } from './told-times.ts';

export class EventTimes {
	readonly #document: Document;
	readonly #told: ToldTimes;
	readonly #sinces: SinceDates;
	readonly days: EventDays;
	/** Figures that give the day of an event, in text order. */
	readonly #events: Told[] = [];

	constructor(document: Document, statements: Statements, told: ToldTimes, sinces: SinceDates) {
		this.#document = document;
		this.#told = told;
		this.#sinces = sinces;
		this.days = new EventDays(document, statements);
	}

	/** Keeps the time of a figure's event, if its words date one. */
	record(draft: FigureDraft, time: Time): void {
		if (isEarlier(draft)) this.#leave(time);
		if (!isStruck(draft) || isAdmitted(this.#document, draft)) return;
		if (draft.assertion === 'projected' || time.start === null) return;
		if (this.#events.length > 0 && looksBack(this.#document, draft, time.mentions)) return;
		const event = draft.measure === 'flow' ? ofFact(time) : this.#ofTotal(draft, time);
		if (event) this.#events.push({ draft, time: event });
	}

	/** The day up to which an earlier value counted is no event's. */
	#leave({ mentions, end }: Time): void {
		for (const mention of mentions)
			if (mention.kind === 'day' && mention.dateEnd === end) this.days.leave(mention);
	}

	/** The time of the event that a running total counts from. */
	#ofTotal({ measure }: FigureDraft, time: Time): Time | undefined {
		if (measure !== 'cumulative' || time.start === time.end) return undefined;
		const event = time.mentions.find(
			(date) => date.dateStart === time.start && this.#isEventDate(date)
		);
		if (!event) return undefined;
		const { kind, dateStart: start, dateEnd, precision } = event;
		return withFields(time, {
			start,
			end: kind === 'since' ? start : (dateEnd ?? start),
			precision
		});
	}

	#isEventDate(date: DateMention): boolean {
		const isDay = date.kind === 'day' || date.kind === 'span';
		return (
			isDay || isSinceEvent(this.#document, date) || isPossessive(this.#document.tokens, date.to)
		);
	}

	/** "deux jours après un séisme qui a tué": the sentence counts back to the event. */
	afterEventOf(draft: FigureDraft): Time | undefined {
		const { from } = sentenceOf(this.#document, draft);
		const bound = isOfEvent(draft) ? this.days.findAfterEvent(from, draft.from) : undefined;
		return bound && !this.#isSaidOfDay(bound) ? timeOf(bound) : undefined;
	}

	/** "On Wednesday, a day after the attack, 2 000 fled": it says of a day when it was. */
	#isSaidOfDay({ from }: DateMention): boolean {
		const { tokens, dates } = this.#document;
		const isBehind = tokens.key[from - 1] === ',';
		return (
			isBehind &&
			within(dates, { from: from - DAY, to: from }).some(
				({ kind, to }) => kind === 'day' && to === from - 1
			)
		);
	}

	/** The day of the last event told before a figure; no stretch that a bulletin looks back over ("en 24 heures"). */
	startBefore(draft: FigureDraft): IsoDate | null | undefined {
		// "Four families were moved out on Saturday. … The death toll is 44": no day of the deaths.
		const isKilling = ({ metric }: FigureDraft): boolean =>
			!CASUALTIES.has(draft.metric) || metric !== 'displaced';
		return this.#events.findLast(
			({ draft: one, time }) =>
				one.from < draft.from &&
				isKilling(one) &&
				isWhereToo(one, draft) &&
				!time.mentions.some(isLookedBack)
		)?.time.start;
	}

	/** The paragraph of a figure has told an event. */
	isBeside(draft: FigureDraft): boolean {
		return this.#inParagraph(draft) !== undefined;
	}

	/** The time of the event that an undated figure of its kind belongs to; one going on lasts up to the anchor. */
	eventOf(draft: FigureDraft, anchor: IsoDate): Time | undefined {
		const isVictim = this.#isVictim(draft);
		const isAlongside = ALONGSIDE.has(draft.metric);
		const near =
			(isVictim ? this.#pointedAt(draft) : undefined) ??
			this.#told.besideOf(draft) ??
			(isVictim || isAlongside ? this.#inParagraph(draft) : undefined) ??
			(isAlongside ? this.#boundInParagraph(draft) : undefined);
		if (near) return near;
		const isDone = isDoneByEvent(this.#document, draft);
		return isVictim || isDone ? this.#ofPage(draft, isDone, anchor) : undefined;
	}

	/** "Deux bombes sont tombées mardi. MSF a soigné 120 blessés": those that were treated are its victims. */
	#isVictim(draft: FigureDraft): boolean {
		return isOfEvent(draft) || isOfHurt(this.#document, draft);
	}

	/** "Le 2 mars … 12 personnes ont été tuées lors de cet assaut": the day told in the sentence before. */
	#pointedAt(draft: FigureDraft): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const last = this.#document.sentences[draft.sentenceIndex - 1];
		if (!last || last.from < from || !pointsToEvent(this.#document, draft)) return undefined;
		const day = this.days.findTold(last);
		return day && timeOf(day);
	}

	#inParagraph(draft: FigureDraft): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		return this.#events.findLast(({ draft: one }) => one.from >= from && isWhereToo(one, draft))
			?.time;
	}

	/** "… après le naufrage, jeudi, de leur canot. Vingt-cinq survivants ont été repêchés". */
	#boundInParagraph(draft: FigureDraft): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const day = this.days.findWithin({ from, to: draft.from });
		// "Quatre jours après la secousse, six ont été sauvés": not on the day from which that is counted.
		const isDayOfEvent = day && !isAfterEvent(day.wording) && isOver(this.#document, day);
		return isDayOfEvent ? timeOf(day) : undefined;
	}

	/** The event that the page tells of, further away; `isDone` = the figure's words name it. */
	#ofPage(draft: FigureDraft, isDone: boolean, anchor: IsoDate): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const bound =
			this.days.findBefallen(from, draft) ?? (isDone ? this.days.findInTitle() : undefined);
		const isNear = bound !== undefined && bound.from >= from && bound.to <= draft.from;
		if (bound && (isDone || isNear)) return timeOf(bound);
		const day = bound ?? (this.#isVictim(draft) ? this.days.findLead(draft) : undefined);
		return this.#lastShort(draft) ?? (day ? timeOf(day) : this.#goingOn(draft, anchor));
	}

	#lastShort(draft: FigureDraft): Time | undefined {
		// "last week's onslaught": told as one event, however long.
		const isOne = (time: Time): boolean =>
			(isShort(time) && isAbsolute(time)) ||
			time.mentions.some((date) => isOfEventWindow(this.#document, date));
		return this.#events.findLast(({ time, draft: one }) => isOne(time) && isWhereToo(one, draft))
			?.time;
	}

	/** "The floods since July 11 … 9 948 houses were damaged": a disaster that has gone on since a day. */
	#goingOn(draft: FigureDraft, anchor: IsoDate): Time | undefined {
		const { published } = this.#document;
		const isRunning = ({ to, dateStart: start }: DateMention): boolean =>
			to <= draft.from &&
			start !== null &&
			start <= anchor &&
			daysBetween(start, published) <= GOING_ON;
		const struck = this.#sinces.struck.find(
			({ date, draft: one }) =>
				isRunning(date) && isSinceDisaster(this.#document, date) && isWhereToo(one, draft)
		)?.date;
		const since = struck ?? this.#sinces.findDisaster(draft);
		if (!since || !isRunning(since)) return undefined;
		const { dateStart: start, precision } = since;
		return { start, end: anchor, precision, mentions: [since], rule: 'day of the event' };
	}
}

/** The time of something that happened, where its own words give it; "ces sept derniers jours" are no event. */
function ofFact(time: Time): Time | undefined {
	const { mentions, rule } = time;
	if (mentions.length === 0 || rule !== 'time of the fact') return undefined;
	return mentions.some(({ wording }) => isCountedBack(wording)) ? undefined : time;
}

/** Tokens of a day and its comma. */
const DAY = 8;

/** Days that rains or floods may have gone on. */
const GOING_ON = 62;
