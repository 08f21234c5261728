/** The index of names: folded name → ids, the most important first. */

/** A common word stays the name of a town from this population on, unless it is curated. */
const LARGE = 100_000;
const SHORTEST = 3;

/**
 * Lines "name\tid|id", sorted by code unit. `common` are the folded words of the languages that
 * texts are in: they never are alternates, and names of divisions, large towns and curated places
 * only. `stop` are words that no place is named, but by a curated alias.
 */
export function buildNameIndex(regions, foldName, { common, stop }) {
	const byName = new Map();
	for (const region of regions) {
		for (const key of listKeys(region, foldName, common, stop)) {
			if (!byName.has(key)) byName.set(key, []);
			byName.get(key).push(region);
		}
	}
	return [...byName]
		.map(([key, found]) => [key, found.sort(compareImportance).map((r) => r.id)])
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, ids]) => `${key}\t${ids.join('|')}`);
}

function listKeys(region, foldName, common, stop) {
	const own = [...new Set([region.fr, region.en, region.es].map(foldName))];
	const isKnown = region.level <= 1 || region.population >= LARGE || region.isCurated;
	const isOwnKept = (key) => !stop.has(key) && (isKnown || !common.has(key));
	const isAlternateKept = (key) =>
		key.length >= SHORTEST &&
		!common.has(key) &&
		!stop.has(key) &&
		(region.level !== 3 || own.some((name) => areAlike(name, key)));
	const keys = [
		...(region.also ?? []).map(foldName),
		...own.filter(isOwnKept),
		...region.alternates.map(foldName).filter(isAlternateKept)
	];
	return new Set(keys.filter((key) => /^[a-z0-9' ]*[a-z][a-z0-9' ]*$/.test(key)));
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
	return rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1);
}

/** A town comes before the division named after it unless most people live around it. */
function weightOf({ level, population }) {
	return level === 2 ? population / 2 : population;
}

function rankOf({ level, first }) {
	if (first) return -1;
	return level === 0 || level === 1 ? level : 2;
}
