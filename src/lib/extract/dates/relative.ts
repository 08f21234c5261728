/** Dates by their distance: "hier", "la veille", "last week", "il y a trois jours", "dans deux mois". */
import { withFields } from '../fields.ts';
import {
	type Day,
	type Period,
	addMonths,
	dayPeriod,
	monthPeriod,
	monthsPeriod,
	partsOf,
	quarterPeriod,
	semesterPeriod,
	weekPeriod,
	weekendPeriod,
	wholeDay,
	yearPeriod
} from './calendar.ts';
import type { TimeUnit } from './keys.ts';
import { type PointRule, fixedPoint, latePoint } from './point.ts';
import type { Reader } from './reader.ts';
import { type Shift, worded } from './wording.ts';

const DAYS: Partial<Record<TimeUnit, number>> = {
	day: 1,
	night: 1,
	week: 7,
	weekend: 7,
	fortnight: 14
};

const MONTHS: Partial<Record<TimeUnit, number>> = {
	month: 1,
	quarter: 3,
	semester: 6,
	year: 12,
	decade: 120,
	century: 1200
};

/** A day moved by a number of units; less than a day's hours leave it where it is. */
export function shiftDay(day: Day, count: number, unit: TimeUnit): Day {
	const days = DAYS[unit];
	if (days !== undefined) return wholeDay(day + Math.round(count * days));
	const months = MONTHS[unit];
	if (months !== undefined) return addMonths(day, Math.round(count * months));
	return unit === 'hour' ? wholeDay(day + Math.trunc(count / 24)) : day;
}

/** The calendar unit that holds a day: its week from Monday, its month, its decade… */
export function unitPeriod(day: Day, unit: TimeUnit): Period {
	const { year, month } = partsOf(day);
	switch (unit) {
		case 'week':
			return weekPeriod(day);
		case 'fortnight':
			return { start: weekPeriod(day).start, end: weekPeriod(day).start + 13, precision: 'week' };
		case 'weekend':
			return weekendPeriod(day);
		case 'month':
			return monthPeriod(year, month);
		case 'quarter':
			return quarterPeriod(year, Math.ceil(month / 3));
		case 'semester':
			return semesterPeriod(year, Math.ceil(month / 6));
		case 'year':
			return yearPeriod(year);
		case 'decade':
			return monthsPeriod(Math.floor(year / 10) * 10, 1, 120, 'year');
		case 'century':
			return monthsPeriod(Math.floor((year - 1) / 100) * 100 + 1, 1, 1200, 'year');
		default:
			return dayPeriod(day);
	}
}

/**
 * `count` units that end on a day: four days up to it, 24 hours = the day before and it, three
 * months = from the same day three months before.
 */
export function unitsUpTo(end: Day, count: number, unit: TimeUnit): Period {
	const precision = unit === 'month' ? 'month' : unit === 'year' ? 'year' : 'day';
	if (unit === 'hour' || unit === 'minute' || unit === 'second') {
		const days = unit === 'hour' ? Math.ceil(count / 24) : 0;
		return { start: end - (count >= 24 || unit !== 'hour' ? days : 0), end, precision: 'day' };
	}
	const start = shiftDay(end, -count, unit);
	return { start: MONTHS[unit] === undefined ? start + 1 : start, end, precision };
}

export function readUnit(reader: Reader, at: number): { unit: TimeUnit; to: number } | null {
	const unit = reader.find(at, 'units');
	return unit ? { unit: unit.key as TimeUnit, to: unit.to } : null;
}

/** A count and its unit: "trois jours", "a week", "une semaine et demie", "half a year". */
export function readQuantity(
	reader: Reader,
	at: number
): { count: number; unit: TimeUnit; to: number } | null {
	const half = reader.find(at, 'marks', 'half');
	if (half) {
		const unit = readUnit(reader, reader.skip(reader.find(half.to, 'counts')?.to ?? half.to));
		return unit && { count: 0.5, ...unit };
	}
	const count = reader.count(at);
	if (!count) return readUnitAndHalf(reader, at);
	const halfBefore = reader.find(count.to, 'marks', 'and_half');
	const behind = halfBefore?.to ?? count.to;
	// "une dizaine de jours", but not "662 la semaine".
	const from = reader.digits(at) ? behind : reader.skip(behind);
	const unit = readUnit(reader, reader.skipSign(from, '-'));
	if (!unit) return null;
	const halfAfter = reader.find(unit.to, 'marks', 'and_half');
	const extra = halfBefore || halfAfter ? 0.5 : 0;
	return { count: count.value + extra, unit: unit.unit, to: halfAfter?.to ?? unit.to };
}

/** "hace año y medio": one and a half, where the one is not said. */
function readUnitAndHalf(reader: Reader, at: number): ReturnType<typeof readQuantity> {
	const unit = readUnit(reader, at);
	const half = unit && reader.find(unit.to, 'marks', 'and_half');
	return half && { count: 1.5, unit: unit.unit, to: half.to };
}

/** "dans une quinzaine", "hace una quincena": a unit that is a number, too; not "dans une quinzaine de villages". */
function readFortnight(reader: Reader, at: number): ReturnType<typeof readQuantity> {
	const article = reader.find(at, 'counts');
	const unit = article?.value === 1 ? readUnit(reader, article.to) : null;
	if (unit?.unit !== 'fortnight' || reader.isWord(unit.to)) return null;
	return { count: 1, ...unit };
}

/** Counts of units, each shorter than the one before it: "deux mois et trois jours", "1 year, 2 months and 3 days". */
export function readQuantities(reader: Reader, at: number): Quantities | null {
	const first = readQuantity(reader, at) ?? readFortnight(reader, at);
	if (!first) return null;
	const parts = [first];
	for (let last = first; parts.length < MOST_UNITS;) {
		const next = readNextQuantity(reader, last);
		if (!next) break;
		parts.push((last = next));
	}
	return { parts, to: parts.at(-1)?.to ?? first.to };
}

export interface Quantities {
	parts: readonly { count: number; unit: TimeUnit }[];
	to: number;
}

/** Years, months, days. */
const MOST_UNITS = 3;

function readNextQuantity(
	reader: Reader,
	{ unit, to }: { unit: TimeUnit; to: number }
): ReturnType<typeof readQuantity> {
	const and = reader.find(reader.skipSign(to, ','), 'joiners', 'and');
	const next = readQuantity(reader, and?.to ?? reader.skipSign(to, ','));
	return next && LENGTHS.indexOf(next.unit) > LENGTHS.indexOf(unit) ? next : null;
}

/** Units of which one is told with the next shorter ones; others stand alone. */
const LENGTHS: readonly TimeUnit[] = ['year', 'month', 'week', 'day'];

export const readFixedDay: PointRule = (reader, at) => {
	const found = reader.find(at, 'days');
	if (!found) return null;
	return fixedPoint(found.to, worded('relative day'), dayPeriod(reader.reference + found.value));
};

/** "la veille", "the next day": counted from the date before it in the text. */
export const readNeighbour: PointRule = (reader, at) => {
	const found = reader.find(at, 'neighbours');
	if (!found) return null;
	const shift = found.value === 0 ? 'same' : null;
	return latePoint(found.to, worded('neighbouring day', shift), () => {
		// Nobody says "that day" of the day that it is said on.
		const { pastDay, previous } = reader.told;
		const base = found.value === 0 ? (pastDay ?? previous) : previous;
		if (!base && found.value === 0) return null;
		const day = (found.value > 0 ? base?.end : base?.start) ?? reader.reference;
		return dayPeriod(day + found.value);
	});
};

const STEPS: Partial<Record<Shift, number>> = {
	before_last: -2,
	last: -1,
	past: -1,
	this: 0,
	next: 1,
	after_next: 2
};

/** "la semaine dernière", "last month", "ce trimestre", "next weekend", "the previous week". */
export const readShiftedUnit: PointRule = (reader, at) => {
	const before = reader.shiftBefore(at);
	const unit = readUnit(reader, before ? reader.skip(before.to) : at);
	// "ese segundo trimestre": no second of a minute.
	if (!unit || (unit.unit === 'second' && reader.find(unit.to, 'units'))) return null;
	const after = before && before.key !== 'this' ? null : reader.find(unit.to, 'shifts');
	const shift = after ?? before;
	if (!shift) return null;
	const to = after?.to ?? unit.to;
	// "half past three yesterday": a time of day.
	if (after && isHourBehind(reader, unit.unit, to)) return null;
	const key = shift.key as Shift;
	return latePoint(to, worded('shifted unit', key), () => shiftedUnit(reader, key, unit.unit));
};

function isHourBehind(reader: Reader, unit: TimeUnit, at: number): boolean {
	return unit === 'semester' && (reader.count(at)?.value ?? HOURS) < HOURS;
}

const HOURS = 25;

function shiftedUnit(reader: Reader, shift: Shift, unit: TimeUnit): Period | null {
	const { reference } = reader;
	const { previous, pastNight } = reader.told;
	if (unit === 'weekend') return shiftedWeekend(reader, shift);
	if (shift === 'same') return (unit === 'night' ? pastNight : null) ?? previous;
	if (unit === 'night' && shift === 'last') {
		return { start: reference - 1, end: reference, precision: 'day' };
	}
	if (shift === 'past') return unitsUpTo(reference, 1, unit);
	if (shift === 'preceding' || shift === 'following') {
		return neighbouringUnit(reader, shift === 'preceding' ? -1 : 1, unit);
	}
	const step = STEPS[shift];
	if (step === undefined) return null;
	if (unit === 'hour' || unit === 'minute' || unit === 'second') return dayPeriod(reference);
	return unitPeriod(shiftDay(firstOf(reference, unit), step, unit), unit);
}

/** The first day of a long unit, so that a step from the 31st does not skip a month. */
function firstOf(day: Day, unit: TimeUnit): Day {
	return MONTHS[unit] === undefined ? day : unitPeriod(day, unit).start;
}

/** The unit before or after the date before it in the text: a window of the same length. */
function neighbouringUnit(reader: Reader, step: number, unit: TimeUnit): Period {
	const base = reader.told.previous;
	const days = DAYS[unit];
	if (!base) return unitPeriod(shiftDay(firstOf(reader.reference, unit), step, unit), unit);
	const length = base.end - base.start + 1;
	// "du 1er au 15 juin … la quinzaine précédente": as long as the stretch told.
	const isHalf = unit === 'fortnight' && Math.abs(length - (days ?? 0)) <= 2;
	if (days !== undefined && (length === days || isHalf)) {
		return withFields(base, { start: base.start + step * length, end: base.end + step * length });
	}
	return unitPeriod(shiftDay(firstOf(base.start, unit), step, unit), unit);
}

function shiftedWeekend(reader: Reader, shift: Shift): Period {
	const { reference } = reader;
	const current = weekendPeriod(reference);
	if (shift === 'last' || shift === 'past')
		return current.end < reference ? current : weekendPeriod(reference - 7);
	if (shift === 'next') return current.start > reference ? current : weekendPeriod(reference + 7);
	if (shift === 'after_next') return weekendPeriod(reference + 14);
	return reader.prefer === 'past' && current.start > reference
		? weekendPeriod(reference - 7)
		: current;
}

/** "the weekend": the last one in news. */
export const readBareWeekend: PointRule = (reader, at) => {
	const from = reader.skip(at);
	const unit = reader.find(from, 'units', 'weekend');
	if (!unit) return null;
	return fixedPoint(unit.to, worded('weekend'), shiftedWeekend(reader, 'this'));
};

/** "ces quatre derniers jours", "the past 24 hours", "les deux prochaines semaines". */
export const readShiftedUnits: PointRule = (reader, at) => {
	const this_ = reader.find(at, 'shifts', 'this');
	const from = reader.skip(this_?.to ?? at);
	const first = reader.shiftBefore(from);
	const count = reader.count(first ? first.to : from);
	const second = !first && count ? reader.find(count.to, 'shifts') : null;
	if (!count) return null;
	// "le 5 du mois prochain" is a day.
	const behind = second?.to ?? (reader.digits(count.to - 1) ? count.to : reader.skip(count.to));
	const unit = readUnit(
		reader,
		reader.skip(behind) === behind || second ? reader.skip(behind) : behind
	);
	if (!unit) return null;
	const last = first || second ? null : reader.find(unit.to, 'shifts');
	const shift = first ?? second ?? last;
	// "les sept jours précédents", but "seven days before" the event that follows.
	const isBefore = from === at || reader.find(unit.to, 'openers', 'before') !== null;
	if (last?.key === 'preceding' && isBefore) return null;
	if (last?.key === 'following' && count.value < 2) return null;
	if (!shift) return null;
	// "compared with 41 last week": a week, not so many.
	const to = last?.to ?? unit.to;
	if (!first && count.value > 1 && !isPlural(reader, count.to, to)) return null;
	const key = shift.key as Shift;
	return latePoint(to, worded('shifted units', key), () =>
		shiftedUnits(reader, key, count.value, unit.unit)
	);
};

/** A word there says that there are several. */
export function isPlural(reader: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (reader.find(at, 'marks', 'plural')) return true;
	return false;
}

const DIRECTIONS: Partial<Record<Shift, number>> = { last: -1, past: -1, next: 1 };

function shiftedUnits(reader: Reader, shift: Shift, count: number, unit: TimeUnit): Period | null {
	const { reference } = reader;
	const { previous, pastDay } = reader.told;
	const direction = DIRECTIONS[shift];
	if (reader.prefer === 'future' && direction) {
		return wholeUnits(reference, direction * count, unit) ?? unitsUpTo(reference, count, unit);
	}
	if (shift === 'last' || shift === 'past') return unitsUpTo(reference, count, unit);
	if (shift === 'preceding') return unitsUpTo((previous?.start ?? reference + 1) - 1, count, unit);
	if (shift !== 'next' && shift !== 'following') return null;
	// "Dans les deux jours qui ont suivi": behind the day told last.
	const told = (previous ?? pastDay)?.end;
	const base = shift === 'following' ? told : reference;
	if (base === undefined) return null;
	return { start: base, end: shiftDay(base, count, unit), precision: 'day' };
}

/** So many calendar units before or after the one that holds the day, that one left out. */
function wholeUnits(day: Day, count: number, unit: TimeUnit): Period | null {
	if (DAYS[unit] === undefined && MONTHS[unit] === undefined) return null;
	const { start } = unitPeriod(day, unit);
	const [from, to] = count < 0 ? [count, 0] : [1, count + 1];
	return {
		start: shiftDay(start, from, unit),
		end: shiftDay(start, to, unit) - 1,
		precision: 'day'
	};
}
