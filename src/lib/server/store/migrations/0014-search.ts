import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';

/** Words are looked for in texts as they were written: no folded copies of them are stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const statements = [
		'drop view figure_history',
		...(sqlite ? ['drop trigger figure_kept'] : KEEP_IN_POSTGRES),
		...['document', 'figure', 'past_figure'].map(
			(table) => `alter table ${table} drop column search_text`
		),
		`create view figure_history as
			select ${NAMES}, cast(null as ${sqlite ? 'integer' : 'bigint'}) as replaced_at from figure
			union all select ${NAMES}, replaced_at from past_figure`,
		...(sqlite ? KEEP_IN_SQLITE : [])
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const COLUMNS = [
	...['id', 'document_id', 'extraction_id', 'parent_id', 'cluster_id', 'source_id'],
	...['is_corrected', 'is_pinned', 'version', 'value', 'low', 'high', 'confidence'],
	...['qualifier', 'unit', 'currency', 'metric', 'subgroup', 'disease', 'measure', 'assertion'],
	...['relation', 'date_start', 'date_end', 'date_precision', 'place_text', 'region_id', 'quote'],
	...['url', 'published_on', 'review_status', 'recorded_at', 'updated_at']
];
const NAMES = COLUMNS.join(', ');

const KEEP = `insert into past_figure (${NAMES}, replaced_at)
	values (${COLUMNS.map((name) => `old.${name}`).join(', ')}, new.updated_at)`;

const KEEP_IN_SQLITE = [
	`create trigger figure_kept after update on figure when old.updated_at <> new.updated_at
		begin ${KEEP}; end`
];

const KEEP_IN_POSTGRES = [
	`create or replace function keep_figure() returns trigger language plpgsql as $$
	begin ${KEEP}; return null; end $$`
];
