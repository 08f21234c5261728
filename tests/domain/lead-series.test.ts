/** Which line stands for all where there is room for one: the one that the headline follows. */
import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import { findLeadSeries } from '#lib/domain/lead-series.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { contextOf, flow, stock, toll } from './figures.ts';

const leadOf = (figures: FigureRecord[], fields: Parameters<typeof contextOf>[1] = {}) =>
	findLeadSeries(buildSeries(figures, contextOf('irak', fields)));
const returned = { metric: 'returned' } as const;
const since: [string, string] = ['2016-10-17', '2017-05-12'];

describe('of stocks and tolls', () => {
	const towns = [
		stock(1, 500, '2017-05-31', { regionId: 'mossoul' }),
		stock(2, 600, '2017-06-30', { regionId: 'mossoul' })
	];

	test('the published line leads, though more is told of places below', () => {
		const country = stock(3, 900, '2017-05-31', { regionId: 'irak' });
		expect(leadOf([...towns, country])?.scope).toBe('own');
	});

	test('also where a single source tells it', () => {
		const country = toll(1, 133_000, since, { ...returned, regionId: 'irak', source: 'IOM' });
		const below = ['2017-04-14', '2017-05-30'].map((day, index) =>
			toll(2 + index, 90_000, ['2016-10-17', day], { ...returned, regionId: 'mossoul' })
		);
		expect(leadOf([country, ...below], returned)).toMatchObject({ scope: 'own', source: 'IOM' });
	});

	test('unless it is out of date', () => {
		const country = stock(3, 900, '2016-12-31', { regionId: 'irak' });
		expect(leadOf([...towns, country])?.scope).toBe('children');
	});

	test('a toll that is up to date leads before an old one of another anchor', () => {
		const cases = { metric: 'disease_cases', unit: 'case', regionId: 'irak' } as const;
		const figures = [
			toll(1, 2_000, ['2016-07-01', '2017-01-11'], cases),
			toll(2, 2_310, ['2016-07-01', '2017-02-11'], cases),
			toll(3, 4_160, ['2017-01-01', '2017-06-09'], cases)
		];
		expect(leadOf(figures, { metric: 'disease_cases' })?.anchor).toBe('2017-01-01');
	});

	test('all sources lead before one of them', () => {
		const own = { ...returned, regionId: 'irak' } as const;
		const figures = [
			toll(1, 10, since, { ...own, source: 'OCHA' }),
			toll(2, 20, since, { ...own, source: 'AFP' })
		];
		expect(leadOf(figures, returned)?.source).toBeNull();
	});
});

test('of flows, the one with the most bars', () => {
	const country = flow(1, 4_000, ['2016-01-01', '2016-12-31'], { regionId: 'irak' });
	const towns = [
		flow(2, 10, ['2017-01-01', '2017-01-02'], { regionId: 'mossoul' }),
		flow(3, 20, ['2017-02-01', '2017-02-02'], { regionId: 'mossoul' })
	];
	expect(leadOf([country, ...towns])?.scope).toBe('children');
});

test('nothing observed, no lead', () => {
	expect(leadOf([])).toBeUndefined();
	expect(leadOf([stock(1, 500, '2017-05-31', { assertion: 'projected' })])).toBeUndefined();
});
