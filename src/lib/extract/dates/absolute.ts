/** Days, months and years by name: "le 3 mars 2017", "March 3", "mars 2017", "2016", "le 15". */
import { withFields } from '../fields.ts';
import { dayOf, dayPeriod, isDate, monthPeriod, partsOf } from './calendar.ts';
import { type PointRule, fixedPoint, isSupported, yearlyPoint } from './point.ts';
import type { Found, Reader } from './reader.ts';
import { isCountedNoun, isGrouped, isPlausibleYear, readShortYear, readYear } from './years.ts';
import { worded } from './wording.ts';

/** A day of the month in digits or words, with its ordinal ending ("1er", "3rd", "primero"). */
export function readDayNumber(reader: Reader, at: number): { day: number; to: number } | null {
	const digits = reader.digits(at);
	if (digits) {
		if (digits.length > 2 || digits.value < 1 || digits.value > 31) return null;
		if (isGrouped(reader, at)) return null;
		return { day: digits.value, to: readOrdinalSuffix(reader, at + 1) };
	}
	const ordinal = reader.find(at, 'ordinals');
	if (ordinal && ordinal.value > 0) return { day: ordinal.value, to: ordinal.to };
	const count = reader.find(at, 'counts') ? null : reader.count(at);
	return count && count.value >= 1 && count.value <= 31 ? { day: count.value, to: count.to } : null;
}

/** Where "1er", "1º" or "1.º" ends, its digits ending at `at`. */
function readOrdinalSuffix(reader: Reader, at: number): number {
	// "el 1° de abril": a degree sign for a raised o, where days have no other ordinal.
	if (reader.isSign(at, '°') && reader.isClose(at) && reader.digits(at - 1)?.value === 1)
		return at + 1;
	const from = reader.isSign(at, '.') && reader.isClose(at) ? at + 1 : at;
	const suffix = reader.isClose(from) ? reader.find(from, 'marks', 'ordinal_suffix') : null;
	return suffix?.to ?? at;
}

function readMonth(reader: Reader, at: number): Found | null {
	const month = reader.find(at, 'months');
	if (!month || !reader.isSign(month.to, '.') || !reader.isClose(month.to)) return month;
	// The full stop of an abbreviation, not that of the sentence.
	const isAbbreviation =
		!reader.isCapital(month.to + 1) && reader.digits(reader.skip(month.to + 1)) !== null;
	return isAbbreviation ? withFields(month, { to: month.to + 1 }) : month;
}

/** Past the full stop of a short name ("lun. 3"): behind a whole one the sentence ends. */
export function behindShort(reader: Reader, { to, weak }: Found): number {
	return weak || reader.isShort(to - 1) ? reader.skipSign(to, '.') : to;
}

/** Where the date of a weekday begins: "jeudi, le 3 mars", "Thu. 3 March". */
export function behindWeekday(reader: Reader, weekday: Found): number {
	return reader.skip(reader.skipSign(behindShort(reader, weekday), ','));
}

export const readDayMonth: PointRule = (reader, at) => {
	const before = reader.shiftBefore(at);
	const weekday = reader.find(before?.to ?? at, 'weekdays');
	const from = weekday ? behindWeekday(reader, weekday) : (before?.to ?? at);
	const date = readDayThenMonth(reader, from) ?? readMonthThenDay(reader, from);
	if (!date) return null;
	const { day, month, to } = date;
	const make = (y: number) => (isDate(y, month, day) ? dayPeriod(dayOf(y, month, day)) : null);
	const year = readYear(reader, to) ?? readShortYear(reader, to);
	const after = before || year ? null : reader.find(to, 'shifts');
	const side = year ? undefined : SIDES[(before ?? after)?.key ?? ''];
	const point = yearlyPoint(
		reader,
		year?.to ?? to,
		worded('day and month'),
		year?.year ?? null,
		make
	);
	if (before && !side) return null;
	return side
		? withFields(point, {
				to: after?.to ?? to,
				period: (hint) => point.period(withFields(hint, { prefer: side }))
			})
		: point;
};

/** "le 5 juin dernier", "el próximo 5 de junio": which year. */
const SIDES: Readonly<Record<string, 'past' | 'future'>> = {
	last: 'past',
	past: 'past',
	next: 'future'
};

/** "2017 February 3", "2017-Feb-03". */
export const readYearMonthDay: PointRule = (reader, at) => {
	const year = reader.digits(at);
	if (year?.length !== 4 || !isPlausibleYear(year.value)) return null;
	const month = reader.find(reader.skipSign(at + 1, '-,'), 'months');
	const day = month && readDayNumber(reader, reader.skipSign(month.to, '-'));
	if (!month || !day || !isDate(year.value, month.value, day.day)) return null;
	if (isCountedNoun(reader, day.to) || reader.digits(day.to)) return null;
	return fixedPoint(
		day.to,
		worded('year, month, day'),
		dayPeriod(dayOf(year.value, month.value, day.day))
	);
};

function readDayThenMonth(reader: Reader, at: number) {
	const day = readDayNumber(reader, reader.skip(at));
	if (!day) return null;
	const from = reader.skip(reader.skipSign(day.to, '-'));
	const month = readMonth(reader, from);
	if (!month || !isDate(2000, month.value, day.day)) return null;
	// "contre neuf en janvier": so many in a month.
	if (reader.endsBefore(from, 'openers', 'in')) return null;
	return { day: day.day, month: month.value, to: month.to };
}

function readMonthThenDay(reader: Reader, at: number) {
	const month = readMonth(reader, at);
	if (!month || !isSupported(reader, at, month)) return null;
	const day = readDayNumber(reader, reader.skip(month.to));
	if (!day || !isDate(2000, month.value, day.day) || reader.isSign(day.to, '%')) return null;
	const needsYear = !reader.lexicon.monthThenDay || reader.endsBefore(at, 'marks', 'month_only');
	if (needsYear && !readYear(reader, day.to)) return null;
	if (
		reader.isSign(day.to, ',.') &&
		reader.isClose(day.to) &&
		reader.digits(day.to + 1) &&
		reader.isClose(day.to + 1)
	)
		return null;
	return { day: day.day, month: month.value, to: day.to };
}

/** "Zinda Jan", not "Since May": a short form with a capital, behind another capital. */
function isInName(reader: Reader, at: number): boolean {
	const isName = reader.isCapital(at) && reader.isShort(at) && reader.find(at, 'months') !== null;
	if (!isName || reader.endsBefore(at, 'openers')) return false;
	return reader.isWord(at - 1) && reader.isCapital(at - 1);
}

export const readMonthYear: PointRule = (reader, at) => {
	const month = readMonth(reader, at);
	if (!month) return null;
	const year = readYear(reader, month.to);
	if (!year && (!isSupported(reader, at, month) || isInName(reader, at))) return null;
	// "dans sept États", "sept en 2008": the number.
	const isBare = !year || reader.find(month.to, 'openers', 'in') !== null;
	if (isBare && reader.count(at) && !reader.isSign(month.to - 1, '.')) return null;
	const point = yearlyPoint(
		reader,
		year?.to ?? month.to,
		worded(year ? 'month and year' : 'month'),
		year?.year ?? null,
		(y) => monthPeriod(y, month.value)
	);
	return point;
};

/** "le 15", "du 13": a day whose month is that of the date beside it or before it. */
export const readBareDay: PointRule = (reader, at) => {
	const from = reader.skip(at);
	const day = readDayNumber(reader, from);
	if (!day || (!reader.digits(from) && day.to - from !== 1)) return null;
	return {
		to: day.to,
		wording: worded('day of the month'),
		hasYear: false,
		hasMonth: false,
		weak: true,
		period: (hint) => {
			const near = partsOf(hint.notAfter ?? hint.notBefore ?? reader.reference);
			const [year, month] = [hint.year ?? near.year, hint.month ?? near.month];
			return isDate(year, month, day.day) ? dayPeriod(dayOf(year, month, day.day)) : null;
		}
	};
};
