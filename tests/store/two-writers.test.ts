/** Two processes on one store: two connections, each with transactions of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correctFigure } from '#lib/server/corrections/index.ts';
import { setHouseholdSize } from '#lib/server/settings/households.ts';
import { findAuditBreak, findFigure, listCorrections, openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { makeAddress, onPostgres } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

let address: string;
let one: Store;
beforeEach(async () => {
	address = await makeAddress();
	one = await openStore(address);
});
afterEach(() => one.destroy());

const countRows = async (table: 'document' | 'figure' | 'audit' | 'source' | 'region') =>
	(await one.selectFrom(table).selectAll().execute()).length;

// Where sources are newer than the bundle of the command line, it is built once, not by each.
beforeAll(() => void execFileSync('node', ['scripts/releve.mjs', '--help']), 60_000);

/** The command line with a text on its standard input; gives its exit code. */
async function ingestInProcess(text: string): Promise<number> {
	const args = ['scripts/releve.mjs', 'ingest', '--published', '2017-03-02'];
	const env = { ...process.env, DATABASE_URL: address };
	const child = spawn('node', args, { env, stdio: ['pipe', 'ignore', 'inherit'] });
	child.stdin.end(text);
	const [code] = (await once(child, 'exit')) as [number];
	return code;
}

describe('processes that take documents in at the same time', () => {
	it('store every text once and keep one chain of the audit', async () => {
		const texts = [1, 2, 3, 1].map((n) => `${n}6 000 personnes ont fui Mossoul, selon l’OIM.`);
		expect(await Promise.all(texts.map(ingestInProcess))).toEqual([0, 0, 0, 0]);
		expect([await countRows('document'), await countRows('audit')]).toEqual([3, 3]);
		expect(await countRows('source')).toBe(1);
		expect(await findAuditBreak(one)).toBeUndefined();
	}, 60_000);
});

// One process cannot hold two connections to SQLite that wait for each other: it has one thread.
describe.runIf(onPostgres)('two connections that write at the same time', () => {
	let two: Store;
	beforeEach(async () => {
		two = await openStore(address);
	});
	afterEach(() => two.destroy());

	it('share regions, sources, the cluster of one fact and one chain of the audit', async () => {
		const writes = Array.from({ length: 20 }, (_, n) => {
			const text = `${n + 1}00 personnes ont fui Mossoul.`;
			return ingestFigures(n % 2 ? one : two, text, [figureIn(text, `${n + 1}00 personnes`)]);
		});
		await Promise.all(writes);
		// Each figure is read as 16 000: from the second text on, one joins the same fact.
		expect([await countRows('figure'), await countRows('audit')]).toEqual([20, 20 + 19]);
		expect(await one.selectFrom('figure').select('cluster_id').distinct().execute()).toHaveLength(
			1
		);
		expect([await countRows('source'), await countRows('region')]).toEqual([1, 3]);
		expect(await findAuditBreak(one)).toBeUndefined();
	});

	it('on one setting: one wins, and the other is told', async () => {
		const stated = { regionId: 'IRQ', year: 2011, statedBy: 'MICS', seen: null, author: 'Awa' };
		const outcomes = await Promise.all(
			[one, two].map((store, n) => setHouseholdSize(store, { ...stated, size: n + 5 }))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
			problems: [{ code: 'household_known' }]
		});
	});

	it('on one figure: one wins, and the other is shown what it did', async () => {
		const text = '16 000 personnes ont fui Mossoul.';
		await ingestFigures(one, text, [figureIn(text, '16 000 personnes')]);
		const request = { figureId: 1, baseVersion: 1, reason: 'Lu de travers', author: 'Awa' };
		const outcomes = await Promise.all(
			[one, two].map((store, n) => correctFigure(store, { ...request, changes: { value: n + 1 } }))
		);
		const winner = (await findFigure(one, 1))?.figure.value;
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
			conflict: { current: { value: winner, version: 2 } }
		});
		expect(await listCorrections(two, 1)).toHaveLength(1);
	});

	it('are replaced where the server closed them', async () => {
		await one.selectFrom('setting').selectAll().execute();
		await sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid()`.execute(two);
		await expect
			.poll(() => one.selectFrom('setting').selectAll().execute(), { timeout: 5_000 })
			.toEqual([]);
	});

	it('that open an empty database run each migration once', async () => {
		const empty = await makeAddress();
		const stores = await Promise.all([openStore(empty), openStore(empty), openStore(empty)]);
		expect(await stores[0].selectFrom('document').selectAll().execute()).toEqual([]);
		await Promise.all(stores.map((store) => store.destroy()));
	});
});
