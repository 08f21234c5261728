/**
 * R1 and R8 over time: the line through the preferred reports of one region, and how long each of
 * them stands. A stock is never summed over time.
 */
import { comparePreference } from './claim.ts';
import type { Claim } from './claim.ts';
import type { Bounds, SourceSpread } from './series.ts';
import { getPreferred, spreadOf } from './sources.ts';

/** A report on the line, with the rivals of those days. */
export interface LinePoint {
	day: number;
	preferred: Claim;
	/** One claim for each source. */
	votes: Claim[];
	/** All claims of these days: votes, what was said again or was overtaken by its own source. */
	passed: Claim[];
	spread: SourceSpread | null;
}

/** A value and the days that it stands for, ends included. */
export interface Step extends Bounds {
	from: number;
	until: number;
	/** The reports that it is made of: one, or one for each region that was summed. */
	points: LinePoint[];
	/** Earliest and latest as-of day of these reports. */
	asOf: [number, number];
	/** True where it was summed from the regions below. */
	isSum: boolean;
	/** True where regions may not be summed, as their dates lie too far apart (R2). */
	isRefused: boolean;
}

/**
 * The preferred line, in order of days. Reports no further apart than `freshDays` compete, one vote
 * a source, from the newest backwards: so the last point is what R8 says of the newest reports, and
 * every point stands on a day on which somebody counted.
 */
export function drawLine(claims: readonly Claim[], freshDays: number): LinePoint[] {
	const counted = claims.filter((claim) => claim.bounds.best !== null);
	const pending = [...(counted.length > 0 ? counted : claims)].sort(
		(a, b) => a.to - b.to || a.figure.id - b.figure.id
	);
	const stacks = stackBySource(pending);
	const line: LinePoint[] = [];
	for (let newest = pending.at(-1); newest; newest = pending.at(-1)) {
		const votes = castVotes(stacks, newest.to, freshDays);
		const preferred = getPreferred(votes);
		const passed = takeSince(pending, preferred.to);
		line.push({ day: preferred.to, preferred, votes, passed, spread: spreadOf(votes) });
	}
	return line.reverse();
}

/** Each point of a line as a step: until the next report, or until it is too old to be carried. */
export function toSteps(line: readonly LinePoint[], agingDays: number): Step[] {
	return line.map((point, index) => {
		const next = line[index + 1];
		const expiry = point.day + agingDays;
		return {
			...point.preferred.bounds,
			from: point.day,
			until: next ? Math.min(next.day - 1, expiry) : expiry,
			points: [point],
			asOf: [point.day, point.day],
			isSum: false,
			isRefused: false
		};
	});
}

/** The step that stands on a day; undefined in a gap. Steps are in order and do not overlap. */
export function findStep<T extends { from: number; until: number }>(
	steps: readonly T[],
	day: number
): T | undefined {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((steps[middle]?.from ?? Infinity) <= day) low = middle + 1;
		else high = middle;
	}
	const step = steps[low - 1];
	return step && step.until >= day ? step : undefined;
}

/** What each source said, its latest day on top; of one day, the claim that is preferred. */
function stackBySource(inOrder: readonly Claim[]): Claim[][] {
	const stacks = new Map<string, Claim[]>();
	for (const claim of inOrder) {
		const stack = stacks.get(claim.voter) ?? [];
		const top = stack.at(-1);
		if (top?.to !== claim.to) stack.push(claim);
		else if (comparePreference(claim, top) < 0) stack[stack.length - 1] = claim;
		stacks.set(claim.voter, stack);
	}
	return [...stacks.values()];
}

/** The latest of each source that is no newer than a day and no older than its freshness. */
function castVotes(stacks: readonly Claim[][], day: number, freshDays: number): Claim[] {
	return stacks.flatMap((stack) => {
		while ((stack.at(-1)?.to ?? -Infinity) > day) stack.pop();
		const top = stack.at(-1);
		return top && top.to >= day - freshDays ? [top] : [];
	});
}

/** Takes off the end of a list, which is in order of days, what is of a day or later. */
function takeSince(pending: Claim[], day: number): Claim[] {
	const taken: Claim[] = [];
	for (let last = pending.at(-1); last && last.to >= day; last = pending.at(-1)) {
		taken.push(last);
		pending.pop();
	}
	return taken;
}
