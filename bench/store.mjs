/**
 * npm run bench:store [-- 100000 1000000 10000000]: measures a store of so many generated figures
 * through the application's own functions, beside DuckDB and SQLite without rollups. Prints;
 * asserts nothing, since a loaded machine would make it lie.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ensureDependencies, requireNode, root, run } from '../scripts/setup.mjs';
import { loadApplication } from './store/application.mjs';
import { generateFigures } from './store/generate.mjs';
import { drawPairs, measureCorrections, measureIngest, measureReads } from './store/measure.mjs';
import { measurePeers } from './store/peers.mjs';
import { printTimes } from './store/report.mjs';

requireNode();
ensureDependencies();
if (!existsSync(join(root, 'bench/node_modules')))
	run('npm', ['ci', '--prefix', 'bench', '--silent']);
const app = await loadApplication();

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) await measureStore(size);

async function measureStore(size) {
	const folder = mkdtempSync(join(tmpdir(), 'releve-bench-'));
	try {
		const path = join(folder, 'releve.db');
		const from = performance.now();
		const figures = await fill(path, size);
		const seconds = ((performance.now() - from) / 1000).toFixed(0);
		print(`\n${figures} figures, made in ${seconds} s: milliseconds, median, p95, most`);
		await measureAll(path);
		printSizes(path, figures);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Rows first, indexes and triggers after: several times as fast, and the same in the end. */
async function fill(path, size) {
	const store = await app.openStore(path);
	const database = openFast(path);
	database.pragma('foreign_keys = off');
	const parts = database
		.prepare(
			`select type, name, sql from sqlite_schema
			where sql is not null and type in ('index', 'trigger') and tbl_name <> 'region_closure'`
		)
		.all();
	for (const { type, name } of parts) database.exec(`drop ${type} ${name}`);
	const count = await generateFigures(database, size, {
		vocabulary: { metrics: app.METRICS, profiles: app.METRIC_PROFILES },
		foldText: app.foldText,
		ensureRegions: (ids) =>
			app.inTransaction(store, async (trx) => {
				for (const id of ids) await app.ensureRegion(trx, id);
			})
	});
	for (const { sql } of parts) database.exec(sql);
	await app.recountFigures(store);
	database.exec('analyze');
	database.close();
	await store.destroy();
	return count;
}

async function measureAll(path) {
	const database = openFast(path);
	const store = await app.openStore(path);
	const pairs = drawPairs(database);
	await measureReads(store, app, pairs, printTimes);
	await measureCorrections(store, database, app, printTimes);
	const { regionId, metric, figures } = pairs.largest;
	print(`  the most figures of a region and metric: ${figures}`);
	await measurePeers(database, [regionId, metric], printTimes);
	const { alone, stored } = await measureIngest(store, app);
	const share = ((stored / alone) * 100).toFixed(0);
	print(
		`  documents a second: read ${alone.toFixed(0)}, taken in ${stored.toFixed(0)} (${share} %)`
	);
	database.close();
	await store.destroy();
}

function printSizes(path, figures) {
	const database = new Database(path);
	database.pragma('wal_checkpoint(truncate)');
	const rows = database
		.prepare('select name, sum(pgsize) as size from dbstat group by name order by size desc')
		.all();
	print(`  ${(statSync(path).size / figures).toFixed(0)} bytes a figure; by table and index:`);
	for (const { name, size } of rows.filter(({ size }) => size > figures)) {
		print(`    ${name.padEnd(40)} ${(size / figures).toFixed(1).padStart(7)}`);
	}
	database.close();
}

function openFast(path) {
	const database = new Database(path);
	database.pragma('synchronous = off');
	database.pragma('cache_size = -1000000');
	return database;
}

function print(line) {
	process.stdout.write(`${line}\n`);
}
