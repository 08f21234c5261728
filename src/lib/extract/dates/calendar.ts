/** Day arithmetic on plain numbers: days since 1970-01-01, without a zone. */
import { withFields } from '../fields.ts';
import type { DatePrecision, IsoDate } from '#lib/domain/figure.ts';

export type Day = number;
/** A stretch of days, ends included. */
export interface Period {
	start: Day;
	end: Day;
	precision: DatePrecision;
}

const MS_PER_DAY = 86_400_000;
/** Days of 400 years of the Gregorian calendar, and from 1 March of the year 0 to 1970. */
const ERA = 146_097;
const EPOCH = 719_468;

/** Months and days may run over the ends of their year and month. */
export function dayOf(year: number, month: number, day: number): Day {
	// Years from March, so that the leap day is the last one.
	const months = year * 12 + month - 3;
	const [from, since] = [Math.floor(months / 12), months - Math.floor(months / 12) * 12];
	const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
	return wholeDay(from * 365 + leaps + Math.floor((153 * since + 2) / 5) + day - 1 - EPOCH);
}

/**
 * A day as a small integer. What comes of a value that may have a fraction, or of −0, is kept as a number with a
 * fraction, whole as it may be; every field that it is copied to is so from then on, and slow to read.
 */
export function wholeDay(day: number): Day {
	return Math.floor(day);
}

/** The day of an ISO date; the part after the tenth character (a time) is ignored. */
export function parseIsoDate(iso: IsoDate): Day {
	return dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

export function formatIsoDate(day: Day): IsoDate {
	const { year, month, day: dayOfMonth } = partsOf(day);
	// Years of fewer or more digits are written as the language of the platform has them.
	if (!(year >= 1000 && year <= 9999)) return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
	return `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
	const since = day + EPOCH;
	const era = Math.floor(since / ERA);
	const ofEra = since - era * ERA;
	const years = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
			365
	);
	const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
	const months = Math.floor((5 * ofYear + 2) / 153);
	const month = months < 10 ? months + 3 : months - 9;
	return {
		year: era * 400 + years + (month <= 2 ? 1 : 0),
		month,
		day: ofYear - Math.floor((153 * months + 2) / 5) + 1
	};
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
	return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): number {
	return partsOf(dayOf(year, month + 1, 1) - 1).day;
}

export function isDate(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The same day of another month; the 31st becomes the last day of a shorter one. */
export function addMonths(day: Day, months: number): Day {
	const { year, month, day: dayOfMonth } = partsOf(day);
	const index = year * 12 + (month - 1) + months;
	const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
	return dayOf(toYear, toMonth, Math.min(dayOfMonth, lastDayOfMonth(toYear, toMonth)));
}

export function dayPeriod(day: Day): Period {
	return { start: day, end: day, precision: 'day' };
}

/** Monday to Sunday. */
export function weekPeriod(day: Day): Period {
	const start = day - weekdayOf(day) + 1;
	return { start, end: start + 6, precision: 'week' };
}

/** Saturday and Sunday of the week that holds the day. */
export function weekendPeriod(day: Day): Period {
	const saturday = day - weekdayOf(day) + 6;
	return { start: saturday, end: saturday + 1, precision: 'day' };
}

/** `count` months from the first of one; months may run over the end of the year. */
export function monthsPeriod(
	year: number,
	month: number,
	count: number,
	precision: DatePrecision
): Period {
	return { start: dayOf(year, month, 1), end: dayOf(year, month + count, 1) - 1, precision };
}

export function monthPeriod(year: number, month: number): Period {
	return monthsPeriod(year, month, 1, 'month');
}

export function yearPeriod(year: number): Period {
	return monthsPeriod(year, 1, 12, 'year');
}

export function quarterPeriod(year: number, quarter: number): Period {
	return monthsPeriod(year, quarter * 3 - 2, 3, 'quarter');
}

export function semesterPeriod(year: number, semester: number): Period {
	return monthsPeriod(year, semester * 6 - 5, 6, 'quarter');
}

/** Week of the year: the first one holds 4 January, whether weeks begin on Monday (ISO 8601) or on Sunday. */
export function numberedWeek(year: number, week: number, begins: WeekStart): Period {
	const fourth = dayOf(year, 1, 4);
	const first = fourth - (begins === 'sunday' ? weekdayOf(fourth) % 7 : weekdayOf(fourth) - 1);
	const start = first + (week - 1) * 7;
	return { start, end: start + 6, precision: 'week' };
}

export type WeekStart = 'monday' | 'sunday';

/** Sunday of Easter in the Gregorian calendar (the anonymous computus, Nature, 1876). */
export function easterSunday(year: number): Day {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
	const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const n = h + l - 7 * m + 114;
	return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Sunday of Easter in the Julian calendar (Meeus), as a day of the Gregorian one of 1900 to 2099. */
export function orthodoxEaster(year: number): Day {
	const d = (19 * (year % 19) + 15) % 30;
	const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
	const n = d + e + 114;
	return dayOf(year, Math.floor(n / 31), (n % 31) + 1 + 13);
}

export type PartOfPeriod = 'early' | 'mid' | 'late';

/**
 * Beginning, middle or end of a period: of a month the days 1–10, 11–20, 21–end; of a year the first
 * quarter, May to August, the last quarter; else its thirds.
 */
export function partOfPeriod(period: Period, part: PartOfPeriod): Period {
	const { year, month } = partsOf(period.start);
	if (period.precision === 'month') {
		const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, 31] }[part] as [number, number];
		return {
			start: period.start + from - 1,
			end: Math.min(period.start + to - 1, period.end),
			precision: 'day'
		};
	}
	const years = Math.round((period.end - period.start) / DAYS_OF_YEAR);
	if (years > 1) return partOfYears(year, years, part);
	if (period.precision === 'year' && month === 1) {
		const [from, count] = { early: [1, 3], mid: [5, 4], late: [10, 3] }[part] as [number, number];
		return monthsPeriod(year, from, count, 'quarter');
	}
	const length = period.end - period.start + 1;
	const third = Math.max(1, Math.floor(length / 3));
	if (part === 'early') return withFields(period, { end: period.start + third - 1 });
	if (part === 'late') return withFields(period, { start: period.end - third + 1 });
	const middle = period.start + Math.floor((length - third) / 2);
	return withFields(period, { start: middle, end: middle + third - 1 });
}

/** "the early 1990s", "mid-20th century": three tenths of the years. */
function partOfYears(first: number, years: number, part: PartOfPeriod): Period {
	const from = { early: 0, mid: 0.4, late: 0.7 }[part];
	return monthsPeriod(first + Math.round(from * years), 1, Math.round(0.3 * years) * 12, 'year');
}

const DAYS_OF_YEAR = 365.25;

/** The ISO date some days later. */
export function addDays(iso: IsoDate, days: number): IsoDate {
	return formatIsoDate(parseIsoDate(iso) + days);
}

/** Days from one ISO date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return parseIsoDate(to) - parseIsoDate(from);
}

/** The same days of another year; the end of a month stays one. */
export function moveToYear(period: Period, year: number): Period {
	const [start, end] = [partsOf(period.start), partsOf(period.end)];
	const endYear = year + end.year - start.year;
	const isMonthEnd = partsOf(period.end + 1).day === 1;
	return {
		start: dayOf(year, start.month, start.day),
		end: isMonthEnd ? dayOf(endYear, end.month + 1, 1) - 1 : dayOf(endYear, end.month, end.day),
		precision: period.precision
	};
}

/** The ISO date some years later; the end of a month stays one. */
export function addYears(iso: IsoDate, years: number): IsoDate {
	const day = parseIsoDate(iso);
	return formatIsoDate(moveToYear(dayPeriod(day), partsOf(day).year + years).end);
}
