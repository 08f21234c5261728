/**
 * Fewer marks for a chart that could not show more of them: what stands out stays, and how much there
 * is in all is said beside.
 */
import { toEpochDay } from './dates.ts';
import { ListMemo } from './list-memo.ts';
import type { Series, SeriesPoint, WholeSeries } from './series.ts';

/** Of each stretch of days these stay: the first, the last, the lowest and the highest. */
const PER_STRETCH = 4;
/** What a person can open of one mark. */
const MOST_IDS = 12;
const MOST_OTHERS = MOST_IDS - 1;

/** A series with at most about `most` marks, the figures and the other reports of each a few. */
export function thinSeries(series: Series, most: number): Series {
	const { points: all } = series;
	const points = thinned.get(all, String(most), () =>
		keepBreaks(all, choosePoints(all, most)).map(trimPoint)
	);
	if (points.length === all.length) return { ...series, points };
	return {
		...series,
		points,
		whole: series.whole ?? wholes.get(all, '', () => measureSeries(series))
	};
}

const thinned = new ListMemo<SeriesPoint, SeriesPoint[]>();
const wholes = new ListMemo<SeriesPoint, WholeSeries>();

/** How much there is of a series, whether all of its marks are given or not. */
export function measureSeries({ points, whole }: Pick<Series, 'points' | 'whole'>): WholeSeries {
	if (whole) return whole;
	const reports: Record<string, number> = {};
	for (const { source } of points) {
		if (source !== null) reports[source] = (reports[source] ?? 0) + 1;
	}
	return {
		marks: points.length,
		bars: points.filter(({ best, alternative }) => best !== null && !alternative).length,
		revisions: points.filter(({ revisionFrom }) => revisionFrom !== null).length,
		reports,
		unnamed: points.filter((point) => point.source === null && countFigures(point) === 1).length
	};
}

/** How many figures a mark rests on, whether all of them are listed or not. */
export function countFigures({ figureIds, figures }: Pick<SeriesPoint, 'figureIds' | 'figures'>) {
	return figures ?? figureIds.length;
}

/** The figures and the other reports of a mark, as many as a person would open. */
export function trimPoint(point: SeriesPoint): SeriesPoint {
	const { figureIds, others } = point;
	return {
		...point,
		...(figureIds.length > MOST_IDS
			? { figureIds: figureIds.slice(0, MOST_IDS), figures: countFigures(point) }
			: {}),
		...(others && others.length > MOST_OTHERS ? { others: others.slice(0, MOST_OTHERS) } : {})
	};
}

/** A break of the line between two marks that stay is kept, also where its own mark is left out. */
function keepBreaks(all: readonly SeriesPoint[], kept: readonly SeriesPoint[]): SeriesPoint[] {
	const staying = new Set(kept);
	const points: SeriesPoint[] = [];
	let isApart = false;
	for (const point of all) {
		isApart ||= point.apart === true;
		if (!staying.has(point)) continue;
		points.push(isApart && points.length > 0 ? { ...point, apart: true } : point);
		isApart = false;
	}
	return points;
}

function choosePoints(points: readonly SeriesPoint[], most: number): SeriesPoint[] {
	const [first, last] = [points[0], points.at(-1)];
	if (points.length <= most || !first || !last) return [...points];
	const start = toEpochDay(first.to);
	const stretches = Math.max(1, Math.floor(most / PER_STRETCH));
	const width = (toEpochDay(last.to) + 1 - start) / stretches;
	const kept = new Set<SeriesPoint>();
	let stretch: SeriesPoint[] = [];
	let end = start + width;
	for (const point of points) {
		const day = toEpochDay(point.to);
		if (day >= end) {
			keepOutstanding(stretch, kept);
			stretch = [];
			while (day >= end) end += width;
		}
		stretch.push(point);
	}
	keepOutstanding(stretch, kept);
	return points.filter((point) => kept.has(point));
}

function keepOutstanding(stretch: readonly SeriesPoint[], kept: Set<SeriesPoint>): void {
	const [first] = stretch;
	if (!first) return;
	let [lowest, highest] = [first, first];
	for (const point of stretch) {
		if (point.best === null) continue;
		if (lowest.best === null || point.best < lowest.best) lowest = point;
		if (highest.best === null || point.best > highest.best) highest = point;
	}
	for (const point of [first, lowest, highest, stretch.at(-1) ?? first]) kept.add(point);
}
