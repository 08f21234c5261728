import type { Metric } from '#lib/domain/figure.ts';
import type { MetricCount, RegionCount, RegionName } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import type { MetricView, PlaceRow, PlaceView } from '#lib/domain/views.ts';
import type { Region } from '#lib/domain/region.ts';
import { findRegion, listAncestors, listChildren } from '#lib/regions/index.ts';
import {
	countMetrics,
	listFigures,
	listNewestFigures,
	listRegionsWithFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { outlineView, viewMetric } from './metric-view.ts';
import type { ViewOptions } from './view-options.ts';

const MAX_BELOW = 20;
const NEWEST = 6;

/** A page of a place; undefined where the tree has no such region. `others`: how many metrics more. */
export async function viewPlace(
	db: Store,
	regionId: string,
	options: ViewOptions,
	others = 3
): Promise<PlaceView | undefined> {
	const region = findRegion(regionId);
	if (!region) return undefined;
	const metrics = await countMetrics(db, { ...options.filter, regionId });
	const [chosen, ...rest] = orderMetrics(metrics, options.filter.metric);
	const views = await viewMetrics(db, regionId, rest, options, others);
	const figures = chosen
		? await listFigures(db, { ...options.filter, regionId, metric: chosen })
		: [];
	const below = await listRegionsWithFigures(db, { ...options.filter, parentId: regionId });
	return {
		region: toName(region),
		above: listAncestors(regionId).slice(1).reverse().map(toName),
		metrics,
		main: chosen ? viewMetric(figures, regionId, chosen, options) : null,
		others: views,
		below: chosen ? rowsBelow(below, figures, chosen, options) : [],
		coverage: region.level === 0 ? coverageOf(below, regionId) : null,
		newest: await listNewestFigures(db, { ...options.filter, regionId }, NEWEST)
	};
}

/** The chosen metric first, then those with the most figures. */
function orderMetrics(metrics: readonly MetricCount[], chosen: Metric | undefined): Metric[] {
	const known = metrics.map(({ metric }) => metric);
	return chosen ? [chosen, ...known.filter((metric) => metric !== chosen)] : known;
}

/** As many of the metrics as are wanted, without those that have no number to show. */
async function viewMetrics(
	db: Store,
	regionId: string,
	metrics: readonly Metric[],
	options: ViewOptions,
	wanted: number
): Promise<MetricView[]> {
	const views: MetricView[] = [];
	for (const metric of metrics) {
		if (views.length >= wanted) break;
		const figures = await listFigures(db, { ...options.filter, regionId, metric });
		const view = viewMetric(figures, regionId, metric, options);
		if (view.total.best !== null) views.push(outlineView(view));
	}
	return views;
}

function rowsBelow(
	below: readonly RegionCount[],
	figures: readonly FigureRecord[],
	metric: Metric,
	options: ViewOptions
): PlaceRow[] {
	return below
		.map(({ region, ...counts }) => ({
			region,
			...counts,
			view: viewMetric(figuresIn(region.id, figures), region.id, metric, options)
		}))
		.filter((row) => row.view.total.best !== null)
		.sort((a, b) => (b.view.total.best ?? 0) - (a.view.total.best ?? 0))
		.slice(0, MAX_BELOW)
		.map((row) => ({ ...row, view: outlineView(row.view) }));
}

function figuresIn(regionId: string, figures: readonly FigureRecord[]): FigureRecord[] {
	return figures.filter(
		(figure) =>
			figure.regionId !== null && listAncestors(figure.regionId).some(({ id }) => id === regionId)
	);
}

function coverageOf(below: readonly RegionCount[], regionId: string): PlaceView['coverage'] {
	return { counted: below.length, of: listChildren(regionId).length };
}

function toName({ id, level, parent, country, names }: Region): RegionName {
	return { id, level, parent, country, names };
}
