/** Days that share a month: "11 et 12 février", "24, 25 et 26 août 2017", "July 13-15". */
import { readDayNumber } from './absolute.ts';
import { dayOf, isDate, monthPeriod, monthsPeriod, type Period, weekdayOf } from './calendar.ts';
import type { Direction, Reader } from './reader.ts';
import { isCountedNoun, readYear } from './years.ts';
import { type Wording, worded } from './wording.ts';

/** Two ends, read and resolved. */
export interface Span {
	to: number;
	wording: Wording;
	period: Period;
}

/** From the first to the last of the days that are listed at a token. */
export function readDayList(reader: Reader, at: number, prefer: Direction): Span | null {
	return (
		readDaysThenMonth(reader, at, prefer) ??
		readMonthThenDays(reader, at, prefer) ??
		readMonthList(reader, at, prefer) ??
		readWeekdays(reader, at)
	);
}

/** "en mars, avril et mai 2021", "March, April and May": three months or more, one right behind the other. */
function readMonthList(reader: Reader, at: number, prefer: Direction): Span | null {
	const months: number[] = [];
	let to = at;
	for (let next: number | null = at; next !== null && months.length < 12;) {
		const month = reader.find(next, 'months');
		const last = months.at(-1);
		if (!month || (last !== undefined && month.value !== (last % 12) + 1)) break;
		months.push(month.value);
		to = month.to;
		next = behindJoint(reader, to);
	}
	const [first] = months;
	if (first === undefined || months.length < 3) return null;
	const told = readYear(reader, to);
	const last = ((first + months.length - 2) % 12) + 1;
	const end = told?.year ?? chooseMonthYear(reader, last, prefer);
	const year = last < first ? end - 1 : end;
	const period = monthsPeriod(year, first, months.length, 'month');
	return { to: told?.to ?? to, wording: worded('span'), period };
}

/** "jeudi, vendredi et samedi derniers", "last Thursday, Friday and Saturday": three days or more of the past. */
function readWeekdays(reader: Reader, at: number): Span | null {
	const before = reader.shiftBefore(at);
	const days: number[] = [];
	let to = before?.key === 'last' ? reader.skip(before.to) : at;
	for (let next: number | null = to; next !== null && days.length < 7;) {
		const day = reader.find(next, 'weekdays');
		if (!day || !isSoonAfter(days.at(-1), day.value)) break;
		days.push(day.value);
		to = day.to;
		next = behindJoint(reader, to);
	}
	const last = days.at(-1);
	if (days.length < 3 || last === undefined || reader.prefer === 'future') return null;
	const after = reader.find(to, 'shifts', 'last');
	const { reference } = reader;
	const latest = before || after ? reference - 1 : reference;
	const end = latest - ((weekdayOf(latest) - last + 7) % 7);
	const start = end - ((last - (days[0] ?? last) + 7) % 7);
	return { to: after?.to ?? to, wording: worded('span'), period: { start, end, precision: 'day' } };
}

/** A weekday at most two days behind the one before it in a list. */
function isSoonAfter(before: number | undefined, day: number): boolean {
	return before === undefined || [1, 2].includes((day - before + 7) % 7);
}

/** Past a comma or "and" and an article to the next of a list; null where none is joined. */
function behindJoint(reader: Reader, at: number): number | null {
	const comma = reader.skipSign(at, ',');
	const and = reader.find(comma, 'joiners', 'and');
	return and || comma > at ? reader.skip(and?.to ?? comma) : null;
}

function readDaysThenMonth(reader: Reader, at: number, prefer: Direction): Span | null {
	const days = readDays(reader, at);
	if (!days) return null;
	const month = reader.find(reader.skip(days.to), 'months');
	if (!month) return null;
	const year = readYear(reader, reader.skipSign(month.to, '.'));
	return daysOfMonth(
		reader,
		days.list,
		month.value,
		year?.year ?? null,
		year?.to ?? month.to,
		prefer
	);
}

function readMonthThenDays(reader: Reader, at: number, prefer: Direction): Span | null {
	const month = reader.lexicon.monthThenDay ? reader.find(at, 'months') : null;
	const days = month && readDays(reader, reader.skip(reader.skipSign(month.to, '.')));
	if (!days || isCountedNoun(reader, days.to)) return null;
	const year = readYear(reader, days.to);
	return daysOfMonth(
		reader,
		days.list,
		month.value,
		year?.year ?? null,
		year?.to ?? days.to,
		prefer
	);
}

function readDays(reader: Reader, at: number): Days | null {
	const first = readDayNumber(reader, at);
	if (!first || !reader.digits(at)) return null;
	const days = { list: [first.day], to: first.to };
	for (let i = 0; i < 6; i++) {
		const next = nextDay(reader, days.to);
		if (!next) break;
		days.list.push(next.day);
		days.to = next.to;
	}
	return days.list.length > 1 && !isNumberAndDay(reader, first.to, days) ? days : null;
}

/** "Situation Report 2, 17 May": a number with a comma, then a day that is not the next one. */
function isNumberAndDay(reader: Reader, comma: number, { list, to }: Days): boolean {
	const [first, second] = list;
	if (list.length !== 2 || first === undefined || second === undefined) return false;
	return reader.isSign(comma, ',') && to === comma + 2 && second - first !== 1;
}

interface Days {
	list: number[];
	to: number;
}

function nextDay(reader: Reader, at: number) {
	const word = reader.find(at, 'joiners');
	const from = word ? word.to : reader.isSign(at, ',-–—/&') ? at + 1 : null;
	if (from === null) return null;
	const and = reader.find(from, 'joiners', 'and');
	const day = reader.skip(and?.to ?? from);
	return reader.digits(day) ? readDayNumber(reader, day) : null;
}

function daysOfMonth(
	reader: Reader,
	list: number[],
	month: number,
	year: number | null,
	to: number,
	prefer: Direction
): Span | null {
	const [low, high] = [Math.min(...list), Math.max(...list)];
	const chosen = year ?? chooseMonthYear(reader, month, prefer);
	if (!isDate(chosen, month, high)) return null;
	const period: Period = {
		start: dayOf(chosen, month, low),
		end: dayOf(chosen, month, high),
		precision: 'day'
	};
	return { to, wording: worded('days of a month'), period };
}

function chooseMonthYear(reader: Reader, month: number, prefer: Direction): number {
	const { year } = reader;
	const period = monthPeriod(year, month);
	if (prefer === 'future') return period.end < reader.reference ? year + 1 : year;
	return period.start > reader.reference ? year - 1 : year;
}
