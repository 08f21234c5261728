/** Years: in digits, in words, and those that point back. */
import type { Reader } from './reader.ts';
import { partsOf, yearPeriod } from './calendar.ts';
import { type PointRule, fixedPoint } from './point.ts';
import { worded } from './wording.ts';

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
	const before = reader.shiftBefore(from);
	const unit = reader.find(reader.skip(before?.to ?? from), 'units', 'year');
	if (!unit) return null;
	const after = before ? null : reader.find(unit.to, 'shifts');
	const to = after?.to ?? unit.to;
	const { latest } = reader.told;
	if (before?.key === 'same') return latest === null ? null : { year: partsOf(latest).year, to };
	const step = { last: -1, this: 0, next: 1 }[(before ?? after)?.key ?? ''];
	return step === undefined ? null : { year: reader.year + step, to };
}

export function isPlausibleYear(value: number): boolean {
	return value >= 1500 && value <= 2150;
}

/** True for the digits of "2,000" or "2000.5", and where a currency or per cent sign follows. */
export function isGrouped(reader: Reader, at: number): boolean {
	if (reader.isSign(at + 1, '%$€£')) return true;
	// "lundi 3 400 réfugiés", "mardi 3'400": the numbers layer reads on.
	if (reader.isLongNumber(at)) return true;
	const glued = reader.isSign(at + 1, '.,') && reader.isClose(at + 1) && reader.isClose(at + 2);
	return glued && reader.digits(at + 2) !== null;
}

/** "3 févr 17", "03-Feb-17": two digits that end the line. */
export function readShortYear(reader: Reader, at: number): { year: number; to: number } | null {
	const from = reader.skipSign(at, '-');
	const digits = reader.digits(from);
	if (digits?.length !== 2 || !reader.isEdge(from + 1)) return null;
	return { year: digits.value + (digits.value < 50 ? 2000 : 1900), to: from + 1 };
}

/** A bare year: only after a word that asks for a time, in brackets, or behind the word "year". */
export const readBareYear: PointRule = (reader, at) => {
	const word = reader.find(at, 'marks', 'year_word');
	const from = word ? reader.skip(word.to) : at;
	const digits = reader.digits(from);
	if (digits?.length !== 4 || isGrouped(reader, from)) return null;
	if (digits.value < 1900 || digits.value > 2100) return null;
	if (!word && !hasYearCue(reader, from)) return null;
	return fixedPoint(from + 1, worded('year'), yearPeriod(digits.value));
};

const YEAR_CUES = ['openers', 'parts', 'seasons', 'holidays'];

function hasYearCue(reader: Reader, at: number): boolean {
	if (YEAR_CUES.some((group) => reader.endsBefore(at, group))) return true;
	// "2014 et 2016"; "le bilan est passé à 2000" counts.
	if (reader.endsBefore(at, 'joiners', 'and')) return true;
	if (reader.isSign(at - 1, '(') && reader.isSign(at + 1, ')')) return true;
	if (reader.isEdge(at - 1) && reader.isEdge(at + 1)) return true;
	// "a 2015 assault": one thing is not so many.
	if (reader.endsBefore(at, 'marks', 'single_article')) return reader.isWord(at + 1);
	if (!reader.endsBefore(at, 'marks', 'filler')) return false;
	// "the 2010 earthquake"; that of this year is told by its days.
	if (reader.find(at + 1, 'marks', 'event')) return (reader.digits(at)?.value ?? 0) < reader.year;
	// "de 2018", not "de 2018 personnes".
	return !reader.isWord(at + 1) || isFunctionWord(reader, at + 1);
}

function isFunctionWord(reader: Reader, at: number): boolean {
	return reader.matches(at).some(({ meaning: { group, key } }) => {
		return group === 'openers' || group === 'joiners' || key === 'filler';
	});
}

/** True where a noun follows that the number may count: "le 3 personnes" is no date. */
export function isCountedNoun(reader: Reader, at: number): boolean {
	if (!reader.isWord(at)) {
		const isClock = reader.isSign(at, ':') && reader.isClose(at) && reader.digits(at + 1) !== null;
		return isClock || reader.isSign(at, '%°');
	}
	return !isFunctionWord(reader, at) || reader.find(at, 'marks', 'percent') !== null;
}
