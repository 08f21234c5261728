import type { Chart } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import { createSubscriber } from 'svelte/reactivity';
import type { PlotConfiguration, PlotPoint } from './chart-configuration.ts';
import type { Mark, Plot } from './plot.ts';

type PlotChart = Chart<'line', PlotPoint[]>;

export interface ChartHandlers {
	/** The first drawing is there: what stood in its place can go. */
	onready: () => void;
	/** The mark under the pointer has changed; null where there is none. */
	onpoint: (mark: Mark | null) => void;
	/** A mark was pressed; by touch, `wasShown` tells a second press from the first. */
	onpress: (mark: Mark, wasShown: boolean) => void;
}

/** How near the pointer must come, in pixels. */
const REACH = 28;

/**
 * Draws a plot on a canvas with Chart.js, fetched once it is wanted. A changed plot, or a change of
 * the colour scheme, updates the same chart; it is destroyed with the canvas. The current mark is
 * the one that the pointer or the keyboard stands on.
 */
export function drawChart(
	getPlot: () => Plot,
	getCurrent: () => Mark | null,
	isWanted: () => boolean,
	handlers: ChartHandlers
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let parts = $state.raw<typeof import('./chart-parts.ts')>();
		let chart: PlotChart | undefined;

		$effect(() => {
			if (isWanted()) void import('./chart-parts.ts').then((loaded) => (parts = loaded));
		});
		$effect(() => {
			watchScheme();
			if (!parts) return;
			const configuration = parts.configureChart(getPlot(), parts.readTheme(canvas));
			if (chart) return replace(chart, configuration);
			chart = new parts.Chart(canvas, configuration);
			handlers.onready();
		});
		$effect(() => {
			const current = getCurrent();
			if (parts && chart) markCurrent(chart, current);
		});

		const stop = listen(canvas, () => chart, handlers);
		return () => {
			stop();
			chart?.destroy();
		};
	};
}

/** Makes an effect run again when the reader's colour scheme changes. */
const watchScheme = createSubscriber((update) => {
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', update);
	return () => scheme.removeEventListener('change', update);
});

function replace(chart: PlotChart, { data, options, plugins }: PlotConfiguration): void {
	chart.data = data;
	chart.options = options ?? {};
	chart.config.plugins = plugins ?? [];
	chart.update();
}

function markCurrent(chart: PlotChart, mark: Mark | null): void {
	const active = chart.data.datasets.flatMap((dataset, datasetIndex) => {
		const index = dataset.data.findIndex((point) => point.mark && point.mark === mark);
		return index < 0 ? [] : [{ datasetIndex, index }];
	});
	chart.setActiveElements(active);
	chart.draw();
}

/** The mark nearest to the pointer, within reach. */
function findMark(chart: PlotChart, event: MouseEvent): Mark | null {
	const box = chart.canvas.getBoundingClientRect();
	let found: Mark | null = null;
	let least = REACH;
	chart.data.datasets.forEach((dataset, index) => {
		chart.getDatasetMeta(index).data.forEach((element, i) => {
			const mark = dataset.data[i]?.mark;
			const across = element.x + box.left - event.clientX;
			const distance = Math.hypot(across, element.y + box.top - event.clientY);
			if (!mark || distance > least) return;
			least = distance;
			found = mark;
		});
	});
	return found;
}

function listen(
	canvas: HTMLCanvasElement,
	getChart: () => PlotChart | undefined,
	{ onpoint, onpress }: ChartHandlers
): () => void {
	let shown: Mark | null = null;
	const show = (mark: Mark | null) => {
		if (mark === shown) return;
		shown = mark;
		canvas.style.cursor = mark ? 'pointer' : '';
		onpoint(mark);
	};
	const aim = (event: MouseEvent) => {
		const chart = getChart();
		return chart ? findMark(chart, event) : null;
	};
	const point = (event: PointerEvent) => {
		if (event.pointerType === 'touch') return;
		show(event.type === 'pointerleave' ? null : aim(event));
	};
	const press = (event: MouseEvent) => {
		const mark = aim(event);
		const wasShown = mark === shown;
		show(mark);
		if (mark) onpress(mark, wasShown);
	};
	canvas.addEventListener('pointermove', point);
	canvas.addEventListener('pointerleave', point);
	canvas.addEventListener('click', press);
	return () => {
		canvas.removeEventListener('pointermove', point);
		canvas.removeEventListener('pointerleave', point);
		canvas.removeEventListener('click', press);
	};
}
