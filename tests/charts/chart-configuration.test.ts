import { expect, test } from 'vitest';
import { configureChart } from '#lib/charts/chart-configuration.ts';
import type { PlotDataset } from '#lib/charts/chart-configuration.ts';
import { layOutPlot } from '#lib/charts/lay-out-plot.ts';
import { toEpochDay } from '#lib/domain/dates.ts';
import type { Series } from '#lib/domain/series.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { point, series } from './series.ts';
import { theme } from './theme.ts';

function datasetsOf(all: Series[]): PlotDataset[] {
	const plot = layOutPlot(all, messages('fr'), { today: '2017-04-01' });
	return configureChart(plot, theme).data.datasets;
}

test('reports are points without a line, on top; the line has no points', () => {
	const [marks, firm] = datasetsOf([series([point('2017-03-01', 10), point('2017-04-01', 20)])]);
	expect(marks).toMatchObject({ showLine: false, pointRadius: [4, 4], pointStyle: 'circle' });
	expect(marks?.data.map(({ x, y }) => [x, y])).toEqual([
		[toEpochDay('2017-03-01'), 10],
		[toEpochDay('2017-04-01'), 20]
	]);
	expect(firm).toMatchObject({ pointRadius: 0, borderWidth: 2, borderDash: [] });
});

test('a gap is a point that is no number, and gaps are not spanned', () => {
	const stock = series([point('2016-01-01', 1), point('2017-01-01', 2), point('2017-02-01', 3)]);
	const plot = layOutPlot([stock], messages('fr'), { today: '2017-04-01' });
	const { data, options } = configureChart(plot, theme);
	const carried = data.datasets.find((dataset) => dataset.borderWidth === 1);
	expect(carried?.data.map(({ y }) => y)).toEqual([1, 1, NaN, 3, 3]);
	expect(options?.spanGaps).toBe(false);
});

test('an unconfirmed report is a ring on paper', () => {
	const [marks] = datasetsOf([series([point('2017-03-01', 10)], { status: 'unconfirmed' })]);
	expect(marks).toMatchObject({ pointBackgroundColor: ['#ffffff'], pointBorderColor: '#000001' });
});

test('a vague plural has no dot', () => {
	const vague = point('2017-03-01', null, { qualifier: 'vague', low: 100, high: 999 });
	expect(datasetsOf([series([vague])])[0]?.pointRadius).toEqual([0]);
});

test('bars are filled to the ground, four corners each', () => {
	const days = [point('2017-03-01/2017-03-07', 5), point('2017-03-08/2017-03-14', 6)];
	const [, bars] = datasetsOf([series(days, { measure: 'flow' })]);
	expect(bars).toMatchObject({ fill: 'origin', pointRadius: 0 });
	expect(bars?.data.map(({ y }) => y)).toEqual([0, 5, 5, 0, NaN, 0, 6, 6, 0]);
});

test('a band is filled between two lines that are not drawn', () => {
	const spread = { min: 16, median: 18, max: 20, openAbove: false, sources: 3 };
	const told = series([point('2017-03-01', 18, { spread })]);
	const [low, high] = datasetsOf([told]).slice(-2);
	expect(low).toMatchObject({ fill: '+1', borderWidth: 0 });
	expect(low?.data.map(({ y }) => y)).toEqual([16, 16]);
	expect(high?.data.map(({ y }) => y)).toEqual([20, 20]);
});

test('days are a linear axis from zero upward, with the ticks of the plot', () => {
	const stock = series([point('2017-03-01', 10), point('2017-04-01', 20)]);
	const { options } = configureChart(
		layOutPlot([stock], messages('fr'), { today: '2017-04-01' }),
		theme
	);
	expect(options?.scales?.x).toMatchObject({ type: 'linear' });
	expect(options?.scales?.y).toMatchObject({ type: 'linear', min: 0 });
	expect(options?.plugins).toMatchObject({ legend: { display: false } });
});
