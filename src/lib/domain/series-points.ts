/** The marks of a series: a dot on a line, a bar over its days. */
import type { Claim } from './claim.ts';
import { comparePreference } from './claim.ts';
import { listFalls } from './cumulative.ts';
import { listBands, listOtherEvents } from './flow-alternatives.ts';
import { clusterFlows, selectFlows } from './flow.ts';
import type { FlowCluster } from './flow.ts';
import { ListMemo } from './list-memo.ts';
import { barOf, isOtherAndLess, markApart, markOf, paleBarOf, pointOnLine } from './marks.ts';
import type { Freshness } from './metrics.ts';
import type { SeriesPoint } from './series.ts';
import { drawLine } from './stock.ts';
import type { LinePoint } from './stock.ts';

const lines = new ListMemo<Claim, SeriesPoint[]>();

/** The preferred line, and the reports that say no number (vague, at most) beside it. */
export function linePoints(claims: readonly Claim[], freshness: Freshness): readonly SeriesPoint[] {
	return lines.get(claims, JSON.stringify(freshness), () => drawPoints(claims, freshness));
}

function drawPoints(claims: readonly Claim[], freshness: Freshness): SeriesPoint[] {
	const line = drawLine(claims, freshness);
	const isToll = claims[0]?.figure.measure === 'cumulative';
	const falls = isToll ? listFalls(line) : [];
	const revisions = new Map(falls.map((fall) => [fall.figureId, fall.from]));
	const onLine = line.map((point) => {
		const revisionFrom = revisions.get(point.preferred.figure.id);
		const mark = pointOnLine(point);
		return revisionFrom === undefined ? mark : { ...mark, revisionFrom };
	});
	const marked = isToll ? markApart(onLine, isOtherAndLess) : onLine;
	const beside = leaveOutDrawn(
		claims.filter((claim) => claim.bounds.best === null),
		line
	);
	return sortPoints([...marked, ...dotPoints(beside)]);
}

/** Reports that say no number, without those that stand for one for want of any. */
function leaveOutDrawn(vague: readonly Claim[], line: readonly LinePoint[]): readonly Claim[] {
	if (vague.length === 0) return vague;
	const drawn = new Set(
		line.flatMap((point) => [point.preferred, ...point.votes, ...point.passed])
	);
	return vague.filter((claim) => !drawn.has(claim));
}

const dots = new ListMemo<Claim, SeriesPoint[]>();

/** A dot for each source and day, summed with nothing: for what is not yet, or not surely, so. */
export function dotPoints(claims: readonly Claim[]): readonly SeriesPoint[] {
	return dots.get(claims, '', () => drawDots(claims));
}

function drawDots(claims: readonly Claim[]): SeriesPoint[] {
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

const bars = new ListMemo<Claim, SeriesPoint[]>();

/** Bars: what a total would count, events that it cannot hold, and paler what overlaps it (R4). */
export function flowPoints(claims: readonly Claim[]): readonly SeriesPoint[] {
	return bars.get(claims, '', () => drawBars(claims));
}

function drawBars(claims: readonly Claim[]): SeriesPoint[] {
	const selection = selectFlows(clusterFlows(claims));
	const bands = listBands(selection);
	const others = new Set(listOtherEvents(selection));
	return [...bands.keys(), ...selection.overlapped, ...selection.replaced]
		.sort(compareBars)
		.map((cluster) => {
			const bounds = bands.get(cluster);
			return bounds || others.has(cluster) ? barOf(cluster, bounds) : paleBarOf(cluster);
		});
}

/** As their marks are sorted: by their days, then by the figure that stands for them. */
function compareBars(a: FlowCluster, b: FlowCluster): number {
	return a.to - b.to || a.from - b.from || a.preferred.figure.id - b.preferred.figure.id;
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
