import { describe, expect, test } from 'vitest';
import {
	addDays,
	daysBetween,
	daysInMonth,
	fromEpochDay,
	isDay,
	isoWeek,
	listPeriods,
	parseDay,
	periodOf,
	toEpochDay
} from '#lib/domain/dates.ts';
import type { PeriodUnit } from '#lib/domain/dates.ts';

describe('a day is a day of the calendar, of the years 1 to 9999', () => {
	test.each(['2017-03-02', '2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '0004-02-29'])(
		'%s is one',
		(text) => {
			expect(isDay(text)).toBe(true);
		}
	);

	test.each<[string | null | undefined, string]>([
		['2017-02-29', 'not a leap year'],
		['1900-02-29', 'a century that is no leap year'],
		['2017-04-31', 'April has 30 days'],
		['2017-13-01', 'no such month'],
		['2017-00-10', 'no such month'],
		['2017-01-00', 'no such day'],
		['0000-12-31', 'no year 0'],
		['2017-3-2', 'digits missing'],
		['20170302', 'no hyphens'],
		['2017-03-02T00:00:00Z', 'an instant'],
		[' 2017-03-02', 'a blank'],
		['10000-01-01', 'five digits'],
		['٢٠١٧-٠٣-٠٢', 'other digits'],
		['', 'nothing'],
		[null, 'nothing'],
		[undefined, 'nothing']
	])('%s is none: %s', (...[text]) => {
		expect(isDay(text)).toBe(false);
		expect(parseDay(text)).toBeNull();
	});

	test('what is no day cannot be counted with', () => {
		expect(() => toEpochDay('2017-02-30')).toThrow('Not a day: 2017-02-30');
		expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
		expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
		expect(() => fromEpochDay(0.5)).toThrow(RangeError);
	});
});

test('days are counted from 1970-01-01, in both directions', () => {
	expect(toEpochDay('1970-01-01')).toBe(0);
	expect(toEpochDay('1969-12-31')).toBe(-1);
	expect(toEpochDay('2017-03-02')).toBe(17_227);
	expect(fromEpochDay(17_227)).toBe('2017-03-02');
});

test('every day of ten thousand years is the one that the calendar of the platform gives', () => {
	const first = toEpochDay('0001-01-01');
	const last = toEpochDay('9999-12-31');
	const wrong: string[] = [];
	// Steps of a prime number of days meet every weekday, month end and kind of year.
	for (let day = first; day <= last; day += 37) {
		const expected = new Date(day * 86_400_000).toISOString().slice(0, 10);
		if (fromEpochDay(day) !== expected || toEpochDay(expected) !== day) wrong.push(expected);
	}
	expect(wrong).toEqual([]);
});

test.each([
	['2017-03-31', 1, '2017-04-01'],
	['2016-02-28', 1, '2016-02-29'],
	['2017-02-28', 1, '2017-03-01'],
	['2017-01-01', -1, '2016-12-31'],
	['2017-03-26', 1, '2017-03-27'], // no day is lost when summer time begins
	['2017-06-30', 0, '2017-06-30']
])('%s and %i days is %s', (day, days, expected) => {
	expect(addDays(day, days)).toBe(expected);
	expect(daysBetween(day, expected)).toBe(days);
});

test.each([
	[2017, 2, 28],
	[2016, 2, 29],
	[1900, 2, 28],
	[2017, 4, 30],
	[2017, 12, 31]
])('month %i-%i has %i days', (year, month, days) => {
	expect(daysInMonth(year, month)).toBe(days);
});

test.each([
	['2017-01-01', 2016, 52],
	['2017-01-02', 2017, 1],
	['2016-01-03', 2015, 53],
	['2018-12-31', 2019, 1],
	['2020-12-31', 2020, 53],
	['0001-01-01', 1, 1],
	['9999-12-31', 9999, 52]
])('%s lies in ISO week %i-W%i', (day, year, week) => {
	expect(isoWeek(day)).toEqual({ year, week });
});

test.each<[string, PeriodUnit, string, string, string]>([
	['2017-03-02', 'day', '2017-03-02', '2017-03-02', '2017-03-02'],
	['2017-03-02', 'week', '2017-W09', '2017-02-27', '2017-03-05'],
	['2017-01-01', 'week', '2016-W52', '2016-12-26', '2017-01-01'],
	['2017-03-02', 'month', '2017-03', '2017-03-01', '2017-03-31'],
	['2016-02-10', 'month', '2016-02', '2016-02-01', '2016-02-29'],
	['2017-03-02', 'quarter', '2017-Q1', '2017-01-01', '2017-03-31'],
	['2017-12-31', 'quarter', '2017-Q4', '2017-10-01', '2017-12-31'],
	['2017-03-02', 'year', '2017', '2017-01-01', '2017-12-31'],
	['9999-12-31', 'week', '9999-W52', '9999-12-27', '9999-12-31']
])('the %s of the %s is %s', (day, unit, key, from, to) => {
	expect(periodOf(day, unit)).toEqual({ key, from, to });
});

test('the periods between two days are all that they touch, in order', () => {
	const keys = (from: string, to: string, unit: PeriodUnit) =>
		listPeriods(from, to, unit).map((period) => period.key);
	expect(keys('2016-12-31', '2017-02-01', 'month')).toEqual(['2016-12', '2017-01', '2017-02']);
	expect(keys('2017-03-05', '2017-03-06', 'week')).toEqual(['2017-W09', '2017-W10']);
	expect(keys('2017-03-05', '2017-03-05', 'year')).toEqual(['2017']);
	expect(keys('2017-03-05', '2017-03-04', 'day')).toEqual([]);
	expect(keys('9999-12-30', '9999-12-31', 'day')).toEqual(['9999-12-30', '9999-12-31']);
});
