/** Towns from GeoNames cities500, tied to their division. */
import { CRISIS_COUNTRIES, DUPLICATES, TOWN_POPULATION, WORLD_POPULATION } from './settings.mjs';

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
