/** R7: a toll holds the flows of its days. Where one of them exceeds it, one of both was misread. */
import { isFlowAboveToll } from './reconcile.ts';
import type { Claim } from './claim.ts';
import type { Total, TotalWarning } from './series.ts';

/** Of a toll that was published for the region: the flow of its days that exceeds it by the most. */
export function warnOfFlows(total: Total, claims: readonly Claim[]): TotalWarning[] {
	const toll = claims.find(({ figure }) => figure.id === total.addends[0]);
	if (total.measure !== 'cumulative' || total.basis !== 'published' || !toll) return [];
	const above = claims
		.filter((claim) => isFlowAboveToll(claim, toll))
		.sort((a, b) => (b.bounds.best ?? 0) - (a.bounds.best ?? 0) || a.figure.id - b.figure.id);
	const [most] = above;
	if (!most) return [];
	const figureIds = above.map(({ figure }) => figure.id);
	return [{ code: 'flow_above_toll', value: most.bounds.best, figureIds }];
}
