import { messages } from '#lib/i18n/catalogues.ts';
import { findRegion } from '#lib/regions/index.ts';
import type { RuleCode, Series, SeriesPoint } from '#lib/domain/series.ts';
import type { Column } from './csv.ts';
import type { ExportContext } from './figure-columns.ts';

/** A mark of a chart, with the series that it is in: a line of series.csv. */
export interface SeriesRow {
	series: Series;
	point: SeriesPoint;
	/** False for a report that gave way to the mark in front of it. */
	isCounted: boolean;
}

/** The marks of each series, and behind each the reports that it was preferred to. */
export function listSeriesRows(series: readonly Series[]): SeriesRow[] {
	return series.flatMap((one) =>
		one.points.flatMap((point) => [
			{ series: one, point, isCounted: true },
			...(point.others ?? []).map((other) => ({
				series: one,
				point: { ...other, regionId: point.regionId, spread: null, revisionFrom: null },
				isCounted: false
			}))
		])
	);
}

interface SeriesContext extends ExportContext {
	/** P-codes of the regions that have one, by their ids. */
	pcodes: ReadonlyMap<string, string>;
}

/** The columns of series.csv. Names and order are public: a new column goes to the end. */
export function seriesColumns({ origin, locale, pcodes }: SeriesContext): Column<SeriesRow>[] {
	const { metrics } = messages(locale).vocabulary;
	const nameOf = (id: string) => findRegion(id)?.names[locale] ?? null;
	return [
		{ name: 'series', cell: ({ series }) => series.key },
		{ name: 'region_id', cell: ({ series }) => series.regionId },
		{ name: 'region_name', cell: ({ series }) => nameOf(series.regionId) },
		{ name: 'metric', cell: ({ series }) => series.metric },
		{ name: 'metric_label', cell: ({ series }) => metrics[series.metric].label },
		{ name: 'measure', cell: ({ series }) => series.measure },
		{ name: 'unit', cell: ({ series }) => series.unit },
		{ name: 'currency', cell: ({ series }) => series.currency },
		{ name: 'subgroup', cell: ({ series }) => series.subgroup },
		{ name: 'status', cell: ({ series }) => series.status },
		{ name: 'scope', cell: ({ series }) => series.scope },
		{ name: 'counted_since', cell: ({ series }) => series.anchor },
		{ name: 'series_source', cell: ({ series }) => series.source },
		{ name: 'rule', cell: ({ series }) => ruleOf(series) },
		{ name: 'date_start', cell: ({ point }) => point.from },
		{ name: 'date_end', cell: ({ point }) => point.to },
		{ name: 'date_precision', cell: ({ point }) => point.datePrecision },
		{ name: 'best', cell: ({ point }) => point.best },
		{ name: 'low', cell: ({ point }) => point.low },
		{ name: 'high', cell: ({ point }) => point.high },
		{ name: 'qualifier', cell: ({ point }) => point.qualifier },
		{ name: 'point_region_id', cell: ({ point }) => point.regionId },
		{ name: 'point_region_name', cell: ({ point }) => nameOf(point.regionId) },
		{ name: 'source', cell: ({ point }) => point.source },
		{ name: 'sources', cell: ({ point }) => point.spread?.sources ?? null },
		{ name: 'sources_min', cell: ({ point }) => point.spread?.min ?? null },
		{ name: 'sources_median', cell: ({ point }) => point.spread?.median ?? null },
		{ name: 'sources_max', cell: ({ point }) => point.spread?.max ?? null },
		{ name: 'sources_max_is_open', cell: ({ point }) => point.spread?.openAbove ?? null },
		{ name: 'revision_from', cell: ({ point }) => point.revisionFrom },
		{ name: 'is_corrected', cell: ({ point }) => point.corrected },
		{ name: 'is_alternative', cell: ({ point }) => point.alternative ?? false },
		// R16: no value is filled in; the column is there so that none ever comes unmarked.
		{ name: 'is_filled', cell: () => false },
		{ name: 'figures', cell: ({ point }) => point.figureIds.length },
		{ name: 'figure_ids', cell: ({ point }) => point.figureIds.join(' ') },
		{ name: 'permalink', cell: ({ point }) => linkTo(point.figureIds[0], origin) },
		{ name: 'region_pcode', cell: ({ series }) => pcodes.get(series.regionId) ?? null },
		{ name: 'point_region_pcode', cell: ({ point }) => pcodes.get(point.regionId) ?? null },
		{ name: 'is_counted', cell: ({ isCounted }) => isCounted },
		{ name: 'disease', cell: ({ series }) => series.disease }
	];
}

function linkTo(figureId: number | undefined, origin: string): string | null {
	return figureId === undefined ? null : `${origin}/chiffres/${figureId}`;
}

/** The rule of docs/rules.md that made the points of a series. */
function ruleOf({ status, scope, measure }: Series): RuleCode {
	if (status !== 'observed') return 'R13';
	if (measure === 'flow') return 'R4';
	if (scope === 'children') return 'R2';
	return measure === 'stock' ? 'R1' : 'R6';
}
