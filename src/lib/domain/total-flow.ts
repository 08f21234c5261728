/** The total of a flow: the sum of what happened on days that no two of its figures share (R4, R5). */
import { sumBounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { fromEpochDay, parseDay } from './dates.ts';
import type { ExclusionLog } from './exclusions.ts';
import { listBands } from './flow-alternatives.ts';
import { clusterFlows, regionOf, selectFlows } from './flow.ts';
import type { FlowCluster, FlowSelection } from './flow.ts';
import type { Bounds, Total } from './series.ts';
import { shareWithin } from './split.ts';

/** What the claims add to an empty total; nothing where no flow touches the period. */
export function computeFlowTotal(
	claims: readonly Claim[],
	context: AggregationContext,
	exclusions: ExclusionLog
): Partial<Total> {
	const period = periodOf(context);
	const touching = claims.filter((claim) => claim.from <= period.to && claim.to >= period.from);
	const selection = selectFlows(clusterFlows(touching));
	explainFlow(selection, context, exclusions);
	if (selection.chosen.length === 0) return {};
	const bands = listBands(selection);
	const terms = [...bands].map(([cluster, bounds]) => clip(bounds, cluster, period));
	const { best, low, high } = sumBounds(terms);
	return { best, low, high, ...describe(selection.chosen, context, period) };
}

function describe(chosen: readonly FlowCluster[], context: AggregationContext, period: Days) {
	const counted = chosen.filter((cluster) => cluster.preferred.bounds.best !== null);
	const days = chosen.map((cluster) => Math.min(cluster.to, period.to));
	const [earliest, latest] = [Math.min(...days), Math.max(...days)];
	const isOwn = chosen.some((cluster) => regionOf(cluster) === context.regionId);
	return {
		basis: isOwn ? ('published' as const) : ('children' as const),
		asOf: fromEpochDay(latest),
		asOfSpread: [fromEpochDay(earliest), fromEpochDay(latest)] as [string, string],
		addends: counted.map((cluster) => cluster.preferred.figure.id).sort((a, b) => a - b),
		spread: chosen.length === 1 ? (chosen[0]?.spread ?? null) : null,
		leadFigureId: findLead(chosen)
	};
}

interface Days {
	from: number;
	to: number;
}

function periodOf(context: AggregationContext): Days {
	return {
		from: parseDay(context.period?.from) ?? -Infinity,
		to: parseDay(context.period?.to) ?? Infinity
	};
}

/** The share of a flow that falls into the period, by days (R5). */
function clip(bounds: Bounds, cluster: FlowCluster, period: Days): Bounds {
	if (cluster.from >= period.from && cluster.to <= period.to) return bounds;
	const share = (value: number | null) =>
		value === null ? null : shareWithin({ value, from: cluster.from, to: cluster.to }, period);
	return { best: share(bounds.best), low: share(bounds.low), high: share(bounds.high) };
}

function findLead(chosen: readonly FlowCluster[]): number | null {
	const [lead] = [...chosen].sort(
		(a, b) => (b.preferred.bounds.best ?? -1) - (a.preferred.bounds.best ?? -1) || a.from - b.from
	);
	return lead?.preferred.figure.id ?? null;
}

function explainFlow(
	selection: FlowSelection,
	context: AggregationContext,
	exclusions: ExclusionLog
): void {
	for (const cluster of selection.chosen) explainCluster(cluster, exclusions);
	for (const cluster of selection.overlapped) {
		const isBelow = regionOf(cluster) !== context.regionId;
		for (const claim of cluster.claims) {
			exclusions.add(claim.figure.id, isBelow ? 'child_region' : 'overlap');
		}
	}
}

/** In one cluster: what says no number, another source's count, the same said again. */
function explainCluster({ preferred, votes, claims }: FlowCluster, exclusions: ExclusionLog): void {
	const voted = new Set(votes);
	for (const claim of claims) {
		const { best } = claim.bounds;
		const isRival = voted.has(claim) && best !== preferred.bounds.best;
		if (best === null) exclusions.add(claim.figure.id, 'vague');
		else if (claim !== preferred) exclusions.add(claim.figure.id, isRival ? 'rival' : 'duplicate');
	}
}
