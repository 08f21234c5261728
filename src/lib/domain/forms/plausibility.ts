import type { Quantity } from '../figure.ts';

/** From here on a number that is so many times another one may have a zero too many, or too few. */
const SLIP_RATIO = 8;

/** A number that differs from the one before it by about a digit. */
export interface ScaleDoubt {
	direction: 'above' | 'below';
	typed: number;
	last: number;
}

/**
 * A doubt where the number typed is about ten times, or a tenth of, the last one of its series: a
 * warning to confirm, never a refusal. Undefined where there is nothing to compare.
 */
export function findScaleDoubt(
	typed: Quantity,
	last: Quantity | undefined
): ScaleDoubt | undefined {
	const [now, before] = [sizeOf(typed), last ? sizeOf(last) : null];
	if (now === null || before === null || now === 0 || before === 0) return undefined;
	if (now >= before * SLIP_RATIO) return { direction: 'above', typed: now, last: before };
	if (before >= now * SLIP_RATIO) return { direction: 'below', typed: now, last: before };
	return undefined;
}

function sizeOf({ value, low, high }: Quantity): number | null {
	if (value !== null) return value;
	return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}
