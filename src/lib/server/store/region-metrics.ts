/** How many figures there are where, and of what: kept by triggers, counted anew here. */
import { sql } from 'kysely';
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import { CODES, fromDay, unlessNull } from './codes.ts';
import type { Code } from './codes.ts';
import { FORESEEN } from './last-observed-day.ts';
import { recurring } from './recurring.ts';
import type { Store } from './schema.ts';

/** In the place of a region: all of them, and figures without one. */
export const EVERYWHERE = '';
/** In the place of a metric: all of them. */
export const EVERY_METRIC = -1 as Code<Metric>;

/** How many figures a region has, and the latest day that one of them is known for. */
export async function findRegionCount(
	db: Store,
	regionId: string
): Promise<{ figures: number; latest: IsoDate | null } | undefined> {
	const row = await db
		.selectFrom('region_metric')
		.select(['figures', 'latest'])
		.where('region_id', '=', regionId)
		.where('metric', '=', EVERY_METRIC)
		.executeTakeFirst();
	return row && { ...row, latest: unlessNull(row.latest, fromDay) };
}

/**
 * What stays the same for as long as the figures of a region, and of those below it, are as they are,
 * and what is told with them.
 */
export async function readRegionState(db: Store, regionId: string): Promise<string> {
	const { rows } = await selectRegionState(db, regionId);
	return rows.map(({ writes, changes }) => `${writes} ${changes}`).join();
}

const selectRegionState = recurring((db, regionId: string) =>
	db
		.selectFrom('region_metric')
		.innerJoin('rollup_basis as basis', (join) => join.onTrue())
		.select([({ fn }) => fn.sum('revision').as('writes'), 'basis.changes'])
		.where('region_id', '=', regionId)
		.groupBy('basis.changes')
);

const REJECTED = sql.lit(CODES.review_status.encode('rejected'));
const FORESEEN_CODES = sql.join(FORESEEN.map((code) => sql.lit(code)));
const EVERY = sql.lit(EVERY_METRIC);

/** Each pair of a region and a metric with figures that count, in a where clause of its own. */
const RECOUNT = sql`
	select place.above as region_id, case when kind.is_every = 1 then ${EVERY} else counted.metric end as metric,
		sum(counted.figures) as figures, max(counted.latest) as latest
	from (
		select coalesce(region_id, '-') as region_id, metric, count(*) as figures,
			max(case
				when assertion in (${FORESEEN_CODES}) then null
				when published_on < date_end then published_on
				else date_end end) as latest
		from figure
		where review_status <> ${REJECTED} and (document_id is null or document_id not in
			(select id from document where is_confidential = 1))
		group by coalesce(region_id, '-'), metric
	) counted
	join (
		select ancestor_id as above, descendant_id as below from region_closure
		union all select '', id from region
		union all select '', '-'
	) place on place.below = counted.region_id
	cross join (select 0 as is_every union all select 1) kind
	group by place.above, case when kind.is_every = 1 then ${EVERY} else counted.metric end`;

/**
 * Counts everything anew: after regions moved, or many figures were written past the triggers. What
 * was read of single regions before says nothing any more.
 */
export async function recountFigures(db: Store): Promise<void> {
	await db
		.updateTable('rollup_basis')
		.set((eb) => ({ changes: eb('changes', '+', 1) }))
		.execute();
	await db
		.updateTable('region_metric')
		.set((eb) => ({ figures: 0, latest: null, revision: eb('revision', '+', 1) }))
		.execute();
	await sql`
		insert into region_metric (region_id, metric, figures, latest, revision)
		select region_id, metric, figures, latest, 1 from (${RECOUNT}) recounted where true
		on conflict (region_id, metric) do update set
			figures = excluded.figures, latest = excluded.latest
	`.execute(db);
}

/** Pairs whose counters are not what a recount gives, in order; null is every metric. */
export async function listMiscounted(
	db: Store
): Promise<{ regionId: string; metric: Metric | null }[]> {
	const { rows } = await sql<{ regionId: string; metric: Code<Metric> }>`
		select region_id as "regionId", metric from (
			select region_id, metric, figures, latest from region_metric where figures <> 0
			union all ${RECOUNT}
		) counted
		group by region_id, metric
		having count(*) <> 2 or min(figures) <> max(figures)
			or count(latest) = 1 or min(latest) <> max(latest)
		order by region_id, metric
	`.execute(db);
	return rows.map(({ regionId, metric }) => ({
		...{ regionId, metric: metric === EVERY_METRIC ? null : CODES.metric.decode(metric) }
	}));
}
