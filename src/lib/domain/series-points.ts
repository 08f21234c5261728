/** The marks of a series: a dot on a line, a bar over its days, a sum over regions. */
import type { Claim } from './claim.ts';
import { comparePreference } from './claim.ts';
import { listFalls } from './cumulative.ts';
import { fromEpochDay } from './dates.ts';
import { DATE_PRECISIONS } from './figure.ts';
import type { DatePrecision } from './figure.ts';
import { listBands, listOtherEvents } from './flow-alternatives.ts';
import { clusterFlows, selectFlows } from './flow.ts';
import type { FlowCluster } from './flow.ts';
import { scopeOf } from './level-change.ts';
import { ListMemo } from './list-memo.ts';
import type { Freshness } from './metrics.ts';
import type { Bounds, OtherReport, SeriesPoint } from './series.ts';
import { drawLine } from './stock.ts';
import type { LinePoint, Step } from './stock.ts';

const lines = new ListMemo<Claim, SeriesPoint[]>();
const marks = new ListMemo<LinePoint | FlowCluster, SeriesPoint>();
const sums = new ListMemo<Step, SumMark>();

/** The preferred line, and the reports that say no number (vague, at most) beside it. */
export function linePoints(claims: readonly Claim[], freshness: Freshness): readonly SeriesPoint[] {
	return lines.get(claims, JSON.stringify(freshness), () => drawPoints(claims, freshness));
}

function drawPoints(claims: readonly Claim[], freshness: Freshness): SeriesPoint[] {
	const line = drawLine(claims, freshness);
	const isToll = claims[0]?.figure.measure === 'cumulative';
	const falls = isToll ? listFalls(line) : [];
	const revisions = new Map(falls.map((fall) => [fall.figureId, fall.from]));
	const onLine = line.map((point) => ({
		...pointOnLine(point),
		revisionFrom: revisions.get(point.preferred.figure.id) ?? null
	}));
	const drawn = new Set(
		line.flatMap((point) => [point.preferred, ...point.votes, ...point.passed])
	);
	const marked = isToll ? markApart(onLine, isOtherAndLess) : onLine;
	const beside = claims.filter((claim) => claim.bounds.best === null && !drawn.has(claim));
	return sortPoints([...marked, ...dotPoints(beside)]);
}

/** A dot for each source and day, summed with nothing: for what is not yet, or not surely, so. */
export function dotPoints(claims: readonly Claim[]): SeriesPoint[] {
	const groups = new Map<string, Claim[]>();
	for (const claim of [...claims].sort(comparePreference)) {
		const days = claim.figure.measure === 'flow' ? `${claim.from} ${claim.to}` : claim.to;
		const key = `${claim.path.at(-1)} ${claim.voter} ${days}`;
		const group = groups.get(key);
		if (group) group.push(claim);
		else groups.set(key, [claim]);
	}
	const points = [...groups.values()].flatMap((group) => {
		const [preferred] = group;
		return preferred ? [markOf(preferred, group)] : [];
	});
	return sortPoints(points);
}

/** Bars: what a total would count, events that it cannot hold, and paler what overlaps it (R4). */
export function flowPoints(claims: readonly Claim[]): SeriesPoint[] {
	const selection = selectFlows(clusterFlows(claims));
	const bars = [...listBands(selection)].map(([cluster, bounds]) => barOf(cluster, bounds));
	const others = new Set(listOtherEvents(selection));
	const apart = [...others].map((cluster) => barOf(cluster, cluster.preferred.bounds));
	const pale = [...selection.overlapped, ...selection.replaced]
		.filter((cluster) => !others.has(cluster))
		.map((cluster) => ({ ...barOf(cluster, cluster.preferred.bounds), alternative: true }));
	return sortPoints([...bars, ...apart, ...pale]);
}

/** A sum over regions, on each day on which at least one of them reported; none where refused. */
export function sumPoints(steps: readonly Step[], regionId: string): SeriesPoint[] {
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

/** Marks those that do not go on from the one before them: no line may lead there. */
function markApart(
	points: readonly SeriesPoint[],
	isApart: (one: SeriesPoint, next: SeriesPoint, at: number) => boolean
): SeriesPoint[] {
	return points.map((point, at) => {
		const before = points[at - 1];
		return before && isApart(before, point, at) ? { ...point, apart: true } : point;
	});
}

/** A toll never falls from one source to another: that is a disagreement (R6, R8). */
function isOtherAndLess(one: SeriesPoint, next: SeriesPoint): boolean {
	return one.source !== next.source && (next.best ?? 0) < (one.best ?? 0);
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

function pointOnLine(point: LinePoint): SeriesPoint {
	const { day, preferred, votes, passed, spread } = point;
	return marks.get([point], '', () => {
		const mark = markOf(preferred, [...votes, ...passed]);
		return { ...mark, ...daysOf(day, day), spread, scope: scopeOf([point]) };
	});
}

function barOf(cluster: FlowCluster, { best, low, high }: Bounds): SeriesPoint {
	return marks.get([cluster], `${best} ${low} ${high}`, () => {
		const mark = markOf(cluster.preferred, cluster.claims);
		const days = daysOf(cluster.from, cluster.to);
		return { ...mark, best, low, high, ...days, spread: cluster.spread };
	});
}

function markOf(preferred: Claim, claims: readonly Claim[]): SeriesPoint {
	const ids = new Set(claims);
	ids.delete(preferred);
	const others = [...ids].map(reportOf);
	return {
		...reportOf(preferred),
		spread: null,
		revisionFrom: null,
		figureIds: [preferred.figure.id, ...otherIds(preferred.figure.id, claims)],
		regionId: preferred.path.at(-1) ?? '',
		others: others.length > 0 ? others : undefined
	};
}

function reportOf({ figure, bounds, from, to }: Claim): OtherReport {
	return {
		best: bounds.best,
		low: bounds.low,
		high: bounds.high,
		from: fromEpochDay(figure.measure === 'flow' ? from : to),
		to: fromEpochDay(to),
		datePrecision: figure.datePrecision,
		qualifier: figure.qualifier,
		corrected: figure.corrected,
		figureIds: [figure.id],
		source: figure.source
	};
}

function otherIds(id: number, claims: readonly Claim[]): number[] {
	const ids = new Set(claims.map((claim) => claim.figure.id));
	ids.delete(id);
	return [...ids].sort((a, b) => a - b);
}

function daysOf(from: number, to: number): Pick<SeriesPoint, 'from' | 'to'> {
	return { from: fromEpochDay(from), to: fromEpochDay(to) };
}

function sortPoints(points: SeriesPoint[]): SeriesPoint[] {
	return points.sort(
		(a, b) =>
			compareText(a.to, b.to) ||
			compareText(a.from, b.from) ||
			(a.figureIds[0] ?? 0) - (b.figureIds[0] ?? 0)
	);
}

function compareText(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
