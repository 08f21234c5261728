import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { HATCH_DASH } from '#lib/charts/measures.ts';
import { createMarkPlugin } from '#lib/charts/mark-plugin.ts';
import type { Mark } from '#lib/charts/plot.ts';
import { theme } from './theme.ts';

/** What the plugin asks of the canvas, call by call, for one mark at (50, 80). */
function paint(mark: Partial<Mark>): string[] {
	const calls: string[] = [];
	const ctx = new Proxy(
		{},
		{
			get:
				(_, name) =>
				(...values: unknown[]) =>
					calls.push(`${String(name)} ${values.join(' ')}`),
			set: () => true
		}
	);
	const whole = { y: 200, low: 100, high: 999, revisionFrom: null, ...mark } as Mark;
	const chart = {
		ctx,
		data: { datasets: [{ data: [{ mark: whole }], borderColor: '#000001' }] },
		scales: { y: { getPixelForValue: (value: number) => 1000 - value } },
		getDatasetMeta: () => ({ data: [{ x: 50, y: 80 }] }),
		getActiveElements: () => []
	} as unknown as Chart<'line'>;
	createMarkPlugin(theme, null).beforeDatasetDraw?.(chart, { index: 0 } as never, {} as never);
	return calls;
}

const names = (calls: string[]) => calls.map((call) => call.split(' ')[0]);

test('a vague plural is a box from its floor up, hatched', () => {
	const calls = paint({ qualifier: 'vague', isDotless: true, isHollow: false });
	expect(calls).toContain('strokeRect 44.5 1 11 899');
	expect(names(calls)).not.toContain('setLineDash');
	expect(names(calls)).toContain('clip');
});

test('one that nobody confirms is an empty box with a dashed edge', () => {
	const calls = paint({ qualifier: 'vague', isDotless: true, isHollow: true });
	const edge = calls.indexOf('strokeRect 44.5 1 11 899');
	expect(calls.indexOf(`setLineDash ${HATCH_DASH.join(',')}`)).toBe(edge - 1);
	expect(names(calls.slice(edge + 1))).toEqual(['restore']);
});
