/** The regions that claims speak of, as a tree below the region that is asked about. */
import type { Claim } from './claim.ts';

export interface RegionNode {
	regionId: string;
	/** Claims about the region itself, not about regions below it. */
	claims: Claim[];
	children: RegionNode[];
}

export function growTree(rootId: string, claims: readonly Claim[]): RegionNode {
	const root: RegionNode = { regionId: rootId, claims: [], children: [] };
	const nodes = new Map([[rootId, root]]);
	for (const claim of claims) {
		let above = root;
		for (const regionId of claim.path) {
			let node = nodes.get(regionId);
			if (!node) {
				node = { regionId, claims: [], children: [] };
				nodes.set(regionId, node);
				above.children.push(node);
			}
			above = node;
		}
		above.claims.push(claim);
	}
	for (const node of nodes.values()) node.children.sort(compareIds);
	return root;
}

function compareIds(a: RegionNode, b: RegionNode): number {
	return a.regionId < b.regionId ? -1 : 1;
}
