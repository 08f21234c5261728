import { describe, expect, test } from 'vitest';
import { binSeries } from '#lib/domain/bins.ts';
import { buildSeries } from '#lib/domain/build-series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, stock } from './figures.ts';

describe('R1: a stock over time', () => {
	const march = stock(1, 120_000, '2017-03-31');
	const june = stock(2, 135_000, '2017-06-30');
	const valueOn = (day: string) => computeTotal([march, june], contextOf('mossoul'), day).best;

	test.each([
		['2017-07-15', 135_000],
		['2017-06-30', 135_000],
		['2017-06-29', 120_000],
		['2017-05-01', 120_000],
		['2017-03-31', 120_000]
	])('on %s it is %i', (day, value) => {
		expect(valueOn(day)).toBe(value);
	});

	test('before the first report there is no value', () => {
		expect(valueOn('2017-03-30')).toBeNull();
	});

	test('180 days after the last report it still stands, a day later it does not', () => {
		expect(valueOn('2017-12-27')).toBe(135_000);
		expect(valueOn('2017-12-28')).toBeNull();
	});

	test('two reports far apart leave a gap between them', () => {
		const nextYear = stock(3, 90_000, '2018-06-30');
		const on = (day: string) => computeTotal([june, nextYear], contextOf('mossoul'), day).best;
		expect([on('2017-12-27'), on('2017-12-28'), on('2018-06-30')]).toEqual([135_000, null, 90_000]);
	});

	test('a fall is no revision: people return', () => {
		const [series] = buildSeries([june, stock(3, 100, '2017-07-31')], contextOf('mossoul'));
		expect(series?.points.map((point) => point.revisionFrom)).toEqual([null, null]);
	});

	test('what is too old is listed as such', () => {
		const total = computeTotal([march, june], contextOf('mossoul'), '2019-01-01');
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [1, 2] }]);
		expect(total.addends).toEqual([]);
	});

	test('the total names its rule, its figure, its day, what it left out and what changed', () => {
		expect(computeTotal([march, june], contextOf('mossoul'), '2017-07-15')).toMatchObject({
			best: 135_000,
			rule: 'R1',
			basis: 'published',
			asOf: '2017-06-30',
			addends: [2],
			leadFigureId: 2,
			exclusions: [{ reason: 'older', figureIds: [1] }],
			change: { from: 120_000, to: 135_000, since: '2017-03-31' }
		});
	});

	test.each([
		['later', 'mossoul', { source: 'OCHA' }, march],
		['source', 'mossoul', { source: 'IOM' }, march],
		['source', 'ninive', { source: 'IOM' }, march],
		['published', 'ninive', { regionId: 'ninive' }, march],
		['places', 'ninive', { regionId: 'telafar' }, stock(1, 9_000, '2016-12-15')]
	])('a headline says what it replaced, and why: %s', (reason, regionId, fields, before) => {
		const later = stock(2, 135_000, '2017-06-30', fields);
		const { replaced } = computeTotal([before, later], contextOf(regionId), '2017-07-15');
		const { value, dateEnd: asOf, id: figureId } = before;
		expect(replaced).toEqual({ value, asOf, figureId, reason });
	});

	test('a first number, and the same number told again, replace none', () => {
		const again = stock(3, 120_000, '2017-06-30');
		expect(computeTotal([march], contextOf('mossoul'), '2017-04-15').replaced).toBeUndefined();
		expect(
			computeTotal([march, again], contextOf('mossoul'), '2017-07-15').replaced
		).toBeUndefined();
	});

	test('the value of a year is its last', () => {
		const [series] = buildSeries([march, june], contextOf('mossoul'));
		const year = { unit: 'year', from: '2017-01-01', to: '2017-12-31' } as const;
		expect(series && binSeries(series, year).bins.map((bin) => bin.best)).toEqual([135_000]);
	});
});

describe('the three clocks of a stock (R20)', () => {
	test('a month is as of its last day', () => {
		const may = stock(1, 500, '2017-05-31', { dateStart: '2017-05-01', datePrecision: 'month' });
		expect(computeTotal([may], contextOf('mossoul'), '2017-07-01').asOf).toBe('2017-05-31');
	});

	test('a month that was not over when it was published is as of the publication', () => {
		const may = stock(1, 500, '2017-05-31', {
			dateStart: '2017-05-01',
			datePrecision: 'month',
			publishedOn: '2017-05-12'
		});
		expect(computeTotal([may], contextOf('mossoul'), '2017-05-20')).toMatchObject({
			best: 500,
			asOf: '2017-05-12'
		});
	});

	test('a projection keeps its own days', () => {
		const foreseen = stock(1, 500, '2017-12-31', {
			assertion: 'projected',
			dateStart: '2017-05-01',
			publishedOn: '2017-05-12'
		});
		const [series] = buildSeries([foreseen], contextOf('mossoul'));
		expect(series?.points[0]?.to).toBe('2017-12-31');
	});

	test('without a date of its own it is as of its publication', () => {
		const undated = stock(1, 500, '', { dateEnd: null, publishedOn: '2017-05-12' });
		expect(computeTotal([undated], contextOf('mossoul'), '2017-05-20').asOf).toBe('2017-05-12');
	});

	test.each([
		['no date at all', { dateEnd: null }],
		['a day that does not exist', { dateEnd: '2017-02-30' }],
		['ends before its start', { dateStart: '2017-06-30', dateEnd: '2017-06-01' }]
	])('%s: listed as undated', (_, dates) => {
		const total = computeTotal([stock(1, 500, '', dates)], contextOf('mossoul'), '2017-07-01');
		expect(total.best).toBeNull();
		expect(total.exclusions).toEqual([{ reason: 'undated', figureIds: [1] }]);
	});
});
