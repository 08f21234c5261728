import { describe, expect, test } from 'vitest';
import { isReprinted, isSameFact } from '#lib/domain/same-fact.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { flow, stock, toll } from './figures.ts';

type Fields = Partial<FigureRecord>;

/** Both ways round, as it must not matter which article came first. */
function areSame(a: FigureRecord, b: FigureRecord): boolean {
	const there = isSameFact(a, b);
	expect(isSameFact(b, a)).toBe(there);
	return there;
}

const atLeast = (low: number): Fields => ({ qualifier: 'at_least', low, high: null });
const about: Fields = { qualifier: 'approximate', low: null, high: null };

describe('numbers', () => {
	test.each<[string, Fields, number, Fields, boolean]>([
		['8 000 and 8 000', {}, 8_000, {}, true],
		['8 000 and more than 7 500', {}, 7_500, atLeast(7_500), true],
		['8 000 and more than 6 000', {}, 6_000, atLeast(6_000), false],
		['8 000 and more than 8 500', {}, 8_500, atLeast(8_500), false],
		['8 000 and about 8 000', {}, 8_000, about, true],
		['8 000 and about 8 500', {}, 8_500, about, true],
		['8 000 and about 9 500', {}, 9_500, about, false],
		['8 000 and 8 001', {}, 8_001, {}, false]
	])('%s', (_, fields, value, others, same) => {
		const june: [string, string] = ['2017-06-01', '2017-06-05'];
		expect(areSame(flow(1, 8_000, june, fields), flow(2, value, june, others))).toBe(same);
	});

	test('thousands and thousands are no number that two texts could share', () => {
		const vague: Fields = { value: null, qualifier: 'vague', low: 1_000, high: null };
		expect(areSame(stock(1, 0, '2017-06-30', vague), stock(2, 0, '2017-06-30', vague))).toBe(false);
	});

	test('the same range is the same number', () => {
		const range: Fields = { value: null, qualifier: 'range', low: 3_000, high: 3_500 };
		expect(areSame(stock(1, 0, '2017-06-30', range), stock(2, 0, '2017-06-30', range))).toBe(true);
	});

	test('who counts otherwise is a rival (R8), one who is not named may quote', () => {
		const ocha = stock(1, 18_500, '2017-06-30', { source: 'OCHA' });
		const press = (source: string | null) =>
			stock(2, 18_000, '2017-06-30', { source, ...atLeast(18_000) });
		expect(areSame(ocha, press('Government'))).toBe(false);
		expect(areSame(ocha, press(null))).toBe(true);
		expect(areSame(ocha, stock(2, 18_500, '2017-06-30', { source: 'Government' }))).toBe(true);
	});
});

describe('days of a flow', () => {
	const first = flow(1, 8_000, ['2017-06-01', '2017-06-05']);
	test.each<[string, number, [string, string], Fields, boolean]>([
		['the same number, most days in common', 8_000, ['2017-06-02', '2017-06-06'], {}, true],
		['the same number, told of the fortnight', 8_000, ['2017-06-01', '2017-06-14'], {}, true],
		['the same number, told of a quarter', 8_000, ['2017-04-01', '2017-06-30'], {}, false],
		['the same number a week later', 8_000, ['2017-06-08', '2017-06-12'], {}, false],
		['the next day', 8_000, ['2017-06-06', '2017-06-06'], {}, false],
		[
			'a number that fits, most days in common',
			7_500,
			['2017-06-02', '2017-06-05'],
			atLeast(7_500),
			true
		],
		[
			'a number that fits, told of the month',
			7_500,
			['2017-06-01', '2017-06-30'],
			atLeast(7_500),
			false
		],
		[
			'two days later, by a text that names no day',
			8_000,
			['2017-06-07', '2017-06-07'],
			{ datePrecision: 'none' },
			true
		]
	])('%s', (_, value, days, fields, same) => {
		expect(areSame(first, flow(2, value, days, fields))).toBe(same);
	});
});

describe('days of a stock and of a toll', () => {
	test.each([
		['the same day', '2017-06-30', true],
		['the morning after', '2017-07-01', true],
		['two days later', '2017-07-02', false]
	])('one number: %s', (_, day, same) => {
		expect(areSame(stock(1, 16_000, '2017-06-30'), stock(2, 16_000, day))).toBe(same);
	});

	test.each<[string, number, Fields, boolean]>([
		['of the same source, four digits', 3_958, {}, true],
		['of the same source, three digits', 3_950, {}, false],
		['of another source', 3_958, { source: 'WHO' }, false]
	])('one text dates a number a week later: %s', (_, value, fields, same) => {
		const first = flow(1, value, ['2017-06-11', '2017-06-11']);
		expect(areSame(first, flow(2, value, ['2017-06-18', '2017-06-18'], fields))).toBe(same);
	});

	test('two weeks that follow each other are two, whatever the number', () => {
		const first = flow(1, 3_958, ['2017-06-05', '2017-06-11']);
		expect(areSame(first, flow(2, 3_958, ['2017-06-12', '2017-06-18']))).toBe(false);
	});

	test('two numbers that fit: of the same day only', () => {
		const about16: Fields = { ...about };
		expect(areSame(stock(1, 16_000, '2017-06-30'), stock(2, 15_500, '2017-06-30', about16))).toBe(
			true
		);
		expect(areSame(stock(1, 16_000, '2017-06-30'), stock(2, 15_500, '2017-07-01', about16))).toBe(
			false
		);
	});

	test.each<[string, number, string | null, boolean]>([
		['the same', 120, '2017-06-01', true],
		['left open', 120, null, true],
		['another', 120, '2017-05-01', false]
	])('the anchor of a toll: %s', (_, value, anchor, same) => {
		const first = toll(1, 120, ['2017-06-01', '2017-06-30']);
		expect(areSame(first, toll(2, value, [anchor, '2017-06-30']))).toBe(same);
	});

	test('a number that nobody hits by chance needs no common anchor', () => {
		const first = toll(1, 1_213, ['2017-06-01', '2017-06-30']);
		expect(areSame(first, toll(2, 1_213, ['2017-05-01', '2017-06-30']))).toBe(true);
	});
});

describe('what is counted', () => {
	const first = stock(1, 16_000, '2017-06-30');
	test.each<[string, Fields]>([
		['another metric', { metric: 'refugees' }],
		['another unit', { unit: 'household' }],
		['another measure', { measure: 'cumulative' }],
		['another sub-group', { subgroup: 'children' }],
		['another assertion', { assertion: 'unconfirmed' }],
		['another place', { regionId: 'telafar' }],
		['no place', { regionId: null }],
		['a value that was withdrawn', { relation: 'superseded' }],
		['a part beside a whole', { relation: 'part_of', parentId: 9 }]
	])('%s is another fact', (_, fields) => {
		expect(areSame(first, stock(2, 16_000, '2017-06-30', fields))).toBe(false);
	});

	test('no place is not the same place', () => {
		const nowhere: Fields = { regionId: null };
		expect(areSame(stock(1, 9, '2017-06-30', nowhere), stock(2, 9, '2017-06-30', nowhere))).toBe(
			false
		);
	});

	test('last month’s count, told again beside today’s, is last month’s', () => {
		expect(areSame(first, stock(2, 16_000, '2017-06-30', { relation: 'previous' }))).toBe(true);
	});

	test('two parts of one whole are two, parts of two texts may be one', () => {
		const part = (id: number, parentId: number) =>
			stock(id, 300, '2017-06-30', { relation: 'part_of', parentId });
		expect(areSame(part(2, 1), part(3, 1))).toBe(false);
		expect(areSame(part(2, 1), part(5, 4))).toBe(true);
	});

	test('a figure is not the same as what restates it in its own text', () => {
		const again = stock(2, 16_000, '2017-06-30', { relation: 'equivalent', parentId: 1 });
		expect(areSame(first, again)).toBe(false);
	});
});

describe('a sentence that is printed again', () => {
	const excerpt = 'Lundi, 12 personnes ont péri à Mossoul.';
	const told = (id: number, day: string, fields: Fields & { excerpt?: string } = {}) => ({
		...flow(id, 12, [day, day], { metric: 'deaths' }),
		excerpt,
		...fields
	});

	test('is the same fact, whatever Monday it was read as', () => {
		expect(isReprinted(told(1, '2017-06-05'), told(2, '2017-06-12'))).toBe(true);
	});

	test('with other accents, quotes and spaces as well', () => {
		const capitals = 'LUNDI,  12 personnes ont peri à «Mossoul».';
		expect(isReprinted(told(1, '2017-06-05'), told(2, '2017-06-12', { excerpt: capitals }))).toBe(
			true
		);
	});

	test.each<[string, Fields & { excerpt?: string }]>([
		['in other words', { excerpt: 'Mardi, 12 personnes ont péri à Mossoul.' }],
		['of another number', { value: 13, low: 13, high: 13 }],
		['of another place', { regionId: 'telafar' }]
	])('%s is not', (_, fields) => {
		expect(isReprinted(told(1, '2017-06-05'), told(2, '2017-06-12', fields))).toBe(false);
	});
});
