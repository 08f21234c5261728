/** Migration 0011 on PostgreSQL: columns change their type. */
import { CODES_OF, DAYS_OF, encode, TABLES } from './0011-columns.ts';
import type { Table } from './0011-columns.ts';
import { POSTGRES_COUNTING } from './0011-counting.ts';
import { KEPT_WHEN, PARTIAL, rollups, view } from './0011-parts.ts';

const change = (table: Table): string => {
	const types = [
		...CODES_OF[table].map((name) => [name, 'smallint', encode(name, `${name}::smallint`)]),
		...DAYS_OF[table].map((name) => [name, 'integer', `${name}::date - date '1970-01-01'`]),
		...(table === 'region_metric' ? [] : [['confidence', 'smallint', 'round(confidence * 100)']])
	];
	return `alter table ${table} ${types
		.map(([name, type, value]) => `alter column ${name} type ${type} using ${value}`)
		.join(', ')}`;
};

export const POSTGRES = [
	'drop view figure_history',
	...['figure_kept', 'figure_touched', 'figure_recounted'].map(
		(name) => `drop trigger ${name} on figure`
	),
	...['figure_to_review', 'figure_to_review_by_day', 'figure_rejected'].map(
		(name) => `drop index ${name}`
	),
	'alter table extraction drop constraint extraction_confidence_check',
	...TABLES.map(change),
	'alter table extraction add check (confidence between 0 and 100), drop column quote',
	...rollups('smallint', 'text collate "C"', 'bytea', ''),
	...PARTIAL,
	view('cast(null as bigint)'),
	...POSTGRES_COUNTING,
	`create trigger figure_kept after update on figure for each row
		when (${KEPT_WHEN}) execute function keep_figure()`
];
