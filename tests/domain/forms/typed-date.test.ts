import { describe, expect, test } from 'vitest';
import { formatDayFirst, parseTypedDate } from '#lib/domain/forms/typed-date.ts';

describe('a date as people type it', () => {
	test.each([
		['2017-02-28', '2017-02-28', '2017-02-28', 'day'],
		['28/02/2017', '2017-02-28', '2017-02-28', 'day'],
		['1/3/2017', '2017-03-01', '2017-03-01', 'day'],
		['28.02.2017', '2017-02-28', '2017-02-28', 'day'],
		['28-02-2017', '2017-02-28', '2017-02-28', 'day'],
		['29/02/2024', '2024-02-29', '2024-02-29', 'day'],
		['02/2017', '2017-02-01', '2017-02-28', 'month'],
		['2024-02', '2024-02-01', '2024-02-29', 'month'],
		['2017', '2017-01-01', '2017-12-31', 'year']
	])('%s is %s to %s, accurate to the %s', (typed, start, end, precision) => {
		expect(parseTypedDate(typed)).toEqual({ ok: true, value: { start, end, precision } });
	});

	test('an empty field is no date', () => {
		expect(parseTypedDate('')).toEqual({ ok: true, value: null });
	});
});

describe('a date that cannot be says so', () => {
	test.each([
		['29/02/2023', 'date_impossible'],
		['31/04/2017', 'date_impossible'],
		['02/28/2017', 'date_impossible'],
		['2017-13-01', 'date_impossible'],
		['00/01/2017', 'date_impossible'],
		['01/01/0017', 'date_impossible'],
		['28/02/17', 'date_unreadable'],
		['mardi', 'date_unreadable'],
		['2017-02-28T10:00', 'date_unreadable']
	])('%s: %s', (typed, code) => {
		expect(parseTypedDate(typed)).toEqual({ ok: false, code, params: { typed } });
	});
});

test('a day that a form shows has its day first', () => {
	expect(formatDayFirst('2017-02-28')).toBe('28/02/2017');
	expect(formatDayFirst(null)).toBe('');
});
