/** The dates that a text has told so far: what "the day before", "that night", "le 15" refer to. */
import type { DateKind } from '../types.ts';
import type { Day, Period } from './calendar.ts';
import type { Reading } from './opened.ts';
import { type Wording, isAfterEvent, isOfAnotherYear } from './wording.ts';

/** A stretch of days with what it was told as. */
interface Stretch extends Period {
	kind: DateKind;
	wording: Wording;
}

export class ToldDates {
	readonly #reference: Day;
	/** The last period that was read, and the token behind it. */
	previous: Period | null = null;
	previousTo = -1;
	/** The last single day before the reference: what "that day" refers to. */
	pastDay: Period | null = null;
	/** The last night told, from its evening's day to its morning's. */
	pastNight: Period | null = null;
	/** The last stretch that was read, "since" included: what "the same period" refers to. */
	stretch: Stretch | null = null;
	/** The last beginning or time of any length before the reference: what "since that date" counts from. */
	beginning: Period | null = null;
	/** A day of the last date of any kind: its month is that of "le 15". */
	latest: Day | null = null;

	constructor(reference: Day) {
		this.#reference = reference;
	}

	remember(reading: Reading): void {
		const { start, end, precision, kind, wording, to } = reading;
		if (isAfterEvent(wording)) return;
		if (start !== null || end !== null) this.latest = start ?? end;
		// "had risen to 476 by 19 March, from 438 two days before".
		if (kind === 'as_of' && end !== null && precision === 'day')
			this.#refer({ start: end, end, precision }, to);
		if (start === null || end === null || kind === 'vague') return;
		if (start < this.#reference) this.beginning = { start, end: start, precision };
		// "last week …, against 210 the week before. Over the same period": the one that the text is about.
		const isCompared = wording.shift === 'preceding' || isOfAnotherYear(wording);
		if (start !== end && !(isCompared && this.stretch))
			this.stretch = { start, end, precision, kind, wording };
		if (kind === 'since') this.#rememberSince({ start, end: start, precision }, to);
		else this.#rememberPeriod({ start, end, precision }, to);
	}

	#refer(period: Period, to: number): void {
		this.previous = period;
		this.previousTo = to;
	}

	/** "It is five days since the dam broke on Saturday. The next day …": the beginning, where no other date was told. */
	#rememberSince(day: Period, to: number): void {
		if (day.precision !== 'day' || day.start >= this.#reference) return;
		this.pastDay = day;
		if (!this.previous && this.#reference - day.start <= RECENT) this.#refer(day, to);
	}

	#rememberPeriod(period: Period, to: number): void {
		const { start, end } = period;
		this.#refer(period, to);
		if (start === end && end < this.#reference) this.pastDay = period;
		if (end === start + 1 && end <= this.#reference) this.pastNight = period;
	}
}

/** Days from a beginning to the telling of what came the day after it. */
const RECENT = 31;
