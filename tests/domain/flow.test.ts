import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import { DaySet } from '#lib/domain/day-set.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow } from './figures.ts';

const eventA = flow(1, 8_000, ['2017-06-01', '2017-06-05']);
const eventAAgain = flow(2, 7_500, ['2017-06-01', '2017-06-05'], {
	...{ qualifier: 'at_least', low: 7_500, high: null, source: 'AFP' }
});
const eventB = flow(3, 3_000, ['2017-06-10', '2017-06-12']);
const june = flow(4, 10_500, ['2017-06-01', '2017-06-30'], { datePrecision: 'month' });
const totalOf = (figures: FigureRecord[], region = 'mossoul') =>
	computeTotal(figures, contextOf(region), '2017-12-31');

describe('a sum that would tell of less than a third of its days', () => {
	const early = flow(1, 100, ['2017-03-01', '2017-03-10']);
	const late = flow(2, 30, ['2017-06-01', '2017-06-07']);
	const beside = flow(3, 4, ['2017-06-02', '2017-06-02'], { regionId: 'erbil' });

	test('is that of the latest report, with its own days', () => {
		expect(totalOf([early, late])).toMatchObject({
			...{ best: 30, addends: [2], asOfSpread: ['2017-06-01', '2017-06-07'] },
			...{ daysTold: { told: 7, of: 7 }, exclusions: [{ reason: 'stale', figureIds: [1] }] }
		});
	});

	test('with what other places tell of these days', () => {
		expect(totalOf([early, late, beside], 'irak')).toMatchObject({ best: 34, addends: [2, 3] });
	});

	test('unless a period was asked for', () => {
		const period = { from: '2017-01-01', to: '2017-12-31' };
		const context = contextOf('mossoul', { period });
		expect(computeTotal([early, late], context, '2017-12-31')).toMatchObject({ best: 130 });
	});

	test('a third of them is enough', () => {
		const third = flow(2, 30, ['2017-03-21', '2017-03-30']);
		const more = flow(3, 1, ['2017-03-31', '2017-03-31']);
		expect(totalOf([early, third, more])).toMatchObject({ best: 131 });
	});
});

describe('R4: a later count of the same event, on fewer days, that says more', () => {
	const days: [string, string] = ['2017-06-08', '2017-06-09'];
	const first = flow(1, 1_293, days, { publishedOn: '2017-06-09', source: null });
	const later = flow(2, 1_604, ['2017-06-08', '2017-06-08'], {
		...{ publishedOn: '2017-06-11', source: null }
	});

	test('replaces the earlier one', () => {
		expect(totalOf([first, later])).toMatchObject({ best: 1_604, addends: [2] });
	});

	test.each<[string, Partial<FigureRecord>]>([
		['says less', { value: 900, low: 900, high: 900 }],
		['was published before', { publishedOn: '2017-06-08' }],
		['lies four days within', { dateStart: '2017-06-04' }]
	])('not where it %s', (_, changes) => {
		const isFirst = 'dateStart' in changes;
		const figures = isFirst ? [{ ...first, ...changes }, later] : [first, { ...later, ...changes }];
		expect(totalOf(figures).addends).toEqual([1]);
	});
});

describe('R4: more than twice as much within a longer report is of another event', () => {
	const epidemic = flow(1, 10_000, ['2016-01-01', '2016-12-31'], {
		...{ qualifier: 'approximate', low: null, high: null }
	});
	const within = (value: number) => flow(2, value, ['2016-01-12', '2016-01-12']);

	test.each([
		[200_000, 11_000],
		[22_001, 11_000],
		[22_000, 22_000],
		[9_000, 11_000]
	])('%i inside about 10 000 makes a high end of %i', (value, high) => {
		expect(totalOf([epidemic, within(value)])).toMatchObject({ best: 10_000, high });
	});

	test.each([
		[200_000, false],
		[9_000, true]
	])('%i is drawn pale: %s', (value, isPale) => {
		const [series] = buildSeries([epidemic, within(value)], contextOf('mossoul'));
		const bar = series?.points.find(({ figureIds }) => figureIds[0] === 2);
		expect(bar?.alternative ?? false).toBe(isPale);
	});
});

describe('R4: flows add up over clusters', () => {
	test('event A, told twice, and event B: 11 000, not 18 500', () => {
		expect(totalOf([eventA, eventAAgain, eventB])).toMatchObject({
			best: 11_000,
			rule: 'R4',
			addends: [1, 3],
			asOf: '2017-06-12',
			exclusions: [{ reason: 'rival', figureIds: [2] }]
		});
	});

	test('a report on the whole month is an alternative: 10 500, up to 11 000', () => {
		expect(totalOf([eventA, eventAAgain, eventB, june])).toMatchObject({
			best: 10_500,
			low: 10_500,
			high: 11_000,
			addends: [4],
			exclusions: [{ reason: 'overlap', figureIds: [1, 2, 3] }]
		});
	});

	test('in a cluster the precise words count, also where the bound was said later', () => {
		const precise = flow(1, 8_000, ['2017-06-01', '2017-06-05'], {
			...{ clusterId: 7, source: null, publishedOn: '2017-06-06' }
		});
		const bound = { ...eventAAgain, clusterId: 7, publishedOn: '2017-06-09' };
		const shifted = { ...bound, dateStart: '2017-06-02', dateEnd: '2017-06-06' };
		for (const other of [bound, shifted]) {
			expect(totalOf([precise, other])).toMatchObject({ best: 8_000, addends: [1] });
		}
	});

	test('events that come to less than the month do not lower it', () => {
		expect(totalOf([eventA, june])).toMatchObject({ best: 10_500, low: 10_500, high: 10_500 });
	});

	test('the same fact in the same words of the same source is a duplicate', () => {
		expect(totalOf([eventA, { ...eventA, id: 9 }]).exclusions).toEqual([
			{ reason: 'duplicate', figureIds: [9] }
		]);
	});

	test('figures that were joined by hand are one fact, whatever days each gives', () => {
		const joined = [
			flow(1, 8_000, ['2017-06-01', '2017-06-05'], { clusterId: 7, reliability: 'high' }),
			flow(2, 9_000, ['2017-06-07', '2017-06-09'], { clusterId: 7, source: 'AFP' })
		];
		expect(totalOf(joined)).toMatchObject({ best: 8_000, addends: [1] });
	});

	test('in a cluster, another source’s last word is a rival, its earlier one a duplicate', () => {
		const joined = [
			flow(1, 8_000, ['2017-06-01', '2017-06-05'], { clusterId: 7, reliability: 'high' }),
			flow(2, 7_000, ['2017-06-01', '2017-06-03'], { clusterId: 7, source: 'AFP' }),
			flow(3, 7_200, ['2017-06-01', '2017-06-04'], { clusterId: 7, source: 'AFP' })
		];
		expect(totalOf(joined).exclusions).toEqual([
			{ reason: 'duplicate', figureIds: [2] },
			{ reason: 'rival', figureIds: [3] }
		]);
	});

	test.each([
		['what it said of the later days is its word', false, 9_000, [2]],
		['unless a person pinned another one', true, 8_000, [1]]
	])('in a cluster, of one source, %s', (_, pinned, best, addends) => {
		const joined = [
			flow(1, 8_000, ['2017-06-01', '2017-06-05'], { clusterId: 7, pinned }),
			flow(2, 9_000, ['2017-06-01', '2017-06-06'], { clusterId: 7 })
		];
		expect(totalOf(joined)).toMatchObject({ best, addends });
	});

	test('in a cluster, a number comes before a vague plural of a better source', () => {
		const vague = flow(5, 0, ['2017-06-01', '2017-06-05'], {
			...{ qualifier: 'vague', value: null, low: 1_000, high: null },
			...{ source: 'IOM', reliability: 'high' }
		});
		expect(totalOf([eventA, vague])).toMatchObject({ best: 8_000, addends: [1] });
	});

	test('a report that begins inside the month and ends after it is no part of the month', () => {
		const sticking = flow(5, 11_000, ['2017-06-28', '2017-07-02']);
		expect(totalOf([june, sticking])).toMatchObject({ best: 10_500, high: 10_500 });
	});

	test('the sources of one flow make its spread; a sum of flows has none', () => {
		expect(totalOf([eventA, eventAAgain]).spread).toMatchObject({ min: 7_500, max: 8_000 });
		expect(totalOf([eventA, eventAAgain, eventB]).spread).toBeNull();
	});

	test('periods that overlap in part are not added', () => {
		const first = flow(1, 500, ['2017-06-01', '2017-06-07']);
		const second = flow(2, 400, ['2017-06-07', '2017-06-10']);
		expect(totalOf([first, second])).toMatchObject({ best: 500, addends: [1] });
	});

	test('weeks that follow one another are added', () => {
		const first = flow(1, 500, ['2017-06-05', '2017-06-11']);
		const second = flow(2, 400, ['2017-06-12', '2017-06-18']);
		expect(totalOf([first, second]).best).toBe(900);
	});

	test('"at least", a range and dozens: the interval of R10, the vague one named', () => {
		const figures = [
			flow(1, 500, ['2017-06-01', '2017-06-01'], { qualifier: 'at_least', low: 500, high: null }),
			flow(2, 0, ['2017-06-02', '2017-06-02'], {
				...{ qualifier: 'range', value: null, low: 10_000, high: 15_000 }
			}),
			flow(3, 0, ['2017-06-03', '2017-06-03'], {
				...{ qualifier: 'vague', value: null, low: 10, high: null }
			})
		];
		expect(totalOf(figures)).toMatchObject({
			...{ best: 13_000, low: 10_510, high: null, addends: [1, 2] },
			exclusions: [{ reason: 'vague', figureIds: [3] }]
		});
	});

	test('a vague report on a month does not take the place of its numbers', () => {
		const vague = flow(5, 0, ['2017-06-01', '2017-06-30'], {
			...{ qualifier: 'vague', value: null, low: 1_000, high: null }
		});
		expect(totalOf([eventA, eventB, vague]).best).toBe(11_000);
	});
});

describe('R8: "75 780 were evacuated", and four days later "195 962"', () => {
	const undated = flow(1, 75_780, ['2017-02-10', '2017-02-10'], {
		...{ datePrecision: 'none', publishedOn: '2017-02-10' }
	});
	const later = flow(2, 195_962, ['2017-02-06', '2017-02-06'], { publishedOn: '2017-02-14' });

	test('are 195 962: without days of its own the first may be a part of the second', () => {
		expect(totalOf([undated, later])).toMatchObject({
			...{ best: 195_962, addends: [2], exclusions: [{ reason: 'older', figureIds: [1] }] }
		});
		const [bars] = buildSeries([undated, later], contextOf('mossoul'));
		expect(bars?.points.map(({ best, alternative }) => [best, alternative ?? false])).toEqual([
			[195_962, false],
			[75_780, true]
		]);
	});

	test.each<[string, Partial<FigureRecord>]>([
		['if the first has days of its own', { datePrecision: 'day' }],
		['if another source tells it', { source: 'AFP' }],
		['if nobody is named', { source: null }],
		['if it is the last word of its source', { publishedOn: '2017-02-14' }],
		['if it is of another place', { regionId: 'telafar' }]
	])('but both count %s', (_, fields) => {
		expect(totalOf([{ ...undated, ...fields }, later], 'ninive').best).toBe(271_742);
	});
});

describe('R4: a sum of flows is over a stated time', () => {
	const lastYear = flow(8, 200, ['2016-06-01', '2016-06-12']);

	test('without a period, of those that end within a year of the newest one', () => {
		const total = totalOf([eventA, eventB, lastYear]);
		expect(total).toMatchObject({ best: 11_000, asOfSpread: ['2017-06-01', '2017-06-12'] });
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [8] }]);
	});

	test('each of them is counted whole, and the sum says from which day on', () => {
		const sinceLong = flow(8, 200, ['2016-10-01', '2017-04-30']);
		expect(totalOf([eventA, eventB, sinceLong])).toMatchObject({
			best: 11_200,
			asOfSpread: ['2016-10-01', '2017-06-12']
		});
	});

	test('one that tells of more than a year counts only where it is the newest', () => {
		const decade = flow(9, 10_000, ['2010-01-01', '2017-03-31']);
		expect(totalOf([eventA, decade])).toMatchObject({
			...{ best: 8_000, exclusions: [{ reason: 'stale', figureIds: [9] }] }
		});
		expect(totalOf([lastYear, decade])).toMatchObject({ best: 10_000, addends: [9] });
	});

	test('a period with a last day only ends there', () => {
		const until = contextOf('mossoul', { period: { to: '2017-06-02' } });
		const longAgo = flow(8, 200, ['2016-05-01', '2016-05-12']);
		const total = computeTotal([eventA, eventB, longAgo], until, '2017-12-31');
		expect(total).toMatchObject({ best: 3_200, asOfSpread: ['2017-06-01', '2017-06-02'] });
	});

	test('says on how many days of its span something counted happened', () => {
		expect(totalOf([eventA, eventAAgain, eventB]).daysTold).toEqual({ told: 8, of: 12 });
		expect(totalOf([june, eventA]).daysTold).toEqual({ told: 30, of: 30 });
		const erbil = { ...eventB, id: 9, regionId: 'erbil', dateStart: '2017-06-04' };
		expect(totalOf([eventA, erbil], 'irak').daysTold).toEqual({ told: 12, of: 12 });
	});

	test('with a period, over the period', () => {
		const always = contextOf('mossoul', { period: { from: '2010-01-01', to: '2017-12-31' } });
		expect(computeTotal([eventA, eventB, lastYear], always, '2017-12-31').best).toBe(11_200);
	});
});

describe('R3: flows over places', () => {
	const erbil = flow(5, 700, ['2017-06-03', '2017-06-04'], { regionId: 'erbil' });

	test('places side by side add up, on the same days too', () => {
		expect(totalOf([eventA, erbil], 'irak')).toMatchObject({ best: 8_700, basis: 'children' });
	});

	test('what is told of the whole country on those days comes first', () => {
		const irak = flow(6, 9_000, ['2017-06-01', '2017-06-07'], { regionId: 'irak' });
		const total = totalOf([eventA, erbil, irak], 'irak');
		expect(total).toMatchObject({ best: 9_000, basis: 'published', addends: [6] });
		expect(total.exclusions).toEqual([{ reason: 'child_region', figureIds: [1, 5] }]);
	});

	test('so does what is told of it on the very same days', () => {
		const irak = flow(6, 7_000, ['2017-06-01', '2017-06-05'], { regionId: 'irak' });
		expect(totalOf([eventA, irak], 'irak')).toMatchObject({ best: 7_000, addends: [6] });
	});

	test('a village counted over two days does not push out what was published for one of them', () => {
		const published = flow(6, 2_800, ['2017-06-08', '2017-06-08'], { regionId: 'irak' });
		const villages = [
			flow(7, 1_300, ['2017-06-08', '2017-06-09']),
			flow(8, 450, ['2017-06-08', '2017-06-09'], { regionId: 'erbil' }),
			flow(9, 900, ['2017-06-08', '2017-06-08'], { regionId: 'kirkouk' })
		];
		expect(totalOf([...villages, published], 'irak')).toMatchObject({
			...{ best: 2_800, high: 2_800, basis: 'published', addends: [6], warnings: [] },
			exclusions: [
				{ reason: 'child_region', figureIds: [9] },
				{ reason: 'longer_below', figureIds: [7, 8] }
			]
		});
	});

	test('one day’s number for the whole leaves out a town’s month that says more, and tells so', () => {
		const day = flow(6, 14_800, ['2017-05-11', '2017-05-11'], { regionId: 'irak' });
		const month = flow(7, 200_000, ['2017-05-01', '2017-05-31']);
		expect(totalOf([day, month], 'irak')).toMatchObject({
			...{ best: 14_800, low: 14_800, high: 200_000, addends: [6] },
			warnings: [{ code: 'longer_below', value: 200_000, figureIds: [7] }],
			exclusions: [{ reason: 'longer_below', figureIds: [7] }]
		});
	});

	test('what two towns tell over longer times is weighed together', () => {
		const day = flow(6, 15_000, ['2017-05-11', '2017-05-11'], { regionId: 'irak' });
		const towns = [
			flow(7, 10_000, ['2017-05-01', '2017-05-31']),
			flow(8, 9_000, ['2017-05-11', '2017-05-12'], { regionId: 'erbil' })
		];
		expect(totalOf([day, ...towns], 'irak')).toMatchObject({
			...{ best: 15_000, high: 19_000 },
			warnings: [{ code: 'longer_below', value: 19_000, figureIds: [7, 8] }]
		});
	});

	test('a sum says which of the places below it counts', () => {
		expect(totalOf([eventA, erbil], 'irak').coverage).toEqual({
			...{ counted: 2, of: 3, regionIds: ['erbil', 'ninive'] }
		});
	});

	test('a narrower report on the same town is an overlap, seen from the country too', () => {
		expect(totalOf([eventA, june], 'irak').exclusions).toEqual([
			{ reason: 'overlap', figureIds: [1] }
		]);
	});

	test('on other days the places below still count', () => {
		const irak = flow(6, 9_000, ['2017-07-01', '2017-07-31'], { regionId: 'irak' });
		expect(totalOf([eventA, irak], 'irak')).toMatchObject({
			...{ best: 17_000, basis: 'mixed', coverage: { counted: 1, of: 3 } }
		});
	});

	test('the band of a country holds each place below once', () => {
		const irak = flow(6, 8_100, ['2017-06-01', '2017-06-30'], { regionId: 'irak' });
		const ninive = flow(7, 7_900, ['2017-06-01', '2017-06-30'], { regionId: 'ninive' });
		const total = totalOf([irak, ninive, eventA, erbil], 'irak');
		// 7 900 for Ninive with Mossoul in it, and 700 for Erbil.
		expect(total).toMatchObject({ best: 8_100, high: 8_600 });
	});
});

describe('R5: flows over the border of a period', () => {
	const overBorder = flow(1, 10_000, ['2017-05-25', '2017-06-13']);

	test.each([
		['2017-05-01', '2017-05-31', 3_500],
		['2017-06-01', '2017-06-30', 6_500],
		['2017-05-01', '2017-06-30', 10_000],
		['2017-07-01', '2017-07-31', null]
	])('from %s to %s: %s', (from, to, best) => {
		const context = contextOf('mossoul', { period: { from, to } });
		expect(computeTotal([overBorder], context, '2017-12-31').best).toBe(best);
	});

	test('says how much of each flow counts', () => {
		const context = contextOf('mossoul', { period: { from: '2017-06-01', to: '2017-06-30' } });
		expect(computeTotal([overBorder, eventB], context, '2017-12-31').shares).toEqual([
			{ figureId: 1, value: 6_500 }
		]);
		expect(totalOf([overBorder]).shares).toEqual([]);
	});

	test.each<[string, [string, string], FigureRecord['datePrecision'], number | null]>([
		['a year’s number in a month', ['2017-06-01', '2017-06-30'], 'year', null],
		['a year’s number in that year', ['2017-01-01', '2017-12-31'], 'year', 36_500],
		['a month’s number in some days of it', ['2017-03-10', '2017-03-20'], 'month', null],
		['what is told of months, between two of them', ['2017-03-01', '2017-03-31'], 'month', 3_100],
		['what is told of days, anywhere', ['2017-03-10', '2017-03-20'], 'day', 1_100]
	])('%s: it is never cut into days that nobody stated', (_, [from, to], datePrecision, best) => {
		const year = flow(1, 36_500, ['2017-01-01', '2017-12-31'], { datePrecision });
		const total = computeTotal(
			[year],
			contextOf('mossoul', { period: { from, to } }),
			'2017-12-31'
		);
		const isCoarse = best === null;
		expect(total).toMatchObject({
			best,
			exclusions: isCoarse ? [{ reason: 'coarse', figureIds: [1] }] : [],
			warnings: isCoarse ? [{ code: 'coarse', value: 36_500, figureIds: [1] }] : []
		});
	});

	test('its total is as of the last day of the period', () => {
		const context = contextOf('mossoul', { period: { from: '2017-05-01', to: '2017-05-31' } });
		expect(computeTotal([overBorder], context, '2017-12-31')).toMatchObject({
			asOf: '2017-05-31',
			asOfSpread: ['2017-05-25', '2017-05-31']
		});
		const june = contextOf('mossoul', { period: { from: '2017-06-01', to: '2017-06-30' } });
		expect(computeTotal([overBorder], june, '2017-12-31').asOfSpread).toEqual([
			'2017-06-01',
			'2017-06-13'
		]);
	});

	test('a flow counts as soon as its days have begun', () => {
		expect(computeTotal([june], contextOf('mossoul'), '2017-06-15').best).toBe(10_500);
		expect(computeTotal([june], contextOf('mossoul'), '2017-05-31').best).toBeNull();
	});

	test('a year that was told in March covers no day after March', () => {
		const year = flow(8, 3_000, ['2017-01-01', '2017-12-31'], {
			...{ datePrecision: 'year', publishedOn: '2017-03-10' }
		});
		expect(totalOf([year, eventA, eventB])).toMatchObject({ best: 14_000, addends: [1, 3, 8] });
	});
});

describe('the bars of a flow', () => {
	const [series] = buildSeries([eventA, eventAAgain, eventB, june], contextOf('mossoul'));

	test('a report that is known to the month is a month wide', () => {
		expect(series?.points.filter((point) => !point.alternative)).toMatchObject([
			{ from: '2017-06-01', to: '2017-06-30', best: 10_500, high: 11_000, figureIds: [4] }
		]);
	});

	test('what it overlaps is there, marked as an alternative', () => {
		expect(series?.points.filter((point) => point.alternative)).toMatchObject([
			{ from: '2017-06-01', to: '2017-06-05', best: 8_000, figureIds: [1, 2] },
			{ from: '2017-06-10', to: '2017-06-12', best: 3_000, figureIds: [3] }
		]);
	});
});

describe('the bars of a country and of its places', () => {
	test('a place’s bar is pale where the country’s number holds its days (R3)', () => {
		const country = flow(9, 40_000, ['2017-01-01', '2017-06-30'], { regionId: 'irak' });
		const series = buildSeries(
			[country, eventA, { ...eventB, dateEnd: '2017-07-02', dateStart: '2017-07-01' }],
			contextOf('irak')
		);
		expect(
			series.map(({ scope, points }) => [
				scope,
				points.map((p) => [p.best, p.alternative ?? false])
			])
		).toEqual([
			[
				'children',
				[
					[8_000, true],
					[3_000, false]
				]
			],
			['own', [[40_000, false]]]
		]);
	});
});

describe('a set of days', () => {
	const days = new DaySet();
	days.add(10, 12);
	days.add(20, 22);
	days.add(13, 15);
	days.add(1, 2);

	test.each([
		[0, 0, false],
		[2, 5, true],
		[3, 9, false],
		[9, 10, true],
		[15, 16, true],
		[16, 19, false],
		[16, 30, true],
		[23, 99, false],
		[0, 99, true]
	])('from %i to %i: %s', (from, to, overlaps) => {
		expect(days.overlaps(from, to)).toBe(overlaps);
	});

	test('spans that it grows over become one', () => {
		const all = new DaySet();
		for (const [from, to] of [
			[1, 2],
			[5, 6],
			[9, 9],
			[0, 12]
		] as const)
			all.add(from, to);
		expect([all.overlaps(-5, -1), all.overlaps(12, 12), all.overlaps(13, 13)]).toEqual([
			false,
			true,
			false
		]);
	});
});
