import { describe, expect, test } from 'vitest';
import { buildSeries } from '#lib/domain/build-series.ts';
import { doubtPublished, listDoubts } from '#lib/domain/doubts.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow, toll } from './figures.ts';

const deaths = contextOf('mossoul', { metric: 'deaths' });
const codesOf = (figures: FigureRecord[], region = 'mossoul') =>
	listDoubts(figures, contextOf(region, { metric: 'deaths' })).map((doubt) => doubt.code);
const before = toll(1, 120, ['2017-05-01', '2017-05-14']);
const monday = (value: number, fields: Partial<FigureRecord> = {}) =>
	flow(2, value, ['2017-05-15', '2017-05-15'], { metric: 'deaths', ...fields });
const after = toll(3, 132, ['2017-05-01', '2017-05-15']);

describe('R7: "12 deaths on Monday, which brings the toll to 132"', () => {
	test('the toll has authority: 132, the 12 are in it', () => {
		const total = computeTotal([before, monday(12), after], deaths, '2017-06-01');
		expect(total).toMatchObject({ best: 132, measure: 'cumulative', addends: [3] });
		expect(total.exclusions).toContainEqual({ reason: 'other_measure', figureIds: [2] });
	});

	test('120, 12 and 132 agree', () => {
		expect(listDoubts([before, monday(12), after], deaths)).toEqual([]);
	});

	test.each([11, 13])('120, %i and 132 do not: both are flagged', (value) => {
		expect(listDoubts([before, monday(value), after], deaths)).toEqual([
			{ code: 'flow_unlike_toll', figureIds: [2, 3, 1] }
		]);
	});

	test('"about 12" is no disagreement with 13', () => {
		const about = monday(12, { qualifier: 'approximate', low: null, high: null });
		expect(codesOf([before, about, { ...after, value: 133, low: 133, high: 133 }])).toEqual([]);
	});

	test('one day’s flow may be less than the change of several days, but not more', () => {
		const friday = { ...before, dateEnd: '2017-05-12' };
		expect(codesOf([friday, monday(5), after])).toEqual([]);
		expect(codesOf([friday, monday(13), after])).toEqual(['flow_unlike_toll']);
	});

	test('a flow that began before the earlier report is not held against the change', () => {
		const long = monday(50, { dateStart: '2017-05-12' });
		expect(codesOf([before, long, after])).toEqual([]);
	});

	test('a flow told twice is not summed', () => {
		expect(codesOf([before, monday(12), { ...monday(12), id: 9 }, after])).toEqual([]);
	});

	test('between "110 to 120" and 132 lie 12 to 22', () => {
		const between = { ...before, qualifier: 'range', value: null, low: 110, high: 120 } as const;
		expect(
			[11, 12, 22, 23].map((value) => codesOf([between, monday(value), after]).length)
		).toEqual([1, 0, 0, 1]);
	});

	test('several days’ flows are summed', () => {
		const friday = { ...before, dateEnd: '2017-05-13' };
		const sunday = { ...monday(5), id: 4, dateStart: '2017-05-14', dateEnd: '2017-05-14' };
		expect(codesOf([friday, sunday, monday(7), after])).toEqual([]);
		expect(codesOf([friday, sunday, monday(8), after])).toEqual(['flow_unlike_toll']);
	});

	test.each<[string, Partial<FigureRecord>]>([
		['another source', { source: 'AFP' }],
		['another place', { regionId: 'telafar' }],
		['a rumour', { assertion: 'unconfirmed' }],
		['another unit', { unit: 'case' }]
	])('%s is not held against the toll', (_, fields) => {
		expect(codesOf([before, monday(50, fields), after], 'irak')).toEqual([]);
		expect(codesOf([before, monday(50), after], 'irak')).toEqual(['flow_unlike_toll']);
	});
});

describe('R7: a flow that exceeds the toll of its days', () => {
	test('is held against the toll, whoever told it', () => {
		const single = monday(140, { source: 'AFP', dateStart: '2017-05-10' });
		expect(listDoubts([before, single, after], deaths)).toEqual([
			{ code: 'flow_above_toll', figureIds: [2, 3] }
		]);
		expect(codesOf([before, monday(132, { source: 'AFP' }), after])).toEqual([]);
	});

	test('against that of the place above, too', () => {
		const inTown = monday(140, { source: 'AFP' });
		const country = { ...after, regionId: 'irak' };
		expect(codesOf([country, inTown], 'irak')).toEqual(['flow_above_toll']);
	});
});

describe('R7: "the quake of the 8th has killed 2 862", after a toll of 2 122', () => {
	const ministry = { metric: 'deaths', source: 'Ministry' } as const;
	const quake: [string, string] = ['2017-09-08', '2017-09-08'];
	const known = [
		toll(1, 2_012, ['2017-09-08', '2017-09-09'], ministry),
		toll(2, 2_122, ['2017-09-08', '2017-09-10'], ministry)
	];
	const told = flow(3, 2_862, quake, { ...ministry, publishedOn: '2017-09-11' });
	const quakeOf = (later: FigureRecord) => computeTotal([...known, later], deaths, '2017-12-31');

	test('is the next value of that toll', () => {
		expect(quakeOf(told)).toMatchObject({
			...{ best: 2_862, measure: 'cumulative', asOf: '2017-09-11', addends: [3], warnings: [] },
			change: { from: 2_122, to: 2_862, since: '2017-09-10' }
		});
		const [line] = buildSeries([...known, told], deaths);
		expect(line?.points.map(({ to, best }) => [to, best])).toEqual([
			['2017-09-09', 2_012],
			['2017-09-10', 2_122],
			['2017-09-11', 2_862]
		]);
	});

	test.each<[string, Partial<FigureRecord>]>([
		['nobody that is named', { source: null }],
		['a later event', { dateStart: '2017-09-09', dateEnd: '2017-09-09' }],
		['a text before the toll', { publishedOn: '2017-09-10' }],
		['another place', { regionId: 'telafar' }]
	])('but not told of %s', (_, fields) => {
		expect(quakeOf({ ...told, ...fields })).toMatchObject({ best: 2_122, addends: [2] });
	});

	test('also where another source tells it', () => {
		expect(quakeOf({ ...told, source: 'AFP' })).toMatchObject({ best: 2_862, addends: [3] });
	});

	test('nor where it is less than the toll: it is one day’s part of it', () => {
		const part = flow(3, 1_305, quake, { ...ministry, publishedOn: '2017-09-11' });
		expect(quakeOf(part)).toMatchObject({ best: 2_122, addends: [2] });
	});
});

describe('what else a person should settle', () => {
	test('R6: a toll that fell by more than a tenth', () => {
		const fallen = { ...after, value: 100, low: 100, high: 100 };
		expect(listDoubts([before, fallen], deaths)).toEqual([
			{ code: 'toll_fell', figureIds: [3, 1] }
		]);
		expect(codesOf([before, { ...after, value: 108, low: 108, high: 108 }])).toEqual([]);
	});

	test('R6: below the region that is asked about, too', () => {
		const fallen = { ...after, value: 100, low: 100, high: 100 };
		const irak = contextOf('irak', { metric: 'deaths' });
		expect(listDoubts([before, fallen], irak)).toHaveLength(1);
	});

	test('R8: a source that gives two numbers for one day, the one that leads first', () => {
		const said = (id: number, value: number, fields: Partial<FigureRecord> = {}) =>
			toll(id, value, ['2017-05-01', '2017-05-15'], { documentId: 9, ...fields });
		const figures = [said(1, 132), said(2, 80), said(3, 132), said(4, 90, { source: 'AFP' })];
		expect(listDoubts(figures, deaths)).toEqual([{ code: 'source_disagrees', figureIds: [1, 2] }]);
	});

	test('R8: each place is held against itself, in the order of what was said first', () => {
		const said = (id: number, value: number, regionId: string) =>
			toll(id, value, ['2017-05-01', '2017-05-15'], { documentId: 9, regionId });
		const figures = [said(1, 50, 'mossoul'), said(2, 132, 'erbil'), said(3, 80, 'erbil')];
		const irak = contextOf('irak', { metric: 'deaths' });
		const first = listDoubts(figures, irak);
		expect(first).toEqual([{ code: 'source_disagrees', figureIds: [2, 3] }]);
		// The same objects again beside a new one: what is remembered of one place is no other's.
		const more = listDoubts([...figures, said(4, 70, 'mossoul')], irak);
		expect(more.map(({ figureIds }) => figureIds)).toEqual([
			[1, 4],
			[2, 3]
		]);
	});

	test('R2: a published number that places in it exceed', () => {
		const country = { ...before, regionId: 'irak' };
		const irak = contextOf('irak', { metric: 'deaths' });
		const total = computeTotal([country, after], irak, '2017-06-01');
		expect(doubtPublished(total)).toEqual([{ code: 'places_above_whole', figureIds: [1, 3] }]);
		expect(doubtPublished(computeTotal([country], irak, '2017-06-01'))).toEqual([]);
	});

	test('R12: a fall of a stock is normal', () => {
		const missing = [before, { ...after, value: 10, low: 10, high: 10 }].map(
			(figure): FigureRecord => ({ ...figure, metric: 'missing', measure: 'stock' })
		);
		expect(listDoubts(missing, contextOf('mossoul', { metric: 'missing' }))).toEqual([]);
	});
});
