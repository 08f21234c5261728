import { describe, expect, test } from 'vitest';
import { formatTypedNumber, parseTypedNumber } from '#lib/domain/forms/typed-number.ts';

const NBSP = '\u00A0';
const NARROW = '\u202F';
const THIN = '\u2009';

describe('a number as people type it', () => {
	test.each([
		['16000', 16_000],
		['16 000', 16_000],
		[`16${NBSP}000`, 16_000],
		[`1${NARROW}234${NARROW}567`, 1_234_567],
		[`16${THIN}000`, 16_000],
		["1'234'567", 1_234_567],
		['1’234’567', 1_234_567],
		['1.234.567', 1_234_567],
		['1,234,567', 1_234_567],
		['1.234,5', 1234.5],
		['1,234.5', 1234.5],
		['1 234,5', 1234.5],
		['1 234,567', 1234.567],
		['1.234.567,89', 1_234_567.89],
		['3,14', 3.14],
		['3.1', 3.1],
		['0,125', 0.125],
		['1234,567', 1234.567],
		['0', 0],
		['  42  ', 42]
	])('%s is %d', (typed, value) => {
		expect(parseTypedNumber(typed)).toEqual({ ok: true, value });
	});

	test('an empty field is no number, not zero', () => {
		expect(parseTypedNumber('  ')).toEqual({ ok: true, value: null });
	});
});

describe('what can be read two ways is asked, never guessed', () => {
	test.each([
		['3.142', 3142, 3.142],
		['16.000', 16_000, 16],
		['16,000', 16_000, 16],
		['999,999', 999_999, 999.999]
	])('%s may be %d or %d', (typed, whole, decimal) => {
		expect(parseTypedNumber(typed)).toEqual({
			ok: false,
			code: 'number_ambiguous',
			params: { typed, whole, decimal }
		});
	});
});

describe('what is no number says why', () => {
	test.each([
		['3.1.4', 'number_two_decimals'],
		['1,5,3', 'number_two_decimals'],
		['1.234,567.8', 'number_two_decimals'],
		['1 234.567,8', 'number_two_decimals'],
		['16 00', 'number_grouping'],
		['1 6000', 'number_grouping'],
		['3,14 15', 'number_grouping'],
		['12.34,5', 'number_grouping'],
		['-5', 'number_negative'],
		['−5', 'number_negative'],
		['seize mille', 'number_unreadable'],
		['1,2 million', 'number_unreadable'],
		['16 000 personnes', 'number_unreadable'],
		['5,', 'number_unreadable'],
		[',5', 'number_unreadable'],
		['1e6', 'number_unreadable'],
		['9999999999999999', 'number_too_large']
	])('%s: %s', (typed, code) => {
		expect(parseTypedNumber(typed)).toEqual({ ok: false, code, params: { typed } });
	});
});

describe('a number that a form shows is read back as it was', () => {
	test.each([
		[0, '0'],
		[500, '500'],
		[16_000, `16${NARROW}000`],
		[1_234_567, `1${NARROW}234${NARROW}567`],
		[2.5, '2,5'],
		[3.142, '3,1420'],
		[1234.567, `1${NARROW}234,5670`]
	])('%d', (value, shown) => {
		expect(formatTypedNumber(value)).toBe(shown);
		expect(parseTypedNumber(shown)).toEqual({ ok: true, value });
	});

	test('no number is an empty field', () => {
		expect(formatTypedNumber(null)).toBe('');
	});
});
