import { expect, test } from 'vitest';
import { tabulateSeries } from '#lib/charts/series-table.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { point, series } from './series.ts';

const fr = messages('fr');
const other = (id: number, best: number, day: string) =>
	point(day, best, { figureIds: [id], source: 'AFP' });

test('every report has a row: the preferred one, and those that gave way to it', () => {
	const others = [other(2, 900, '2017-07-14'), other(3, 850, '2017-07-13')];
	const line = series([point('2017-07-14', 1_000, { others })]);
	const rows = tabulateSeries([line], fr).map(({ figureId, status }) => [figureId, status]);
	expect(rows).toEqual([
		[3, 'non retenu'],
		[1, null],
		[2, 'non retenu']
	]);
});

test('a report that another line shows has one row', () => {
	const joined = series([point('2017-07-14', 1_000, { others: [other(2, 900, '2017-07-14')] })]);
	const apart = series([point('2017-07-14', 900, { figureIds: [2], source: 'AFP' })], {
		source: 'AFP'
	});
	expect(tabulateSeries([joined, apart], fr).map(({ figureId }) => figureId)).toEqual([1, 2]);
});
