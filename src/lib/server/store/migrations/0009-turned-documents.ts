import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { TURN } from './0007-counting.ts';

/**
 * A document that turns confidential, or is it no more, counts for the revision of a region as many
 * times as it has figures there or below, as their single writes would. So what the revision of a
 * region has over those of the regions directly below it rises with each write to its own figures.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	for (const statement of sqlite ? SQLITE : POSTGRES) await sql.raw(statement).execute(db);
}

const BODY = TURN.join('; ').replace(
	'revision = region_metric.revision + 1',
	'revision = region_metric.revision + abs(excluded.figures)'
);

const SQLITE = [
	'drop trigger document_turned',
	`create trigger document_turned after update of is_confidential on document
		when old.is_confidential <> new.is_confidential begin ${BODY}; end`
];

const POSTGRES = [
	`create or replace function turn_document() returns trigger language plpgsql as $$
	begin ${BODY}; return null; end $$`
];
