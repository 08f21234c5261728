/** One date at a place in the text: the longest reading of all the rules. */
import { withFields } from '../fields.ts';
import { readDayMonth, readMonthYear, readYearMonthDay } from './absolute.ts';
import { readBareYear } from './years.ts';
import { readCountedWeekday, readWeekday } from './weekdays.ts';
import {
	readCentury,
	readDecade,
	readHoliday,
	readQuarter,
	readSeason,
	readShiftedMonth
} from './named.ts';
import { readNeighbourOfEvent, readUnitsAfterEvent } from './dated-events.ts';
import { readNumericDate, readWeekdayDate } from './numeric.ts';
import {
	readDaypartOf,
	readDayOfMonth,
	readNeighbourOf,
	readPartOf,
	readShiftedDaypart,
	readUnitOf
} from './parts.ts';
import { readOrdinalOf } from './ordinals.ts';
import { BEGINS } from './lexicon.ts';
import type { Point } from './point.ts';
import { ANYTHING, readLongest, type Begun, type Reader } from './reader.ts';
import {
	readBareWeekend,
	readFixedDay,
	readNeighbour,
	readShiftedUnit,
	readShiftedUnits
} from './relative.ts';
import { readThatDate } from './that-date.ts';
import { readEndedWeek, readNumberedWeek } from './weeks.ts';
import { readAnniversary, readDistance, readDistanceFrom, readUnitsTo } from './distances.ts';

const COUNT = BEGINS.digits | BEGINS.numbers | BEGINS.counts;
const DAY_NUMBER = COUNT | BEGINS.ordinals;

/** The rules, each with what it may begin with. */
const SIMPLE: readonly Begun<Point>[] = [
	{ read: readNumericDate, begins: BEGINS.digits },
	{
		read: readDayMonth,
		begins: DAY_NUMBER | BEGINS.shifts | BEGINS.weekdays | BEGINS.filler | BEGINS.months
	},
	{ read: readMonthYear, begins: BEGINS.months },
	{ read: readBareYear, begins: BEGINS.digits | BEGINS.marks },
	{ read: readWeekday, begins: BEGINS.shifts | BEGINS.weekdays },
	{ read: readCountedWeekday, begins: COUNT | BEGINS.openers },
	{ read: readYearMonthDay, begins: BEGINS.digits },
	{ read: readWeekdayDate, begins: BEGINS.weekdays },
	{ read: readFixedDay, begins: BEGINS.days },
	{ read: readNeighbour, begins: BEGINS.neighbours },
	{ read: readThatDate, begins: BEGINS.marks },
	{ read: readShiftedUnit, begins: BEGINS.shifts | BEGINS.units },
	{ read: readShiftedUnits, begins: COUNT | BEGINS.shifts | BEGINS.filler },
	{ read: readDistance, begins: COUNT | BEGINS.openers | BEGINS.filler | BEGINS.marks },
	{
		read: readAnniversary,
		begins: BEGINS.days | BEGINS.weekdays | BEGINS.filler | BEGINS.marks | BEGINS.openers
	},
	{ read: readSeason, begins: BEGINS.shifts | BEGINS.filler | BEGINS.seasons },
	{ read: readHoliday, begins: BEGINS.shifts | BEGINS.filler | BEGINS.holidays },
	{ read: readShiftedMonth, begins: BEGINS.shifts | BEGINS.filler | BEGINS.months },
	{ read: readDecade, begins: COUNT | BEGINS.marks },
	{ read: readCentury, begins: BEGINS.marks | BEGINS.roman | BEGINS.digits | BEGINS.ordinals },
	{ read: readQuarter, begins: BEGINS.digits | BEGINS.marks | BEGINS.ordinals },
	{ read: readNumberedWeek, begins: BEGINS.digits | BEGINS.marks },
	{ read: readShiftedDaypart, begins: BEGINS.shifts | BEGINS.dayparts },
	{ read: readBareWeekend, begins: BEGINS.filler | BEGINS.units }
];

/** The longest simple date that starts at a token, with the part of the day that follows it. */
function readSimplePoint(reader: Reader, at: number): Point | null {
	if (!reader.isNearSignal(at)) return null;
	const known = reader.simplePoints[at];
	if (known !== undefined) return known;
	const point = withDaypart(reader, readLongest(SIMPLE, reader, at));
	reader.simplePoints[at] = point;
	return point;
}

const PART: Begun<Point> = {
	read: (reader, at) => readPartOf(reader, at, readSimplePoint),
	begins: BEGINS.parts
};
const INNER: readonly Begun<Point>[] = [{ read: readSimplePoint, begins: ANYTHING }, PART];
const ALL: readonly Begun<Point>[] = [
	{
		read: (reader, at) => readUnitsAfterEvent(reader, at),
		begins: BEGINS.filler | BEGINS.openers
	},
	{ read: (reader, at) => readNeighbourOfEvent(reader, at), begins: BEGINS.neighbours },
	// Before those that it is as long as: "the last day of February" is not that of last year.
	{
		read: (reader, at) => readOrdinalOf(reader, at, readInner),
		begins: DAY_NUMBER | BEGINS.shifts
	},
	...INNER,
	{
		read: (reader, at) => readDaypartOf(reader, at, readSimplePoint),
		begins: BEGINS.filler | BEGINS.dayparts
	},
	{
		read: (reader, at) => readUnitOf(reader, at, readSimplePoint),
		begins: BEGINS.weekdays | BEGINS.units
	},
	{
		read: (reader, at) => readDayOfMonth(reader, at, readSimplePoint),
		begins: DAY_NUMBER | BEGINS.filler
	},
	{
		read: (reader, at) => readNeighbourOf(reader, at, readSimplePoint),
		begins: BEGINS.neighbours
	},
	{
		read: (reader, at) => readDistanceFrom(reader, at, readSimplePoint),
		begins: COUNT | BEGINS.marks
	},
	{
		read: (reader, at) => readUnitsTo(reader, at, readSimplePoint),
		begins: COUNT | BEGINS.filler | BEGINS.units
	},
	{
		read: (reader, at) => readEndedWeek(reader, at, readSimplePoint),
		begins: BEGINS.digits | BEGINS.marks
	}
];

/** The longest date that starts at a token, of any make; null where none does. */
export function readPoint(reader: Reader, at: number): Point | null {
	if (!reader.isNearSignal(at)) return null;
	const known = reader.points[at];
	if (known !== undefined) return known;
	const point = readLongest(ALL, reader, at);
	reader.points[at] = point;
	return point;
}

function readInner(reader: Reader, at: number): Point | null {
	return readLongest(INNER, reader, at);
}

/** "hier soir", "mardi dans la matinée", "Monday at dawn": the words belong to the date. */
function withDaypart(reader: Reader, point: Point | null): Point | null {
	if (!point) return null;
	const at = reader.find(point.to, 'marks', 'at_clock')?.to ?? point.to;
	const part = reader.find(reader.skip(at), 'dayparts');
	return part && part.key !== 'overnight' ? withFields(point, { to: part.to }) : point;
}
