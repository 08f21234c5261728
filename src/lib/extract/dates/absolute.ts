/** Days, months and years by name: "le 3 mars 2017", "March 3", "mars 2017", "2016", "le 15". */
import {
	addMonths,
	dayOf,
	dayPeriod,
	isDate,
	monthPeriod,
	partsOf,
	weekdayOf,
	yearPeriod
} from './calendar.ts';
import { fixedPoint, isSupported, yearlyPoint, type Point, type PointRule } from './point.ts';
import type { Found, Reader } from './reader.ts';

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
	const from = reader.isSign(at, '.') && reader.isClose(at) ? at + 1 : at;
	const suffix = reader.isClose(from) ? reader.find(from, 'marks', 'ordinal_suffix') : null;
	return suffix?.to ?? at;
}

/** A year in four digits, or two after an apostrophe, behind an optional preposition or comma. */
export function readYear(reader: Reader, at: number): { year: number; to: number } | null {
	const from = reader.isSign(at, ',') ? at + 1 : reader.skip(at);
	const word = reader.find(from, 'marks', 'year_word');
	const stated = word ? reader.skip(word.to) : from;
	const digits = reader.digits(stated);
	if (digits?.length === 4 && isPlausibleYear(digits.value) && !isGrouped(reader, stated)) {
		return { year: digits.value, to: stated + 1 };
	}
	const words = digits ? null : readYearInWords(reader, stated);
	if (words) return words;
	if (!reader.isSign(from, "'")) return readShiftedYear(reader, at);
	const short = reader.digits(from + 1);
	if (short?.length !== 2) return null;
	return { year: short.value + (short.value < 50 ? 2000 : 1900), to: from + 2 };
}

/** "deux mille dix-sept", where it counts nothing. */
function readYearInWords(reader: Reader, at: number): { year: number; to: number } | null {
	const count = reader.count(at);
	if (!count || count.value < 1900 || count.value > 2099) return null;
	return isCountedNoun(reader, count.to) ? null : { year: count.value, to: count.to };
}

/** "de l'an dernier", "of last year", "de este año", "de ese año": that of the date before. */
function readShiftedYear(reader: Reader, at: number): { year: number; to: number } | null {
	const from = reader.skip(at);
	const before = reader.find(from, 'shifts');
	const unit = reader.find(reader.skip(before?.to ?? from), 'units', 'year');
	if (!unit) return null;
	const after = before ? null : reader.find(unit.to, 'shifts');
	const to = after?.to ?? unit.to;
	if (before?.key === 'same')
		return reader.latest === null ? null : { year: partsOf(reader.latest).year, to };
	const step = { last: -1, this: 0, next: 1 }[(before ?? after)?.key ?? ''];
	return step === undefined ? null : { year: reader.year + step, to };
}

function isPlausibleYear(value: number): boolean {
	return value >= 1500 && value <= 2150;
}

/** True for the digits of "2,000" or "2000.5", and where a currency or per cent sign follows. */
function isGrouped(reader: Reader, at: number): boolean {
	if (reader.isSign(at + 1, '%$€£')) return true;
	const glued = reader.isSign(at + 1, '.,') && reader.isClose(at + 1) && reader.isClose(at + 2);
	return glued && reader.digits(at + 2) !== null;
}

function readMonth(reader: Reader, at: number): Found | null {
	const month = reader.find(at, 'months');
	if (!month || !reader.isSign(month.to, '.') || !reader.isClose(month.to)) return month;
	// The full stop of an abbreviation, not that of the sentence.
	const isAbbreviation = reader.digits(reader.skip(month.to + 1)) !== null;
	return isAbbreviation ? { ...month, to: month.to + 1 } : month;
}

export const readDayMonth: PointRule = (reader, at) => {
	const before = reader.find(at, 'shifts');
	const weekday = reader.find(before?.to ?? at, 'weekdays');
	const from = weekday ? reader.skip(reader.skipSign(weekday.to, ',.')) : (before?.to ?? at);
	const date = readDayThenMonth(reader, from) ?? readMonthThenDay(reader, from);
	if (!date) return null;
	const { day, month, to } = date;
	const make = (y: number) => (isDate(y, month, day) ? dayPeriod(dayOf(y, month, day)) : null);
	const year = readYear(reader, to) ?? readShortYear(reader, to);
	const after = before || year ? null : reader.find(to, 'shifts');
	const side = year ? undefined : SIDES[(before ?? after)?.key ?? ''];
	const point = yearlyPoint(reader, year?.to ?? to, 'day and month', year?.year ?? null, make);
	if (before && !side) return null;
	return side
		? { ...point, to: after?.to ?? to, period: (hint) => point.period({ ...hint, prefer: side }) }
		: point;
};

/** "le 5 juin dernier", "el próximo 5 de junio": which year. */
const SIDES: Readonly<Record<string, 'past' | 'future'>> = {
	last: 'past',
	past: 'past',
	next: 'future'
};

/** "3 févr 17", "03-Feb-17": two digits that end the line. */
function readShortYear(reader: Reader, at: number): { year: number; to: number } | null {
	const from = reader.skipSign(at, '-');
	const digits = reader.digits(from);
	if (digits?.length !== 2 || !reader.isEdge(from + 1)) return null;
	return { year: digits.value + (digits.value < 50 ? 2000 : 1900), to: from + 1 };
}

/** "2017 February 3", "2017-Feb-03". */
export const readYearMonthDay: PointRule = (reader, at) => {
	const year = reader.digits(at);
	if (year?.length !== 4 || !isPlausibleYear(year.value)) return null;
	const month = reader.find(reader.skipSign(at + 1, '-,'), 'months');
	const day = month && readDayNumber(reader, reader.skipSign(month.to, '-'));
	if (!month || !day || !isDate(year.value, month.value, day.day)) return null;
	if (isCountedNoun(reader, day.to) || reader.digits(day.to)) return null;
	return fixedPoint(day.to, 'year, month, day', dayPeriod(dayOf(year.value, month.value, day.day)));
};

function readDayThenMonth(reader: Reader, at: number) {
	const day = readDayNumber(reader, reader.skip(at));
	if (!day) return null;
	const month = readMonth(reader, reader.skip(reader.skipSign(day.to, '-')));
	if (!month || !isDate(2000, month.value, day.day)) return null;
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
	// "dans sept États": the number.
	if (!year && reader.count(at) && !reader.isSign(month.to - 1, '.')) return null;
	const point = yearlyPoint(
		reader,
		year?.to ?? month.to,
		year ? 'month and year' : 'month',
		year?.year ?? null,
		(y) => monthPeriod(y, month.value)
	);
	return point;
};

/** A bare year: only after a word that asks for a time, in brackets, or behind the word "year". */
export const readBareYear: PointRule = (reader, at) => {
	const word = reader.find(at, 'marks', 'year_word');
	const from = word ? reader.skip(word.to) : at;
	const digits = reader.digits(from);
	if (digits?.length !== 4 || isGrouped(reader, from)) return null;
	if (digits.value < 1900 || digits.value > 2100) return null;
	if (!word && !hasYearCue(reader, from)) return null;
	return fixedPoint(from + 1, 'year', yearPeriod(digits.value));
};

const YEAR_CUES = ['openers', 'joiners', 'parts', 'seasons', 'holidays'];

function hasYearCue(reader: Reader, at: number): boolean {
	if (YEAR_CUES.some((group) => reader.endsBefore(at, group))) return true;
	if (reader.isSign(at - 1, '(') && reader.isSign(at + 1, ')')) return true;
	if (reader.isEdge(at - 1) && reader.isEdge(at + 1)) return true;
	if (!reader.endsBefore(at, 'marks', 'filler')) return false;
	// "de 2018", not "de 2018 personnes".
	return !reader.isWord(at + 1) || isFunctionWord(reader, at + 1);
}

function isFunctionWord(reader: Reader, at: number): boolean {
	return reader.matches(at).some(({ meaning: { group, key } }) => {
		return group === 'openers' || group === 'joiners' || key === 'filler';
	});
}

/** "Tuesday", "ce lundi", "lundi dernier", "next Friday", "Tuesday of next week" is elsewhere. */
export const readWeekday: PointRule = (reader, at) => {
	const before = reader.find(at, 'shifts');
	const from = before ? reader.skip(before.to) : at;
	const weekday = reader.find(from, 'weekdays');
	if (!weekday || !(before || isSupported(reader, from, weekday))) return null;
	const stop = reader.isSign(weekday.to, '.') && weekday.weak ? weekday.to + 1 : weekday.to;
	const after = before ? null : reader.find(stop, 'shifts');
	const shift = before?.key ?? after?.key ?? null;
	const dated = readWeekdayNumber(reader, stop, weekday.value);
	if (dated && !shift) return dated;
	const bracketed = readBracketedDay(reader, after?.to ?? stop, weekday.value);
	if (bracketed) return bracketed;
	return {
		to: after?.to ?? stop,
		rule: shift ? `weekday, ${shift}` : 'weekday',
		hasYear: shift !== null,
		hasMonth: shift !== null,
		weak: false,
		period: (hint) => dayPeriod(chooseWeekday(reader, weekday.value, shift, hint))
	};
};

function chooseWeekday(
	reader: Reader,
	weekday: number,
	shift: string | null,
	hint: { notAfter?: number; notBefore?: number; prefer?: string }
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

/** "jeudi 3": the day nearest the reference on which weekday and number agree. */
function readWeekdayNumber(reader: Reader, at: number, weekday: number): Point | null {
	const from = reader.skip(at);
	const day = readDayNumber(reader, from);
	if (!day || !reader.digits(from) || isCountedNoun(reader, day.to)) return null;
	const near = [-3, -2, -1, 0, 1, 2, 3]
		.map((months) => partsOf(addMonths(reader.reference, months)))
		.filter(({ year, month }) => isDate(year, month, day.day))
		.map(({ year, month }) => dayOf(year, month, day.day))
		.filter((found) => weekdayOf(found) === weekday)
		.sort((a, b) => Math.abs(a - reader.reference) - Math.abs(b - reader.reference))[0];
	return near === undefined ? null : fixedPoint(day.to, 'weekday and day', dayPeriod(near));
}

/** "nesta segunda-feira (6)": the day of the last weeks that the bracket says again. */
function readBracketedDay(reader: Reader, at: number, weekday: number): Point | null {
	const day = reader.isSign(at, '(') ? readWeekdayNumber(reader, at + 1, weekday) : null;
	const start = day?.period({})?.start;
	if (!day || start === undefined || !reader.isSign(day.to, ')')) return null;
	return Math.abs(start - reader.reference) <= NEAR ? { ...day, to: day.to + 1 } : null;
}

const NEAR = 14;

/** "le 15", "du 13": a day whose month is that of the date beside it or before it. */
export const readBareDay: PointRule = (reader, at) => {
	const from = reader.skip(at);
	const day = readDayNumber(reader, from);
	if (!day || (!reader.digits(from) && day.to - from !== 1)) return null;
	return {
		to: day.to,
		rule: 'day of the month',
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

/** True where a noun follows that the number may count: "le 3 personnes" is no date. */
export function isCountedNoun(reader: Reader, at: number): boolean {
	if (!reader.isWord(at)) {
		const isClock = reader.isSign(at, ':') && reader.isClose(at) && reader.digits(at + 1) !== null;
		return isClock || reader.isSign(at, '%°');
	}
	return !isFunctionWord(reader, at) || reader.find(at, 'marks', 'percent') !== null;
}
