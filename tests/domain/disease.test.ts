import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createClaimMemo } from '#lib/domain/claim-memo.ts';
import { buildSeries } from '#lib/domain/build-series.ts';
import { listDoubts } from '#lib/domain/doubts.ts';
import { METRICS } from '#lib/domain/figure.ts';
import type { Disease } from '#lib/domain/figure.ts';
import { isOfDisease } from '#lib/domain/metrics.ts';
import { isSameFact } from '#lib/domain/same-fact.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow, stock, toll } from './figures.ts';

const DAY = '2017-06-30';
const cases = (id: number, value: number, disease: Disease | null, more = {}) =>
	toll(id, value, [null, DAY], { metric: 'disease_cases', unit: 'case', disease, ...more });
const dead = (id: number, value: number, disease: Disease | null, more = {}) =>
	flow(id, value, ['2017-06-01', DAY], { metric: 'deaths', disease, ...more });
const contextFor = (metric: FigureRecord['metric'], more = {}) =>
	contextOf('irak', { metric, ...more });

describe('R12: diseases do not merge', () => {
	const cholera = cases(1, 120, 'cholera');
	const measles = cases(2, 300, 'measles', { regionId: 'erbil' });
	const unnamed = cases(3, 45, null, { regionId: 'kirkouk' });
	const all = [cholera, measles, unnamed];

	test.each<[Disease | null, number, number[], number[]]>([
		['cholera', 120, [1], [2, 3]],
		['measles', 300, [2], [1, 3]],
		[null, 45, [3], [1, 2]]
	])('of %s, 120 + 300 + 45 are %i', (disease, best, addends, left) => {
		const context = contextFor('disease_cases', { disease });
		const total = computeTotal(all, context, DAY);
		expect(total).toMatchObject({ best, addends, disease });
		expect(total.exclusions).toEqual([{ reason: 'other_disease', figureIds: left }]);
	});

	test('each is a series of its own, and says so', () => {
		const series = buildSeries(all, contextFor('disease_cases'));
		expect(series.map(({ disease, points }) => [disease, points.at(-1)?.best])).toEqual(
			expect.arrayContaining([
				['cholera', 120],
				['measles', 300],
				[null, 45]
			])
		);
		expect(series).toHaveLength(3);
		expect(new Set(series.map(({ key }) => key)).size).toBe(3);
	});

	test('cases of one disease in two places add up, whichever text tells of them', () => {
		const erbil = cases(4, 30, 'cholera', { regionId: 'erbil', documentId: 9 });
		const total = computeTotal([cholera, erbil], contextFor('disease_cases'), DAY);
		expect(total).toMatchObject({ best: 150, disease: 'cholera', basis: 'children' });
	});

	test('where no words name it, those of another text may be of another disease', () => {
		const here = cases(5, 30, null, { regionId: 'erbil', documentId: 9 });
		const total = computeTotal([unnamed, here], contextFor('disease_cases'), DAY);
		expect(total.best).not.toBe(75);
	});

	test('the dead of cholera are not added to the dead of the flood', () => {
		const figures = [dead(1, 40, null), dead(2, 12, 'cholera', { regionId: 'erbil' })];
		expect(computeTotal(figures, contextFor('deaths'), DAY).best).toBe(40);
		const ofCholera = contextFor('deaths', { disease: 'cholera' });
		expect(computeTotal(figures, ofCholera, DAY).best).toBe(12);
	});

	test('a disease that is told of children alone has their number, whoever counts all of another', () => {
		const everyone = [1, 2].map((id) => dead(id, 40 + id, 'cholera', { documentId: id }));
		const figures = [...everyone, dead(3, 9, 'measles', { subgroup: 'children' })];
		const of = (disease: Disease) => computeTotal(figures, contextFor('deaths', { disease }), DAY);
		expect(of('measles')).toMatchObject({ best: 9, addends: [3], subgroup: 'children' });
		expect(of('cholera').exclusions).toContainEqual({ reason: 'other_disease', figureIds: [3] });
		expect(of('cholera')).not.toHaveProperty('subgroup');
	});

	test('a part of another disease than its whole is a number of its own', () => {
		const whole = cases(1, 500, null);
		const part = cases(2, 300, 'measles', { relation: 'part_of', parentId: 1 });
		const context = contextOf('mossoul', { metric: 'disease_cases', disease: 'measles' });
		expect(computeTotal([whole, part], context, DAY).best).toBe(300);
	});
});

describe('which disease leads where none is asked for', () => {
	const lead = (figures: FigureRecord[]) =>
		computeTotal(figures, contextFor('disease_cases'), '2017-12-31').disease;

	test('the one that most figures are of', () => {
		const places = ['mossoul', 'erbil', 'kirkouk'];
		const cholera = places.map((regionId, i) => cases(i + 1, 10, 'cholera', { regionId }));
		expect(lead([...cholera, cases(9, 5_000, 'measles')])).toBe('cholera');
	});

	test('an outbreak of years ago does not', () => {
		const old = ['2013-01-31', '2013-02-28', '2013-03-31'].map((dateEnd, i) =>
			cases(i + 1, 10, 'polio', { dateEnd })
		);
		expect(lead([...old, cases(9, 5, 'measles')])).toBe('measles');
	});
});

test('of a metric that no disease divides, a disease parts nothing', () => {
	const camps = [
		stock(1, 100, DAY, { regionId: 'erbil', disease: 'cholera' }),
		stock(2, 200, DAY, { regionId: 'kirkouk' })
	];
	expect(computeTotal(camps, contextFor('displaced'), DAY)).toMatchObject({
		best: 300,
		disease: null
	});
});

test('two figures of different diseases are never one fact', () => {
	const one = cases(1, 1_213, 'cholera');
	expect(isSameFact(one, cases(2, 1_213, 'cholera'))).toBe(true);
	expect(isSameFact(one, cases(2, 1_213, 'measles'))).toBe(false);
});

describe('R4: who names no disease may tell of a named one', () => {
	const nextDay = { dateEnd: '2017-07-01' };
	test.each<[string, number, number, object, boolean]>([
		['three digits that say something, on days that are near', 1_213, 1_213, nextDay, true],
		['two, on the very days', 47, 47, {}, true],
		['two, on others', 47, 47, nextDay, false],
		['two, on a day that no words name', 47, 47, { datePrecision: 'none' }, false],
		['one', 4_000, 4_000, {}, false],
		['another number', 1_213, 1_214, {}, false]
	])('the same number of %s', (_, value, other, days, same) => {
		expect(isSameFact(cases(1, value, 'cholera'), cases(2, other, null, days))).toBe(same);
		expect(isSameFact(cases(1, value, null), cases(2, other, 'cholera', days))).toBe(same);
	});

	const cholera = cases(1, 1_213, 'cholera', { clusterId: 7 });
	const unnamed = cases(2, 1_213, null, { clusterId: 7, source: 'WHO' });
	const ofAll = (figures: FigureRecord[], disease: Disease | null) =>
		computeTotal(figures, contextFor('disease_cases', { disease }), DAY);

	test('in one cluster it is counted under the disease that others name, and in no other total', () => {
		expect(ofAll([cholera, unnamed], 'cholera')).toMatchObject({ best: 1_213 });
		expect(ofAll([cholera, unnamed], null)).toMatchObject({ best: null, addends: [] });
	});

	test('a cluster that names two diseases, or only one in doubt, tells none', () => {
		const measles = cases(3, 1_213, 'measles', { clusterId: 7 });
		expect(ofAll([cholera, unnamed, measles], null)).toMatchObject({ addends: [2] });
		const doubtful = { ...cholera, needsReview: true };
		expect(ofAll([doubtful, unnamed], null)).toMatchObject({ addends: [2] });
	});

	test('a claim that is remembered follows when the others of its cluster change', () => {
		const claims = createClaimMemo();
		const context = contextFor('disease_cases', { disease: null, claims });
		expect(computeTotal([cholera, unnamed], context, DAY).addends).toEqual([]);
		const corrected = { ...cholera, disease: null };
		expect(computeTotal([corrected, unnamed], context, DAY).best).toBe(1_213);
	});
});

test('a flow of one disease is not held against the toll of another (R7)', () => {
	const tollOf = cases(1, 120, 'cholera');
	const week = (disease: Disease) =>
		flow(2, 300, ['2017-06-24', DAY], { metric: 'disease_cases', unit: 'case', disease });
	const context = contextOf('mossoul', { metric: 'disease_cases' });
	expect(listDoubts([tollOf, week('measles')], context)).toEqual([]);
	expect(listDoubts([tollOf, week('cholera')], context)).toMatchObject([
		{ code: 'flow_above_toll' }
	]);
});

test('the form asks for the disease of exactly the metrics that have one', () => {
	const form = readFileSync('src/lib/components/forms/FigureForm.svelte', 'utf8');
	const style = form.slice(form.indexOf('<style>'));
	const named = METRICS.filter((metric) => style.includes(`[value='${metric}']`));
	expect(named.sort()).toEqual(METRICS.filter(isOfDisease).sort());
});
