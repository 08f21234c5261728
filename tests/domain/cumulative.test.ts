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

	test('places that all count from one day make a line since then; others say nothing of it', () => {
		const anchorOf = (...starts: (string | null)[]) => {
			const tolls = starts.map((start, index) => toll(1 + index, 50, [start, `2017-05-1${index}`]));
			return buildSeries(tolls, contextOf('ninive', { metric: 'deaths' }))[0];
		};
		expect(anchorOf('2017-05-01', '2017-05-01')).toMatchObject({
			...{ scope: 'children', anchor: '2017-05-01' }
		});
		expect(anchorOf('2017-05-01', '2017-04-20')).toMatchObject({ anchor: null });
		expect(anchorOf('2017-05-01', null)).toMatchObject({ anchor: null });
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

describe('R8: a toll grows, so a later report of it leads', () => {
	const iom = toll(1, 781_200, ['2016-10-17', '2017-06-15'], {
		...{ metric: 'displaced', source: 'IOM', reliability: 'high' }
	});
	const later = toll(2, 1_048_044, ['2016-10-17', '2017-07-14'], {
		...{ metric: 'displaced', source: null, reliability: 'low' }
	});
	const ministry = toll(3, 862_000, ['2016-10-17', '2017-06-15'], {
		...{ metric: 'displaced', source: 'Ministry' }
	});
	const displaced = (figures: FigureRecord[], preferred: string[] = []) => {
		const context = contextOf('mossoul', { preferredSources: () => preferred });
		return computeTotal(figures, context, '2017-08-01');
	};

	test('29 days later, also where the source is less reliable; no band joins the two dates', () => {
		expect(displaced([iom, later, ministry])).toMatchObject({
			...{ best: 1_048_044, asOf: '2017-07-14', addends: [2], spread: null },
			exclusions: [{ reason: 'older', figureIds: [1, 3] }]
		});
	});

	test('the band of the earlier day is that day’s', () => {
		const joined = buildSeries([iom, later, ministry], contextOf('mossoul'))[0];
		expect(joined?.points.map(({ to, best, spread }) => [to, best, spread?.max])).toEqual([
			['2017-06-15', 781_200, 862_000],
			['2017-07-14', 1_048_044, undefined]
		]);
	});

	test('unless a person pinned the earlier one, or prefers its source', () => {
		expect(displaced([{ ...iom, pinned: true }, later]).best).toBe(781_200);
		expect(displaced([iom, later], ['IOM'])).toMatchObject({
			...{ best: 781_200, exclusions: [{ reason: 'rival', figureIds: [2] }] }
		});
	});

	test('within three days they are rivals', () => {
		const near = { ...later, dateEnd: '2017-06-18' };
		expect(displaced([iom, near])).toMatchObject({ best: 781_200, addends: [1] });
		expect(displaced([iom, { ...near, dateEnd: '2017-06-19' }]).best).toBe(1_048_044);
	});
});

describe('R6: what has to be said of a toll', () => {
	test('that it is lower than its source said before', () => {
		expect(totalOf(reports.slice(0, 3)).warnings).toEqual([
			{ code: 'fell', value: 150, figureIds: [3, 2] }
		]);
		expect(totalOf(reports).warnings).toEqual([]);
	});

	describe('of 222 million received by September 2021 and 95 million by May 2023', () => {
		const plan = (id: number, value: number, day: string, fields: Partial<FigureRecord> = {}) =>
			toll(id, value, [null, day], { metric: 'funding_received', ...fields });
		const received = (figures: FigureRecord[]) =>
			computeTotal(figures, contextOf('mossoul', { metric: 'funding_received' }), '2023-06-01');
		const now = plan(2, 95, '2023-05-04');

		test('nothing: they are of two plans, as neither says since when', () => {
			const total = received([plan(1, 222, '2021-09-30'), now]);
			expect(total).toMatchObject({ best: 95, warnings: [], change: null });
		});

		test('within a year, or since one day, it fell', () => {
			const change = { from: 222, to: 95 };
			const warnings = [{ code: 'fell', value: 222, figureIds: [2, 1] }];
			expect(received([plan(1, 222, '2022-05-04'), now])).toMatchObject({ warnings, change });
			const since = { dateStart: '2021-01-01' };
			expect(received([plan(1, 222, '2021-09-30', since), { ...now, ...since }])).toMatchObject({
				...{ warnings, change }
			});
		});

		test('of two texts without a source, nobody said more before', () => {
			const unnamed = { source: null };
			const two = [plan(1, 222, '2023-03-01', unnamed), { ...now, ...unnamed }];
			expect(received(two).warnings).toEqual([]);
			const one = two.map((each) => ({ ...each, documentId: 7 }));
			expect(received(one).warnings).toHaveLength(1);
		});
	});

	const irak = contextOf('irak', { metric: 'deaths' });
	const erbil = toll(8, 30, ['2017-05-01', '2017-05-20'], { regionId: 'erbil' });

	test('that an addend of a sum is', () => {
		const total = computeTotal([...reports.slice(0, 3), erbil], irak, '2017-07-01');
		expect(total).toMatchObject({ best: 178, addends: [3, 8] });
		expect(total.warnings).toEqual([{ code: 'fell', value: 150, figureIds: [3, 2] }]);
	});

	test('that tolls which count from different days were added', () => {
		const sinceMarch = { ...erbil, dateStart: '2017-03-01' };
		const total = computeTotal([...reports, sinceMarch], irak, '2017-07-01');
		expect(total).toMatchObject({ best: 200 });
		expect(total.warnings).toEqual([{ code: 'anchors', value: null, figureIds: [4, 8] }]);
	});
});

describe('a change is one of the same places, counted in the same way', () => {
	const irak = contextOf('irak', { metric: 'deaths' });
	const changeOf = (figures: FigureRecord[]) => computeTotal(figures, irak, '2017-07-01').change;
	const erbil = (id: number, value: number, day: string, fields: Partial<FigureRecord> = {}) =>
		toll(id, value, ['2017-05-01', day], { regionId: 'erbil', ...fields });

	test('a sum against the sum of the same places', () => {
		const figures = [...reports, erbil(8, 30, '2017-05-12'), erbil(9, 35, '2017-05-31')];
		expect(changeOf(figures)).toEqual({ from: 178, to: 205, since: '2017-05-24' });
	});

	test('not of one place against another', () => {
		expect(changeOf([reports[0] ?? erbil(1, 1, ''), erbil(8, 30, '2017-06-30')])).toBeNull();
	});

	test.each<[string, Partial<FigureRecord>]>([
		['another source', { source: 'AFP' }],
		['another anchor', { dateStart: '2017-04-20' }]
	])('nor of %s in one of them', (_, fields) => {
		const figures = [
			reports[0],
			reports[3],
			erbil(8, 30, '2017-05-10'),
			erbil(9, 35, '2017-05-31', fields)
		];
		expect(changeOf(figures.filter((each) => each !== undefined))).toBeNull();
	});
});

describe('R8: a toll without a day of its own, less than another source counted the day before', () => {
	const since = '2016-10-17';
	const fields = { metric: 'displaced' } as const;
	const before = toll(1, 781_200, [since, '2017-06-15'], { ...fields, source: 'IOM' });
	const stated = toll(2, 1_048_044, [since, '2017-07-13'], {
		...{ ...fields, source: null, publishedOn: '2017-07-14' }
	});
	const announced = toll(3, 920_000, [since, '2017-07-14'], {
		...{ ...fields, source: 'gouvernement', publishedOn: '2017-07-14' }
	});
	const figures = [before, stated, announced];
	const mossoul = contextOf('mossoul');
	const joinedOf = (list: FigureRecord[]) =>
		buildSeries(list, mossoul).find(({ source }) => source === null)?.points ?? [];

	test('does not lead: 1 048 044 stays, and 920 000 is its rival', () => {
		expect(computeTotal(figures, mossoul, '2017-08-01')).toMatchObject({
			best: 1_048_044,
			asOf: '2017-07-13',
			exclusions: [
				{ reason: 'older', figureIds: [1] },
				{ reason: 'rival', figureIds: [3] }
			]
		});
	});

	test('is no point of the line, but a report beside it', () => {
		expect(joinedOf(figures).map(({ best }) => best)).toEqual([781_200, 1_048_044]);
		expect(joinedOf(figures).at(-1)?.others).toMatchObject([{ best: 920_000 }]);
	});

	test.each<[string, Partial<FigureRecord>]>([
		['more than it', { value: 1_100_000, low: 1_100_000, high: 1_100_000 }],
		['published a day after its day', { publishedOn: '2017-07-15' }],
		['pinned', { pinned: true }]
	])('leads where it is %s', (_, changes) => {
		const last = { ...announced, ...changes };
		expect(computeTotal([before, stated, last], mossoul, '2017-08-01')).toMatchObject({
			addends: [3]
		});
	});
});

describe('R11: a toll of a camp', () => {
	const since: [string, string] = ['2016-10-17', '2016-11-23'];
	const fields = { metric: 'displaced' } as const;
	const town = toll(1, 68_112, since, fields);
	const camp = toll(2, 11_400, since, { ...fields, regionId: 'erbil' });
	const isSite = (id: string) => id === 'erbil';

	test('is no addend beside the town that its people fled', () => {
		const total = computeTotal([town, camp], contextOf('irak', { isSite }), '2016-12-01');
		expect(total).toMatchObject({ best: 68_112, addends: [1] });
		expect(total.exclusions).toEqual([{ reason: 'camp', figureIds: [2] }]);
	});

	test('stands where nothing else is known, and on its own page', () => {
		const alone = computeTotal([camp], contextOf('irak', { isSite }), '2016-12-01');
		expect(alone).toMatchObject({ best: 11_400, basis: 'children' });
		const own = computeTotal([town, camp], contextOf('erbil', { isSite }), '2016-12-01');
		expect(own).toMatchObject({ best: 11_400, basis: 'published' });
	});
});

describe('R2: tolls over places', () => {
	const irak = contextOf('irak', { metric: 'deaths' });
	const erbil = toll(8, 30, ['2017-02-01', '2017-03-02'], { regionId: 'erbil' });

	test('different places add up where their last reports lie within 90 days', () => {
		expect(computeTotal([...reports, erbil], irak, '2017-07-01')).toMatchObject({
			best: 200,
			basis: 'children',
			addends: [4, 8],
			asOfSpread: ['2017-03-02', '2017-05-31']
		});
	});

	describe('a day more, and they are not summed, as stocks are not', () => {
		const earlier = { ...erbil, dateEnd: '2017-03-01' };

		test('the newer ones stand alone, and what is left behind is said', () => {
			const total = computeTotal([...reports, earlier], irak, '2017-07-01');
			expect(total).toMatchObject({ best: 170, rule: 'R2', basis: 'children', addends: [4] });
			expect(total.coverage).toMatchObject({ counted: 1, of: 3, regionIds: ['ninive'] });
			expect(total.warnings).toContainEqual({ code: 'behind', value: 30, figureIds: [8] });
			expect(total.exclusions).toContainEqual({ reason: 'stale', figureIds: [8] });
		});

		test('every later report of a place is drawn, one stale place beside it or not', () => {
			const [series] = buildSeries([...reports, earlier], irak).filter(
				({ scope }) => scope === 'children'
			);
			const last = reports.at(-1);
			expect(series?.points.at(-1)).toMatchObject({ best: 170, figureIds: [last?.id] });
		});

		test('where they come to more than the newer ones, there is no sum', () => {
			const larger = { ...earlier, value: 171, low: 171, high: 171 };
			const total = computeTotal([...reports, larger], irak, '2017-07-01');
			expect(total).toMatchObject({ best: null, rule: 'R2', basis: 'children', addends: [] });
			expect(total.asOfSpread).toEqual(['2017-03-01', '2017-05-31']);
			expect(total.exclusions).toEqual([{ reason: 'stale', figureIds: [1, 2, 3, 4, 8] }]);
		});
	});

	test('the sum is read on the day of the last report, also when a line of its own goes on', () => {
		const figures = [
			...reports.map((each) => ({ ...each, dateStart: '2016-12-01' })),
			erbil,
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
