/** The chief town of a division or a country, told by what it is: "la capitale du Borno". */
import type { Region } from '#lib/domain/region.ts';
import { findRegion, listChildren } from '#lib/regions/index.ts';
import type { Setting } from './resolve.ts';
import { nameIn, type Settled } from './settled.ts';
import type { Candidate } from './stretch.ts';

/** Times as many people as in the next town: with less the seat of a division is often not its largest town. */
const TIMES = 2;
/** Steps from a country over its divisions to its towns. */
const STEPS = 3;

/** The town of a region that has the most people. */
function chiefTownOf({ id }: Region): Region | undefined {
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

/** "la capitale du Borno": of the divisions that bear the name that of the page's country. */
export function resolveChief(
	candidate: Candidate,
	kind: string,
	{ country, language }: Setting
): Settled | undefined {
	const divisions = candidate.regions.filter(({ level }) => level === 1 || level === 2);
	const division = divisions.find((one) => one.country === country) ?? divisions[0];
	const region = division && (chiefTownOf(division) ?? division);
	return region && { candidate, region, kind, text: nameIn(region, language) };
}

/** "la capitale économique ivoirienne": the largest town of the country. */
export function resolveHub(
	candidate: Candidate,
	kind: string,
	country: string | null,
	language: string
): Settled | undefined {
	const whole = country === null ? undefined : findRegion(country);
	const region = whole && chiefTownOf(whole);
	return region && { candidate, region, kind, text: nameIn(region, language) };
}
