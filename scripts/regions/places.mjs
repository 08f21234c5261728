/** Countries, and the positions and populations that divisions take from what lies in them. */

/** Countries as regions of level 0, placed at the area-weighted mean of their divisions. */
export function buildCountries(countries, naturalEarth) {
	return countries.map(({ alpha2, alpha3, fr, en, es }) => ({
		id: alpha3,
		level: 0,
		parent: null,
		country: alpha3,
		fr,
		en,
		es,
		...findCentre(naturalEarth.filter((f) => codeOf(f) === alpha2)),
		alternates: []
	}));
}

const codeOf = (f) => (f.gn_a1_code ? f.gn_a1_code.slice(0, 2) : f.iso_a2);

function findCentre(features) {
	const placed = features.filter((f) => f.latitude != null);
	const area = placed.reduce((sum, f) => sum + f.area, 0);
	if (area === 0) return { lat: null, lon: null };
	const mean = (key) => placed.reduce((sum, f) => sum + f.area * f[key], 0) / area;
	return { lat: mean('latitude'), lon: mean('longitude') };
}

/**
 * Divisions without a position take the population-weighted mean of their towns; without a
 * population, the sum of them: enough to rank homonyms, never a figure.
 */
export function fillPositions(regions) {
	const byId = new Map(regions.map((r) => [r.id, r]));
	const sums = new Map();
	for (const town of regions.filter((r) => r.level === 3 && r.lat !== null)) {
		for (let id = town.parent; id; id = byId.get(id)?.parent) addTown(sums, id, town);
	}
	return regions.map((r) => fillFrom(sums.get(r.id), r));
}

function addTown(sums, id, town) {
	const sum = sums.get(id) ?? { weight: 0, lat: 0, lon: 0, population: 0 };
	const weight = Math.max(town.population, 100);
	sum.weight += weight;
	sum.lat += weight * town.lat;
	sum.lon += weight * town.lon;
	sum.population += town.population;
	sums.set(id, sum);
}

function fillFrom(sum, region) {
	return {
		...region,
		lat: region.lat ?? (sum ? sum.lat / sum.weight : null),
		lon: region.lon ?? (sum ? sum.lon / sum.weight : null),
		population: region.population ?? sum?.population ?? 0
	};
}
