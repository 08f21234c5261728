/** One date at a place in the text: the longest reading of all the rules. */
import {
	readBareYear,
	readDayMonth,
	readMonthYear,
	readWeekday,
	readYearMonthDay
} from './absolute.ts';
import {
	readCentury,
	readDecade,
	readHoliday,
	readNumberedWeek,
	readQuarter,
	readSeason,
	readShiftedMonth
} from './named.ts';
import { readNumericDate, readWeekdayDate } from './numeric.ts';
import {
	readDaypartOf,
	readDayOfMonth,
	readNeighbourOf,
	readOrdinalOf,
	readPartOf,
	readShiftedDaypart,
	readUnitOf
} from './parts.ts';
import type { Point, PointRule } from './point.ts';
import type { Reader } from './reader.ts';
import {
	readBareWeekend,
	readDistance,
	readDistanceFrom,
	readFixedDay,
	readNeighbour,
	readShiftedUnit,
	readShiftedUnits
} from './relative.ts';

const SIMPLE: readonly PointRule[] = [
	readNumericDate,
	readDayMonth,
	readMonthYear,
	readBareYear,
	readWeekday,
	readYearMonthDay,
	readWeekdayDate,
	readFixedDay,
	readNeighbour,
	readShiftedUnit,
	readShiftedUnits,
	readDistance,
	readSeason,
	readHoliday,
	readShiftedMonth,
	readDecade,
	readCentury,
	readQuarter,
	readNumberedWeek,
	readShiftedDaypart,
	readBareWeekend
];

/** The longest simple date that starts at a token, with the part of the day that follows it. */
function readSimplePoint(reader: Reader, at: number): Point | null {
	const known = reader.points[at];
	if (known !== undefined) return known;
	const point = reader.isNearSignal(at) ? findSimplePoint(reader, at) : null;
	reader.points[at] = point;
	return point;
}

function findSimplePoint(reader: Reader, at: number): Point | null {
	return withDaypart(reader, longest(SIMPLE.map((rule) => rule(reader, at))));
}

/** The longest date that starts at a token, of any make; null where none does. */
export function readPoint(reader: Reader, at: number): Point | null {
	return longest([
		readSimplePoint(reader, at),
		readPartOf(reader, at, readSimplePoint),
		readOrdinalOf(reader, at, readInner),
		readDaypartOf(reader, at, readSimplePoint),
		readUnitOf(reader, at, readSimplePoint),
		readDayOfMonth(reader, at, readSimplePoint),
		readNeighbourOf(reader, at, readSimplePoint),
		readDistanceFrom(reader, at, readSimplePoint)
	]);
}

function readInner(reader: Reader, at: number): Point | null {
	return longest([readSimplePoint(reader, at), readPartOf(reader, at, readSimplePoint)]);
}

function longest(points: (Point | null)[]): Point | null {
	let best: Point | null = null;
	for (const point of points) if (point && (!best || point.to > best.to)) best = point;
	return best;
}

/** "hier soir", "mardi dans la matinée", "Monday at dawn": the words belong to the date. */
function withDaypart(reader: Reader, point: Point | null): Point | null {
	if (!point) return null;
	const at = reader.find(point.to, 'marks', 'at_clock')?.to ?? point.to;
	const part = reader.find(reader.skip(at), 'dayparts');
	return part && part.key !== 'overnight' ? { ...point, to: part.to } : point;
}
