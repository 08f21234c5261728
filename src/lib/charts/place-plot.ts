/** Where things of a plot stand, as shares of its drawing area: for an SVG that fits any width. */
import type { Axis, BandEdge, Bar, Plot, Vertex } from './plot.ts';

/** The inner drawing of the SVG is this wide and high, whatever the width of the window. */
export const SPACE = 1000;

/** Share of the width, 0 at the left. */
export function shareAcross(x: number, { x: axis }: Pick<Plot, 'x'>): number {
	return shareOf(x, axis);
}

/** Share of the height, 0 at the top. */
export function shareDown(y: number, { y: axis }: Pick<Plot, 'y'>): number {
	return 1 - shareOf(y, axis);
}

function shareOf(value: number, { min, max }: Axis): number {
	return max > min ? (value - min) / (max - min) : 0.5;
}

/** A share as an SVG or CSS length. */
export function percent(share: number): string {
	return `${Math.round(share * 10_000) / 100}%`;
}

/** Path data of a line through vertices, in the space of the inner drawing. */
export function tracePath(vertices: readonly Vertex[], plot: Plot): string {
	const points = vertices.map(({ x, y }) => {
		const across = Math.round(shareAcross(x, plot) * SPACE * 10) / 10;
		const down = Math.round(shareDown(y, plot) * SPACE * 10) / 10;
		return `${across} ${down}`;
	});
	return `M${points.join('L')}`;
}

export function traceBar({ x0, x1, y }: Bar, plot: Plot): string {
	const corners = [
		{ x: x0, y: 0 },
		{ x: x0, y },
		{ x: x1, y },
		{ x: x1, y: 0 }
	];
	return tracePath(corners, plot);
}

export function traceBand(band: readonly BandEdge[], plot: Plot): string {
	const above = band.map(({ x, high }) => ({ x, y: high }));
	const below = band.map(({ x, low }) => ({ x, y: low })).reverse();
	return `${tracePath([...above, ...below], plot)}Z`;
}
