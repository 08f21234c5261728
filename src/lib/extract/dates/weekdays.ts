/** Weekdays, alone, with a side or with a number: « jeudi dernier », “Tuesday”, « jeudi 3 ». */
import { withFields } from '../fields.ts';
import { addMonths, dayOf, dayPeriod, isDate, partsOf, weekdayOf } from './calendar.ts';
import { type Point, type PointRule, fixedPoint, isSupported } from './point.ts';
import type { Reader } from './reader.ts';
import { behindShort, readDayNumber } from './absolute.ts';
import { isCountedNoun } from './years.ts';
import { type Shift, worded } from './wording.ts';

/** "Tuesday", "ce lundi", "lundi dernier", "next Friday", "Tuesday of next week" is elsewhere. */
export const readWeekday: PointRule = (reader, at) => {
	const before = reader.shiftBefore(at);
	const from = before ? reader.skip(before.to) : at;
	const weekday = reader.find(from, 'weekdays');
	if (!weekday || !(before || isSupported(reader, from, weekday))) return null;
	// "Boulogne-sur-Mer": the end of a name.
	if (
		weekday.weak &&
		reader.isClose(from) &&
		reader.isWord(from - 1 - Number(reader.isSign(from - 1, '-')))
	)
		return null;
	// "Arrivées par mer 2023": a year stands behind a month.
	if (weekday.weak && reader.digits(weekday.to)?.length === 4) return null;
	const stop = behindShort(reader, weekday);
	const after = before ? null : reader.find(stop, 'shifts');
	const shift = ((before ?? after)?.key ?? null) as Shift | null;
	const dated =
		readWeekdayNumber(reader, stop, weekday.value) ??
		readDayAfterPart(reader, from, stop, weekday.value);
	if (dated && !shift) return dated;
	const bracketed = readBracketedDay(reader, after?.to ?? stop, weekday.value);
	if (bracketed) return bracketed;
	return {
		to: after?.to ?? stop,
		wording: worded('weekday', shift),
		hasYear: shift !== null,
		hasMonth: shift !== null,
		weak: false,
		period: (hint) => {
			const prefer = isAwaited(reader, at) ? 'future' : hint.prefer;
			return dayPeriod(chooseWeekday(reader, weekday.value, shift, withFields(hint, { prefer })));
		}
	};
};

/** "attendu ici vendredi", "due on Friday": a day to come. */
function isAwaited(reader: Reader, at: number): boolean {
	for (let to = at; to > Math.max(0, at - AWAITED_WORDS); to--) {
		// "ont attendu mercredi pour sortir": what was done is past.
		if (reader.endsBefore(to, 'marks', 'awaited'))
			return !reader.endsBefore(to - 1, 'marks', 'have');
		if (!reader.isWord(to - 1)) return false;
	}
	return false;
}

/** Words from "expected" to its day: "expected here on". */
const AWAITED_WORDS = 3;

function chooseWeekday(
	reader: Reader,
	weekday: number,
	shift: Shift | null,
	hint: { notAfter?: number; notBefore?: number; prefer?: string | undefined }
): number {
	const { reference } = reader;
	const today = weekdayOf(reference);
	const latest = (day: number): number => day - ((weekdayOf(day) - weekday + 7) % 7);
	const first = (day: number): number => day + ((weekday - weekdayOf(day) + 7) % 7);
	if (shift === 'last' || shift === 'past' || shift === 'preceding') return latest(reference - 1);
	if (shift === 'next' || shift === 'following') return first(reference + 1);
	if (shift === 'after_next') return first(reference + 1) + 7;
	if (hint.notAfter !== undefined) return latest(hint.notAfter);
	if (hint.notBefore !== undefined) return first(hint.notBefore);
	const future = (hint.prefer ?? reader.prefer) === 'future';
	if (shift === 'this' && future) return today === weekday ? reference : first(reference + 1);
	return future ? first(reference + 1) : latest(reference);
}

/** "jeudi 3", where it counts no noun behind it. */
function readWeekdayNumber(reader: Reader, at: number, weekday: number): Point | null {
	const day = readAgreeingDay(reader, at, weekday);
	return day && isCountedNoun(reader, day.to) ? null : day;
}

/** "en la madrugada del lunes 6 destruyó": behind a part of the day, whatever follows. */
function readDayAfterPart(
	reader: Reader,
	from: number,
	stop: number,
	weekday: number
): Point | null {
	const isOfPart = reader.endsBefore(from - 1, 'dayparts') && reader.skip(from - 1) === from;
	const day = isOfPart ? readAgreeingDay(reader, stop, weekday) : null;
	const start = day?.period({})?.start;
	return start !== undefined && Math.abs(start - reader.reference) <= NEAR ? day : null;
}

/** The day nearest the reference on which weekday and number agree. */
function readAgreeingDay(reader: Reader, at: number, weekday: number): Point | null {
	const from = reader.skip(at);
	const day = readDayNumber(reader, from);
	if (!day || !reader.digits(from)) return null;
	const near = (reader.prefer === 'past' ? NEAR_MONTHS : MONTHS_TO_COME)
		.map((months) => partsOf(addMonths(reader.reference, months)))
		.filter(({ year, month }) => isDate(year, month, day.day))
		.map(({ year, month }) => dayOf(year, month, day.day))
		.filter((found) => weekdayOf(found) === weekday)
		.sort((a, b) => Math.abs(a - reader.reference) - Math.abs(b - reader.reference))[0];
	return near === undefined ? null : fixedPoint(day.to, worded('weekday and day'), dayPeriod(near));
}

const NEAR_MONTHS: readonly number[] = [-3, -2, -1, 0, 1, 2, 3];
/** By itself a day is told of the months to come; each weekday falls on each number within a year or so. */
const MONTHS_TO_COME: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

/** "two Sundays ago", "hace dos domingos", "trois lundis plus tard". */
export const readCountedWeekday: PointRule = (reader, at) => {
	const opener = reader.find(at, 'openers', 'ago');
	const count = reader.count(opener?.to ?? at);
	const weekday = count && count.value > 1 ? reader.find(count.to, 'weekdays') : null;
	if (!count || !weekday || weekday.weak) return null;
	const closer = opener ? null : reader.find(weekday.to, 'closers');
	const sign = opener ? -1 : SIGNS[closer?.key ?? ''];
	if (sign === undefined || count.value > MOST_WEEKS) return null;
	const first = chooseWeekday(reader, weekday.value, sign < 0 ? 'last' : 'next', {});
	const day = first + sign * 7 * (count.value - 1);
	return fixedPoint(closer?.to ?? weekday.to, worded(sign < 0 ? 'ago' : 'ahead'), dayPeriod(day));
};

const SIGNS: Readonly<Record<string, -1 | 1>> = { ago: -1, ahead: 1 };
/** "Two Sundays ago"; nobody counts years in Sundays. */
const MOST_WEEKS = 20;

/** "nesta segunda-feira (6)": the day of the last weeks that the bracket says again. */
function readBracketedDay(reader: Reader, at: number, weekday: number): Point | null {
	const day = reader.isSign(at, '(') ? readWeekdayNumber(reader, at + 1, weekday) : null;
	const start = day?.period({})?.start;
	if (!day || start === undefined || !reader.isSign(day.to, ')')) return null;
	return Math.abs(start - reader.reference) <= NEAR ? withFields(day, { to: day.to + 1 }) : null;
}

const NEAR = 14;
