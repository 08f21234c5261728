/** Which flows a sum is over, and how much of each (R4, R5). */
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { parseDay } from './dates.ts';
import type { ExclusionLog } from './exclusions.ts';
import type { FlowCluster } from './flow.ts';
import type { Bounds } from './series.ts';
import { canBeCut, shareWithin } from './split.ts';

/** Without a first day, how far back from the newest day flows may end to be summed. */
const YEAR_DAYS = 365;

/** Days since 1970-01-01, ends included. */
export interface Days {
	from: number;
	to: number;
}

export function periodOf({ period }: AggregationContext): Days {
	return {
		from: parseDay(period?.from) ?? -Infinity,
		to: parseDay(period?.to) ?? Infinity
	};
}

/** The flows of a period, and those that reach over its border and are dated too coarsely to be cut. */
export function selectPeriod(
	claims: readonly Claim[],
	period: Days,
	exclusions: ExclusionLog
): { counted: Claim[]; coarse: Claim[] } {
	const touching = claims.filter((claim) => claim.from <= period.to && claim.to >= period.from);
	const recent = period.from === -Infinity ? listLastYear(touching, exclusions) : touching;
	const coarse = recent.filter((claim) => !canBeCut(claim, claim.figure.datePrecision, period));
	for (const { figure } of coarse) exclusions.add(figure.id, 'coarse');
	const left = new Set(coarse);
	return { counted: recent.filter((claim) => !left.has(claim)), coarse };
}

/**
 * A sum over no stated time says nothing: it is of the flows that end within a year of the newest
 * one. Each of them counts whole, as nobody asked for a part of it; one that tells of more than a
 * year counts only where it is the newest.
 */
function listLastYear(claims: readonly Claim[], exclusions: ExclusionLog): Claim[] {
	const newest = claims.reduce((day, claim) => Math.max(day, claim.to), -Infinity);
	return claims.filter(({ from, to, figure }) => {
		const isRecent = to === newest || (to > newest - YEAR_DAYS && to - from <= YEAR_DAYS);
		if (!isRecent) exclusions.add(figure.id, 'stale');
		return isRecent;
	});
}

/** How many days of a span some flows tell of; a day that two places tell of is one. */
export function countDays(flows: readonly Days[], span: Days): number {
	let told = 0;
	let reached = span.from - 1;
	for (const { from, to } of [...flows].sort((a, b) => a.from - b.from)) {
		const last = Math.min(to, span.to);
		told += Math.max(0, last - Math.max(from - 1, reached));
		reached = Math.max(reached, last);
	}
	return told;
}

/** The share of a flow that falls into the period, by days (R5). */
export function clip(bounds: Bounds, cluster: FlowCluster, period: Days): Bounds {
	if (isInside(cluster, period)) return bounds;
	const share = (value: number | null) =>
		value === null ? null : shareWithin({ value, from: cluster.from, to: cluster.to }, period);
	return { best: share(bounds.best), low: share(bounds.low), high: share(bounds.high) };
}

/** The flows that count in part, with the part that does. */
export function listShares(
	chosen: readonly FlowCluster[],
	period: Days
): { figureId: number; value: number }[] {
	return chosen
		.filter((cluster) => !isInside(cluster, period))
		.flatMap((cluster) => {
			const { best: value } = clip(cluster.preferred.bounds, cluster, period);
			return value === null ? [] : [{ figureId: cluster.preferred.figure.id, value }];
		})
		.sort((a, b) => a.figureId - b.figureId);
}

function isInside({ from, to }: Days, period: Days): boolean {
	return from >= period.from && to <= period.to;
}
