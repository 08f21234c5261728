import type { Measure, Metric } from '#lib/domain/figure.ts';
import type { MetricCount, RegionCount } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import type { MetricView, PlaceRow, PlaceView } from '#lib/domain/views.ts';
import { findRegion, listAncestors } from '#lib/regions/index.ts';
import {
	countMetrics,
	listNewestFigures,
	listRegionsWithFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { FigureSupply } from './figure-supply.ts';
import { outlineView, viewMetric } from './metric-view.ts';
import { toRegionName } from './region-name.ts';
import type { ViewOptions } from './view-options.ts';

const MAX_BELOW = 20;
const NEWEST = 6;
const OTHERS = 3;

interface PlaceDetail {
	/** Figures that are read already, and where others go. */
	supply?: FigureSupply;
	/** How many metrics beside the main one. */
	others?: number;
}

/** A page of a place; undefined where the tree has no such region. */
export async function viewPlace(
	db: Store,
	regionId: string,
	options: ViewOptions,
	{ supply = new FigureSupply(db, options.filter), others = OTHERS }: PlaceDetail = {}
): Promise<PlaceView | undefined> {
	const region = findRegion(regionId);
	if (!region) return undefined;
	const metrics = await countMetrics(db, { ...options.filter, regionId });
	const [chosen, ...rest] = orderMetrics(metrics, options.filter.metric);
	const first = chosen ? [chosen, ...rest.slice(0, others)] : [];
	await supply.fetch(first.map((metric) => ({ regionId, metric })));
	const figures = chosen ? supply.list(regionId, chosen) : [];
	const main = chosen ? viewMetric(figures, regionId, chosen, options) : null;
	const below = await listRegionsWithFigures(db, { ...options.filter, parentId: regionId });
	return {
		region: toRegionName(region),
		above: listAncestors(regionId).slice(1).reverse().map(toRegionName),
		metrics,
		main,
		others: await viewOthers(supply, regionId, rest, options, others),
		below: main ? rowsBelow(below, figures, main, options) : [],
		coverage: main && main.total.coverage?.of != null ? main.total.coverage : null,
		newest: await listNewestFigures(db, { ...options.filter, regionId }, NEWEST)
	};
}

/** The chosen metric first, then those with the most figures. */
function orderMetrics(metrics: readonly MetricCount[], chosen: Metric | undefined): Metric[] {
	const known = metrics.map(({ metric }) => metric);
	return chosen ? [chosen, ...known.filter((metric) => metric !== chosen)] : known;
}

/** As many of the metrics as are wanted, without those that have no number to show. */
async function viewOthers(
	supply: FigureSupply,
	regionId: string,
	metrics: readonly Metric[],
	options: ViewOptions,
	wanted: number
): Promise<MetricView[]> {
	const views: MetricView[] = [];
	for (let at = 0; views.length < wanted && at < metrics.length; at += wanted) {
		const next = metrics.slice(at, at + wanted);
		await supply.fetch(next.map((metric) => ({ regionId, metric })));
		for (const metric of next) {
			const view = viewMetric(supply.list(regionId, metric), regionId, metric, options);
			if (view.total.best !== null) views.push(outlineView(view));
		}
	}
	return views.slice(0, wanted);
}

/** Those that count as the main number does, the largest first; then those that count otherwise. */
function rowsBelow(
	below: readonly RegionCount[],
	figures: readonly FigureRecord[],
	{ metric, total: { measure } }: MetricView,
	options: ViewOptions
): PlaceRow[] {
	const byRegion = groupByRegion(figures, new Set(below.map(({ region }) => region.id)));
	const isAside = ({ view }: PlaceRow) => view.total.measure !== measure;
	return below
		.map(({ region, ...counts }) => ({
			region,
			...counts,
			view: viewBelow(
				byRegion.get(region.id) ?? [],
				{ regionId: region.id, metric, measure },
				options
			)
		}))
		.filter((row) => row.view.total.best !== null)
		.sort(
			(a, b) =>
				Number(isAside(a)) - Number(isAside(b)) ||
				(b.view.total.best ?? 0) - (a.view.total.best ?? 0)
		)
		.slice(0, MAX_BELOW)
		.map((row) => ({ ...row, view: outlineView(row.view) }));
}

/** In the measure of the main number; in another one only where there is no such number. */
function viewBelow(
	figures: readonly FigureRecord[],
	place: { regionId: string; metric: Metric; measure: Measure },
	options: ViewOptions
): MetricView {
	const { regionId, metric, measure } = place;
	const same = { ...options, filter: { ...options.filter, measure } };
	const view = viewMetric(figures, regionId, metric, same);
	return view.total.best === null ? viewMetric(figures, regionId, metric, options) : view;
}

function groupByRegion(
	figures: readonly FigureRecord[],
	regionIds: ReadonlySet<string>
): Map<string, FigureRecord[]> {
	const groups = new Map<string, FigureRecord[]>();
	for (const figure of figures) {
		const line = figure.regionId === null ? [] : listAncestors(figure.regionId);
		const region = line.find(({ id }) => regionIds.has(id));
		if (!region) continue;
		const group = groups.get(region.id);
		if (group) group.push(figure);
		else groups.set(region.id, [figure]);
	}
	return groups;
}
