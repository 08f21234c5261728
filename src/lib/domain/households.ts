/**
 * R9: households become persons by the mean size of a household there and then. Nothing is
 * converted without a published size.
 */
import type { Bounds } from './series.ts';
import { roundHalfUp } from './rounding.ts';

/** A published mean, for a region or a whole country, from a year on. */
export interface HouseholdSize {
	regionId: string;
	year: number;
	size: number;
}

/** The same with who published it. */
export interface StatedSize extends HouseholdSize {
	statedBy: string;
}

/** Sizes are published with one to three decimals; as whole ten-thousandths they multiply exactly. */
const SIZE_PARTS = 10_000;

/** Persons in so many households, half a person rounded up. */
export function countPersons(households: number, size: number): number {
	return roundHalfUp((households * Math.round(size * SIZE_PARTS)) / SIZE_PARTS);
}

/** The best value and both bounds, each converted; an open bound stays open. */
export function convertHouseholds(households: Bounds, size: number): Bounds {
	const convert = (count: number | null) => (count === null ? null : countPersons(count, size));
	return {
		best: convert(households.best),
		low: convert(households.low),
		high: convert(households.high)
	};
}

/**
 * Finds the latest size up to a year, of the region itself, else of the nearest region above it
 * that has one.
 */
export function createHouseholdSizeFinder<Size extends HouseholdSize>(
	sizes: readonly Size[],
	parentOf: (regionId: string) => string | null | undefined
): (regionId: string, year: number) => Size | undefined {
	const byRegion = groupByRegion(sizes);
	return (regionId, year) => {
		const seen = new Set<string>();
		let region: string | null | undefined = regionId;
		while (region != null && !seen.has(region)) {
			const known = byRegion.get(region)?.findLast((candidate) => candidate.year <= year);
			if (known) return known;
			seen.add(region);
			region = parentOf(region);
		}
		return undefined;
	};
}

function groupByRegion<Size extends HouseholdSize>(sizes: readonly Size[]): Map<string, Size[]> {
	const byRegion = new Map<string, Size[]>();
	for (const size of sizes.filter((candidate) => candidate.size > 0)) {
		byRegion.set(size.regionId, [...(byRegion.get(size.regionId) ?? []), size]);
	}
	for (const known of byRegion.values()) known.sort((a, b) => a.year - b.year || a.size - b.size);
	return byRegion;
}
