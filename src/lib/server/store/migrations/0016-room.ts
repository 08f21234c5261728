import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { DISTANCES, REBUILT, recordedAfter } from './0016-tables.ts';
import type { Rebuilt } from './0016-tables.ts';

/**
 * What takes less room said otherwise. Figures and extractions say by how much they were recorded
 * after their document; an extraction how long its quote is and how far its sentence goes beyond;
 * an audit row names the one before by its id, and its hash is over that one's, as before. Of hashes
 * by which texts are only looked for, half of the bytes are enough. In SQLite tables are built anew,
 * without foreign keys enforced meanwhile.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const run = async (statements: readonly string[]) => {
		for (const statement of statements) await sql.raw(statement).execute(db);
	};
	await run(['drop view figure_history', ...shortenBands(sqlite)]);
	if (!sqlite) return run([...POSTGRES, view('cast(null as bigint)')]);
	const { rows } = await sql<{ type: string; name: string; sql: string }>`
		select type, name, sql from sqlite_schema where sql is not null and (type = 'trigger'
			or type = 'index' and tbl_name in (${sql.join(REBUILT.map(({ table }) => table))}))
		order by type`.execute(db);
	const triggers = rows.filter(({ type }) => type === 'trigger');
	await run(triggers.map(({ name }) => `drop trigger ${name}`));
	await run([...SQLITE, view('cast(null as integer)')]);
	await run(rows.filter(({ name }) => name !== 'figure_kept').map((part) => part.sql));
	await run([KEPT_IN_SQLITE]);
	const broken = await sql`pragma foreign_key_check`.execute(db);
	if (broken.rows.length > 0) throw new Error('A row refers to one that is not there');
}

/** Of 31 bits the upper 23, which SQLite holds in three bytes. Two of a document may become one. */
const shortenBands = (sqlite: boolean): string[] => [
	`create table text_band_new (
		band integer not null,
		document_id integer not null references document,
		primary key (band, document_id)
	) ${sqlite ? 'strict, without rowid' : ''}`,
	`insert into text_band_new (band, document_id)
		select distinct band / 256, document_id from text_band`,
	'drop table text_band',
	'alter table text_band_new rename to text_band'
];

const HALF_OF_SHA256 = 16;

const COLUMNS = [
	...['id', 'document_id', 'extraction_id', 'parent_id', 'cluster_id', 'source_id'],
	...['is_corrected', 'is_pinned', 'version', 'value', 'low', 'high', 'confidence'],
	...['qualifier', 'unit', 'currency', 'metric', 'subgroup', 'disease', 'measure', 'assertion'],
	...['relation', 'date_start', 'date_end', 'date_precision', 'place_phrase', 'region_id', 'quote'],
	...['url', 'published_on', 'review_status', 'recorded_after', 'updated_at']
];
const NAMES = COLUMNS.join(', ');

const view = (none: string): string => `create view figure_history as
	select ${NAMES}, ${none} as replaced_at from figure
	union all select ${NAMES}, replaced_at from past_figure`;

const KEEP = `insert into past_figure (${NAMES}, replaced_at)
	values (${COLUMNS.map((name) => `old.${name}`).join(', ')}, new.updated_at)`;

const KEPT_IN_SQLITE = `create trigger figure_kept after update on figure
	when old.updated_at <> new.updated_at begin ${KEEP}; end`;

const rebuild = ({ table, definition, same, added }: Rebuilt): string[] => [
	`create table ${table}_new ${definition}`,
	`insert into ${table}_new (${[...same, ...Object.keys(added)].join(', ')})
		select ${[...same, ...Object.values(added)].join(', ')} from ${table}`,
	...(definition.includes('autoincrement') ? continueIds(table) : []),
	`drop table ${table}`,
	`alter table ${table}_new rename to ${table}`
];

/** Ids that were given go on from where they were, whatever has been deleted since. */
const continueIds = (table: string): string[] => [
	`delete from sqlite_sequence where name = '${table}_new'`,
	`insert into sqlite_sequence (name, seq)
		select '${table}_new', seq from sqlite_sequence where name = '${table}'`
];

const replaceRecordedAt = (table: string, constraint: string): string[] => [
	`alter table ${table} add column recorded_after integer ${constraint}`,
	`update ${table} set recorded_after = ${recordedAfter(table)}`,
	`alter table ${table} drop column recorded_at`
];

const SQLITE = [
	...replaceRecordedAt('figure', 'not null default 0'),
	...replaceRecordedAt('past_figure', ''),
	...REBUILT.flatMap(rebuild),
	`update document set folded_sha256 = substr(folded_sha256, 1, ${HALF_OF_SHA256})`,
	'alter table document rename column folded_sha256 to folded_hash'
];

/** A column gives way to one of the same type: all are changed at once, from what they were. */
const EXTRACTION_IN_POSTGRES = [
	`alter table extraction ${[
		['end_offset', DISTANCES.quote_length],
		['sentence_start', DISTANCES.sentence_before],
		['sentence_end', DISTANCES.sentence_after]
	]
		.map(([column, value]) => `alter column ${column} type integer using ${value}`)
		.join(', ')}`,
	'alter table extraction rename column end_offset to quote_length',
	'alter table extraction rename column sentence_start to sentence_before',
	'alter table extraction rename column sentence_end to sentence_after',
	'alter table extraction add check (quote_length > 0)'
];

/** Columns change their type: no trigger takes that for a change of their row. */
const POSTGRES = [
	'alter table extraction drop constraint extraction_check',
	...EXTRACTION_IN_POSTGRES,
	`create function recorded_of_document(integer) returns bigint language sql stable
		as 'select coalesce((select recorded_at from document where id = $1), 0)'`,
	...['extraction', 'figure', 'past_figure'].flatMap((table) => [
		`alter table ${table} alter column recorded_at
			type bigint using recorded_at - recorded_of_document(document_id)`,
		`alter table ${table} rename column recorded_at to recorded_after`
	]),
	'drop function recorded_of_document',
	`create function audit_before(integer) returns integer language sql stable
		as 'select coalesce((select max(id) from audit where id < $1), 0)'`,
	'alter table audit drop constraint audit_previous_hash_key',
	'alter table audit alter column previous_hash type integer using audit_before(id)',
	'alter table audit rename column previous_hash to previous_id',
	'alter table audit add unique (previous_id)',
	'drop function audit_before',
	`alter table document alter column folded_sha256
		type bytea using substring(folded_sha256 from 1 for ${HALF_OF_SHA256})`,
	'alter table document rename column folded_sha256 to folded_hash',
	`create or replace function keep_figure() returns trigger language plpgsql as $$
	begin ${KEEP}; return null; end $$`
];
