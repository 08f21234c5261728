import type { RegionCount } from '#lib/domain/records.ts';
import type { FrontView, PlaceRow } from '#lib/domain/views.ts';
import {
	countMetrics,
	listFigures,
	listNewestFigures,
	listRegionsWithFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { outlineView, viewMetric } from './metric-view.ts';
import type { ViewOptions } from './view-options.ts';
import { viewPlace } from './place-view.ts';

const MAX_CRISES = 24;
const NEWEST = 8;

/** Every country with figures, the best documented first: that one leads. */
export async function viewFront(db: Store, options: ViewOptions): Promise<FrontView> {
	const countries = await listRegionsWithFigures(db, { ...options.filter, parentId: null });
	const rows: PlaceRow[] = [];
	for (const country of countries.slice(0, MAX_CRISES)) {
		const row = await viewCrisis(db, country, options);
		if (row) rows.push(row);
	}
	const lead = rows[0];
	return {
		crises: rows,
		lead: lead ? ((await viewPlace(db, lead.region.id, options)) ?? null) : null,
		newest: await listNewestFigures(db, options.filter, NEWEST)
	};
}

/** A country by the metric asked for, else by the one with the most figures and a number. */
async function viewCrisis(
	db: Store,
	{ region, ...counts }: RegionCount,
	options: ViewOptions
): Promise<PlaceRow | undefined> {
	const regionId = region.id;
	const asked = options.filter.metric;
	const metrics = asked
		? [asked]
		: (await countMetrics(db, { ...options.filter, regionId })).map(({ metric }) => metric);
	for (const metric of metrics) {
		const figures = await listFigures(db, { ...options.filter, regionId, metric });
		const view = viewMetric(figures, regionId, metric, options);
		if (view.total.best !== null) return { region, ...counts, view: outlineView(view) };
	}
	return undefined;
}
