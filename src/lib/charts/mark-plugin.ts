/** What Chart.js has no mark for: bounds, halos, ticks, carets, revisions and the future's ground. */
import type { Chart, Plugin } from 'chart.js';
import type { PlotPoint } from './chart-configuration.ts';
import {
	BOUND_WIDTH,
	CARET_OFFSET,
	DOT_RADIUS,
	HALO_RADIUS,
	HATCH_DASH,
	HATCH_LEAST,
	HATCH_WIDTH,
	TICK_LENGTH
} from './measures.ts';
import type { Mark } from './plot.ts';
import { withAlpha } from './theme.ts';
import type { ChartTheme } from './theme.ts';

type Context = CanvasRenderingContext2D;

/** A mark where it stands on the canvas, and where its bounds do. */
interface Placed {
	mark: Mark;
	x: number;
	y: number;
	low: number;
	high: number;
	revision: number | null;
	/** Under the pointer or the keyboard. */
	isCurrent: boolean;
}

export function createMarkPlugin(theme: ChartTheme, futureFrom: number | null): Plugin<'line'> {
	return {
		id: 'marks',
		beforeDraw: (chart) => {
			if (futureFrom !== null) paintFuture(chart, futureFrom, theme);
		},
		beforeDatasetDraw: (chart, { index }) => {
			const colour = chart.data.datasets[index]?.borderColor;
			for (const placed of placeMarks(chart, index)) paintMark(chart.ctx, placed, String(colour));
		}
	};
}

function paintFuture(chart: Chart<'line'>, futureFrom: number, theme: ChartTheme): void {
	const { left, right, top, bottom } = chart.chartArea;
	const x = Math.max(left, chart.scales.x?.getPixelForValue(futureFrom) ?? left);
	chart.ctx.fillStyle = theme.paperSunk;
	chart.ctx.fillRect(x, top, right - x, bottom - top);
}

function placeMarks(chart: Chart<'line'>, index: number): Placed[] {
	const y = chart.scales.y;
	const data = chart.data.datasets[index]?.data as PlotPoint[] | undefined;
	const active = chart.getActiveElements();
	return chart.getDatasetMeta(index).data.flatMap((element, i) => {
		const mark = data?.[i]?.mark;
		if (!mark || !y) return [];
		const at = (value: number | null) => y.getPixelForValue(value ?? mark.y);
		const revision = mark.revisionFrom === null ? null : at(mark.revisionFrom);
		return {
			...{ mark, x: element.x, y: element.y, low: at(mark.low), high: at(mark.high), revision },
			isCurrent: active.some((one) => one.element === element)
		};
	});
}

function paintMark(ctx: Context, placed: Placed, colour: string): void {
	const { mark } = placed;
	ctx.save();
	ctx.strokeStyle = colour;
	ctx.fillStyle = colour;
	ctx.lineWidth = 1.75;
	if (placed.revision !== null) paintRevision(ctx, placed, placed.revision);
	if (mark.qualifier === 'approximate') paintHalo(ctx, placed, colour);
	if (mark.isDotless) paintHatch(ctx, placed);
	else if (placed.low !== placed.high) paintBounds(ctx, placed, colour);
	if (mark.isOpenAbove) paintTick(ctx, placed, -1);
	if (mark.qualifier === 'at_most') paintTick(ctx, placed, 1);
	if (mark.isCorrected) paintCaret(ctx, placed);
	ctx.restore();
}

function paintHalo(ctx: Context, { x, y }: Placed, colour: string): void {
	ctx.fillStyle = withAlpha(colour, 0.22);
	ctx.beginPath();
	ctx.arc(x, y, HALO_RADIUS, 0, 2 * Math.PI);
	ctx.fill();
}

function paintBounds(ctx: Context, { x, low, high }: Placed, colour: string): void {
	ctx.strokeStyle = withAlpha(colour, 0.4);
	ctx.lineWidth = BOUND_WIDTH;
	paintLine(ctx, x, low, x, high);
}

/** A hatched box that stands on the floor of the words, and is never too low to be seen. */
function paintHatch(ctx: Context, { mark, x, low, high, isCurrent }: Placed): void {
	const left = x - HATCH_WIDTH / 2;
	const top = Math.min(high, low - HATCH_LEAST);
	ctx.lineWidth = isCurrent ? 2.5 : 1;
	if (mark.isHollow) ctx.setLineDash(HATCH_DASH);
	ctx.strokeRect(left, top, HATCH_WIDTH, low - top);
	if (mark.isHollow) return;
	ctx.save();
	ctx.beginPath();
	ctx.rect(left, top, HATCH_WIDTH, low - top);
	ctx.clip();
	ctx.lineWidth = 1.25;
	for (let y = top - HATCH_WIDTH; y < low + HATCH_WIDTH; y += 4) {
		paintLine(ctx, left, y + HATCH_WIDTH, left + HATCH_WIDTH, y);
	}
	ctx.restore();
}

/** A stem with a head: the words leave the number open on this side. */
function paintTick(ctx: Context, { x, y }: Placed, direction: 1 | -1): void {
	const tip = y + direction * TICK_LENGTH;
	paintLine(ctx, x, y + direction * DOT_RADIUS, x, tip);
	ctx.beginPath();
	ctx.moveTo(x - 3.5, tip - direction * 4);
	ctx.lineTo(x, tip);
	ctx.lineTo(x + 3.5, tip - direction * 4);
	ctx.stroke();
}

function paintCaret(ctx: Context, { x, y }: Placed): void {
	const top = y + CARET_OFFSET;
	ctx.beginPath();
	ctx.moveTo(x - 4, top + 5);
	ctx.lineTo(x, top);
	ctx.lineTo(x + 4, top + 5);
	ctx.stroke();
}

function paintRevision(ctx: Context, { x, y }: Placed, before: number): void {
	ctx.lineWidth = 1;
	ctx.setLineDash([2, 2]);
	paintLine(ctx, x, before, x, y);
	ctx.setLineDash([]);
	paintLine(ctx, x - 5, before, x + 5, before);
}

function paintLine(ctx: Context, x0: number, y0: number, x1: number, y1: number): void {
	ctx.beginPath();
	ctx.moveTo(x0, y0);
	ctx.lineTo(x1, y1);
	ctx.stroke();
}
