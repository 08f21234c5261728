import { describe, expect, test } from 'vitest';
import { readChartChoice, withChartChoice } from '#lib/charts/chart-choice.ts';
import { layOutPlot } from '#lib/charts/lay-out-plot.ts';
import { showPresent } from '#lib/charts/show-present.ts';
import { drawSparkline } from '#lib/charts/sparkline.ts';
import { measureSeries } from '#lib/domain/thin-series.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { point, series } from './series.ts';

const levels = series([point('2010-01-12', 900), point('2023-01-01', 4), point('2023-06-01', 5)]);
const bestOf = (shown: ReturnType<typeof showPresent>['series']) =>
	shown.flatMap(({ points }) => points.map(({ best }) => best));

describe('a chart is seen at first', () => {
	test('from where its present begins, and says that there is more', () => {
		const shown = showPresent([levels], { isWhole: false });
		expect(bestOf(shown.series)).toEqual([4, 5]);
		expect(shown.told).toBe(shown.series);
		expect(shown.present?.older.from).toBe('2010-01-12');
	});

	test('whole where a reader asks for it, with the way back', () => {
		const shown = showPresent([levels], { isWhole: true });
		expect(bestOf(shown.series)).toEqual([900, 4, 5]);
		expect(shown.present).not.toBeNull();
		expect(shown.from).toBeUndefined();
	});

	test('as asked where a period was asked for', () => {
		expect(showPresent([levels], { from: '2009-01-01', isWhole: false })).toMatchObject({
			series: [levels],
			present: null
		});
	});

	test('with words about all of it where not all of its marks are given', () => {
		const thinned = { ...levels, whole: { ...measureSeries(levels), marks: 400 } };
		const shown = showPresent([thinned], { isWhole: false });
		expect(bestOf(shown.series)).toEqual([4, 5]);
		expect(shown.told).toEqual([thinned]);
	});

	test('and so is its small line', () => {
		const present = series(levels.points.slice(1));
		expect(drawSparkline([levels])).toEqual(drawSparkline([present]));
	});
});

test('a bar that begins before the axis has its report in the part that is seen', () => {
	const flows = series([point('2020-01-01/2023-01-31', 10), point('2023-06-01', 5)], {
		measure: 'flow',
		agingDays: null
	});
	const options = { today: '2023-12-31', from: '2023-01-01' };
	const { x, marks } = layOutPlot([flows], messages('fr'), options);
	expect(marks.every((mark) => mark.x >= x.min && mark.x <= x.max)).toBe(true);
});

test.each([
	['/?lieu=HTI', { eachSource: false, isWhole: false }, '/?lieu=HTI'],
	['/?lieu=HTI', { eachSource: true, isWhole: true }, '/?lieu=HTI&detail=sources&periode=tout'],
	['/regions/HTI', { eachSource: false, isWhole: true }, '/regions/HTI?periode=tout']
])('%s with %j is %s, and is read so', (address, choice, expected) => {
	expect(withChartChoice(address, choice)).toBe(expected);
	expect(readChartChoice(new URL(expected, 'http://releve.test').searchParams)).toEqual(choice);
});
