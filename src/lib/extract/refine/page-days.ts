/** The day of a page's dateline. */
import type { IsoDate } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { Document, Span } from '../document.ts';
import { isInDateline } from '../places/dateline.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';
import { BULLETIN_DAYS } from './page-headings.ts';

/** Dates of the head of a page: its own day may stand before that of the dateline. */
const FIRST_DATES = 3;

/** The day of the dateline, where it is a little before that of publication. */
export function findDateline(document: Document): IsoDate | undefined {
	const dateline = document.dates
		.slice(0, FIRST_DATES)
		.find((date) => isDatelineDate(document, date));
	const day = dateline?.dateEnd ?? null;
	if (day === null || day > document.published) return undefined;
	return daysBetween(day, document.published) <= BULLETIN_DAYS ? day : undefined;
}

/** True for the date of a dateline. */
export function isDatelineDate(document: Document, date: DateMention): boolean {
	if (isBehindName(document, date)) return true;
	return isInDateline(document.tokens, date.from, date.to) && !isEntry(document, date);
}

/** "9 June – …" and "10 June – …" on lines of their own: entries of a chronology. */
function isEntry({ lines, dates }: Document, { from }: DateMention): boolean {
	const at = findIndexAt(lines, from);
	if (lines[at]?.from !== from) return false;
	const opens = (line: Span): boolean =>
		within(dates, { from: line.from, to: line.from + ENTRY_WORDS }).some(
			(date) => date.from === line.from && date.kind === 'day'
		);
	const near = lines.slice(Math.max(0, at - ENTRIES), at + ENTRIES);
	return near.filter((line) => line.from !== from && opens(line)).length > 0;
}

/** Tokens of a date, and lines around it that are looked at. */
const ENTRY_WORDS = 6;
const ENTRIES = 6;

/** "Mongo, 3 mai. Les pluies", "Mongo, lundi 3 mai 2021" on a line: a name, a comma and a day, and nothing else. */
function isBehindName(
	{ tokens, lines }: Document,
	{ kind, precision, from, to }: DateMention
): boolean {
	if (kind !== 'day' || precision !== 'day' || tokens.key[from - 1] !== ',') return false;
	const line = lines[findIndexAt(lines, from)];
	if (!line || from - line.from > NAME_WORDS) return false;
	for (let at = line.from; at < from - 1; at++) {
		const isName = tokens.kind[at] === WORD ? isCapital(tokens, at) : tokens.key[at] === '/';
		if (!isName) return false;
	}
	const isLast = to === line.to;
	return isLast || (tokens.key[to] === '.' && isCapital(tokens, to + 1));
}

/** Tokens of a name with its comma. */
const NAME_WORDS = 7;
