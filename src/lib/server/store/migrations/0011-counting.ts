/**
 * The triggers that keep region_metric and rollup_basis true, over codes and days as numbers: 3 is
 * rejected, 2 and 3 are projected and planned, -1 every metric.
 */

/** 1 where a figure counts: not rejected, and of no confidential document. */
const counts = (row: string): string => `(case when ${row}.review_status <> 3 and
	coalesce((select is_confidential from document where id = ${row}.document_id), 0) = 0
	then 1 else 0 end)`;

/** The latest day that a figure is known for: foreseen ends are no such day. */
const observedDay = (row: string): string => `(case
	when ${row}.assertion in (2, 3) then null
	when ${row}.published_on < ${row}.date_end then ${row}.published_on
	else ${row}.date_end end)`;

const regionsAbove = (row: string): string =>
	`select ancestor_id from region_closure where descendant_id = ${row}.region_id`;

const later = `case
	when excluded.latest is null then region_metric.latest
	when region_metric.latest > excluded.latest then region_metric.latest
	else excluded.latest end`;

/** A figure comes: one more for its region, those above, everywhere; for its metric and for all. */
const ADD = `insert into region_metric (region_id, metric, figures, latest, revision)
	select place.id, kind.metric, ${counts('new')},
		case when ${counts('new')} = 1 then ${observedDay('new')} end, 1
	from (
		select ancestor_id as id from region_closure where descendant_id = new.region_id
		union all select ''
	) place cross join (select new.metric as metric union all select -1) kind
	where true
	on conflict (region_id, metric) do update set
		figures = region_metric.figures + excluded.figures,
		latest = ${later},
		revision = region_metric.revision + 1`;

const OBSERVED = observedDay('figure');

/**
 * Looked for in the year up to the day that it was: no figure ends before the day that it is known
 * for, so that the years before are read only where that year has none left.
 */
const newestIn = (figures: string): string => {
	const newest = `select max(${OBSERVED}) from ${figures} and figure.metric = region_metric.metric
		and ${counts('figure')} = 1`;
	const from = 'region_metric.latest - 365';
	return `coalesce((${newest} and figure.date_end >= ${from} and ${OBSERVED} >= ${from}), (${newest}))`;
};

/** The latest day of a row: of a metric here and below, of a metric everywhere, of every metric. */
const NEWEST = {
	below: newestIn(`region_closure join figure on figure.region_id = region_closure.descendant_id
		where region_closure.ancestor_id = region_metric.region_id`),
	everywhere: newestIn('figure where 1 = 1'),
	everyMetric: `(select max(one.latest) from region_metric one
		where one.region_id = region_metric.region_id and one.metric <> -1)`
};

/** A figure goes from some rows; their latest day is looked for where it was that figure's. */
const remove = (newest: string, rows: string): string => `update region_metric set
	figures = figures - ${counts('old')},
	revision = revision + 1,
	latest = case when latest = ${observedDay('old')} then ${newest} else latest end
	where ${rows}`;

const REMOVE = [
	remove(NEWEST.below, `metric = old.metric and region_id in (${regionsAbove('old')})`),
	remove(NEWEST.everywhere, "metric = old.metric and region_id = ''"),
	remove(
		NEWEST.everyMetric,
		`metric = -1 and (region_id = '' or region_id in (${regionsAbove('old')}))`
	)
];

const OF_DOCUMENT = 'select metric from figure where document_id = new.id';
const ABOVE_DOCUMENT = `select ancestor_id from region_closure join figure
	on figure.region_id = descendant_id where document_id = new.id`;

const renew = (newest: string, rows: string): string =>
	`update region_metric set latest = ${newest} where ${rows}`;

/** A document becomes confidential, or is it no more: the figures of it that were not rejected. */
const TURN = [
	`insert into region_metric (region_id, metric, figures, latest, revision)
	select place.above, kind.metric, sum(case when new.is_confidential = 1 then -1 else 1 end), null, 1
	from figure
	join (
		select ancestor_id as above, descendant_id as below from region_closure
		union all select '', id from region union all select '', '-'
	) place on place.below = coalesce(figure.region_id, '-')
	join (select metric as own, metric from (${OF_DOCUMENT}) one group by metric
		union all select metric, -1 from (${OF_DOCUMENT}) one group by metric) kind
		on kind.own = figure.metric
	where figure.document_id = new.id and figure.review_status <> 3
	group by place.above, kind.metric
	on conflict (region_id, metric) do update set
		figures = region_metric.figures + excluded.figures,
		revision = region_metric.revision + abs(excluded.figures)`,
	renew(NEWEST.below, `metric in (${OF_DOCUMENT}) and region_id in (${ABOVE_DOCUMENT})`),
	renew(NEWEST.everywhere, `metric in (${OF_DOCUMENT}) and region_id = ''`),
	renew(NEWEST.everyMetric, `metric = -1 and (region_id = '' or region_id in (${ABOVE_DOCUMENT}))`)
];

/** What is counted stays the same, but not what is computed of it. */
const TOUCH = `update region_metric set revision = revision + 1
	where metric = new.metric and region_id in (${regionsAbove('new')})`;

const MOVED = [
	...['region_id', 'metric', 'date_end', 'review_status', 'document_id'],
	...['assertion', 'published_on']
];
const isSame = MOVED.map((name) => `old.${name} is not distinct from new.${name}`).join(' and ');

const sqliteTrigger = (name: string, event: string, when: string, body: readonly string[]) =>
	`create trigger ${name} after ${event} ${when && `when ${when}`} begin ${body.join('; ')}; end`;

/** In the place of those of 0007 and 0009 with these names. */
export const SQLITE_COUNTING = [
	sqliteTrigger('figure_counted', 'insert on figure', '', [ADD]),
	sqliteTrigger('figure_discounted', 'delete on figure', '', REMOVE),
	sqliteTrigger('figure_touched', 'update on figure', isSame, [TOUCH]),
	sqliteTrigger('figure_recounted', 'update on figure', `not (${isSame})`, [...REMOVE, ADD]),
	sqliteTrigger(
		'document_turned',
		'update of is_confidential on document',
		'old.is_confidential <> new.is_confidential',
		TURN
	)
];

const postgresFunction = (name: string, body: readonly string[]): string =>
	`create or replace function ${name}() returns trigger language plpgsql as $$
	begin ${body.join('; ')}; return null; end $$`;

export const POSTGRES_COUNTING = [
	postgresFunction('count_figure', [ADD]),
	postgresFunction('discount_figure', REMOVE),
	postgresFunction('touch_figure', [TOUCH]),
	postgresFunction('recount_figure', [...REMOVE, ADD]),
	postgresFunction('turn_document', TURN),
	`create trigger figure_touched after update on figure
		for each row when (${isSame}) execute function touch_figure()`,
	`create trigger figure_recounted after update on figure
		for each row when (not (${isSame})) execute function recount_figure()`
];
