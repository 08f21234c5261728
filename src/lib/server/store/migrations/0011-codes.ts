import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { nameCodes } from './0011-columns.ts';
import { SQLITE_COUNTING } from './0011-counting.ts';
import { POSTGRES } from './0011-postgres.ts';
import { KEPT, REPLACED, SQLITE } from './0011-sqlite.ts';

/**
 * Codes and days of extractions, figures, past figures and counters as numbers, confidence in
 * hundredths; a quote is cut from its excerpt, and no longer stored beside it. Names of codes are in
 * the table `code`. Kept views are made anew. In SQLite tables are built anew, which needs foreign
 * keys not to be enforced meanwhile (open.ts); they are checked before this ends.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const run = async (statements: readonly string[]) => {
		for (const statement of statements) await sql.raw(statement).execute(db);
	};
	await run(nameCodes(sqlite ? '' : 'collate "C"', sqlite ? 'strict, without rowid' : ''));
	if (!sqlite) return run(POSTGRES);
	const { rows: triggers } = await sql<{ name: string; sql: string }>`
		select name, sql from sqlite_schema where type = 'trigger'`.execute(db);
	await run(triggers.map(({ name }) => `drop trigger ${name}`));
	await run(SQLITE);
	await run(triggers.filter(({ name }) => !REPLACED.has(name)).map((trigger) => trigger.sql));
	await run([...SQLITE_COUNTING, KEPT]);
	const broken = await sql`pragma foreign_key_check`.execute(db);
	if (broken.rows.length > 0) throw new Error('A row refers to one that is not there');
}
