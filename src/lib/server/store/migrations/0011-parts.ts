/** What migration 0011 makes anew on both engines, and how its columns are called. */
import { CODES_OF, DAYS_OF } from './0011-columns.ts';

const SAME_QUANTITY = ['value', 'low', 'high', 'currency', 'place_text', 'region_id'];

/** Columns of figures that stay as they are. */
export const SAME_OF_FIGURE = [
	...['id', 'document_id', 'extraction_id', 'parent_id', 'cluster_id', 'source_id'],
	...[...SAME_QUANTITY, 'quote', 'url', 'search_text', 'is_corrected', 'is_pinned', 'version'],
	...['recorded_at', 'updated_at']
];

/** A past figure is kept as the figure was. */
const COLUMNS = [...SAME_OF_FIGURE, ...[...CODES_OF.figure, ...DAYS_OF.figure, 'confidence']];
const NAMES = COLUMNS.join(', ');

export const KEEP = `insert into past_figure (${NAMES}, replaced_at)
	values (${COLUMNS.map((name) => `old.${name}`).join(', ')}, new.updated_at)`;

export const KEPT_WHEN = 'old.updated_at <> new.updated_at';

export const view = (none: string): string => `create view figure_history as
	select ${NAMES}, ${none} as replaced_at from figure
	union all select ${NAMES}, replaced_at from past_figure`;

export const rollups = (integer: string, text: string, bytes: string, strict: string): string[] => [
	'drop table metric_rollup',
	`create table metric_rollup (
		region_id ${text} not null,
		metric ${integer} not null,
		measure ${integer} not null,
		revision integer not null,
		changes integer not null,
		release ${text} not null,
		first_day integer not null,
		last_day integer not null,
		outline ${bytes} not null,
		shown ${bytes} not null,
		primary key (region_id, metric, measure)
	) ${strict}`
];

/** SQLite takes an index of a part only where the query says the same as its condition. */
export const PARTIAL = [
	'create index figure_to_review on figure (document_id) where review_status = 1',
	'create index figure_to_review_by_day on figure (date_end) where review_status = 1',
	'create index figure_rejected on figure (date_end) where review_status = 3'
];
