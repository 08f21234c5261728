/** Which disease, measure and unit a total is of where nobody has chosen. */
import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';
import { DEFAULT_WINDOW_DAYS } from './context.ts';
import type { AggregationContext } from './context.ts';
import { daysBetween } from './dates.ts';
import { ExclusionLog } from './exclusions.ts';
import type { Disease, Measure, Unit } from './figure.ts';
import { listClaims } from './frame-claims.ts';
import type { FrameClaims } from './frame-claims.ts';
import { countVotes } from './measure-votes.ts';
import { isOfDisease, METRIC_PROFILES } from './metrics.ts';
import type { Total } from './series.ts';
import { computeFlowTotal } from './total-flow.ts';
import { findHeadline } from './total-level.ts';

export interface Frame {
	measure: Measure;
	unit: Unit;
	currency: string | null;
	disease: Disease | null;
}

/**
 * The disease, measure and unit of a total over these claims, as asked for, else by what they are.
 * The unit is that of most claims. Households that were not converted are listed, not counted (R9), unless
 * there is nothing else.
 */
export function chooseFrame(all: readonly FrameClaims[], context: AggregationContext): Frame {
	const disease = context.disease === undefined ? chooseDisease(all, context) : context.disease;
	const claims = all.filter((some) => some.disease === disease);
	const converted = claims.filter((some) => some.unit !== 'household');
	const candidates = converted.length > 0 ? converted : claims;
	const usual = METRIC_PROFILES[context.metric].unit;
	const unit = context.unit ?? mostCommon(candidates, (some) => some.unit, usual);
	const inUnit = claims.filter((some) => some.unit === unit);
	const currency = unit === 'currency' ? chooseCurrency(inUnit, context) : null;
	const counted = inUnit.filter((some) => some.currency === currency);
	const measure = context.measure ?? chooseMeasure(counted, context);
	return { measure, unit, currency, disease };
}

/** That of most claims among the recent ones, so that an outbreak of years ago leads no longer. */
function chooseDisease(
	claims: readonly FrameClaims[],
	{ metric }: AggregationContext
): Disease | null {
	if (!isOfDisease(metric)) return null;
	const since = newestDay(claims) - METRIC_PROFILES[metric].agingDays;
	const recent = claims.flatMap(({ disease, blocks }) => {
		const count = blocks.reduce((sum, block) => sum + countSince(block, since), 0);
		return count > 0 ? [{ disease, count }] : [];
	});
	return mostCommon(recent, ({ disease }) => disease, null);
}

function countSince(block: Block<Claim>, since: number): number {
	const days = listDays(block);
	if ((days.at(-1) ?? -Infinity) < since) return 0;
	return days.reduce((count, day) => count + Number(day >= since), 0);
}

/** As of which days the claims are, in order. */
const listDays = ofEachBlock((block: Block<Claim>) =>
	Int32Array.from(block, ({ to }) => to).sort()
);

function chooseCurrency(
	claims: readonly FrameClaims[],
	context: AggregationContext
): string | null {
	return context.currency ?? mostCommon(claims, (some) => some.currency, null);
}

/**
 * Flows that come to this many times a toll show that it is one event's among several. Less than
 * that is no proof: the rising counts of one event, told on successive days, look like flows too.
 */
const TIMES_THE_TOLL = 5;

/**
 * A toll, or a stock, holds the flows that made it (R7), so it comes first. Flows do where they have
 * as many votes and it is out of date, refused or far less than they; or more, for a metric of flows.
 */
function chooseMeasure(claims: readonly FrameClaims[], context: AggregationContext): Measure {
	const usual = METRIC_PROFILES[context.metric];
	let votes: ReadonlyMap<Measure, number> | undefined;
	// Most figures of a place are of one measure: nobody has to count.
	const votesFor = (measure: Measure) =>
		(votes ??= countVotes(claims, usual.agingDays)).get(measure) ?? 0;
	const level = chooseLevel(claims, votesFor, context);
	const flows = claims.filter(({ measure }) => measure === 'flow');
	if (level === null) return flows.length > 0 ? 'flow' : usual.measure;
	if (flows.length === 0 || votesFor('flow') < votesFor(level)) return level;
	const standing = claims.filter(({ measure }) => measure === level);
	const isOutdated = newestDay(flows) - newestDay(standing) > usual.agingDays;
	const isUsual = usual.measure === 'flow' && votesFor('flow') > votesFor(level);
	if (isUsual || isOutdated) return 'flow';
	const last = lastOf(standing, level, context) ?? 0;
	return sumOf(flows, context) > TIMES_THE_TOLL * last ? 'flow' : level;
}

/**
 * Stock or toll: the usual one where it is newer by more than the metric's freshness (R1); the other
 * one where it is newer by more than a window (R2) and has half as many votes or more; else by votes, then the newer, then the usual one; before that, the one that gives a number, if only one does.
 */
function chooseLevel(
	claims: readonly FrameClaims[],
	votesFor: (measure: Measure) => number,
	context: AggregationContext
): 'stock' | 'cumulative' | null {
	const { measure: usual } = METRIC_PROFILES[context.metric];
	const ahead = countDaysAhead(claims);
	const newer = findNewerLevel(ahead, METRIC_PROFILES[context.metric].freshDays);
	const longSince = findNewerLevel(ahead, context.windowDays ?? DEFAULT_WINDOW_DAYS);
	const isLed = longSince !== null && votesFor(longSince) * 2 >= votesFor(otherLevel(longSince));
	const leading = newer === usual ? usual : isLed ? longSince : null;
	const ofMeasure = (wanted: Measure) => claims.filter(({ measure }) => measure === wanted);
	const ranked = (['stock', 'cumulative'] as const)
		.filter((measure) => ofMeasure(measure).length > 0)
		.sort(
			(a, b) =>
				Number(b === leading) - Number(a === leading) ||
				votesFor(b) - votesFor(a) ||
				Number(b === newer) - Number(a === newer) ||
				Number(b === usual) - Number(a === usual)
		);
	if (ranked.length < 2) return ranked[0] ?? null;
	const numbered = ranked.find((measure) => lastOf(ofMeasure(measure), measure, context) !== null);
	return numbered ?? ranked[0] ?? null;
}

function otherLevel(measure: Measure): Measure {
	return measure === 'stock' ? 'cumulative' : 'stock';
}

/** Whether a number has none, or one later by more than the metric's freshness, to stand in for it. */
export function gaveWayTo(asked: Total, other: Total): boolean {
	if (other.best === null) return false;
	if (asked.best === null || asked.asOf === null) return true;
	return (
		daysBetween(asked.asOf, other.asOf ?? asked.asOf) > METRIC_PROFILES[asked.metric].freshDays
	);
}

/** How many days the newest stock of the largest place is more recent than its newest toll. */
function countDaysAhead(claims: readonly FrameClaims[]): number {
	let top = Infinity;
	let newest = { stock: -Infinity, cumulative: -Infinity };
	for (const { measure, blocks } of claims) {
		if (measure === 'flow') continue;
		for (const block of blocks) {
			const [depth, day] = [block[0]?.path.length ?? Infinity, newestNumbered(block)];
			if (day === -Infinity || depth > top) continue;
			if (depth < top) newest = { stock: -Infinity, cumulative: -Infinity };
			top = depth;
			newest[measure] = Math.max(newest[measure], day);
		}
	}
	return newest.stock - newest.cumulative;
}

/** The day of the newest claim that gives a value. */
const newestNumbered = ofEachBlock((block: Block<Claim>) =>
	block.reduce((day, { bounds, to }) => (bounds.best === null ? day : Math.max(day, to)), -Infinity)
);

/** The measure that is more recent than the other by more than some days. */
function findNewerLevel(ahead: number, days: number): Measure | null {
	if (!Number.isFinite(ahead) || Math.abs(ahead) <= days) return null;
	return ahead > 0 ? 'stock' : 'cumulative';
}

function sumOf(flows: readonly FrameClaims[], context: AggregationContext): number {
	const claims = listClaims(flows.flatMap(({ blocks }) => blocks));
	const whole = computeFlowTotal(claims, context, new ExclusionLog(), { isWhole: true });
	return whole.best ?? -Infinity;
}

/** The last value of a stock or a toll, or the least that it can be; null where a sum is refused. */
function lastOf(
	levels: readonly FrameClaims[],
	measure: 'stock' | 'cumulative',
	context: AggregationContext
): number | null {
	const blocks = levels.flatMap((some) => some.blocks);
	const last = findHeadline(blocks, context, { measure, day: Infinity });
	return last && !last.isRefused ? (last.best ?? last.low) : null;
}

function newestDay(claims: readonly FrameClaims[]): number {
	return claims
		.flatMap(({ blocks }) => blocks)
		.reduce((newest, block) => Math.max(newest, listDays(block).at(-1) ?? -Infinity), -Infinity);
}

interface Counted {
	count: number;
}

/** The usual value wins a tie, then the one that stands first in the alphabet. */
function mostCommon<C extends Counted, T extends string | null>(
	claims: readonly C[],
	read: (claims: C) => T,
	usual: T
): T {
	const counts = new Map<T, number>();
	for (const some of claims) counts.set(read(some), (counts.get(read(some)) ?? 0) + some.count);
	const [most] = [...counts].sort(
		([a, countA], [b, countB]) =>
			countB - countA ||
			Number(b === usual) - Number(a === usual) ||
			(String(a) < String(b) ? -1 : 1)
	);
	return most?.[0] ?? usual;
}
