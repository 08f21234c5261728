/** R18 for stocks and tolls: why each claim that a total does not count was left out. */
import type { Block } from './blocks.ts';
import type { Excluded } from './claim-memo.ts';
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import type { ExclusionLog } from './exclusions.ts';
import { regionOfBlock } from './frame-claims.ts';
import { addToGroup, groupBy } from './group-by.ts';
import { ListMemo } from './list-memo.ts';
import type { ExclusionReason } from './series.ts';
import type { LinePoint, Step } from './stock.ts';
import { reasonBeside } from './voices.ts';

/**
 * Logs a reason for every claim that the headline does not count. `children` is the sum from below
 * beside a published headline: what it left behind is said to be too far apart, all of it where it
 * was refused.
 */
export function explainLevel(
	blocks: readonly Block<Claim>[],
	headline: Step | undefined,
	children: Step | undefined,
	exclusions: ExclusionLog
): void {
	const points = headline && !headline.isRefused ? headline.points : [];
	const pointsOf = groupByRegion(points);
	const behind = [...(children?.isRefused ? children.points : []), ...(children?.behind ?? [])];
	const behindOf = groupByRegion(behind);
	const above = new Set(points.flatMap((point) => point.preferred.path.slice(0, -1)));
	for (const block of blocks) {
		const region = regionOfBlock(block);
		const isBelow = block[0]?.path.some((one) => pointsOf.has(one));
		const elsewhere = isBelow ? 'child_region' : above.has(region) ? 'parent_region' : 'stale';
		const counted = pointsOf.get(region) ?? [];
		exclusions.addAll(explainBlock(block, counted, behindOf.get(region) ?? [], elsewhere));
	}
}

/** A point is of one region. */
function groupByRegion(points: readonly LinePoint[]): Map<string, LinePoint[]> {
	return new Map(
		groupBy(points, ({ preferred }) => regionOf(preferred)).flatMap((some) =>
			some[0] ? [[regionOf(some[0].preferred), some]] : []
		)
	);
}

const explained = new ListMemo<Block<Claim> | LinePoint, Excluded>();

/** Why the claims of a block are not counted, of whose region some points are. */
function explainBlock(
	block: Block<Claim>,
	points: readonly LinePoint[],
	behind: readonly LinePoint[],
	elsewhere: ExclusionReason
): Excluded {
	const key = `${points.length} ${elsewhere}`;
	return explained.get([block, ...points, ...behind], key, () => {
		const counted = new Set(points.map((point) => point.preferred).filter(hasValue));
		const left = new Set(behind.map(({ preferred }) => preferred));
		const ballot = points.map(toBallot).at(-1);
		const reasonFor = (claim: Claim) => {
			if (left.has(claim)) return 'stale';
			if (!hasValue(claim)) return 'vague';
			return ballot ? reasonOnBallot(claim, ballot) : elsewhere;
		};
		const others = block.filter((claim) => left.has(claim) || !counted.has(claim));
		return listReasons(others, reasonFor);
	});
}

function listReasons(
	claims: readonly Claim[],
	reasonFor: (claim: Claim) => ExclusionReason
): Excluded {
	const excluded = new Map<ExclusionReason, number[]>();
	for (const claim of claims) addToGroup(excluded, reasonFor(claim), claim.figure.id);
	return excluded;
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
