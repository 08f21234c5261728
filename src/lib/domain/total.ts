/** One number for one region, metric and day, with all that explains it (R18). */
import { assertionExclusion } from './assertion.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { parseDay } from './dates.ts';
import { ExclusionLog } from './exclusions.ts';
import type { IsoDate } from './figure.ts';
import { chooseFrame } from './frame.ts';
import type { Frame } from './frame.ts';
import { warnOfFlows } from './flow-warnings.ts';
import { prepareClaims } from './prepare-claims.ts';
import type { PreparedClaims } from './prepare-claims.ts';
import type { FigureRecord, Total } from './series.ts';
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
	const { claims, groupFor } = prepared;
	const exclusions = new ExclusionLog(prepared.exclusions);
	const day = parseDay(asOf) ?? Infinity;
	const known = claims.filter((claim) => isForeseen(claim) || startOf(claim) <= day);
	const observed = known.filter((claim) => claim.status === 'observed');
	const frame = chooseFrame(observed, context);
	const counted = leaveOutOthers(known, frame, exclusions);
	const subgroup = groupFor(frame.disease);
	const empty = emptyTotal(context, frame);
	const filled =
		frame.measure === 'flow'
			? computeFlowTotal(counted, context, exclusions)
			: computeLevelTotal(counted, context, { measure: frame.measure, day, isLast }, exclusions);
	const ofGroup = subgroup === null ? {} : { subgroup };
	const total: Total = { ...empty, ...ofGroup, ...filled, exclusions: exclusions.list() };
	const warnings = [
		...warnOfFlows(total, observed),
		...warnOfConflicts(total, observed),
		...warnOfWaiting(total, figures)
	];
	return { ...total, warnings: [...total.warnings, ...warnings] };
}

/** A stock or toll holds from its as-of day on; a flow counts as soon as its period has begun. */
function startOf(claim: Claim): number {
	return claim.figure.measure === 'flow' ? claim.from : claim.to;
}

/** What is foreseen lies ahead; it is left out of a total as such, not for its date. */
function isForeseen(claim: Claim): boolean {
	return claim.status === 'projected' || claim.status === 'planned';
}

function leaveOutOthers(claims: readonly Claim[], frame: Frame, exclusions: ExclusionLog): Claim[] {
	return claims.filter((claim) => {
		const reason = exclusionFor(claim, frame);
		if (reason) exclusions.add(claim.figure.id, reason);
		return reason === null;
	});
}

function exclusionFor(claim: Claim, frame: Frame) {
	const asserted = assertionExclusion(claim.figure.assertion);
	if (asserted) return asserted;
	if (claim.disease !== frame.disease) return 'other_disease';
	if (claim.unit === 'household' && frame.unit !== 'household') return 'household';
	if (claim.unit !== frame.unit || claim.currency !== frame.currency) return 'other_unit';
	return claim.figure.measure === frame.measure ? null : 'other_measure';
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
