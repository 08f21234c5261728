import type { Claim } from './claim.ts';
import { ListMemo } from './list-memo.ts';
import type { ExclusionReason, FigureRecord } from './series.ts';

/** Why figures count for nothing, by the reason; the ids of each ascend. */
export type Excluded = ReadonlyMap<ExclusionReason, readonly number[]>;

/** What became of a block of figures: those that are claims, and why the others are none. */
export interface JudgedBlock {
	claims: readonly Claim[];
	excluded: Excluded;
}

/**
 * What became of figures, for as long as they live. It holds for one region and one state of
 * households and preferences. From the same claims follow the same lines and sums, which are then
 * not computed again.
 */
export interface ClaimMemo {
	/** Null where a figure has no days. */
	figures: WeakMap<FigureRecord, Claim | null>;
	blocks: ListMemo<FigureRecord, JudgedBlock>;
	/** A number for each report: see `Claim`. */
	reports: Map<string, number>;
}

export function createClaimMemo(): ClaimMemo {
	return { figures: new WeakMap(), blocks: new ListMemo(), reports: new Map() };
}

/** The number of what says something: a voter in a document. */
export function numberReport({ reports }: ClaimMemo, report: string): number {
	const known = reports.get(report) ?? reports.size;
	reports.set(report, known);
	return known;
}
