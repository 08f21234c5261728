/**
 * R8: several sources on one thing are never added. Each attributed source has one vote, ten
 * articles that quote it included; the answer is a preferred figure and the spread of the votes.
 */
import { comparePreference } from './claim.ts';
import type { Claim } from './claim.ts';
import type { SourceSpread } from './series.ts';

export interface Vote {
	preferred: Claim;
	/** One claim for each voter. */
	votes: Claim[];
}

/** The vote over claims for the same thing; throws on an empty list. */
export function holdVote(claims: readonly Claim[]): Vote {
	const byVoter = new Map<string, Claim>();
	for (const claim of claims) {
		const rival = byVoter.get(claim.voter);
		if (!rival || compareWithinSource(claim, rival) < 0) byVoter.set(claim.voter, claim);
	}
	const votes = [...byVoter.values()];
	return { preferred: getPreferred(votes), votes };
}

/** The claim that is preferred to all others; throws on an empty list. */
export function getPreferred(votes: readonly Claim[]): Claim {
	const [first, ...others] = votes;
	if (!first) throw new Error('A vote needs at least one claim');
	return others.reduce((best, vote) => (comparePreference(vote, best) < 0 ? vote : best), first);
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
 * A source's own latest word is its vote; a pin or better words settle only what it said that day,
 * or of one fact: the figures of a cluster are one count, whatever day each text gives it.
 */
function compareWithinSource(a: Claim, b: Claim): number {
	const { clusterId } = a.figure;
	if (clusterId !== null && clusterId === b.figure.clusterId) return comparePreference(a, b);
	return b.to - a.to || comparePreference(a, b);
}

function median(sorted: readonly number[]): number {
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? upper;
	return (lower + upper) / 2;
}
