/** The flows that a total counts, by region and day: what another report overlaps, or lies in. */
import { regionOf } from './flow.ts';
import type { FlowCluster } from './flow.ts';

export class FlowSpans {
	/** Of one region they never overlap; in order of days. */
	readonly #byRegion = new Map<string, FlowCluster[]>();

	constructor(chosen: readonly FlowCluster[]) {
		for (const cluster of [...chosen].sort((a, b) => a.from - b.from)) {
			const spans = this.#byRegion.get(regionOf(cluster));
			if (spans) spans.push(cluster);
			else this.#byRegion.set(regionOf(cluster), [cluster]);
		}
	}

	/** Those for its own region on days of a report. */
	listBeside(cluster: FlowCluster): FlowCluster[] {
		return this.#listCommon(regionOf(cluster), cluster);
	}

	/** Those for a region above on days of a report, the larger region first. */
	listAbove(cluster: FlowCluster): FlowCluster[] {
		return cluster.preferred.path
			.slice(0, -1)
			.flatMap((region) => this.#listCommon(region, cluster));
	}

	/** The one for its own region or one above that tells of all of its days. */
	findHolder(cluster: FlowCluster): FlowCluster | undefined {
		return [...this.listAbove(cluster), ...this.listBeside(cluster)].find(
			({ from, to }) => from <= cluster.from && to >= cluster.to
		);
	}

	#listCommon(region: string, { from, to }: FlowCluster): FlowCluster[] {
		const spans = this.#byRegion.get(region) ?? [];
		const common: FlowCluster[] = [];
		for (let at = firstEndingFrom(spans, from); (spans[at]?.from ?? Infinity) <= to; at += 1) {
			const span = spans[at];
			if (span) common.push(span);
		}
		return common;
	}
}

function firstEndingFrom(spans: readonly FlowCluster[], day: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.to ?? Infinity) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}
