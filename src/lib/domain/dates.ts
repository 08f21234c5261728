/**
 * Arithmetic of plain days (R20): YYYY-MM-DD in the proleptic Gregorian calendar, without a zone
 * and without `Date`, so that no clock or zone of a machine can move a figure by a day.
 */
import type { IsoDate } from './figure.ts';

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A day, ISO week, month, quarter or year; both ends are included. */
export interface Period {
	/** 2017-03-02, 2017-W09, 2017-03, 2017-Q1 or 2017. */
	key: string;
	from: IsoDate;
	to: IsoDate;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_FROM_YEAR_1_TO_1970 = 719_162;
const DAYS_IN_400_YEARS = 146_097;

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Every day is read and written once: figures by the million are of some thousand days. */
const MOST_KNOWN = 50_000;
const numbers = new Map<string, number>();
const texts = new Map<number, IsoDate>();

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(key, value);
	return value;
}

/** Days since 1970-01-01, or null where the text is no day of the years 1 to 9999. */
export function parseDay(text: string | null | undefined): number | null {
	if (typeof text !== 'string') return null;
	const known = numbers.get(text);
	if (known !== undefined) return known;
	const day = readDay(text);
	return day === null ? null : remember(numbers, text, day);
}

function readDay(text: string): number | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const year = Number(text.slice(0, 4));
	const month = Number(text.slice(5, 7));
	const day = Number(text.slice(8, 10));
	if (year < 1 || month < 1 || month > 12) return null;
	if (day < 1 || day > daysInMonth(year, month)) return null;
	return epochDayOf(year, month, day);
}

/** True for a day that exists in the calendar: 2016-02-29, not 2017-02-29. */
export function isDay(text: string | null | undefined): text is IsoDate {
	return parseDay(text) !== null;
}

/** Days since 1970-01-01; throws on anything that is not a day. */
export function toEpochDay(day: IsoDate): number {
	const epochDay = parseDay(day);
	if (epochDay === null) throw new RangeError(`Not a day: ${day}`);
	return epochDay;
}

/** The day that lies so many days after 1970-01-01; throws outside the years 1 to 9999. */
export function fromEpochDay(epochDay: number): IsoDate {
	const known = texts.get(epochDay);
	if (known !== undefined) return known;
	const { year, month, day } = civilDate(epochDay);
	return remember(texts, epochDay, formatDay(year, month, day));
}

export function addDays(day: IsoDate, days: number): IsoDate {
	return fromEpochDay(toEpochDay(day) + days);
}

/** Days from one day to another; negative where `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return toEpochDay(to) - toEpochDay(from);
}

/** ISO 8601 week: weeks start on Monday, week 1 holds the first Thursday of the year. */
export function isoWeek(day: IsoDate): { year: number; week: number } {
	const epochDay = toEpochDay(day);
	const thursday = epochDay - weekdayOf(epochDay) + 3;
	const { year } = civilDate(thursday);
	return { year, week: Math.floor((thursday - epochDayOf(year, 1, 1)) / 7) + 1 };
}

/** The day, week, month, quarter or year that holds a day. */
export function periodOf(day: IsoDate, unit: PeriodUnit): Period {
	const { year, month } = civilDate(toEpochDay(day));
	switch (unit) {
		case 'day':
			return { key: day, from: day, to: day };
		case 'week':
			return weekOf(day);
		case 'month':
			return monthsOf(year, month, 1, day.slice(0, 7));
		case 'quarter': {
			const quarter = Math.ceil(month / 3);
			return monthsOf(year, quarter * 3 - 2, 3, `${day.slice(0, 4)}-Q${quarter}`);
		}
		case 'year':
			return monthsOf(year, 1, 12, day.slice(0, 4));
	}
}

/** Every period of a unit that touches the days `from` to `to`, in order. */
export function listPeriods(from: IsoDate, to: IsoDate, unit: PeriodUnit): Period[] {
	const periods: Period[] = [];
	const last = toEpochDay(to);
	for (let next = toEpochDay(from); next <= last;) {
		const period = periodOf(fromEpochDay(next), unit);
		periods.push(period);
		next = toEpochDay(period.to) + 1;
	}
	return periods;
}

function weekOf(day: IsoDate): Period {
	const { year, week } = isoWeek(day);
	const epochDay = toEpochDay(day);
	const monday = epochDay - weekdayOf(epochDay);
	const sunday = Math.min(monday + 6, LAST_DAY);
	const key = `${pad(year, 4)}-W${pad(week, 2)}`;
	return { key, from: fromEpochDay(monday), to: fromEpochDay(sunday) };
}

function monthsOf(year: number, month: number, months: number, key: string): Period {
	const last = month + months - 1;
	return {
		key,
		from: formatDay(year, month, 1),
		to: formatDay(year, last, daysInMonth(year, last))
	};
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(epochDay: number): number {
	return (((epochDay + 3) % 7) + 7) % 7;
}

function daysBeforeYear(year: number): number {
	const past = year - 1;
	return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function daysBeforeMonth(year: number, month: number): number {
	const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
	return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay;
}

function epochDayOf(year: number, month: number, day: number): number {
	return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - DAYS_FROM_YEAR_1_TO_1970;
}

const FIRST_DAY = epochDayOf(1, 1, 1);
const LAST_DAY = epochDayOf(9999, 12, 31);

function civilDate(epochDay: number): { year: number; month: number; day: number } {
	if (!Number.isInteger(epochDay) || epochDay < FIRST_DAY || epochDay > LAST_DAY) {
		throw new RangeError(`Not a day of the years 1 to 9999: ${epochDay}`);
	}
	const past = epochDay + DAYS_FROM_YEAR_1_TO_1970;
	// A first guess by the mean year; it is at most one year too late or too early.
	let year = Math.floor((past * 400) / DAYS_IN_400_YEARS) + 1;
	while (daysBeforeYear(year) > past) year -= 1;
	while (daysBeforeYear(year + 1) <= past) year += 1;
	const dayOfYear = past - daysBeforeYear(year);
	let month = 12;
	while (daysBeforeMonth(year, month) > dayOfYear) month -= 1;
	return { year, month, day: dayOfYear - daysBeforeMonth(year, month) + 1 };
}

function formatDay(year: number, month: number, day: number): IsoDate {
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
