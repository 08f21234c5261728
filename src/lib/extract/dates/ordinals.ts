/** The nth or last day, week, month of a dated whole: « les neuf premiers mois », “the first week of May”. */
import { withFields } from '../fields.ts';
import {
	type Period,
	type WeekStart,
	addMonths,
	dayPeriod,
	numberedWeek,
	lastDayOfMonth,
	partsOf,
	weekdayOf,
	yearPeriod
} from './calendar.ts';
import type { TimeUnit } from './keys.ts';
import { readOrdinal } from './named.ts';
import { type Point, fixedPoint } from './point.ts';
import type { Reader } from './reader.ts';
import { readUnit, shiftDay } from './relative.ts';
import { type ReadPoint, readCurrentUnit } from './parts.ts';
import { readYear } from './years.ts';
import { worded } from './wording.ts';

/** The nth or last day, weekday, week… of a dated whole. */
export function readOrdinalOf(reader: Reader, at: number, readPoint: ReadPoint): Point | null {
	const isOrdinal = reader.digits(at) !== null && readOrdinal(reader, at) !== null;
	const leading = isOrdinal ? null : readSeveral(reader, at);
	const ordinal = readOrdinal(reader, leading?.to ?? at) ?? readLast(reader, leading?.to ?? at);
	if (!ordinal) return null;
	const counted = leading
		? readCountedBefore(reader, leading.value, ordinal)
		: readCounted(reader, at, ordinal);
	if (leading && !counted) return null;
	if (counted) return partOfCount(reader, counted, readPoint);
	const weekday = reader.find(ordinal.to, 'weekdays');
	const unit = weekday ? null : readUnit(reader, ordinal.to);
	const wholeFrom = weekday?.to ?? unit?.to;
	if (wholeFrom === undefined) return null;
	const from = reader.skip(wholeFrom);
	const whole =
		from === wholeFrom
			? readYearBehind(reader, unit, from)
			: (readPoint(reader, from) ?? readCurrentUnit(reader, from));
	if (!whole) return null;
	return withFields(whole, {
		wording: worded('ordinal of a period'),
		period: (hint) => {
			const period = whole.period(hint);
			if (!period) return null;
			return weekday
				? nthWeekday(period, ordinal.value, weekday.value)
				: nthUnit(period, ordinal.value, unit?.unit ?? 'day', reader.weeks);
		}
	});
}

/** "les deux derniers mois"; one of them is an article: "the last day of February". */
function readSeveral(reader: Reader, at: number): ReturnType<Reader['count']> {
	const count = reader.count(at);
	return count && count.value > 1 ? count : null;
}

/** "le dernier trimestre 2023": the year of a part of it, without a preposition. */
function readYearBehind(reader: Reader, unit: { unit: TimeUnit } | null, at: number): Point | null {
	if (unit?.unit !== 'quarter' && unit?.unit !== 'semester') return null;
	const year = readYear(reader, at);
	return year && fixedPoint(year.to, worded('year'), yearPeriod(year.year));
}

interface Counted {
	count: number;
	unit: TimeUnit;
	isLast: boolean;
	to: number;
}

/** "the first two weeks", "les deux premières semaines". */
function readCounted(
	reader: Reader,
	at: number,
	ordinal: { value: number; to: number }
): Counted | null {
	if (ordinal.value !== 1 && ordinal.value !== -1) return null;
	const count = reader.digits(at) ? null : reader.count(ordinal.to);
	const unit = count && count.value > 1 ? readUnit(reader, count.to) : null;
	if (!count || !unit) return null;
	return { count: count.value, unit: unit.unit, isLast: ordinal.value < 0, to: unit.to };
}

/** "les neuf premiers mois". */
function readCountedBefore(
	reader: Reader,
	count: number,
	ordinal: { value: number; to: number }
): Counted | null {
	const unit = Math.abs(ordinal.value) === 1 ? readUnit(reader, ordinal.to) : null;
	return unit && { count, unit: unit.unit, isLast: ordinal.value < 0, to: unit.to };
}

/** That many units from the beginning or the end of a dated whole. */
function partOfCount(reader: Reader, counted: Counted, readPoint: ReadPoint): Point | null {
	const { count, unit, isLast, to } = counted;
	if (reader.skip(to) === to) return null;
	const from = reader.skip(to);
	const whole = readPoint(reader, from) ?? readCurrentUnit(reader, from);
	if (!whole) return null;
	return withFields(whole, {
		wording: worded('first units of a period'),
		period: (hint) => {
			const period = whole.period(hint);
			if (!period) return null;
			const { start, end } = period;
			return isLast
				? { start: shiftDay(end + 1, -count, unit), end, precision: 'day' }
				: { start, end: shiftDay(start, count, unit) - 1, precision: 'day' };
		}
	});
}

function readLast(reader: Reader, at: number): { value: number; to: number } | null {
	const last = reader.find(at, 'shifts', 'last') ?? reader.find(at, 'shifts', 'past');
	return last && { value: -1, to: last.to };
}

function nthWeekday(whole: Period, n: number, weekday: number): Period {
	if (n < 0) return dayPeriod(whole.end - ((weekdayOf(whole.end) - weekday + 7) % 7));
	const first = whole.start + ((weekday - weekdayOf(whole.start) + 7) % 7);
	return dayPeriod(first + (n - 1) * 7);
}

/** Weeks of a month count from its first day: the first is the days 1–7. */
function nthUnit(whole: Period, n: number, unit: TimeUnit, weeks: WeekStart): Period | null {
	if (unit === 'day') return dayPeriod(n < 0 ? whole.end : whole.start + n - 1);
	// "the first half of June" too.
	if ((unit === 'fortnight' || unit === 'semester') && whole.precision === 'month') {
		const middle = whole.start + 15;
		const [start, end] = n === 1 ? [whole.start, middle - 1] : [middle, whole.end];
		return { start, end, precision: 'week' };
	}
	// "la septième semaine de l'année": as health services number them.
	if (unit === 'week' && whole.precision === 'year' && n > 1)
		return numberedWeek(partsOf(whole.start).year, n, weeks);
	if (unit === 'week' || unit === 'fortnight') {
		const length = unit === 'week' ? 7 : 14;
		const start = n < 0 ? whole.end - length + 1 : whole.start + (n - 1) * length;
		return { start, end: start + length - 1, precision: 'week' };
	}
	if (unit === 'weekend') {
		const saturday = nthWeekday(whole, n, 6).start;
		return { start: saturday, end: saturday + 1, precision: 'day' };
	}
	if (unit !== 'month' && unit !== 'quarter' && unit !== 'semester' && unit !== 'year') return null;
	const months = { month: 1, quarter: 3, semester: 6, year: 12 }[unit];
	const start = n < 0 ? lastUnitStart(whole, months) : addMonths(whole.start, (n - 1) * months);
	return {
		start,
		end: addMonths(start, months) - 1,
		precision: unit === 'month' ? 'month' : 'quarter'
	};
}

function lastUnitStart(whole: Period, months: number): number {
	const { year, month } = partsOf(whole.end);
	return addMonths(whole.end - lastDayOfMonth(year, month) + 1, 1 - months);
}
