/** Lays the curated names and places of data/region-aliases.json over the generated tree. */

/**
 * `names` gives a region its French, English and Spanish names and more aliases; the region is an
 * id, or a GeoNames name with its country. `regions` are places that no source has.
 */
export function applyCurated(built, { names, regions }) {
	const byId = new Map(built.map((r) => [r.id, { ...r }]));
	for (const region of regions) byId.set(region.id, buildRegion(region, byId));
	const find = indexByName([...byId.values()]);
	for (const entry of names) {
		const target = byId.get(entry.id) ?? find(entry);
		if (!target) throw new Error(`No region for the curated entry ${JSON.stringify(entry)}`);
		nameRegion(target, entry);
	}
	return [...byId.values()];
}

function buildRegion({ id, level, parent, fr, en, es, lat, lon, also, first }, byId) {
	const above = byId.get(parent);
	if (!above) throw new Error(`No parent ${parent} for the curated region ${id}`);
	return {
		id,
		level,
		parent,
		country: above.country,
		fr,
		en: en ?? fr,
		es: es ?? en ?? fr,
		lat: lat ?? null,
		lon: lon ?? null,
		population: level === 2 ? undefined : 0,
		alternates: [],
		also: also ?? [],
		first
	};
}

function nameRegion(target, { fr, en, es, also, first }) {
	target.alternates = [...target.alternates, target.fr, target.en, target.es];
	if (fr) target.fr = fr;
	if (en) target.en = en;
	if (es) target.es = es;
	target.also = [...(target.also ?? []), ...(also ?? []), target.fr, target.en, target.es];
	target.first = first ?? target.first;
}

/** Finds a town by its GeoNames name and country; the most populated one when several share it. */
function indexByName(regions) {
	const index = new Map();
	for (const region of regions.filter((r) => r.level === 3)) {
		for (const name of new Set([region.en, ...region.alternates])) {
			const key = `${region.country} ${name}`;
			const other = index.get(key);
			const isOwn = (r) => r.en === name;
			if (
				!other ||
				Number(isOwn(region)) - Number(isOwn(other)) > 0 ||
				(isOwn(region) === isOwn(other) && region.population > other.population)
			)
				index.set(key, region);
		}
	}
	return ({ place, country }) => index.get(`${country} ${place}`);
}
