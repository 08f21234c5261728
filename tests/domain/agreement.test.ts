/** Where to look for numbers that can be one count: never narrower than the rule that judges them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areCompatible, isSameNumber, reachOf } from '#lib/domain/agreement.ts';
import { QUALIFIERS } from '#lib/domain/figure.ts';
import type { Quantity } from '#lib/domain/figure.ts';

const number = fc.option(fc.oneof(fc.nat(130), fc.nat(2_000_000)));
const quantity: fc.Arbitrary<Quantity> = fc
	.record({ qualifier: fc.constantFrom(...QUALIFIERS), value: number, low: number, high: number })
	.filter(({ low, value, high }) => {
		const stated = [low, value, high].filter((one) => one !== null);
		return stated.every((one, index) => index === 0 || (stated[index - 1] ?? 0) <= one);
	});

/** As the store asks: its least number lies not above, its greatest not below. */
function isWithinReach(of: Quantity, { low, value, high }: Quantity): boolean {
	const reach = reachOf(of);
	const [least, greatest] = [low ?? value ?? high, high ?? value ?? low];
	if (!reach || least === null || greatest === null) return false;
	return least <= reach.high && greatest >= reach.low;
}

test('what can be the same count lies within reach, in both directions', () => {
	fc.assert(
		fc.property(quantity, quantity, (a, b) => {
			fc.pre(isSameNumber(a, b) || areCompatible(a, b));
			expect([a, b, isWithinReach(a, b), isWithinReach(b, a)]).toEqual([a, b, true, true]);
		}),
		{ numRuns: 5000 }
	);
});

const exact = (value: number): Quantity => ({ qualifier: 'exact', value, low: value, high: value });

test.each([
	[exact(8000), exact(8000), true],
	[exact(8000), { qualifier: 'approximate', value: 7800, low: null, high: null }, true],
	[exact(8000), { qualifier: 'at_least', value: 7500, low: 7500, high: null }, true],
	[exact(8000), exact(12_000), false],
	[exact(8000), exact(5000), false],
	[{ qualifier: 'vague', value: null, low: 10, high: null }, exact(12), false]
] as const)('%o reaches %o: %o', (a, b, expected) => {
	expect(isWithinReach(a, b)).toBe(expected);
});
