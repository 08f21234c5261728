import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { contextOf, stock, toll } from './figures.ts';

const ninive = stock(1, 40_000, '2017-04-15', { regionId: 'ninive' });
const erbil = stock(2, 25_000, '2017-06-30', { regionId: 'erbil' });
const irak = stock(3, 80_000, '2017-06-30', { regionId: 'irak' });
const totalOf = (figures: FigureRecord[], day = '2017-07-15') =>
	computeTotal(figures, contextOf('irak'), day);

describe('R2: a stock over places', () => {
	test('what is published for the region comes first, and the regions below are compared', () => {
		expect(totalOf([ninive, erbil, irak])).toMatchObject({
			best: 80_000,
			basis: 'published',
			addends: [3],
			coverage: { counted: 2, of: 3 },
			unallocated: 15_000,
			conflict: null,
			exclusions: [{ reason: 'child_region', figureIds: [1, 2] }]
		});
	});

	test('else the regions below are summed, with coverage and the spread of dates', () => {
		expect(totalOf([ninive, erbil])).toMatchObject({
			best: 65_000,
			rule: 'R2',
			basis: 'children',
			asOf: '2017-06-30',
			asOfSpread: ['2017-04-15', '2017-06-30'],
			addends: [1, 2],
			leadFigureId: 1,
			coverage: { counted: 2, of: 3 },
			unallocated: null
		});
	});

	test.each([
		['2017-04-01', 90, 65_000],
		['2017-03-31', 91, null]
	])('counted on %s, %i days before the other: %s', (day, _, best) => {
		expect(totalOf([{ ...ninive, dateEnd: day }, erbil]).best).toBe(best);
	});

	test('a sum that is refused says so', () => {
		const total = totalOf([{ ...ninive, dateEnd: '2017-03-31' }, erbil]);
		expect(total).toMatchObject({ basis: 'children', rule: 'R2', addends: [] });
		expect(total.asOfSpread).toEqual(['2017-03-31', '2017-06-30']);
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [1, 2] }]);
	});

	test('it says so beside a published total too', () => {
		const total = totalOf([{ ...ninive, dateEnd: '2017-03-31' }, erbil, irak]);
		expect(total).toMatchObject({ best: 80_000, unallocated: null, conflict: null });
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [1, 2] }]);
	});

	test('what is unallocated is only said of numbers that were counted at about the same time', () => {
		const published = (day: string) => totalOf([erbil, { ...irak, dateEnd: day }], '2017-10-01');
		expect(published('2017-09-28')).toMatchObject({ best: 80_000, unallocated: 55_000 });
		expect(published('2017-09-29')).toMatchObject({ best: 80_000, unallocated: null });
	});

	test('the window can be set', () => {
		const wide = contextOf('irak', { windowDays: 120 });
		const figures = [{ ...ninive, dateEnd: '2017-03-31' }, erbil];
		expect(computeTotal(figures, wide, '2017-07-15').best).toBe(65_000);
	});

	test('a region whose count has aged out is no longer part of the sum', () => {
		const total = totalOf([{ ...ninive, dateEnd: '2017-01-15' }, erbil], '2017-07-20');
		expect(total).toMatchObject({ best: 25_000, addends: [2], coverage: { counted: 1, of: 3 } });
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [1] }]);
	});

	test('when the published count has aged out, the regions below stand in', () => {
		const total = totalOf([{ ...irak, dateEnd: '2017-01-01' }, ninive, erbil], '2017-07-20');
		expect(total).toMatchObject({ best: 65_000, basis: 'children' });
		expect(total.exclusions).toEqual([{ reason: 'parent_region', figureIds: [3] }]);
	});

	test('without the number of regions below, it says how many are counted, not of how many', () => {
		const blind = contextOf('irak', { childCount: undefined });
		expect(computeTotal([ninive, erbil], blind, '2017-07-15').coverage).toEqual({
			...{ counted: 2, of: null, regionIds: ['erbil', 'ninive'] }
		});
	});
});

describe('R2: the regions below against the published total', () => {
	test.each([
		[80_000, 65_000, 15_000, null],
		[80_000, 80_000, 0, null],
		[80_000, 81_600, 0, null], // exactly 2 % over
		[80_000, 81_601, null, { published: 80_000, children: 81_601 }]
	])('published %i, below %i', (published, children, unallocated, conflict) => {
		const whole = stock(1, published, '2017-06-30', { regionId: 'irak' });
		const part = stock(2, children, '2017-06-20', { regionId: 'ninive' });
		const days = { asOf: ['2017-06-20', '2017-06-20'], figureIds: [2] };
		expect(totalOf([whole, part])).toMatchObject({
			...{ best: published, addends: [1], unallocated },
			conflict: conflict && { ...conflict, ...days }
		});
	});

	test('"at least 60 000" is not contradicted by 80 000', () => {
		const bound = { qualifier: 'at_least', low: 60_000, high: null } as const;
		const whole = stock(1, 60_000, '2017-06-30', { regionId: 'irak', ...bound });
		const part = stock(2, 80_000, '2017-06-30', { regionId: 'ninive' });
		expect(totalOf([whole, part])).toMatchObject({ best: 60_000, conflict: null });
	});

	describe('133 000 returns in the country by May, 259 400 in one town of it by August', () => {
		const returns = (id: number, value: number, day: string, regionId: string) =>
			toll(id, value, ['2016-10-17', day], { metric: 'returned', regionId });
		const country = returns(1, 133_000, '2017-05-12', 'irak');
		const town = returns(2, 259_400, '2017-08-04', 'mossoul');
		const other = returns(3, 12_700, '2017-04-14', 'telafar');
		const conflict = {
			...{ published: 133_000, children: 259_400 },
			...{ asOf: ['2017-08-04', '2017-08-04'], figureIds: [2] }
		};
		const returned = (figures: FigureRecord[]) =>
			computeTotal(figures, contextOf('irak', { metric: 'returned' }), '2017-09-01');

		test('the newer number below is said beside the published one', () => {
			expect(returned([country, town])).toMatchObject({
				best: 133_000,
				asOf: '2017-05-12',
				conflict
			});
		});

		test('also where the sum below is refused, as another town was counted long before', () => {
			expect(returned([country, town, other])).toMatchObject({ best: 133_000, conflict });
			expect(returned([{ ...other, regionId: 'erbil' }, country, town])).toMatchObject({
				conflict
			});
		});

		test('a town counted long before the others is no less above the country: a toll does not fall', () => {
			const early = { ...town, dateEnd: '2017-01-10' };
			const late = { ...other, regionId: 'erbil', dateEnd: '2017-05-01' };
			expect(returned([country, early, late])).toMatchObject({
				best: 133_000,
				conflict: { ...conflict, asOf: ['2017-01-10', '2017-01-10'], figureIds: [2] }
			});
		});

		test('of several windows, the one that comes to the most is said', () => {
			const towns = [
				returns(5, 100_000, '2016-12-01', 'ninive'),
				returns(6, 90_000, '2017-01-10', 'kirkouk'),
				returns(7, 20_000, '2017-05-01', 'erbil')
			];
			expect(returned([country, ...towns]).conflict).toMatchObject({
				...{ children: 190_000, asOf: ['2016-12-01', '2017-01-10'], figureIds: [5, 6] }
			});
		});

		test('nothing is said where the country counted more since', () => {
			const since = returns(4, 260_000, '2017-08-10', 'irak');
			expect(returned([country, town, since])).toMatchObject({ best: 260_000, conflict: null });
		});
	});

	test('a stock may have fallen: one that was counted long before the others is no conflict', () => {
		const early = stock(4, 90_000, '2017-03-01', { regionId: 'ninive' });
		const total = totalOf([early, erbil, irak]);
		expect(total).toMatchObject({ best: 80_000, conflict: null });
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [2, 4] }]);
	});

	test('a conflict is shown and settles nothing', () => {
		const total = totalOf([{ ...ninive, value: 90_000, low: 90_000, high: 90_000 }, irak]);
		expect(total).toMatchObject({
			best: 80_000,
			conflict: { published: 80_000, children: 90_000 },
			unallocated: null
		});
	});
});

describe('R3: one antichain of regions', () => {
	const mossoul = stock(4, 12_000, '2017-06-20', { regionId: 'mossoul' });
	const telafar = stock(5, 5_000, '2017-06-20', { regionId: 'telafar' });

	test('a town is not added to its province', () => {
		const total = totalOf([ninive, mossoul, telafar, erbil]);
		expect(total).toMatchObject({ best: 65_000, addends: [1, 2] });
		expect(total.exclusions).toEqual([{ reason: 'child_region', figureIds: [4, 5] }]);
	});

	test('towns stand for a province that has no number of its own', () => {
		const total = totalOf([mossoul, telafar, erbil]);
		expect(total).toMatchObject({
			best: 42_000,
			addends: [2, 4, 5],
			coverage: { counted: 2, of: 3 }
		});
	});

	test('a province whose towns cannot be summed is no part of the country’s sum', () => {
		const total = totalOf([{ ...mossoul, dateEnd: '2017-03-20' }, telafar, erbil]);
		expect(total).toMatchObject({ best: 25_000, addends: [2], coverage: { counted: 1, of: 3 } });
		expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [4, 5] }]);
	});

	test('a province with dozens is in the bounds of the sum, and does not count as covered', () => {
		const dozens = stock(6, 0, '2017-06-20', {
			...{ regionId: 'ninive', qualifier: 'vague', value: null, low: 10, high: null }
		});
		expect(totalOf([dozens, erbil])).toMatchObject({
			...{ best: 25_000, low: 25_010, high: 25_099, addends: [2] },
			coverage: { counted: 1, of: 3 },
			exclusions: [{ reason: 'vague', figureIds: [6] }]
		});
	});

	test('the published number stands to its last day, the towns from the day after', () => {
		const old = { ...ninive, dateEnd: '2017-01-01' };
		expect(totalOf([old, mossoul], '2017-06-30').best).toBe(40_000);
		expect(totalOf([old, mossoul], '2017-07-01').best).toBe(12_000);
	});

	test('a tree that bites its own tail places nothing', () => {
		const around = contextOf('irak', { parentOf: (id) => (id === 'a' ? 'b' : 'a') });
		const total = computeTotal(
			[stock(1, 5, '2017-06-30', { regionId: 'a' })],
			around,
			'2017-07-15'
		);
		expect(total).toMatchObject({ best: null, exclusions: [] });
	});

	test('regions elsewhere, unknown or unplaced play no part', () => {
		const elsewhere = ['soudan', 'atlantis', null].map((regionId, index) =>
			stock(10 + index, 7, '2017-06-30', { regionId })
		);
		const total = totalOf([erbil, ...elsewhere]);
		expect(total).toMatchObject({ best: 25_000, exclusions: [] });
	});
});

describe('the chart of a region whose figures are all below it', () => {
	test('a single place shows with its own words', () => {
		const [series] = buildSeries([stock(4, 12_000, '2017-06-20')], contextOf('irak'));
		expect(series).toMatchObject({ regionId: 'irak', scope: 'children', status: 'observed' });
		expect(series?.points).toMatchObject([
			{ best: 12_000, regionId: 'mossoul', source: 'OCHA', figureIds: [4] }
		]);
	});

	test('several places are summed on each day on which one of them reported', () => {
		const figures = [
			stock(1, 100, '2017-05-01', { regionId: 'ninive' }),
			stock(2, 10, '2017-05-20', { regionId: 'erbil', datePrecision: 'month' }),
			stock(3, 130, '2017-06-01', { regionId: 'ninive' })
		];
		const [series] = buildSeries(figures, contextOf('irak'));
		expect(series?.points.map(({ to, best, regionId }) => [to, best, regionId])).toEqual([
			['2017-05-01', 100, 'ninive'],
			['2017-05-20', 110, 'irak'],
			['2017-06-01', 140, 'irak']
		]);
		expect(series?.points.at(-1)).toMatchObject({ datePrecision: 'month', qualifier: 'exact' });
	});

	test('a sum is as open, and as corrected, as one of its addends', () => {
		const figures = [
			stock(1, 100, '2017-05-01', {
				...{ regionId: 'ninive', qualifier: 'at_least', high: null, corrected: true }
			}),
			stock(2, 10, '2017-05-20', { regionId: 'erbil' })
		];
		const [series] = buildSeries(figures, contextOf('irak'));
		expect(series?.points.at(-1)).toMatchObject({ best: 110, high: null });
		expect(series?.points.at(-1)).toMatchObject({ qualifier: 'at_least', corrected: true });
	});

	test('a region that has fallen silent is no part of the sum until it reports again', () => {
		const figures = [
			stock(1, 100, '2017-01-01', { regionId: 'ninive' }),
			stock(2, 10, '2017-09-01', { regionId: 'erbil' }),
			stock(3, 90, '2017-11-01', { regionId: 'ninive' })
		];
		const [series] = buildSeries(figures, contextOf('irak'));
		expect(series?.points.map(({ to, best }) => [to, best])).toEqual([
			['2017-01-01', 100],
			['2017-09-01', 10],
			['2017-11-01', 100]
		]);
	});

	test('on days when the sum is refused there is no point', () => {
		const figures = [
			stock(1, 100, '2017-01-01', { regionId: 'ninive' }),
			stock(2, 10, '2017-05-20', { regionId: 'erbil' }),
			stock(3, 130, '2017-06-01', { regionId: 'ninive' })
		];
		const [series] = buildSeries(figures, contextOf('irak'));
		expect(series?.points.map(({ to, best }) => [to, best])).toEqual([
			['2017-01-01', 100],
			['2017-06-01', 140]
		]);
	});

	test('an unconfirmed figure is a hollow point there, in no total', () => {
		const rumour = stock(6, 16_000, '2017-06-30', {
			...{ assertion: 'unconfirmed', qualifier: 'at_least', low: 16_000, high: null }
		});
		for (const region of ['mossoul', 'ninive', 'irak']) {
			const series = buildSeries([rumour], contextOf(region));
			expect(series).toHaveLength(1);
			expect(series[0]).toMatchObject({
				status: 'unconfirmed',
				scope: region === 'mossoul' ? 'own' : 'children',
				points: [{ best: 16_000, high: null, qualifier: 'at_least', regionId: 'mossoul' }]
			});
			expect(computeTotal([rumour], contextOf(region), '2017-07-01')).toMatchObject({
				best: null,
				exclusions: [{ reason: 'unconfirmed', figureIds: [6] }]
			});
		}
	});
});

describe('R12: cases of a disease', () => {
	const cases = (id: number, value: number, day: string, regionId: string, documentId: number) =>
		toll(id, value, ['2017-01-01', day], {
			...{ metric: 'disease_cases', unit: 'case', regionId, documentId }
		});
	const cholera = cases(1, 21_870, '2017-06-27', 'ninive', 1);
	const casesOf = (figures: FigureRecord[]) =>
		computeTotal(figures, contextOf('irak', { metric: 'disease_cases' }), '2017-07-01');

	test('of two texts are not added: nobody says that it is the same disease', () => {
		expect(casesOf([cholera, cases(2, 1_420, '2017-06-20', 'erbil', 2)])).toMatchObject({
			...{ best: 21_870, addends: [1], coverage: { counted: 1, of: 3 } },
			warnings: [{ code: 'behind', value: 1_420, figureIds: [2] }]
		});
	});

	test('of one text are', () => {
		expect(casesOf([cholera, cases(2, 1_420, '2017-06-20', 'erbil', 1)]).best).toBe(23_290);
	});
});

describe('a line is broken', () => {
	const apartOf = (figures: FigureRecord[], metric: FigureRecord['metric']) =>
		buildSeries(figures, contextOf('irak', { metric }))
			.filter(({ scope, source }) => scope === 'children' || source === null)
			.map(({ points }) => points.map(({ apart = false }) => apart));

	test('where its places change', () => {
		const later = stock(4, 50_000, '2018-03-31', { regionId: 'erbil' });
		expect(apartOf([ninive, erbil, later], 'displaced')).toEqual([[false, true, true]]);
	});

	test('not where one place reports anew', () => {
		const later = stock(4, 50_000, '2017-05-15', { regionId: 'ninive' });
		expect(apartOf([ninive, later], 'displaced')).toEqual([[false, false]]);
	});

	test.each([
		['another source', 90, 'IOM', true],
		['another source that counts more', 110, 'IOM', false],
		['the same source', 90, 'OCHA', false]
	])('where a toll is followed by the lower one of another source: %s', (_, value, source, is) => {
		const irak = { regionId: 'irak' };
		const first = toll(1, 100, ['2017-01-01', '2017-05-01'], irak);
		const next = toll(2, value, ['2017-01-01', '2017-06-01'], { ...irak, source });
		const joined = buildSeries([first, next], contextOf('irak', { metric: 'deaths' }))[0];
		expect(joined?.points.map(({ apart = false }) => apart)).toEqual([false, is]);
	});
});
