/** One mark of a chart, from the reports that it stands for, and where a line of marks breaks. */
import type { Claim } from './claim.ts';
import { fromEpochDay } from './dates.ts';
import type { FlowCluster } from './flow.ts';
import type { Days } from './flow-period.ts';
import { scopeOf } from './level-change.ts';
import { ListMemo } from './list-memo.ts';
import type { Bounds, OtherReport, SeriesPoint, SourceSpread } from './series.ts';
import type { LinePoint } from './stock.ts';

const marks = new ListMemo<LinePoint | FlowCluster, SeriesPoint>();

export function pointOnLine(point: LinePoint): SeriesPoint {
	const { day, preferred, votes, passed, spread } = point;
	const days = { from: day, to: day };
	return marks.get([point], '', () => {
		const detail = { bounds: preferred.bounds, days, spread, scope: scopeOf([point]) };
		return toMark(preferred, [...votes, ...passed], detail);
	});
}

export function barOf(cluster: FlowCluster, bounds = cluster.preferred.bounds): SeriesPoint {
	const { preferred, claims, spread } = cluster;
	const isOwn = bounds === preferred.bounds;
	return marks.get([cluster], isOwn ? '' : `${bounds.best} ${bounds.low} ${bounds.high}`, () =>
		toMark(preferred, claims, { bounds, days: cluster, spread })
	);
}

/** A bar that is drawn beside those that are counted. */
export function paleBarOf(cluster: FlowCluster): SeriesPoint {
	return marks.get([cluster], 'pale', () => ({ ...barOf(cluster), alternative: true }));
}

/** A mark of its own, with nothing to compare it with. */
export function markOf(preferred: Claim, claims: readonly Claim[]): SeriesPoint {
	const { bounds } = preferred;
	return toMark(preferred, claims, { bounds, days: daysOf(preferred), spread: null });
}

interface MarkDetail {
	bounds: Bounds;
	days: Days;
	spread: SourceSpread | null;
	scope?: string;
}

/** No part is spread: marks that are put together so are several times as slow to make. */
function toMark(
	preferred: Claim,
	claims: readonly Claim[],
	{ bounds, days, spread, scope }: MarkDetail
): SeriesPoint {
	const { figure, path } = preferred;
	const others = new Set(claims);
	others.delete(preferred);
	return {
		best: bounds.best,
		low: bounds.low,
		high: bounds.high,
		from: fromEpochDay(days.from),
		to: fromEpochDay(days.to),
		datePrecision: figure.datePrecision,
		qualifier: figure.qualifier,
		corrected: figure.corrected,
		figureIds: [figure.id, ...otherIds(figure.id, claims)],
		source: figure.source,
		spread,
		revisionFrom: null,
		regionId: path.at(-1) ?? '',
		others: others.size > 0 ? [...others].map(reportOf) : undefined,
		scope
	};
}

function reportOf(claim: Claim): OtherReport {
	const { figure, bounds } = claim;
	const { from, to } = daysOf(claim);
	return {
		best: bounds.best,
		low: bounds.low,
		high: bounds.high,
		from: fromEpochDay(from),
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

/** The days that a report is drawn over: what is no flow stands on its as-of day. */
function daysOf({ figure, from, to }: Claim): Days {
	return { from: figure.measure === 'flow' ? from : to, to };
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
