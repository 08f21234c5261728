/** R8 and R18: one source says one thing of a day; what contradicts it is a conflict, and shown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doAgree } from '#lib/domain/agreement.ts';
import type { FigureRecord, Total } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow, stock, toll } from './figures.ts';

const totalOf = (figures: FigureRecord[], fields: Parameters<typeof contextOf>[1] = {}) =>
	computeTotal(figures, contextOf('mossoul', fields), '2017-09-01');
const reasonOf = ({ exclusions }: Total, id: number) =>
	exclusions.find(({ figureIds }) => figureIds.includes(id))?.reason;
const stated = (value: number, fields: Partial<FigureRecord> = {}) =>
	stock(1, value, '2017-06-30', fields);

describe('two numbers agree', () => {
	const atLeast = { qualifier: 'at_least', low: 7_500, high: null } as const;
	test.each<[string, FigureRecord, FigureRecord, boolean]>([
		['where they are the same', stated(8_000), stated(8_000), true],
		['where one is a bound of the other', stated(8_000), stated(7_500, atLeast), true],
		['not a bound that lies far below', stated(18_000), stated(7_500, atLeast), false],
		['where one rounds the other', stated(1_880_000), stated(1_882_391), true],
		['rounded up, too', stated(578_074), stated(580_000), true],
		['not to a single digit', stated(1_000_000), stated(1_400_000), false],
		['not where both are precise', stated(31_000), stated(18_500), false],
		['not by one', stated(17_341), stated(17_342), false]
	])('%s', (_, a, b, expected) => {
		expect(doAgree(a, b)).toBe(expected);
		expect(doAgree(b, a)).toBe(expected);
	});
});

describe('29 214 cases, of which a later sentence gives 17 340 without a place', () => {
	const text = { documentId: 7, publishedOn: '2023-02-16', metric: 'disease_cases' } as const;
	const whole = toll(1, 29_214, ['2022-10-02', '2023-02-14'], { ...text, unit: 'case' });
	const detail = toll(2, 17_340, ['2022-10-02', '2023-02-14'], { ...text, unit: 'case' });
	const casesOf = (figures: FigureRecord[]) =>
		computeTotal(figures, contextOf('mossoul', { metric: 'disease_cases' }), '2023-03-01');

	test('are 29 214: a text leads with the whole', () => {
		expect(casesOf([whole, detail])).toMatchObject({ best: 29_214, addends: [1] });
		expect(casesOf([detail, whole])).toMatchObject({ best: 29_214, addends: [1] });
	});

	test('and the other number is a conflict that is said, not a duplicate', () => {
		expect(casesOf([whole, detail])).toMatchObject({
			exclusions: [{ reason: 'conflict', figureIds: [2] }],
			warnings: [{ code: 'conflict', value: 17_340, figureIds: [2] }]
		});
	});

	test('unless a person pinned it', () => {
		const pinned = { ...detail, pinned: true };
		expect(casesOf([whole, pinned])).toMatchObject({ best: 17_340, addends: [2] });
	});

	test.each<[string, Partial<FigureRecord>, string]>([
		['of the same number, a duplicate', { value: 29_214, low: 29_214, high: 29_214 }, 'duplicate'],
		['that rounds it, a duplicate', { value: 29_000, low: 29_000, high: 29_000 }, 'duplicate'],
		['of an earlier text, an older report', { documentId: 6, publishedOn: '2023-02-15' }, 'older'],
		['of an earlier day, an older report', { dateEnd: '2023-02-07' }, 'older'],
		['of another source, a rival', { source: 'MSPP', reliability: 'low' }, 'rival']
	])('%s', (_, fields, reason) => {
		const total = casesOf([whole, { ...detail, ...fields }]);
		expect(reasonOf(total, 2)).toBe(reason);
	});
});

describe('of one source and day', () => {
	const first = stated(500_000, { documentId: 7, qualifier: 'at_least', low: 500_000, high: null });

	test('a later sentence speaks where it says the same more precisely', () => {
		const precise = stock(2, 503_400, '2017-06-30', { documentId: 7 });
		const total = totalOf([first, precise]);
		expect(total).toMatchObject({ best: 503_400, addends: [2], warnings: [] });
		expect(reasonOf(total, 1)).toBe('duplicate');
	});

	test('the text that was published last speaks, as it may correct the others', () => {
		const early = stated(16_000, { publishedOn: '2017-07-01' });
		const late = stock(2, 16_900, '2017-06-30', { publishedOn: '2017-07-20' });
		expect(totalOf([early, late])).toMatchObject({
			...{ best: 16_900, exclusions: [{ reason: 'older', figureIds: [1] }], warnings: [] }
		});
	});

	test('of two texts of one day the lower number speaks', () => {
		const [a, b] = [stated(16_900), stock(2, 16_000, '2017-06-30')];
		expect(totalOf([a, b])).toMatchObject({
			...{ best: 16_000, exclusions: [{ reason: 'conflict', figureIds: [1] }] }
		});
	});

	test('31 000 parcels and 18 500 kits of one sentence are two numbers: said, never added', () => {
		const parcels = flow(1, 31_000, ['2017-01-01', '2017-01-12'], { documentId: 3 });
		const kits = flow(2, 18_500, ['2017-01-01', '2017-01-12'], { documentId: 3 });
		expect(totalOf([parcels, kits])).toMatchObject({
			best: 31_000,
			exclusions: [{ reason: 'conflict', figureIds: [2] }],
			warnings: [{ code: 'conflict', value: 18_500, figureIds: [2] }]
		});
	});
});

describe('counts of the same event', () => {
	const quake: [string, string] = ['2021-08-14', '2021-08-14'];
	const houses = { metric: 'housing_destroyed', unit: 'dwelling' } as const;
	const early = flow(1, 13_694, quake, { ...houses, publishedOn: '2021-08-15', source: 'DGPC' });
	const late = flow(2, 52_953, quake, { ...houses, publishedOn: '2021-08-23', source: null });
	const destroyed = (figures: FigureRecord[]) =>
		computeTotal(figures, contextOf('mossoul', { metric: 'housing_destroyed' }), '2021-09-01');

	test('more than a week apart are a time series: the later one leads', () => {
		expect(destroyed([early, late])).toMatchObject({
			...{ best: 52_953, spread: null, exclusions: [{ reason: 'older', figureIds: [1] }] }
		});
	});

	test('within a week they are rivals: the later one leads, and of one day the source with a name', () => {
		const rivals = { spread: { min: 13_694, max: 52_953 } };
		const told = (publishedOn: string) => destroyed([early, { ...late, publishedOn }]);
		expect(told('2021-08-22')).toMatchObject({
			...{ ...rivals, best: 52_953, exclusions: [{ reason: 'rival', figureIds: [1] }] }
		});
		expect(told('2021-08-15')).toMatchObject({ ...rivals, best: 13_694 });
	});
});

describe('a newer count that a person’s choice set aside', () => {
	const iom = toll(1, 781_200, ['2016-10-17', '2017-06-15'], {
		metric: 'displaced',
		source: 'IOM'
	});
	const newer = toll(2, 1_048_044, ['2016-10-17', '2017-07-13'], {
		...{ metric: 'displaced', source: 'Ministry' }
	});
	const warning = { code: 'newer_aside', value: 1_048_044, figureIds: [2] };
	const preferring = (...sources: string[]) => ({ preferredSources: () => sources });

	test('is said beside the number of a preferred source', () => {
		const total = totalOf([iom, newer], preferring('IOM'));
		expect(total).toMatchObject({ best: 781_200, warnings: [warning] });
	});

	test('and beside a pinned one', () => {
		expect(totalOf([{ ...iom, pinned: true }, newer]).warnings).toEqual([warning]);
	});

	test('of a flow, too', () => {
		const days: [string, string] = ['2017-06-01', '2017-06-05'];
		const [early, late] = [
			flow(1, 8_000, days, { source: 'IOM', publishedOn: '2017-06-06' }),
			flow(2, 9_000, days, { source: 'AFP', publishedOn: '2017-06-20' })
		];
		expect(totalOf([early, late], preferring('IOM'))).toMatchObject({
			...{ best: 8_000, warnings: [{ code: 'newer_aside', value: 9_000, figureIds: [2] }] }
		});
		expect(totalOf([early, late])).toMatchObject({ best: 9_000, warnings: [] });
	});

	test.each<[string, FigureRecord, string[]]>([
		['nothing where nobody chose', newer, []],
		[
			'nothing where it says the same',
			{ ...newer, value: 781_000, low: 781_000, high: 781_000 },
			['IOM']
		],
		['nothing of a toll since another day', { ...newer, dateStart: '2017-02-19' }, ['IOM']],
		['nothing of what was counted before', { ...newer, dateEnd: '2017-06-01' }, ['IOM']]
	])('%s', (_, other, sources) => {
		expect(totalOf([iom, other], preferring(...sources)).warnings).toEqual([]);
	});
});

test('whatever a source says of a day, what is called a duplicate is the same number', () => {
	// No trailing zeros: no number rounds another.
	const value = fc.nat({ max: 9 }).map((n) => 10 * n + 1);
	const measure = fc.constantFrom('stock' as const, 'flow' as const, 'cumulative' as const);
	const said = fc.array(fc.record({ value, documentId: fc.nat({ max: 3 }) }), { minLength: 1 });
	fc.assert(
		fc.property(said, measure, (list, measure) => {
			const days = { dateStart: '2017-06-01', dateEnd: '2017-06-30', publishedOn: '2017-07-01' };
			const figures = list.map((each, index) =>
				stock(index + 1, each.value, '2017-06-30', {
					...each,
					...days,
					measure,
					low: each.value,
					high: each.value
				})
			);
			const total = totalOf(figures, { measure });
			const expected = (id: number) =>
				figures[id - 1]?.value === total.best ? 'duplicate' : 'conflict';
			for (const { reason, figureIds } of total.exclusions) {
				for (const id of figureIds) expect(reason).toBe(expected(id));
			}
			const isDisputed = new Set(figures.map((each) => each.value)).size > 1;
			expect(total.warnings.map(({ code }) => code)).toEqual(isDisputed ? ['conflict'] : []);
		})
	);
});

describe('a newer count that waits for review', () => {
	const known = toll(1, 68_112, ['2016-10-17', '2016-11-23'], { metric: 'displaced' });
	const waiting = toll(2, 77_006, ['2016-10-17', '2016-11-29'], {
		...{ metric: 'displaced', needsReview: true }
	});
	const warningsOf = (changes: Partial<FigureRecord>) =>
		computeTotal([known, { ...waiting, ...changes }], contextOf('mossoul'), '2017-01-01').warnings;

	test('is said beside the total', () => {
		expect(warningsOf({})).toEqual([{ code: 'newer_waits', value: 77_006, figureIds: [2] }]);
	});

	test.each<[string, Partial<FigureRecord>]>([
		['an older one', { dateEnd: '2016-11-20' }],
		['one of another place', { regionId: 'erbil' }],
		['a projection', { assertion: 'projected' }],
		['one of another measure', { measure: 'stock' }]
	])('not %s', (_, changes) => {
		expect(warningsOf(changes)).toEqual([]);
	});
});
