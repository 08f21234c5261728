import { describe, expect, test } from 'vitest';
import { layOutPlot } from '#lib/charts/lay-out-plot.ts';
import { hasCourse } from '#lib/charts/plot.ts';
import { toEpochDay } from '#lib/domain/dates.ts';
import type { Series } from '#lib/domain/series.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { point, series } from './series.ts';

const fr = messages('fr');
const options = { today: '2017-12-31' };
const own = series([point('2017-03-01', 10), point('2017-04-01', 20)]);
const children = series([point('2017-03-01', 8)], { scope: 'children' });
const projected = series([point('2017-06-30', 40)], { status: 'projected' });

describe('the name of a line', () => {
	const toll = { measure: 'cumulative', agingDays: null } as const;
	const since = series([...own.points], { ...toll, anchor: '2017-01-01' });
	const open = series([...own.points], toll);
	const labelsOf = (...lines: Series[]) =>
		layOutPlot(lines, fr, options).tracks.map(({ label }) => label.replace(/\s/g, ' '));

	test('says since when it counts where its neighbour counts from another day, or says none', () => {
		expect(labelsOf(since, open)).toEqual(['depuis le 1er janv. 2017', 'depuis une date non dite']);
	});

	test('of places below says no day where they have none in common', () => {
		const below = series([...children.points], { ...toll, scope: 'children' });
		expect(labelsOf(since, below)).toEqual([
			'publié pour l’ensemble, depuis le 1er janv. 2017',
			'somme des lieux'
		]);
	});
});

test.each([
	['nothing', [], false],
	['a report alone', [point('2017-03-01', 8)], false],
	['two days', [point('2017-03-01', 8), point('2017-03-02', 8)], true]
])('%s has a course: %j', (_what, points, expected) => {
	const beside = series([point('2017-03-01', 9)], { scope: 'children' });
	expect(hasCourse(layOutPlot([series(points), beside], fr, options))).toBe(expected);
});

describe('colours', () => {
	test('a projection has the colour of the line that it projects, and is dashed', () => {
		const { tracks } = layOutPlot([projected, own, children], fr, options);
		expect(tracks.map(({ colour, isFuture }) => [colour, isFuture])).toEqual([
			[0, false],
			[1, false],
			[0, true]
		]);
		expect(tracks.map(({ dash }) => dash.length > 0)).toEqual([false, false, true]);
	});

	test('never a sixth: the shortest lines share the last and are named together', () => {
		const tolls = Array.from({ length: 8 }, (_, i) =>
			series(
				Array.from({ length: 9 - i }, (_, day) => point(`2017-03-0${day + 1}`, day)),
				{ measure: 'cumulative', source: `Source ${i}` }
			)
		);
		const { tracks } = layOutPlot(tolls, fr, options);
		expect(tracks.map(({ colour }) => colour)).toEqual([0, 1, 2, 3, 4, 4, 4, 4]);
		expect(new Set(tracks.slice(4).map(({ label }) => label))).toEqual(new Set(['autres séries']));
	});

	test('each has a marker of its own', () => {
		const { tracks } = layOutPlot([own, children], fr, options);
		expect(tracks.map(({ marker }) => marker)).toEqual(['circle', 'rect']);
	});
});

describe('names', () => {
	test('a single line needs no more than what it is', () => {
		const { tracks } = layOutPlot([own], fr, options);
		expect(tracks[0]?.label).toBe('rapporté');
	});

	test('say only what tells lines apart', () => {
		const { tracks } = layOutPlot([own, children, projected], fr, options);
		expect(tracks.map(({ label }) => label)).toEqual([
			'publié pour l’ensemble',
			'somme des lieux',
			'projeté'
		]);
	});
});

describe('the ground of the future', () => {
	test('begins the day after the last observation', () => {
		const { futureFrom } = layOutPlot([own, projected], fr, options);
		expect(futureFrom).toBe(toEpochDay('2017-04-02'));
	});

	test('is absent where nothing is projected, or only for days that have passed', () => {
		const past = series([point('2017-03-15', 40)], { status: 'projected' });
		expect(layOutPlot([own], fr, options).futureFrom).toBeNull();
		expect(layOutPlot([own, past], fr, options).futureFrom).toBeNull();
	});
});

describe('the axes', () => {
	test('hold the period that was asked for', () => {
		const { x } = layOutPlot([own], fr, { ...options, from: '2017-01-01', to: '2017-12-31' });
		expect(x.min).toBeLessThanOrEqual(toEpochDay('2017-01-01'));
		expect(x.max).toBeGreaterThanOrEqual(toEpochDay('2017-12-31'));
	});

	test('hold every mark, its bounds and what the sources say', () => {
		const spread = { min: 5, median: 20, max: 900, openAbove: false, sources: 2 };
		const { y } = layOutPlot([series([point('2017-03-01', 20, { spread })])], fr, options);
		expect(y.max).toBeGreaterThanOrEqual(900);
	});
});

test('the arrow keys go through the marks of all series in the order of days', () => {
	const { marks } = layOutPlot([projected, own, children], fr, options);
	expect(marks.map(({ point: { to }, y }) => `${to} ${y}`)).toEqual([
		'2017-03-01 8',
		'2017-03-01 10',
		'2017-04-01 20',
		'2017-06-30 40'
	]);
});

test('without series there are axes and nothing on them', () => {
	const plot = layOutPlot([], fr, options);
	expect(plot).toMatchObject({ tracks: [], marks: [], futureFrom: null });
	expect(plot.x.max).toBeGreaterThan(plot.x.min);
});
