import { gaveWayTo } from '#lib/domain/frame.ts';
import type { Disease, Measure, Metric } from '#lib/domain/figure.ts';
import type { MetricCount, RegionCount } from '#lib/domain/records.ts';
import type { MetricView, PlaceRow, PlaceView } from '#lib/domain/views.ts';
import { findRegion, listAncestors } from '#lib/regions/index.ts';
import { countMetrics, listRegionsWithFigures } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { MetricSupply } from './metric-supply.ts';
import { listNewestQuotes } from './newest-quotes.ts';
import { toRegionName } from './region-name.ts';
import type { ViewOptions } from './view-options.ts';

const MAX_BELOW = 20;
/** The page shows a few of them, of several documents. */
const NEWEST = 24;
const OTHERS = 3;

interface PlaceDetail {
	/** Views that are read already, and where others go. */
	supply?: MetricSupply;
	/** How many metrics beside the main one. */
	others?: number;
	/** False: without the places below and the newest figures. */
	hasLists?: boolean;
}

/** A page of a place; undefined where the tree has no such region. */
export async function viewPlace(
	db: Store,
	regionId: string,
	options: ViewOptions,
	{ supply = new MetricSupply(db, options), others = OTHERS, hasLists = true }: PlaceDetail = {}
): Promise<PlaceView | undefined> {
	const region = findRegion(regionId);
	if (!region) return undefined;
	const metrics = await countMetrics(db, { ...options.filter, regionId });
	const [chosen, ...rest] = orderMetrics(metrics, options.filter.metric);
	if (chosen) await supply.fetch([{ regionId, metric: chosen }], 'shown');
	const main = (chosen && supply.findShown({ regionId, metric: chosen })) ?? null;
	const lists = hasLists ? await viewLists(db, regionId, main, { options, supply }) : NO_LISTS;
	return {
		region: toRegionName(region),
		above: listAncestors(regionId).slice(1).reverse().map(toRegionName),
		metrics,
		main,
		others: await viewOthers(supply, regionId, rest, others),
		...lists
	};
}

const NO_LISTS = { below: [], coverage: null, newest: [] };

/** What lies below a place, how much of that is counted, and what was told of it last. */
async function viewLists(
	db: Store,
	regionId: string,
	main: MetricView | null,
	{ options, supply }: { options: ViewOptions; supply: MetricSupply }
): Promise<Pick<PlaceView, 'below' | 'coverage' | 'newest'>> {
	const below = await listRegionsWithFigures(db, { ...options.filter, parentId: regionId });
	return {
		below: main ? await rowsBelow(supply, below, main) : [],
		coverage: main && main.total.coverage?.of != null ? main.total.coverage : null,
		newest: await listNewestQuotes(db, { ...options.filter, regionId }, NEWEST)
	};
}

/** The chosen metric first, then those with the most figures. */
function orderMetrics(metrics: readonly MetricCount[], chosen: Metric | undefined): Metric[] {
	const known = metrics.map(({ metric }) => metric);
	return chosen ? [chosen, ...known.filter((metric) => metric !== chosen)] : known;
}

/** As many of the metrics as are wanted, without those that have no number to show. */
async function viewOthers(
	supply: MetricSupply,
	regionId: string,
	metrics: readonly Metric[],
	wanted: number
): Promise<MetricView[]> {
	const views: MetricView[] = [];
	for (let at = 0; views.length < wanted && at < metrics.length; at += wanted) {
		const next = metrics.slice(at, at + wanted);
		await supply.fetch(
			next.map((metric) => ({ regionId, metric })),
			'outline'
		);
		for (const metric of next) {
			const view = supply.findOutline({ regionId, metric })?.view;
			if (view && view.total.best !== null) views.push(view);
		}
	}
	return views.slice(0, wanted);
}

/** Those that count as the main number does, the largest first; then those that count otherwise. */
async function rowsBelow(
	supply: MetricSupply,
	below: readonly RegionCount[],
	{ metric, total: { measure, disease } }: MetricView
): Promise<PlaceRow[]> {
	const isAside = ({ view: { total } }: PlaceRow) =>
		total.measure !== measure || total.disease !== disease;
	const views = await viewBelow(
		supply,
		below.map(({ region }) => region.id),
		{ metric, measure }
	);
	return below
		.flatMap(({ region, ...counts }) => {
			const view = viewDisease(views.get(region.id), disease);
			return view && view.total.best !== null ? [{ region, ...counts, view }] : [];
		})
		.sort(
			(a, b) =>
				Number(isAside(a)) - Number(isAside(b)) ||
				(b.view.total.best ?? 0) - (a.view.total.best ?? 0)
		)
		.slice(0, MAX_BELOW);
}

/** Led by the number of a disease, where the place has one. */
function viewDisease(
	view: MetricView | undefined,
	disease: Disease | null
): MetricView | undefined {
	const other = view?.apart.find(({ total }) => total.disease === disease);
	return view && other && other.total.best !== null ? { ...view, ...other, series: [] } : view;
}

/** In the measure of the main number, unless the place has no such number, or a newer one in another. */
async function viewBelow(
	supply: MetricSupply,
	regionIds: readonly string[],
	{ metric, measure }: { metric: Metric; measure: Measure }
): Promise<Map<string, MetricView>> {
	const alike = regionIds.map((regionId) => ({ regionId, metric, measure }));
	const own = regionIds.map((regionId) => ({ regionId, metric }));
	await supply.fetch(alike, 'outline');
	await supply.fetch(own, 'outline');
	const views = new Map<string, MetricView>();
	regionIds.forEach((regionId, index) => {
		const [asked, free] = [alike[index], own[index]].map(
			(question) => question && supply.findOutline(question)?.view
		);
		const view = asked && free && gaveWayTo(asked.total, free.total) ? free : (asked ?? free);
		if (view) views.set(regionId, view);
	});
	return views;
}
