/** The days from one end of a span to the other: each may tell the year or month that the other lacks. */
import { withFields } from '../fields.ts';
import { addMonths, partsOf, type Period } from './calendar.ts';
import type { Hint, Point } from './point.ts';
import type { Direction, Reader } from './reader.ts';
import { isDay, isWeekday } from './wording.ts';

/** From `a` to `b`; null where `b` does not come after `a`. */
export function joinPeriods(a: Point, b: Point, prefer: Direction): Period | null {
	if (prefer === 'future' && isWeekday(a.wording) && isWeekday(b.wording))
		return joinWeekdays(a, b);
	if (isBareMonth(a) && isBareMonth(b)) return joinMonths(a, b, prefer);
	const end = b.weak && !isYear(b) ? null : b.period(hintFrom(a, b, prefer));
	if (!end) return joinForward(a, b, prefer);
	const { year, month } = partsOf(end.end);
	const hint: Hint = { notAfter: end.end, prefer };
	if (b.hasYear && a.hasMonth && !a.hasYear && isDay(a.wording)) hint.year = year;
	if (!a.hasMonth && a.weak) Object.assign(hint, { year, month });
	let start = a.period(hint);
	if (start && start.start > end.end && hint.year !== undefined)
		start = a.period(withFields(hint, { year: year - 1 }));
	return start && start.start <= end.end ? spanOf(start, end) : joinForward(a, b, prefer);
}

/** "entre mars et mai", told in April: the months that have begun, though they are not over. */
export function isBareMonth({ wording, hasYear }: Point): boolean {
	return wording.rule === 'month' && wording.part === null && !hasYear;
}

export function isYear({ wording }: Point): boolean {
	return wording.rule === 'year';
}

function joinMonths(a: Point, b: Point, prefer: Direction): Period | null {
	const start = a.period({ prefer });
	const end = start && b.period({ notBefore: start.start, prefer });
	return start && end && spanOf(start, end);
}

/** "Monday to Friday": the next Monday and the Friday behind it. */
function joinWeekdays(a: Point, b: Point): Period | null {
	const start = a.period({ prefer: 'future' });
	const end = start && b.period({ notBefore: start.start, prefer: 'future' });
	return start && end && end.end >= start.start ? spanOf(start, end) : null;
}

/** Where the first end states its year, the second one comes after it. */
function hintFrom(a: Point, b: Point, prefer: Direction): Hint {
	if (!a.hasYear || a.weak) return { prefer };
	const start = a.period({ prefer });
	// "entre le début du mois et dimanche": the last Sunday, unless one day is told by the other.
	if (start && start.end > start.start && isWeekday(b.wording)) return { prefer };
	return start ? { prefer, notBefore: start.start } : { prefer };
}

function joinForward(a: Point, b: Point, prefer: Direction): Period | null {
	const start = a.period({ prefer });
	if (!start) return null;
	const { year, month } = partsOf(start.start);
	const end = b.period({ year, month, prefer });
	return end && end.end >= start.start ? spanOf(start, end) : null;
}

function spanOf(start: Period, end: Period): Period {
	const coarse = start.precision === end.precision ? start.precision : 'day';
	return { start: start.start, end: end.end, precision: coarse };
}

/** Days of the month that was last spoken of; in news of a month that has been. */
export function joinDays(reader: Reader, a: Point, b: Point): Period | null {
	for (const back of [0, 1]) {
		const { year, month } = partsOf(addMonths(reader.told.latest ?? reader.reference, -back));
		const [start, end] = [a, b].map((point) => point.period({ year, month }));
		const isToCome = reader.prefer === 'past' && (end?.end ?? Infinity) > reader.reference;
		if (start && end && !isToCome) return spanOf(start, end);
	}
	return null;
}
