import { expect, test } from 'vitest';
import { findScaleDoubt } from '#lib/domain/forms/plausibility.ts';
import type { Quantity } from '#lib/domain/figure.ts';

const exact = (value: number): Quantity => ({ value, low: value, high: value, qualifier: 'exact' });
const range = (low: number, high: number): Quantity => ({
	value: null,
	low,
	high,
	qualifier: 'range'
});

test.each([
	['a zero too many', exact(160_000), exact(16_000), 'above'],
	['a zero too few', exact(1_600), exact(16_000), 'below'],
	['about ten times, not exactly', exact(160_000), exact(16_900), 'above'],
	['a range against a number', range(150_000, 170_000), exact(16_000), 'above']
])('%s is asked about', (_name, typed, last, direction) => {
	expect(findScaleDoubt(typed, last)?.direction).toBe(direction);
});

test.each([
	['a rise by half', exact(24_000), exact(16_000)],
	['a fivefold rise', exact(80_000), exact(16_000)],
	['the first number of a series', exact(16_000), undefined],
	['a first zero', exact(0), exact(16_000)]
])('%s is not', (_name, typed, last) => {
	expect(findScaleDoubt(typed, last)).toBeUndefined();
});
