/** Which measure a total is in where nobody has chosen: by reports, so that no misread one switches it. */
import { describe, expect, test } from 'vitest';
import { gaveWayTo } from '#lib/domain/frame.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeLastTotal, computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow, stock, toll } from './figures.ts';

const totalOf = (figures: FigureRecord[], region = 'irak') =>
	computeTotal(figures, contextOf(region), '2017-12-31');
const below = { regionId: 'ninive' };
const rounds = [
	stock(1, 2_294_000, '2017-09-30', below),
	stock(2, 2_410_000, '2017-10-31', below),
	stock(3, 2_534_000, '2017-11-30', below)
];
const displacedToll = (
	id: number,
	value: number,
	day: string,
	fields: Partial<FigureRecord> = {}
) => toll(id, value, ['2017-02-19', day], { metric: 'displaced', ...fields });

describe('the measure with the most reports leads', () => {
	test('one flow that was misread changes nothing, on any level and at any size', () => {
		for (const value of [830_000, 83_000_000]) {
			for (const regionId of ['irak', 'ninive', 'erbil']) {
				const misread = flow(9, value, ['2017-12-01', '2017-12-20'], { regionId });
				expect(totalOf([...rounds, misread])).toMatchObject({ measure: 'stock', best: 2_534_000 });
			}
		}
	});

	test('nor does one toll', () => {
		const misread = displacedToll(9, 830_000, '2017-12-20', below);
		expect(totalOf([...rounds, misread])).toMatchObject({ measure: 'stock', best: 2_534_000 });
	});

	test('ten rows of one document are one report', () => {
		const rows = Array.from({ length: 10 }, (_, index) =>
			displacedToll(10 + index, 500, '2017-11-30', { documentId: 9, regionId: 'erbil' })
		);
		expect(totalOf([...rounds, ...rows]).measure).toBe('stock');
	});

	test('reports of the newest time weigh most: each ageing time halves a vote', () => {
		const tolls = [
			displacedToll(7, 60_000, '2017-12-10', below),
			displacedToll(8, 66_000, '2017-12-20', below)
		];
		expect(totalOf([...rounds, ...tolls]).measure).toBe('stock');
		const longAgo = rounds.map((each) => ({ ...each, dateEnd: `2016${each.dateEnd?.slice(4)}` }));
		expect(totalOf([...longAgo, ...tolls]).measure).toBe('cumulative');
	});

	test('a report on the region itself has two votes', () => {
		const own = [10, 11].map((id) =>
			displacedToll(id, 3_100_000, '2017-11-30', { regionId: 'irak' })
		);
		expect(totalOf([...rounds, ...own])).toMatchObject({ measure: 'cumulative', best: 3_100_000 });
	});

	describe('R1: a stock of displaced people that is newer than their toll by more than 30 days', () => {
		const tolls = ['2017-06-20', '2017-08-20', '2017-09-20'].map((day, index) =>
			displacedToll(10 + index, 7_307_000, day, { regionId: 'irak' })
		);
		const count = (day: string) => stock(20, 11_100_000, day, { regionId: 'irak' });

		test('leads, as it is how they are usually counted', () => {
			const total = totalOf([...tolls, count('2017-10-21')]);
			expect(total).toMatchObject({ measure: 'stock', best: 11_100_000 });
		});

		test('but not where it is hardly newer, or of a place below', () => {
			const near = totalOf([...tolls, count('2017-10-20')]);
			expect(near).toMatchObject({ measure: 'cumulative', best: 7_307_000 });
			const town = { ...count('2017-10-21'), ...below };
			expect(totalOf([...tolls, town]).measure).toBe('cumulative');
		});

		test('a newer toll needs the votes: a stray one settles nothing', () => {
			const stray = displacedToll(9, 500, '2017-11-30', { regionId: 'irak' });
			const counts = ['2017-08-20', '2017-09-20'].map((day, index) => ({
				...count(day),
				...{ id: 20 + index, documentId: 20 + index }
			}));
			expect(totalOf([...counts, stray]).measure).toBe('stock');
		});

		test('of as many votes, the newer leads: 8 500 missing in October, not 9 000 in September', () => {
			const missing = [
				stock(1, 9_000, '2017-09-18', { metric: 'missing' }),
				toll(2, 8_500, ['2017-09-10', '2017-10-09'], { metric: 'missing' })
			];
			const context = contextOf('mossoul', { metric: 'missing' });
			expect(computeTotal(missing, context, '2017-10-12')).toMatchObject({ best: 8_500 });
		});
	});

	test('where a sum is refused, the other level stands in', () => {
		const apart = [
			displacedToll(5, 68_000, '2017-06-20', { regionId: 'erbil' }),
			displacedToll(6, 60_000, '2017-11-20', below),
			displacedToll(7, 66_000, '2017-11-30', below),
			displacedToll(8, 67_000, '2017-12-02', below)
		];
		expect(totalOf(apart)).toMatchObject({ measure: 'cumulative', best: null, rule: 'R2' });
		const [round] = rounds;
		expect(totalOf([...apart, ...(round ? [round] : [])])).toMatchObject({ best: 2_294_000 });
	});

	test('for a metric of flows, flows need only be more', () => {
		const arrivals = [1, 2].map((id) =>
			flow(id, 150, [`2017-11-0${id}`, `2017-11-0${id}`], { metric: 'arrivals' })
		);
		const sinceJanuary = toll(3, 23_500, ['2017-01-01', '2017-10-15'], { metric: 'arrivals' });
		const context = contextOf('mossoul', { metric: 'arrivals' });
		const measureOf = (figures: FigureRecord[]) =>
			computeTotal(figures, context, '2017-12-31').measure;
		expect(measureOf([...arrivals, sinceJanuary])).toBe('flow');
		expect(measureOf([...arrivals.slice(1), sinceJanuary])).toBe('cumulative');
	});
});

describe('R7: a flow of a toll’s days that exceeds it', () => {
	const deaths = contextOf('mossoul', { metric: 'deaths' });
	const published = toll(1, 2_122, ['2017-09-08', '2017-09-10']);
	const more = flow(2, 2_862, ['2017-09-08', '2017-09-08'], { metric: 'deaths' });

	test('is said beside it', () => {
		expect(computeTotal([published, more], deaths, '2017-12-31')).toMatchObject({
			...{ best: 2_122, measure: 'cumulative' },
			warnings: [{ code: 'flow_above_toll', value: 2_862, figureIds: [2] }]
		});
	});

	describe('flows that each fit', () => {
		const country = toll(1, 180, ['2017-09-08', '2017-09-10'], { regionId: 'irak' });
		const days: [string, string] = ['2017-09-08', '2017-09-09'];
		const killedIn = (id: number, value: number, regionId: string, more = {}) =>
			flow(id, value, days, { metric: 'deaths', regionId, ...more });
		const warningsOf = (...flows: FigureRecord[]) => {
			const context = contextOf('irak', { metric: 'deaths' });
			return computeTotal([country, ...flows], context, '2017-12-31').warnings;
		};

		test('may add up to more than it, place by place', () => {
			const said = warningsOf(killedIn(2, 112, 'ninive'), killedIn(3, 87, 'erbil'));
			expect(said).toEqual([{ code: 'flows_above_toll', value: 199, figureIds: [2, 3] }]);
		});

		test.each<[string, FigureRecord[]]>([
			['up to two in a hundred', [killedIn(2, 112, 'ninive'), killedIn(3, 71, 'erbil')]],
			['a place and one in it', [killedIn(2, 112, 'ninive'), killedIn(3, 87, 'mossoul')]],
			[
				'two counts of one place',
				[killedIn(2, 112, 'erbil'), killedIn(3, 87, 'erbil', { source: 'AFP' })]
			],
			[
				'one that is not confirmed',
				[killedIn(2, 112, 'ninive'), killedIn(3, 87, 'erbil', { assertion: 'unconfirmed' })]
			]
		])('%s: nothing', (_, flows) => {
			expect(warningsOf(...flows)).toEqual([]);
		});
	});

	test.each<[string, Partial<FigureRecord>]>([
		['a smaller one', { value: 2_100, low: 2_100, high: 2_100 }],
		['one of later days', { dateEnd: '2017-09-11' }],
		['one of days before the toll begins', { dateStart: '2017-09-07' }],
		['one of another unit', { unit: 'case' }]
	])('not %s', (_, fields) => {
		const total = computeTotal([published, { ...more, ...fields }], deaths, '2017-12-31');
		expect(total.warnings).toEqual([]);
	});
});

describe('the last total that was known', () => {
	test('is that of a stock that has aged out since, with its own day', () => {
		const count = stock(1, 900, '2017-01-10');
		const context = contextOf('mossoul');
		expect(computeTotal([count], context, '2019-01-01').best).toBeNull();
		expect(computeLastTotal([count], context, '2019-01-01')).toMatchObject({
			...{ best: 900, asOf: '2017-01-10', addends: [1] }
		});
	});

	test('is never that of a plan, whose day is only the end of what is foreseen', () => {
		const plan = stock(2, 5_000, '2018-12-31', { assertion: 'planned' });
		const context = contextOf('mossoul');
		const total = computeLastTotal([stock(1, 900, '2017-01-10'), plan], context, '2019-01-01');
		expect(total).toMatchObject({ best: 900, asOf: '2017-01-10' });
	});
});

describe('refugees: a stock of September 2023 beside tolls of 2024', () => {
	const refugees = { metric: 'refugees' } as const;
	const figures = [
		stock(1, 118_300, '2023-06-20', refugees),
		stock(2, 348_500, '2023-09-12', refugees),
		toll(3, 411_800, ['2023-04-15', '2024-02-11'], refugees),
		toll(4, 444_200, ['2023-04-15', '2024-06-09'], refugees)
	];
	const refugeesOf = (list: FigureRecord[]) =>
		computeTotal(list, contextOf('mossoul', refugees), '2024-07-01');

	test('the toll leads, as it is newer by more than 90 days', () => {
		expect(refugeesOf([...figures, stock(5, 350_000, '2023-09-14', refugees)])).toMatchObject({
			...{ best: 444_200, measure: 'cumulative' }
		});
	});

	test('not by fewer', () => {
		const newer = [5, 6].map((id) => stock(id, 430_000, '2024-03-11', refugees));
		expect(refugeesOf([...figures, ...newer])).toMatchObject({ measure: 'stock' });
	});

	test('nor a stray one against many', () => {
		const many = [6, 7, 8].map((id) => stock(id, 350_000 + id, `2023-09-0${id}`, refugees));
		expect(refugeesOf([...figures.slice(0, 3), ...many])).toMatchObject({ measure: 'stock' });
	});
});

describe('a place below, in the measure of the number above it', () => {
	const killed = flow(1, 1_054, ['2021-08-14', '2021-08-14'], { metric: 'deaths' });
	const counted = toll(2, 1_832, ['2021-08-14', '2021-08-22'], { metric: 'deaths' });
	const inFlows = (figures: FigureRecord[]) =>
		computeTotal(
			figures,
			contextOf('mossoul', { metric: 'deaths', measure: 'flow' }),
			'2022-01-01'
		);
	const usual = (figures: FigureRecord[]) =>
		computeTotal(figures, contextOf('mossoul', { metric: 'deaths' }), '2022-01-01');

	test('gives way to a newer number in its own', () => {
		expect(gaveWayTo(inFlows([killed, counted]), usual([killed, counted]))).toBe(true);
	});

	test('not to one that is hardly newer', () => {
		const soon = { ...counted, dateEnd: '2021-08-17' };
		expect(gaveWayTo(inFlows([killed, soon]), usual([killed, soon]))).toBe(false);
	});

	test('and to any, where it has none', () => {
		expect(gaveWayTo(inFlows([counted]), usual([counted]))).toBe(true);
		expect(gaveWayTo(inFlows([]), usual([]))).toBe(false);
	});
});
