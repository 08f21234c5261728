/** Migration 0011 on SQLite: tables are built anew, and filled from the old ones. */
import { CODES_OF, DAYS_OF, encode, TABLES } from './0011-columns.ts';
import type { Table } from './0011-columns.ts';
import { KEEP, KEPT_WHEN, PARTIAL, rollups, SAME_OF_FIGURE, view } from './0011-parts.ts';

/** Columns of the new tables whose values are those of the old ones. */
const SAME: Record<Table, string[]> = {
	extraction: [
		...['id', 'document_id', 'ordinal', 'parent_ordinal', 'start_offset', 'end_offset'],
		...['sentence_start', 'sentence_end', 'excerpt_start', 'excerpt_length', 'quote_start'],
		...[
			'value',
			'low',
			'high',
			'currency',
			'place_text',
			'region_id',
			'date_text',
			'source_text',
			'source',
			'evidence',
			'extractor_version'
		],
		'recorded_at'
	],
	figure: SAME_OF_FIGURE,
	past_figure: [...SAME_OF_FIGURE, 'replaced_at'],
	region_metric: ['region_id', 'figures', 'revision']
};

const fill = (table: Table): string => {
	const changed = new Map([
		...CODES_OF[table].map((name) => [name, encode(name, name)] as const),
		...DAYS_OF[table].map(
			(name) => [name, `coalesce(unixepoch(${name}) / 86400, ${name})`] as const
		)
	]);
	if (table !== 'region_metric')
		changed.set('confidence', 'cast(round(confidence * 100) as integer)');
	const names = [...SAME[table], ...changed.keys()];
	const values = [...SAME[table], ...changed.values()];
	return `insert into ${table}_new (${names.join(', ')}) select ${values.join(', ')} from ${table}`;
};

const QUANTITY = `
	value real,
	low real,
	high real,
	qualifier integer not null,
	unit integer not null,
	currency text,
	metric integer not null,
	subgroup integer,
	measure integer not null,
	assertion integer not null,
	relation integer,
	date_start integer,
	date_end integer,
	date_precision integer not null,
	place_text text,
	region_id text references region`;

const FIGURE_TABLES: Record<Table, string> = {
	extraction: `(
		id integer primary key autoincrement,
		document_id integer not null references document,
		ordinal integer not null check (ordinal >= 0),
		parent_ordinal integer,
		start_offset integer not null check (start_offset >= 0),
		end_offset integer not null check (end_offset > start_offset),
		sentence_start integer not null,
		sentence_end integer not null,
		excerpt_start integer not null,
		excerpt_length integer not null,
		quote_start integer not null,${QUANTITY},
		date_text text,
		source_text text,
		source text,
		confidence integer not null check (confidence between 0 and 100),
		evidence text not null,
		extractor_version text not null,
		recorded_at integer not null,
		unique (document_id, start_offset, end_offset, extractor_version)
	) strict`,
	figure: `(
		id integer primary key autoincrement,
		document_id integer references document,
		extraction_id integer unique references extraction,
		parent_id integer references figure on delete set null,
		cluster_id integer,
		source_id integer references source,${QUANTITY},
		quote text,
		url text,
		published_on integer,
		search_text text not null,
		confidence integer,
		review_status integer not null,
		is_corrected integer not null check (is_corrected in (0, 1)),
		is_pinned integer not null check (is_pinned in (0, 1)),
		version integer not null check (version > 0),
		recorded_at integer not null,
		updated_at integer not null
	) strict`,
	past_figure: `(
		id integer references figure,
		document_id integer,
		extraction_id integer,
		parent_id integer,
		cluster_id integer,
		source_id integer,${QUANTITY.replace(' references region', '').replaceAll(' not null', '')},
		quote text,
		url text,
		published_on integer,
		search_text text,
		confidence integer,
		review_status integer,
		is_corrected integer,
		is_pinned integer,
		version integer,
		recorded_at integer,
		updated_at integer,
		replaced_at integer not null,
		primary key (id, replaced_at)
	) strict, without rowid`,
	region_metric: `(
		region_id text not null,
		metric integer not null,
		figures integer not null,
		latest integer,
		revision integer not null,
		primary key (region_id, metric)
	) strict, without rowid`
};

export const KEPT = `create trigger figure_kept after update on figure when ${KEPT_WHEN} begin ${KEEP}; end`;

export const REPLACED = new Set([
	...['figure_kept', 'figure_counted', 'figure_discounted', 'figure_touched', 'figure_recounted'],
	'document_turned'
]);

/** Ids that were given go on from where they were, whatever has been deleted since. */
const rebuild = (table: Table): string[] => [
	`create table ${table}_new ${FIGURE_TABLES[table]}`,
	fill(table),
	...(FIGURE_TABLES[table].includes('autoincrement')
		? [
				`delete from sqlite_sequence where name = '${table}_new'`,
				`insert into sqlite_sequence (name, seq)
					select '${table}_new', seq from sqlite_sequence where name = '${table}'`
			]
		: []),
	`drop table ${table}`,
	`alter table ${table}_new rename to ${table}`
];

export const SQLITE = [
	'drop view figure_history',
	'drop view correction_log',
	...TABLES.flatMap(rebuild),
	...rollups('integer', 'text', 'blob', 'strict'),
	'create index figure_by_region on figure (region_id, metric, date_end)',
	'create index figure_by_metric on figure (metric, date_end)',
	'create index figure_by_document on figure (document_id)',
	'create index figure_by_source on figure (source_id)',
	'create index figure_by_publication on figure (published_on)',
	...PARTIAL,
	'create index figure_by_parent on figure (parent_id) where parent_id is not null',
	'create index figure_by_cluster on figure (cluster_id) where cluster_id is not null',
	'create index figure_by_day on figure (date_end)',
	'create index figure_by_region_publication on figure (region_id, published_on)',
	'create index figure_changed on figure (region_id) where version > 1',
	'create index past_figure_by_time on past_figure (replaced_at)',
	view('cast(null as integer)'),
	'create view correction_log as select * from correction'
];
