/** Lays the curated names and places of data/region-aliases.json over the generated tree. */

/**
 * `names` gives a region its French, English and Spanish names, more aliases, and with `first` the
 * first place among its homonyms. `regions` are places that no source has; they come first, so that
 * a name may be given to one of them too.
 */
export function applyCurated(built, { names, regions }) {
	const byId = new Map(built.map((r) => [r.id, { ...r }]));
	for (const region of regions) {
		if (byId.has(region.id)) throw new Error(`The curated region ${region.id} exists already`);
		byId.set(region.id, buildRegion(region, byId));
	}
	for (const entry of names) {
		const target = byId.get(entry.id);
		if (!target) throw new Error(`No region for the curated entry ${JSON.stringify(entry)}`);
		nameRegion(target, entry);
	}
	return [...byId.values()];
}

/** The curated places under each of their names, to tell that a source has the place too. */
export function listCuratedPlaces(regions, known) {
	const countries = new Map(known.map((r) => [r.id, r.country]));
	return regions.flatMap(({ id, parent, fr, en, es, lat, lon, also = [] }) => {
		countries.set(id, countries.get(parent));
		const names = [fr, en, es, ...also].filter(Boolean);
		return names.map((name) => ({ id, country: countries.get(parent), fr: name, lat, lon }));
	});
}

function buildRegion({ id, level, parent, fr, en, es, lat, lon, also = [], first }, byId) {
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
		lat,
		lon,
		population: level === 2 ? undefined : 0,
		alternates: [],
		also,
		first,
		isCurated: true
	};
}

function nameRegion(target, { fr, en, es, lat, lon, also = [], first }) {
	target.alternates = [...target.alternates, target.fr, target.en, target.es];
	target.fr = fr ?? target.fr;
	target.en = en ?? target.en;
	target.es = es ?? target.es;
	target.also = [...(target.also ?? []), ...also];
	target.isCurated = true;
	target.lat = lat ?? target.lat;
	target.lon = lon ?? target.lon;
	target.first = first ?? target.first;
}
