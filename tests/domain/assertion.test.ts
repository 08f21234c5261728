import { describe, expect, test } from 'vitest';
import { statusOf } from '#lib/domain/assertion.ts';
import { buildSeries } from '#lib/domain/build-series.ts';
import { ASSERTIONS } from '#lib/domain/figure.ts';
import { computeTotal } from '#lib/domain/total.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { contextOf, flow, stock, toll } from './figures.ts';

test.each([
	['reported', 'observed'],
	['unconfirmed', 'unconfirmed'],
	['projected', 'projected'],
	['planned', 'planned'],
	['denied', null]
] as const)('R13: %s figures are in the series %s', (assertion, status) => {
	expect(statusOf(assertion)).toBe(status);
});

describe('R13: only what is reported is counted', () => {
	const current = stock(1, 2_100_000, '2017-05-31', { metric: 'food_insecure' });
	const projected = stock(2, 2_900_000, '2017-08-31', {
		...{ metric: 'food_insecure', dateStart: '2017-06-01', assertion: 'projected' }
	});
	const hunger = contextOf('mossoul', { metric: 'food_insecure' });

	test('in July the number is what was counted by May, the projection stands beside it', () => {
		expect(computeTotal([current, projected], hunger, '2017-07-15')).toMatchObject({
			best: 2_100_000,
			asOf: '2017-05-31',
			exclusions: [{ reason: 'projected', figureIds: [2] }]
		});
		expect(
			buildSeries([current, projected], hunger).map(({ status, points }) => [status, points.length])
		).toEqual([
			['observed', 1],
			['projected', 1]
		]);
	});

	test('a projection is never the latest, even when its days have come', () => {
		expect(computeTotal([current, projected], hunger, '2017-09-30').best).toBe(2_100_000);
	});

	test('figures of every other assertion are left out and named', () => {
		const figures = ASSERTIONS.map((assertion, index) =>
			stock(index + 1, 100 * (index + 1), '2017-06-30', { assertion, source: assertion })
		);
		const total = computeTotal(figures, contextOf('mossoul'), '2017-07-01');
		expect(total).toMatchObject({ best: 100, addends: [1], spread: null });
		expect(total.exclusions).toEqual([
			{ reason: 'denied', figureIds: [5] },
			{ reason: 'planned', figureIds: [4] },
			{ reason: 'projected', figureIds: [3] },
			{ reason: 'unconfirmed', figureIds: [2] }
		]);
	});

	test('what waits for review is in no series and no total', () => {
		const doubtful = stock(1, 500, '2017-06-30', { needsReview: true });
		expect(buildSeries([doubtful], contextOf('mossoul'))).toEqual([]);
		expect(computeTotal([doubtful], contextOf('mossoul'), '2017-07-01').exclusions).toEqual([
			{ reason: 'needs_review', figureIds: [1] }
		]);
	});

	test('rumours are a dot for each source and day, and are summed with nothing', () => {
		const rumour = (id: number, value: number, fields = {}) =>
			stock(id, value, '2017-06-30', { assertion: 'unconfirmed', ...fields });
		const figures = [rumour(1, 500), rumour(2, 700, { source: 'AFP' }), rumour(3, 520)];
		const [series] = buildSeries(figures, contextOf('mossoul'));
		expect(series?.points.map(({ best, figureIds }) => [best, figureIds])).toEqual([
			[500, [1, 3]],
			[700, [2]]
		]);
	});
});

describe('which series a chart shows', () => {
	test('one for each measure, and the one with most points first', () => {
		const figures = [
			stock(1, 500, '2017-05-31'),
			stock(2, 600, '2017-06-30'),
			flow(3, 40, ['2017-06-01', '2017-06-30'])
		];
		const series = buildSeries(figures, contextOf('mossoul'));
		expect(series.map(({ measure }) => measure)).toEqual(['flow', 'stock']);
		expect(computeTotal(figures, contextOf('mossoul'), '2017-07-01')).toMatchObject({
			measure: 'stock',
			best: 600
		});
	});

	test('a tie goes to the usual measure of the metric', () => {
		const figures = [
			stock(1, 500, '2017-05-31'),
			stock(2, 40, '2017-05-31', { measure: 'cumulative' })
		];
		const usual = (metric: 'displaced' | 'returned') =>
			computeTotal(
				figures.map((figure) => ({ ...figure, metric })),
				contextOf('mossoul', { metric }),
				'2017-07-01'
			).measure;
		expect(usual('displaced')).toBe('stock');
		expect(usual('returned')).toBe('cumulative');
	});

	describe('a toll or a stock comes before flows', () => {
		const measureOf = (figures: FigureRecord[]) =>
			computeTotal(figures, contextOf('mossoul', { metric: 'deaths' }), '2017-12-31').measure;
		const killed = (id: number, value: number, day: string) =>
			flow(id, value, [day, day], { metric: 'deaths' });
		const deathToll = toll(1, 31_600, ['2017-02-06', '2017-02-13']);
		const daily = [killed(2, 7_000, '2017-02-06'), killed(3, 9_000, '2017-02-07')];

		test('as it holds them, however many they are', () => {
			expect(measureOf([deathToll, ...daily])).toBe('cumulative');
		});

		test('and holds against the rising counts of one event, told day after day', () => {
			const rising = [killed(2, 21_000, '2017-02-07'), killed(3, 24_000, '2017-02-09')];
			expect(measureOf([deathToll, ...rising])).toBe('cumulative');
		});

		const single = { ...deathToll, value: 14, low: 14, high: 14 };

		test('unless they come to many times more: then it is the toll of one event among several', () => {
			expect(measureOf([single, ...daily])).toBe('flow');
		});

		test('but not on the word of one report against several, however large its number', () => {
			const again = { ...single, id: 9, documentId: 9, dateEnd: '2017-02-14' };
			expect(measureOf([single, again, killed(2, 830_000, '2017-02-16')])).toBe('cumulative');
		});

		test('unless it is older than a year', () => {
			const old = { ...deathToll, dateStart: '2016-01-01', dateEnd: '2016-02-05' };
			expect(measureOf([old, ...daily])).toBe('flow');
		});

		test('and flows from long before it do not count against it', () => {
			const past = [killed(2, 40_000, '2015-02-06')];
			expect(measureOf([deathToll, ...past])).toBe('cumulative');
		});

		test('a stock that has aged out stays the measure: its last value is still known', () => {
			const figures = [stock(1, 900, '2017-01-10'), flow(2, 40, ['2017-01-01', '2017-01-02'])];
			expect(computeTotal(figures, contextOf('mossoul'), '2017-12-31')).toMatchObject({
				measure: 'stock',
				best: null
			});
		});
	});

	test('the measure that is asked for is shown, and the others are named', () => {
		const figures = [stock(1, 500, '2017-05-31'), flow(2, 40, ['2017-06-01', '2017-06-30'])];
		const total = computeTotal(figures, contextOf('mossoul', { measure: 'flow' }), '2017-07-01');
		expect(total).toMatchObject({ best: 40, measure: 'flow' });
		expect(total.exclusions).toEqual([{ reason: 'other_measure', figureIds: [1] }]);
	});

	test('currencies are not added, and the most frequent one is shown', () => {
		const money = (id: number, value: number, currency: string, day: string) =>
			stock(id, value, day, { metric: 'funding_required', unit: 'currency', currency });
		const figures = [
			money(1, 5_000_000, 'USD', '2017-05-01'),
			money(2, 6_000_000, 'USD', '2017-06-01'),
			money(3, 4_000_000, 'EUR', '2017-06-15')
		];
		const context = contextOf('mossoul', { metric: 'funding_required' });
		const total = computeTotal(figures, context, '2017-07-01');
		expect(total).toMatchObject({ best: 6_000_000, unit: 'currency', currency: 'USD' });
		expect(total.exclusions).toContainEqual({ reason: 'other_unit', figureIds: [3] });
		expect(buildSeries(figures, context)).toHaveLength(2);
	});
});
