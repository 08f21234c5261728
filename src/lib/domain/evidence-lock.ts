/** A figure whose number is not in its own quote is wrong, whatever else is right about it. */
import type { Quantity } from './figure.ts';

/** A number as it was read in the words: one value, or the ends of a range. */
export type ReadNumber = Pick<Quantity, 'value' | 'low' | 'high'>;

/**
 * Whether every number of a figure was read in its quote: the value, or both ends of a range, or
 * the floor of a vague plural. `numbers` are what the number reader finds in the quote.
 */
export function isRecoverable(quantity: Quantity, numbers: readonly ReadNumber[]): boolean {
	const read = new Set(numbers.flatMap(({ value, low, high }) => [value, low, high]));
	const needed = listStated(quantity);
	return needed.length > 0 && needed.every((number) => read.has(number));
}

function listStated({ qualifier, value, low, high }: Quantity): number[] {
	const stated = qualifier === 'range' ? [low, high] : qualifier === 'vague' ? [low] : [value];
	return stated.every((number) => number !== null) ? stated : [];
}
