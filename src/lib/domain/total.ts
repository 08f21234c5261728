/** One number for one region, metric and day, with all that explains it (R18). */
import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { parseDay } from './dates.ts';
import { ExclusionLog } from './exclusions.ts';
import type { IsoDate } from './figure.ts';
import { chooseFrame } from './frame.ts';
import type { Frame } from './frame.ts';
import { listClaims, listFrames, listIds } from './frame-claims.ts';
import type { FrameClaims } from './frame-claims.ts';
import { warnOfFlows } from './flow-warnings.ts';
import { ListMemo } from './list-memo.ts';
import { prepareClaims } from './prepare-claims.ts';
import type { PreparedClaims } from './prepare-claims.ts';
import type { ExclusionReason, FigureRecord, Total } from './series.ts';
import { warnOfConflicts, warnOfWaiting } from './source-warnings.ts';
import { computeFlowTotal } from './total-flow.ts';
import { computeLevelTotal } from './total-level.ts';

/**
 * The total as of a day: the last value of a stock or a toll, the sum of flows. Figures dated after
 * that day play no part. Strange data never throw: what cannot be counted is excluded with its
 * reason, and a total without a usable figure has a null `best`.
 */
export function computeTotal(
	figures: readonly FigureRecord[],
	context: AggregationContext,
	asOf: IsoDate
): Total {
	return compute(figures, context, { asOf, isLast: false });
}

/**
 * As `computeTotal`; where a stock is too old to stand on that day (R1), the last that was known,
 * with the day that it held for. `prepared`: the claims of these figures, where they are at hand.
 */
export function computeLastTotal(
	figures: readonly FigureRecord[],
	context: AggregationContext,
	asOf: IsoDate,
	prepared?: PreparedClaims
): Total {
	return compute(figures, context, { asOf, isLast: true }, prepared);
}

function compute(
	figures: readonly FigureRecord[],
	context: AggregationContext,
	{ asOf, isLast }: { asOf: IsoDate; isLast: boolean },
	prepared = prepareClaims(figures, context)
): Total {
	const { blocks, groupFor } = prepared;
	const exclusions = new ExclusionLog();
	for (const excluded of prepared.excluded) exclusions.addAll(excluded);
	const day = parseDay(asOf) ?? Infinity;
	const known = listFrames(blocks.map((block) => listKnown(block, day)));
	const observed = known.filter(({ status }) => status === 'observed');
	const frame = chooseFrame(observed, context);
	const counted = leaveOutOthers(known, frame, exclusions).flatMap((claims) => claims.blocks);
	const subgroup = groupFor(frame.disease);
	const empty = emptyTotal(context, frame);
	const filled =
		frame.measure === 'flow'
			? computeFlowTotal(listClaims(counted), context, exclusions)
			: computeLevelTotal(counted, context, { measure: frame.measure, day, isLast }, exclusions);
	const ofGroup = subgroup === null ? {} : { subgroup };
	const total: Total = { ...empty, ...ofGroup, ...filled, exclusions: exclusions.list() };
	const warnings = [
		...warnOfFlows(total, observed),
		...warnOfConflicts(total, observed),
		...warnOfWaiting(total, figures, prepared.waiting)
	];
	return { ...total, warnings: [...total.warnings, ...warnings] };
}

/** What begins after a day is known by then only where it is foreseen. */
function listKnown(block: Block<Claim>, day: number): Block<Claim> {
	if (findLastStart(block) <= day) return block;
	return knownClaims.get([block], String(day), () =>
		block.filter((claim) => isForeseen(claim) || startOf(claim) <= day)
	);
}

const knownClaims = new ListMemo<Block<Claim>, Block<Claim>>();

/** The day on which the last of what is not foreseen begins. */
const findLastStart = ofEachBlock((block: Block<Claim>) =>
	block.reduce((day, claim) => (isForeseen(claim) ? day : Math.max(day, startOf(claim))), -Infinity)
);

/** A stock or toll holds from its as-of day on; a flow counts as soon as its period has begun. */
function startOf(claim: Claim): number {
	return claim.figure.measure === 'flow' ? claim.from : claim.to;
}

/** What is foreseen lies ahead; it is left out of a total as such, not for its date. */
function isForeseen(claim: Claim): boolean {
	return claim.status === 'projected' || claim.status === 'planned';
}

/** The claims of the frame of the total. */
function leaveOutOthers(
	claims: readonly FrameClaims[],
	frame: Frame,
	exclusions: ExclusionLog
): FrameClaims[] {
	return claims.filter((some) => {
		const reason = exclusionFor(some, frame);
		if (reason) for (const block of some.blocks) exclusions.addList(reason, listIds(block));
		return reason === null;
	});
}

function exclusionFor(claims: FrameClaims, frame: Frame): ExclusionReason | null {
	if (claims.status !== 'observed') return claims.status;
	if (claims.disease !== frame.disease) return 'other_disease';
	if (claims.unit === 'household' && frame.unit !== 'household') return 'household';
	if (claims.unit !== frame.unit || claims.currency !== frame.currency) return 'other_unit';
	return claims.measure === frame.measure ? null : 'other_measure';
}

function emptyTotal(context: AggregationContext, frame: Frame): Total {
	return {
		best: null,
		low: null,
		high: null,
		regionId: context.regionId,
		metric: context.metric,
		...frame,
		rule: frame.measure === 'stock' ? 'R1' : frame.measure === 'flow' ? 'R4' : 'R6',
		basis: 'published',
		asOf: null,
		asOfSpread: null,
		daysTold: null,
		addends: [],
		shares: [],
		exclusions: [],
		spread: null,
		coverage: null,
		unallocated: null,
		conflict: null,
		leadFigureId: null,
		change: null,
		warnings: []
	};
}
