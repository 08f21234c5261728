/** The day that stands behind the words of an event: "the tremor that shook the valley at dawn on Tuesday". */
import { readBareDay } from './absolute.ts';
import { type Period, dayPeriod } from './calendar.ts';
import { readClock } from './claims.ts';
import { type Point, fixedPoint } from './point.ts';
import { readPoint } from './points.ts';
import { type Found, type Reader } from './reader.ts';
import type { TimeUnit } from './keys.ts';
import { readQuantity, shiftDay } from './relative.ts';
import { worded } from './wording.ts';
import { isCountedNoun } from './years.ts';

/** Words from the head of an event to its day, and tokens of what is set apart from it. */
const EVENT_WORDS = 12;

/**
 * The first whole date behind at least one word of an event: over one comma, where its day or its verb
 * follows, and over a time of day; not over a number, a full stop or a bracket that holds no date.
 */
export function readEventDay(reader: Reader, at: number): Point | null {
	let hasPaused = false;
	for (let to = at; to < at + EVENT_WORDS; to++) {
		const isPause = to > at && reader.isSign(to, ',(');
		if (isPause && hasPaused) return null;
		if (isPause) {
			hasPaused = true;
			if (!leadsToDay(reader, to + 1)) return null;
			continue;
		}
		const day = to > at ? readDayAt(reader, to) : null;
		if (day) return day;
		if (!reader.isWord(to)) return null;
		if ((reader.count(to)?.value ?? 0) > 1) return null;
	}
	return null;
}

/** A day that has begun, with a time of day before it: "a las 3.00 del domingo", "3 a.m. Sunday". */
export function readDayAt(reader: Reader, at: number): Point | null {
	const from = reader.skip(skipTime(reader, reader.skip(at)));
	const point = readPoint(reader, from) ?? readLoneDay(reader, from);
	const period = point && !point.weak ? point.period({ prefer: 'past' }) : null;
	return period && period.end <= reader.reference ? point : null;
}

/** "el día 5": of the month of the last date, in news of one that has been. */
function readLoneDay(reader: Reader, at: number): Point | null {
	const isDay = reader.digits(at) !== null && reader.endsBefore(at, 'marks', 'day_article');
	const point = isDay ? readBareDay(reader, at) : null;
	if (!point || isCountedNoun(reader, point.to) || reader.isSign(point.to, '%°')) return null;
	const { latest } = reader.told;
	const period = point.period({ notAfter: latest ?? reader.reference });
	return period && fixedPoint(point.to, point.wording, period);
}

/** Behind a comma the day itself, or within a few words the verb that it goes with: ", qui a frappé". */
function leadsToDay(reader: Reader, at: number): boolean {
	if (readDayAt(reader, at)) return true;
	for (let to = at; to < at + VERB_WORDS && reader.isWord(to); to++)
		if (reader.find(to, 'marks', 'began') ?? readDayAt(reader, to + 1)) return true;
	return false;
}

/** Tokens from a comma to the verb of an event or to its day: "which came", "lo que ocurrió". */
const VERB_WORDS = 3;

/** "3 a.m.", "3.00", "3 heures": past a time that a day follows or that follows a day. */
export function skipTime(reader: Reader, at: number): number {
	const word = reader.find(at, 'marks', 'at_clock');
	const from = word?.to ?? at;
	const clock = readClock(reader, from);
	if (clock) return clock.to;
	const hour = reader.digits(from);
	if (!hour || hour.length > 2 || hour.value > 24) return at;
	const unit =
		reader.find(from + 1, 'marks', 'clock_unit') ?? reader.find(from + 1, 'marks', 'clock');
	if (unit) return unit.to;
	const isPoint =
		reader.isSign(from + 1, '.') && reader.isClose(from + 1) && reader.isClose(from + 2);
	return isPoint && reader.digits(from + 2)?.length === 2 ? from + 3 : at;
}

/** "la veille de l'arrivée du cyclone, survenue mardi", "the day after the raid of 9 June": beside the day behind it. */
export function readNeighbourOfEvent(reader: Reader, at: number): Point | null {
	const neighbour = reader.find(at, 'neighbours');
	// "on the very day of the flood, Tuesday of last week": "that day" alone tells of one before.
	if (
		!neighbour ||
		(neighbour.value === 0 &&
			!reader.find(neighbour.to, 'openers', 'from') &&
			!reader.find(neighbour.to, 'marks', 'filler'))
	)
		return null;
	const event = readShortEvent(reader, neighbour.to);
	if (!event) return null;
	const day = neighbour.value > 0 ? event.end : event.start;
	return fixedPoint(
		neighbour.to,
		worded('counted from an event'),
		dayPeriod(day + neighbour.value)
	);
}

/** "in the first 48 hours after the quake, which struck on Monday", "les trois jours qui ont suivi le raid du 3". */
export function readUnitsAfterEvent(reader: Reader, at: number): Point | null {
	const first = reader.skip(at);
	const before = readFirst(reader, first);
	const counted = readQuantity(reader, before?.to ?? first) ?? readCountedFirst(reader, first);
	const after = counted && findAfter(reader, counted.to);
	if (!counted || !after || first === at) return null;
	// "after Saturday's storm".
	const day = readDayAt(reader, after.to);
	const event = day?.period({ prefer: 'past' }) ?? readShortEvent(reader, after.to);
	if (!event) return null;
	const end = shiftDay(event.start, counted.count, counted.unit);
	return fixedPoint(day?.to ?? after.to, worded('counted from an event'), {
		start: event.start,
		end,
		precision: 'day'
	});
}

function readFirst(reader: Reader, at: number): Found | null {
	const first = reader.find(at, 'ordinals');
	return first?.value === 1 ? first : null;
}

/** "trois premiers jours". */
function readCountedFirst(reader: Reader, at: number): ReturnType<typeof readQuantity> {
	const count = reader.count(at);
	const first = count && readFirst(reader, count.to);
	const unit = first && reader.find(first.to, 'units');
	return unit && { count: count.value, unit: unit.key as TimeUnit, to: unit.to };
}

function findAfter(reader: Reader, at: number): Found | null {
	return reader.find(at, 'openers', 'after') ?? reader.find(at, 'shifts', 'following');
}

/** The day, or the night, of the event behind a token. */
function readShortEvent(reader: Reader, at: number): Period | null {
	// "posteriores a la explosión".
	const from = reader.find(at, 'joiners', 'to')?.to ?? at;
	if (from === at && reader.skip(at) === at) return null;
	const period = readEventDay(reader, from)?.period({ prefer: 'past' });
	return period?.precision === 'day' && period.end - period.start <= 1 ? period : null;
}
