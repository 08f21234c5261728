import type { DatePrecision, IsoDate } from '../figure.ts';
import type { FieldResult } from './fields.ts';

/** The days that a typed date covers: one day, a month or a year. */
export interface TypedDate {
	start: IsoDate;
	end: IsoDate;
	precision: DatePrecision;
}

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY_FIRST = /^(?:(?:(\d{1,2})[/.\-\s])?(\d{1,2})[/.\-\s])(\d{4})$/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/**
 * A date as people type it: 2017-02-28, 28/02/2017 (day first), and the coarser 2017-02, 02/2017,
 * 2017. Refused when no calendar has that day. An empty field is null.
 */
export function parseTypedDate(text: string): FieldResult<TypedDate | null> {
	const typed = text.trim();
	if (typed === '') return { ok: true, value: null };
	const parts = readParts(typed);
	if (parts === undefined) return { ok: false, code: 'date_unreadable', params: { typed } };
	const value = toDays(parts.year, parts.month, parts.day);
	if (value === undefined) return { ok: false, code: 'date_impossible', params: { typed } };
	return { ok: true, value };
}

interface Parts {
	year: number;
	month: number | undefined;
	day: number | undefined;
}

function readParts(typed: string): Parts | undefined {
	const iso = ISO.exec(typed);
	if (iso !== null) return { year: Number(iso[1]), month: toNumber(iso[2]), day: toNumber(iso[3]) };
	const dayFirst = DAY_FIRST.exec(typed);
	if (dayFirst === null) return undefined;
	const [, day, month, year] = dayFirst;
	return { year: Number(year), month: toNumber(month), day: toNumber(day) };
}

function toNumber(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
}

function toDays(year: number, month?: number, day?: number): TypedDate | undefined {
	if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
	if (month === undefined) {
		return { start: toIso(year, 1, 1), end: toIso(year, 12, 31), precision: 'year' };
	}
	if (month < 1 || month > 12) return undefined;
	const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (day === undefined) {
		return { start: toIso(year, month, 1), end: toIso(year, month, length), precision: 'month' };
	}
	if (day < 1 || day > length) return undefined;
	const iso = toIso(year, month, day);
	return { start: iso, end: iso, precision: 'day' };
}

function toIso(year: number, month: number, day: number): IsoDate {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day as a form shows it where the day comes first: 28/02/2017; empty for none. */
export function formatDayFirst(day: IsoDate | null): string {
	return day === null ? '' : day.split('-').reverse().join('/');
}
