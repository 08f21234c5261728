/**
 * R10: what a qualifier says about a number, as an interval with a best value, and how intervals
 * add up. The ± of an approximate number are a convention of this project.
 */
import type { Quantity } from './figure.ts';
import type { Bounds } from './series.ts';
import { sumExactly } from './sums.ts';

/** What one says with a single word (une dizaine, une centaine): coarser than "environ". */
const ROUND_NUMBERS = new Set([10, 12, 15, 20, 30, 40, 50, 60, 100]);

const APPROXIMATE_PERCENT = 10;
const ROUND_NUMBER_PERCENT = 20;

/**
 * The interval of a figure. `best` is null where the words give none (at most, vague); `high` is
 * null where it is open. Numbers that are not finite count as unstated.
 */
export function effectiveBounds(quantity: Quantity): Bounds {
	const value = finite(quantity.value);
	const low = finite(quantity.low);
	const high = finite(quantity.high);
	switch (quantity.qualifier) {
		case 'exact':
			return exactBounds(value ?? low ?? high);
		case 'approximate':
			return approximateBounds(value, low, high);
		case 'at_least':
			return { best: value ?? low, low: low ?? value, high };
		case 'at_most':
			return { best: null, low: low ?? 0, high: high ?? value };
		case 'range':
			return rangeBounds(value, low, high);
		case 'vague':
			return {
				best: null,
				low: low ?? 0,
				high: high ?? (low === null ? null : nextOrder(low) - 1)
			};
	}
}

/** The sum of intervals. */
export interface BoundsSum extends Bounds {
	/** How many had no best value: in `low` and `high`, not in `best`. */
	withoutBest: number;
}

/**
 * Interval arithmetic: lows and highs add up, one open bound opens the sum. `best` adds what has a
 * best value, and is null where nothing has.
 */
export function sumBounds(terms: readonly Bounds[]): BoundsSum {
	const bests = listStated(terms, 'best');
	return {
		best: bests.length === 0 ? null : sumExactly(bests),
		low: sumUnlessOpen(terms, 'low'),
		high: sumUnlessOpen(terms, 'high'),
		withoutBest: terms.length - bests.length
	};
}

/** The smallest power of ten above a number: 10 for 3, 100 for 10 and for 12. */
export function nextOrder(value: number): number {
	let order = 1;
	while (order <= value) order *= 10;
	return order;
}

function exactBounds(value: number | null): Bounds {
	return { best: value, low: value, high: value };
}

function approximateBounds(value: number | null, low: number | null, high: number | null): Bounds {
	if (value === null) return rangeBounds(value, low, high);
	const percent = ROUND_NUMBERS.has(value) ? ROUND_NUMBER_PERCENT : APPROXIMATE_PERCENT;
	return {
		best: value,
		low: low ?? outward((value * (100 - percent)) / 100, value, Math.floor),
		high: high ?? outward((value * (100 + percent)) / 100, value, Math.ceil)
	};
}

function rangeBounds(value: number | null, low: number | null, high: number | null): Bounds {
	const midpoint = low !== null && high !== null ? sumExactly([low, high]) / 2 : null;
	return { best: value ?? midpoint ?? low, low, high };
}

/** Counts stay whole: the interval is widened to the next whole number. */
function outward(bound: number, value: number, round: (bound: number) => number): number {
	return Number.isInteger(value) ? round(bound) : bound;
}

function sumUnlessOpen(terms: readonly Bounds[], end: 'low' | 'high'): number | null {
	const stated = listStated(terms, end);
	return stated.length === 0 || stated.length < terms.length ? null : sumExactly(stated);
}

function listStated(terms: readonly Bounds[], part: keyof Bounds): number[] {
	const stated: number[] = [];
	for (const term of terms) {
		const value = term[part];
		if (value !== null) stated.push(value);
	}
	return stated;
}

function finite(value: number | null): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
