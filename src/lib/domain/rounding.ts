/**
 * R17: rounding for the screen only. Up to 100 as it is, up to 1 000 to tens, under 10 000 to
 * hundreds, else to thousands (the steps that IDMC uses). Halves go away from zero; a decrease is
 * rounded as the increase of its size. Totals, tables and exports use the raw number.
 */
export function roundForDisplay(value: number): number {
	const size = Math.abs(value);
	const step = stepFor(size);
	if (step === 1) return value;
	return Math.sign(value) * Math.floor(size / step + 0.5) * step;
}

function stepFor(size: number): number {
	if (size <= 100) return 1;
	if (size <= 1_000) return 10;
	return size < 10_000 ? 100 : 1_000;
}

/** Nearest integer, halves upwards (R9): 27.5 is 28, −27.5 is −27. */
export function roundHalfUp(value: number): number {
	return Math.floor(value + 0.5);
}
