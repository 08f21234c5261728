/** R7: a toll holds the flows of its days. Where they exceed it, some of both was misread, or is too old. */
import { sumBounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import { clusterFlows, selectFlows } from './flow.ts';
import { isOwn, listClaims } from './frame-claims.ts';
import type { FrameClaims } from './frame-claims.ts';
import { isFlowAboveToll, isHeldByToll } from './reconcile.ts';
import type { Total, TotalWarning } from './series.ts';

/** Of a toll that was published for the region: what flows of its days exceed it, alone or added up. */
export function warnOfFlows(total: Total, observed: readonly FrameClaims[]): TotalWarning[] {
	if (total.measure !== 'cumulative' || total.basis !== 'published') return [];
	const toll = findOwn(observed, total.addends[0]);
	if (!toll) return [];
	const flows = observed.filter(({ measure }) => measure === 'flow');
	const claims = listClaims(flows.flatMap(({ blocks }) => blocks));
	const above = claims
		.filter((claim) => isFlowAboveToll(claim, toll))
		.sort((a, b) => (b.bounds.best ?? 0) - (a.bounds.best ?? 0) || a.figure.id - b.figure.id);
	const [most] = above;
	if (!most) return warnOfSum(claims, toll);
	const figureIds = above.map(({ figure }) => figure.id);
	return [{ code: 'flow_above_toll', value: most.bounds.best, figureIds }];
}

/** The claim of a figure about the region that is asked about. */
function findOwn(claims: readonly FrameClaims[], figureId: number | undefined): Claim | undefined {
	return claims
		.flatMap(({ blocks }) => blocks.filter(isOwn))
		.flat()
		.find(({ figure }) => figure.id === figureId);
}

/** Over what share of a toll its flows are too many, in percent: as of a sum from below (R2). */
const ABOVE_PERCENT = 102;

/** Flows that each fit into a toll, of its places and days, may still come to more than it (R4). */
function warnOfSum(claims: readonly Claim[], toll: Claim): TotalWarning[] {
	const held = claims.filter((claim) => isHeldByToll(claim, toll));
	const counted = selectFlows(clusterFlows(held)).chosen.map(({ preferred }) => preferred);
	const { best, low } = sumBounds(counted.map(({ bounds }) => bounds));
	const { high } = toll.bounds;
	if (low === null || high === null || low * 100 <= high * ABOVE_PERCENT) return [];
	const figureIds = counted.map(({ figure }) => figure.id).sort((a, b) => a - b);
	return [{ code: 'flows_above_toll', value: best, figureIds }];
}
