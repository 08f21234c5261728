import type { AggregationContext } from '#lib/domain/context.ts';
import { listDoubts } from '#lib/domain/doubts.ts';
import type { CorrectionRecord, FigureRow } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import type { MetricView, RegionView, RegionDoubt } from '#lib/domain/views.ts';
import {
	findFigureRow,
	listRegionCorrections,
	listRegionsWithFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { FigureSupply } from './figure-supply.ts';
import { outlineView, toContext, viewMetric } from './metric-view.ts';
import type { ViewOptions } from './view-options.ts';
import { viewPlace } from './place-view.ts';

const MAX_CORRECTIONS = 20;
const MAX_DISAGREEMENTS = 6;
const MAX_DOUBTS = 12;

/** All that is known of a region; undefined where the tree has none of that id. */
export async function viewRegion(
	db: Store,
	regionId: string,
	options: ViewOptions
): Promise<RegionView | undefined> {
	const supply = new FigureSupply(db, options.filter);
	const place = await viewPlace(db, regionId, options, { supply, others: 0 });
	if (!place) return undefined;
	await supply.fetch(place.metrics.map(({ metric }) => ({ regionId, metric })));
	const known = place.metrics.map(({ metric }) => {
		const figures = supply.list(regionId, metric);
		return { figures, view: viewMetric(figures, regionId, metric, options) };
	});
	const { parent } = place.region;
	const beside = parent
		? await listRegionsWithFigures(db, { ...options.filter, parentId: parent })
		: [];
	const below = await listRegionsWithFigures(db, { ...options.filter, parentId: regionId });
	return {
		place,
		metrics: known.map(({ view }) => (view.total.best === null ? view : outlineView(view))),
		disagreements: known.flatMap(findDisagreement).slice(0, MAX_DISAGREEMENTS),
		doubts: known
			.flatMap(({ view: { metric }, figures }) =>
				findDoubts(figures, toContext(regionId, metric, options))
			)
			.slice(0, MAX_DOUBTS),
		corrections: await listCorrectedFigures(db, regionId),
		beside: beside.map(({ region }) => region).filter(({ id }) => id !== regionId),
		below: below.map(({ region }) => region)
	};
}

interface KnownMetric {
	view: MetricView;
	figures: FigureRecord[];
}

/** The newest day on which sources differ, with what each of them says, the preferred one first. */
function findDisagreement({ view, figures }: KnownMetric): RegionView['disagreements'] {
	const point = view.series
		.filter((series) => series.status === 'observed' && series.source === null)
		.flatMap((series) => series.points)
		.filter(({ spread }) => spread !== null && spread.sources > 1 && spread.max > spread.min)
		.sort((a, b) => (a.to < b.to ? 1 : -1))[0];
	if (!point) return [];
	const said = point.figureIds.flatMap((id) => figures.filter((figure) => figure.id === id));
	const [first] = said;
	return first
		? [{ metric: view.metric, measure: first.measure, point, said: onePerSource(said) }]
		: [];
}

function findDoubts(figures: readonly FigureRecord[], context: AggregationContext): RegionDoubt[] {
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	return listDoubts(figures, context).map(({ code, figureIds }) => ({
		metric: context.metric,
		code,
		said: figureIds.flatMap((id) => byId.get(id) ?? [])
	}));
}

function onePerSource(figures: readonly FigureRecord[]): FigureRecord[] {
	return figures.filter(
		({ source }, i) => figures.findIndex((other) => other.source === source) === i
	);
}

async function listCorrectedFigures(
	db: Store,
	regionId: string
): Promise<RegionView['corrections']> {
	const corrections = await listRegionCorrections(db, regionId, MAX_CORRECTIONS);
	const rows = new Map<number, FigureRow>();
	for (const { figureId } of corrections) {
		const row = rows.has(figureId) ? undefined : await findFigureRow(db, figureId);
		if (row) rows.set(figureId, row);
	}
	return corrections.flatMap((correction: CorrectionRecord) => {
		const figure = rows.get(correction.figureId);
		return figure ? [{ correction, figure }] : [];
	});
}
