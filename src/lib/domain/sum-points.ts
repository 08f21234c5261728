/** The marks of sums over regions (R2). */
import type { Claim } from './claim.ts';
import { fromEpochDay } from './dates.ts';
import { DATE_PRECISIONS } from './figure.ts';
import type { DatePrecision } from './figure.ts';
import { scopeOf } from './level-change.ts';
import { ListMemo } from './list-memo.ts';
import { isOtherAndLess, markApart, otherIds, pointOnLine } from './marks.ts';
import type { Bounds, SeriesPoint } from './series.ts';
import type { Step } from './stock.ts';

const sums = new ListMemo<Step, SumMark>();

const lines = new ListMemo<Step, SeriesPoint[]>();

/** A sum over regions, on each day on which at least one of them reported; none where refused. */
export function sumPoints(steps: readonly Step[], regionId: string): readonly SeriesPoint[] {
	return lines.get(steps, regionId, () => drawSums(steps, regionId));
}

function drawSums(steps: readonly Step[], regionId: string): SeriesPoint[] {
	const drawn = steps.filter((step) => !step.isRefused && step.asOf[1] === step.from);
	const all = drawn.map((step) => sums.get([step], regionId, () => markSum(step, regionId)));
	return markApart(
		all.map(({ point }) => point),
		(one, next, at) =>
			all[at - 1]?.places !== all[at]?.places || (isToll(steps) && isOtherAndLess(one, next))
	);
}

interface SumMark {
	point: SeriesPoint;
	places: string;
}

function markSum(step: Step, regionId: string): SumMark {
	return { point: pointOfSum(step, regionId), places: placesOf(step) };
}

function placesOf({ points }: Step): string {
	return points
		.map(({ preferred }) => preferred.path.at(-1))
		.sort()
		.join(' ');
}

function isToll([step]: readonly Step[]): boolean {
	return step?.points[0]?.preferred.figure.measure === 'cumulative';
}

function pointOfSum(step: Step, regionId: string): SeriesPoint {
	const [first, ...others] = step.points;
	if (!first) throw new Error('A sum without a report');
	if (others.length === 0) return pointOnLine(first);
	const addends = step.points.map((point) => point.preferred);
	const { best, low, high } = step;
	const [day, lead] = [fromEpochDay(step.from), first.preferred.figure.id];
	return {
		best,
		low,
		high,
		from: day,
		to: day,
		datePrecision: coarsest(addends),
		qualifier: qualifierOf(step),
		corrected: addends.some((claim) => claim.figure.corrected),
		figureIds: [lead, ...otherIds(lead, addends)],
		source: null,
		spread: null,
		revisionFrom: null,
		regionId,
		others: undefined,
		scope: scopeOf(step.points)
	};
}

/** A sum is dated no better than the least well dated of its addends. */
function coarsest(addends: readonly Claim[]): DatePrecision {
	const ranks = addends.map((claim) => DATE_PRECISIONS.indexOf(claim.figure.datePrecision));
	return DATE_PRECISIONS[Math.max(...ranks)] ?? 'none';
}

/** How a sum is to be read, from its bounds: they are all that is left of the words. */
function qualifierOf(sum: Bounds): SeriesPoint['qualifier'] {
	if (sum.best === null) return 'vague';
	if (sum.high === null) return 'at_least';
	return sum.low === sum.high ? 'exact' : 'range';
}
