/** Effective figures as series take them, and how many there are. */
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { MetricCount } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { CODES, fromDay, unlessNull } from './codes.ts';
import type { Code, Day } from './codes.ts';
import { selectFigureRecords, toFigureRecord } from './figure-records.ts';
import { lastObservedDay } from './last-observed-day.ts';
import { matchFigures } from './match-figures.ts';
import { EVERY_METRIC, EVERYWHERE } from './region-metrics.ts';
import type { Reader, Store } from './schema.ts';
import { readAsKnown } from './vintage.ts';

/** The figures that the arithmetic of a page is made from, in order of id. Never cut off. */
export async function listFigures(db: Store, filter: FigureFilter): Promise<FigureRecord[]> {
	const rows = await figureRecords(db, filter).execute();
	return rows.map(toFigureRecord);
}

/** The query behind `listFigures`. */
export function figureRecords(db: Store, filter: FigureFilter) {
	return selectFigureRecords(readAsKnown(db, filter))
		.where(matchFigures(filter))
		.orderBy('figure.id');
}

/** Figures by their ids, in order of id; rejected and confidential ones are left out. */
export async function listFiguresByIds(db: Store, ids: readonly number[]): Promise<FigureRecord[]> {
	if (ids.length === 0) return [];
	const rows = await figureRecords(db, {}).where('figure.id', 'in', ids).execute();
	return rows.map(toFigureRecord);
}

export async function countFigures(db: Store, filter: FigureFilter): Promise<number> {
	const { n } = await readAsKnown(db, filter)
		.selectFrom('figure')
		.select(({ fn }) => fn.countAll().as('n'))
		.where(matchFigures(filter))
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** What is counted in a region and below it (everywhere where none is given), most figures first. */
export async function countMetrics(
	db: Store,
	filter: Pick<FigureFilter, 'regionId' | 'asKnownOn'> = {}
): Promise<MetricCount[]> {
	const rows = await metricCounts(db, filter).execute();
	return rows.map(toMetricCount);
}

/** A count as it is read, by name and day. */
export function toMetricCount<
	T extends { metric: Code<Metric>; figures: number; latest: Day | null }
>(row: T) {
	const { metric, figures, latest } = row;
	const named = { metric: CODES.metric.decode(metric), latest: unlessNull(latest, fromDay) };
	return { ...row, ...named, figures: Number(figures) };
}

/** The query behind `countMetrics`: as known on a day by a recount, else as triggers counted. */
export function metricCounts(
	db: Store,
	{ regionId, asKnownOn }: Pick<FigureFilter, 'regionId' | 'asKnownOn'>
) {
	return asKnownOn === undefined
		? countedMetrics(db, regionId ?? EVERYWHERE)
		: recountedMetrics(readAsKnown(db, { asKnownOn }), regionId);
}

function countedMetrics(db: Store, regionId: string) {
	return db
		.selectFrom('region_metric')
		.select(['metric', 'figures', 'latest'])
		.where('region_id', '=', regionId)
		.where('metric', '!=', EVERY_METRIC)
		.where('figures', '>', 0)
		.orderBy('figures', 'desc')
		.orderBy('metric');
}

function recountedMetrics(db: Reader, regionId: string | undefined) {
	return db
		.selectFrom('figure')
		.select('figure.metric')
		.select((eb) => [eb.fn.countAll<number>().as('figures'), lastObservedDay(eb).as('latest')])
		.where(matchFigures({ regionId }))
		.groupBy('figure.metric')
		.orderBy('figures', 'desc')
		.orderBy('figure.metric');
}
