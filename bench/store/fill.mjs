/** Makes stores of generated figures. */
import { renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { generateFigures } from './generate.mjs';
import { repeatFigures } from './repeat.mjs';

/** So many figures are drawn by chance; more of them are these again, on other days. */
const DRAWN = 1_000_000;

/** Rows first, indexes and triggers after: several times as fast, and the same in the end. */
export async function fillStore(app, path, size) {
	const from = performance.now();
	const draft = `${path}.draft`;
	const store = await app.openStore(draft);
	const database = openFast(draft);
	database.pragma('foreign_keys = off');
	const parts = database
		.prepare(
			`select type, name, sql from sqlite_schema
			where sql is not null and type in ('index', 'trigger') and tbl_name <> 'region_closure'`
		)
		.all();
	for (const { type, name } of parts) database.exec(`drop ${type} ${name}`);
	const repeated = Math.max(1, Math.round(size / DRAWN));
	await generateFigures(database, size / repeated, {
		vocabulary: { metrics: app.METRICS, profiles: app.METRIC_PROFILES },
		codes: app.CODES,
		ByteWriter: app.ByteWriter,
		ensureRegions: (ids) =>
			app.inTransaction(store, async (trx) => {
				for (const id of ids) await app.ensureRegion(trx, id);
			})
	});
	repeatFigures(database, repeated - 1);
	for (const { sql } of parts) database.exec(sql);
	await app.recountFigures(store);
	// As the application has it (sqlite.ts): counts alone, no samples.
	database.pragma('analysis_limit = 1000000000');
	database.exec('analyze');
	database.pragma('wal_checkpoint(truncate)');
	database.close();
	await store.destroy();
	renameSync(draft, path);
	process.stdout.write(`made in ${((performance.now() - from) / 1000).toFixed(0)} s\n`);
}

/** A second connection to a store that is written without care for loss of power. */
export function openFast(path) {
	const database = new Database(path);
	database.pragma('synchronous = off');
	database.pragma('cache_size = -1000000');
	return database;
}
