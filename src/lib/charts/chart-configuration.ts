import type { ChartConfiguration, ChartDataset, Scale } from 'chart.js';
import { createMarkPlugin } from './mark-plugin.ts';
import { DOT_RADIUS, GUTTER_BOTTOM, GUTTER_LEFT, GUTTER_RIGHT, GUTTER_TOP } from './measures.ts';
import type { Axis, Bar, Mark, Plot, Track, Vertex } from './plot.ts';
import { withAlpha } from './theme.ts';
import type { ChartTheme } from './theme.ts';

/** A vertex of a dataset; those of reports carry their mark. */
export interface PlotPoint extends Vertex {
	mark?: Mark;
}

export type PlotConfiguration = ChartConfiguration<'line', PlotPoint[]>;
export type PlotDataset = ChartDataset<'line', PlotPoint[]>;

/** Ends a stroke without a bridge to the next: Chart.js leaves a gap at a point that is no number. */
const GAP: PlotPoint = { x: NaN, y: NaN };

/** A plot as Chart.js draws it: one scale each way, reports as points, the rest as plain lines. */
export function configureChart(plot: Plot, theme: ChartTheme): PlotConfiguration {
	return {
		type: 'line',
		data: { datasets: plot.tracks.flatMap((track) => toDatasets(track, theme)) },
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			spanGaps: false,
			normalized: true,
			layout: { autoPadding: false, padding: { top: GUTTER_TOP, right: GUTTER_RIGHT } },
			scales: { x: dayScale(plot.x, theme), y: countScale(plot.y, theme) },
			plugins: { legend: { display: false }, tooltip: { enabled: false } }
		},
		plugins: [createMarkPlugin(theme, plot.futureFrom)]
	};
}

/** In Chart.js the first dataset lies on top: marks, then lines, bars and bands. */
function toDatasets(track: Track, theme: ChartTheme): PlotDataset[] {
	const colour = theme.series[track.colour];
	return [
		markDataset(track, colour, theme),
		...strokeDatasets(track, colour),
		...barDatasets(track, colour),
		...track.bands.flatMap((band) => bandDatasets(track, band, colour))
	];
}

function markDataset(track: Track, colour: string, theme: ChartTheme): PlotDataset {
	const fill = (mark: Mark) => (mark.isHollow || track.isFuture ? theme.paper : colour);
	return {
		...plainLine(`${track.key} marks`),
		label: track.label,
		data: track.marks.map((mark) => ({ x: mark.x, y: mark.y, mark })),
		showLine: false,
		pointStyle: track.marker,
		pointRadius: track.marks.map((mark) => (mark.isDotless ? 0 : DOT_RADIUS)),
		pointHoverRadius: track.marks.map((mark) => (mark.isDotless ? 0 : DOT_RADIUS + 2)),
		pointBackgroundColor: track.marks.map(fill),
		pointHoverBackgroundColor: track.marks.map(fill),
		pointBorderColor: colour,
		pointHoverBorderColor: colour,
		pointBorderWidth: 1.75,
		pointHoverBorderWidth: 2.5,
		borderColor: colour,
		clip: false
	};
}

function strokeDatasets(track: Track, colour: string): PlotDataset[] {
	const kinds = [
		{ kind: 'firm', width: 2 },
		{ kind: 'carried', width: 1 },
		{ kind: 'stem', width: 1.5 }
	] as const;
	return kinds.flatMap(({ kind, width }) => {
		const strokes = track.strokes.filter((stroke) => stroke.kind === kind);
		if (strokes.length === 0) return [];
		return {
			...plainLine(`${track.key} ${kind}`),
			data: joinWithGaps(strokes.map((stroke) => stroke.vertices)),
			borderColor: track.isFuture ? withAlpha(colour, 0.7) : colour,
			borderWidth: width,
			borderDash: track.dash
		};
	});
}

function barDatasets(track: Track, colour: string): PlotDataset[] {
	return [false, true].flatMap((isPale) => {
		const bars = track.bars.filter((bar) => bar.isPale === isPale);
		if (bars.length === 0) return [];
		return {
			...plainLine(`${track.key} ${isPale ? 'pale ' : ''}bars`),
			data: joinWithGaps(bars.map(outlineBar)),
			borderColor: isPale ? withAlpha(colour, 0.7) : colour,
			borderWidth: 1,
			borderDash: track.isFuture ? track.dash : [],
			backgroundColor: withAlpha(colour, isPale ? 0.07 : 0.3),
			fill: 'origin'
		};
	});
}

function outlineBar({ x0, x1, y }: Bar): Vertex[] {
	return [
		{ x: x0, y: 0 },
		{ x: x0, y },
		{ x: x1, y },
		{ x: x1, y: 0 }
	];
}

function bandDatasets(track: Track, band: Track['bands'][number], colour: string): PlotDataset[] {
	const edge = (side: 'low' | 'high') => band.map((at) => ({ x: at.x, y: at[side] }));
	const from = band[0]?.x ?? 0;
	return [
		{
			...plainLine(`${track.key} band ${from} low`),
			data: edge('low'),
			borderWidth: 0,
			backgroundColor: withAlpha(colour, 0.16),
			fill: '+1'
		},
		{ ...plainLine(`${track.key} band ${from} high`), data: edge('high'), borderWidth: 0 }
	];
}

function plainLine(key: string): PlotDataset & { key: string } {
	return { key, data: [], pointRadius: 0, pointHitRadius: 0, tension: 0, fill: false };
}

function joinWithGaps(strokes: Vertex[][]): PlotPoint[] {
	return strokes.flatMap((vertices, i) => (i === 0 ? vertices : [GAP, ...vertices]));
}

/** Chart.js makes room for its labels; here the room is fixed, as it is around the SVG. */
type Fitted = Pick<Scale, 'width' | 'height'>;

function dayScale(axis: Axis, theme: ChartTheme) {
	return {
		...linearScale(axis),
		grid: { display: true, drawOnChartArea: false, tickLength: 6, tickColor: theme.rule },
		border: { color: theme.inkSoft },
		afterFit: (scale: Fitted) => {
			Object.assign(scale, { height: GUTTER_BOTTOM, paddingLeft: 0, paddingRight: 0 });
		},
		ticks: { ...tickLabels(axis, theme), maxRotation: 0, autoSkipPadding: 12 }
	};
}

function countScale(axis: Axis, theme: ChartTheme) {
	return {
		...linearScale(axis),
		grid: { color: theme.rule, drawTicks: false },
		border: { display: false },
		afterFit: (scale: Fitted) => {
			Object.assign(scale, { width: GUTTER_LEFT, paddingTop: 0, paddingBottom: 0 });
		},
		ticks: { ...tickLabels(axis, theme), padding: 8, autoSkip: false }
	};
}

function linearScale(axis: Axis) {
	return {
		type: 'linear' as const,
		min: axis.min,
		max: axis.max,
		afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
			scale.ticks = axis.ticks.map(({ value }) => ({ value }));
		}
	};
}

function tickLabels(axis: Axis, theme: ChartTheme) {
	const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
	return {
		color: theme.inkSoft,
		font: { family: theme.fontFamily, size: 13 },
		callback: (value: string | number) => labels.get(Number(value)) ?? ''
	};
}
