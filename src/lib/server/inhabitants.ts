import type { Quantity, Unit } from '#lib/domain/figure.ts';
import { exceedsInhabitants } from '#lib/domain/inhabitants.ts';
import { findRegion } from '#lib/regions/index.ts';

/** Whether a figure is of more people than can be in its place; false where that is not known. */
export function isTooManyFor(figure: Quantity & { unit: Unit }, regionId: string | null): boolean {
	const place = regionId === null ? undefined : findRegion(regionId);
	if (!place) return false;
	const countryPopulation = findRegion(place.country)?.population ?? 0;
	return exceedsInhabitants({ ...figure, place, countryPopulation });
}
