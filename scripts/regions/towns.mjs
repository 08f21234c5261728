/** Towns from GeoNames cities500, tied to their division. */
import { matchKey, slugOf } from './division-names.mjs';
import {
	CRISIS_COUNTRIES,
	DUPLICATES,
	NEWER_COUNTRIES,
	TOWN_POPULATION,
	WORLD_POPULATION
} from './settings.mjs';

/** Towns as regions of level 3; `countries` ties alpha-2 to alpha-3. */
export function buildTowns({ towns, countries, idByAdmin1, idByAdmin2 }) {
	const alpha3 = new Map(countries.map((c) => [c.alpha2, c.alpha3]));
	return towns
		.filter((t) => alpha3.has(t.alpha2) && isKept(t))
		.map((t) => ({
			id: `g${t.geonameId}`,
			level: 3,
			parent: idByAdmin2.get(t.admin2) ?? idByAdmin1.get(t.admin1) ?? alpha3.get(t.alpha2),
			country: alpha3.get(t.alpha2),
			fr: t.name,
			en: t.name,
			es: t.name,
			lat: t.lat,
			lon: t.lon,
			population: t.population,
			feature: t.feature,
			alternates: [t.name, ...t.alternates.filter(isLatinName)]
		}));
}

/**
 * Towns that GeoNames added later, in countries in crisis: those whose name no division or town
 * nearby has. Their id is made of their division and their name.
 */
export function buildNewerTowns({ newerTowns, countries, idByAdmin1, idByAdmin2, known }) {
	const alpha3 = new Map(countries.map((c) => [c.alpha2, c.alpha3]));
	const taken = new Map();
	for (const region of known) remember(taken, `${region.country} ${matchKey(region.fr)}`, region);
	const ids = new Set(known.map((region) => region.id));
	return newerTowns.flatMap((t) => {
		const division = idByAdmin1.get(t.admin1);
		if (!NEWER_COUNTRIES.has(t.alpha2) || !division) return [];
		const id = `${division}-${slugOf(t.name)}`;
		const namesakes = taken.get(`${alpha3.get(t.alpha2)} ${matchKey(t.name)}`) ?? [];
		if (ids.has(id) || namesakes.some((other) => isNear(other, t))) return [];
		ids.add(id);
		const parent = idByAdmin2.get(t.admin2) ?? division;
		const names = { fr: t.name, en: t.name, es: t.name, alternates: [t.name] };
		const { lat, lon } = t;
		return [
			{ id, level: 3, parent, country: alpha3.get(t.alpha2), ...names, lat, lon, population: 0 }
		];
	});
}

/** In degrees: about 40 km. A division without a position is near everything in its country. */
const NEAR = 0.35;

function isNear(region, town) {
	if (region.lat === null) return true;
	return Math.abs(region.lat - town.lat) < NEAR && Math.abs(region.lon - town.lon) < NEAR;
}

function remember(groups, key, item) {
	if (groups.has(key)) groups.get(key).push(item);
	else groups.set(key, [item]);
}

function isKept(town) {
	if (DUPLICATES.has(town.geonameId)) return false;
	if (town.feature === 'PPLH' || town.feature === 'PPLW') return false;
	if (town.feature === 'PPLC' || town.population >= WORLD_POPULATION) {
		return town.feature !== 'PPLX' || CRISIS_COUNTRIES.has(town.alpha2);
	}
	const least = TOWN_POPULATION[town.alpha2];
	if (least !== undefined) return town.population >= least;
	return CRISIS_COUNTRIES.has(town.alpha2);
}

/**
 * Latin letters, capital first (GeoNames writes romanised Chinese and Japanese names small), and
 * not an airport code.
 */
function isLatinName(name) {
	return (
		/^[‘’'ʻʿ]?\p{Lu}[\p{Script=Latin}\p{M}'’‘ʻʼ`\-. ]*$/u.test(name) && !/^[A-Z]{2,4}$/.test(name)
	);
}
