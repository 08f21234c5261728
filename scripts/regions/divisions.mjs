/** First and second level divisions: GeoNames codes tied to ISO 3166-2, named by Natural Earth. */
import { readFileSync } from 'node:fs';
import { cleanFrench, matchKey, slugOf, stripKind } from './division-names.mjs';
import { SECOND_LEVEL_COUNTRIES } from './settings.mjs';

const readJson = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** GeoNames code → id, where names and shapes do not tell; '' leaves a division out. */
const CURATED = readJson('./admin1.json');
/** What second-level divisions lie in, where ISO 3166-2 names the country alone. */
const PARENTS = readJson('./parents.json');
/** GeoNames second-level code → the name to use, where its own is unusable; '' leaves it out. */
const RENAMED = readJson('./admin2.json');
/** Viet Nam merged its provinces after the towns were read: the older codes are kept. */
const OLD_CODES = new Set(['VN']);

/**
 * Gives the divisions and the way to them from GeoNames codes:
 * { regions, idByAdmin1: Map('IQ.15' → 'IQ-NI'), idByAdmin2: Map('IQ.15.123' → id) }.
 */
export function buildDivisions({ countries, iso, naturalEarth, admin1, admin2, towns }) {
	const alpha3 = new Map(countries.map((c) => [c.alpha2, c.alpha3]));
	const first = buildFirstLevel({ alpha3, iso, naturalEarth, admin1, towns });
	const second = buildSecondLevel({ alpha3, iso, naturalEarth, admin2, ...first });
	return {
		regions: [...first.regions.values(), ...second.regions.values()],
		idByAdmin1: first.idByAdmin1,
		idByAdmin2: second.idByAdmin2
	};
}

function buildFirstLevel({ alpha3, iso, naturalEarth, admin1, towns }) {
	const isoByCountry = groupBy(iso, (e) => e.code.slice(0, 2));
	const byGeoNames = groupBy(
		naturalEarth.filter((f) => f.gn_a1_code),
		(f) => f.gn_a1_code
	);
	const byIso = groupBy(naturalEarth, (f) => f.iso_3166_2);
	const regions = new Map();
	const idByAdmin1 = new Map();
	for (const { code, name } of listFirstLevelCodes(admin1, byGeoNames, towns)) {
		const alpha2 = code.slice(0, 2);
		if (!alpha3.has(alpha2)) continue;
		const codes = isoByCountry.get(alpha2) ?? [];
		const own = byGeoNames.get(code) ?? [];
		const id = CURATED[code] ?? findIsoCode(name, codes, own) ?? `${alpha2}-${slugOf(name)}`;
		if (!id || id.endsWith('-')) continue;
		idByAdmin1.set(code, id);
		if (regions.has(id)) continue;
		const isoName = codes.find((e) => e.code === id)?.name;
		const sameCode = own.filter((f) => f.iso_3166_2 === id);
		const candidates = [...sameCode, ...own, ...(byIso.get(id) ?? [])];
		regions.set(id, {
			id,
			level: 1,
			parent: alpha3.get(alpha2),
			country: alpha3.get(alpha2),
			...nameFirstLevel(name, isoName, pickFeature(candidates, id, [name, isoName]))
		});
	}
	return { regions, idByAdmin1 };
}

function listFirstLevelCodes(admin1, features, towns) {
	const current = admin1.filter((a) => !OLD_CODES.has(a.code.slice(0, 2)));
	const known = new Set(current.map((a) => a.code));
	const used = [...new Set(towns.map((t) => t.admin1))].filter((code) => !known.has(code));
	const older = used.flatMap((code) => {
		const feature = features.get(code)?.[0];
		if (!feature && !CURATED[code]) return [];
		return [{ code, name: feature?.name_en ?? CURATED[code] }];
	});
	return [...current, ...older];
}

function findIsoCode(name, codes, features) {
	const key = matchKey(name);
	const byName = codes.filter((e) => matchKey(e.name) === key);
	const [best] = byName.sort((a, b) => a.parent.length - b.parent.length);
	if (best) return best.code;
	const valid = new Set(codes.map((e) => e.code));
	const byShape = [...new Set(features.map((f) => f.iso_3166_2))].filter((c) => valid.has(c));
	return byShape.length === 1 ? byShape[0] : undefined;
}

/**
 * The feature that surely is the same division: its code is the same, or its GeoNames code is and a
 * name of its own agrees. Both kinds of code were used again for other divisions in places.
 */
function pickFeature(features, id, names) {
	const keys = new Set(names.filter(Boolean).map(matchKey));
	const agrees = (f) =>
		[f.name, f.name_en, f.name_fr, ...(f.name_alt ?? '').split('|')].some(
			(n) => n && keys.has(matchKey(n))
		);
	return features.find(agrees) ?? features.find((f) => f.iso_3166_2 === id && f.gn_level === 1);
}

function nameFirstLevel(geoName, isoName, feature) {
	const plain = stripKind(geoName);
	const fr = feature?.name_fr ? cleanFrench(feature.name_fr) : plain;
	const alternates = [geoName, plain, isoName && stripKind(isoName)];
	if (feature) alternates.push(feature.name, feature.name_fr, feature.name_en, feature.name_es);
	if (feature?.name_alt) alternates.push(...feature.name_alt.split('|'));
	return {
		fr,
		en: plain,
		es: feature?.name_es ? stripKind(feature.name_es) : plain,
		lat: feature?.latitude ?? null,
		lon: feature?.longitude ?? null,
		alternates: alternates.filter(Boolean)
	};
}

function buildSecondLevel({ alpha3, iso, naturalEarth, admin2, regions: first, idByAdmin1 }) {
	const regions = new Map();
	const idByAdmin2 = new Map();
	const features = groupBy(naturalEarth, (f) => f.iso_3166_2);
	for (const { code, name, parent: isoParent } of iso) {
		const parent = PARENTS[code] ?? isoParent;
		if (first.has(code) || !first.has(parent)) continue;
		regions.set(code, {
			id: code,
			level: 2,
			parent,
			country: alpha3.get(code.slice(0, 2)),
			...nameIsoSecond(name, pickFeature(features.get(code) ?? [], code, [name]))
		});
	}
	const isoCountries = new Set([...regions.keys()].map((code) => code.slice(0, 2)));
	const byKey = new Map([...regions.values()].map((r) => [`${r.parent} ${matchKey(r.en)}`, r.id]));
	for (const { code, name: geoName } of admin2) {
		const name = RENAMED[code] ?? geoName;
		const parent = idByAdmin1.get(code.split('.').slice(0, 2).join('.'));
		if (!parent || !name) continue;
		const alpha2 = code.slice(0, 2);
		const known = byKey.get(`${parent} ${matchKey(name)}`);
		if (known) idByAdmin2.set(code, known);
		else if (SECOND_LEVEL_COUNTRIES.has(alpha2) && !isoCountries.has(alpha2)) {
			const region = buildGeoNamesSecond(name, parent, alpha3.get(alpha2));
			idByAdmin2.set(code, region.id);
			byKey.set(`${parent} ${matchKey(name)}`, region.id);
			regions.set(region.id, region);
		}
	}
	return { regions, idByAdmin2 };
}

function nameIsoSecond(name, feature) {
	const plain = stripKind(name);
	const fr = feature?.name_fr ? cleanFrench(feature.name_fr) : plain;
	return {
		fr,
		en: feature?.name_en ? stripKind(feature.name_en) : plain,
		es: feature?.name_es ? stripKind(feature.name_es) : plain,
		lat: feature?.latitude ?? null,
		lon: feature?.longitude ?? null,
		alternates: [name, plain, feature?.name, feature?.name_fr].filter(Boolean)
	};
}

function buildGeoNamesSecond(name, parent, country) {
	const plain = stripKind(name);
	return {
		id: `${parent}-${slugOf(plain)}`,
		level: 2,
		parent,
		country,
		fr: plain,
		en: plain,
		es: plain,
		lat: null,
		lon: null,
		alternates: [name]
	};
}

function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (groups.has(key)) groups.get(key).push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
