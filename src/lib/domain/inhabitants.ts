/** Whether so many people can be in a place: a number that was read into too small a place is doubted. */
import { effectiveBounds } from './bounds.ts';
import type { Quantity, Unit } from './figure.ts';
import type { Region } from './region.ts';

/** Twice as many as ever lived in one camp. */
const MOST_IN_CAMP = 2_000_000;

/** A town may take in several times its inhabitants. */
const TIMES_A_TOWN = 10;
const LEAST_OF_TOWN = 1_000_000;

/** The inhabitants of a country are known as those of its towns: in some, one in ten lives in one. */
const TIMES_THE_TOWNS = 10;

const OF_PEOPLE: readonly Unit[] = ['person', 'case'];

/** What is counted, where, and how many live there and in its country as far as is known (0: not). */
export interface Inhabited extends Quantity {
	unit: Unit;
	place: Pick<Region, 'level' | 'population'>;
	countryPopulation: number;
}

/**
 * True where a figure is of more people than can be in its place. The bounds are wide, as places take
 * in strangers and inhabitants are not well known: it finds what is wrong by an order of magnitude.
 */
export function exceedsInhabitants(figure: Inhabited): boolean {
	if (!OF_PEOPLE.includes(figure.unit)) return false;
	const { best, low } = effectiveBounds(figure);
	return (low ?? best ?? 0) > mostIn(figure);
}

function mostIn({ place: { level, population }, countryPopulation }: Inhabited): number {
	const most = countryPopulation > 0 ? TIMES_THE_TOWNS * countryPopulation : Infinity;
	if (level === 'site') return Math.min(MOST_IN_CAMP, most);
	if (level !== 3 || population === 0) return most;
	return Math.min(Math.max(TIMES_A_TOWN * population, LEAST_OF_TOWN), most);
}
