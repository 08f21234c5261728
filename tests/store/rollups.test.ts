import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Metric } from '#lib/domain/figure.ts';
import { showView } from '#lib/domain/shown-view.ts';
import type { MetricView } from '#lib/domain/views.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import { listFigures, openStore, settleWrites } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { MetricSupply } from '#lib/server/views/metric-supply.ts';
import { viewMetric } from '#lib/server/views/metric-view.ts';
import { listNewestQuotes } from '#lib/server/views/newest-quotes.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { onPostgres, openTestStore } from '../support/store.ts';
import { anyLife, live } from './life.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

const TODAY = '2018-03-01';
const PLACES = ['IRQ', 'IQ-NI', 'g99072', 'SYR'];
const KEPT: Metric[] = ['displaced', 'deaths', 'arrivals'];
const questions = PLACES.flatMap((regionId) => KEPT.map((metric) => ({ regionId, metric })));

/** Views as pages read them. */
async function readKept(today = TODAY, on = db): Promise<MetricView[]> {
	const options = await readViewOptions(on, {}, today);
	const supply = new MetricSupply(on, options);
	await supply.fetch(questions, 'shown');
	return questions.flatMap((question) => supply.findShown(question) ?? []);
}

/** The same without what this process remembers. */
async function readStored(): Promise<MetricView[]> {
	await settleWrites(db);
	return db.transaction().execute((trx) => readKept(TODAY, trx));
}

/** The same from the figures as they are. */
async function recount(today = TODAY): Promise<MetricView[]> {
	const options = await readViewOptions(db, {}, today);
	const views = [];
	for (const { regionId, metric } of questions) {
		const figures = await listFigures(db, { regionId, metric });
		views.push(showView(viewMetric(figures, regionId, metric, options)));
	}
	return views;
}

/** The newest figures of each place. */
async function listNewest(on = db): Promise<unknown[]> {
	const lists = [];
	for (const regionId of PLACES) lists.push(await listNewestQuotes(on, { regionId }, 3));
	return lists;
}

async function countRollups(): Promise<number> {
	await settleWrites(db);
	return (await db.selectFrom('metric_rollup').selectAll().execute()).length;
}

const runs = { numRuns: onPostgres ? 3 : 30 };

test('whatever happens, what is kept is what a recount gives', { timeout: 180_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(anyLife, anyLife, async (first, second) => {
			await db.destroy();
			db = onPostgres ? await openTestStore() : await openStore(':memory:');
			await live(db, first);
			await readKept();
			for (const [index, step] of second.entries()) {
				// Some of it is stored by then, the rest still to be.
				if (index % 3 === 1) await settleWrites(db);
				await live(db, [step]);
				expect(await readKept()).toEqual(await recount());
				const asStored = await db.transaction().execute((trx) => listNewest(trx));
				expect(await listNewest()).toEqual(asStored);
			}
		}),
		runs
	);
});

test('days pass: a stock ages, and what is foreseen comes', { timeout: 180_000 }, async () => {
	const days = ['2017-01-04', '2017-01-06', '2017-02-19', '2017-08-20', '2018-01-16', '2018-07-20'];
	await fc.assert(
		fc.asyncProperty(anyLife, async (steps) => {
			await db.destroy();
			db = onPostgres ? await openTestStore() : await openStore(':memory:');
			await live(db, steps);
			for (const day of days) expect(await readKept(day)).toEqual(await recount(day));
		}),
		runs
	);
});

const ENTERED = { act: 'enter', draws: [0, 0, 0, 0, 1, 1, 0, 0] } as const;
const enter = () => live(db, [{ ...ENTERED, draws: [...ENTERED.draws] }]);

test('of a question only the topic and the measure are stored, whatever else it carries', async () => {
	await enter();
	const options = await readViewOptions(db, {}, TODAY);
	const supply = new MetricSupply(db, options);
	const [question] = questions;
	await supply.fetch(
		[{ ...question, figures: 1, latest: TODAY } as (typeof questions)[0]],
		'shown'
	);
	expect(await countRollups()).toBe(1);
});

test('what was computed is kept and read again', async () => {
	await enter();
	await readKept();
	expect(await countRollups()).toBe(2);
	await sql`update metric_rollup set shown = (select shown from metric_rollup where region_id = 'IRQ')`.execute(
		db
	);
	const [first, second] = (await readStored()).filter(({ figures }) => figures > 0);
	expect(second).toEqual(first);
});

test.skipIf(onPostgres)(
	'what is kept without waiting changes nothing for who writes after it',
	async () => {
		const pragmas = ['busy_timeout', 'synchronous', 'wal_autocheckpoint'];
		const read = async () => {
			const lists = pragmas.map((name) => sql.raw(`pragma ${name}`).execute(db));
			return (await Promise.all(lists)).map(({ rows }) => rows);
		};
		const before = await read();
		await enter();
		await readKept();
		expect(await countRollups()).toBe(2);
		expect(await read()).toEqual(before);
	}
);

test('other code, other preferences and other settings compute it again', async () => {
	await enter();
	const before = await readStored();
	const spoil = sql`update metric_rollup set shown = outline, outline = shown`;
	await sql`update metric_rollup set release = 'another'`.execute(db);
	await spoil.execute(db);
	expect(await readStored()).toEqual(before);
	await spoil.execute(db);
	await sql`insert into household_size (region_id, year, size, stated_by)
		values ('IRQ', 2010, 6, 'COSIT')`.execute(db);
	expect(await readStored()).toEqual(before);
	await spoil.execute(db);
	await sql`update source set reliability = 'low'`.execute(db);
	expect(await readStored()).toEqual(before);
});

test('the check finds what was kept and is wrong', async () => {
	await enter();
	await readKept();
	await settleWrites(db);
	expect(await listFindings(db)).toEqual([]);
	await sql`update metric_rollup set shown = outline where region_id = 'IRQ'`.execute(db);
	expect(await listFindings(db)).toEqual([{ code: 'rollup', subject: 'IRQ/displaced' }]);
});

test.each([
	['a value', { act: 'correct', draws: [0, 0, 3, 0, 0, 0, 0, 0] }],
	['a rejection', { act: 'reject', draws: [0, 0, 0, 0, 0, 0, 0, 0] }]
] as const)('%s shows in what is read next', async (_, { act, draws }) => {
	await enter();
	const before = await readKept();
	await live(db, [{ act, draws: [...draws] }]);
	const after = await readKept();
	expect(after).not.toEqual(before);
	expect(after).toEqual(await recount());
});
