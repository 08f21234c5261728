/** A date expression before it is resolved: some fields are known, the rest come from around it. */
import { partsOf, type Day, type Period } from './calendar.ts';
import type { Direction, Found, Reader } from './reader.ts';
import type { Wording } from './wording.ts';

/** What the context knows: fields of the other end of a span, or a side of a day. */
export interface Hint {
	year?: number;
	month?: number;
	/** The latest fitting date not after this day is meant. */
	notAfter?: Day;
	/** The first fitting date not before this day is meant. */
	notBefore?: Day;
	prefer?: Direction;
}

export interface Point {
	to: number;
	wording: Wording;
	/** Fields that the words state; a period without a year can be moved to another one. */
	hasYear: boolean;
	hasMonth: boolean;
	/** True where the words need another date beside them ("le 15", a weak word). */
	weak: boolean;
	period: (hint: Hint) => Period | null;
}

export type PointRule = (reader: Reader, at: number) => Point | null;

/** A point whose period does not depend on its surroundings. */
export function fixedPoint(to: number, wording: Wording, period: Period): Point {
	return { to, wording, hasYear: true, hasMonth: true, weak: false, period: () => period };
}

/** A point whose period depends on what was read before it in the text. */
export function latePoint(to: number, wording: Wording, period: () => Period | null): Point {
	return { to, wording, hasYear: true, hasMonth: true, weak: false, period };
}

/** A year's worth of choice: the period that `make` gives for the year that the context asks for. */
export function yearlyPoint(
	reader: Reader,
	to: number,
	wording: Wording,
	year: number | null,
	make: (year: number) => Period | null
): Point {
	const told = year ?? reader.saidYear(to);
	return {
		to,
		wording,
		hasYear: told !== null,
		hasMonth: true,
		weak: false,
		period: (hint) => (told !== null ? make(told) : chooseYear(reader, hint, make))
	};
}

function chooseYear(
	reader: Reader,
	hint: Hint,
	make: (year: number) => Period | null
): Period | null {
	if (hint.year !== undefined) return make(hint.year);
	const { notAfter, notBefore } = hint;
	const base = partsOf(notAfter ?? notBefore ?? reader.reference).year;
	const options = [-1, 0, 1, 2].map((n) => make(base + n)).filter((p) => p !== null);
	if (notAfter !== undefined) return options.filter((p) => p.start <= notAfter).at(-1) ?? null;
	if (notBefore !== undefined) return options.find((p) => p.end >= notBefore) ?? null;
	return nearest(reader, options, hint.prefer ?? reader.prefer);
}

/** News tell of the past: the last one that has begun. */
function nearest(reader: Reader, options: Period[], prefer: Direction): Period | null {
	if (prefer === 'future') return options.find((p) => p.end >= reader.reference) ?? null;
	return options.filter((p) => p.start <= reader.reference).at(-1) ?? null;
}

/** Openers that only a time follows; "de" and "le" stand before any noun. */
const SUPPORT = ['since', 'until', 'by', 'as_of', 'between', 'during', 'before', 'after', 'in'];

/** "March to May", "March-May 2018". */
function isJoinedToMonth(reader: Reader, at: number): boolean {
	const joiner = reader.find(at, 'joiners');
	const next = joiner?.to ?? reader.skipSign(at, '-–');
	const isJoined = joiner !== null || next > at || reader.tokens.joined[at] === 1;
	return isJoined && reader.find(next, 'months') !== null && reader.isCapital(next);
}

/** "between January and March", "from November 2023 to May": behind a month and the word that joins the two. */
function isJoinedFromMonth(reader: Reader, at: number): boolean {
	const joiner = [at - 1, at - 2].find((from) => reader.find(from, 'joiners')?.to === at);
	if (joiner === undefined || !reader.isCapital(at)) return false;
	const end = reader.digits(joiner - 1)?.length === 4 ? joiner - 1 : joiner;
	return reader.endsBefore(end, 'months');
}

/** "until may 3", "may 8th", "march third": a day of it, and nothing that the number would count. */
function isBeforeDay(reader: Reader, at: number): boolean {
	if (!reader.lexicon.monthThenDay) return false;
	const digits = reader.digits(at);
	const ordinal = reader.find(at, 'ordinals');
	if (!digits) return ordinal !== null && !reader.isWord(ordinal.to);
	if (digits.length > 2 || digits.value < 1 || digits.value > 31) return false;
	return !reader.isWord(at + 1) || reader.find(at + 1, 'marks', 'ordinal_suffix') !== null;
}

/** True where a weak word ("may", "sept") has something of a date beside it. */
export function isSupported(reader: Reader, at: number, found: Found): boolean {
	if (!found.weak) return true;
	if (reader.isEdge(at - 1) && reader.isEdge(reader.skipSign(found.to, '.'))) return true;
	if (isJoinedToMonth(reader, found.to) && reader.isCapital(at)) return true;
	if (isJoinedFromMonth(reader, at)) return true;
	const isShort = found.to === at + 1 && reader.isShort(at) && !reader.isCapital(at);
	if (isShort)
		return (
			reader.digits(at - 1) !== null ||
			reader.digits(found.to)?.length === 4 ||
			isBeforeDay(reader, found.to)
		);
	if (reader.endsBefore(at, 'shifts') || reader.endsBefore(at, 'parts')) return true;
	if (SUPPORT.some((key) => reader.endsBefore(at, 'openers', key))) return true;
	if (reader.digits(at - 1)) return true;
	// "the first week of August".
	if (reader.find(at - 1, 'marks', 'filler')?.to === at && reader.endsBefore(at - 1, 'units')) {
		return true;
	}
	if (isBeforeDay(reader, found.to)) return true;
	const next = reader.skipSign(found.to, '.,');
	const digits = reader.digits(next);
	return (
		digits !== null && (reader.isCapital(at) || (digits.length < 3 && !reader.isWord(next + 1)))
	);
}
