/** "February 3, 2007 – …", "March 6 – …" at the head of lines: an entry is of the year that the one above it names. */
import { formatIsoDate, moveToYear, parseIsoDate } from '../dates/calendar.ts';
import type { Document } from '../document.ts';
import { withFields } from '../fields.ts';
import { DIGITS, SIGN } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt } from './layout.ts';

/** The dates of a document, those of such entries in the year of their chronology. */
export function datesOfChronology(document: Document): DateMention[] {
	let year: number | undefined;
	return document.dates.map((date) => {
		if (!isEntry(document, date)) return date;
		if (namesYear(document, date)) year = Number(date.dateStart?.slice(0, 4));
		return year === undefined ? date : inYear(document, date, year);
	});
}

/** A day at the head of its line, a dash or a colon behind it. */
function isEntry({ tokens, lines }: Document, { kind, precision, from, to }: DateMention): boolean {
	if (kind !== 'day' || precision !== 'day') return false;
	if (lines[findIndexAt(lines, from)]?.from !== from) return false;
	return tokens.kind[to] === SIGN && '-–—:'.includes(tokens.key[to] ?? ' ');
}

function namesYear({ tokens }: Document, { from, to }: DateMention): boolean {
	for (let at = from; at < to; at++)
		if (tokens.kind[at] === DIGITS && tokens.key[at]?.length === YEAR) return true;
	return false;
}

/** Digits of a year. */
const YEAR = 4;

/** An entry may not be of days to come. */
function inYear({ published }: Document, date: DateMention, year: number): DateMention {
	const { dateStart, dateEnd } = date;
	if (dateStart === null || dateEnd === null) return date;
	const days = {
		start: parseIsoDate(dateStart),
		end: parseIsoDate(dateEnd),
		precision: 'day' as const
	};
	const moved = moveToYear(days, year);
	const end = formatIsoDate(moved.end);
	if (end > published) return date;
	return withFields(date, { dateStart: formatIsoDate(moved.start), dateEnd: end });
}
