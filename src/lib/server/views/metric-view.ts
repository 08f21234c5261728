import { buildSeries } from '#lib/domain/build-series.ts';
import type { ClaimMemo } from '#lib/domain/claim-memo.ts';
import type { AggregationContext } from '#lib/domain/context.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { mapFigures } from '#lib/domain/find-figures.ts';
import { findFirst, listFrames } from '#lib/domain/frame-claims.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import { doubtPublished, listDoubts } from '#lib/domain/doubts.ts';
import type { Doubt } from '#lib/domain/doubts.ts';
import { findDecidingSettings } from '#lib/domain/deciding-settings.ts';
import type { DecidingSettings } from '#lib/domain/deciding-settings.ts';
import { findLeadSeries } from '#lib/domain/lead-series.ts';
import { prepareClaims } from '#lib/domain/prepare-claims.ts';
import type { PreparedClaims } from '#lib/domain/prepare-claims.ts';
import type { RegionName } from '#lib/domain/records.ts';
import type { FigureRecord, Series, SeriesPoint, Total } from '#lib/domain/series.ts';
import { thinSeries, trimPoint } from '#lib/domain/thin-series.ts';
import { computeLastTotal } from '#lib/domain/total.ts';
import type { Addend, MetricView, NamedSettings } from '#lib/domain/views.ts';
import { findRegion, listChildren } from '#lib/regions/index.ts';
import { nameRegion, toRegionName } from './region-name.ts';
import type { ViewOptions } from './view-options.ts';

const MAX_ADDENDS = 50;
const MAX_NAMED = 3;
export const MAX_DOUBTS = 12;
/** Figures of one doubt that a page lists. */
const MOST_DOUBTED = 24;

/** The figures of a metric in a region made ready once, for its view and for the summary of that. */
export function prepareView(
	figures: readonly FigureRecord[],
	regionId: string,
	metric: Metric,
	options: ViewOptions,
	claims?: ClaimMemo
): PreparedClaims {
	return prepareClaims(figures, { ...toContext(regionId, metric, options), claims });
}

/** The total and the series of one metric in a region, from figures of it and of those below. */
export function viewMetric(
	figures: readonly FigureRecord[],
	regionId: string,
	metric: Metric,
	options: ViewOptions,
	prepared = prepareView(figures, regionId, metric, options)
): MetricView {
	const { filter, today, settings } = options;
	const context = toContext(regionId, metric, options);
	const day = filter.to ?? filter.asKnownOn ?? today;
	const total = computeLastTotal(figures, context, day, prepared);
	return {
		metric,
		figures: figures.length,
		total,
		addends: listAddends(figures, total),
		decided: nameSettings(findDecidingSettings(total, figures, settings)),
		counted: nameCounted(total),
		series: buildSeries(figures, { ...context, measure: undefined }, prepared),
		apart: listOthers(prepared, total).map(({ disease, count }) => {
			const other = computeLastTotal(figures, { ...context, disease }, day, prepared);
			const addends = listAddends(figures, other);
			return { total: other, addends, counted: nameCounted(other), figures: count };
		})
	};
}

/** The diseases that figures of the metric are of besides that of the total, most figures first. */
function listOthers({ blocks }: PreparedClaims, { disease }: Total) {
	const others = listFrames(blocks).filter(
		(claims) => claims.status === 'observed' && claims.disease !== disease
	);
	return groupBy(others, (claims) => claims.disease)
		.map((group) => ({
			disease: group[0]?.disease ?? null,
			count: group.reduce((sum, claims) => sum + claims.count, 0),
			first: findFirst(group.flatMap((claims) => claims.blocks))?.figure.id ?? 0
		}))
		.sort((a, b) => b.count - a.count || a.first - b.first);
}

/** Marks of a line in small: a column of a table is hardly wider. */
const MOST_SMALL = 60;

/** A view for a row of a table: its number, who counted, and a single line. */
function outlineView(view: MetricView): MetricView {
	const { total, series } = view;
	const lead = findLeadSeries(series.filter((one) => isOfTotal(one, total)));
	return {
		...view,
		...outlineNumber(view),
		series: lead ? [outlineSeries(lead)] : [],
		apart: view.apart.map((other) => ({ ...other, ...outlineNumber(other) }))
	};
}

function outlineNumber({ total, addends }: Pick<MetricView, 'total' | 'addends'>) {
	return {
		total: {
			...total,
			...{ addends: total.addends.slice(0, 1), addendCount: total.addends.length },
			...{ exclusions: [], shares: total.shares.slice(0, 1) },
			warnings: total.warnings.map(outlineReason),
			conflict: total.conflict && outlineReason(total.conflict),
			coverage: total.coverage && { ...total.coverage, regionIds: [] }
		},
		addends: addends.slice(0, 1)
	};
}

function outlineReason<T extends { figureIds: number[] }>(reason: T): T {
	return { ...reason, figureIds: reason.figureIds.slice(0, 1) };
}

function outlineSeries(lead: Series): Series {
	const { points, ...series } = thinSeries(lead, MOST_SMALL);
	return { ...series, points: points.map(outlinePoint), whole: undefined };
}

/** A line beside a number counts what the number counts. */
function isOfTotal({ measure, unit, currency, disease }: Series, total: Total): boolean {
	const isInUnit = unit === total.unit && currency === total.currency;
	return measure === total.measure && isInUnit && disease === total.disease;
}

/** A line in small has no dots to open: what they would say is not sent. */
function outlinePoint({ figureIds, ...point }: SeriesPoint): SeriesPoint {
	const silent = { spread: null, others: undefined, scope: undefined, figures: undefined };
	return { ...point, ...silent, figureIds: figureIds.slice(0, 1) };
}

/** What tables show of a view, and what a person should look into. */
export interface ViewSummary {
	view: MetricView;
	/** The newest day on which sources differ. */
	disputed: SeriesPoint | null;
	/** At most a dozen. */
	doubts: Doubt[];
}

/** `figures`: those that the view was made from. */
export function summariseView(
	whole: MetricView,
	figures: readonly FigureRecord[],
	regionId: string,
	options: ViewOptions,
	prepared = prepareView(figures, regionId, whole.metric, options)
): ViewSummary {
	const disputed = whole.series
		.filter((series) => series.status === 'observed' && series.source === null)
		.flatMap((series) => series.points)
		.filter(({ spread }) => spread !== null && spread.sources > 1 && spread.max > spread.min)
		.sort((a, b) => (a.to < b.to ? 1 : -1))[0];
	const doubts = [
		...doubtPublished(whole.total),
		...listDoubts(figures, toContext(regionId, whole.metric, options), prepared)
	];
	return {
		view: outlineView(whole),
		disputed: disputed ? trimPoint(disputed) : null,
		doubts: doubts.slice(0, MAX_DOUBTS).map(trimDoubt)
	};
}

function trimDoubt(doubt: Doubt): Doubt {
	return { ...doubt, figureIds: doubt.figureIds.slice(0, MOST_DOUBTED) };
}

/** What the arithmetic must know of a place and a metric besides the figures. */
function toContext(
	regionId: string,
	metric: Metric,
	{ filter, settings }: ViewOptions
): AggregationContext {
	const { from, to, subgroup, disease, measure } = filter;
	return {
		regionId,
		metric,
		parentOf: (id) => findRegion(id)?.parent,
		isSite: (id) => findRegion(id)?.level === 'site',
		preferredSources: (id) => settings.listPreferences(metric, id).map(({ source }) => source),
		householdSize: (id, year) => settings.findHouseholdSize(id, year)?.size ?? null,
		childCount: findRegion(regionId)?.level === 0 ? (id) => listChildren(id).length : undefined,
		subgroup,
		disease: disease === 'none' ? null : disease,
		measure,
		period: from || to ? { from, to } : undefined
	};
}

/** Names where they fit beside the number; more of them are counted, not named. */
function nameCounted({ coverage }: Total): RegionName[] {
	const ids = coverage?.regionIds ?? [];
	if (ids.length > MAX_NAMED) return [];
	return ids.flatMap((id) => findRegion(id) ?? []).map(toRegionName);
}

function nameSettings({ preferences, householdSizes }: DecidingSettings): NamedSettings {
	return {
		preferences: preferences.map((one) => ({ ...one, region: nameRegion(one.regionId) })),
		householdSizes: householdSizes.map((one) => ({ ...one, region: nameRegion(one.regionId) }))
	};
}

function listAddends(figures: readonly FigureRecord[], total: Total): Addend[] {
	// The figure that leads is one of them, and stands for one id that is listed twice.
	const ids = [total.leadFigureId ?? 0, ...total.addends].slice(0, MAX_ADDENDS + 2);
	const byId = mapFigures(figures, ids);
	return [...new Set(ids)]
		.flatMap((id) => byId.get(id) ?? [])
		.slice(0, MAX_ADDENDS)
		.map(toAddend);
}

function toAddend(figure: FigureRecord): Addend {
	const { id, value, low, high, qualifier, unit, currency, regionId, source } = figure;
	const { dateStart, dateEnd, datePrecision } = figure;
	const quantity = { value, low, high, qualifier, unit, currency };
	return { id, ...quantity, regionId, source, dateStart, dateEnd, datePrecision };
}
