/**
 * npm run bench:store [-- 100000 1000000 10000000] [--in FOLDER] [--sample 200]: measures a store of so many
 * generated figures through the application's own functions, beside DuckDB and SQLite without
 * rollups. In a folder that is named the stores stay, and are used again: ten million take an hour
 * to make. Prints; asserts nothing, since a loaded machine would make it lie.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { ensureDependencies, requireNode, root, run } from '../scripts/setup.mjs';
import { loadApplication } from './store/application.mjs';
import { fillStore, openFast } from './store/fill.mjs';
import { drawPairs, measureCorrections, measureIngest, measureReads } from './store/measure.mjs';
import { measurePeers } from './store/peers.mjs';
import { printTimes } from './store/report.mjs';

requireNode();
ensureDependencies();
if (!existsSync(join(root, 'bench/node_modules')))
	run('npm', ['ci', '--prefix', 'bench', '--silent']);
const app = await loadApplication();

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { in: { type: 'string' }, sample: { type: 'string', default: '200' } }
});
const sizes = positionals.map(Number);
const sample = Number(values.sample);
for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
	if (values.in) await measureStore(size, values.in);
	else await measureInPassing(size);
}

async function measureInPassing(size) {
	const folder = mkdtempSync(join(tmpdir(), 'releve-bench-'));
	try {
		await measureStore(size, folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Measures a copy of the store in a folder that has this size, which is made where it is not there. */
async function measureStore(size, folder) {
	const filled = join(folder, `releve-${size}.db`);
	if (!existsSync(filled)) await fillStore(app, filled, size);
	const path = join(folder, `measured-${size}.db`);
	for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
	copyFileSync(filled, path);
	const figures = countFigures(path);
	print(`\n${figures} figures: milliseconds, median, p95, most; the same of the processor`);
	await measureAll(path);
	printSizes(path, figures);
	rmSync(path);
}

async function measureAll(path) {
	const database = openFast(path);
	const store = await app.openStore(path);
	const pairs = drawPairs(database, app.CODES.metric, sample);
	await measureReads(store, app, pairs, printTimes);
	const runs = Math.ceil(sample * 0.3);
	await measureCorrections(store, database, app, { runs, report: printTimes });
	const { regionId, metric, figures } = pairs.largest;
	print(`  the most figures of a region and metric: ${figures}`);
	await measurePeers(database, [regionId, app.CODES.metric.encode(metric)], printTimes);
	const { alone, stored, together } = await measureIngest(store, app);
	const share = (speed) => `${speed.toFixed(0)} (${((speed / alone) * 100).toFixed(0)} %)`;
	print(
		`  documents a second of the processor: read ${alone.toFixed(0)}, taken in one by one ${share(stored)}, together ${share(together)}`
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

function countFigures(path) {
	const database = new Database(path);
	const { figures } = database.prepare('select count(*) as figures from figure').get();
	database.close();
	return figures;
}

function print(line) {
	process.stdout.write(`${line}\n`);
}
