/** R18 for stocks and tolls: why each claim that a total does not count was left out. */
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import type { ExclusionLog } from './exclusions.ts';
import type { ExclusionReason } from './series.ts';
import type { LinePoint, Step } from './stock.ts';
import { reasonBeside } from './voices.ts';

/**
 * Logs a reason for every claim that the headline does not count. `children` is the sum from below
 * beside a published headline: what it left behind is said to be too far apart, all of it where it
 * was refused.
 */
export function explainLevel(
	claims: readonly Claim[],
	headline: Step | undefined,
	children: Step | undefined,
	exclusions: ExclusionLog
): void {
	const points = headline && !headline.isRefused ? headline.points : [];
	const counted = new Set(points.map((point) => point.preferred).filter(hasValue));
	const behind = [...(children?.isRefused ? children.points : []), ...(children?.behind ?? [])];
	for (const { preferred: claim } of behind) exclusions.add(claim.figure.id, 'stale');
	const reasonFor = createReasoner(points);
	for (const claim of claims) {
		if (!counted.has(claim)) exclusions.add(claim.figure.id, reasonFor(claim));
	}
}

function createReasoner(points: readonly LinePoint[]): (claim: Claim) => ExclusionReason {
	const byRegion = new Map(points.map((point) => [regionOf(point.preferred), toBallot(point)]));
	const above = new Set(points.flatMap((point) => point.preferred.path.slice(0, -1)));
	return (claim) => {
		if (!hasValue(claim)) return 'vague';
		const ballot = byRegion.get(regionOf(claim));
		if (ballot) return reasonOnBallot(claim, ballot);
		if (claim.path.some((region) => byRegion.has(region))) return 'child_region';
		return above.has(regionOf(claim)) ? 'parent_region' : 'stale';
	};
}

interface Ballot {
	preferred: Claim;
	voteOf: ReadonlyMap<string, Claim>;
}

function toBallot({ preferred, votes }: LinePoint): Ballot {
	return { preferred, voteOf: new Map(votes.map((vote) => [vote.voter, vote])) };
}

/** Why a claim gave way to the one that stands for its region. */
function reasonOnBallot(claim: Claim, { preferred, voteOf }: Ballot): ExclusionReason {
	const { measure, clusterId } = claim.figure;
	if (clusterId !== null && clusterId === preferred.figure.clusterId) return 'duplicate';
	if (measure === 'cumulative' && anchorOf(claim) !== anchorOf(preferred)) return 'overlap';
	const vote = voteOf.get(claim.voter);
	if (vote === claim) return 'rival';
	return reasonBeside(claim, vote);
}

function hasValue(claim: Claim): boolean {
	return claim.bounds.best !== null;
}

function regionOf(claim: Claim): string {
	return claim.path.at(-1) ?? '';
}
