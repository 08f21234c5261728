/** Dates behind a preposition that says how they bound a fact: since, until, by, as of, in, during. */
import { withFields } from '../fields.ts';
import type { DatePrecision } from '#lib/domain/figure.ts';
import type { DateKind } from '../types.ts';
import { readBareDay } from './absolute.ts';
import { isCountedNoun } from './years.ts';
import { dayPeriod, type Day, type Period } from './calendar.ts';
import { readClock } from './claims.ts';
import { readDayAt, readEventDay } from './dated-events.ts';
import { isPossessive } from '../tokens.ts';
import { readPoint } from './points.ts';
import type { Direction, Reader } from './reader.ts';
import { readQuantity, shiftDay, unitsUpTo } from './relative.ts';
import { readSpan } from './spans.ts';
import { type Wording, worded } from './wording.ts';

/** A reading before it becomes a mention; `period` is what "the day before" later refers to. */
export interface Reading {
	to: number;
	kind: DateKind;
	wording: Wording;
	start: Day | null;
	end: Day | null;
	precision: DatePrecision;
}

/** The longest reading of an opener at a token. */
export function readOpened(reader: Reader, at: number): Reading | null {
	let best: Reading | null = null;
	for (const key of Object.keys(OPENERS)) {
		const opener = reader.find(at, 'openers', key);
		const reading = opener && (OPENERS[key]?.(reader, opener.to, at) ?? null);
		if (reading && isOfEvent(reader, reading)) continue;
		if (reading && (!best || reading.to > best.to)) best = reading;
	}
	return best;
}

/** "killed by Monday's mudslides": the preposition is that of the event, not of its day. */
function isOfEvent(reader: Reader, { kind, to }: Reading): boolean {
	const isBound = kind !== 'day' && kind !== 'window' && kind !== 'span';
	return isBound && isPossessive(reader.tokens, to);
}

type ReadOpened = (reader: Reader, at: number, from: number) => Reading | null;

const OPENERS: Record<string, ReadOpened> = {
	since: (reader, at) =>
		readBounded(reader, at, 'past', (p, { rule }) =>
			// "desde la SE 1 hasta la SE 12".
			rule === 'week of the year' && p.end - p.start >= WEEKS
				? { kind: 'span', start: p.start, end: p.end }
				: { kind: 'since', start: p.start, end: reader.reference }
		) ??
		readQuantitySince(reader, at) ??
		readEvent(reader, at),
	starting: (reader, at) =>
		readBounded(reader, at, reader.prefer, (p, { rule }) =>
			// "From week 1 to week 12 of 2022".
			rule === 'week of the year' && p.end - p.start >= WEEKS
				? { kind: 'span', start: p.start, end: p.end }
				: { kind: 'since', start: p.start, end: null }
		),
	until: (reader, at) =>
		readBounded(reader, skipClock(reader, at), reader.prefer, (p) => ({
			kind: 'as_of',
			start: null,
			end: p.end
		})),
	by: (reader, at) =>
		readBounded(reader, at, nearerSide(reader, at), (p) => deadline(reader, p.end)) ??
		readQuantityBy(reader, at),
	from_now: (reader, at) =>
		readBounded(reader, at, 'future', (p) => deadline(reader, p.end)) ?? readQuantityBy(reader, at),
	// "before dawn on Monday" is on that day.
	before: (reader, at) =>
		reader.find(reader.skip(at), 'dayparts')
			? null
			: readBounded(reader, at, 'future', (p, { part }) => {
					const isLong = p.precision !== 'day' && p.precision !== 'none';
					return deadline(reader, part === 'late' ? p.end : p.start - Number(isLong));
				}),
	after: (reader, at) =>
		reader.find(reader.skip(at), 'dayparts')
			? readAfterMidnight(reader, at)
			: readBounded(reader, at, reader.prefer, (p) => ({
					kind: 'vague',
					start: p.start,
					end: p.end
				})),
	as_of: (reader, at, from) =>
		readBounded(
			reader,
			isWordy(reader, from, at) ? skipClock(reader, reader.skipSign(at, ':')) : at,
			reader.prefer,
			(p) => ({
				kind: p.precision === 'day' && p.start === p.end ? 'as_of' : 'window',
				...p
			})
		),
	during: (reader, at) => readInside(reader, at) ?? readQuantityUpTo(reader, at, 'duration'),
	within: (reader, at) => readInside(reader, at) ?? readQuantityUpTo(reader, at, 'window'),
	lasting: (reader, at) => readInside(reader, at) ?? readQuantityUpTo(reader, at, 'duration'),
	in: (reader, at) => readInside(reader, at),
	on: (reader, at) => readInside(reader, at)
};

/** Days of more than one week. */
const WEEKS = 13;

/** "just after midnight on Tuesday" is on that day; of the night from Monday to Tuesday, on the second one. */
function readAfterMidnight(reader: Reader, at: number): Reading | null {
	const inside = readInside(reader, at);
	if (inside?.kind !== 'span' || inside.end === null) return inside;
	return dayReading(inside.to, inside.wording, inside.end);
}

/** "corte: 15 de agosto", "fecha de corte": more than a bare preposition. */
function isWordy({ tokens }: Reader, from: number, to: number): boolean {
	return to - from > 1 || (tokens.end[from] ?? 0) - (tokens.start[from] ?? 0) > 3;
}

/** "con corte a las 18:00 horas del lunes", "hasta las 6 de la tarde del día 9": past the time of day, to the day. */
function skipClock(reader: Reader, at: number): number {
	const clock = readClock(reader, reader.skip(at));
	return clock ? (reader.find(clock.to, 'openers', 'from')?.to ?? clock.to) : at;
}

type Bounds = Pick<Reading, 'kind' | 'start' | 'end'>;

/** "By 31 May" told in June is the May before; "by June" told in March the June to come. */
function nearerSide(reader: Reader, at: number): Direction {
	const past = readPeriod(reader, at, 'past')?.period.end;
	const future = readPeriod(reader, at, 'future')?.period.end;
	if (past === undefined || future === undefined) return 'future';
	return reader.reference - past < future - reader.reference ? 'past' : 'future';
}

function deadline(reader: Reader, end: Day): Bounds {
	if (end <= reader.reference) return { kind: 'as_of', start: null, end };
	return { kind: 'deadline', start: reader.reference, end };
}

function readBounded(
	reader: Reader,
	at: number,
	prefer: Direction,
	bound: (period: Period, wording: Wording) => Bounds
): Reading | null {
	const found = readPeriod(reader, at, prefer) ?? readLoneDay(reader, at);
	if (!found) return null;
	const { to, wording, period } = found;
	return { to, wording, precision: period.precision, ...bound(period, wording) };
}

/** A day without a month after a preposition: "au 15", "since the 3rd"; "y los fallecidos a 4" counts. */
function readLoneDay(reader: Reader, at: number) {
	const day = reader.skip(at);
	const isDay = reader.digits(day) !== null && reader.endsBefore(day, 'marks', 'day_article');
	const point = isDay ? readBareDay(reader, at) : null;
	// "from 16 of the 21 provinces": a share.
	if (!point || isCountedNoun(reader, point.to) || reader.skip(point.to) > point.to) return null;
	const { latest } = reader.told;
	const period = point.period(latest === null ? {} : { notAfter: latest });
	return period && { to: point.to, wording: point.wording, period };
}

interface FoundPeriod {
	to: number;
	wording: Wording;
	period: Period;
	span: boolean;
}

/** A span or a point as a period, with or without the articles before it. */
export function readPeriod(reader: Reader, at: number, prefer: Direction): FoundPeriod | null {
	const here = readPeriodAt(reader, at, prefer);
	const from = reader.skip(at);
	const behind = from === at ? null : readPeriodAt(reader, from, prefer);
	return behind && behind.to > (here?.to ?? 0) ? behind : here;
}

function readPeriodAt(reader: Reader, at: number, prefer: Direction): FoundPeriod | null {
	const span = readSpan(reader, at, prefer);
	const point = readPoint(reader, at);
	if (span && span.to >= (point?.to ?? 0)) return withFields(span, { span: true });
	const period = point && !point.weak ? point.period({ prefer }) : null;
	return point && period && { to: point.to, wording: point.wording, period, span: false };
}

export function readInside(reader: Reader, at: number): Reading | null {
	const found = readPeriod(reader, at, reader.prefer);
	if (!found) return null;
	const { start, end, precision } = found.period;
	const kind = found.span ? 'span' : precision === 'day' && start === end ? 'day' : 'window';
	return { to: found.to, kind, wording: found.wording, start, end, precision };
}

/** What lexicons give "several" and "a few" for a value. */
const VAGUE = 3;

/** "depuis trois semaines": counted back from the reference. */
function readQuantitySince(reader: Reader, at: number): Reading | null {
	const quantity = readQuantity(reader, reader.skip(at));
	if (!quantity) return null;
	// "depuis plusieurs jours": nobody says how many.
	const isVague = reader.find(reader.skip(at), 'counts')?.value === VAGUE;
	const start = isVague ? null : shiftDay(reader.reference, -quantity.count, quantity.unit);
	const wording = worded('since a distance');
	return {
		to: quantity.to,
		kind: 'since',
		wording,
		start,
		end: reader.reference,
		precision: 'day'
	};
}

function readQuantityBy(reader: Reader, at: number): Reading | null {
	const quantity = readQuantity(reader, reader.skip(at));
	if (!quantity) return null;
	const end = shiftDay(reader.reference, quantity.count, quantity.unit);
	const wording = worded('by a distance');
	return { to: quantity.to, wording, precision: 'day', ...deadline(reader, end) };
}

/** "en une semaine" = seven days up to the reference; "pendant trois jours" is only a length. */
function readQuantityUpTo(reader: Reader, at: number, kind: DateKind): Reading | null {
	const quantity = readQuantity(reader, reader.skip(at));
	if (!quantity) return null;
	const { to, count, unit } = quantity;
	if (kind === 'duration') {
		return { to, kind, wording: worded('duration'), start: null, end: null, precision: 'none' };
	}
	return {
		to,
		kind,
		wording: worded('units up to the reference'),
		...unitsUpTo(reader.reference, count, unit)
	};
}

const EVENT_WORDS = 6;

/** "depuis le début de l'offensive": an open start that the page may date elsewhere. */
function readEvent(reader: Reader, at: number): Reading | null {
	const start = reader.find(reader.skip(at), 'marks', 'start_of_event');
	const noun = reader.skip(start?.to ?? at);
	const dated = readDatedEvent(reader, start?.to ?? at, start !== null);
	if (dated) return dated;
	if (noun === at || !reader.isWord(noun) || (!start && reader.isCapital(noun))) return null;
	let to = noun + 1;
	while (to < noun + EVENT_WORDS && reader.isWord(to)) to++;
	const wording = worded('since an event');
	return { to, kind: 'since', wording, start: null, end: null, precision: 'none' };
}

/** "depuis le début, le 19 février, de l'assaut", "since the push began on Feb. 19". */
function readDatedEvent(reader: Reader, at: number, isStarted: boolean): Reading | null {
	const isPaused = isStarted && reader.isSign(at, ',(');
	const day = isPaused ? readDayAt(reader, at + 1) : readEventDay(reader, at);
	const period = day?.period({ prefer: 'past' });
	return day && period ? sinceEvent(reader, { to: day.to, period }) : null;
}

function sinceEvent(reader: Reader, { to, period }: Pick<FoundPeriod, 'to' | 'period'>): Reading {
	const { start, precision } = period;
	const wording = worded('since a dated event');
	return { to, kind: 'since', wording, start, end: reader.reference, precision };
}

export function dayReading(to: number, wording: Wording, day: Day): Reading {
	return { to, kind: 'day', wording, ...dayPeriod(day) };
}
