/** Named stretches: seasons, feasts, decades, centuries, quarters. */
import { withFields } from '../fields.ts';
import {
	dayOf,
	monthsPeriod,
	partsOf,
	quarterPeriod,
	semesterPeriod,
	type Period
} from './calendar.ts';
import { isCapital, WORD } from '../tokens.ts';
import { readYear } from './years.ts';
import { holidayOf } from './holidays.ts';
import { fixedPoint, isSupported, yearlyPoint, type Point, type PointRule } from './point.ts';
import type { Found, Reader } from './reader.ts';
import { type Shift, type Wording, worded } from './wording.ts';

/** Astronomical seasons of the north, to the day; winter runs into the next year. */
const SEASON_STARTS: [month: number, day: number][] = [
	[3, 20],
	[6, 21],
	[9, 23],
	[12, 21]
];

function seasonPeriod(season: number, year: number): Period {
	const [from = [1, 1], to = [3, 20]] = [SEASON_STARTS[season - 1], SEASON_STARTS[season % 4]];
	const end = dayOf(season === 4 ? year + 1 : year, to[0] ?? 1, to[1] ?? 1) - 1;
	return { start: dayOf(year, from[0] ?? 1, from[1] ?? 1), end, precision: 'quarter' };
}

/** A name that comes every year, with a year or "last", "this", "next" beside it. */
function readYearly(
	reader: Reader,
	at: number,
	rule: 'season' | 'holiday',
	make: (found: Found, year: number) => Period | null
): Point | null {
	const before = reader.shiftBefore(at);
	const from = reader.skip(before?.to ?? at);
	const found = reader.find(from, `${rule}s`);
	if (!found) return null;
	const year = readYear(reader, found.to);
	if (rule === 'holiday' && !before && !year && isSurname(reader, from)) return null;
	const after = before || year ? null : reader.find(found.to, 'shifts');
	// "l'été dernier", but not "avaient été passées".
	const isNoun = after !== null && (from > at || reader.endsBefore(at, 'marks', 'filler'));
	if (!before && !year && !isNoun && !isSupported(reader, at, found)) return null;
	const shift = (before ?? after)?.key as Shift | undefined;
	const to = after?.to ?? (year ? skipNextYear(reader, rule, year) : found.to);
	if (shift) return shiftedYearly(reader, to, worded(rule, shift), (y) => make(found, y));
	return yearlyPoint(reader, to, worded(rule), year?.year ?? null, (y) => make(found, y));
}

/** "Tamer Ramadan, who heads …": behind another capital, not "Before Ramadan". */
function isSurname(reader: Reader, at: number): boolean {
	if (!reader.isCapital(at) || !reader.isWord(at - 1) || !reader.isCapital(at - 1)) return false;
	return !BEFORE_FEASTS.some((group) => reader.endsBefore(at, group));
}

/** What may stand in capitals before a feast: "Before Ramadan", "Friday Eid". */
const BEFORE_FEASTS = ['openers', 'marks', 'parts', 'dayparts', 'weekdays'];

/** "l'hiver 2021-2022", "the winter of 2021-22": the year that a season runs into. */
function skipNextYear(
	reader: Reader,
	rule: 'season' | 'holiday',
	{ year, to }: { year: number; to: number }
): number {
	const isJoined = rule === 'season' && reader.isSign(to, '-–/') && reader.isClose(to + 1);
	const next = isJoined ? reader.digits(to + 1) : null;
	return next && next.value % 100 === (year + 1) % 100 ? to + 2 : to;
}

function shiftedYearly(
	reader: Reader,
	to: number,
	wording: Wording,
	make: (year: number) => Period | null
): Point | null {
	const options = [-2, -1, 0, 1, 2].map((n) => make(reader.year + n)).filter((p) => p !== null);
	const { reference } = reader;
	const { shift } = wording;
	const period =
		shift === 'last' || shift === 'preceding'
			? options.filter((p) => p.end < reference).at(-1)
			: shift === 'this'
				? options.find((p) => partsOf(p.start).year === reader.year)
				: options.find((p) => p.start > reference);
	return period ? fixedPoint(to, wording, period) : null;
}

export const readSeason: PointRule = (reader, at) =>
	readYearly(reader, at, 'season', (found, year) => seasonPeriod(found.value, year));

export const readHoliday: PointRule = (reader, at) => {
	const point = readYearly(reader, at, 'holiday', ({ key }, year) => holidayOf(key, year));
	return point && (isInName(reader, point.to) || namesEvent(reader, point.to)) ? null : point;
};

/** "the Christmas raid of 2019", "the Halloween crush on Saturday": the feast that an event with a day of its own was at. */
function namesEvent(reader: Reader, at: number): boolean {
	const event = reader.find(at, 'marks', 'event');
	const from = event && reader.skip(event.to);
	if (from == null) return false;
	return reader.find(from, 'weekdays') !== null || reader.digits(from)?.length === 4;
}

/** "Candelaria Loxicha": a feast that begins the name of a place or a person. */
function isInName(reader: Reader, at: number): boolean {
	const { tokens } = reader;
	return tokens.kind[at] === WORD && isCapital(tokens, at) && reader.beginsAt(at) === 0;
}

/** "mars dernier", "last March", "next June": the month before or after this one. */
export const readShiftedMonth: PointRule = (reader, at) => {
	const before = reader.shiftBefore(at);
	const from = reader.skip(before?.to ?? at);
	const month = reader.find(from, 'months');
	// "antes de diciembre" is a bound, "el anterior diciembre" a month.
	if (before?.key === 'preceding' && from > before.to) return null;
	const after = before || !month ? null : reader.find(month.to, 'shifts');
	// "estimated in January that": the conjunction shifts nothing.
	const shift = before ?? (after?.key === 'same' ? null : after);
	if (!month || !shift) return null;
	const wording = worded('month', shift.key as Shift);
	return shiftedYearly(reader, after?.to ?? month.to, wording, (year) =>
		monthsPeriod(year, month.value, 1, 'month')
	);
};

/** "les années 90", "the 1990s", "década de 1990". */
export const readDecade: PointRule = (reader, at) => {
	const word = reader.find(at, 'marks', 'decade_word');
	const from = reader.skipSign(word ? reader.skip(word.to) : at, "'");
	const count = reader.count(from);
	if (!count || count.value % 10 !== 0 || count.value === 0) return null;
	const plural = reader.tokens.key[count.to] === 's' && reader.isClose(count.to);
	if (!word && !plural) return null;
	const year = count.value < 100 ? (count.value < 30 ? 2000 : 1900) + count.value : count.value;
	if (year < 1000 || year > 2100) return null;
	return fixedPoint(
		count.to + (plural ? 1 : 0),
		worded('decade'),
		monthsPeriod(year, 1, 120, 'year')
	);
};

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 };

function parseRoman(key: string): number | null {
	const letters = key.replace(/[eè]m?e?$/, '');
	if (!/^[ivx]{1,6}$/.test(letters)) return null;
	const values = Array.from(letters, (c) => ROMAN[c] ?? 0);
	return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}

/** "XXe siècle", "the 20th century", "siglo XX". */
export const readCentury: PointRule = (reader, at) => {
	const word = reader.find(at, 'marks', 'century_word');
	const from = word ? word.to : at;
	const roman = parseRoman(reader.tokens.key[from] ?? '');
	const digits = reader.digits(from);
	const ordinal = reader.find(from, 'ordinals');
	const number = roman ?? digits?.value ?? ordinal?.value ?? null;
	if (number === null || number < 1 || number > 22) return null;
	let to = roman !== null || digits ? from + 1 : (ordinal?.to ?? from);
	if (digits) to = reader.find(to, 'marks', 'ordinal_suffix')?.to ?? to;
	const after = word ? null : reader.find(to, 'marks', 'century_word');
	if (!word && !after) return null;
	const period = monthsPeriod((number - 1) * 100 + 1, 1, 1200, 'year');
	return fixedPoint(after?.to ?? to, worded('century'), period);
};

/** "Q3 2018", "T1 2019", "S2", "premier trimestre 2019", "second quarter". */
export const readQuarter: PointRule = (reader, at) => {
	const before = reader.digits(at)?.length === 4 ? readYear(reader, at) : null;
	const signed = before
		? readSigned(reader, reader.skipSign(before.to, '-'))
		: (readSigned(reader, at) ?? readOrdinalQuarter(reader, at));
	if (!signed) return null;
	const { number, semester, to } = signed;
	if (number < 1 || number > (semester ? 2 : 4)) return null;
	const year = before ? withFields(before, { to }) : readYear(reader, to);
	const make = semester ? semesterPeriod : quarterPeriod;
	const wording = worded(semester ? 'semester' : 'quarter');
	return yearlyPoint(reader, year?.to ?? to, wording, year?.year ?? null, (y) => make(y, number));
};

function readSigned(reader: Reader, at: number) {
	const digits = reader.digits(at + 1);
	if (!digits || digits.length !== 1 || !reader.isClose(at + 1)) return null;
	const semester = reader.find(at, 'marks', 'semester_sign') !== null;
	if (!semester && !reader.find(at, 'marks', 'quarter_sign')) return null;
	return { number: digits.value, semester, to: at + 2 };
}

function readOrdinalQuarter(reader: Reader, at: number) {
	const ordinal = readOrdinal(reader, at);
	const unit = ordinal && reader.find(ordinal.to, 'units');
	if (!unit || (unit.key !== 'quarter' && unit.key !== 'semester')) return null;
	const semester = unit.key === 'semester';
	return { number: ordinal.value < 0 ? (semester ? 2 : 4) : ordinal.value, semester, to: unit.to };
}

/** An ordinal in words or digits: "premier", "3rd", "2e", "last" (-1). */
export function readOrdinal(reader: Reader, at: number): { value: number; to: number } | null {
	const word = reader.find(at, 'ordinals');
	if (word) return word;
	const digits = reader.digits(at);
	const suffix = digits && reader.find(at + 1, 'marks', 'ordinal_suffix');
	return digits && suffix ? { value: digits.value, to: suffix.to } : null;
}
