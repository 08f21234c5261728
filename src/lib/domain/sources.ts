/**
 * R8: several sources on one thing are never added. Each attributed source has one vote, ten
 * articles that quote it included; the answer is a preferred figure and the spread of the votes.
 */
import { bestOfCluster, compareMembers, comparePreference } from './claim.ts';
import type { Claim } from './claim.ts';
import { groupBy } from './group-by.ts';
import type { SourceSpread } from './series.ts';
import { chooseVoice } from './voices.ts';

export interface Vote {
	preferred: Claim;
	/** One claim for each voter. */
	votes: Claim[];
}

/** The vote over claims for the same thing; throws on an empty list. */
export function holdVote(claims: readonly Claim[]): Vote {
	const votes = groupBy(claims, ({ voter }) => voter).map(chooseVote);
	return { preferred: getPreferred(votes), votes };
}

/** The claim that is preferred to all others, in the best words of its cluster; throws on none. */
export function getPreferred(votes: readonly Claim[]): Claim {
	const [first] = votes;
	if (!first) throw new Error('A vote needs at least one claim');
	const best = votes.reduce((a, b) => (comparePreference(b, a) < 0 ? b : a), first);
	return bestOfCluster(best, votes);
}

/** Least, middle and greatest of the votes that give a value; null for fewer than two of them. */
export function spreadOf(votes: readonly Claim[]): SourceSpread | null {
	const values = votes
		.flatMap((vote) => (vote.bounds.best === null ? [] : [vote.bounds.best]))
		.sort((a, b) => a - b);
	const min = values[0];
	const max = values.at(-1);
	if (min === undefined || max === undefined || values.length < 2) return null;
	const openAbove = votes.some((vote) => vote.bounds.high === null);
	return { min, median: median(values), max, openAbove, sources: values.length };
}

/**
 * A source's own latest word is its vote. The figures of a cluster are one count, whatever day each
 * text gives it: a pin or better words settle it.
 */
function chooseVote(claims: readonly Claim[]): Claim {
	const newest = claims.reduce((day, { to }) => Math.max(day, to), -Infinity);
	const [clusterId, ...others] = new Set(claims.map(({ figure }) => figure.clusterId));
	if (clusterId == null || others.length > 0) {
		return chooseVoice(claims.filter(({ to }) => to === newest));
	}
	return claims.reduce((best, claim) => (compareMembers(claim, best) < 0 ? claim : best));
}

function median(sorted: readonly number[]): number {
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? upper;
	return (lower + upper) / 2;
}
