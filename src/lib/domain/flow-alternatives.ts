/** What overlaps a counted flow: an alternative to it that widens the band, never an addend (R3, R4). */
import { sumBounds } from './bounds.ts';
import { FlowSpans } from './flow-spans.ts';
import { regionOf, selectFlows } from './flow.ts';
import type { FlowCluster, FlowSelection } from './flow.ts';
import type { Bounds } from './series.ts';

/** What says this many times as much as the longer report around it is of another event. */
const TIMES_THE_WHOLE = 2;

/**
 * The interval of each chosen cluster, its high end raised where the narrower reports inside it
 * come to more: 10 500 for June, but 11 000 for its events, is 10 500 with a high of 11 000. A quake
 * of 200 000 inside ten years of an epidemic with 10 000 is no alternative to it.
 */
export function listBands({ chosen, overlapped }: FlowSelection): Map<FlowCluster, Bounds> {
	const spans = new FlowSpans(chosen);
	const inside = groupBy(overlapped, (cluster) => spans.findHolder(cluster));
	return new Map(
		chosen.map((cluster) => [cluster, widen(cluster.preferred.bounds, inside.get(cluster) ?? [])])
	);
}

/** Longer reports on places below, and how much more they tell than what is counted on their days. */
export interface LongerBelow {
	clusters: FlowCluster[];
	excess: number;
}

/**
 * Reports on places below that were left out for a shorter one on the whole, and say more than it.
 * What was published for the whole comes first (R3), but it is not known of all of their days: that
 * is said, and the high end of the total is raised by what they tell on top.
 */
export function findLongerBelow({ chosen, overlapped }: FlowSelection): LongerBelow {
	const spans = new FlowSpans(chosen);
	const longer = overlapped.filter((cluster) => isLonger(cluster, spans));
	const groups = groupBy(selectFlows(longer).chosen, (cluster) => spans.listAbove(cluster)[0]);
	const found: LongerBelow = { clusters: [], excess: 0 };
	for (const clusters of groups.values()) {
		const counted = new Set(clusters.flatMap((cluster) => spans.listAbove(cluster)));
		const excess = bestOf(clusters) - bestOf([...counted]);
		if (excess <= 0) continue;
		found.clusters.push(...clusters);
		found.excess += excess;
	}
	return found;
}

/** Whether a report was left out for one of a larger place, none of which tells of all of its days. */
export function isLonger(cluster: FlowCluster, spans: FlowSpans): boolean {
	return spans.listAbove(cluster).length > 0 && spans.findHolder(cluster) === undefined;
}

function bestOf(clusters: readonly FlowCluster[]): number {
	return sumBounds(clusters.map(({ preferred }) => preferred.bounds)).best ?? 0;
}

/** Reports that were left out for a longer one that cannot hold them: they are of another event. */
export function listOtherEvents({ chosen, overlapped }: FlowSelection): FlowCluster[] {
	const spans = new FlowSpans(chosen);
	return overlapped.filter((cluster) => {
		const holder = spans.findHolder(cluster);
		const isOwn = holder && regionOf(holder) === regionOf(cluster);
		return isOwn && isOfOtherEvent(cluster, holder.preferred.bounds);
	});
}

function isOfOtherEvent({ preferred }: FlowCluster, holder: Bounds): boolean {
	return (preferred.bounds.best ?? 0) > TIMES_THE_WHOLE * (holder.high ?? Infinity);
}

function widen(bounds: Bounds, inside: readonly FlowCluster[]): Bounds {
	const held = inside.filter((cluster) => !isOfOtherEvent(cluster, bounds));
	const parts = selectFlows(held).chosen.map((cluster) => cluster.preferred.bounds);
	const alternative = sumBounds(parts).best;
	if (alternative === null || bounds.high === null) return bounds;
	return { ...bounds, high: Math.max(bounds.high, alternative) };
}

function groupBy<K>(
	clusters: readonly FlowCluster[],
	keyOf: (cluster: FlowCluster) => K | undefined
): Map<K, FlowCluster[]> {
	const groups = new Map<K, FlowCluster[]>();
	for (const cluster of clusters) {
		const key = keyOf(cluster);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(cluster);
		else groups.set(key, [cluster]);
	}
	return groups;
}
