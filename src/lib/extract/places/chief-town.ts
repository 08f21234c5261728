/** The chief town of a division or a country, told by what it is: "la capitale du Borno". */
import type { Region } from '#lib/domain/region.ts';
import { listChildren } from '#lib/regions/index.ts';

/** Times as many people as in the next town, without which no town can be told to be the chief one. */
const TIMES = 1.1;
/** Steps from a country over its divisions to its towns. */
const STEPS = 3;

/** The town of a region that has the most people. */
export function chiefTownOf({ id }: Region): Region | undefined {
	const [first, second] = listTowns(id, STEPS).sort((a, b) => b.population - a.population);
	const isChief = first && first.population >= TIMES * (second?.population ?? 0);
	return isChief ? first : undefined;
}

function listTowns(id: string, steps: number): Region[] {
	return listChildren(id).flatMap((region) => {
		if (region.level === 3) return [region];
		return steps > 1 && region.level !== 'site' ? listTowns(region.id, steps - 1) : [];
	});
}
