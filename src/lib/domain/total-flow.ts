/** The total of a flow: the sum of what happened on days that no two of its figures share (R4, R5). */
import { sumBounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { coverageOf } from './coverage.ts';
import { fromEpochDay } from './dates.ts';
import type { ExclusionLog } from './exclusions.ts';
import { explainFlow } from './explain-flow.ts';
import type { IsoDate } from './figure.ts';
import { findLongerBelow, listBands } from './flow-alternatives.ts';
import { clip, countDays, listShares, periodOf, selectPeriod } from './flow-period.ts';
import type { Days } from './flow-period.ts';
import { clusterFlows, regionOf, selectFlows } from './flow.ts';
import type { FlowCluster } from './flow.ts';
import type { Total, TotalWarning } from './series.ts';
import { warnOfNewer } from './source-warnings.ts';
import { sumExactly } from './sums.ts';

/**
 * What the claims add to an empty total; nothing where no flow touches the period. `isWhole`: the sum
 * of all, also where it tells of few of its days.
 */
export function computeFlowTotal(
	claims: readonly Claim[],
	context: AggregationContext,
	exclusions: ExclusionLog,
	{ isWhole = false } = {}
): Partial<Total> {
	const period = periodOf(context);
	const { counted: known, coarse } = selectPeriod(claims, period, exclusions);
	const counted = isWhole ? known : keepLatest(known, period, exclusions);
	const selection = selectFlows(clusterFlows(counted));
	explainFlow(selection, exclusions);
	if (selection.chosen.length === 0) return { warnings: warnOfCoarse(coarse) };
	const bands = listBands(selection);
	const terms = [...bands].map(([cluster, bounds]) => clip(bounds, cluster, period));
	const { best, low, high } = sumBounds(terms);
	const { clusters: longer, excess } = findLongerBelow(selection);
	return {
		...{ best, low, high: high === null ? null : sumExactly([high, excess]) },
		...describe(selection.chosen, context, period),
		shares: listShares(selection.chosen, period),
		warnings: [
			...warnOfLonger(longer),
			...warnOfCoarse(coarse),
			...selection.chosen.flatMap(({ preferred, claims }) => warnOfNewer([preferred], () => claims))
		]
	};
}

/** A sum that tells of less than one in so many of its days is no number of its span. */
const LEAST_TOLD = 3;

/**
 * Where nobody asked for a period, and the sum would tell of few of its days: only what lies in the
 * days of the latest report, of the largest place and the widest of those that end on one day.
 */
function keepLatest(claims: readonly Claim[], period: Days, exclusions: ExclusionLog): Claim[] {
	const chosen = selectFlows(clusterFlows(claims)).chosen.filter(
		({ preferred }) => preferred.bounds.best !== null
	);
	const [latest] = [...chosen].sort(compareLatest);
	const span = daysOf(chosen, period);
	const isSparse = countDays(chosen, span) * LEAST_TOLD < span.to - span.from + 1;
	if (period.from !== -Infinity || !latest || !isSparse) return [...claims];
	const isIn = ({ from, to }: Claim) => from >= latest.from && to <= latest.to;
	for (const claim of claims) if (!isIn(claim)) exclusions.add(claim.figure.id, 'stale');
	return claims.filter(isIn);
}

function compareLatest(a: FlowCluster, b: FlowCluster): number {
	return (
		b.to - a.to ||
		a.preferred.path.length - b.preferred.path.length ||
		a.from - b.from ||
		a.preferred.figure.id - b.preferred.figure.id
	);
}

/** Flows that reach over the border of the period and are not counted, as nobody knows their share. */
function warnOfCoarse(coarse: readonly Claim[]): TotalWarning[] {
	const { best: value } = sumBounds(coarse.map(({ bounds }) => bounds));
	const figureIds = coarse.map(({ figure }) => figure.id);
	return value === null ? [] : [{ code: 'coarse', value, figureIds }];
}

function warnOfLonger(longer: readonly FlowCluster[]): TotalWarning[] {
	if (longer.length === 0) return [];
	const { best: value } = sumBounds(longer.map(({ preferred }) => preferred.bounds));
	const figureIds = longer.map(({ preferred }) => preferred.figure.id).sort((a, b) => a - b);
	return [{ code: 'longer_below', value, figureIds }];
}

function describe(chosen: readonly FlowCluster[], context: AggregationContext, period: Days) {
	const counted = chosen.filter((cluster) => cluster.preferred.bounds.best !== null);
	const below = chosen.filter((cluster) => regionOf(cluster) !== context.regionId);
	const { from, to } = daysOf(chosen, period);
	const [first, last] = [fromEpochDay(from), fromEpochDay(to)];
	return {
		basis: basisOf(chosen.length - below.length, below.length),
		coverage: below.length > 0 ? coverageOf(listPlaces(below), context) : null,
		asOf: last,
		asOfSpread: [first, last] as [IsoDate, IsoDate],
		daysTold: { told: countDays(counted, { from, to }), of: to - from + 1 },
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
function daysOf(chosen: readonly FlowCluster[], period: Days): Days {
	const from = chosen.reduce((first, cluster) => Math.min(first, cluster.from), Infinity);
	const to = chosen.reduce((last, cluster) => Math.max(last, cluster.to), -Infinity);
	return { from: Math.max(from, period.from), to: Math.min(to, period.to) };
}

function findLead(chosen: readonly FlowCluster[]): number | null {
	const [lead] = [...chosen].sort(
		(a, b) => (b.preferred.bounds.best ?? -1) - (a.preferred.bounds.best ?? -1) || a.from - b.from
	);
	return lead?.preferred.figure.id ?? null;
}
