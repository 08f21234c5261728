import { chooseCountries, NEWEST_CRISES, orderCrises } from '#lib/domain/crisis-order.ts';
import type { CrisisList } from '#lib/domain/crisis-order.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { findLeadCrisis, listWellDocumented } from '#lib/domain/lead-crisis.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import { findLeadSeries } from '#lib/domain/lead-series.ts';
import type { RegionCount, RegionName } from '#lib/domain/records.ts';
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

/** The countries of a list in its order; the newest of those that are well documented leads. */
export async function viewFront(
	db: Store,
	options: ViewOptions,
	list: CrisisList & { locale?: Locale } = NEWEST_CRISES
): Promise<FrontView> {
	const { locale = 'fr' } = list;
	const supply = new MetricSupply(db, options);
	const all = await listCandidates(db, options);
	const listed = chooseCountries(all, list, MAX_CRISES, locale);
	const leading = listWellDocumented(all).slice(0, MAX_CRISES);
	const found = await viewCrises([...new Set([...listed, ...leading])], supply);
	const rowsOf = (some: Candidate[]) => some.flatMap(({ region }) => found.get(region.id) ?? []);
	const crises = orderCrises(rowsOf(listed), list.order, locale);
	const lead = findLeadCrisis(rowsOf(leading)) ?? findLeadCrisis(crises);
	return {
		crises: list.isAll ? crises : crises.slice(0, MAX_CRISES),
		countries: list.isAll || all.length <= MAX_CRISES ? null : all.length,
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

type Locale = keyof RegionName['names'];

/** A country; where a metric was asked for, with what is known of that one. */
interface Candidate extends RegionCount {
	/** The metric asked for, else those of the country, most figures first. */
	metrics: Metric[];
}

async function listCandidates(db: Store, { filter }: ViewOptions): Promise<Candidate[]> {
	const countries = await listRegionsWithFigures(db, { ...filter, parentId: null });
	const ids = countries.map(({ region }) => region.id);
	const topics = groupBy(await countTopics(db, ids, filter), ({ regionId }) => regionId);
	const topicsOf = new Map(topics.map((group) => [group[0]?.regionId, group]));
	return countries
		.flatMap((country) => {
			const own = topicsOf.get(country.region.id) ?? [];
			const asked = own.filter(({ metric }) => !filter.metric || metric === filter.metric);
			const { figures, latest } = (filter.metric && asked[0]) || country;
			const metrics = asked.map(({ metric }) => metric);
			return metrics.length > 0 ? { ...country, figures, latest, metrics } : [];
		})
		.sort((a, b) => b.figures - a.figures);
}

/** Each country by its first metric that has a number; all of them a few metrics at a time. */
async function viewCrises(
	candidates: readonly Candidate[],
	supply: MetricSupply
): Promise<Map<string, PlaceRow>> {
	const found = new Map<string, PlaceRow>();
	let waiting = candidates;
	for (let at = 0; waiting.length > 0; at += METRICS_AT_A_TIME) {
		const next = waiting.map((candidate) => ({
			...candidate,
			metrics: candidate.metrics.slice(at, at + METRICS_AT_A_TIME)
		}));
		await supply.fetch(
			next.flatMap(({ region, metrics }) =>
				metrics.map((metric) => ({ regionId: region.id, metric }))
			),
			'outline'
		);
		for (const candidate of next) {
			const row = viewCrisis(candidate, supply);
			if (row) found.set(row.region.id, row);
		}
		waiting = waiting.filter(
			({ region, metrics }) => !found.has(region.id) && metrics.length > at + METRICS_AT_A_TIME
		);
	}
	return found;
}

function viewCrisis(
	{ region, figures, latest, metrics }: Candidate,
	supply: MetricSupply
): PlaceRow | undefined {
	for (const metric of metrics) {
		const view = supply.findOutline({ regionId: region.id, metric })?.view;
		if (view && view.total.best !== null) return { region, figures, latest, view: outline(view) };
	}
	return undefined;
}

/** Of the lines of a crisis, the list draws the one that leads. */
function outline(view: MetricView): MetricView {
	const lead = findLeadSeries(view.series);
	return { ...view, series: lead ? [lead] : [] };
}
