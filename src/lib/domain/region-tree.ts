/** The regions that claims speak of, as a tree below the region that is asked about. */
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';

export interface RegionNode {
	regionId: string;
	/** Claims about the region itself, not about regions below it. */
	claims: readonly Claim[];
	children: RegionNode[];
}

/** `blocks`: each of one region; those of a region follow each other. */
export function growTree(rootId: string, blocks: readonly Block<Claim>[]): RegionNode {
	const root: RegionNode = { regionId: rootId, claims: [], children: [] };
	const nodes = new Map([[rootId, root]]);
	for (const block of blocks) {
		let above = root;
		for (const regionId of block[0]?.path ?? []) {
			let node = nodes.get(regionId);
			if (!node) {
				node = { regionId, claims: [], children: [] };
				nodes.set(regionId, node);
				above.children.push(node);
			}
			above = node;
		}
		above.claims = above.claims.length === 0 ? block : [...above.claims, ...block];
	}
	for (const node of nodes.values()) node.children.sort(compareIds);
	return root;
}

function compareIds(a: RegionNode, b: RegionNode): number {
	return a.regionId < b.regionId ? -1 : 1;
}
