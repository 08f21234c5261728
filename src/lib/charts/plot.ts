/**
 * A chart before any medium: what is drawn where, in epoch days and numbers. The SVG that the
 * server sends and the canvas that replaces it are both made from this, so they cannot disagree.
 */
import type { Qualifier } from '#lib/domain/figure.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';

/** One of the five colours of series; told apart by dash and marker as well. */
export type ColourIndex = 0 | 1 | 2 | 3 | 4;

export type MarkerShape = 'circle' | 'rect' | 'triangle' | 'rectRot' | 'star';

export interface Vertex {
	x: number;
	y: number;
}

/**
 * A line through vertices. `carried`: the last value, standing until it is too old (R1); `stem`:
 * what holds up a projection, which no line leads to.
 */
export interface Stroke {
	kind: 'firm' | 'carried' | 'stem';
	vertices: Vertex[];
}

/** A flow over the days that it covers; `x1` is the end of its last day. */
export interface Bar {
	x0: number;
	x1: number;
	y: number;
	/** No addend: unconfirmed, projected, or inside a wider report (R4). */
	isPale: boolean;
}

/** A band from least to greatest at a day. */
export interface BandEdge {
	x: number;
	low: number;
	high: number;
}

/** A report: where a reader points, and the figure that opens. */
export interface Mark extends Vertex {
	qualifier: Qualifier;
	/** Bounds to draw; null where open or where they say nothing more than the dot. */
	low: number | null;
	high: number | null;
	/** Open upward: "more than" in the words, or said by one of the sources. */
	isOpenAbove: boolean;
	/** Not drawn as a dot: a vague plural has bounds and no value. */
	isDotless: boolean;
	isHollow: boolean;
	isCorrected: boolean;
	/** A cumulative count that fell, with the value before. */
	revisionFrom: number | null;
	point: SeriesPoint;
	series: Series;
}

/** All that one series puts on a chart. */
export interface Track {
	key: string;
	label: string;
	colour: ColourIndex;
	dash: number[];
	marker: MarkerShape;
	/** Projected and planned: dashed, in the future's own ground. */
	isFuture: boolean;
	series: Series;
	strokes: Stroke[];
	bars: Bar[];
	bands: BandEdge[][];
	marks: Mark[];
}

export interface Tick {
	value: number;
	label: string;
}

export interface Axis {
	min: number;
	max: number;
	ticks: Tick[];
}

export interface Plot {
	tracks: Track[];
	x: Axis;
	y: Axis;
	/** Day after which only projections and plans stand; null where there are none. */
	futureFrom: number | null;
	/** Every mark in the order of days: what the arrow keys go through. */
	marks: Mark[];
}

/** False where all reports are of one day or span: nothing rises or falls that needs room. */
export function hasCourse({ marks }: Pick<Plot, 'marks'>): boolean {
	return marks.some(({ x }) => x !== marks[0]?.x);
}
