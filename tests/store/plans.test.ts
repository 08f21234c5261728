/** How SQLite looks up what pages ask for: by an index, never through all figures. */
import { sql } from 'kysely';
import type { Compilable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { regionCorrections } from '#lib/server/store/corrections.ts';
import { documentSummaries } from '#lib/server/store/documents.ts';
import { newestFigures, pageOfFigureRows } from '#lib/server/store/figure-rows.ts';
import { figureRecords, metricCounts } from '#lib/server/store/figures.ts';
import { openStore } from '#lib/server/store/index.ts';
import { ownStates } from '#lib/server/store/own-figures.ts';
import { regionCounts } from '#lib/server/store/regions.ts';
import { rollups } from '#lib/server/store/rollups.ts';
import type { Store } from '#lib/server/store/schema.ts';
import { figuresAbout } from '#lib/server/store/topics.ts';

let db: Store;
beforeAll(async () => {
	db = await openStore(':memory:');
});
afterAll(() => db.destroy());

const topic = { regionId: 'IRQ', metric: 'displaced' } as const;
const asked = { release: 'r', today: '2017-07-01', measure: undefined, part: 'shown' } as const;

const HOT: [string, (db: Store) => Compilable, string][] = [
	[
		'the figures of a trend',
		(db) => figureRecords(db, topic),
		'figure USING INDEX figure_by_region '
	],
	['those of many', (db) => figuresAbout(db, [topic], {}), 'figure USING INDEX figure_by_region '],
	[
		'kept views',
		(db) => rollups(db, [topic], asked),
		'state USING PRIMARY KEY (region_id=? AND metric=?)'
	],
	[
		'how figures of regions themselves stand',
		(db) => ownStates(db, [topic]),
		'state USING PRIMARY KEY (region_id=? AND metric=?)'
	],
	['newest figures', (db) => newestFigures(db, {}, 8), 'figure USING INDEX figure_by_publication'],
	[
		'newest figures of a region',
		(db) => newestFigures(db, { regionId: 'IRQ' }, 6, '2017-01-01'),
		'figure USING INDEX figure_by_region_publication (region_id=? AND published_on>?)'
	],
	['a table', (db) => pageOfFigureRows(db, {}, { limit: 50 }), 'figure USING INDEX figure_by_day'],
	[
		'corrections of a region',
		(db) => regionCorrections(db, 'IRQ', 20),
		'figure USING INDEX figure_changed (region_id=?)'
	],
	[
		'metrics',
		(db) => metricCounts(db, { regionId: 'IRQ' }),
		'region_metric USING PRIMARY KEY (region_id=?'
	],
	['regions', (db) => regionCounts(db, { parentId: 'IRQ' }), 'region USING INDEX region_by_parent'],
	[
		'documents to review',
		(db) => documentSummaries(db, { toReview: true }),
		'figure USING COVERING INDEX figure_to_review'
	],
	[
		'figures to review',
		(db) => pageOfFigureRows(db, { status: 'needs_review' }, { limit: 50 }),
		'figure USING INDEX figure_to_review_by_day'
	],
	[
		'rejected figures',
		(db) => pageOfFigureRows(db, { status: 'rejected' }, { limit: 50 }),
		'figure USING INDEX figure_rejected'
	],
	[
		'members of a cluster',
		(db) => db.selectFrom('figure').select('id').where('cluster_id', '=', 1),
		'figure USING COVERING INDEX figure_by_cluster'
	],
	[
		'parts of a whole',
		(db) => db.selectFrom('figure').select('value').where('parent_id', '=', 1),
		'figure USING INDEX figure_by_parent'
	]
];

test.each(HOT)('%s', async (_, query, wanted) => {
	const { sql: text, parameters } = query(db).compile();
	const marks = text.split('?').map((part, index) => [part, parameters[index]] as const);
	const explained = marks.reduce(
		(whole, [part, value], index) =>
			index < parameters.length
				? sql`${whole}${sql.raw(part)}${value}`
				: sql`${whole}${sql.raw(part)}`,
		sql`explain query plan `
	);
	const { rows } = await sql<{ detail: string }>`${explained}`.execute(db);
	const plan = rows.map(({ detail }) => detail);
	expect(plan.join('\n')).toContain(wanted);
	expect(plan.filter((line) => /^SCAN (figure|document)$/.test(line))).toEqual([]);
});
