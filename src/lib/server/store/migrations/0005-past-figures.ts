import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { guardRows, ofSample } from './append-only.ts';

/**
 * Every state that a figure ever had: what `updated_at` replaces goes to past_figure by itself, and
 * figure_history holds all states with the time that each of them stood, from `updated_at` until
 * before `replaced_at`. Rows of past_figure are only ever added; those of samples go with them.
 * A query can name a part of the store `figure` or `correction` only where the rest is named else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const statements = [
		sqlite ? makeTable('real', 'text', 'strict') : makeTable('double precision', TEXT, ''),
		'create index past_figure_by_time on past_figure (replaced_at)',
		`create view figure_history as
			select ${NAMES}, cast(null as text) ${sqlite ? '' : 'collate "C"'} as replaced_at from figure
			union all select ${NAMES}, replaced_at from past_figure`,
		'create view correction_log as select * from correction',
		...(sqlite ? KEEP_IN_SQLITE : KEEP_IN_POSTGRES),
		...guardRows(GUARDED, { sqlite })
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Text sorts by code point, as it does in SQLite, whatever the language of the database. */
const TEXT = 'text collate "C"';

const NUMBERS = ['value', 'low', 'high', 'confidence'];
const INTEGERS = [
	...['id', 'document_id', 'extraction_id', 'parent_id', 'cluster_id', 'source_id'],
	...['is_corrected', 'is_pinned', 'version']
];
const TEXTS = [
	...['qualifier', 'unit', 'currency', 'metric', 'subgroup', 'measure', 'assertion', 'relation'],
	...['date_start', 'date_end', 'date_precision', 'place_text', 'region_id', 'quote', 'url'],
	...['published_on', 'search_text', 'review_status', 'recorded_at', 'updated_at']
];
const COLUMNS = [...INTEGERS, ...NUMBERS, ...TEXTS];
const NAMES = COLUMNS.join(', ');

function makeTable(number: string, text: string, strict: string): string {
	const columns = [
		...INTEGERS.map((name) => `${name} integer`),
		...NUMBERS.map((name) => `${name} ${number}`),
		...TEXTS.map((name) => `${name} ${text}`),
		`replaced_at ${text} not null`,
		'primary key (id, replaced_at)',
		'foreign key (id) references figure'
	];
	return `create table past_figure (${columns.join(', ')}) ${strict}`;
}

const KEEP = `insert into past_figure (${NAMES}, replaced_at)
	values (${COLUMNS.map((name) => `old.${name}`).join(', ')}, new.updated_at)`;

const KEEP_IN_SQLITE = [
	`create trigger figure_kept after update on figure when old.updated_at <> new.updated_at
		begin ${KEEP}; end`
];

const KEEP_IN_POSTGRES = [
	`create function keep_figure() returns trigger language plpgsql as $$
	begin ${KEEP}; return null; end $$`,
	`create trigger figure_kept after update on figure for each row
		when (old.updated_at <> new.updated_at) execute function keep_figure()`
];

const GUARDED = { table: 'past_figure', row: 'a past figure', mayGo: ofSample('id') };
