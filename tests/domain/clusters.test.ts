import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeClusters, rankMembers } from '#lib/domain/clusters.ts';
import type { ClusterCandidate } from '#lib/domain/clusters.ts';
import { isSameFact } from '#lib/domain/same-fact.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, flow, stock } from './figures.ts';

type Fields = Partial<ClusterCandidate>;
const JUNE_1_5: [string, string] = ['2017-06-01', '2017-06-05'];

const candidate = (figure: FigureRecord, fields: Fields = {}): ClusterCandidate => ({
	...figure,
	excerpt: null,
	isSettled: false,
	...fields
});
const told = (id: number, value: number, fields: Fields = {}) =>
	candidate(flow(id, value, JUNE_1_5), fields);
const never = () => false;

describe('a new figure', () => {
	test('that states the fact of one that stands alone founds a cluster with it', () => {
		expect(proposeClusters([told(2, 8_000)], [told(1, 8_000)], never)).toEqual([
			{ clusterId: null, figureIds: [1, 2] }
		]);
	});

	test('joins the cluster that states its fact; nobody else moves', () => {
		const known = [told(1, 8_000, { clusterId: 7 }), told(2, 8_000, { clusterId: 7 })];
		expect(proposeClusters([told(3, 8_000)], known, never)).toEqual([
			{ clusterId: 7, figureIds: [3] }
		]);
	});

	test('that states another fact stays alone', () => {
		expect(proposeClusters([told(2, 9_000)], [told(1, 8_000)], never)).toEqual([]);
	});

	test('joins the cluster of its very number before one that it merely fits', () => {
		const atLeast: Fields = { qualifier: 'at_least', low: 7_500, high: null };
		const known = [
			told(1, 7_500, { ...atLeast, clusterId: 4 }),
			told(2, 8_000, { clusterId: 5, ...{ source: 'Government' } })
		];
		expect(proposeClusters([told(3, 8_000)], known, never)).toEqual([
			{ clusterId: 5, figureIds: [3] }
		]);
	});

	test('never joins two clusters, nor one that holds a number against its own', () => {
		const about = { qualifier: 'approximate', low: null, high: null } as const;
		const known = [told(1, 8_000, { clusterId: 4 }), told(2, 8_600, { clusterId: 4, ...about })];
		expect(proposeClusters([told(3, 9_000)], known, never)).toEqual([]);
	});

	test('two of one document that state one fact found a cluster', () => {
		expect(proposeClusters([told(1, 8_000), told(2, 8_000)], [], never)).toEqual([
			{ clusterId: null, figureIds: [1, 2] }
		]);
	});

	test('of a reprint follows its sentence, whatever the days', () => {
		const excerpt = 'Lundi, 12 personnes ont péri.';
		const original = candidate(flow(1, 12, ['2017-06-05', '2017-06-05']), { excerpt });
		const reprint = candidate(flow(2, 12, ['2017-06-12', '2017-06-12']), { excerpt });
		expect(proposeClusters([reprint], [original], never)).toEqual([]);
		expect(proposeClusters([reprint], [original], () => true)).toEqual([
			{ clusterId: null, figureIds: [1, 2] }
		]);
	});
});

describe('what a person placed', () => {
	test('is never moved', () => {
		const settled = told(2, 8_000, { clusterId: 9, isSettled: true });
		expect(proposeClusters([settled], [told(1, 8_000)], never)).toEqual([]);
	});

	test('lets others in, though it disagrees with them', () => {
		const known = [
			told(1, 8_000, { clusterId: 4 }),
			told(2, 9_000, { clusterId: 4, isSettled: true })
		];
		expect(proposeClusters([told(3, 8_000)], known, never)).toEqual([
			{ clusterId: 4, figureIds: [3] }
		]);
	});
});

describe('the figure that stands for a cluster (R8)', () => {
	const government = stock(1, 16_000, '2017-06-30', { reliability: 'medium' });
	const ocha = stock(2, 16_400, '2017-06-30', { reliability: 'high' });
	const press = stock(3, 15_000, '2017-06-30', { reliability: 'low' });
	const order = (figures: FigureRecord[]) => rankMembers(figures).map(({ id }) => id);

	test('is the most reliable', () => {
		expect(order([government, press, ocha])).toEqual([2, 1, 3]);
	});

	test('unless a source is preferred there', () => {
		const ranked = rankMembers([government, ocha, press], ({ id }) => (id === 1 ? 0 : Infinity));
		expect(ranked.map(({ id }) => id)).toEqual([1, 2, 3]);
	});

	test('"8 000" before "more than 7 500", whoever says the second and when', () => {
		const precise = stock(1, 8_000, '2017-06-05', { source: null });
		const bound = stock(2, 7_500, '2017-06-06', {
			...{ source: 'OCHA', qualifier: 'at_least', low: 7_500, high: null }
		});
		expect(order([bound, precise])).toEqual([1, 2]);
		expect(order([{ ...bound, reliability: 'high' }, precise])).toEqual([2, 1]);
	});

	test('never one that waits for a review', () => {
		expect(order([government, press, { ...ocha, needsReview: true }])).toEqual([1, 3, 2]);
	});

	test('unless a person pinned one', () => {
		expect(order([government, { ...press, pinned: true }, ocha])).toEqual([3, 2, 1]);
	});
});

/** Facts that have nothing in common, and texts that repeat some of them: the same is an equivalence. */
const repeated = fc
	.array(fc.record({ fact: fc.nat(4), day: fc.nat(2) }), { minLength: 1, maxLength: 12 })
	.map((tellings) =>
		tellings.map(({ fact, day }, index) =>
			candidate(
				flow(index + 1, 100 * 2 ** fact, [`2017-0${day + 3}-01`, `2017-0${day + 3}-09`], {
					documentId: index + 1,
					source: `source ${index}`
				})
			)
		)
	);

/** Takes figures in one by one, as documents come. */
function takeIn(figures: readonly ClusterCandidate[]): Map<number, number> {
	const known: ClusterCandidate[] = [];
	let next = 1;
	for (const figure of figures) {
		known.push(figure);
		for (const { clusterId, figureIds } of proposeClusters([figure], known.slice(0, -1), never)) {
			const target = clusterId ?? next++;
			known.forEach((member, index) => {
				if (figureIds.includes(member.id)) known[index] = { ...member, clusterId: target };
			});
		}
	}
	return new Map(known.map(({ id, clusterId }) => [id, clusterId ?? -id]));
}

/** Which figures stand together, whatever their clusters are called. */
function listTogether(clusters: ReadonlyMap<number, number>): string[] {
	const members = new Map<number, number[]>();
	for (const [id, cluster] of clusters) {
		members.set(
			cluster,
			[...(members.get(cluster) ?? []), id].sort((a, b) => a - b)
		);
	}
	return [...members.values()].map((ids) => ids.join('+')).sort();
}

const shuffled = <T>(items: readonly T[]) =>
	fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('whatever comes', () => {
	test('the order in which documents come in changes no cluster', () => {
		fc.assert(
			fc.property(
				repeated.chain((figures) => fc.tuple(fc.constant(figures), shuffled(figures))),
				([figures, others]) => {
					expect(listTogether(takeIn(others))).toEqual(listTogether(takeIn(figures)));
				}
			)
		);
	});

	test('no two figures of a cluster state different facts', () => {
		const loose = fc.array(
			fc.record({
				value: fc.integer({ min: 90, max: 130 }),
				isAbout: fc.boolean(),
				day: fc.nat(4)
			}),
			{ maxLength: 10 }
		);
		fc.assert(
			fc.property(loose, (tellings) => {
				const figures = tellings.map(({ value, isAbout, day }, index) =>
					candidate(
						flow(index + 1, value, [`2017-06-0${day + 1}`, `2017-06-1${day}`], {
							...(isAbout ? { qualifier: 'approximate', low: null, high: null } : {})
						})
					)
				);
				const clusters = takeIn(figures);
				for (const a of figures) {
					for (const b of figures) {
						const areTogether = a.id !== b.id && clusters.get(a.id) === clusters.get(b.id);
						if (areTogether) expect(isSameFact(a, b)).toBe(true);
					}
				}
			})
		);
	});

	test('a total never rises because a fact is told again', () => {
		const context = contextOf('irak', { metric: 'displaced' });
		fc.assert(
			fc.property(repeated, fc.nat(), (figures, pick) => {
				const clusters = takeIn(figures);
				const placed = figures.map((figure) => {
					const clusterId = clusters.get(figure.id) ?? null;
					return { ...figure, clusterId: clusterId !== null && clusterId > 0 ? clusterId : null };
				});
				const said = placed[pick % placed.length];
				if (!said) throw new Error('At least one figure is told');
				const again = { ...said, id: 99, documentId: 99, source: 'another' };
				const [proposal] = proposeClusters(
					[candidate({ ...again, clusterId: null })],
					placed,
					never
				);
				const clusterId = proposal?.clusterId ?? 1_000;
				const after = [...placed, again].map((figure) =>
					proposal?.figureIds.includes(figure.id) ? { ...figure, clusterId } : figure
				);
				const total = (all: FigureRecord[]) => computeTotal(all, context, '2017-12-31').best;
				expect(total(after)).toBe(total(placed));
			})
		);
	});
});
