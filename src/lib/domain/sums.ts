/**
 * A sum that no order or grouping of the terms can change. Binary fractions do not add up exactly
 * (0.1 + 0.2), so whole and millionth parts are added apart, as integers. Counts are whole; tonnes
 * and money have a few decimals: nothing a source states is finer than a millionth.
 */
const PARTS = 1_000_000;

export function sumExactly(values: Iterable<number>): number {
	let whole = 0;
	let parts = 0;
	for (const value of values) {
		const integer = Math.trunc(value);
		whole += integer;
		parts += Math.round((value - integer) * PARTS);
	}
	const carried = Math.trunc(parts / PARTS);
	return whole + carried + (parts - carried * PARTS) / PARTS;
}
