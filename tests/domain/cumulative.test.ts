import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import { incrementOf, listIncrements } from '#lib/domain/cumulative.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, toll } from './figures.ts';

const reports = [
	toll(1, 120, ['2017-05-01', '2017-05-10']),
	toll(2, 150, ['2017-05-01', '2017-05-17']),
	toll(3, 148, ['2017-05-01', '2017-05-24']),
	toll(4, 170, ['2017-05-01', '2017-05-31'])
];
const deaths = contextOf('mossoul', { metric: 'deaths' });
const totalOf = (figures: FigureRecord[], day = '2017-07-01') => computeTotal(figures, deaths, day);

describe('R6: a toll', () => {
	test('120, 150, 148, 170 are 170, not 588', () => {
		expect(totalOf(reports)).toMatchObject({
			best: 170,
			rule: 'R6',
			addends: [4],
			asOf: '2017-05-31',
			exclusions: [{ reason: 'older', figureIds: [1, 2, 3] }],
			change: { from: 148, to: 170, since: '2017-05-24' }
		});
	});

	test('its increments are +30, −2 (a revision) and +22', () => {
		expect(listIncrements([120, 150, 148, 170])).toEqual([
			{ change: 30, isRevision: false, needsReview: false },
			{ change: -2, isRevision: true, needsReview: false },
			{ change: 22, isRevision: false, needsReview: false }
		]);
		expect(listIncrements([120])).toEqual([]);
	});

	test('from 10 to 31 May it grew by 50', () => {
		expect(incrementOf(120, 170).change).toBe(50);
	});

	test.each([
		[100, 90, false],
		[100, 89, true],
		[10, 0, true],
		[0, 0, false]
	])('a fall from %i to %i needs review: %s', (from, to, needsReview) => {
		expect(incrementOf(from, to).needsReview).toBe(needsReview);
	});

	test('a fall is drawn as a revision and never clamped', () => {
		const [series] = buildSeries(reports, deaths);
		expect(series?.points.map((point) => [point.best, point.revisionFrom])).toEqual([
			[120, null],
			[150, null],
			[148, 150],
			[170, null]
		]);
		expect(series).toMatchObject({ anchor: '2017-05-01', source: 'OCHA', agingDays: null });
	});

	test('a toll does not age: years later it is still what was last counted', () => {
		expect(totalOf(reports, '2026-01-01')).toMatchObject({ best: 170, asOf: '2017-05-31' });
	});

	test('the same count again is no revision', () => {
		const again = toll(5, 170, ['2017-05-01', '2017-06-07']);
		const [series] = buildSeries([...reports, again], deaths);
		expect(series?.points.at(-1)).toMatchObject({ best: 170, revisionFrom: null });
	});

	test('a lower count by another source is a disagreement and no revision', () => {
		const other = toll(5, 140, ['2017-05-01', '2017-05-31'], {
			source: 'AFP',
			reliability: 'high'
		});
		const [joined] = buildSeries([...reports, other], deaths);
		const last = joined?.points.at(-1);
		expect(last).toMatchObject({ best: 140, revisionFrom: null });
		expect(last?.spread).toMatchObject({ min: 140, max: 170 });
	});

	test('the change is against the same source’s own report before', () => {
		const other = toll(5, 160, ['2017-05-01', '2017-05-28'], {
			source: 'AFP',
			reliability: 'high'
		});
		expect(totalOf([...reports.slice(0, 3), other]).change).toBeNull();
	});
});

describe('R6: another anchor is another series', () => {
	const sinceJune = toll(9, 40, ['2017-06-10', '2017-06-20']);

	test('each anchor has its own line', () => {
		const series = buildSeries([...reports, sinceJune], deaths);
		expect(series.map(({ anchor, points }) => [anchor, points.length])).toEqual([
			['2017-05-01', 4],
			['2017-06-10', 1]
		]);
	});

	test('they are not added; the total is the last value of the current one', () => {
		const total = totalOf([...reports, sinceJune]);
		expect(total).toMatchObject({ best: 40, addends: [9] });
		expect(total.exclusions).toEqual([{ reason: 'overlap', figureIds: [1, 2, 3, 4] }]);
	});

	test('of two that are both up to date, the better documented one is followed', () => {
		const longer = toll(9, 400, ['2017-04-20', '2017-05-31']);
		expect(totalOf([...reports, longer])).toMatchObject({ best: 170, addends: [4] });
	});

	test('unless a person pinned the other', () => {
		const pinned = toll(9, 400, ['2017-04-20', '2017-05-31'], { pinned: true });
		expect(totalOf([...reports, pinned])).toMatchObject({ best: 400, addends: [9] });
	});

	test('dozens since April do not hide a number since May', () => {
		const dozens = toll(9, 0, ['2017-04-20', '2017-05-31'], {
			...{ qualifier: 'vague', value: null, low: 10, high: null }
		});
		expect(totalOf([reports[3] ?? dozens, dozens]).best).toBe(170);
	});

	test('else the one that counts from furthest back, and an open one last', () => {
		const since = (id: number, value: number, anchor: string | null) =>
			toll(id, value, [anchor, '2017-05-31']);
		const figures = [since(1, 10, null), since(2, 20, '2017-05-20'), since(3, 30, '2017-05-01')];
		expect(totalOf(figures).best).toBe(30);
		expect(totalOf(figures.slice(0, 2)).best).toBe(20);
	});

	test('each source of one anchor has its own line too, beside the joined one', () => {
		const other = toll(5, 140, ['2017-05-01', '2017-05-31'], { source: 'AFP' });
		const series = buildSeries([...reports, other], deaths);
		expect(series.map(({ source, points }) => [source, points.length])).toEqual([
			[null, 4],
			['AFP', 1],
			['OCHA', 4]
		]);
	});
});

describe('R2: tolls over places', () => {
	const irak = contextOf('irak', { metric: 'deaths' });
	const erbil = toll(8, 30, ['2017-02-01', '2017-02-10'], { regionId: 'erbil' });

	test('different places add up, however far apart their last reports', () => {
		expect(computeTotal([...reports, erbil], irak, '2017-07-01')).toMatchObject({
			best: 200,
			basis: 'children',
			addends: [4, 8],
			asOfSpread: ['2017-02-10', '2017-05-31']
		});
	});

	test('the sum is read on the day of the last report, also when a line of its own goes on', () => {
		const figures = [
			...reports.map((each) => ({ ...each, dateStart: '2016-12-01' })),
			{ ...erbil, dateStart: '2016-06-15', dateEnd: '2016-07-01' },
			toll(9, 0, ['2016-12-01', '2017-07-20'], {
				...{ qualifier: 'vague', value: null, low: 10, high: null }
			})
		];
		const [series] = buildSeries(figures, irak);
		const total = computeTotal(figures, irak, '2017-08-01');
		expect(total).toMatchObject({ best: 200, asOf: '2017-05-31' });
		expect(series?.points.at(-1)).toMatchObject({ best: 200, to: '2017-05-31' });
	});

	test('but a toll a year older than the newest is of another time', () => {
		const old = { ...erbil, dateStart: '2016-02-01', dateEnd: '2016-02-10' };
		const total = computeTotal([...reports, old], irak, '2017-07-01');
		expect(total).toMatchObject({ best: 170, addends: [4] });
		expect(total.exclusions).toContainEqual({ reason: 'stale', figureIds: [8] });
	});
});
