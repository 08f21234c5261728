/**
 * R6: a cumulative count is known by its region, metric, source and anchor (the first day that it
 * counts from). Its total is its last value; it may fall, and then the fall is shown.
 */
import { areCompatible } from './agreement.ts';
import type { Claim } from './claim.ts';
import { parseDay } from './dates.ts';
import { groupBy } from './group-by.ts';
import { ListMemo } from './list-memo.ts';
import { METRIC_PROFILES } from './metrics.ts';
import type { Freshness } from './metrics.ts';
import { drawLine } from './stock.ts';
import type { LinePoint } from './stock.ts';

/** Reports that count from the same day; `anchor` is null where the texts leave it open. */
export interface AnchorGroup {
	anchor: number | null;
	claims: Claim[];
	line: readonly LinePoint[];
}

/** A change between two reports of one source. */
export interface Increment {
	change: number;
	isRevision: boolean;
	/** A fall of more than a tenth is more often a misreading than a revision. */
	needsReview: boolean;
}

const REVIEW_FALL = 0.1;

/** The reports by their anchor, each with its preferred line; known anchors first, in order. */
export function groupByAnchor(
	claims: readonly Claim[],
	freshness: Freshness
): readonly AnchorGroup[] {
	return anchored.get(claims, JSON.stringify(freshness), () => toAnchorGroups(claims, freshness));
}

const anchored = new ListMemo<Claim, AnchorGroup[]>();

function toAnchorGroups(claims: readonly Claim[], freshness: Freshness): AnchorGroup[] {
	return groupBy(claims, anchorOf)
		.map((members) => {
			const anchor = members[0] ? anchorOf(members[0]) : null;
			return { anchor, claims: members, line: drawLine(members, freshness) };
		})
		.sort((a, b) => (a.anchor ?? Infinity) - (b.anchor ?? Infinity));
}

/**
 * The anchor that a headline follows. Counts from different days are different series and are not
 * added: of those that are up to date, a pinned one comes first, then the best documented (most
 * days with a report), then the one that counts from furthest back.
 */
export function findMainGroup(
	groups: readonly AnchorGroup[],
	{ settledDays }: Freshness
): AnchorGroup | undefined {
	const newest = Math.max(...groups.map(lastDay));
	return groups
		.filter((group) => lastDay(group) >= newest - settledDays)
		.sort(
			(a, b) =>
				Number(hasValue(b)) - Number(hasValue(a)) ||
				Number(isPinned(b)) - Number(isPinned(a)) ||
				b.line.length - a.line.length ||
				compareAnchors(a.anchor, b.anchor)
		)[0];
}

/** What came on top between two reports of one source, never clamped at nothing. */
export function incrementOf(from: number, to: number): Increment {
	const change = to - from;
	return { change, isRevision: change < 0, needsReview: from - to > from * REVIEW_FALL };
}

/** The increments of a series of values, each against the one before it. */
export function listIncrements(values: readonly number[]): Increment[] {
	return values.slice(1).map((value, index) => incrementOf(values[index] ?? value, value));
}

/** A report that lies below the one before it, of the same source. */
export interface Fall {
	figureId: number;
	beforeId: number;
	/** The value before. */
	from: number;
	needsReview: boolean;
}

/**
 * The falls of a line. A lower count by another source is a disagreement (R8), not a fall; nor is
 * the same number in rounder words.
 */
export function listFalls(line: readonly LinePoint[]): Fall[] {
	const falls: Fall[] = [];
	const lastBySource = new Map<string, Claim>();
	for (const { preferred } of line) {
		const value = preferred.bounds.best;
		if (value === null) continue;
		const before = lastBySource.get(speakerOf(preferred));
		lastBySource.set(speakerOf(preferred), preferred);
		const from = before?.bounds.best ?? -Infinity;
		if (!before || value >= from || areCompatible(before.figure, preferred.figure)) continue;
		if (!isOneCount(before, preferred)) continue;
		const { needsReview } = incrementOf(from, value);
		const [figureId, beforeId] = [preferred.figure.id, before.figure.id];
		falls.push({ figureId, beforeId, from, needsReview });
	}
	return falls;
}

/** Two texts that name no source need not have the same one. */
function speakerOf({ voter, figure }: Claim): string {
	return figure.source === null ? `text ${figure.documentId ?? `by hand ${figure.id}`}` : voter;
}

/** Of two counts that both leave open since when: a year apart they are of two plans, or two outbreaks. */
export function isOneCount(before: Claim, after: Claim): boolean {
	const { agingDays } = METRIC_PROFILES[after.figure.metric];
	return anchorOf(after) !== null || after.to - before.to <= agingDays;
}

/** First day of what a toll counts from, or null where its text leaves it open. */
export function anchorOf(claim: Claim): number | null {
	return parseDay(claim.figure.dateStart);
}

function lastDay(group: AnchorGroup): number {
	return group.line.at(-1)?.day ?? -Infinity;
}

function isPinned(group: AnchorGroup): boolean {
	return group.claims.some((claim) => claim.figure.pinned);
}

function hasValue(group: AnchorGroup): boolean {
	return group.line.some((point) => point.preferred.bounds.best !== null);
}

function compareAnchors(a: number | null, b: number | null): number {
	return a === b ? 0 : (a ?? Infinity) < (b ?? Infinity) ? -1 : 1;
}
