import { describe, expect, test } from 'vitest';
import { binSeries } from '#lib/domain/bins.ts';
import type { BinOptions } from '#lib/domain/bins.ts';
import { buildSeries } from '#lib/domain/build-series.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { shareWithin, splitByWeights, splitFlow } from '#lib/domain/split.ts';
import { contextOf, flow, stock, toll } from './figures.ts';

describe('R5: a flow over the border of two bins', () => {
	const overBorder = {
		value: 10_000,
		from: '2017-05-25',
		to: '2017-06-13',
		datePrecision: 'day'
	} as const;
	const shares = (...[flow, unit]: Parameters<typeof splitFlow>) =>
		splitFlow(flow, unit)?.map(({ period, value }) => [period.key, value]);

	test('10 000 from 25 May to 13 June: 3 500 in May, 6 500 in June', () => {
		expect(shares(overBorder, 'month')).toEqual([
			['2017-05', 3_500],
			['2017-06', 6_500]
		]);
	});

	test('in one bin it is whole', () => {
		expect(shares(overBorder, 'year')).toEqual([['2017', 10_000]]);
	});

	test('what does not divide goes to the largest remainder', () => {
		// 3 days and 4 of 7: 4.29 and 5.71.
		const week = { ...overBorder, value: 10, from: '2017-05-29', to: '2017-06-04' };
		expect(shares(week, 'month')).toEqual([
			['2017-05', 4],
			['2017-06', 6]
		]);
	});

	test.each([
		['month', 'day', null],
		['month', 'week', null],
		['year', 'month', null],
		['none', 'month', null],
		['week', 'week', 4],
		['month', 'month', 2],
		['day', 'day', 20]
	] as const)('dates known to the %s, in bins of a %s: %s', (datePrecision, unit, bins) => {
		expect(splitFlow({ ...overBorder, datePrecision }, unit)?.length ?? null).toBe(bins);
	});

	test('one day that is known by publication only is one bin', () => {
		const today = { ...overBorder, to: overBorder.from, datePrecision: 'none' } as const;
		expect(shares(today, 'day')).toEqual([['2017-05-25', 10_000]]);
	});

	test('a coarse date inside one bin needs no split', () => {
		const june = {
			...overBorder,
			from: '2017-06-01',
			to: '2017-06-30',
			datePrecision: 'month'
		} as const;
		expect(shares(june, 'quarter')).toEqual([['2017-Q2', 10_000]]);
	});
});

describe('shares by largest remainder', () => {
	test.each([
		[100, [1, 1, 1], [34, 33, 33]],
		[2, [1, 1, 1], [1, 1, 0]],
		[0, [3, 4], [0, 0]],
		[7, [0, 5, 0], [0, 7, 0]],
		[10, [1, 2, 3, 4], [1, 2, 3, 4]],
		[0.05, [1, 1], [0.025, 0.025]],
		[9_007_199_254_740_991, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
		[5, [], []],
		[5, [0, 0], [0, 0]]
	])('%d over %j is %j', (value, weights, shares) => {
		expect(splitByWeights(value, weights)).toEqual(shares);
	});

	test.each([
		[0, 30, 3_500],
		[31, 60, 6_500],
		[0, 60, 10_000],
		[61, 90, 0],
		[-9, -1, 0]
	])('the share of days %i to %i', (from, to, share) => {
		expect(shareWithin({ value: 10_000, from: 24, to: 43 }, { from, to })).toBe(share);
	});
});

describe('R16: bins of a series', () => {
	const months: BinOptions = { unit: 'month', from: '2017-01-01', to: '2017-09-30' };
	const binsOf = (figures: FigureRecord[], options = months) => {
		const [series] = buildSeries(figures, contextOf('mossoul', { metric: figures[0]?.metric }));
		return series ? binSeries(series, options).bins : [];
	};

	test('a stock is carried until it is too old, then it is missing and not zero', () => {
		const bins = binsOf([stock(1, 500, '2017-02-10')], { ...months, unit: 'quarter' });
		expect(bins.map(({ best, isCarried }) => [best, isCarried])).toEqual([
			[500, false],
			[500, true],
			[500, true]
		]);
		const later = binsOf([stock(1, 500, '2017-01-01')]);
		expect(later.map(({ best }) => best)).toEqual([500, 500, 500, 500, 500, 500, null, null, null]);
	});

	test('gaps are filled on request only, and marked', () => {
		const filled = binsOf([stock(1, 500, '2017-01-01')], { ...months, fill: true });
		expect(filled.map(({ best }) => best)).toEqual(Array(9).fill(500));
		expect(filled.map(({ isFilled }) => isFilled)).toEqual([
			...Array(6).fill(false),
			...Array(3).fill(true)
		]);
	});

	test('before the first report there is nothing to fill with', () => {
		const filled = binsOf([stock(1, 500, '2017-08-01')], { ...months, fill: true });
		expect(filled.slice(0, 7).map(({ best }) => best)).toEqual(Array(7).fill(null));
	});

	test('zero is zero where a source says so', () => {
		const bins = binsOf([stock(1, 0, '2017-01-15')]);
		expect(bins[0]).toMatchObject({ best: 0, isFilled: false });
	});

	test('a toll has its last value in each bin, and does not age', () => {
		const tolls = [
			toll(1, 120, ['2016-12-20', '2017-01-10']),
			toll(2, 150, ['2016-12-20', '2017-01-20'])
		];
		expect(binsOf(tolls).map(({ best }) => best)).toEqual(Array(9).fill(150));
	});

	test('a vague report leaves the last number standing', () => {
		const dozens = stock(2, 0, '2017-02-10', {
			...{ qualifier: 'vague', value: null, low: 10, high: null }
		});
		expect(binsOf([stock(1, 500, '2017-01-15'), dozens])[1]?.best).toBe(500);
	});

	test('flows are split by days, bounds too, and alternatives are not added', () => {
		const flows = [
			flow(1, 10_000, ['2017-05-25', '2017-06-13']),
			flow(2, 700, ['2017-06-20', '2017-06-21'], { qualifier: 'at_least', low: 700, high: null }),
			flow(3, 4_000, ['2017-05-26', '2017-05-27'])
		];
		const bins = binsOf(flows);
		expect(bins.map(({ best, high }) => [best, high]).slice(3, 7)).toEqual([
			[null, null],
			[3_500, 3_500],
			[7_200, null],
			[null, null]
		]);
		expect(bins[5]?.figureIds).toEqual([1, 2]);
	});

	test('flows that are dated more coarsely than the bins stay whole, apart', () => {
		const quarter = flow(1, 900, ['2017-04-01', '2017-06-30'], { datePrecision: 'quarter' });
		const [series] = buildSeries([quarter], contextOf('mossoul'));
		const binned = series && binSeries(series, months);
		expect(binned?.unsplit).toMatchObject([{ from: '2017-04-01', to: '2017-06-30', best: 900 }]);
		expect(binned?.bins.every(({ best }) => best === null)).toBe(true);
	});
});
