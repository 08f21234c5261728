/** The index of names: folded name → ids, the most important first. */

/** Lines "name\tid|id", sorted by code unit. `stopNames` are words that only a large place keeps. */
export function buildNameIndex(regions, foldName, stopNames) {
	const byName = new Map();
	for (const region of regions) {
		for (const key of listKeys(region, foldName, stopNames)) {
			if (!byName.has(key)) byName.set(key, []);
			byName.get(key).push(region);
		}
	}
	return [...byName]
		.map(([key, found]) => [key, found.sort(compareImportance).map((r) => r.id)])
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, ids]) => `${key}\t${ids.join('|')}`);
}

const LARGE = 100_000;

function listKeys(region, foldName, stopNames) {
	const chosen = new Set([...(region.also ?? [])].map(foldName));
	const own = new Set([region.fr, region.en, region.es].map(foldName));
	const others = new Set(region.alternates.map(foldName));
	const isSafe = (key) =>
		region.level === 0 || (!stopNames.has(key) && key.length >= 3) || region.population >= LARGE;
	const isKept = (key) => /[a-z]/.test(key) && /^[a-z0-9' ]+$/.test(key);
	for (const key of [...own, ...others]) if (isKept(key) && isSafe(key)) chosen.add(key);
	return [...chosen].filter(Boolean);
}

function compareImportance(a, b) {
	return rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1);
}

/** A town comes before the division named after it unless most people live around it. */
function weightOf({ level, population }) {
	return level === 2 ? population / 2 : population;
}

function rankOf(region) {
	if (region.first) return -1;
	if (region.level === 0) return 0;
	return region.level === 1 ? 1 : 2;
}
