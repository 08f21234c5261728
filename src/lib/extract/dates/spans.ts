/** Two ends: "du 13 au 25 avril", "entre le 9 octobre et le 2 décembre", "11 et 12 février", "2014-2016". */
import { addMonths, dayOf, isDate, monthPeriod, partsOf, type Period } from './calendar.ts';
import { readBareDay, readDayNumber } from './absolute.ts';
import { isCountedNoun } from './years.ts';
import { readYear } from './years.ts';
import { type Hint, type Point, fixedPoint } from './point.ts';
import { readPoint } from './points.ts';
import type { Direction, Reader } from './reader.ts';
import { type Wording, isDay, isMonth, isWeekday, worded } from './wording.ts';

export interface Span {
	to: number;
	wording: Wording;
	period: Period;
}

/** The span that starts at a token, if two dates stand there joined. */
export function readSpan(reader: Reader, at: number, prefer: Direction): Span | null {
	const opener = reader.find(at, 'openers', 'between') ?? reader.find(at, 'openers', 'from');
	const from = reader.skip(opener?.to ?? at);
	const between = opener?.key === 'between';
	const day = readDayList(reader, from, prefer);
	const first = readEnd(reader, from);
	if (!first) return day;
	const now = opener && !between ? reader.find(first.to, 'marks', 'now') : null;
	if (now) return upToNow(reader, first, now.to);
	const join = readJoin(reader, first.to, opener !== null, between);
	if (!join || opensSentence(reader, join.to)) return day;
	const second = readEnd(reader, reader.skip(join.to));
	if (!second || isDatelineEnd(reader, first, join, second)) return day;
	const isDays = opener !== null && areDays(reader, [opener.to, first.to], [join.to, second]);
	if (!isDays && !canJoin(reader, first, second, opener !== null, join.loose)) return day;
	const period = isDays ? joinDays(reader, first, second) : joinPeriods(first, second, prefer);
	if (!period || (day && day.to > second.to)) return day;
	return { to: second.to, wording: worded('span'), period };
}

/** "del 1 de diciembre a la fecha": up to the day of reference. */
function upToNow({ reference }: Reader, first: Point, to: number): Span | null {
	const start = first.period({ prefer: 'past' })?.start ?? Infinity;
	if (start > reference) return null;
	return { to, wording: worded('span'), period: { start, end: reference, precision: 'day' } };
}

/** "10 juin 2024 – Samedi 8 juin, les équipes …": behind a dated dash a day opens the text. */
function isDatelineEnd(reader: Reader, first: Point, { to }: Join, second: Point): boolean {
	if (!reader.isSign(first.to, '-–—') || !first.hasYear || second.hasYear) return false;
	return reader.isCapital(to) && reader.find(to, 'weekdays') !== null;
}

/** "3 mars - Dans la nuit du 2 au 3": a capital behind a dash that begins no date begins a sentence. */
function opensSentence(reader: Reader, at: number): boolean {
	if (!reader.isCapital(at)) return false;
	return !(reader.find(at, 'months') ?? reader.find(at, 'weekdays'));
}

function readEnd(reader: Reader, at: number): Point | null {
	const point = readPoint(reader, at);
	if (point) return point;
	const year = reader.digits(at);
	if (year?.length === 4 && year.value >= 1900 && year.value <= 2100)
		return bareYear(at + 1, year.value);
	return readBareDay(reader, at);
}

function bareYear(to: number, year: number): Point {
	const period: Period = { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), precision: 'year' };
	return { ...fixedPoint(to, worded('year'), period), weak: true };
}

interface Join {
	to: number;
	/** "and", "or": joins two dates only where an opener or their kind says so. */
	loose: boolean;
}

function readJoin(reader: Reader, at: number, opened: boolean, between: boolean): Join | null {
	const from = reader.skipSign(at, ',');
	const to = reader.find(from, 'joiners', 'to');
	if (to && !(between && from !== at)) return { to: to.to, loose: false };
	if (reader.isSign(at, '-–—/') || (reader.tokens.joined[at] === 1 && at > 0)) {
		return { to: reader.isSign(at, '-–—/') ? at + 1 : at, loose: false };
	}
	const and = reader.find(from, 'joiners', 'and');
	if (and && (between || !opened)) return { to: and.to, loose: !between };
	return null;
}

/** "del 23 al 29", "entre el 1 y el 15": two days with their articles, of the month before them. */
function areDays(
	reader: Reader,
	[from, end]: [from: number, end: number],
	[next, second]: [next: number, second: Point]
): boolean {
	if (second.wording.rule !== 'day of the month') return false;
	if (reader.isSign(second.to, '%°') || reader.find(second.to, 'marks', 'percent')) return false;
	const [a, b] = [from, next].map((at) => reader.digits(reader.skip(at)));
	if (!a || !b || a.value >= b.value || end !== reader.skip(from) + 1) return false;
	return hasArticle(reader, from) && hasArticle(reader, next);
}

/** Days of the month that was last spoken of; in news of a month that has been. */
function joinDays(reader: Reader, a: Point, b: Point): Period | null {
	for (const back of [0, 1]) {
		const { year, month } = partsOf(addMonths(reader.latest ?? reader.reference, -back));
		const [start, end] = [a, b].map((point) => point.period({ year, month }));
		const isToCome = reader.prefer === 'past' && (end?.end ?? Infinity) > reader.reference;
		if (start && end && !isToCome) return spanOf(start, end);
	}
	return null;
}

/** An article in front of a number, or the preposition that it has run into ("del", "au"). */
function hasArticle(reader: Reader, at: number): boolean {
	const day = reader.skip(at);
	return reader.endsBefore(day, 'marks', 'day_article');
}

/** Which two ends make a span: two of a kind, and a weak one only beside a whole date. */
function canJoin(reader: Reader, a: Point, b: Point, opened: boolean, loose: boolean): boolean {
	if (loose && areNextMonths(a, b)) return true;
	if (a.weak && b.weak && !(isYear(a) && isYear(b))) return false;
	if (a.weak && isYear(a) && !isYear(b)) return false;
	if (b.weak && !isYear(b) && isCountedNoun(reader, b.to)) return false;
	// "elevó este martes a 20 los muertos": a day without its number leads to no bare one.
	if (b.wording.rule === 'day of the month' && !opened && isNamedDay(a)) return false;
	if (a.weak && !isYear(a) && !opened) return !loose && b.hasMonth;
	if (!loose) return true;
	return isWeekday(a.wording) && isWeekday(b.wording);
}

function joinPeriods(a: Point, b: Point, prefer: Direction): Period | null {
	if (prefer === 'future' && isWeekday(a.wording) && isWeekday(b.wording))
		return joinWeekdays(a, b);
	if (isBareMonth(a) && isBareMonth(b)) return joinMonths(a, b, prefer);
	const end = b.weak && !isYear(b) ? null : b.period(hintFrom(a, prefer));
	if (!end) return joinForward(a, b, prefer);
	const { year, month } = partsOf(end.end);
	const hint: Hint = { notAfter: end.end, prefer };
	if (b.hasYear && a.hasMonth && !a.hasYear && isDay(a.wording)) hint.year = year;
	if (!a.hasMonth && a.weak) Object.assign(hint, { year, month });
	let start = a.period(hint);
	if (start && start.start > end.end && hint.year !== undefined)
		start = a.period({ ...hint, year: year - 1 });
	return start && start.start <= end.end ? spanOf(start, end) : joinForward(a, b, prefer);
}

/** "entre mars et mai", told in April: the months that have begun, though they are not over. */
function isBareMonth({ wording, hasYear }: Point): boolean {
	return wording.rule === 'month' && wording.part === null && !hasYear;
}

function joinMonths(a: Point, b: Point, prefer: Direction): Period | null {
	const start = a.period({ prefer });
	const end = start && b.period({ notBefore: start.start, prefer });
	return start && end && spanOf(start, end);
}

/** "en janvier et février 2008": one right behind the other. */
function areNextMonths(a: Point, b: Point): boolean {
	if (!isBareMonth(a) || !isMonth(b.wording)) return false;
	const end = b.period({});
	const start = end && a.period({ notAfter: end.end });
	return start !== null && dayAfter(start) === end?.start;
}

function dayAfter({ end }: Period): number {
	return end + 1;
}

function isYear({ wording }: Point): boolean {
	return wording.rule === 'year';
}

/** "martes", "hoy": a day that is told by its name alone. */
function isNamedDay({ wording }: Point): boolean {
	const { rule } = wording;
	return rule === 'relative day' || (isWeekday(wording) && rule !== 'weekday and day');
}

/** "Monday to Friday": the next Monday and the Friday behind it. */
function joinWeekdays(a: Point, b: Point): Period | null {
	const start = a.period({ prefer: 'future' });
	const end = start && b.period({ notBefore: start.start, prefer: 'future' });
	return start && end && end.end >= start.start ? spanOf(start, end) : null;
}

/** Where the first end states its year, the second one comes after it. */
function hintFrom(a: Point, prefer: Direction): Hint {
	if (!a.hasYear || a.weak) return { prefer };
	const start = a.period({ prefer });
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

/** "11 et 12 février", "24, 25 et 26 août 2017", "July 13-15": days that share a month. */
function readDayList(reader: Reader, at: number, prefer: Direction): Span | null {
	return readDaysThenMonth(reader, at, prefer) ?? readMonthThenDays(reader, at, prefer);
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
