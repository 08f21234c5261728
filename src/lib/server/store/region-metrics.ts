/** How many figures there are where, and of what: kept by triggers, counted anew here. */
import { sql } from 'kysely';
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import type { Store } from './schema.ts';

/** In the place of a region: all of them, and figures without one. */
export const EVERYWHERE = '';
/** In the place of a metric: all of them. */
export const EVERY_METRIC = '';

/** A row of region_metric without its revision. */
interface RegionMetric {
	regionId: string;
	metric: Metric | '';
	figures: number;
	latest: IsoDate | null;
}

/** How many figures a region has, and the latest day that one of them is known for. */
export function findRegionCount(
	db: Store,
	regionId: string
): Promise<{ figures: number; latest: IsoDate | null } | undefined> {
	return db
		.selectFrom('region_metric')
		.select(['figures', 'latest'])
		.where('region_id', '=', regionId)
		.where('metric', '=', EVERY_METRIC)
		.executeTakeFirst();
}

/** Each pair of a region and a metric with figures that count, in a where clause of its own. */
const RECOUNT = sql`
	select place.above as region_id, case when kind.is_every = 1 then '' else counted.metric end as metric,
		sum(counted.figures) as figures, max(counted.latest) as latest
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

/** Pairs whose counters are not what a recount gives, in order. */
export async function listMiscounted(
	db: Store
): Promise<Pick<RegionMetric, 'regionId' | 'metric'>[]> {
	const { rows } = await sql<Pick<RegionMetric, 'regionId' | 'metric'>>`
		select region_id as "regionId", metric from (
			select region_id, metric, figures, latest from region_metric where figures <> 0
			union all ${RECOUNT}
		) counted
		group by region_id, metric
		having count(*) <> 2 or min(figures) <> max(figures)
			or min(coalesce(latest, '')) <> max(coalesce(latest, ''))
		order by region_id, metric
	`.execute(db);
	return rows;
}
