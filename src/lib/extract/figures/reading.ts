/** A number of a sentence with what stands around it, and which predicate governs it. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { NumberMention } from '../types.ts';
import type { Head } from './head.ts';
import { metricOf } from './metrics.ts';
import type { Bid } from './predicates.ts';

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

/** The cheapest predicate that goes with the unit; a place to be is the last resort. */
export function findPredicate(unit: Unit, bids: readonly Bid[], limit: number): Bid | undefined {
	const fitting = bids.filter(
		({ mark, cost }) => cost <= limit && metricOf(unit, mark.key as Metric) !== undefined
	);
	const first = fitting[0];
	if (!first) return undefined;
	const better = fitting.find(({ mark, cost }) => !isWeak(mark.key) && cost <= first.cost + 4);
	const best = isWeak(first.mark.key) ? (better ?? first) : first;
	const twins = fitting.filter(
		({ mark }) => mark.from === best.mark.from && mark.to === best.mark.to
	);
	return twins.find(({ mark }) => metricOf(unit, mark.key as Metric) === mark.key) ?? best;
}

function isWeak(metric: string): boolean {
	return metric === 'sheltered' || metric === 'arrivals';
}
