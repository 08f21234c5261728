/**
 * From effective figures to the series of one chart. Observed, unconfirmed, projected and planned
 * figures are series apart (R13), and so are measures, units, the region itself and those below it.
 */
import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { fromEpochDay } from './dates.ts';
import type { IsoDate } from './figure.ts';
import { anchorOf, groupByAnchor } from './cumulative.ts';
import { findFirst, isOwn, listClaims, listFrames } from './frame-claims.ts';
import type { FrameClaims } from './frame-claims.ts';
import { groupBy } from './group-by.ts';
import { METRIC_PROFILES, freshnessOf } from './metrics.ts';
import { rollUp } from './places.ts';
import { prepareClaims } from './prepare-claims.ts';
import { dotPoints, flowPoints, linePoints } from './series-points.ts';
import type { FigureRecord, Series, SeriesPoint } from './series.ts';
import { sumPoints } from './sum-points.ts';
import { optionsFor } from './total-level.ts';

/**
 * The series of one metric in a region, each in the order of its days: one for each measure, unit
 * and status, own and children apart, one for each anchor of a toll and, where several sources
 * give that toll, one for each source too. Order and duplicates of the input do not matter.
 */
export function buildSeries(
	figures: readonly FigureRecord[],
	context: AggregationContext,
	{ blocks } = prepareClaims(figures, context)
): Series[] {
	return listFrames(blocks)
		.flatMap((claims) => seriesOf(claims, context))
		.filter((series) => series.points.length > 0)
		.sort((a, b) => (a.key < b.key ? -1 : 1));
}

type Blocks = readonly Block<Claim>[];

function seriesOf({ blocks, status, measure }: FrameClaims, context: AggregationContext): Series[] {
	const own = blocks.filter(isOwn);
	const below = blocks.filter((block) => !isOwn(block));
	if (status !== 'observed') {
		return [
			toSeries(own, context, { scope: 'own', points: dotPoints(own.flat()) }),
			toSeries(below, context, { scope: 'children', points: dotPoints(below.flat()) })
		].flat();
	}
	switch (measure) {
		case 'stock':
			return [...stockSeries(own, context), ...rolledUpSeries(blocks, context, 'stock')];
		case 'flow':
			return flowSeries(blocks, context);
		case 'cumulative':
			return [...tollSeries(own, context), ...rolledUpSeries(blocks, context, 'cumulative')];
	}
}

/** Bars of the region and of those below; which of them are pale is settled for all of them (R3). */
function flowSeries(blocks: Blocks, context: AggregationContext): Series[] {
	const bars = flowPoints(listClaims(blocks));
	const isOfRegion = ({ regionId }: SeriesPoint) => regionId === context.regionId;
	const below = bars.filter((bar) => !isOfRegion(bar));
	return [
		toSeries(blocks, context, { scope: 'own', points: bars.filter(isOfRegion) }),
		toSeries(blocks, context, { scope: 'children', points: below })
	].flat();
}

function stockSeries(own: Blocks, context: AggregationContext): Series[] {
	const freshness = freshnessOf(context.metric, 'stock');
	return toSeries(own, context, { scope: 'own', points: linePoints(own.flat(), freshness) });
}

/** A toll's line for each anchor, and for each of its sources where there are several (R6). */
function tollSeries(own: Blocks, context: AggregationContext): Series[] {
	const freshness = freshnessOf(context.metric, 'cumulative');
	return groupByAnchor(own.flat(), freshness).flatMap(({ anchor, claims }) => {
		const detail = { scope: 'own', anchor: anchor === null ? null : fromEpochDay(anchor) } as const;
		const draw = (said: readonly Claim[], source: string | null) =>
			toSeries([said], context, { ...detail, points: linePoints(said, freshness), source });
		const sources = [...new Set(claims.map(({ figure }) => figure.source))];
		if (sources.length === 1) return draw(claims, sources[0] ?? null);
		const apart = groupBy(claims, ({ figure }) => figure.source).flatMap((said) => {
			const name = said[0]?.figure.source ?? null;
			return name === null ? [] : draw(said, name);
		});
		return [...draw(claims, null), ...apart];
	});
}

/** What the regions below come to, on each day on which one of them reported (R2). */
function rolledUpSeries(
	blocks: Blocks,
	context: AggregationContext,
	measure: 'stock' | 'cumulative'
): Series[] {
	const below = blocks.filter((block) => !isOwn(block));
	const tree = rollUp(context.regionId, blocks, optionsFor(context, measure));
	const points = sumPoints(tree.children, context.regionId);
	const anchor = measure === 'cumulative' ? findCommonAnchor(below) : null;
	return toSeries(below, context, { scope: 'children', points, anchor });
}

/** The day that all of the reports count from; null where they differ, or leave it open. */
function findCommonAnchor(blocks: Blocks): IsoDate | null {
	const [anchor, ...others] = new Set(blocks.flatMap(listAnchors));
	return anchor === undefined || anchor === null || others.length > 0 ? null : fromEpochDay(anchor);
}

const listAnchors = ofEachBlock((block: Block<Claim>) => [...new Set(block.map(anchorOf))]);

interface SeriesDetail {
	scope: Series['scope'];
	points: readonly SeriesPoint[];
	source?: string | null;
	anchor?: string | null;
}

function toSeries(blocks: Blocks, context: AggregationContext, detail: SeriesDetail): Series[] {
	const first = findFirst(blocks);
	if (!first) return [];
	const { measure, subgroup } = first.figure;
	const { status, unit, currency, disease } = first;
	const { scope, points, source = null, anchor = null } = detail;
	const { regionId, metric } = context;
	const agingDays = measure === 'stock' ? METRIC_PROFILES[metric].agingDays : null;
	const key = [
		...[regionId, metric, measure, currency ?? unit, subgroup ?? 'all', status, scope],
		...(disease === null ? [] : [`of ${disease}`]),
		...(anchor === null ? [] : [`since ${anchor}`]),
		...(source === null ? [] : [`by ${source}`])
	].join('|');
	const identity = { key, regionId, metric, unit, currency, measure, subgroup, disease, status };
	return [{ ...identity, source, anchor, scope, points, agingDays }];
}
