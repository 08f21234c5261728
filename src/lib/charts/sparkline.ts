import { toEpochDay } from '#lib/domain/dates.ts';
import { findLeadSeries } from '#lib/domain/lead-series.ts';
import { findPresent, narrowSeries } from '#lib/domain/present.ts';
import type { Series } from '#lib/domain/series.ts';
import { drawTrack } from './draw-track.ts';
import { percent, traceBar, tracePath } from './place-plot.ts';

/** A chart without words, as wide as a column: path data in the inner space, the last dot apart. */
export interface Sparkline {
	lines: string[];
	bars: string[];
	last: { x: string; y: string } | null;
}

/** The leading line of some series, of its present; null where a single report leaves nothing to see. */
export function drawSparkline(series: readonly Series[]): Sparkline | null {
	const lead = presentOf(findLeadSeries(series));
	const points = lead?.points.filter((point) => point.best !== null) ?? [];
	const [first, last] = [points[0], points.at(-1)];
	if (!lead || !first || !last || first === last) return null;
	const min = Math.min(...points.map((point) => toEpochDay(point.from)));
	const max = Math.max(toEpochDay(last.to) + 1, min + 2);
	const highest = Math.max(1, ...points.map((point) => point.best ?? 0));
	const axes = { x: { min, max, ticks: [] }, y: { min: 0, max: highest, ticks: [] } };
	const plot = { ...axes, tracks: [], marks: [], futureFrom: null };
	const { strokes, bars } = drawTrack(lead, toEpochDay(last.to));
	return {
		lines: strokes.map((stroke) => tracePath(stroke.vertices, plot)),
		bars: bars.map((bar) => traceBar(bar, plot)),
		last:
			lead.measure === 'flow'
				? null
				: { x: percent(1 - 1 / (max - min)), y: percent(1 - (last.best ?? 0) / highest) }
	};
}

function presentOf(lead: Series | undefined): Series | undefined {
	const present = lead && findPresent([lead]);
	return present ? narrowSeries(lead, present.from) : lead;
}
