/** Two ends: "du 13 au 25 avril", "entre le 9 octobre et le 2 décembre", "11 et 12 février", "2014-2016". */
import { withFields } from '../fields.ts';
import { readBareDay } from './absolute.ts';
import { yearPeriod } from './calendar.ts';
import { readDayAt, readEventDay, skipTime } from './dated-events.ts';
import { type Span, readDayList } from './day-lists.ts';
import { isBareMonth, isYear, joinDays, joinPeriods } from './joined-periods.ts';
import { type Point, fixedPoint } from './point.ts';
import { readPoint } from './points.ts';
import type { Direction, Found, Reader } from './reader.ts';
import { isMonth, isWeekday, worded } from './wording.ts';
import { isCountedNoun } from './years.ts';

/** The span that starts at a token, if two dates stand there joined, or the days of a month. */
export function readSpan(reader: Reader, at: number, prefer: Direction): Span | null {
	const opener = reader.find(at, 'openers', 'between') ?? reader.find(at, 'openers', 'from');
	const from = reader.skip(opener?.to ?? at);
	const days = readDayList(reader, from, prefer);
	const ends =
		readEnds(reader, from, opener, prefer) ??
		(opener && readToldEnds(reader, from, opener.key === 'between', prefer));
	const best = ends && ends.to >= (days?.to ?? 0) ? ends : days;
	return best ?? (opener ? null : readRunOn(reader, at, prefer));
}

/** "qui ont commencé samedi et se sont poursuivies jusqu'à lundi": two verbs of one event tell its ends. */
function readRunOn(reader: Reader, at: number, prefer: Direction): Span | null {
	const hasBegun = [at, at - 1].some((to) => reader.endsBefore(to, 'marks', 'began'));
	const first = hasBegun ? readDayAt(reader, at) : null;
	const and = first && reader.find(first.to, 'joiners', 'and');
	if (!and) return null;
	for (let to = and.to; to < and.to + RUN_ON_WORDS && reader.isWord(to); to++) {
		if ((reader.count(to)?.value ?? 0) > 1) return null;
		const ending = reader.find(to, 'marks', 'ending');
		const last = ending && readDayAt(reader, ending.to);
		const period = last && isDayLong(last) ? joinPeriods(first, last, prefer) : null;
		if (last && period) return { to: last.to, wording: worded('span'), period };
	}
	return null;
}

/** Tokens of the second verb up to the word of its end: "se sont poursuivies". */
const RUN_ON_WORDS = 5;

function readEnds(
	reader: Reader,
	from: number,
	opener: Found | null,
	prefer: Direction
): Span | null {
	const first = readEnd(reader, from);
	if (!first) return null;
	const [isOpened, isBetween] = [opener !== null, opener?.key === 'between'];
	const join = readJoin(reader, first.to, isOpened, isBetween);
	// "entre fin septembre et maintenant", "from March to now", "del 1 de mayo a la fecha".
	const now = isOpened ? reader.find(isBetween && join ? join.to : first.to, 'marks', 'now') : null;
	if (now) return upToNow(reader, first, now.to);
	if (!join || opensSentence(reader, join.to)) return null;
	const second = readEnd(reader, reader.skip(join.to));
	if (!second || isDatelineEnd(reader, first, join, second)) return null;
	// "mardi, puis dans la nuit de mardi à mercredi": the second one is an end of its own span.
	if (join.loose && opensSpan(reader, second.to)) return null;
	const isDays = opener !== null && areDays(reader, [opener.to, first.to], [join.to, second]);
	if (!isDays && !canJoin(reader, first, second, isOpened, join.loose)) return null;
	const period = isDays ? joinDays(reader, first, second) : joinPeriods(first, second, prefer);
	return period && { to: second.to, wording: worded('span'), period };
}

function opensSpan(reader: Reader, at: number): boolean {
	const to = reader.find(at, 'joiners', 'to');
	return to !== null && readPoint(reader, reader.skip(to.to)) !== null;
}

/**
 * "Entre el paso de la tormenta, el 4, y el domingo", "from Friday, when it began, until Monday's truce":
 * ends that are told with what happened on them.
 */
function readToldEnds(
	reader: Reader,
	from: number,
	isBetween: boolean,
	prefer: Direction
): Span | null {
	const first = readDayAt(reader, from) ?? (isBetween ? readEventDay(reader, from) : null);
	if (!first || (isBetween && !isDayLong(first))) return null;
	const end = skipTime(reader, first.to);
	const behind = skipAside(reader, end, isBetween);
	const join = readJoin(reader, behind, true, isBetween);
	if (!join) return null;
	// "du 3 juin à Goma, mardi": what happened on the second end stands only behind "until" or a pause.
	const isSaid = isBetween || behind > end || reader.find(behind, 'openers', 'until') !== null;
	const second =
		readDayAt(reader, join.to) ?? (isSaid ? readEventDay(reader, reader.skip(join.to)) : null);
	const period = second && isDayLong(second) ? joinPeriods(first, second, prefer) : null;
	if (!second || !period || period.start === period.end) return null;
	return { to: skipTime(reader, second.to), wording: worded('span'), period };
}

function isDayLong(point: Point): boolean {
	return point.period({ prefer: 'past' })?.precision === 'day';
}

/** ", when the shelling began," between the first end and the word that joins it to the second one. */
function skipAside(reader: Reader, at: number, isBetween: boolean): number {
	if (!reader.isSign(at, ',')) return at;
	if (readJoin(reader, at + 1, true, isBetween)) return at + 1;
	let to = at + 1;
	while (to < at + ASIDE_WORDS && reader.isWord(to)) to++;
	return reader.isSign(to, ',') ? to + 1 : at;
}

/** Tokens that may be set apart behind the first end. */
const ASIDE_WORDS = 12;

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
		return withFields(fixedPoint(at + 1, worded('year'), yearPeriod(year.value)), { weak: true });
	return readBareDay(reader, at);
}

interface Join {
	to: number;
	/** "and", "or": joins two dates only where an opener or their kind says so. */
	loose: boolean;
}

function readJoin(reader: Reader, at: number, opened: boolean, between: boolean): Join | null {
	const from = reader.skipSign(at, ',');
	const to = reader.find(from, 'joiners', 'to');
	if (to && isOfHour(reader, from, to.to, opened)) return null;
	if (to && !(between && from !== at)) return { to: to.to, loose: false };
	if (reader.isSign(at, '-–—/') || (reader.tokens.joined[at] === 1 && at > 0)) {
		return { to: reader.isSign(at, '-–—/') ? at + 1 : at, loose: false };
	}
	const and = reader.find(from, 'joiners', 'and');
	if (and && (between || !opened)) return { to: and.to, loose: !between };
	return null;
}

/** "el 3 de marzo a las 10", "le 3 mars à 10 h": an hour of that day, no second one. */
function isOfHour(reader: Reader, at: number, joined: number, opened: boolean): boolean {
	const clock = reader.find(at, 'marks', 'at_clock');
	if (!clock || clock.to < joined) return false;
	const hour = reader.count(clock.to);
	if (!hour || hour.value > 24) return false;
	return (
		clock.to > joined ||
		reader.find(hour.to, 'marks', 'clock_unit') !== null ||
		(!opened && reader.isEdge(hour.to))
	);
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

/** An article in front of a number, or the preposition that it has run into ("del", "au"). */
function hasArticle(reader: Reader, at: number): boolean {
	return reader.endsBefore(reader.skip(at), 'marks', 'day_article');
}

/** Which two ends make a span: two of a kind, and a weak one only beside a whole date. */
function canJoin(reader: Reader, a: Point, b: Point, opened: boolean, loose: boolean): boolean {
	if (loose && (areNextMonths(a, b) || areNextYears(a, b))) return true;
	if (a.weak && b.weak && !(isYear(a) && isYear(b))) return false;
	if (a.weak && isYear(a) && !isYear(b)) return false;
	if (b.weak && !isYear(b) && isCountedNoun(reader, b.to)) return false;
	// "elevó este martes a 20 los muertos": a day without its number leads to no bare one.
	if (b.wording.rule === 'day of the month' && !opened && isNamedDay(a)) return false;
	// "desde noviembre a siete departamentos": a month leads to no bare day.
	if (b.wording.rule === 'day of the month' && isMonth(a.wording)) return false;
	if (a.weak && !isYear(a) && !opened) return !loose && b.hasMonth;
	if (!loose) return true;
	return isWeekday(a.wording) && isWeekday(b.wording);
}

/** "en janvier et février 2008": one right behind the other. */
function areNextMonths(a: Point, b: Point): boolean {
	if (!isBareMonth(a) || !isMonth(b.wording)) return false;
	const end = b.period({});
	const start = end && a.period({ notAfter: end.end });
	return start !== null && end !== null && start.end + 1 === end.start;
}

/** "the outbreak of 2023 and 2024": one right behind the other. */
function areNextYears(a: Point, b: Point): boolean {
	if (!isYear(a) || !isYear(b) || a.weak) return false;
	return (a.period({})?.end ?? 0) + 1 === b.period({})?.start;
}

/** "martes", "hoy": a day that is told by its name alone. */
function isNamedDay({ wording }: Point): boolean {
	const { rule } = wording;
	return rule === 'relative day' || (isWeekday(wording) && rule !== 'weekday and day');
}
