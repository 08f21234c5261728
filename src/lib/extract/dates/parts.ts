/** A part of something dated: "fin mars", "mi-août", "first week of May", "le troisième lundi de juin". */
import { withFields } from '../fields.ts';
import {
	type PartOfPeriod,
	type Period,
	dayPeriod,
	partOfPeriod,
	partsOf,
	weekPeriod,
	weekendPeriod
} from './calendar.ts';
import type { TimeUnit } from './keys.ts';
import { readDayNumber } from './absolute.ts';
import { latePoint, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { readUnit, unitPeriod } from './relative.ts';
import { worded } from './wording.ts';

export type ReadPoint = (reader: Reader, at: number) => Point | null;

/** "début mars", "late last year", "à la fin de l'année". */
export function readPartOf(reader: Reader, at: number, readPoint: ReadPoint): Point | null {
	const part = reader.find(at, 'parts');
	if (!part) return null;
	const from = reader.skip(reader.skipSign(part.to, '-'));
	const key = part.key as PartOfPeriod;
	const whole = readPoint(reader, from) ?? readCurrentUnit(reader, from);
	if (!whole) return null;
	return withFields(whole, {
		wording: withFields(whole.wording, { part: key }),
		weak: false,
		period: (hint) => {
			const period = whole.period(hint);
			return period && (period.start === period.end ? period : partOfPeriod(period, key));
		}
	});
}

/** "du mois", "of the year": the unit that holds the reference. */
export function readCurrentUnit(reader: Reader, at: number): Point | null {
	const unit = readUnit(reader, at);
	if (!unit || unit.unit === 'day' || unit.unit === 'hour') return null;
	return currentUnit(reader, unit.unit, unit.to);
}

function currentUnit(reader: Reader, unit: TimeUnit, to: number): Point {
	return {
		to,
		wording: worded('current unit'),
		hasYear: true,
		hasMonth: true,
		weak: false,
		period: () => unitPeriod(reader.reference, unit)
	};
}

/** "la semaine du 6 octobre", "the month of the quake" is not one; "le lundi de la semaine dernière". */
export function readUnitOf(reader: Reader, at: number, readPoint: ReadPoint): Point | null {
	const weekday = reader.find(at, 'weekdays');
	const unit = weekday
		? null
		: (reader.find(at, 'units', 'week') ?? reader.find(at, 'units', 'weekend'));
	const to = weekday?.to ?? unit?.to;
	if (to === undefined || (unit && reader.skip(to) === to)) return null;
	const whole = readPoint(reader, reader.skip(to));
	const probe = whole?.period({});
	if (!whole || !probe) return null;
	const isWeek = probe.precision === 'week';
	if (weekday ? !isWeek : probe.start !== probe.end) return null;
	return withFields(whole, {
		wording: worded(weekday ? 'weekday of a week' : 'week of a day'),
		period: (hint) => {
			const period = whole.period(hint);
			if (!period) return null;
			if (weekday) return dayPeriod(period.start + weekday.value - 1);
			return unit?.key === 'weekend' ? weekendPeriod(period.start) : weekPeriod(period.start);
		}
	});
}

/** "l'aube du 27 janvier", "the morning of 3 March": the day. */
export function readDaypartOf(reader: Reader, at: number, readPoint: ReadPoint): Point | null {
	const from = reader.skip(at);
	const part = reader.find(from, 'dayparts');
	if (!part || reader.skip(part.to) === part.to) return null;
	const point = readPoint(reader, reader.skip(part.to));
	const period = point?.period({});
	return point && period && period.start === period.end ? point : null;
}

/** "le 5 du mois prochain", "the 5th of this month". */
export function readDayOfMonth(reader: Reader, at: number, readPoint: ReadPoint): Point | null {
	const day = readDayNumber(reader, reader.skip(at));
	const from = day && reader.skip(day.to);
	if (!day || from === null) return null;
	const shift = reader.find(from, 'shifts');
	const month = reader.find(reader.skip(shift?.to ?? from), 'units', 'month');
	const point = month && readPoint(reader, from);
	if (!point || (!shift && from === day.to)) return null;
	return withFields(point, {
		wording: worded('day of a month'),
		period: (hint) => {
			const whole = point.period(hint);
			if (whole?.precision !== 'month') return null;
			const start = whole.start + day.day - 1;
			return start <= whole.end && partsOf(whole.start).day === 1 ? dayPeriod(start) : null;
		}
	});
}

/** "la veille de Noël", "le lendemain du 8 mai", "the day after Christmas". */
export function readNeighbourOf(reader: Reader, at: number, readPoint: ReadPoint): Point | null {
	const neighbour = reader.find(at, 'neighbours');
	const from = neighbour && reader.skip(neighbour.to);
	if (!neighbour || neighbour.value === 0 || from === null || from === neighbour.to) return null;
	const point = readPoint(reader, from);
	const probe = point?.period({});
	if (!point || !probe || probe.start !== probe.end) return null;
	return withFields(point, {
		wording: worded('neighbour of a day'),
		period: (hint) => {
			const day = point.period(hint);
			return day && dayPeriod(day.start + neighbour.value);
		}
	});
}

/** "ce matin", "last night", "la nuit dernière": a part of a day is that day here. */
export function readShiftedDaypart(reader: Reader, at: number): Point | null {
	const before = reader.shiftBefore(at);
	const part = reader.find(before?.to ?? at, 'dayparts');
	// "shortly before dawn on Sunday": a time of that day, not the dawn before.
	if (!part || (before?.key === 'preceding' && reader.find(at, 'openers', 'before'))) return null;
	const after = before ? null : reader.find(part.to, 'shifts');
	const shift = before ?? after;
	const to = after?.to ?? part.to;
	// "dans la nuit du 17 au 18" tells the days itself.
	const tellsDays = reader.skip(to) !== to || reader.find(to, 'openers', 'from') !== null;
	if (part.key === 'overnight' && (tellsDays || reader.find(to, 'weekdays'))) return null;
	if (part.key === 'overnight' || (part.key === 'night' && isLast(shift?.key))) {
		return overnight(reader, to);
	}
	if (shift?.key === 'same' && after === null) return readThatDaypart(reader, to);
	const step = { last: -1, preceding: -1, this: 0, next: 1, following: 1 }[shift?.key ?? ''];
	if (step === undefined) return null;
	const period = dayPeriod(reader.reference + step);
	return {
		to,
		wording: worded('part of a day'),
		hasYear: true,
		hasMonth: true,
		weak: false,
		period: () => period
	};
}

/** "esa tarde", "that dawn": the day that was told. */
function readThatDaypart(reader: Reader, to: number): Point {
	const { pastDay, previous } = reader.told;
	return latePoint(to, worded('neighbouring day', 'same'), () => {
		const base = pastDay ?? previous;
		return base && dayPeriod(base.start);
	});
}

function isLast(shift: string | undefined): boolean {
	return shift === 'last' || shift === 'preceding';
}

const NIGHT_REACH = 2;

const NIGHT_WORDS = 12;

/** The night before the day that was just told, else before the day of reference. */
function overnight(reader: Reader, to: number): Point {
	const { reference } = reader;
	const { previous, previousTo } = reader.told;
	const isTold =
		previous !== null &&
		previous.start === previous.end &&
		reference - previous.end <= NIGHT_REACH &&
		to - previousTo <= NIGHT_WORDS;
	const end = isTold ? previous.end : reference;
	const period: Period = { start: end - 1, end, precision: 'day' };
	return {
		to,
		wording: worded('overnight'),
		hasYear: true,
		hasMonth: true,
		weak: false,
		period: () => period
	};
}
