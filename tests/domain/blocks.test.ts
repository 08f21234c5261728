/** Figures in blocks, of which most stay as they are: what is computed of them is what a recount gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, cutBlocks, joinBlocks, replaceInBlocks } from '#lib/domain/blocks.ts';
import type { Block } from '#lib/domain/blocks.ts';
import { buildSeries } from '#lib/domain/build-series.ts';
import { createClaimMemo } from '#lib/domain/claim-memo.ts';
import { listDoubts } from '#lib/domain/doubts.ts';
import { MEASURES, RELATIONS } from '#lib/domain/figure.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import { prepareClaims } from '#lib/domain/prepare-claims.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { computeLastTotal } from '#lib/domain/total.ts';
import { contextOf, figure, stock } from './figures.ts';

const DAY = '2017-12-01';
const MOST_IDS = 30;

/** Few values, days, texts and clusters, so that figures decide about each other. */
const anyFields: fc.Arbitrary<Partial<FigureRecord>> = fc
	.record({
		value: fc.constantFrom(10, 20, 30, 500),
		qualifier: fc.constantFrom('exact', 'exact', 'at_least', 'vague'),
		unit: fc.constantFrom('case', 'case', 'person', 'household'),
		subgroup: fc.constantFrom(null, null, null, 'children'),
		disease: fc.constantFrom(null, 'cholera', 'measles'),
		measure: fc.constantFrom(...MEASURES),
		assertion: fc.constantFrom('reported', 'reported', 'reported', 'projected', 'denied'),
		relation: fc.constantFrom(null, null, null, ...RELATIONS),
		parentId: fc.option(fc.integer({ min: 1, max: MOST_IDS })),
		documentId: fc.constantFrom(1, 2, 3),
		regionId: fc.constantFrom('irak', 'ninive', 'mossoul', 'telafar', 'erbil'),
		dateStart: fc.constantFrom(null, '2017-06-01', '2017-06-03'),
		dateEnd: fc.constantFrom('2017-06-03', '2017-06-04', '2017-09-20', '2018-02-01', null),
		source: fc.constantFrom(null, 'OCHA', 'IOM'),
		publishedOn: fc.constantFrom('2017-06-10', '2017-06-20'),
		clusterId: fc.option(fc.constantFrom(1, 2), { freq: 3 }),
		needsReview: fc.nat({ max: 9 }).map((n) => n === 0),
		pinned: fc.nat({ max: 9 }).map((n) => n === 0)
	})
	.map((fields) => ({
		...fields,
		low: fields.qualifier === 'vague' ? null : fields.value,
		high: fields.qualifier === 'exact' ? fields.value : null
	}));
const anyList = fc
	.array(anyFields, { minLength: 4, maxLength: MOST_IDS })
	.map((all) => all.map((fields, index) => figure(index + 1, fields)));

/** A figure that is written to, that is gone where it has no fields, or that is new. */
const anyWrites = fc.array(
	fc.record({ id: fc.integer({ min: 1, max: MOST_IDS + 4 }), fields: fc.option(anyFields) }),
	{ minLength: 1, maxLength: 3 }
);

/** As a store is read: blocks of so many figures, by region. */
function cut(figures: readonly FigureRecord[], size: number): Map<string | null, Block[]> {
	return new Map(
		groupBy(figures, ({ regionId }) => regionId).map((some) => [
			some[0]?.regionId ?? null,
			some.flatMap((_, at) => (at % size === 0 ? [some.slice(at, at + size)] : []))
		])
	);
}

function write(
	places: Map<string | null, Block[]>,
	ids: ReadonlySet<number>,
	list: readonly FigureRecord[]
): void {
	const regions = new Set([...places.keys(), ...list.map(({ regionId }) => regionId)]);
	for (const region of regions) {
		const written = list.filter(({ id, regionId }) => ids.has(id) && regionId === region);
		places.set(region, replaceInBlocks(places.get(region) ?? [], ids, written));
	}
}

test.each(['disease_cases', 'displaced'] as const)(
	'%s: after any writes a view of what is kept is what a recount gives',
	(metric) => {
		const isSite = (id: string) => id === 'telafar';
		fc.assert(
			fc.property(
				anyList,
				fc.array(anyWrites, { minLength: 1, maxLength: 4 }),
				fc.constantFrom('irak', 'ninive', 'mossoul'),
				fc.integer({ min: 1, max: 4 }),
				(first, steps, region, size) => {
					const context = contextOf(region, { metric, isSite });
					const view = (figures: readonly FigureRecord[], claims = createClaimMemo()) => {
						const prepared = prepareClaims(figures, { ...context, claims });
						return [
							computeLastTotal(figures, context, DAY, prepared),
							buildSeries(figures, context, prepared),
							listDoubts(figures, context, prepared)
						];
					};
					const memo = createClaimMemo();
					let list: FigureRecord[] = first.map((each) => ({ ...each, metric }));
					const places = cut(list, size);
					let joined = joinBlocks([...places.values()].flat());
					view(joined, memo);
					for (const writes of steps) {
						for (const { id, fields } of writes) {
							const rest = list.filter((each) => each.id !== id);
							list = [...rest, ...(fields ? [figure(id, { ...fields, metric })] : [])];
						}
						list.sort((a, b) => a.id - b.id);
						write(places, new Set(writes.map(({ id }) => id)), list);
						joined = joinBlocks([...places.values()].flat(), joined);
						expect(joined).toEqual(list);
						expect(view(joined, memo)).toEqual(view([...list]));
					}
				}
			),
			{ numRuns: 400 }
		);
	}
);

const many = Array.from({ length: 2_000 }, (_, index) => stock(index + 1, index, '2017-06-30'));

test('of a region with many figures only the block is another list that one of them was written to', () => {
	const blocks = cutBlocks(many);
	expect(blocks.length).toBeGreaterThan(4);
	const written = stock(700, 5, '2017-06-30');
	const after = replaceInBlocks(blocks, new Set([700]), [written]);
	expect(after.flat()).toEqual(many.map((each) => (each.id === 700 ? written : each)));
	expect(after.filter((block) => !blocks.includes(block))).toHaveLength(1);
});

test('blocks that grow are cut, and those of which nothing is left are gone', () => {
	const grown = many.reduce<Block[]>(
		(blocks, each) => replaceInBlocks(blocks, new Set(), [each]),
		[]
	);
	expect(grown.flat()).toEqual(many);
	expect(grown.length).toBeGreaterThan(4);
	const ids = new Set(many.map(({ id }) => id));
	expect(replaceInBlocks(grown, ids, [])).toEqual([]);
});

test('a list that was joined of blocks knows them', () => {
	const blocks = cutBlocks(many);
	expect(blocksOf(joinBlocks(blocks))).toBe(blocks);
	expect(blocksOf(many).flat()).toEqual(many);
});
