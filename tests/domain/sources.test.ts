import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow, stock } from './figures.ts';

const government = stock(1, 16_000, '2017-06-30', { source: 'Government', reliability: 'medium' });
const ocha = stock(2, 18_500, '2017-06-30', { source: 'OCHA', reliability: 'high' });
const press = stock(3, 20_000, '2017-06-30', {
	source: 'AFP',
	reliability: 'low',
	qualifier: 'at_least',
	low: 20_000
});
const preferredOf = (figures: FigureRecord[], sources: string[] = []) =>
	computeTotal(figures, contextOf('mossoul', { preferredSources: () => sources }), '2017-07-01');

describe('R8: several sources', () => {
	test('government 16 000, OCHA 18 500, press more than 20 000: OCHA’s, in a band', () => {
		expect(preferredOf([government, ocha, press])).toMatchObject({
			best: 18_500,
			rule: 'R8',
			addends: [2],
			spread: { min: 16_000, median: 18_500, max: 20_000, openAbove: true, sources: 3 },
			exclusions: [{ reason: 'rival', figureIds: [1, 3] }]
		});
	});

	test('ten articles that quote OCHA are one vote', () => {
		const quoted = Array.from({ length: 10 }, (_, index) => ({ ...ocha, id: 10 + index }));
		const total = preferredOf([government, press, ...quoted]);
		expect(total.spread).toMatchObject({ median: 18_500, sources: 3 });
		expect(total.exclusions).toContainEqual({
			reason: 'duplicate',
			figureIds: [11, 12, 13, 14, 15, 16, 17, 18, 19]
		});
	});

	test('figures that name no source share one vote', () => {
		const unnamed = [21, 22, 23].map((id) => stock(id, 30_000, '2017-06-30', { source: null }));
		expect(preferredOf([government, ocha, ...unnamed]).spread?.sources).toBe(3);
	});

	test('two sources: the median lies between them', () => {
		expect(preferredOf([government, ocha]).spread?.median).toBe(17_250);
	});

	test('one source is no disagreement', () => {
		expect(preferredOf([ocha]).spread).toBeNull();
	});
});

describe('R8: what is preferred, in this order', () => {
	const a = stock(1, 100, '2017-06-30', { source: 'A' });
	const b = stock(2, 200, '2017-06-29', { source: 'B' });

	test.each<[string, FigureRecord[], number]>([
		[
			'a pin',
			[
				{ ...a, reliability: 'high' },
				{ ...b, pinned: true }
			],
			200
		],
		['a stated preference', [{ ...a, reliability: 'high' }, b], 200],
		['a pin before a stated preference', [{ ...a, pinned: true }, b], 100]
	])('%s', (_, figures, best) => {
		expect(preferredOf(figures, ['B', 'C']).best).toBe(best);
	});

	test.each<[string, FigureRecord[], number]>([
		['reliability, before the later day', [a, { ...b, reliability: 'high' }], 200],
		['the later day, before a source with a name', [{ ...a, source: null }, b], 100],
		[
			'of one day, a source with a name',
			[
				{ ...a, source: null },
				{ ...b, dateEnd: a.dateEnd }
			],
			200
		],
		['a stated day, before a publication a day later', [{ ...a, datePrecision: 'none' }, b], 200],
		[
			'a publication four days later, before a stated day',
			[
				{ ...a, datePrecision: 'none' },
				{ ...b, dateEnd: '2017-06-26' }
			],
			100
		],
		['reliability before a name', [{ ...a, source: null, reliability: 'high' }, b], 100],
		['the later day', [{ ...a, value: 300, low: 300, high: 300 }, b], 300],
		[
			'a number before a bound',
			[a, { ...b, dateEnd: a.dateEnd, qualifier: 'at_least', value: 90 }],
			100
		],
		['the lowest value', [a, { ...b, dateEnd: a.dateEnd }], 100]
	])('%s', (_, figures, best) => {
		expect(preferredOf(figures).best).toBe(best);
		expect(preferredOf([...figures].reverse()).best).toBe(best);
	});

	test('a source’s own later count is its vote, even beside a pin of an earlier one', () => {
		const later = stock(3, 300, '2017-06-30', { source: 'B' });
		expect(preferredOf([{ ...b, pinned: true }, later]).best).toBe(300);
	});

	test('a pin among texts that tell one fact of one source holds, whatever day each gives it', () => {
		const first = flow(1, 8_000, ['2017-06-01', '2017-06-05'], { clusterId: 4, pinned: true });
		const later = flow(2, 7_900, ['2017-06-02', '2017-06-06'], { clusterId: 4 });
		expect(preferredOf([first, later])).toMatchObject({ best: 8_000, addends: [1] });
		expect(preferredOf([{ ...first, pinned: false }, later]).best).toBe(7_900);
	});

	test('sources that were joined in one cluster say the same: a duplicate, not a rival', () => {
		const total = preferredOf([
			{ ...a, clusterId: 4 },
			{ ...b, clusterId: 4 }
		]);
		expect(total.exclusions).toEqual([{ reason: 'duplicate', figureIds: [2] }]);
	});

	test('a vague count is never preferred to a number', () => {
		const dozens = stock(4, 0, '2017-06-30', {
			...{ value: null, low: 10, high: null, qualifier: 'vague' },
			...{ source: 'C', reliability: 'high', pinned: true }
		});
		const total = preferredOf([a, dozens]);
		expect(total.best).toBe(100);
		expect(total.exclusions).toEqual([{ reason: 'vague', figureIds: [4] }]);
	});
});

describe('R8: a disagreement or a time series', () => {
	const early = (day: string) =>
		stock(1, 16_000, day, { source: 'Government', reliability: 'high' });
	const late = stock(2, 18_500, '2017-06-30', { source: 'OCHA', reliability: 'low' });

	test('30 days apart they compete, and the reliable source has it', () => {
		const total = preferredOf([early('2017-05-31'), late]);
		expect(total).toMatchObject({ best: 16_000, asOf: '2017-05-31' });
		expect(total.exclusions).toEqual([{ reason: 'rival', figureIds: [2] }]);
	});

	test('a band never joins two dates, also where reports of both compete', () => {
		expect(preferredOf([early('2017-05-31'), late]).spread).toBeNull();
		expect(preferredOf([early('2017-06-30'), late]).spread).toMatchObject({ sources: 2 });
	});

	test('31 days apart they are two points of a line', () => {
		const total = preferredOf([early('2017-05-30'), late]);
		expect(total).toMatchObject({ best: 18_500, spread: null });
		expect(total.exclusions).toEqual([{ reason: 'older', figureIds: [1] }]);
	});
});

describe('the preferred line of a chart', () => {
	const weekly = ['2017-05-05', '2017-05-12', '2017-05-19', '2017-05-26'].map((day, index) =>
		stock(10 + index, 1_000 + index, day, { source: 'Government', reliability: 'medium' })
	);
	const monthly = [
		stock(20, 1_500, '2017-05-10', { source: 'OCHA', reliability: 'high' }),
		stock(21, 1_600, '2017-05-24', { source: 'OCHA', reliability: 'high' })
	];

	test('every report of a single source is a point', () => {
		const [series] = buildSeries(weekly, contextOf('mossoul'));
		expect(series?.points.map((point) => [point.to, point.best])).toEqual([
			['2017-05-05', 1_000],
			['2017-05-12', 1_001],
			['2017-05-19', 1_002],
			['2017-05-26', 1_003]
		]);
	});

	test('it follows the preferred source while that one reports', () => {
		const [series] = buildSeries([...weekly, ...monthly], contextOf('mossoul'));
		expect(series?.points.map((point) => [point.to, point.best, point.source])).toEqual([
			['2017-05-05', 1_000, 'Government'],
			['2017-05-10', 1_500, 'OCHA'],
			['2017-05-24', 1_600, 'OCHA']
		]);
		expect(series?.points.at(-1)?.figureIds).toEqual([21, 13]);
	});

	test('its last point is the total', () => {
		const all = [...weekly, ...monthly];
		const [series] = buildSeries(all, contextOf('mossoul'));
		const total = computeTotal(all, contextOf('mossoul'), '2017-06-01');
		expect(series?.points.at(-1)).toMatchObject({ best: total.best, to: total.asOf });
	});
});
