import type { Metric } from '#lib/domain/figure.ts';
import { findLeadCrisis } from '#lib/domain/lead-crisis.ts';
import { findLeadSeries } from '#lib/domain/lead-series.ts';
import type { RegionCount } from '#lib/domain/records.ts';
import type { FrontView, MetricView, PlaceRow, PlaceView } from '#lib/domain/views.ts';
import { countTopics, listRegionsWithFigures } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { MetricSupply } from './metric-supply.ts';
import { listNewestQuotes } from './newest-quotes.ts';
import type { ViewOptions } from './view-options.ts';
import { viewPlace } from './place-view.ts';

const MAX_CRISES = 24;
/** The page shows a few of them, of several documents. */
const NEWEST = 80;
/** Metrics of a country that are read at a time, until one has a number. */
const METRICS_AT_A_TIME = 2;

/** Every country with figures, the best documented first; the newest of those that are well documented leads. */
export async function viewFront(db: Store, options: ViewOptions): Promise<FrontView> {
	const supply = new MetricSupply(db, options);
	const all = await listRegionsWithFigures(db, { ...options.filter, parentId: null });
	const countries = all.slice(0, MAX_CRISES);
	const found = await viewCrises(await listMetrics(db, countries, options), supply);
	const crises = countries.flatMap((country) => found.get(country.region.id) ?? []);
	const lead = findLeadCrisis(crises);
	return {
		crises,
		lead: lead ? await viewLead(db, lead.region.id, options, supply) : null,
		newest: await listNewestQuotes(db, options.filter, NEWEST)
	};
}

/** Of the place that leads, what lies below it and its own newest figures are for its page. */
async function viewLead(
	db: Store,
	regionId: string,
	options: ViewOptions,
	supply: MetricSupply
): Promise<PlaceView | null> {
	return (await viewPlace(db, regionId, options, { supply, hasLists: false })) ?? null;
}

interface Candidate {
	country: RegionCount;
	/** The metric asked for, else those of the country, most figures first. */
	metrics: Metric[];
}

async function listMetrics(
	db: Store,
	countries: readonly RegionCount[],
	{ filter }: ViewOptions
): Promise<Candidate[]> {
	const { metric: asked } = filter;
	if (asked) return countries.map((country) => ({ country, metrics: [asked] }));
	const ids = countries.map(({ region }) => region.id);
	const counts = await countTopics(db, ids, filter);
	return countries.map((country) => {
		const own = counts.filter(({ regionId }) => regionId === country.region.id);
		return { country, metrics: own.map(({ metric }) => metric) };
	});
}

/** Each country by its first metric that has a number; all of them a few metrics at a time. */
async function viewCrises(
	candidates: readonly Candidate[],
	supply: MetricSupply
): Promise<Map<string, PlaceRow>> {
	const found = new Map<string, PlaceRow>();
	let waiting = candidates.filter(({ metrics }) => metrics.length > 0);
	for (let at = 0; waiting.length > 0; at += METRICS_AT_A_TIME) {
		const next = waiting.map(({ country, metrics }) => ({
			country,
			metrics: metrics.slice(at, at + METRICS_AT_A_TIME)
		}));
		await supply.fetch(
			next.flatMap(({ country, metrics }) =>
				metrics.map((metric) => ({ regionId: country.region.id, metric }))
			),
			'outline'
		);
		for (const candidate of next) {
			const row = viewCrisis(candidate, supply);
			if (row) found.set(row.region.id, row);
		}
		waiting = waiting.filter(
			({ country, metrics }) =>
				!found.has(country.region.id) && metrics.length > at + METRICS_AT_A_TIME
		);
	}
	return found;
}

function viewCrisis(
	{ country: { region, ...counts }, metrics }: Candidate,
	supply: MetricSupply
): PlaceRow | undefined {
	for (const metric of metrics) {
		const view = supply.findOutline({ regionId: region.id, metric })?.view;
		if (view && view.total.best !== null) return { region, ...counts, view: outline(view) };
	}
	return undefined;
}

/** Of the lines of a crisis, the list draws the one that leads. */
function outline(view: MetricView): MetricView {
	const lead = findLeadSeries(view.series);
	return { ...view, series: lead ? [lead] : [] };
}
