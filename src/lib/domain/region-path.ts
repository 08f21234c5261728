/** Where a region lies in the tree, seen from a region above it. */

/** Deeper than any region tree; stops at a tree that bites its own tail. */
const MAX_DEPTH = 16;

/**
 * Answers with the regions from `rootId` down to a region, both included, or null where the region
 * does not lie under the root. Each region is looked up once.
 */
export function createPathFinder(
	rootId: string,
	parentOf: (regionId: string) => string | null | undefined
): (regionId: string | null) => readonly string[] | null {
	const known = new Map<string, readonly string[] | null>([[rootId, [rootId]]]);
	const find = (regionId: string, depth: number): readonly string[] | null => {
		const cached = known.get(regionId);
		if (cached !== undefined) return cached;
		const parent = depth < MAX_DEPTH ? parentOf(regionId) : null;
		const above = parent == null ? null : find(parent, depth + 1);
		const path = above && [...above, regionId];
		known.set(regionId, path);
		return path;
	};
	return (regionId) => (regionId === null ? null : find(regionId, 0));
}

/** Whether a region lies under another one, and is not that region itself. */
export function isRegionBelow(
	regionId: string,
	aboveId: string,
	parentOf: (regionId: string) => string | null | undefined
): boolean {
	let region: string | null | undefined = regionId;
	for (let depth = 0; depth < MAX_DEPTH && region != null; depth += 1) {
		region = parentOf(region);
		if (region === aboveId) return true;
	}
	return false;
}
