/** R4: what the narrower reports inside a wider one come to, as a band and not as a sum. */
import { sumBounds } from './bounds.ts';
import { regionOf, selectFlows } from './flow.ts';
import type { FlowCluster, FlowSelection } from './flow.ts';
import type { Bounds } from './series.ts';
import { findStep } from './stock.ts';

/**
 * The interval of each chosen cluster, its high end raised where the narrower reports inside it
 * come to more: 10 500 for June, but 11 000 for its events, is 10 500 with a high of 11 000.
 */
export function listBands(selection: FlowSelection): Map<FlowCluster, Bounds> {
	const alternatives = groupInside(selection);
	return new Map(
		selection.chosen.map((cluster) => [
			cluster,
			widen(cluster.preferred.bounds, alternatives.get(cluster) ?? [])
		])
	);
}

function widen(bounds: Bounds, inside: readonly FlowCluster[]): Bounds {
	const parts = selectFlows(inside).chosen.map((cluster) => cluster.preferred.bounds);
	const alternative = sumBounds(parts).best;
	if (alternative === null || bounds.high === null) return bounds;
	return { ...bounds, high: Math.max(bounds.high, alternative) };
}

/** The overlapped clusters by the chosen one whose days and region hold them. */
function groupInside(selection: FlowSelection): Map<FlowCluster, FlowCluster[]> {
	const byRegion = chosenByRegion(selection.chosen);
	const inside = new Map<FlowCluster, FlowCluster[]>();
	for (const cluster of selection.overlapped) {
		for (const region of cluster.preferred.path) {
			const holder = findStep(byRegion.get(region) ?? [], cluster.from)?.cluster;
			if (!holder || holder.to < cluster.to) continue;
			const held = inside.get(holder);
			if (held) held.push(cluster);
			else inside.set(holder, [cluster]);
			break;
		}
	}
	return inside;
}

interface Span {
	from: number;
	until: number;
	cluster: FlowCluster;
}

function chosenByRegion(chosen: readonly FlowCluster[]): Map<string, Span[]> {
	const byRegion = new Map<string, Span[]>();
	for (const cluster of [...chosen].sort((a, b) => a.from - b.from)) {
		const span = { from: cluster.from, until: cluster.to, cluster };
		const spans = byRegion.get(regionOf(cluster));
		if (spans) spans.push(span);
		else byRegion.set(regionOf(cluster), [span]);
	}
	return byRegion;
}
