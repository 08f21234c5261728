/** R8: whether two stated numbers can be one count, told more or less precisely. */
import { effectiveBounds } from './bounds.ts';
import type { Quantity } from './figure.ts';

/** The same number, numbers that cannot contradict each other, or one that rounds the other. */
export function doAgree(a: Quantity, b: Quantity): boolean {
	return isSameNumber(a, b) || areCompatible(a, b) || isRounded(a, b) || isRounded(b, a);
}

/** The same stated number, however the words bound it: 8 000, about 8 000. Vague plurals state none. */
export function isSameNumber(a: Quantity, b: Quantity): boolean {
	if (a.qualifier === 'vague' || b.qualifier === 'vague') return false;
	if (a.value !== null || b.value !== null) return a.value === b.value;
	return a.low !== null && a.low === b.low && a.high === b.high;
}

/** "More than 8 000" says a little more than that: further up, another fact is more likely. */
const BOUND_REACH = 1.2;

/** Two different numbers that can both be true: 8 000 and "more than 7 500". */
export function areCompatible(a: Quantity, b: Quantity): boolean {
	const [one, other] = [rangeOf(a), rangeOf(b)];
	if (!one || !other) return false;
	return one.low <= other.high && other.low <= one.high;
}

function rangeOf(figure: Quantity): { low: number; high: number } | null {
	const { low, high } = effectiveBounds(figure);
	switch (figure.qualifier) {
		case 'vague':
			return null;
		case 'at_least':
			return low === null ? null : { low, high: low * BOUND_REACH };
		case 'at_most':
			return high === null ? null : { low: high / BOUND_REACH, high };
		default:
			return low === null || high === null ? null : { low, high };
	}
}

/** How far an interval goes beyond the numbers that state it: "une centaine" may be 80 (bounds.ts). */
const OUTERMOST = 1.25;
/** Intervals of counts are widened to whole numbers. */
const WIDENED = 1;

export interface Reach {
	low: number;
	high: number;
}

/**
 * Between which numbers another figure states something, if the two are to be the same number or
 * compatible; null where none can be. Wide: to look there, not to judge.
 */
export function reachOf(figure: Quantity): Reach | null {
	if (figure.qualifier === 'vague') return null;
	const range = rangeOf(figure);
	const numbers = [figure.value, figure.low, figure.high, range?.low, range?.high].flatMap(
		(number) => number ?? []
	);
	if (numbers.length === 0) return null;
	return {
		low: Math.min(...numbers) / OUTERMOST - WIDENED,
		high: Math.max(...numbers) * OUTERMOST + WIDENED
	};
}

/** Of one digit, a million may be anything near it; of two, 1.9 million is 1 882 391. */
const LEAST_DIGITS = 2;

/** Whether a number is the other one, rounded to the digits that it has. */
function isRounded({ value: rounded }: Quantity, { value }: Quantity): boolean {
	if (!isWhole(rounded) || !isWhole(value)) return false;
	let unit = 1;
	while (rounded % (unit * 10) === 0) unit *= 10;
	return rounded >= unit * 10 ** (LEAST_DIGITS - 1) && Math.round(value / unit) * unit === rounded;
}

function isWhole(value: number | null): value is number {
	return value !== null && Number.isSafeInteger(value) && value > 0;
}
