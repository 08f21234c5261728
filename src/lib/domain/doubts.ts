/** What the arithmetic finds doubtful among figures that are each sound: for a person to settle. */
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import type { Measure } from './figure.ts';
import { groupByAnchor, listFalls } from './cumulative.ts';
import { listClaims, listFrames } from './frame-claims.ts';
import { groupBy } from './group-by.ts';
import { freshnessOf } from './metrics.ts';
import type { Freshness } from './metrics.ts';
import { listPartsConflicts } from './parts.ts';
import { prepareClaims } from './prepare-claims.ts';
import { listFlowsAboveToll, listMismatches } from './reconcile.ts';
import { growTree } from './region-tree.ts';
import type { RegionNode } from './region-tree.ts';
import type { FigureRecord, Total } from './series.ts';
import { listContradictions } from './voices.ts';

export interface Doubt {
	code:
		| 'toll_fell'
		| 'flow_unlike_toll'
		| 'flow_above_toll'
		| 'parts_above_whole'
		| 'places_above_whole'
		| 'source_disagrees';
	/** The figures that cannot all be right, the most doubtful first. */
	figureIds: number[];
}

/**
 * Tolls that fell by more than a tenth (R6), flows unlike a toll (R7), sources that contradict
 * themselves (R8), parts above a whole (R11).
 */
export function listDoubts(
	figures: readonly FigureRecord[],
	context: AggregationContext,
	{ blocks } = prepareClaims(figures, context)
): Doubt[] {
	const observed = listFrames(blocks).filter(({ status }) => status === 'observed');
	const ofMeasure = (wanted: Measure) =>
		listClaims(observed.flatMap((some) => (some.measure === wanted ? some.blocks : [])));
	const [tolls, flows] = [ofMeasure('cumulative'), ofMeasure('flow')];
	const told = [...tolls, ...flows];
	const ofMetric = figures.filter((figure) => figure.metric === context.metric);
	return [
		...groupBy(tolls, ({ disease }) => disease).flatMap((alike) =>
			doubtFalls(
				growTree(context.regionId, groupBy(alike, placeOf)),
				freshnessOf(context.metric, 'cumulative')
			)
		),
		...listMismatches(told).map(({ flowIds, tollIds }): Doubt => ({
			code: 'flow_unlike_toll',
			figureIds: [...flowIds, tollIds[1], tollIds[0]]
		})),
		...listFlowsAboveToll(told).map(({ flow, toll }): Doubt => ({
			code: 'flow_above_toll',
			figureIds: [flow.figure.id, toll.figure.id]
		})),
		...listContradictions(observed.map(({ blocks }) => blocks)).map((contradicting): Doubt => ({
			code: 'source_disagrees',
			figureIds: contradicting.map(({ figure }) => figure.id)
		})),
		...listPartsConflicts(ofMetric).map(({ wholeId, partIds }): Doubt => ({
			code: 'parts_above_whole',
			figureIds: [wholeId, ...partIds]
		}))
	];
}

function placeOf({ path }: Claim): string | undefined {
	return path.at(-1);
}

/** A published number that places in it exceed (R2). */
export function doubtPublished({
	addends,
	conflict
}: Pick<Total, 'addends' | 'conflict'>): Doubt[] {
	if (!conflict) return [];
	return [{ code: 'places_above_whole', figureIds: [...addends, ...conflict.figureIds] }];
}

function doubtFalls(node: RegionNode, freshness: Freshness): Doubt[] {
	const falls = groupByAnchor(node.claims, freshness).flatMap(({ line }) => listFalls(line));
	return [
		...falls
			.filter((fall) => fall.needsReview)
			.map(({ figureId, beforeId }): Doubt => ({
				code: 'toll_fell',
				figureIds: [figureId, beforeId]
			})),
		...node.children.flatMap((child) => doubtFalls(child, freshness))
	];
}
