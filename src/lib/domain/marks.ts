/** One mark of a chart, from the reports that it stands for, and where a line of marks breaks. */
import type { Claim } from './claim.ts';
import { fromEpochDay } from './dates.ts';
import type { FlowCluster } from './flow.ts';
import { scopeOf } from './level-change.ts';
import { ListMemo } from './list-memo.ts';
import type { Bounds, OtherReport, SeriesPoint } from './series.ts';
import type { LinePoint } from './stock.ts';

const marks = new ListMemo<LinePoint | FlowCluster, SeriesPoint>();

export function pointOnLine(point: LinePoint): SeriesPoint {
	const { day, preferred, votes, passed, spread } = point;
	return marks.get([point], '', () => {
		const mark = markOf(preferred, [...votes, ...passed]);
		return { ...mark, ...daysOf(day, day), spread, scope: scopeOf([point]) };
	});
}

export function barOf(cluster: FlowCluster, { best, low, high }: Bounds): SeriesPoint {
	return marks.get([cluster], `${best} ${low} ${high}`, () => {
		const mark = markOf(cluster.preferred, cluster.claims);
		const days = daysOf(cluster.from, cluster.to);
		return { ...mark, best, low, high, ...days, spread: cluster.spread };
	});
}

export function markOf(preferred: Claim, claims: readonly Claim[]): SeriesPoint {
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

export function otherIds(id: number, claims: readonly Claim[]): number[] {
	const ids = new Set(claims.map((claim) => claim.figure.id));
	ids.delete(id);
	return [...ids].sort((a, b) => a - b);
}

function daysOf(from: number, to: number): Pick<SeriesPoint, 'from' | 'to'> {
	return { from: fromEpochDay(from), to: fromEpochDay(to) };
}

/** Marks those that do not go on from the one before them: no line may lead there. */
export function markApart(
	points: readonly SeriesPoint[],
	isApart: (one: SeriesPoint, next: SeriesPoint, at: number) => boolean
): SeriesPoint[] {
	return points.map((point, at) => {
		const before = points[at - 1];
		return before && isApart(before, point, at) ? { ...point, apart: true } : point;
	});
}

/** A toll never falls from one source to another: that is a disagreement (R6, R8). */
export function isOtherAndLess(one: SeriesPoint, next: SeriesPoint): boolean {
	return one.source !== next.source && (next.best ?? 0) < (one.best ?? 0);
}
