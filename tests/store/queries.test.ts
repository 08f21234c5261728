/** The SQL of every query behind a page, to be read and judged as SQL. */
import type { Compilable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { clusterCandidates } from '#lib/server/store/clusters.ts';
import { regionCorrections } from '#lib/server/store/corrections.ts';
import { documentSummaries } from '#lib/server/store/documents.ts';
import { figureRowsAfter, newestFigures, pageOfFigureRows } from '#lib/server/store/figure-rows.ts';
import { figureRecords, metricCounts } from '#lib/server/store/figures.ts';
import { openStore } from '#lib/server/store/index.ts';
import { regionCounts } from '#lib/server/store/regions.ts';
import { rollups } from '#lib/server/store/rollups.ts';
import type { Store } from '#lib/server/store/schema.ts';
import { documentsInBands } from '#lib/server/store/reprints.ts';
import { namedSources } from '#lib/server/store/sources.ts';
import { figuresAbout, topicCounts } from '#lib/server/store/topics.ts';

let db: Store;
beforeAll(async () => {
	db = await openStore(':memory:');
});
afterAll(() => db.destroy());

const everyKey: Required<FigureFilter> = {
	...{ regionId: 'IRQ', documentId: 1, metric: 'displaced', from: '2017-01-01' },
	...{
		to: '2017-12-31',
		measure: 'stock',
		assertion: 'reported',
		subgroup: 'children',
		disease: 'cholera'
	},
	...{ source: 'IOM', status: 'confirmed', asKnownOn: '2017-06-30', text: 'mossoul' }
};
const trend: FigureFilter = { regionId: 'IRQ', metric: 'displaced' };

const QUERIES: Record<string, (db: Store) => Compilable> = {
	'candidates-for-a-fact': (db) => {
		const days = { from: '2017-02-26', to: '2017-03-04', low: 8, high: 16 };
		const deaths = { regionId: 'g99072', metric: 'deaths', measure: 'flow', ...days } as const;
		return clusterCandidates(db, [deaths, { ...deaths, metric: 'injured' }], 1000);
	},
	'documents-in-bands': (db) => ({ compile: () => documentsInBands([12, 13]).compile(db) }),
	'corrections-of-a-region': (db) => regionCorrections(db, 'IRQ', 20),
	'documents-to-review': (db) => documentSummaries(db, { text: 'mossoul', toReview: true }),
	'export-step': (db) => figureRowsAfter(db, trend, 500, 500),
	'figures-by-every-key': (db) => figureRecords(db, everyKey),
	'figures-of-a-trend': (db) => figureRecords(db, trend),
	'figures-of-many-topics': (db) =>
		figuresAbout(
			db,
			[
				{ regionId: 'IRQ', metric: 'displaced' },
				{ regionId: 'SYR', metric: 'displaced' },
				{ regionId: 'IRQ', metric: 'deaths' }
			],
			{ ...trend, from: '2017-01-01' }
		),
	'metrics-of-many-regions': (db) => topicCounts(db, ['IRQ', 'SYR']),
	'metrics-of-a-region': (db) => metricCounts(db, { regionId: 'IRQ' }),
	'newest-figures': (db) => newestFigures(db, { regionId: 'IRQ' }, 5),
	'page-of-a-table': (db) => pageOfFigureRows(db, trend, { limit: 50, offset: 100 }),
	'regions-below': (db) => regionCounts(db, { parentId: 'IRQ' }),
	'rollups-of-topics': (db) =>
		rollups(db, [{ regionId: 'IRQ', metric: 'displaced' }], {
			...{ release: 'r', today: '2017-07-01', measure: 'stock', part: 'outline' }
		}),
	'sources-named': (db) => namedSources(db)
};

/** One clause a line; what a sub-query holds stays on the line of its clause. */
function layOut(sql: string): string {
	let depth = 0;
	return sql
		.replace(
			/\(|\)|,| (?=(?:from|left join|inner join|where|and|group by|order by|limit) )/g,
			(mark) => {
				if (mark === '(') depth++;
				else if (mark === ')') depth--;
				else if (mark === ',') return depth === 0 ? ',\n ' : mark;
				else if (depth <= 1) return '\n'.padEnd(depth * 2 + 1);
				return mark;
			}
		)
		.replaceAll('"', '');
}

test.each(Object.entries(QUERIES))('%s', async (name, query) => {
	const { sql, parameters } = query(db).compile();
	const text = `${layOut(sql)};\n-- ${JSON.stringify(parameters)}\n`;
	await expect(text).toMatchFileSnapshot(`queries/${name}.sql`);
});
