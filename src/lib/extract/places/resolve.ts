/** Which of the regions that bear a name is meant. */
import type { PlaceRef, RegionLevel } from '#lib/domain/figure.ts';
import type { Region } from '#lib/domain/region.ts';
import { capitalOf, listAncestors } from '#lib/regions/index.ts';
import { FACILITY } from './stretch.ts';

/** What the document tells about where it plays. */
export interface Setting {
	/** ISO 3166-1 alpha-3 of the country that the page is about. */
	country: string | null;
	/** How often a country is named, or a place that only it has. */
	mentions: ReadonlyMap<string, number>;
	/** Divisions of the page's country that the page names. */
	divisions: ReadonlySet<string>;
	/** Places of the page's country that the page names. */
	local: readonly Region[];
	language: string;
}

const LEVELS: Record<string, readonly RegionLevel[]> = {
	admin1: [1, 2],
	admin2: [2, 1, 3],
	town: [3, 'site', 2],
	camp: ['site', 3]
};
/** A place abroad, in a country that the page does not name, must be well known. */
const WELL_KNOWN = 200_000;
/** A division has more people than a town that is as well known. */
const WELL_KNOWN_DIVISION = 1_000_000;

export function toPlaceRef(region: Region): PlaceRef {
	return { id: region.id, name: region.names.fr, country: region.country, level: region.level };
}

/**
 * The region that a name means here: a country before its homonyms, then the country of the page,
 * then the other countries that it names, then the most important. `isSaid` = the words around it
 * say that it is a place. A small place of a country that nothing points to is another one of its
 * name, here, that the tree does not have.
 */
export function chooseRegion(
	regions: readonly Region[],
	type: string | null,
	setting: Setting,
	isSaid: boolean
): Region | undefined {
	const fitting = type ? ofLevels(regions, LEVELS[type] ?? []) : regions;
	const options = fitting.length > 0 ? fitting : regions;
	const countries = options.filter((region) => region.level === 0);
	const namesake = findNamesake(options, countries, setting);
	if (namesake) return namesake;
	if (countries.length > 0) return inCountry(countries, setting.country) ?? countries[0];
	// "la région de Beni": a town here before a division abroad.
	const here = inCountry(options, setting.country) ?? inCountry(regions, setting.country);
	if (here) return here;
	// "le quartier Bornou": a part of a town here is no division abroad, which only this name may name.
	const isOther = type !== null && fitting.length === 0 && setting.country !== null;
	if (isOther && isPartOfDivision(type)) return undefined;
	const named = mostNamed(options, setting.mentions);
	// "la région du Catatumbo" is no district abroad.
	const isLesser = type === 'admin1' && named?.level !== 1 && setting.country !== null;
	if (named && !isLesser && !isCommon(options, named, setting)) return named;
	// "le village de Yoro" is no division abroad of that name.
	if (isOther) return undefined;
	const first = options[0];
	const isMeant = isSaid && setting.country === null;
	return first && (isMeant || isWellKnown(first)) ? first : undefined;
}

/** A town or a camp, and what lies in it. */
export function isPartOfDivision(type: string | null): boolean {
	return type === 'town' || type === 'camp' || type === FACILITY;
}

/** "San Vicente": a small town of a country that the page names too is one of many with its name. */
function isCommon(options: readonly Region[], named: Region, { country }: Setting): boolean {
	if (country === null || named.level !== 3 || isWellKnown(named)) return false;
	return new Set(options.map((region) => region.country)).size >= COMMON;
}

/** Countries that have a place of a name which says little. */
const COMMON = 4;
const CITY = 100_000;

/**
 * "Armenia" on a page about Colombia: its city, or a town in a division that the page names, unless
 * the page speaks of the country too.
 */
function findNamesake(
	options: readonly Region[],
	countries: readonly Region[],
	{ country, mentions, divisions }: Setting
): Region | undefined {
	const [abroad] = countries;
	if (!abroad || abroad.country === country || (mentions.get(abroad.country) ?? 0) > 2)
		return undefined;
	const division = options.find((region) => region.level === 1 && region.country === country);
	if (division && divisions.size >= AMONG && isFarFrom(division, abroad)) return division;
	const towns = options.filter((region) => region.level === 3 && region.country === country);
	const isInNamed = ({ id }: Region): boolean =>
		listAncestors(id).some((ancestor) => divisions.has(ancestor.id));
	return towns.find(isInNamed) ?? towns.find(({ population }) => population >= CITY);
}

/** "Florida 20, Georgia 33": among so many divisions of the page's country a name is that of another one. */
const AMONG = 2;

/** The state of Niger is near enough to the country for either to be meant. */
function isFarFrom(one: Region, other: Region): boolean {
	if (one.lat === null || one.lon === null || other.lat === null || other.lon === null)
		return false;
	return Math.max(Math.abs(one.lat - other.lat), Math.abs(one.lon - other.lon)) >= FAR;
}

/** Degrees. */
const FAR = 20;

function ofLevels(regions: readonly Region[], levels: readonly RegionLevel[]): readonly Region[] {
	for (const level of levels) {
		const fitting = regions.filter((region) => region.level === level);
		if (fitting.length > 0) return fitting;
	}
	return [];
}

function inCountry(regions: readonly Region[], country: string | null): Region | undefined {
	return country === null ? undefined : regions.find((region) => region.country === country);
}

function mostNamed(
	regions: readonly Region[],
	mentions: ReadonlyMap<string, number>
): Region | undefined {
	let best: Region | undefined;
	let most = 0;
	for (const region of regions) {
		const count = mentions.get(region.country) ?? 0;
		if (count > most) [best, most] = [region, count];
	}
	return best;
}

export function isWellKnown({ level, population }: Region): boolean {
	const isDivision = level === 1 || level === 2;
	return level === 0 || population >= (isDivision ? WELL_KNOWN_DIVISION : WELL_KNOWN);
}

/** The capital of its country. */
export function isCapitalCity({ id, country }: Pick<Region, 'id' | 'country'>): boolean {
	return capitalOf(country)?.id === id;
}

/** True where the first region lies in the second one. */
export function liesIn(inner: Pick<Region, 'id'>, outer: Pick<Region, 'id'>): boolean {
	return inner.id !== outer.id && listAncestors(inner.id).some(({ id }) => id === outer.id);
}
