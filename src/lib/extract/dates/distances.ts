/** Distances from a day: « il y a trois jours », “two days after Christmas”. */
import { withFields } from '../fields.ts';
import { type Day, type Period, dayPeriod, moveToYear, partsOf, weekdayOf } from './calendar.ts';
import type { TimeUnit } from './keys.ts';
import { BEGINS } from './lexicon.ts';
import { type Point, type PointRule, fixedPoint, latePoint } from './point.ts';
import type { Found, Reader } from './reader.ts';
import { readClock } from './claims.ts';
import { readEventDay } from './dated-events.ts';
import {
	type Quantities,
	readQuantities,
	readQuantity,
	readUnit,
	shiftDay,
	unitsUpTo
} from './relative.ts';
import { worded } from './wording.ts';

/** "il y a trois jours", "two weeks ago", "une semaine plus tôt", "in two days", "dans un mois". */
export const readDistance: PointRule = (reader, at) => {
	const opener = findDistanceOpener(reader, at);
	const quantity = readQuantities(reader, reader.skip(opener?.to ?? at));
	const [first] = quantity?.parts ?? [];
	if (!quantity || !first) return null;
	const { count, unit } = first;
	// "In 48 hours" tells how long it took; "in three days" tells when.
	if (opener && unit === 'hour' && reader.find(at, 'openers', 'within')) return null;
	// "in the four years before": told from another time.
	if (opener?.key === 'ahead' && TOLD_FROM.some((key) => reader.find(quantity.to, 'openers', key)))
		return null;
	if (opener) {
		const sign = opener.key === 'ago' ? -1 : 1;
		return fixedPoint(
			behindToday(reader, quantity.to),
			worded(opener.key as Distance),
			distantBy(reader.reference, sign, quantity)
		);
	}
	const closer = reader.find(quantity.to, 'closers');
	if (!closer || isBeforeEvent(reader, quantity.to, closer.to)) return null;
	const isFixed = closer.key === 'ago' || closer.key === 'ahead';
	const sign = closer.key === 'ago' || closer.key === 'earlier' ? -1 : 1;
	const { stretch, previous } = reader.told;
	const to = isFixed ? behindToday(reader, closer.to) : closer.to;
	return latePoint(to, worded(closer.key as Distance), () => {
		const base = isFixed ? null : previous;
		// "Entre janvier et mai, 400, contre 290 un an plus tôt": the same months of that year.
		const isSame = base !== null && base.start === stretch?.start && base.end === stretch.end;
		if (isSame && unit === 'year')
			return moveToYear(stretch, partsOf(base.start).year + sign * count);
		const day = (sign < 0 ? base?.start : base?.end) ?? reader.reference;
		return distantBy(day, sign, quantity);
	});
};

const TOLD_FROM = ['before', 'after', 'since'];

/** "five years ago today", "il y a trois ans, jour pour jour": it says that the day is the same. */
function behindToday(reader: Reader, at: number): number {
	const from = reader.skipSign(at, ',');
	return reader.find(from, 'marks', 'to_the_day')?.to ?? findToday(reader, at)?.to ?? at;
}

function findToday(reader: Reader, at: number): Found | null {
	const day = reader.find(at, 'days');
	return day?.value === 0 ? day : null;
}

/** "Hoy se cumplen cinco años del", "it is ten years to the day since": the day of what is remembered. */
export const readAnniversary: PointRule = (reader, at) => {
	const day = findToday(reader, at) ?? findDayOfReference(reader, at);
	const mark = reader.find(day?.to ?? at, 'marks', 'anniversary');
	const today = mark && findToday(reader, mark.to);
	const quantity = mark && readQuantity(reader, today?.to ?? mark.to);
	if (!quantity || (quantity.unit !== 'year' && quantity.unit !== 'month')) return null;
	const behind = behindToday(reader, quantity.to);
	if (!day && !today && behind === quantity.to) return null;
	const to = reader.find(behind, 'openers', 'since')?.to ?? behind;
	return fixedPoint(to, worded('ago'), distant(reader.reference, -quantity.count, quantity.unit));
};

/** The weekday of the day that is spoken on. */
function findDayOfReference(reader: Reader, at: number): Found | null {
	const weekday = reader.find(reader.skip(at), 'weekdays');
	return weekday?.value === weekdayOf(reader.reference) ? weekday : null;
}

/** The keys of the words that tell a distance. */
type Distance = 'ago' | 'ahead' | 'earlier' | 'later';

/** The longest opener that a quantity follows: "hace unos 3 días", "hace unos días". */
function findDistanceOpener(reader: Reader, at: number): Found | null {
	if ((reader.beginsAt(at) & BEGINS.openers) === 0) return null;
	const openers = reader.findAll(at, 'openers').filter(({ key, weak }) => {
		// A weak one tells of the future only where the future is meant ("en dos días").
		return (key === 'ago' || key === 'ahead') && (!weak || reader.prefer === 'future');
	});
	return openers.find(({ to }) => readQuantities(reader, reader.skip(to))) ?? null;
}

/** "un an après la reprise": the distance is from an event, whose day is not told. */
function isBeforeEvent(reader: Reader, at: number, to: number): boolean {
	const opener = reader.find(at, 'openers', 'after') ?? reader.find(at, 'openers', 'before');
	return opener?.to === to && reader.isWord(to);
}

function distantBy(base: Day, sign: number, { parts }: Quantities): Period {
	return dayPeriod(parts.reduce((day, { count, unit }) => shiftDay(day, sign * count, unit), base));
}

function distant(base: Day, count: number, unit: TimeUnit): Period {
	return dayPeriod(shiftDay(base, count, unit));
}

/** "deux jours après Noël", "the day before yesterday", "a week from Tuesday", "trois jours avant". */
export function readDistanceFrom(
	reader: Reader,
	at: number,
	readPoint: (reader: Reader, at: number) => Point | null
): Point | null {
	const quantity = readQuantity(reader, at);
	if (!quantity) return null;
	const after =
		reader.find(quantity.to, 'openers', 'after') ?? reader.find(quantity.to, 'openers', 'from');
	const opener = after ?? reader.find(quantity.to, 'openers', 'before');
	if (!opener) return null;
	const point = readPoint(reader, reader.skip(opener.to));
	if (!point) return after && readDaysAfterEvent(reader, quantity, after.to);
	const sign = after ? 1 : -1;
	return withFields(point, {
		wording: worded('distance from a date'),
		period: (hint) => {
			const base = point.period(hint);
			return base && distant(after ? base.end : base.start, sign * quantity.count, quantity.unit);
		}
	});
}

/** "Quatre jours après l'éruption du 5 juin": days counted from that of the event, whose own words tell it behind. */
function readDaysAfterEvent(
	reader: Reader,
	{ count, unit }: { count: number; unit: TimeUnit },
	at: number
): Point | null {
	const noun = reader.skip(at);
	if (unit !== 'day' || !reader.find(noun, 'marks', 'event')) return null;
	const event = readEventDay(reader, noun)?.period({ prefer: 'past' });
	const day = event && distant(event.end, count, unit);
	if (event?.precision !== 'day' || !day || day.end > reader.reference) return null;
	return fixedPoint(at, worded('counted from an event'), day);
}

/** "in the week to 18 March", "sur les dix jours s'achevant dimanche": the last of so many units ends on a day. */
export function readUnitsTo(
	reader: Reader,
	at: number,
	readPoint: (reader: Reader, at: number) => Point | null
): Point | null {
	const quantity = readBoundQuantity(reader, at);
	const ending = quantity && reader.find(quantity.to, 'marks', 'ending');
	if (!quantity || !ending) return null;
	const clock = readClock(reader, reader.skip(ending.to));
	const point = readPoint(reader, reader.skip(clock?.to ?? ending.to));
	if (!point || point.weak) return null;
	return withFields(point, {
		wording: worded('units to a day'),
		period: (hint) => {
			const day = point.period(hint);
			return day?.precision === 'day' ? unitsUpTo(day.end, quantity.count, quantity.unit) : null;
		}
	});
}

/** "the week", "les dix jours", "en une semaine": behind an article or a preposition; not "with two days to Christmas". */
function readBoundQuantity(reader: Reader, at: number): ReturnType<typeof readQuantity> {
	const from = reader.skip(at);
	const isBound = from > at || BOUND.some((key) => reader.endsBefore(at, 'openers', key));
	if (!isBound) return null;
	const unit = from > at ? readUnit(reader, from) : null;
	return unit ? { count: 1, ...unit } : (readQuantity(reader, from) ?? readQuantity(reader, at));
}

const BOUND = ['during', 'within', 'in', 'lasting'];
