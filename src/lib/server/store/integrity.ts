import { sql } from 'kysely';
import { isPostgres } from './postgres.ts';
import type { Store } from './schema.ts';

/**
 * What the engine itself finds wrong: damaged pages, and references to rows that are not there.
 * Always empty on PostgreSQL, which holds references whole and is checked by its own tools.
 */
export async function listDamage(db: Store): Promise<string[]> {
	if (isPostgres(db)) return [];
	const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
	const damage = pages.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
	const references = await sql<BrokenReference>`pragma foreign_key_check`.execute(db);
	return [
		...damage,
		...references.rows.map(({ table, rowid, parent }) => `${table}/${rowid} → ${parent}`)
	];
}

interface BrokenReference {
	table: string;
	rowid: number;
	parent: string;
}
