import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';

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
		...(sqlite ? SQLITE_GUARDS : POSTGRES_GUARDS)
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const IS_SAMPLE = `select is_sample from figure join document
	on document.id = figure.document_id where figure.id = old.figure_id`;

const SQLITE_GUARDS = [
	`create trigger past_reading_not_updated before update on past_reading
		begin select raise(abort, 'a past reading is never changed'); end`,
	`create trigger past_reading_not_deleted before delete on past_reading
		when not coalesce((${IS_SAMPLE}), 0)
		begin select raise(abort, 'a past reading is never deleted'); end`
];

const POSTGRES_GUARDS = [
	`create trigger past_reading_not_updated before update on past_reading
		for each row execute function refuse_change('a past reading is never changed')`,
	`create trigger past_reading_not_truncated before truncate on past_reading
		for each statement execute function refuse_change('a past reading is never deleted')`,
	`create function keep_past_reading() returns trigger language plpgsql as $$
	begin
		if not coalesce((${IS_SAMPLE}), 0) = 1 then
			raise exception 'a past reading is never deleted';
		end if;
		return old;
	end $$`,
	`create trigger past_reading_not_deleted before delete on past_reading
		for each row execute function keep_past_reading()`
];
