/** The total of a flow: the sum of what happened on days that no two of its figures share (R4, R5). */
import { sumBounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { coverageOf } from './coverage.ts';
import { fromEpochDay, parseDay } from './dates.ts';
import type { ExclusionLog } from './exclusions.ts';
import type { IsoDate } from './figure.ts';
import { findLongerBelow, isLonger, listBands } from './flow-alternatives.ts';
import { FlowSpans } from './flow-spans.ts';
import { clusterFlows, regionOf, selectFlows } from './flow.ts';
import type { FlowCluster, FlowSelection } from './flow.ts';
import type { Bounds, ExclusionReason, Total, TotalWarning } from './series.ts';
import { shareWithin } from './split.ts';
import { sumExactly } from './sums.ts';
import { reasonBeside } from './voices.ts';

/** Without a period, how far back from the newest day flows may end to be summed. */
const YEAR_DAYS = 365;

/** What the claims add to an empty total; nothing where no flow touches the period. */
export function computeFlowTotal(
	claims: readonly Claim[],
	context: AggregationContext,
	exclusions: ExclusionLog
): Partial<Total> {
	const period = periodOf(context);
	const touching = claims.filter((claim) => claim.from <= period.to && claim.to >= period.from);
	const recent = context.period ? touching : listLastYear(touching, exclusions);
	const selection = selectFlows(clusterFlows(recent));
	explainFlow(selection, exclusions);
	if (selection.chosen.length === 0) return {};
	const bands = listBands(selection);
	const terms = [...bands].map(([cluster, bounds]) => clip(bounds, cluster, period));
	const { best, low, high } = sumBounds(terms);
	const { clusters: longer, excess } = findLongerBelow(selection);
	return {
		...{ best, low, high: high === null ? null : sumExactly([high, excess]) },
		...describe(selection.chosen, context, period),
		warnings: warnOfLonger(longer)
	};
}

function warnOfLonger(longer: readonly FlowCluster[]): TotalWarning[] {
	if (longer.length === 0) return [];
	const { best: value } = sumBounds(longer.map(({ preferred }) => preferred.bounds));
	const figureIds = longer.map(({ preferred }) => preferred.figure.id).sort((a, b) => a - b);
	return [{ code: 'longer_below', value, figureIds }];
}

/**
 * A sum over no stated time says nothing: without a period it is over the year that ends with the
 * newest flow. Each flow that ends in it is counted whole.
 */
function listLastYear(claims: readonly Claim[], exclusions: ExclusionLog): Claim[] {
	const newest = claims.reduce((day, claim) => Math.max(day, claim.to), -Infinity);
	return claims.filter((claim) => {
		const isRecent = claim.to > newest - YEAR_DAYS;
		if (!isRecent) exclusions.add(claim.figure.id, 'stale');
		return isRecent;
	});
}

function describe(chosen: readonly FlowCluster[], context: AggregationContext, period: Days) {
	const counted = chosen.filter((cluster) => cluster.preferred.bounds.best !== null);
	const below = chosen.filter((cluster) => regionOf(cluster) !== context.regionId);
	const { from, to } = daysOf(chosen, period);
	return {
		basis: basisOf(chosen.length - below.length, below.length),
		coverage: below.length > 0 ? coverageOf(listPlaces(below), context) : null,
		asOf: to,
		asOfSpread: [from, to] as [IsoDate, IsoDate],
		addends: counted.map((cluster) => cluster.preferred.figure.id).sort((a, b) => a - b),
		spread: chosen.length === 1 ? (chosen[0]?.spread ?? null) : null,
		leadFigureId: findLead(chosen)
	};
}

function basisOf(own: number, below: number): Total['basis'] {
	if (below === 0) return 'published';
	return own === 0 ? 'children' : 'mixed';
}

/** The regions directly below that clusters with a value tell of, or of a place in them. */
function listPlaces(below: readonly FlowCluster[]): string[] {
	return below
		.filter(({ preferred }) => preferred.bounds.best !== null)
		.flatMap(({ preferred }) => preferred.path[1] ?? []);
}

/** The first and the last day that a sum of flows tells of. */
function daysOf(chosen: readonly FlowCluster[], period: Days): { from: IsoDate; to: IsoDate } {
	const from = chosen.reduce((first, cluster) => Math.min(first, cluster.from), Infinity);
	const to = chosen.reduce((last, cluster) => Math.max(last, cluster.to), -Infinity);
	return {
		from: fromEpochDay(Math.max(from, period.from)),
		to: fromEpochDay(Math.min(to, period.to))
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

function explainFlow(selection: FlowSelection, exclusions: ExclusionLog): void {
	for (const cluster of selection.chosen) explainCluster(cluster, exclusions);
	const spans = new FlowSpans(selection.chosen);
	for (const cluster of selection.overlapped) {
		const reason = reasonFor(cluster, spans);
		for (const claim of cluster.claims) exclusions.add(claim.figure.id, reason);
	}
}

function reasonFor(cluster: FlowCluster, spans: FlowSpans): ExclusionReason {
	if (isLonger(cluster, spans)) return 'longer_below';
	if (spans.listAbove(cluster).length > 0) return 'child_region';
	return spans.listBeside(cluster).length > 0 ? 'overlap' : 'parent_region';
}

/** In one cluster: what says no number, another source's count, the same said again. */
function explainCluster({ preferred, votes, claims }: FlowCluster, exclusions: ExclusionLog): void {
	for (const claim of claims) {
		if (claim.bounds.best === null) exclusions.add(claim.figure.id, 'vague');
		else if (claim !== preferred) {
			exclusions.add(claim.figure.id, reasonInCluster(claim, preferred, votes));
		}
	}
}

function reasonInCluster(
	claim: Claim,
	preferred: Claim,
	votes: readonly Claim[]
): ExclusionReason {
	const vote = votes.find(({ voter }) => voter === claim.voter);
	if (vote === claim && claim.bounds.best !== preferred.bounds.best) return 'rival';
	const { clusterId } = claim.figure;
	const isMember = clusterId !== null && clusterId === preferred.figure.clusterId;
	return isMember || vote === claim ? 'duplicate' : reasonBeside(claim, vote);
}
