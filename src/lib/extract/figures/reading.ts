/** A number of a sentence with what stands around it, and which predicate governs it. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { NumberMention } from '../types.ts';
import type { Head } from './heads.ts';
import { metricOf } from './metrics.ts';
import type { Bid } from './predicates.ts';
import type { Scene } from './scene.ts';

/** What is known about a number before it is decided whether it is a figure. */
export interface Reading {
	number: NumberMention;
	head: Head | undefined;
	/** The noun phrase with its qualifier, in tokens. */
	from: number;
	to: number;
	isPart: boolean;
	bids: readonly Bid[];
}

/** A predicate that costs more than this belongs to something else. */
export const FAR = 12;

/** The cheapest predicate that goes with the unit. */
export function findPredicate(unit: Unit, bids: readonly Bid[], limit: number): Bid | undefined {
	return bids.find(
		({ mark, cost }) => cost <= limit && metricOf(unit, mark.key as Metric) !== undefined
	);
}

/** Who flees over a border is a refugee; who is lodged in a camp of the displaced is displaced. */
export function metricFor(scene: Scene, unit: Unit, bid: Bid, reading: Reading): Metric {
	const metric = metricOf(unit, bid.mark.key as Metric) ?? (bid.mark.key as Metric);
	if (metric === 'displaced' || metric === 'arrivals') {
		const other = metric === 'displaced' ? 'arrivals' : 'displaced';
		const crosses = reading.bids.some(
			({ mark, cost }) => cost <= FAR && mark.key === other && mark.from > reading.to
		);
		const border = reading.bids.some(
			({ mark, cost }) => cost <= FAR && mark.key === 'refugees' && mark.from > reading.to
		);
		if (border) return 'refugees';
		if (crosses && metric === 'displaced' && isBorder(scene, reading)) return 'refugees';
	}
	if (metric !== 'sheltered') return metric;
	const host = scene.heads.find(
		(mark) =>
			mark.key === 'person' &&
			(mark.sub === 'displaced' || mark.sub === 'refugees') &&
			mark.from < reading.from
	);
	return (host?.sub ?? metric) as Metric;
}

function isBorder(scene: Scene, reading: Reading): boolean {
	return (
		reading.bids.some(
			({ mark }) => mark.key === 'arrivals' && mark.from > reading.to && mark.to - mark.from >= 3
		) && scene.to > 0
	);
}
