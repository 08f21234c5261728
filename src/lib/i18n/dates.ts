/** How days, spans of days and ages are said. Days are plain (R20): UTC is only their carrier. */
import type { DatePrecision, IsoDate } from '#lib/domain/figure.ts';
import { daysBetween } from '#lib/domain/dates.ts';
import type { Messages } from './index.ts';

const NO_BREAK = '\u00a0';

export type DateStyle = 'long' | 'short';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
	long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
	short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }
};

/** A span of days with how exactly it is known; a null start is open. */
export interface DateSpan {
	from: IsoDate | null;
	to: IsoDate | null;
	precision?: DatePrecision;
}

/** "3 août 2017", "1er août 2017". */
export function formatDate(day: IsoDate, t: Messages, style: DateStyle = 'long'): string {
	return sayParts(new Intl.DateTimeFormat(t.locale, STYLES[style]).formatToParts(parse(day)), t);
}

/** "mars 2017", for a day of the month. */
function formatMonth(day: IsoDate, t: Messages, style: DateStyle = 'long'): string {
	const options = { month: style, year: 'numeric', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat(t.locale, options).format(parse(day));
}

/**
 * A span as one would say it: "3 août 2017", "1er–5 octobre 2016", "mars 2017", "2e trimestre
 * 2017", "2017", "jusqu'au 3 août 2017" where the start is open.
 */
export function formatDateSpan(span: DateSpan, t: Messages, style: DateStyle = 'long'): string {
	const { from, to, precision } = span;
	if (to === null) return from === null ? t.vocabulary.undated : formatDate(from, t, style);
	if (from === null) return t.vocabulary.until(formatDate(to, t, style));
	if (from === to) return formatDate(to, t, style);
	return formatWholePeriod(from, to, precision, t, style) ?? formatRange(from, to, t, style);
}

/** "aujourd'hui", "hier", "il y a 3 jours", "il y a 8 ans". */
export function formatAge(day: IsoDate, today: IsoDate, t: Messages): string {
	const days = daysBetween(day, today);
	const [amount, unit] = chooseAge(days);
	const words = new Intl.RelativeTimeFormat(t.locale, { numeric: 'auto' }).format(-amount, unit);
	return words.replace(/(?<=\d) /, NO_BREAK);
}

function chooseAge(days: number): [amount: number, unit: Intl.RelativeTimeFormatUnit] {
	const distance = Math.abs(days);
	if (distance < 14) return [days, 'day'];
	if (distance < 60) return [Math.trunc(days / 7), 'week'];
	if (distance < 730) return [Math.trunc(days / 30.44), 'month'];
	return [Math.trunc(days / 365.25), 'year'];
}

function formatWholePeriod(
	from: IsoDate,
	to: IsoDate,
	precision: DatePrecision | undefined,
	t: Messages,
	style: DateStyle
): string | undefined {
	const sameYear = from.slice(0, 4) === to.slice(0, 4);
	if (precision === 'year' && sameYear) return from.slice(0, 4);
	if (precision === 'quarter' && sameYear) return formatQuarter(from, to, t);
	if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7) && isWholeMonth(from, to)) {
		return formatMonth(from, t, style);
	}
	return undefined;
}

function formatQuarter(from: IsoDate, to: IsoDate, t: Messages): string | undefined {
	const first = Number(from.slice(5, 7));
	const last = Number(to.slice(5, 7));
	if (last - first !== 2 || first % 3 !== 1) return undefined;
	return t.vocabulary.quarter((first + 2) / 3, from.slice(0, 4));
}

function isWholeMonth(from: IsoDate, to: IsoDate): boolean {
	return from.endsWith('-01') && daysBetween(from, to) >= 27;
}

function formatRange(from: IsoDate, to: IsoDate, t: Messages, style: DateStyle): string {
	const format = new Intl.DateTimeFormat(t.locale, STYLES[style]);
	const parts = format.formatRangeToParts(parse(from), parse(to));
	// Browsers and servers do not agree on the spaces around the dash.
	return sayParts(parts, t).replace(/\s–\s/, `${NO_BREAK}– `);
}

/** A day stays on the line of its month: "31 | décembre" would read as two things. */
function sayParts(parts: readonly Intl.DateTimeFormatPart[], t: Messages): string {
	const isDay = (at: number) => ['day', 'month'].includes(parts[at]?.type ?? '');
	return parts
		.map(({ type, value }, at) => {
			if (type === 'day') return t.vocabulary.dayOfMonth(value);
			return isDay(at - 1) && isDay(at + 1) ? value.replaceAll(' ', NO_BREAK) : value;
		})
		.join('');
}

function parse(day: IsoDate): Date {
	return new Date(`${day}T00:00:00Z`);
}
