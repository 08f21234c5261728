import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { POSTGRES_COUNTING, SQLITE_COUNTING } from './0007-counting.ts';

/**
 * What pages count and add up, kept by triggers in the transaction of every write. region_metric has
 * a row for each region that figures lie in or below and each metric; '' stands for everywhere, and
 * for every metric. Its revision counts the writes that touched those figures, counted ones or not.
 * metric_rollup holds what was computed from them at a revision; rollup_basis counts the changes of
 * all else that a computation rests on. All three can be made anew from the other tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const statements = [
		...(sqlite ? tables('text', 'blob', 'strict, without rowid') : tables(TEXT, 'bytea', '')),
		'insert into rollup_basis (id, changes) values (1, 1)',
		RECOUNT,
		...INDEXES,
		...(sqlite ? SQLITE_COUNTING : POSTGRES_COUNTING)
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Text sorts by code point, as it does in SQLite, whatever the language of the database. */
const TEXT = 'text collate "C"';

const tables = (text: string, bytes: string, byKey: string): string[] => [
	`create table region_metric (
		region_id ${text} not null,
		metric ${text} not null,
		figures integer not null,
		latest ${text},
		revision integer not null,
		primary key (region_id, metric)
	) ${byKey}`,
	`create table metric_rollup (
		region_id ${text} not null,
		metric ${text} not null,
		measure ${text} not null,
		revision integer not null,
		changes integer not null,
		release ${text} not null,
		first_day ${text} not null,
		last_day ${text} not null,
		outline ${bytes} not null,
		whole ${bytes} not null,
		primary key (region_id, metric, measure)
	) ${byKey.replace(', without rowid', '')}`,
	`create table rollup_basis (
		id integer primary key check (id = 1),
		changes integer not null
	) ${byKey.replace(', without rowid', '')}`
];

const RECOUNT = `insert into region_metric (region_id, metric, figures, latest, revision)
	select place.above, case when kind.is_every = 1 then '' else counted.metric end as metric,
		sum(counted.figures), max(counted.latest), 1
	from (
		select coalesce(region_id, '-') as region_id, metric, count(*) as figures,
			max(case
				when assertion in ('projected', 'planned') then null
				when published_on < date_end then published_on
				else date_end end) as latest
		from figure
		where review_status <> 'rejected' and (document_id is null or document_id not in
			(select id from document where is_confidential = 1))
		group by coalesce(region_id, '-'), metric
	) counted
	join (
		select ancestor_id as above, descendant_id as below from region_closure
		union all select '', id from region
		union all select '', '-'
	) place on place.below = counted.region_id
	cross join (select 0 as is_every union all select 1) kind
	group by place.above, case when kind.is_every = 1 then '' else counted.metric end`;

/**
 * In the place of indexes over whole columns, those of the part that is looked for. SQLite takes one
 * only where the query says the same as its condition, word for word.
 */
const INDEXES = [
	'drop index figure_by_status',
	'drop index figure_by_parent',
	'drop index figure_by_cluster',
	"create index figure_to_review on figure (document_id) where review_status = 'needs_review'",
	"create index figure_to_review_by_day on figure (date_end) where review_status = 'needs_review'",
	"create index figure_rejected on figure (date_end) where review_status = 'rejected'",
	'create index figure_by_parent on figure (parent_id) where parent_id is not null',
	'create index figure_by_cluster on figure (cluster_id) where cluster_id is not null',
	'create index figure_by_day on figure (date_end)',
	'create index figure_by_region_publication on figure (region_id, published_on)',
	'create index figure_changed on figure (region_id) where version > 1',
	'create index document_confidential on document (id) where is_confidential = 1'
];
