import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import { listPartsConflicts } from '#lib/domain/parts.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, figure, flow, stock, toll } from './figures.ts';

const whole = stock(1, 16_000, '2017-06-30');
const totalOf = (figures: FigureRecord[], region = 'mossoul') =>
	computeTotal(figures, contextOf(region), '2017-07-01');
const part = (id: number, value: number, fields: Partial<FigureRecord> = {}) =>
	stock(id, value, '2017-06-30', { relation: 'part_of', parentId: 1, ...fields });

describe('R11: sub-groups do not add', () => {
	const children = part(2, 9_000, { subgroup: 'children' });

	test('"16 000 displaced, 9 000 of them children" are 16 000', () => {
		const total = totalOf([whole, children]);
		expect(total).toMatchObject({ best: 16_000, addends: [1] });
		expect(total.exclusions).toEqual([{ reason: 'subgroup', figureIds: [2] }]);
	});

	test('a chart of children shows the 9 000', () => {
		const ofChildren = contextOf('mossoul', { subgroup: 'children' });
		expect(computeTotal([whole, children], ofChildren, '2017-07-01').best).toBe(9_000);
	});

	test('fighters are in no total of everyone', () => {
		expect(totalOf([part(2, 50, { relation: null, subgroup: 'combatants' })]).best).toBeNull();
	});
});

describe('R11: parts, equivalents, previous and superseded values', () => {
	test('"3 000 of them in the east": in the whole already', () => {
		const total = totalOf([whole, part(2, 30_000, { dateEnd: '2017-07-01' })]);
		expect(total).toMatchObject({ best: 16_000, addends: [1] });
		expect(total.exclusions).toEqual([{ reason: 'part', figureIds: [2] }]);
	});

	test('a part whose whole is not known is not taken for a whole', () => {
		expect(totalOf([part(2, 3_000, { parentId: null })]).best).toBeNull();
	});

	test('a part whose whole waits for review does not stand in for it', () => {
		expect(totalOf([{ ...whole, needsReview: true }, part(2, 3_000)]).best).toBeNull();
	});

	test('a list of places under a total: each place has its own number', () => {
		const country = stock(1, 16_000, '2017-06-30', { regionId: 'irak' });
		const places = [part(2, 9_000), part(3, 4_000, { regionId: 'erbil' })];
		expect(totalOf([country, ...places], 'mossoul').best).toBe(9_000);
		expect(totalOf([country, ...places], 'irak')).toMatchObject({
			best: 16_000,
			unallocated: 3_000
		});
	});

	test('a part that inherited the country of its page is not the country’s number', () => {
		const country = part(2, 3_000, { regionId: 'irak' });
		expect(totalOf([whole, country], 'irak')).toMatchObject({ best: 16_000, addends: [1] });
	});

	test('parts of a whole that has no place stand for their places', () => {
		const everywhere = { ...whole, regionId: null };
		expect(totalOf([everywhere, part(2, 9_000)], 'irak').best).toBe(9_000);
	});

	test('"50 casualties, 12 of them dead": the dead are a number of their own metric', () => {
		const casualties = figure(1, { metric: 'casualties', measure: 'cumulative', value: 50 });
		const dead = toll(2, 12, [null, '2017-06-30'], { relation: 'part_of', parentId: 1 });
		const deaths = contextOf('mossoul', { metric: 'deaths' });
		expect(computeTotal([casualties, dead], deaths, '2017-07-01').best).toBe(12);
	});

	test('an equivalent in the same unit is not added to what was said first', () => {
		const again = flow(2, 15_900, ['2017-06-10', '2017-06-12'], {
			...{ relation: 'equivalent', parentId: 1 }
		});
		const first = flow(1, 16_000, ['2017-06-01', '2017-06-02']);
		expect(totalOf([first, again])).toMatchObject({ best: 16_000, addends: [1] });
	});

	test('a superseded value is out, and not a rival either', () => {
		const old = stock(2, 14_000, '2017-06-30', {
			relation: 'superseded',
			parentId: 1,
			source: 'AFP'
		});
		const total = totalOf([whole, old]);
		expect(total).toMatchObject({ best: 16_000, spread: null });
		expect(total.exclusions).toEqual([{ reason: 'part', figureIds: [2] }]);
	});

	test('"16 000, up from 12 000 last week": an earlier point of the line, never an addend', () => {
		const lastWeek = stock(2, 12_000, '2017-06-23', { relation: 'previous', parentId: 1 });
		const [series] = buildSeries([whole, lastWeek], contextOf('mossoul'));
		expect(series?.points.map((point) => point.best)).toEqual([12_000, 16_000]);
		expect(totalOf([whole, lastWeek])).toMatchObject({
			best: 16_000,
			addends: [1],
			change: { from: 12_000, to: 16_000, since: '2017-06-23' }
		});
	});

	test.each<[string, Partial<FigureRecord>]>([
		['has no day of its own', { datePrecision: 'none' }],
		['is dated like its successor', { dateEnd: '2017-06-30' }],
		['has never had a successor', { parentId: null }]
	])('a previous value that %s is left out', (_, fields) => {
		const previous = stock(2, 12_000, '2017-06-23', {
			relation: 'previous',
			parentId: 1,
			...fields
		});
		expect(totalOf([whole, previous]).exclusions).toEqual([{ reason: 'part', figureIds: [2] }]);
	});

	test('a previous value whose successor lies outside the period that is asked about counts', () => {
		const lastWeek = stock(2, 12_000, '2017-06-23', { relation: 'previous', parentId: 99 });
		expect(totalOf([lastWeek])).toMatchObject({ best: 12_000, addends: [2] });
	});

	describe('R4: 17 300 arrivals from 9 to 15 June, "contre 36 400 la semaine précédente"', () => {
		const thisWeek = flow(1, 17_300, ['2017-06-09', '2017-06-15']);
		const previous = (days: [string, string], fields: Partial<FigureRecord> = {}) =>
			flow(2, 36_400, days, { relation: 'previous', parentId: 1, ...fields });

		test('are 53 700 in two weeks: each has days of its own', () => {
			expect(totalOf([thisWeek, previous(['2017-06-02', '2017-06-08'])])).toMatchObject({
				best: 53_700,
				addends: [1, 2],
				exclusions: []
			});
		});

		test.each<[string, [string, string], Partial<FigureRecord>]>([
			['on a day of this week', ['2017-06-03', '2017-06-09'], {}],
			['of no stated time', ['2017-06-02', '2017-06-08'], { datePrecision: 'none' }]
		])('are 17 300 where the previous value is %s', (_, days, fields) => {
			const total = totalOf([thisWeek, previous(days, fields)]);
			expect(total).toMatchObject({ best: 17_300, addends: [1] });
			expect(total.exclusions).toEqual([{ reason: 'part', figureIds: [2] }]);
		});
	});
});

describe('R11: parts above their whole are flagged', () => {
	const conflictsOf = (...parts: FigureRecord[]) => listPartsConflicts([whole, ...parts]);

	test('9 000 and 8 000 of 16 000 cannot be', () => {
		const parts = [part(2, 9_000, { subgroup: 'children' }), part(3, 8_000, { subgroup: 'women' })];
		expect(conflictsOf(...parts)).toEqual([
			{ wholeId: 1, partIds: [2, 3], parts: 17_000, whole: 16_000 }
		]);
	});

	test('9 000 and 7 000 can', () => {
		expect(
			conflictsOf(part(2, 9_000, { subgroup: 'children' }), part(3, 7_000, { subgroup: 'women' }))
		).toEqual([]);
	});

	test('places and sub-groups cut the same whole twice', () => {
		expect(
			conflictsOf(
				part(2, 9_000, { subgroup: 'children' }),
				part(3, 16_000, { regionId: 'telafar' })
			)
		).toEqual([]);
	});

	test('"at least" leaves room above', () => {
		const open = { ...whole, qualifier: 'at_least', high: null } as const;
		expect(listPartsConflicts([open, part(2, 17_000)])).toEqual([]);
	});

	test.each<[string, Partial<FigureRecord>]>([
		['households among persons', { unit: 'household' }],
		['another metric', { metric: 'deaths' }],
		['no relation', { relation: null }],
		['a whole that is not there', { parentId: 77 }],
		['a figure that is its own whole', { id: 1, parentId: 1 }]
	])('%s are not compared', (_, fields) => {
		expect(listPartsConflicts([whole, part(2, 99_000, fields)])).toEqual([]);
	});
});

describe('R12: metrics do not merge', () => {
	test('displaced people and refugees are two totals', () => {
		const refugees = stock(2, 5_000, '2017-06-30', { metric: 'refugees' });
		expect(totalOf([whole, refugees])).toMatchObject({ best: 16_000, exclusions: [] });
		const context = contextOf('mossoul', { metric: 'refugees' });
		expect(computeTotal([whole, refugees], context, '2017-07-01').best).toBe(5_000);
	});

	test('the injured are not among the dead', () => {
		const dead = toll(1, 12, [null, '2017-06-30']);
		const injured = toll(2, 40, [null, '2017-06-30'], { metric: 'injured' });
		const context = contextOf('mossoul', { metric: 'deaths' });
		expect(computeTotal([dead, injured], context, '2017-07-01').best).toBe(12);
	});
});

describe('R11: where nobody tells of everyone', () => {
	const of = (id: number, fields: Partial<FigureRecord>) =>
		stock(id, 1_000 * id, '2017-06-30', { metric: 'malnourished', ...fields });
	const malnourished = (figures: FigureRecord[], metric: FigureRecord['metric'] = 'malnourished') =>
		computeTotal(figures, contextOf('mossoul', { metric }), '2017-07-01');
	const children = of(1, { subgroup: 'children' });

	test('the number of children stands as what it is', () => {
		expect(malnourished([children])).toMatchObject({ best: 1_000, subgroup: 'children' });
		const [series] = buildSeries([children], contextOf('mossoul', { metric: 'malnourished' }));
		expect(series).toMatchObject({ subgroup: 'children', points: [{ best: 1_000 }] });
	});

	test('not beside a number of everyone, nor of fighters', () => {
		const all = malnourished([children, of(2, {})]);
		expect(all).toMatchObject({ best: 2_000, addends: [2] });
		expect(all.subgroup).toBeUndefined();
		expect(malnourished([of(1, { subgroup: 'combatants' })]).best).toBeNull();
	});

	test('children out of school are everyone who is', () => {
		const pupils = { metric: 'out_of_school', subgroup: 'children' } as const;
		const total = malnourished([of(1, pupils)], 'out_of_school');
		expect(total).toMatchObject({ best: 1_000 });
		expect(total.subgroup).toBeUndefined();
	});
});
