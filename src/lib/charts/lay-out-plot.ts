import { parseDay, toEpochDay } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import type { Series } from '#lib/domain/series.ts';
import { measureSeries } from '#lib/domain/thin-series.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { countAxis, dayAxis } from './axes.ts';
import { drawTrack } from './draw-track.ts';
import { labelSeries } from './label-series.ts';
import type { ColourIndex, MarkerShape, Plot, Track } from './plot.ts';

export interface PlotOptions {
	/** Today: a value that still stands is carried up to it. */
	today: IsoDate;
	/** The period that was asked for; absent = as long as the data are. */
	from?: IsoDate;
	to?: IsoDate;
}

const MARKERS: MarkerShape[] = ['circle', 'rect', 'triangle', 'rectRot', 'star'];
/** Dashes are kept for what is to come: observed lines are told apart by colour and marker. */
const FUTURE_DASH = [5, 4];
/** Share of the width left free at both ends, so that no mark is cut. */
const MARGIN = 0.03;
const HEADROOM = 1.04;

/** Lays out the series of one panel: they share measure and unit, so one scale serves them all. */
export function layOutPlot(series: readonly Series[], t: Messages, options: PlotOptions): Plot {
	const shown = series.filter((one) => one.points.length > 0).sort(compareWeight);
	const span = daySpan(shown, options);
	const voices = rankVoices(shown);
	const tracks = shown.map((one) => toTrack(one, shown, voices, span.max, t));
	const margin = Math.ceil((span.max - span.min) * MARGIN) + 1;
	for (const track of tracks) keepInSight(track, span);
	return {
		tracks,
		x: dayAxis(span.min - margin, span.max + margin, t),
		y: countAxis(highestOf(tracks) * HEADROOM, t),
		futureFrom: futureStart(shown),
		marks: tracks.flatMap((track) => track.marks).sort((a, b) => a.x - b.x || a.y - b.y)
	};
}

function countMarks(series: Series): number {
	return measureSeries(series).marks;
}

/** What is observed for the place itself comes first, in the legend and on top. */
function compareWeight(a: Series, b: Series): number {
	return (
		Number(b.status === 'observed') - Number(a.status === 'observed') ||
		Number(b.scope === 'own') - Number(a.scope === 'own') ||
		countMarks(b) - countMarks(a)
	);
}

/** Voices by the number of their points; those beyond the fifth share the last colour. */
function rankVoices(all: readonly Series[]): string[] {
	const points = new Map<string, number>();
	for (const one of all) {
		const voice = voiceOf(one, all);
		points.set(voice, (points.get(voice) ?? 0) + countMarks(one));
	}
	return [...points].sort(([, a], [, b]) => b - a).map(([voice]) => voice);
}

/**
 * Series that share a colour. What is not observed takes that of the longest line of its own kind:
 * a projection belongs to the line that it projects.
 */
function voiceOf(series: Series, all: readonly Series[]): string {
	const observed = all.filter((one) => one.status === 'observed' && isOfKind(one, series));
	const longest = observed.sort((a, b) => countMarks(b) - countMarks(a))[0];
	const speaker = series.status === 'observed' ? series : (longest ?? series);
	const { source, anchor, scope, subgroup } = speaker;
	return JSON.stringify([source, anchor, scope, subgroup]);
}

function isOfKind(a: Series, b: Series): boolean {
	return a.scope === b.scope && a.subgroup === b.subgroup;
}

const LAST: ColourIndex = 4;

function toTrack(
	series: Series,
	all: readonly Series[],
	voices: readonly string[],
	lastDay: number,
	t: Messages
): Track {
	const isFuture = series.status === 'projected' || series.status === 'planned';
	const rank = voices.indexOf(voiceOf(series, all));
	const isShared = rank >= LAST && voices.length > LAST + 1;
	const colour = Math.min(rank, LAST) as ColourIndex;
	return {
		key: series.key,
		label: isShared ? t.charts.otherSeries : labelSeries(series, all, t),
		colour,
		dash: isFuture ? FUTURE_DASH : [],
		marker: MARKERS[colour] ?? 'circle',
		isFuture,
		series,
		...drawTrack(series, lastDay)
	};
}

/** The report of a bar that reaches over an end of the axis stands in the part that is seen. */
function keepInSight({ bars, marks }: Track, { min, max }: DaySpan): void {
	if (bars.length === 0) return;
	for (const mark of marks) mark.x = Math.min(Math.max(mark.x, min), max + 1);
}

interface DaySpan {
	min: number;
	max: number;
}

function daySpan(series: readonly Series[], { today, from, to }: PlotOptions): DaySpan {
	const points = series.flatMap((one) => one.points);
	const first = Math.min(...points.map((point) => toEpochDay(point.from)));
	const last = Math.max(...points.map((point) => toEpochDay(point.to)));
	const now = toEpochDay(today);
	if (points.length === 0) return { min: parseDay(from) ?? now - 30, max: parseDay(to) ?? now };
	const carried = Math.min(Math.max(...series.map(standsUntil)), Math.max(now, last));
	const min = parseDay(from) ?? first;
	const max = parseDay(to) ?? Math.max(last, carried);
	return max - min < 6 ? { min: min - 4, max: max + 4 } : { min, max };
}

/** Last day on which the last value of a stock can be carried; else the day of the last point. */
function standsUntil({ measure, points, agingDays }: Series): number {
	const last = points.at(-1);
	if (!last) return -Infinity;
	return toEpochDay(last.to) + (measure === 'stock' ? (agingDays ?? 0) : 0);
}

function highestOf(tracks: readonly Track[]): number {
	const heights = tracks.flatMap((track) => [
		...track.marks.flatMap((mark) => [mark.y, mark.high ?? 0, mark.revisionFrom ?? 0]),
		...track.bands.flat().map((edge) => edge.high)
	]);
	return Math.max(0, ...heights);
}

/** The day after the last observation, where something is projected or planned beyond it. */
function futureStart(series: readonly Series[]): number | null {
	const ends = (isFuture: boolean) =>
		series
			.filter((one) => (one.status === 'projected' || one.status === 'planned') === isFuture)
			.flatMap((one) => one.points.map((point) => toEpochDay(point.to)));
	const future = ends(true);
	if (future.length === 0) return null;
	const observed = ends(false);
	const start = observed.length > 0 ? Math.max(...observed) + 1 : Math.min(...future) - 1;
	return start <= Math.max(...future) ? start : null;
}
