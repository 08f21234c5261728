import type { CorrectionRecord, FigureRow, MetricCount } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import type { MetricView, RegionView } from '#lib/domain/views.ts';
import {
	findFigureRow,
	listFiguresByIds,
	listRegionCorrections,
	listRegionsWithFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { MetricSupply } from './metric-supply.ts';
import { MAX_DOUBTS } from './metric-view.ts';
import type { ViewSummary } from './metric-view.ts';
import type { ViewOptions } from './view-options.ts';
import { viewPlace } from './place-view.ts';

const MAX_CORRECTIONS = 20;
const MAX_DISAGREEMENTS = 6;

/** All that is known of a region; undefined where the tree has none of that id. */
export async function viewRegion(
	db: Store,
	regionId: string,
	options: ViewOptions
): Promise<RegionView | undefined> {
	const supply = new MetricSupply(db, options);
	const place = await viewPlace(db, regionId, options, { supply, others: 0 });
	if (!place) return undefined;
	const known = await viewMetrics(supply, regionId, place.metrics);
	const { parent } = place.region;
	const beside = parent
		? await listRegionsWithFigures(db, { ...options.filter, parentId: parent })
		: [];
	const below = await listRegionsWithFigures(db, { ...options.filter, parentId: regionId });
	return {
		place,
		metrics: await completeViews(supply, regionId, known),
		disagreements: await listDisagreements(db, known),
		doubts: await listRegionDoubts(db, known),
		corrections: await listCorrectedFigures(db, regionId),
		beside: beside.map(({ region }) => region).filter(({ id }) => id !== regionId),
		below: below.map(({ region }) => region)
	};
}

async function viewMetrics(
	supply: MetricSupply,
	regionId: string,
	metrics: readonly MetricCount[]
): Promise<ViewSummary[]> {
	const questions = metrics.map(({ metric }) => ({ regionId, metric }));
	await supply.fetch(questions, 'outline');
	return questions.flatMap((question) => supply.findOutline(question) ?? []);
}

/** What has no number is shown by all that there is of it. */
async function completeViews(
	supply: MetricSupply,
	regionId: string,
	known: readonly ViewSummary[]
): Promise<MetricView[]> {
	const toQuestion = ({ metric }: MetricView) => ({ regionId, metric });
	const views = known.map(({ view }) => view);
	const unclear = views.filter(({ total }) => total.best === null);
	await supply.fetch(unclear.map(toQuestion), 'shown');
	return views.map((view) =>
		view.total.best === null ? (supply.findShown(toQuestion(view)) ?? view) : view
	);
}

/** The newest day on which sources differ, with what each of them says, the preferred one first. */
async function listDisagreements(
	db: Store,
	known: readonly ViewSummary[]
): Promise<RegionView['disagreements']> {
	const found = known
		.flatMap(({ view: { metric }, disputed }) => (disputed ? [{ metric, point: disputed }] : []))
		.slice(0, MAX_DISAGREEMENTS);
	const figures = await mapFigures(
		db,
		found.flatMap(({ point }) => point.figureIds)
	);
	return found.flatMap(({ metric, point }) => {
		const said = point.figureIds.flatMap((id) => figures.get(id) ?? []);
		const [first] = said;
		return first ? [{ metric, measure: first.measure, point, said: onePerSource(said) }] : [];
	});
}

async function listRegionDoubts(
	db: Store,
	known: readonly ViewSummary[]
): Promise<RegionView['doubts']> {
	const found = known
		.flatMap(({ view: { metric }, doubts }) => doubts.map((doubt) => ({ metric, ...doubt })))
		.slice(0, MAX_DOUBTS);
	const figures = await mapFigures(
		db,
		found.flatMap(({ figureIds }) => figureIds)
	);
	return found.map(({ metric, code, figureIds }) => ({
		metric,
		code,
		said: figureIds.flatMap((id) => figures.get(id) ?? [])
	}));
}

async function mapFigures(db: Store, ids: readonly number[]): Promise<Map<number, FigureRecord>> {
	const figures = await listFiguresByIds(db, [...new Set(ids)]);
	return new Map(figures.map((figure) => [figure.id, figure]));
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
