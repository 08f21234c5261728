/** A view that a page can carry: fewer marks, fewer ids, and how many there are in all. */
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#lib/domain/dates.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';
import { countAddends, isWhole, showNumber, showView } from '#lib/domain/shown-view.ts';
import { countFigures, measureSeries, thinSeries } from '#lib/domain/thin-series.ts';
import type { MetricView } from '#lib/domain/views.ts';

const FIRST = '2011-01-01';

function pointAt(index: number, fields: Partial<SeriesPoint> = {}): SeriesPoint {
	const day = addDays(FIRST, index);
	return {
		...{ from: day, to: day, best: 10, low: 10, high: 10, datePrecision: 'day' },
		...{ qualifier: 'exact', spread: null, revisionFrom: null, corrected: false },
		...{ figureIds: [index + 1], regionId: 'IRQ', source: 'IOM' },
		...fields
	};
}

function seriesOf(points: SeriesPoint[], fields: Partial<Series> = {}): Series {
	return {
		...{ key: 'k', regionId: 'IRQ', metric: 'deaths', unit: 'person', currency: null },
		...{
			measure: 'flow',
			subgroup: null,
			disease: null,
			status: 'observed',
			source: null,
			anchor: null
		},
		...{ scope: 'own', points, agingDays: null },
		...fields
	};
}

const days = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a series with more marks than fit', () => {
	const points = days(1000).map((index) => pointAt(index));
	points[333] = pointAt(333, { best: 900, revisionFrom: 950, source: 'MSF' });
	points[334] = pointAt(334, { best: 1, alternative: true });
	points[335] = pointAt(335, { best: null });
	const thin = thinSeries(seriesOf(points), 40);

	it('keeps its ends, what is highest and what is lowest', () => {
		expect(thin.points.length).toBeLessThanOrEqual(40);
		expect(thin.points[0]).toEqual(points[0]);
		expect(thin.points.at(-1)).toEqual(points[999]);
		expect(thin.points).toContainEqual(points[333]);
		expect(thin.points).toContainEqual(points[334]);
	});

	it('stays in the order of its days', () => {
		const order = thin.points.map(({ to }) => to);
		expect(order).toEqual([...order].sort());
	});

	it('says how much there is in all', () => {
		expect(thin.whole).toEqual({
			...{ marks: 1000, bars: 998, revisions: 1 },
			reports: { IOM: 999, MSF: 1 },
			unnamed: 0
		});
		expect(measureSeries(thinSeries(thin, 8)).marks).toBe(1000);
	});

	it('has a mark in every stretch that has some', () => {
		const gaps = thin.points.map(({ to }, at) => [thin.points[at - 1]?.to ?? to, to] as const);
		for (const [before, after] of gaps) expect(addDays(before, 100) >= after).toBe(true);
	});
});

test('marks without any value are kept by their place alone', () => {
	const points = days(100).map((index) => pointAt(index, { best: null }));
	expect(thinSeries(seriesOf(points), 4).points).toEqual([points[0], points[99]]);
});

test('a series that fits stays as it is', () => {
	const series = seriesOf(days(40).map((index) => pointAt(index)));
	expect(thinSeries(series, 40)).toEqual(series);
});

test('a mark lists the first of its figures, and counts them', () => {
	const ids = days(30).map((index) => index + 1);
	const [point] = thinSeries(seriesOf([pointAt(0, { figureIds: ids })]), 8).points;
	expect(point?.figureIds).toEqual(ids.slice(0, 12));
	expect(point && countFigures(point)).toBe(30);
});

describe('a view', () => {
	const ids = (count: number) => days(count).map((index) => index + 1);
	const viewOf = (addends: number, marks: number): MetricView => ({
		...{ metric: 'deaths', figures: addends, addends: [], counted: [], apart: [] },
		decided: { preferences: [], householdSizes: [] },
		series: [seriesOf(days(marks).map((index) => pointAt(index)))],
		total: {
			...{ best: 10, low: 10, high: 10, regionId: 'IRQ', metric: 'deaths', unit: 'person' },
			...{
				currency: null,
				measure: 'flow',
				disease: null,
				rule: 'R4',
				basis: 'published',
				asOf: FIRST
			},
			...{ asOfSpread: null, daysTold: null, addends: ids(addends), shares: [], spread: null },
			exclusions: [{ reason: 'duplicate', figureIds: ids(addends) }],
			...{ coverage: null, unallocated: null, conflict: null, leadFigureId: 1, change: null },
			warnings: []
		}
	});

	it('of few figures is shown whole', () => {
		const view = viewOf(20, 100);
		expect(showView(view)).toEqual(view);
		expect(isWhole(showView(view))).toBe(true);
	});

	it('of many figures lists some and counts all, without another number', () => {
		const view = viewOf(500, 100);
		const shown = showView(view);
		expect(shown.total.addends).toEqual(ids(24));
		expect(countAddends(shown.total)).toBe(500);
		expect(shown.total.exclusions).toEqual([
			{ reason: 'duplicate', figureIds: ids(24), figures: 500 }
		]);
		expect(shown.total.best).toBe(10);
		expect(isWhole(shown)).toBe(false);
	});

	it('that is a number among others keeps the number and who said it, and nothing else', () => {
		const { total, addends } = viewOf(20, 100);
		const whole = { ...viewOf(20, 100), total: { ...total, change: null, warnings: [] } };
		const shown = showNumber(whole);
		expect(shown).toMatchObject({ addends, series: [], apart: [] });
		expect(shown.total).toMatchObject({ best: 10, asOf: FIRST, addendCount: 20, exclusions: [] });
		const waiting = { ...whole, total: { ...total, best: null } };
		expect(showNumber(waiting).series).toEqual(whole.series);
		expect(showNumber(waiting).total.exclusions).toHaveLength(1);
	});

	it('of many marks is not whole', () => {
		expect(isWhole(showView(viewOf(20, 3000)))).toBe(false);
		expect(showView(viewOf(20, 3000)).series[0]?.points.length).toBeLessThanOrEqual(480);
	});

	it('of many sources keeps the two dozen with the most marks apart', () => {
		const joined = seriesOf([pointAt(0)], { key: 'IRQ|deaths' });
		const apart = days(30).map((index) =>
			seriesOf(
				days(index + 1).map((day) => pointAt(day)),
				{ key: `IRQ|deaths|by Source ${index}`, source: `Source ${index}` }
			)
		);
		const alone = seriesOf([pointAt(0)], { key: 'SYR|deaths|by IOM', source: 'IOM' });
		const shown = showView({ ...viewOf(1, 1), series: [joined, ...apart, alone] });
		expect(shown.series.map(({ source }) => source)).toEqual([
			null,
			...days(24).map((index) => `Source ${index + 6}`),
			'IOM'
		]);
		expect(shown.series[0]?.sourcesLeft).toBe(6);
		expect(isWhole(shown)).toBe(false);
	});
});
