import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { guardRows, ofSample } from './append-only.ts';
import { SQLITE_COUNTING } from './0007-counting.ts';

/**
 * When documents, extractions and figures were recorded, changed and replaced: in milliseconds since
 * 1970-01-01 in UTC, 6 bytes instead of 24 of text. They say the same instants. The histories of
 * corrections, clusters and the audit keep their text: hashes are over it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	for (const statement of sqlite ? SQLITE : POSTGRES) await sql.raw(statement).execute(db);
}

/** Of tables whose rows stay where they are. */
const INSTANTS: [table: string, column: string][] = [
	['document', 'recorded_at'],
	['extraction', 'recorded_at'],
	['figure', 'recorded_at'],
	['figure', 'updated_at']
];

/** Exact: no day as a fraction. What is no instant, which no release wrote, is the beginning. */
const sqliteMillis = (text: string): string =>
	`coalesce(cast(strftime('%s', ${text}) as integer), 0) * 1000
		+ cast(substr(${text}, 21, 3) as integer)`;

const postgresMillis = (text: string): string =>
	`(case when ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
		then extract(epoch from (${text} || case when length(${text}) = 10 then 'T00:00Z' else '' end)::timestamptz) * 1000
		else 0 end)::bigint`;

const NUMBERS = ['value', 'low', 'high', 'confidence'];
const INTEGERS = [
	...['id', 'document_id', 'extraction_id', 'parent_id', 'cluster_id', 'source_id'],
	...['is_corrected', 'is_pinned', 'version']
];
const TEXTS = [
	...['qualifier', 'unit', 'currency', 'metric', 'subgroup', 'measure', 'assertion', 'relation'],
	...['date_start', 'date_end', 'date_precision', 'place_text', 'region_id', 'quote', 'url'],
	...['published_on', 'search_text', 'review_status']
];
const OF_STATES = ['recorded_at', 'updated_at'];
const COLUMNS = [...INTEGERS, ...NUMBERS, ...TEXTS, ...OF_STATES];
const NAMES = COLUMNS.join(', ');

const view = (none: string): string => `create view figure_history as
	select ${NAMES}, ${none} as replaced_at from figure
	union all select ${NAMES}, replaced_at from past_figure`;

const KEPT_WHEN = 'old.updated_at <> new.updated_at';

const KEEP = `insert into past_figure (${NAMES}, replaced_at)
	values (${COLUMNS.map((name) => `old.${name}`).join(', ')}, new.updated_at)`;

const PAST_FIGURE = { table: 'past_figure', row: 'a past figure', mayGo: ofSample('id') };

const TOUCHED = SQLITE_COUNTING.filter((trigger) => trigger.includes('trigger figure_touched '));

const SQLITE = [
	'drop view figure_history',
	...['figure_kept', 'figure_touched', 'extraction_not_updated'].map(
		(name) => `drop trigger ${name}`
	),
	...INSTANTS.flatMap(([table, column]) => [
		`alter table ${table} add column ${column}_ms integer not null default 0`,
		`update ${table} set ${column}_ms = ${sqliteMillis(column)}`,
		`alter table ${table} drop column ${column}`,
		`alter table ${table} rename column ${column}_ms to ${column}`
	]),
	// A column of a primary key cannot be dropped.
	'alter table past_figure rename to past_figure_of_text',
	`create table past_figure (
		${INTEGERS.map((name) => `${name} integer`).join(', ')},
		${NUMBERS.map((name) => `${name} real`).join(', ')},
		${TEXTS.map((name) => `${name} text`).join(', ')},
		${OF_STATES.map((name) => `${name} integer`).join(', ')},
		replaced_at integer not null,
		primary key (id, replaced_at),
		foreign key (id) references figure
	) strict`,
	`insert into past_figure (${NAMES}, replaced_at)
		select ${[...INTEGERS, ...NUMBERS, ...TEXTS].join(', ')},
			${[...OF_STATES, 'replaced_at'].map(sqliteMillis).join(', ')}
		from past_figure_of_text`,
	'drop table past_figure_of_text',
	'create index past_figure_by_time on past_figure (replaced_at)',
	...guardRows(PAST_FIGURE, { sqlite: true }),
	view('cast(null as integer)'),
	`create trigger figure_kept after update on figure when ${KEPT_WHEN} begin ${KEEP}; end`,
	...TOUCHED,
	`create trigger extraction_not_updated before update on extraction
		begin select raise(abort, 'an extraction is never changed'); end`
];

const toMillis = (table: string, columns: string[]): string =>
	`alter table ${table} ${columns
		.map((name) => `alter column ${name} type bigint using ${postgresMillis(name)}`)
		.join(', ')}`;

const POSTGRES = [
	'drop view figure_history',
	'drop trigger figure_kept on figure',
	toMillis('document', ['recorded_at']),
	toMillis('extraction', ['recorded_at']),
	toMillis('figure', OF_STATES),
	toMillis('past_figure', [...OF_STATES, 'replaced_at']),
	view('cast(null as bigint)'),
	`create trigger figure_kept after update on figure for each row
		when (${KEPT_WHEN}) execute function keep_figure()`
];
