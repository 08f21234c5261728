import { describe, expect, test } from 'vitest';
import { isRecoverable } from '#lib/domain/evidence-lock.ts';
import type { Quantity } from '#lib/domain/figure.ts';
import { checkFigure } from '#lib/domain/figure-check.ts';
import type { CheckedFigure } from '#lib/domain/figure-check.ts';

const sound: CheckedFigure = {
	value: 16_000,
	low: 16_000,
	high: 16_000,
	qualifier: 'exact',
	metric: 'displaced',
	unit: 'person',
	currency: null,
	dateStart: '2017-03-01',
	dateEnd: '2017-03-02'
};
const range = { value: null, low: 10, high: 15, qualifier: 'range' } as const;
const vague = { value: null, low: 100, high: null, qualifier: 'vague' } as const;

describe('a sound figure has no problem', () => {
	test.each<[string, Partial<CheckedFigure>]>([
		['exact', {}],
		['zero', { value: 0, low: 0, high: 0 }],
		['approximate', { qualifier: 'approximate', low: null, high: null }],
		['at least', { qualifier: 'at_least', high: null }],
		['at most', { qualifier: 'at_most', low: null }],
		['a range', range],
		['vague', vague],
		['households of displaced people', { unit: 'household' }],
		['2.5 tonnes', { metric: 'aid_delivered', unit: 'tonne', value: 2.5, low: 2.5, high: 2.5 }],
		['money', { metric: 'funding_required', unit: 'currency', currency: 'USD' }],
		['one day', { dateStart: '2017-03-02' }],
		['an open start', { dateStart: null }],
		['no date', { dateStart: null, dateEnd: null }]
	])('%s', (_, fields) => {
		expect(checkFigure({ ...sound, ...fields })).toEqual([]);
	});
});

describe('what disagrees is said, at its field', () => {
	test.each<[Partial<CheckedFigure>, string, string]>([
		[{ value: null, low: null, high: null }, 'value', 'required'],
		[{ value: NaN }, 'value', 'number_unreadable'],
		[{ high: Infinity }, 'high', 'number_unreadable'],
		[{ value: -1 }, 'value', 'number_negative'],
		[{ value: 1.5 }, 'value', 'number_whole'],
		[{ high: 16_001 }, 'value', 'exact_bounds'],
		[{ low: null }, 'value', 'exact_bounds'],
		[{ ...range, value: 12 }, 'value', 'range_value'],
		[{ ...range, low: null }, 'low', 'required'],
		[{ ...range, high: null }, 'high', 'required'],
		[{ ...range, high: 9 }, 'high', 'bounds_order'],
		[{ ...vague, value: 100 }, 'value', 'vague_value'],
		[{ ...vague, low: null }, 'low', 'required'],
		[{ ...vague, high: 99 }, 'high', 'bounds_order'],
		[{ qualifier: 'at_least', value: null, high: null }, 'value', 'required'],
		[{ qualifier: 'at_least', low: 17_000, high: null }, 'low', 'bounds_order'],
		[{ qualifier: 'at_most', low: null, high: 15_000 }, 'high', 'bounds_order'],
		[{ metric: 'housing_destroyed', unit: 'household' }, 'unit', 'unit_household'],
		[{ metric: 'funding_received' }, 'unit', 'unit_currency'],
		[{ metric: 'funding_received', unit: 'currency' }, 'currency', 'currency_required'],
		[{ currency: 'USD' }, 'currency', 'currency_unexpected'],
		[{ dateStart: '2017-02-29' }, 'dateStart', 'date_impossible'],
		[{ dateEnd: '02/03/2017' }, 'dateEnd', 'date_impossible'],
		[{ dateStart: '2017-03-03' }, 'dateEnd', 'date_order']
	])('%j: %s %s', (fields, field, code) => {
		expect(checkFigure({ ...sound, ...fields })).toEqual([{ field, code }]);
	});

	test('all problems come at once', () => {
		const problems = checkFigure({ ...sound, low: null, currency: 'USD', dateStart: '2018-01-01' });
		expect(problems.map(({ code }) => code)).toEqual([
			'exact_bounds',
			'currency_unexpected',
			'date_order'
		]);
	});
});

describe('evidence lock: the number of a figure is in its quote', () => {
	const one = (value: number) => ({ value, low: null, high: null });
	const exact = (value: number): Quantity => ({
		value,
		low: value,
		high: value,
		qualifier: 'exact'
	});

	test.each<[string, Quantity, boolean, ReturnType<typeof one>[]]>([
		['2,912 in the words, 3 153 in the figure', exact(3_153), false, [one(2_912)]],
		['2 912 in both', exact(2_912), true, [one(2_912)]],
		['no number in the words', exact(5), false, []],
		['one of several', exact(5), true, [one(3), one(5)]],
		['at least: the value', { ...exact(500), qualifier: 'at_least', high: null }, true, [one(500)]],
		['a sum of what was read', exact(8), false, [one(3), one(5)]]
	])('%s', (_, quantity, recoverable, numbers) => {
		expect(isRecoverable(quantity, numbers)).toBe(recoverable);
	});

	test('a range needs both of its ends', () => {
		expect(isRecoverable(range, [{ value: null, low: 10, high: 15 }])).toBe(true);
		expect(isRecoverable(range, [one(10), one(15)])).toBe(true);
		expect(isRecoverable(range, [one(10)])).toBe(false);
	});

	test('a vague plural needs its floor', () => {
		expect(isRecoverable(vague, [{ value: null, low: 100, high: null }])).toBe(true);
		expect(isRecoverable(vague, [{ value: null, low: 1_000, high: null }])).toBe(false);
	});

	test('a figure without a number is recoverable from nothing', () => {
		expect(isRecoverable({ ...exact(1), value: null }, [one(1)])).toBe(false);
	});
});
