/** What a page needs of many places and metrics at once: one query instead of one for each. */
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { MetricCount } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { CODES } from './codes.ts';
import { selectFigureRecords, toFigureRecord } from './figure-records.ts';
import { toMetricCount } from './figures.ts';
import { lastObservedDay } from './last-observed-day.ts';
import { matchFigures } from './match-figures.ts';
import { EVERY_METRIC } from './region-metrics.ts';
import type { Reader, Store } from './schema.ts';
import { readAsKnown } from './vintage.ts';

/** A metric in a region and below it. */
export interface Topic {
	regionId: string;
	metric: Metric;
}

/** The figures of every topic, each once, in order of id; place and metric of the filter are ignored. */
export async function listFiguresAbout(
	db: Store,
	topics: readonly Topic[],
	filter: FigureFilter
): Promise<FigureRecord[]> {
	if (topics.length === 0) return [];
	const rows = await figuresAbout(db, topics, filter).execute();
	return rows.map(toFigureRecord);
}

/** The query behind `listFiguresAbout`. */
export function figuresAbout(db: Store, topics: readonly Topic[], filter: FigureFilter) {
	const everywhere = { ...filter, regionId: undefined, metric: undefined };
	return selectFigureRecords(readAsKnown(db, filter))
		.where(matchFigures(everywhere))
		.where((eb) =>
			eb.or(
				[...groupByMetric(topics)].map(([metric, regionIds]) =>
					eb.and([
						eb('figure.metric', '=', CODES.metric.encode(metric)),
						eb(
							'figure.region_id',
							'in',
							eb
								.selectFrom('region_closure')
								.select('region_closure.descendant_id')
								.where('region_closure.ancestor_id', 'in', regionIds)
						)
					])
				)
			)
		)
		.orderBy('figure.id');
}

/** What is counted in each of some regions and below them: of each region, most figures first. */
export async function countTopics(
	db: Store,
	regionIds: readonly string[],
	{ asKnownOn }: { asKnownOn?: IsoDate }
): Promise<(MetricCount & { regionId: string })[]> {
	if (regionIds.length === 0) return [];
	const rows = await topicCounts(db, regionIds, asKnownOn).execute();
	return rows.map(toMetricCount);
}

/** The query behind `countTopics`: as known on a day by a recount, else as triggers counted. */
export function topicCounts(db: Store, regionIds: readonly string[], asKnownOn?: IsoDate) {
	return asKnownOn === undefined
		? countedTopics(db, regionIds)
		: recountedTopics(readAsKnown(db, { asKnownOn }), regionIds);
}

function countedTopics(db: Store, regionIds: readonly string[]) {
	return db
		.selectFrom('region_metric')
		.select(['region_id as regionId', 'metric', 'figures', 'latest'])
		.where('region_id', 'in', regionIds)
		.where('metric', '!=', EVERY_METRIC)
		.where('figures', '>', 0)
		.orderBy('figures', 'desc')
		.orderBy('metric');
}

function recountedTopics(db: Reader, regionIds: readonly string[]) {
	return db
		.selectFrom('region_closure')
		.innerJoin('figure', 'figure.region_id', 'region_closure.descendant_id')
		.select(['region_closure.ancestor_id as regionId', 'figure.metric'])
		.select((eb) => [eb.fn.countAll<number>().as('figures'), lastObservedDay(eb).as('latest')])
		.where('region_closure.ancestor_id', 'in', regionIds)
		.where(matchFigures({}))
		.groupBy(['region_closure.ancestor_id', 'figure.metric'])
		.orderBy('figures', 'desc')
		.orderBy('figure.metric');
}

export function groupByMetric(topics: readonly Topic[]): Map<Metric, string[]> {
	const groups = new Map<Metric, string[]>();
	for (const { metric, regionId } of topics) {
		groups.set(metric, [...(groups.get(metric) ?? []), regionId]);
	}
	return groups;
}
