import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';

/** The code of a region in the common operational datasets (COD-AB), where it was imported. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const type = sqlite ? 'text' : 'text collate "C"';
	await sql.raw(`alter table region add column pcode ${type}`).execute(db);
	await sql`create unique index region_by_pcode on region (pcode)`.execute(db);
}
