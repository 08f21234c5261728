/**
 * Writes data/regions.tsv and data/region-names.tsv from GeoNames, Natural Earth, ISO 3166 and
 * the curated data/region-aliases.json: `node scripts/regions/generate.mjs [folder for sources]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { buildCountryFacts } from './countries.mjs';
import { applyCurated, listCuratedPlaces } from './curated.mjs';
import { buildDivisions } from './divisions.mjs';
import { buildNameIndex } from './names.mjs';
import { pruneTwins } from './prune.mjs';
import { plainRomanisation } from './romanise.mjs';
import * as sources from './sources.mjs';
import { buildNewerTowns, buildTowns } from './towns.mjs';
import { buildCountries, fillPositions } from './places.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const { foldName } = (await runnerImport(join(ROOT, 'src/lib/regions/fold.ts'))).module;
const readData = (name) => readFileSync(join(ROOT, 'data', name), 'utf8');

const modules = sources.installSources(process.argv[2]);
const curated = JSON.parse(readData('region-aliases.json'));
const countries = sources.readCountries(modules);
const naturalEarth = sources.readNaturalEarth(modules);
const towns = sources.readTowns(modules);
const divisions = buildDivisions({
	countries,
	iso: await sources.readIsoDivisions(modules),
	naturalEarth,
	admin1: sources.readGeoNamesDivisions(modules, 1),
	admin2: sources.readGeoNamesDivisions(modules, 2),
	towns
});
const pruned = pruneTwins(
	divisions.regions,
	buildTowns({ towns, countries, ...divisions }),
	countries
);
const known = [...buildCountries(countries, naturalEarth), ...pruned.divisions, ...pruned.towns];
const newerTowns = buildNewerTowns({
	newerTowns: sources.readNewerTowns(modules),
	countries,
	...divisions,
	known: [...known, ...listCuratedPlaces(curated.regions, known)]
}).map((t) => ({ ...t, parent: pruned.movedTo.get(t.parent) ?? t.parent }));
const built = [...known, ...newerTowns].map(plainRomanisation);
const regions = fillPositions(applyCurated(built, curated));
const foldAll = (words) => new Set(words.map(foldName));
const common = foldAll(sources.readCommonWords(modules));
const isWord = (line) => line !== '' && !line.startsWith('#');
const stop = foldAll(readData('region-stop-names.txt').split('\n').filter(isWord));

const HEADER = 'id\tlevel\tparent\tcountry\tname_fr\tname_en\tname_es\tlat\tlon\tpopulation';
const byId = (a, b) => (a.id < b.id ? -1 : 1);
const lines = regions.sort(byId).map(formatRegion);
writeFileSync(join(ROOT, 'data/regions.tsv'), [HEADER, ...lines, ''].join('\n'));
const names = buildNameIndex(regions, foldName, { common, stop });
writeFileSync(join(ROOT, 'data/region-names.tsv'), [...names, ''].join('\n'));
const facts = buildCountryFacts(regions, curated, foldName);
writeFileSync(join(ROOT, 'data/region-countries.json'), `${JSON.stringify(facts, null, '\t')}\n`);
console.log(`${lines.length} regions, ${names.length} names`);

function formatRegion({ id, level, parent, country, fr, en, es, lat, lon, population }) {
	const other = (name) => (name === fr ? '' : escapeLetters(name));
	const degrees = (n) => (n === null ? '' : String(Math.round(n * 1e4) / 1e4));
	const names = [escapeLetters(fr), other(en), other(es)];
	return [id, level, parent ?? '', country, ...names, degrees(lat), degrees(lon), population].join(
		'\t'
	);
}

/** Letters beyond Latin-1 as \uXXXX, as in JSON: the text then takes one byte a letter in memory. */
function escapeLetters(name) {
	return name.replace(
		/[^\x20-\xff]|["\\]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
