/** The dates layer: every time expression of a text, resolved to days against a reference. */
import { weekStartOf } from '#lib/regions/index.ts';
import { withFields } from '../fields.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import type { Language } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { readBareDay } from './absolute.ts';
import { isCountedNoun, readYear } from './years.ts';
import {
	formatIsoDate,
	moveToYear,
	parseIsoDate,
	partsOf,
	yearPeriod,
	type Period
} from './calendar.ts';
import {
	readAfterEvent,
	readAge,
	readClock,
	readDuration,
	readFrequency,
	readTimeOfDay
} from './claims.ts';
import { skipTime } from './dated-events.ts';
import { BEGINS, getDateLexicon } from './lexicon.ts';
import { dayReading, readInside, readOpened, readPeriod, type Reading } from './opened.ts';
import { isPlural, readShiftedUnit, readUnit, unitPeriod } from './relative.ts';
import {
	ANYTHING,
	Reader,
	readLongest,
	type Begun,
	type Direction,
	type NumberSpan
} from './reader.ts';
import { isDay, worded, type Wording } from './wording.ts';

export interface DateOptions {
	/** Which side of the reference "Monday" or "in March" means; news tell of the past. */
	prefer?: Direction;
	/** Whose numbered weeks are meant; without one, those of most who write in the language. */
	country?: string | null;
}

/**
 * Every date, stretch of time, age and time of day in text order; none overlaps another.
 * Days are counted from `reference`, the day on which the text speaks.
 */
export function readDates(
	tokens: Tokens,
	numbers: readonly NumberSpan[],
	language: Language,
	reference: IsoDate,
	options: DateOptions = {}
): DateMention[] {
	const lexicon = getDateLexicon(language);
	const day = parseIsoDate(reference);
	const { prefer = 'past', country = null } = options;
	const weeks = weekStartOf(country) ?? lexicon.weeks;
	const reader = new Reader(tokens, numbers, lexicon, day, prefer, weeks);
	const found: DateMention[] = [];
	let at = 0;
	while (at < tokens.length) {
		const reading = readAt(reader, at);
		if (reading) {
			found.push(toMention(reader, at, reading));
			reader.told.remember(reading);
		}
		at = reading ? reading.to : at + 1;
	}
	return found;
}

function readAt(reader: Reader, at: number): Reading | null {
	if (!reader.isNearSignal(at)) return null;
	// What is but the tail of a numeral begins nothing.
	if ((reader.beginsAt(at) & ~NUMERAL) === 0 && reader.count(at) === null) return null;
	if (isOfSeries(reader, at)) return null;
	const longest = readLongest(RULES, reader, at);
	const best = longest && (withSamePeriod(reader, longest) ?? itsDay(reader, longest) ?? longest);
	if (best && isName(reader, at)) return withFields(best, NO_TIME);
	return best && withClock(reader, best);
}

/** "n° 3 – 17 mai", "No. 3 – 17 May": the number of a bulletin, not the first of its days. */
function isOfSeries(reader: Reader, at: number): boolean {
	if (reader.digits(at) === null) return false;
	if (reader.isSign(at - 1, '°º#')) return true;
	const isShortened = reader.isSign(at - 1, '.') && reader.isClose(at - 1);
	return (
		isShortened && reader.isWord(at - 2) && reader.isShort(at - 2) && !isCalendar(reader, at - 2)
	);
}

/** "Nov.", "Mon.". */
function isCalendar(reader: Reader, at: number): boolean {
	return reader.find(at, 'months') !== null || reader.find(at, 'weekdays') !== null;
}

/**
 * "le Mouvement du 23 mars", "el barrio 12 de Octubre", "el ministro Domingo Peña": a name that looks like
 * a day; not "morts à l'hôpital le 12", "tués sur la place mercredi".
 */
function isName(reader: Reader, at: number): boolean {
	if (reader.endsBefore(at, 'marks', 'named')) {
		const isNumber = reader.digits(at) !== null;
		return isNumber || reader.isCapital(at) || reader.find(at, 'openers', 'from') !== null;
	}
	return reader.endsBefore(at, 'marks', 'filler') && reader.endsBefore(at - 1, 'marks', 'named');
}

const NO_TIME = {
	kind: 'duration',
	wording: worded('duration'),
	start: null,
	end: null,
	precision: 'none'
} as const;

/** "ces derniers jours", "in the coming weeks": a time, but no days. */
function readVagueUnits(reader: Reader, at: number): Reading | null {
	const opener = reader.find(at, 'openers');
	const from = reader.skip(opener?.to ?? at);
	const point = readShiftedUnit(reader, from);
	if (!point || !isPlural(reader, from, point.to)) return null;
	const wording = worded('vague units');
	return { to: point.to, kind: 'vague', wording, start: null, end: null, precision: 'none' };
}

const COUNT = BEGINS.digits | BEGINS.numbers | BEGINS.counts;

const NUMERAL = BEGINS.digits | BEGINS.numbers | BEGINS.signals;

/** The rules, each with what it may begin with. */
const RULES: readonly Begun<Reading>[] = [
	{
		read: readVagueUnits,
		begins: BEGINS.openers | BEGINS.filler | BEGINS.shifts | BEGINS.units
	},
	{ read: readInside, begins: ANYTHING },
	{ read: readOpened, begins: BEGINS.openers },
	{ read: readSamePeriod, begins: BEGINS.marks },
	{ read: readYearToDate, begins: BEGINS.marks },
	{ read: readRest, begins: BEGINS.marks },
	{ read: readNow, begins: BEGINS.marks },
	{ read: readLoneDay, begins: BEGINS.marks },
	{ read: readTimeOfDay, begins: COUNT | BEGINS.marks | BEGINS.dayparts },
	{ read: readClock, begins: BEGINS.digits },
	{ read: readFrequency, begins: BEGINS.marks },
	{ read: readAge, begins: COUNT | BEGINS.marks },
	{ read: readAfterEvent, begins: COUNT | BEGINS.marks },
	{ read: readDuration, begins: COUNT | BEGINS.marks }
];

/** "le même jour, le 11 septembre": the day itself, where it is named right behind. */
function itsDay(reader: Reader, { to, wording }: Reading): Reading | null {
	const behind = reader.skipSign(to, ',');
	if (wording.rule !== 'neighbouring day' || behind === to) return null;
	const next = readLongest(RULES, reader, behind);
	return next?.kind === 'day' && isDay(next.wording) ? next : null;
}

/** "samedi vers 22h00": the time belongs to the day. */
function withClock(reader: Reader, reading: Reading): Reading {
	if (reading.kind !== 'day' && reading.kind !== 'as_of') return reading;
	const at = reader.skipSign(reading.to, ',');
	const word = reader.find(at, 'marks', 'at_clock');
	const clock = readClock(reader, word?.to ?? at);
	if (clock && (word || at === reading.to)) return withFields(reading, { to: clock.to });
	// "11 de junio de 2023, 18.00" at the end of a line.
	const to = skipTime(reader, at);
	return to > at && reader.isEdge(to) ? withFields(reading, { to }) : reading;
}

/** "le 15" where the month is known from the date before it. */
function readLoneDay(reader: Reader, at: number): Reading | null {
	const article = reader.find(at, 'marks', 'day_article');
	if (!article) return null;
	const point = readBareDay(reader, article.to);
	if (!point || !reader.digits(article.to) || isCountedNoun(reader, point.to)) return null;
	const { latest } = reader.told;
	const period = point.period(latest === null ? {} : hintOf(latest));
	return period && dayReading(point.to, point.wording, period.start);
}

function hintOf(day: number): { year: number; month: number } {
	const { year, month } = partsOf(day);
	return { year, month };
}

/** "à la même période l'an dernier": the window before it in the text, in another year. */
function readSamePeriod(reader: Reader, at: number): Reading | null {
	const same = reader.find(at, 'marks', 'same_period');
	if (!same) return null;
	const from = reader.skip(same.to);
	const other = readPeriod(reader, from, 'past') ?? readItsYear(reader, from);
	const { stretch } = reader.told;
	if (!stretch)
		return (
			other && withFields(other.period, { to: other.to, kind: 'window', wording: OF_ANOTHER_YEAR })
		);
	// After "since March" it is counted from there too; after "in a week", up to the same day.
	if (!other) return withFields(stretch, { to: same.to });
	const moved = movedTo(stretch, partsOf(other.period.start).year);
	return { to: other.to, kind: 'window', wording: OF_ANOTHER_YEAR, ...moved };
}

/** "De la semaine 1 à la 29 de 2020 …, contre … sur la même période de 2019": the same weeks, whose first days may be of another year. */
function movedTo(stretch: Period & { wording: Wording }, year: number): Period {
	const { start, end, wording, precision } = stretch;
	if (wording.rule !== 'week of the year') return moveToYear(stretch, year);
	const days = WEEKS_OF_YEAR * 7 * (partsOf(start + 6).year - year);
	return { start: start - days, end: end - days, precision };
}

const WEEKS_OF_YEAR = 52;

/** "En igual lapso de 2019 habían sido 5491": a year behind such words counts nothing. */
function readItsYear(reader: Reader, at: number): ReturnType<typeof readPeriod> {
	const year = reader.endsBefore(at, 'marks', 'filler') ? readYear(reader, at) : null;
	if (!year) return null;
	return { to: year.to, period: yearPeriod(year.year), wording: worded('year'), span: false };
}

/** "L'an dernier, à la même période": the year stands in front. */
function withSamePeriod(reader: Reader, { precision, start, to }: Reading): Reading | null {
	const { stretch } = reader.told;
	if (precision !== 'year' || start === null || !stretch) return null;
	const same = reader.find(reader.skipSign(to, ','), 'marks', 'same_period');
	if (!same || readPeriod(reader, reader.skip(same.to), 'past')) return null;
	const moved = movedTo(stretch, partsOf(start).year);
	return { to: same.to, kind: 'window', wording: OF_ANOTHER_YEAR, ...moved };
}

const OF_ANOTHER_YEAR = worded('same period of another year');

/** "en lo que va de año", "so far this year": from the first day of the unit to the reference. */
function readYearToDate(reader: Reader, at: number): Reading | null {
	const mark = reader.find(at, 'marks', 'year_to_date');
	if (!mark) return null;
	const inside = readPeriod(reader, reader.skip(mark.to), 'past');
	// "acumulado del 7 al 18 de marzo": days that it says itself.
	if (inside?.period.precision === 'day') return null;
	const unit = inside ? null : readUnit(reader, reader.skip(mark.to));
	const start = inside?.period.start ?? (unit && unitPeriod(reader.reference, unit.unit).start);
	if (start === null) return null;
	const to = inside?.to ?? unit?.to ?? mark.to;
	const wording = worded('so far in a period');
	return { to, kind: 'since', wording, start, end: reader.reference, precision: 'day' };
}

/** "en lo que queda de año", "for the rest of the year": from the reference to the last day of the unit. */
function readRest(reader: Reader, at: number): Reading | null {
	const mark = reader.find(at, 'marks', 'rest_of');
	const unit = mark && readUnit(reader, reader.skip(mark.to));
	if (!unit) return null;
	const { end } = unitPeriod(reader.reference, unit.unit);
	const wording = worded('current unit');
	return { to: unit.to, kind: 'window', wording, start: reader.reference, end, precision: 'day' };
}

function readNow(reader: Reader, at: number): Reading | null {
	const now = reader.find(at, 'marks', 'now');
	if (!now) return null;
	return withFields(dayReading(now.to, worded('now'), reader.reference), { kind: 'vague' });
}

/** "a 4 % increase since 17 April": the day of the value compared with, nothing counts from it. */
function withoutComparison(reader: Reader, from: number, reading: Reading): Reading {
	if (reading.kind !== 'since' || reading.start === null) return reading;
	for (let at = Math.max(0, from - COMPARED_WORDS); at < from; at++) {
		const compared = reader.find(at, 'marks', 'compared');
		if (compared && compared.to > from)
			return withFields(reading, { kind: 'day', end: reading.start });
	}
	return reading;
}

const COMPARED_WORDS = 3;

function toMention(reader: Reader, from: number, read: Reading): DateMention {
	const { tokens } = reader;
	const reading = withoutComparison(reader, from, read);
	return {
		from,
		to: reading.to,
		start: tokens.start[from] ?? 0,
		end: tokens.end[reading.to - 1] ?? 0,
		dateStart: reading.start === null ? null : formatIsoDate(reading.start),
		dateEnd: reading.end === null ? null : formatIsoDate(reading.end),
		precision: reading.precision,
		kind: reading.kind,
		wording: reading.wording
	};
}
