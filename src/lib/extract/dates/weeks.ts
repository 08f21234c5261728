/** Weeks by their number: "semaine 12", "week 46 of 2021", "SE 1 a 9". */
import { withFields } from '../fields.ts';
import { behindShort } from './absolute.ts';
import { numberedWeek } from './calendar.ts';
import { type Point, type PointRule, yearlyPoint } from './point.ts';
import type { Found, Reader } from './reader.ts';
import { unitsUpTo } from './relative.ts';
import { worded } from './wording.ts';
import { isCountedNoun, readYear } from './years.ts';

/** "semaine 12", "week 46 of 2021", "W46", and from one such week to another. */
export const readNumberedWeek: PointRule = (reader, at) => {
	const before = reader.digits(at)?.length === 4 ? readYear(reader, at) : null;
	const from = before ? reader.skipSign(before.to, '-') : at;
	const sign = reader.find(from, 'marks', 'week_sign');
	const signs = sign ? null : reader.find(from, 'marks', 'weeks_sign');
	// "Sem. 6".
	const first = readWeekNumber(
		reader,
		sign ? skipShort(reader, behindShort(reader, sign)) : signs?.to
	);
	if (!first) return null;
	const last = readLastWeek(reader, first);
	// "semanas 3": several weeks have two ends; "in two weeks 3 to 9 people died": neither.
	const isBare = signs !== null && signs.to === from + 1;
	if (signs && (!last || (isBare && isCountedNoun(reader, last.to)))) return null;
	const { to } = last ?? first;
	// "SE22/2024".
	const year = before ? withFields(before, { to }) : readYear(reader, reader.skipSign(to, '/'));
	return weeksOf(reader, [first.value, (last ?? first).value], year ?? { year: null, to });
};

/**
 * "week 7 (which ended on 18 February)", "semaine 7, terminée le 18 février": the seven days up to the one
 * that ends it, whatever the number.
 */
export function readEndedWeek(
	reader: Reader,
	at: number,
	readPoint: (reader: Reader, at: number) => Point | null
): Point | null {
	const week = readNumberedWeek(reader, at);
	const from = week && reader.skipSign(week.to, '(,');
	const ending = from && reader.find(from, 'marks', 'ending');
	// "from week 7 to 18 February": up to a day of another one.
	if (!week || !ending || reader.find(from, 'joiners', 'to') || isUntil(reader, from)) return null;
	const day = readPoint(reader, reader.skip(ending.to));
	if (!day || day.weak) return null;
	const isClosed = reader.isSign(week.to, '(') && reader.isSign(day.to, ')');
	return withFields(day, {
		to: isClosed ? day.to + 1 : day.to,
		wording: worded('units to a day'),
		period: (hint) => {
			const period = day.period(hint);
			return period?.precision === 'day' ? unitsUpTo(period.end, 1, 'week') : null;
		}
	});
}

function isUntil(reader: Reader, at: number): boolean {
	return reader.find(at, 'openers', 'until') !== null;
}

/** "semana epidemiológica (SE) 1": past the short form in its bracket. */
function skipShort(reader: Reader, at: number): number {
	const isShort = reader.isSign(at, '(') && reader.isWord(at + 1) && reader.isSign(at + 2, ')');
	return isShort ? at + 3 : at;
}

function weeksOf(
	reader: Reader,
	[first, last]: readonly [first: number, last: number],
	{ year, to }: { year: number | null; to: number }
): Point {
	return yearlyPoint(reader, to, worded('week of the year'), year, (y) =>
		withFields(numberedWeek(y, first, reader.weeks), {
			end: numberedWeek(y, last, reader.weeks).end
		})
	);
}

type WeekNumber = Pick<Found, 'value' | 'to'>;

function readWeekNumber(reader: Reader, at: number | undefined): WeekNumber | null {
	const digits = at === undefined ? null : reader.digits(at);
	if (at === undefined || !digits || digits.value < 1 || digits.value > 53 || digits.length > 2)
		return null;
	return { value: digits.value, to: at + 1 };
}

/** "… à 9", "–9", "a la SE 9": a later week. */
function readLastWeek(reader: Reader, first: WeekNumber): WeekNumber | null {
	// "entre la semana 1 y la 22": "and" behind an article and in front of one.
	const and = reader.find(first.to, 'joiners', 'and');
	const isAnd = and !== null && reader.skip(and.to) > and.to;
	const joiner =
		reader.find(first.to, 'joiners', 'to')?.to ??
		(isAnd ? and.to : reader.skipSign(first.to, '-–'));
	if (joiner === first.to) return null;
	const from = reader.skip(joiner);
	const last = readWeekNumber(reader, reader.find(from, 'marks', 'week_sign')?.to ?? from);
	return last && last.value > first.value ? last : null;
}
