import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { guardRows, ofSample } from './append-only.ts';

/**
 * Which extractor read a document last, and which readings stood behind a figure before the one
 * that stands there now. Rows of past_reading are only ever added; those of samples go with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const text = sqlite ? 'text' : 'text collate "C"';
	const statements = [
		`alter table document add column extractor_version ${text}`,
		`update document set extractor_version =
			(select max(extractor_version) from extraction where document_id = document.id)`,
		`create table past_reading (
			extraction_id integer primary key references extraction,
			figure_id integer not null references figure
		) ${sqlite ? 'strict' : ''}`,
		'create index past_reading_by_figure on past_reading (figure_id)',
		'create index document_by_extractor on document (extractor_version, id)',
		...guardRows(GUARDED, { sqlite })
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const GUARDED = { table: 'past_reading', row: 'a past reading', mayGo: ofSample('figure_id') };
