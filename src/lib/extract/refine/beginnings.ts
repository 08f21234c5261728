/** The day from which a running total counts, where its own words do not say it. */
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { APART, FLIGHT, OPEN } from './event-figures.ts';
import type { EventTimes } from './event-times.ts';
import { CASUALTIES } from './events.ts';
import { findIndexAt, findLeadIn, lineOf, paragraphOf, sentenceOf } from './layout.ts';
import { findOutbreakOfPage } from './outbreak.ts';
import type { SinceDates } from './since-dates.ts';
import type { ToldTimes } from './told-times.ts';

export class Beginnings {
	readonly #document: Document;
	readonly #told: ToldTimes;
	readonly #sinces: SinceDates;
	readonly #events: EventTimes;

	constructor(document: Document, told: ToldTimes, sinces: SinceDates, events: EventTimes) {
		this.#document = document;
		this.#told = told;
		this.#sinces = sinces;
		this.#events = events;
	}

	/**
	 * Null where the page does not tell. `isEvent` = the figure's words name an event without a day
	 * ("since the attack"); `count` = the day that it counts up to.
	 */
	startFor(draft: FigureDraft, isEvent: boolean, count: IsoDate): IsoDate | null {
		if (OPEN.has(draft.metric)) return null;
		// Aid begins when its own words say so, not with the event.
		if (APART.has(draft.metric) && !isEvent) return null;
		if (draft.disease !== null || OF_DISEASE.has(draft.metric))
			return this.#startOfDisease(draft) ?? null;
		if (!CASUALTIES.has(draft.metric)) return this.#startOfOthers(draft, isEvent) ?? null;
		const running =
			isEvent || this.#events.isBeside(draft) ? undefined : this.#told.startOfRunning(draft);
		return this.#ownDay(draft) ?? running ?? this.#startOfVictims(draft, isEvent, count) ?? null;
	}

	/** An epidemic begins on its own: no day on which somebody died of it, and no disaster, is that of its outbreak. */
	#startOfDisease(draft: FigureDraft): IsoDate | null | undefined {
		return this.#sinces.find(draft)?.dateStart ?? findOutbreakOfPage(this.#document, 0);
	}

	#startOfOthers(draft: FigureDraft, isEvent: boolean): IsoDate | null | undefined {
		const event = this.#events.startBefore(draft);
		const since = this.#sinces.find(draft);
		const start = since?.dateStart;
		// "displaced since the flood": the event, before a beginning that nothing was counted from.
		const isLoose = isEvent && since !== undefined && !this.#told.isCounted(since);
		const told = isLoose ? (event ?? start) : (start ?? event);
		const isBound = isEvent || FLIGHT.has(draft.metric);
		return told ?? this.#told.startOfToll(draft) ?? (isBound ? this.#boundDay(draft) : undefined);
	}

	#startOfVictims(
		draft: FigureDraft,
		isEvent: boolean,
		count: IsoDate
	): IsoDate | null | undefined {
		const event = this.#events.startBefore(draft);
		const bound = this.#boundDay(draft);
		const since = this.#sinces.find(draft);
		const start = since?.dateStart;
		const isFirst = isEvent || (!event && since && isOfVictims(this.#document, since));
		const told = isFirst ? (start ?? event ?? bound) : (event ?? bound ?? start);
		// "depuis le début de la guerre … depuis le 7 octobre": the page dates it further on.
		const later = isEvent ? this.#sinces.findLater(draft)?.dateStart : undefined;
		const { from } = paragraphOf(this.#document, draft.from);
		const day = (): DateMention | undefined => this.#events.days.findAny(from, draft, count);
		const outbreak = this.#told.isBesideCases(draft)
			? findOutbreakOfPage(this.#document, 0)
			: undefined;
		return told ?? later ?? outbreak ?? day()?.dateStart ?? this.#sinces.startOfStruck(draft);
	}

	/** The day bound to an event in front of a figure, else in what leads its list in. */
	#ownDay(draft: FigureDraft): IsoDate | null | undefined {
		const { days } = this.#events;
		const { from } = sentenceOf(this.#document, draft);
		const day = days.findWithin({ from, to: draft.from });
		if (day) return day.dateStart;
		// "El evento del 26 de marzo deja hasta el momento:" over bullets.
		const leadIn = findLeadIn(this.#document, lineOf(this.#document, draft));
		return leadIn && days.findTold(leadIn)?.dateStart;
	}

	/** The day of the event that the page binds one to, before a figure. */
	#boundDay(draft: FigureDraft): IsoDate | null | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		return this.#events.days.findBound(from, draft)?.dateStart;
	}
}

/** Cases of a disease, and what became of them. */
const OF_DISEASE: ReadonlySet<Metric> = new Set<Metric>(['disease_cases', 'recovered']);

/** "The deaths since 20 August": the beginning right behind the noun of those who are counted. */
function isOfVictims({ marksOf, sentences }: Document, { from }: DateMention): boolean {
	return marksOf(findIndexAt(sentences, from)).some(
		({ section, sub, to }) => section === 'heads' && sub === 'deaths' && to === from
	);
}
