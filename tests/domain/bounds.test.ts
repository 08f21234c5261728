import { describe, expect, test } from 'vitest';
import { effectiveBounds, nextOrder, sumBounds } from '#lib/domain/bounds.ts';
import type { Quantity } from '#lib/domain/figure.ts';

const exact = (value: number): Quantity => ({ value, low: value, high: value, qualifier: 'exact' });
const about = (value: number): Quantity => ({
	value,
	low: null,
	high: null,
	qualifier: 'approximate'
});
const atLeast = (value: number): Quantity => ({
	value,
	low: value,
	high: null,
	qualifier: 'at_least'
});
const atMost = (value: number): Quantity => ({
	value,
	low: null,
	high: value,
	qualifier: 'at_most'
});
const range = (low: number, high: number): Quantity => ({
	value: null,
	low,
	high,
	qualifier: 'range'
});
const vague = (low: number): Quantity => ({ value: null, low, high: null, qualifier: 'vague' });

describe('R10: what a qualifier says about a number', () => {
	test.each<[string, Quantity, { best: number | null; low: number | null; high: number | null }]>([
		['16 000', exact(16_000), { best: 16_000, low: 16_000, high: 16_000 }],
		['0', exact(0), { best: 0, low: 0, high: 0 }],
		['10 000 to 15 000', range(10_000, 15_000), { best: 12_500, low: 10_000, high: 15_000 }],
		['1 or 2', range(1, 2), { best: 1.5, low: 1, high: 2 }],
		['at least 500', atLeast(500), { best: 500, low: 500, high: null }],
		['at most 300', atMost(300), { best: null, low: 0, high: 300 }],
		['about 2 000', about(2_000), { best: 2_000, low: 1_800, high: 2_200 }],
		['about 45: bounds of a count are whole', about(45), { best: 45, low: 40, high: 50 }],
		['about 2.5 tonnes', about(2.5), { best: 2.5, low: 2.25, high: 2.75 }],
		['une dizaine', about(10), { best: 10, low: 8, high: 12 }],
		['une centaine', about(100), { best: 100, low: 80, high: 120 }],
		['about 110, which no single word says', about(110), { best: 110, low: 99, high: 121 }],
		['des dizaines', vague(10), { best: null, low: 10, high: 99 }],
		['des douzaines', vague(12), { best: null, low: 12, high: 99 }],
		['des centaines', vague(100), { best: null, low: 100, high: 999 }],
		['des milliers', vague(1_000), { best: null, low: 1_000, high: 9_999 }],
		['des dizaines de milliers', vague(10_000), { best: null, low: 10_000, high: 99_999 }],
		['des millions', vague(1_000_000), { best: null, low: 1_000_000, high: 9_999_999 }]
	])('%s', (_, quantity, bounds) => {
		expect(effectiveBounds(quantity)).toEqual(bounds);
	});

	test('bounds that are stated come before the convention', () => {
		expect(effectiveBounds({ ...about(2_000), low: 1_950, high: 2_100 })).toEqual({
			best: 2_000,
			low: 1_950,
			high: 2_100
		});
		expect(effectiveBounds({ ...vague(100), high: 400 }).high).toBe(400);
	});

	test.each([NaN, Infinity, -Infinity])('%d is no number, and no bound is made of it', (value) => {
		const bounds = effectiveBounds({ value, low: value, high: value, qualifier: 'exact' });
		expect(bounds).toEqual({ best: null, low: null, high: null });
	});
});

describe('R10: how intervals add up', () => {
	const sum = (...quantities: Quantity[]) => sumBounds(quantities.map(effectiveBounds));

	test('at least 500, 10 000 to 15 000 and dozens: 13 000, from 10 510, open above', () => {
		expect(sum(atLeast(500), range(10_000, 15_000), vague(10))).toEqual({
			best: 13_000,
			low: 10_510,
			high: null,
			withoutBest: 1
		});
	});

	test('exact numbers add up to an exact number', () => {
		expect(sum(exact(40_000), exact(25_000))).toMatchObject({
			best: 65_000,
			low: 65_000,
			high: 65_000
		});
	});

	test('vague plurals alone give an interval and no number', () => {
		expect(sum(vague(10), vague(100))).toEqual({
			best: null,
			low: 110,
			high: 1_098,
			withoutBest: 2
		});
	});

	test('nothing added up is unknown, not zero', () => {
		expect(sum()).toEqual({ best: null, low: null, high: null, withoutBest: 0 });
	});
});

test.each([
	[0, 1],
	[1, 10],
	[9, 10],
	[10, 100],
	[999, 1_000]
])('the order after %i is %i', (value, order) => {
	expect(nextOrder(value)).toBe(order);
});
