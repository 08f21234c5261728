import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { METRICS } from '#lib/domain/figure.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import { CODES, fromDay, unlessNull } from '#lib/server/store/codes.ts';
import type { Code, Day } from '#lib/server/store/codes.ts';
import { countMetrics, listRegionsWithFigures, openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { EVERY_METRIC, recountFigures } from '#lib/server/store/region-metrics.ts';
import { onPostgres, openTestStore } from '../support/store.ts';
import { anyLife, live } from './life.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

/** Which of the places of ./life.ts lie in each of them. */
const WITHIN: Record<string, string[]> = {
	IRQ: ['IRQ', 'IQ-NI', 'g99072', 'IQ-AR'],
	'IQ-NI': ['IQ-NI', 'g99072'],
	g99072: ['g99072'],
	'IQ-AR': ['IQ-AR'],
	SYR: ['SYR']
};

interface Counted {
	region_id: string | null;
	metric: Metric;
	/** The day that it is known for: see R13 and R20. */
	day: string | null;
}

/** The figures that count, by a plain reading of the rule. */
async function readCounted(): Promise<Counted[]> {
	const [projected, planned] = [
		CODES.assertion.encode('projected'),
		CODES.assertion.encode('planned')
	];
	const { rows } = await sql<{ region_id: string | null; metric: Code<Metric>; day: Day | null }>`
		select region_id, metric, case
			when assertion in (${projected}, ${planned}) then null
			when figure.published_on < date_end then figure.published_on
			else date_end end as day
		from figure
		left join document on document.id = figure.document_id
		where review_status <> ${CODES.review_status.encode('rejected')} and coalesce(is_confidential, 0) = 0
	`.execute(db);
	return rows.map(({ metric, day, ...row }) => ({
		...{ ...row, metric: CODES.metric.decode(metric), day: unlessNull(day, fromDay) }
	}));
}

function countBy(rows: readonly Counted[]) {
	const metrics = [...new Set(rows.map(({ metric }) => metric))];
	return metrics
		.map((metric) => {
			const own = rows.filter((row) => row.metric === metric);
			const latest =
				own
					.map((row) => row.day ?? '')
					.sort()
					.at(-1) || null;
			return { metric, figures: own.length, latest };
		})
		.sort((a, b) => b.figures - a.figures || METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric));
}

async function expectTrueCounts(): Promise<void> {
	const rows = await readCounted();
	expect(await countMetrics(db)).toEqual(countBy(rows));
	for (const [regionId, within] of Object.entries(WITHIN)) {
		const own = rows.filter(({ region_id }) => region_id !== null && within.includes(region_id));
		expect(await countMetrics(db, { regionId })).toEqual(countBy(own));
	}
	const countries = await listRegionsWithFigures(db, { parentId: null });
	expect(countries.reduce((sum, { figures }) => sum + figures, 0)).toBe(
		rows.filter(({ region_id }) => region_id !== null).length
	);
	expect(await listFindings(db)).toEqual([]);
}

const runs = { numRuns: onPostgres ? 4 : 25 };

test('whatever was written, counts are those of a recount', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(anyLife, async (steps) => {
			await db.destroy();
			db = onPostgres ? await openTestStore() : await openStore(':memory:');
			await live(db, steps);
			await expectTrueCounts();
			await recountFigures(db);
			await expectTrueCounts();
		}),
		runs
	);
});

test('the check finds a counter that is wrong, by its region and metric', async () => {
	await live(db, [{ act: 'enter', draws: [0, 0, 0, 0, 1, 1, 0, 0] }]);
	await sql`update region_metric set figures = 5 where region_id = 'IRQ' and metric = ${CODES.metric.encode('displaced')}`.execute(
		db
	);
	await sql`update region_metric set latest = null where region_id = '' and metric = ${EVERY_METRIC}`.execute(
		db
	);
	expect(await listFindings(db)).toEqual([
		{ code: 'count', subject: 'everywhere/every metric' },
		{ code: 'count', subject: 'IRQ/displaced' }
	]);
});
