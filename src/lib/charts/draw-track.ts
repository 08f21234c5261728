/** From the points of one series to lines, bars, bands and marks (the grammar of the charts). */
import { toEpochDay } from '#lib/domain/dates.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';
import type { BandEdge, Bar, Mark, Stroke, Track, Vertex } from './plot.ts';

export type TrackShapes = Pick<Track, 'strokes' | 'bars' | 'bands' | 'marks'>;

/** What a series puts on a chart that ends on the epoch day `lastDay`. */
export function drawTrack(series: Series, lastDay: number): TrackShapes {
	const marks = series.points.map((point) => toMark(series, point));
	if (series.measure === 'flow') {
		return {
			strokes: [],
			bars: series.points.flatMap((point) => toBar(series, point)),
			bands: [],
			marks
		};
	}
	return { ...drawLines(series, lastDay), bars: [], marks };
}

/** Only what is observed makes a line; a projection stands alone, an unconfirmed count floats. */
function drawLines(series: Series, lastDay: number): Pick<Track, 'strokes' | 'bands'> {
	if (series.status === 'unconfirmed') return { strokes: [], bands: [] };
	if (series.status !== 'observed') return { strokes: series.points.flatMap(toStem), bands: [] };
	return series.measure === 'stock' ? drawSteps(series, lastDay) : drawThrough(series);
}

function toStem({ to, best }: SeriesPoint): Stroke[] {
	if (best === null) return [];
	const x = toEpochDay(to);
	return [{ kind: 'stem', vertices: [0, best].map((y) => ({ x, y })) }];
}

function toMark(series: Series, point: SeriesPoint): Mark {
	const isFlow = series.measure === 'flow';
	const first = toEpochDay(point.from);
	const last = toEpochDay(point.to);
	return {
		x: isFlow ? (first + last + 1) / 2 : last,
		y: heightOf(point),
		qualifier: point.qualifier,
		...boundsToDraw(series, point),
		isOpenAbove: point.high === null || (point.spread?.openAbove ?? false),
		isDotless: point.best === null && point.qualifier === 'vague',
		isHollow: series.status === 'unconfirmed',
		isCorrected: point.corrected,
		revisionFrom: point.revisionFrom,
		point,
		series
	};
}

/** Where a mark stands: its best value, else the bound that the words give. */
function heightOf({ best, low, high, qualifier }: SeriesPoint): number {
	if (best !== null) return best;
	return qualifier === 'at_most' ? (high ?? low ?? 0) : (low ?? high ?? 0);
}

/** Sources that differ are shown as a band on a line; on bars, and for one source, at the mark. */
function boundsToDraw(series: Series, point: SeriesPoint): Pick<Mark, 'low' | 'high'> {
	const { spread } = point;
	if (spread && series.measure === 'flow') return { low: spread.min, high: spread.max };
	const isBounded = point.qualifier === 'range' || point.qualifier === 'vague';
	return isBounded ? { low: point.low, high: point.high } : { low: null, high: null };
}

function drawSteps(series: Series, lastDay: number): Pick<Track, 'strokes' | 'bands'> {
	const strokes: Stroke[] = [];
	const bands: BandEdge[][] = [];
	let firm: Vertex[] = [];
	series.points.forEach((point, index) => {
		if (point.best === null) return;
		const day = toEpochDay(point.to);
		const next = nextValued(series.points, index);
		const expiry = day + (series.agingDays ?? Infinity);
		const until = Math.min(next === null ? lastDay : next, expiry);
		firm.push({ x: day, y: point.best });
		bands.push(stepBand(series, point, day, until));
		if (next !== null && next <= expiry) {
			firm.push({ x: until, y: point.best });
			if (!isNextApart(series.points, index)) return;
		} else if (until > day) strokes.push(carry(point.best, day, until));
		strokes.push({ kind: 'firm', vertices: firm });
		firm = [];
	});
	if (firm.length > 0) strokes.push({ kind: 'firm', vertices: firm });
	return {
		strokes: strokes.filter((stroke) => stroke.vertices.length > 1),
		bands: bands.filter((band) => band.length > 0)
	};
}

function nextValued(points: readonly SeriesPoint[], index: number): number | null {
	const next = findNext(points, index);
	return next ? toEpochDay(next.to) : null;
}

function isNextApart(points: readonly SeriesPoint[], index: number): boolean {
	return findNext(points, index)?.apart === true;
}

function findNext(points: readonly SeriesPoint[], index: number): SeriesPoint | undefined {
	return points.find((point, at) => at > index && point.best !== null);
}

function carry(y: number, from: number, until: number): Stroke {
	return { kind: 'carried', vertices: [from, until].map((x) => ({ x, y })) };
}

function stepBand(series: Series, point: SeriesPoint, from: number, until: number): BandEdge[] {
	const edges = bandOf(series, point);
	return edges && until > from ? [from, until].map((x) => ({ x, ...edges })) : [];
}

/** Least and greatest of what several sources say, or of a sum; null where there is one value. */
function bandOf(series: Series, point: SeriesPoint): { low: number; high: number } | null {
	const { spread, low, high } = point;
	if (spread && spread.max > spread.min) return { low: spread.min, high: spread.max };
	if (series.scope === 'own' || low === null || high === null || low === high) return null;
	return { low, high };
}

/** A line through the points, anew from each that does not go on from the one before it. */
function drawThrough(series: Series): Pick<Track, 'strokes' | 'bands'> {
	const runs: SeriesPoint[][] = [];
	for (const point of series.points.filter(({ best }) => best !== null)) {
		const run = runs.at(-1);
		if (run && !point.apart) run.push(point);
		else runs.push([point]);
	}
	const drawn = runs.filter((run) => run.length > 1);
	return {
		strokes: drawn.map((run) => ({ kind: 'firm', vertices: run.map(toVertex) })),
		bands: drawn
			.map((run) => run.map((point) => ({ x: toEpochDay(point.to), ...edgesOf(series, point) })))
			.filter((band) => band.some(({ low, high }) => high > low))
	};
}

function toVertex({ to, best }: SeriesPoint): Vertex {
	return { x: toEpochDay(to), y: best ?? 0 };
}

function edgesOf(series: Series, point: SeriesPoint): { low: number; high: number } {
	return bandOf(series, point) ?? { low: point.best ?? 0, high: point.best ?? 0 };
}

function toBar(series: Series, { from, to, best, alternative }: SeriesPoint): Bar[] {
	if (best === null) return [];
	const isPale = series.status !== 'observed' || alternative === true;
	return [{ x0: toEpochDay(from), x1: toEpochDay(to) + 1, y: best, isPale }];
}
