import { expect, test } from 'vitest';
import { layOutPlot } from '#lib/charts/lay-out-plot.ts';
import { listMarkKinds } from '#lib/charts/list-mark-kinds.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { point, series } from './series.ts';

const DAY = '2017-03-01';
const spread = { min: 16, median: 18, max: 20, openAbove: false, sources: 2 };

function kindsOf(points: SeriesPoint[], rest: Partial<Series> = {}) {
	const plot = layOutPlot([series(points, rest)], messages('fr'), { today: '2017-04-01' });
	return listMarkKinds(plot);
}

test.each<[what: string, point: SeriesPoint, kinds: string[]]>([
	['an exact number', point(DAY, 10), []],
	['about', point(DAY, 10, { qualifier: 'approximate' }), ['approximate']],
	['at least', point(DAY, 10, { qualifier: 'at_least', high: null }), ['at_least']],
	['at most', point(DAY, null, { qualifier: 'at_most', low: 0, high: 10 }), ['at_most']],
	['a range', point(DAY, 12, { qualifier: 'range', low: 10, high: 14 }), ['range']],
	['hundreds', point(DAY, null, { qualifier: 'vague', low: 100, high: null }), ['vague']],
	['two sources', point(DAY, 18, { spread }), ['spread']],
	[
		'one of them open',
		point(DAY, 18, { spread: { ...spread, openAbove: true } }),
		['at_least', 'spread']
	],
	['by hand', point(DAY, 10, { corrected: true }), ['corrected']]
])('a chart with %s names what it draws', (_what, one, kinds) => {
	expect(kindsOf([one])).toEqual(kinds);
});

test('each kind is named once, in the order of the legend', () => {
	const about = point('2017-03-02', 10, { qualifier: 'approximate', corrected: true });
	const vague = point(DAY, null, { qualifier: 'vague', low: 100, high: 999 });
	expect(kindsOf([vague, about, { ...about, to: '2017-03-03' }])).toEqual([
		'approximate',
		'vague',
		'corrected'
	]);
});

test('what is unconfirmed is a line of its own, and named there', () => {
	expect(kindsOf([point(DAY, 10)], { status: 'unconfirmed' })).toEqual([]);
});
