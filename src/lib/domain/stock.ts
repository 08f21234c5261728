/**
 * R1 and R8 over time: the line through the preferred reports of one region, and how long each of
 * them stands. A stock is never summed over time.
 */
import { isSettled } from './claim.ts';
import type { Claim } from './claim.ts';
import { parseDay } from './dates.ts';
import { ListMemo } from './list-memo.ts';
import type { Freshness } from './metrics.ts';
import { RecentReports } from './recent-reports.ts';
import type { Bounds, SourceSpread } from './series.ts';
import { getPreferred, spreadOf } from './sources.ts';
import { listVoices } from './voices.ts';

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
	/** Regions that were counted too long before the newest to be summed with it (R2). */
	behind: LinePoint[];
	/** True where they come to more than what is left, so that there is no sum. */
	isRefused: boolean;
}

/**
 * The preferred line, in order of days. Reports no further apart than the freshness compete, one
 * vote a source, from the newest backwards: so the last point is what R8 says of the newest reports,
 * and every point stands on a day on which somebody counted. Its spread is of that day alone.
 */
export function drawLine(claims: readonly Claim[], freshness: Freshness): readonly LinePoint[] {
	return lines.get(claims, JSON.stringify(freshness), () => draw(claims, freshness));
}

/** A total reads the line that its series shows. */
const lines = new ListMemo<Claim, readonly LinePoint[]>();

function draw(claims: readonly Claim[], freshness: Freshness): LinePoint[] {
	const counted = claims.filter((claim) => claim.bounds.best !== null);
	const inOrder = [...(counted.length > 0 ? counted : claims)].sort(
		(a, b) => a.to - b.to || a.figure.id - b.figure.id
	);
	const reports = new RecentReports(listVoices(inOrder));
	const line: LinePoint[] = [];
	let end = inOrder.length;
	for (let newest = inOrder[end - 1]; newest; newest = inOrder[end - 1]) {
		const recent = reports.listLatest(newest.to - freshness.settledDays, newest.to);
		const votes = listCompeting(recent, newest.to - freshness.rivalDays);
		const preferred = getPreferred(leaveOutOvertaken(votes));
		const start = findStart(inOrder, end, preferred.to);
		line.push(toPoint(preferred, votes, inOrder.slice(start, end)));
		end = start;
	}
	return line.reverse();
}

const points = new ListMemo<Claim, LinePoint>();

/** The same point for the same claims: what is drawn of it, or summed, stays the same too. */
function toPoint(preferred: Claim, votes: Claim[], passed: Claim[]): LinePoint {
	return points.get([preferred, ...votes, ...passed], String(votes.length), () => {
		const day = preferred.to;
		const spread = spreadOf(votes.filter((vote) => vote.to === day));
		return { day, preferred, votes, passed, spread };
	});
}

/** What a person settled stays in the vote for longer than other reports. */
function listCompeting(recent: readonly Claim[], since: number): Claim[] {
	return recent.filter((claim) => claim.to >= since || isSettled(claim));
}

/**
 * A toll that ends on the day of its publication says since when it counts, and hardly ever until
 * when: where another source had counted more by a day before, it is no later count, and did not
 * make the toll fall (R6, R8).
 */
function leaveOutOvertaken(votes: readonly Claim[]): readonly Claim[] {
	if (!votes.some(({ figure }) => figure.measure === 'cumulative')) return votes;
	const most = new Map<number, number>();
	for (const { to, bounds } of votes) {
		most.set(to, Math.max(most.get(to) ?? 0, bounds.low ?? 0));
	}
	return votes.filter((vote) => {
		const { measure, publishedOn } = vote.figure;
		if (measure !== 'cumulative' || vote.to !== parseDay(publishedOn) || isSettled(vote))
			return true;
		return ![...most].some(([day, low]) => day < vote.to && low > (vote.bounds.best ?? Infinity));
	});
}

/** Each point of a line as a step: until the next report, or until it is too old to be carried. */
export function toSteps(line: readonly LinePoint[], agingDays: number): Step[] {
	return line.map((point, index) => {
		const next = line[index + 1];
		const expiry = point.day + agingDays;
		return toStep(point, next ? Math.min(next.day - 1, expiry) : expiry);
	});
}

const steps = new ListMemo<LinePoint, Step>();

function toStep(point: LinePoint, until: number): Step {
	const { day } = point;
	const { best, low, high } = point.preferred.bounds;
	return steps.get([point], String(until), () => ({
		best,
		low,
		high,
		from: day,
		until,
		points: [point],
		asOf: [day, day],
		isSum: false,
		behind: [],
		isRefused: false
	}));
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

/** Where the claims of a day and later begin in a list up to `end`, which is in order of days. */
function findStart(inOrder: readonly Claim[], end: number, day: number): number {
	let start = end;
	while ((inOrder[start - 1]?.to ?? -Infinity) >= day) start -= 1;
	return start;
}
