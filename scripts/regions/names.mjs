/** The index of names: folded name → ids, the most important first. */

import { listSpellings } from './spellings.mjs';

/** A common word stays the name of a town from this population on, unless it is curated. */
const LARGE = 100_000;
const SHORTEST = 3;
/** What being curated is worth among homonyms, in inhabitants. */
const NEWS_WEIGHT = 50_000;

/**
 * Lines "name\tid|id", sorted by code unit. `common` are the folded words of the languages that
 * texts are in: they never are alternates, and names of divisions, large towns and curated places
 * only. `stop` are words that no place is named, but by a curated alias.
 */
export function buildNameIndex(regions, foldName, words) {
	const byName = new Map();
	for (const region of regions) {
		for (const [key, isOwn] of listKeys(region, foldName, words)) {
			if (!byName.has(key)) byName.set(key, []);
			byName
				.get(key)
				.push({ region, rank: rankOf(region, isOwn), weight: weightOf(region, isOwn) });
		}
	}
	return [...byName]
		.map(([key, found]) => [key, found.sort(compareImportance).map(({ region }) => region.id)])
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, ids]) => `${key}\t${ids.join('|')}`);
}

/** Folded names of a region → whether they are its own or curated, rather than an alternate. */
function listKeys(region, foldName, { common, stop }) {
	const own = [...new Set([region.fr, region.en, region.es].map(foldName))];
	const isKnown = region.level <= 1 || region.population >= LARGE || region.isCurated;
	const isOwnKept = (key) => !stop.has(key) && (isKnown || !common.has(key));
	const isAlternateKept = (key) =>
		key.length >= SHORTEST &&
		!common.has(key) &&
		!stop.has(key) &&
		(region.level !== 3 || own.some((name) => areAlike(name, key)));
	const others = [...region.alternates, ...listSpellings(region)].map(foldName);
	const keys = [
		...others.filter(isAlternateKept).map((key) => [key, false]),
		...own.filter(isOwnKept).map((key) => [key, true]),
		...(region.also ?? []).map((name) => [foldName(name), true])
	];
	return new Map(keys.filter(([key]) => /^[a-z0-9' ]*[a-z][a-z0-9' ]*$/.test(key)));
}

/**
 * Whether two spellings may be of one name: at most half of the letters differ, less in short
 * ones. GeoNames also lists former names, nicknames and quarters.
 */
function areAlike(name, other) {
	if (name.includes(other) || other.includes(name)) return Math.min(name.length, other.length) > 4;
	const longest = Math.max(name.length, other.length);
	return countEdits(name, other) <= longest * (longest > 5 ? 0.5 : 0.4);
}

function countEdits(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1));
		}
		row = next;
	}
	return row[b.length];
}

function compareImportance(a, b) {
	return a.rank - b.rank || b.weight - a.weight || (a.region.id < b.region.id ? -1 : 1);
}

/** Countries, then divisions by their own name, then everything else by weight. */
function rankOf({ level, first }, isOwn) {
	if (first && isOwn) return -1;
	if (level === 0) return 0;
	return level === 1 && isOwn ? 1 : 2;
}

/**
 * Population, less for a name that is an alternate, and for a division that shares the name of its
 * town; curated places are in the news more than their size tells.
 */
function weightOf({ level, population, isCurated }, isOwn) {
	const share = (level === 3 ? 1 : 0.5) * (isOwn ? 1 : 0.5);
	return share * population + (isCurated && isOwn ? NEWS_WEIGHT : 0);
}
