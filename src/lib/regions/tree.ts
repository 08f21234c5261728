import type { Region } from '#lib/domain/region.ts';
import type { RegionLevel } from '#lib/domain/figure.ts';
import regionsText from '#data/regions.tsv?raw';
import { SortedLines } from './sorted-lines.ts';

const lines = new SortedLines(regionsText, true);
const parsed = new Map<string, Region>();
let childIds: Map<string, string[]> | undefined;

/** The region with this id; undefined when the tree has none. */
export function findRegion(id: string): Region | undefined {
	const known = parsed.get(id);
	if (known) return known;
	const rest = id.includes('\t') ? undefined : lines.find(id);
	if (rest === undefined) return undefined;
	const region = parseRegion(id, rest);
	parsed.set(id, region);
	return region;
}

/** The region and what it lies in: itself first, the country last; empty for an unknown id. */
export function listAncestors(id: string): Region[] {
	const chain: Region[] = [];
	for (let region = findRegion(id); region; region = parentOf(region)) chain.push(region);
	return chain;
}

/** The regions right below this one, most populated first. The first call reads the whole tree. */
export function listChildren(id: string): Region[] {
	childIds ??= groupByParent();
	const children = (childIds.get(id) ?? []).flatMap((child) => findRegion(child) ?? []);
	return children.sort((a, b) => b.population - a.population);
}

/** All countries, in the order of their codes. */
export function listCountries(): Region[] {
	return listChildren('');
}

function parentOf(region: Region): Region | undefined {
	return region.parent === null ? undefined : findRegion(region.parent);
}

function groupByParent(): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const { key, rest } of lines.listAll()) {
		const parent = rest.split('\t', 2)[1] ?? '';
		const siblings = groups.get(parent);
		if (siblings) siblings.push(key);
		else groups.set(parent, [key]);
	}
	return groups;
}

function parseRegion(id: string, rest: string): Region {
	const [level, parent, country, ...fields] = rest.split('\t');
	const [fr, en, es] = fields.slice(0, 3).map(readLetters);
	const [lat, lon, population] = fields.slice(3);
	if (!level || !country || !fr) throw new Error(`Unreadable region ${id}`);
	return {
		id,
		level: parseLevel(level),
		parent: parent || null,
		country,
		names: { fr, en: en || fr, es: es || fr },
		lat: lat ? Number(lat) : null,
		lon: lon ? Number(lon) : null,
		population: Number(population)
	};
}

/** Letters beyond Latin-1 are written \uXXXX: the text stays one byte a letter in memory. */
function readLetters(name: string): string {
	return name.includes('\\') ? String(JSON.parse(`"${name}"`)) : name;
}

function parseLevel(level: string): RegionLevel {
	return level === 'site' ? 'site' : (Number(level) as RegionLevel);
}
