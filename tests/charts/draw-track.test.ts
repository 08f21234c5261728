import { describe, expect, test } from 'vitest';
import { drawTrack } from '#lib/charts/draw-track.ts';
import { toEpochDay } from '#lib/domain/dates.ts';
import { point, series } from './series.ts';

const day = toEpochDay;
const at = (date: string, y: number) => ({ x: day(date), y });

describe('a stock', () => {
	const points = [point('2017-03-31', 120), point('2017-06-30', 135)];

	test('is a step line: a value stands until the next report', () => {
		const { strokes } = drawTrack(series(points), day('2017-06-30'));
		expect(strokes).toEqual([
			{
				kind: 'firm',
				vertices: [at('2017-03-31', 120), at('2017-06-30', 120), at('2017-06-30', 135)]
			}
		]);
	});

	test('its last value is carried on, thin, until today', () => {
		const { strokes } = drawTrack(series(points), day('2017-07-15'));
		expect(strokes[0]).toEqual({
			kind: 'carried',
			vertices: [at('2017-06-30', 135), at('2017-07-15', 135)]
		});
	});

	test('a value that is too old is carried no further: a gap, no bridge', () => {
		const old = series([point('2017-01-01', 10), point('2018-01-01', 30)], { agingDays: 90 });
		expect(drawTrack(old, day('2018-01-01')).strokes).toEqual([
			{ kind: 'carried', vertices: [at('2017-01-01', 10), at('2017-04-01', 10)] }
		]);
	});

	test('sources that differ make a band that stands as long as the value does', () => {
		const spread = { min: 16, median: 18.5, max: 20, openAbove: true, sources: 3 };
		const told = series([point('2017-03-01', 18.5, { spread }), point('2017-03-11', 19)]);
		const { bands, marks } = drawTrack(told, day('2017-03-11'));
		expect(bands).toEqual([
			[
				{ x: day('2017-03-01'), low: 16, high: 20 },
				{ x: day('2017-03-11'), low: 16, high: 20 }
			]
		]);
		expect(marks.map((mark) => mark.isOpenAbove)).toEqual([true, false]);
	});

	test('a report without a value is a mark, and no part of the line', () => {
		const vague = point('2017-02-01', null, { low: 100, high: 999, qualifier: 'vague' });
		const { strokes, marks } = drawTrack(series([vague, ...points]), day('2017-06-30'));
		expect(strokes[0]?.vertices[0]).toEqual(at('2017-03-31', 120));
		expect(marks[0]).toMatchObject({ y: 100, low: 100, high: 999, isDotless: true });
	});
});

describe('a point that does not go on from the one before it', () => {
	const points = [
		point('2017-03-01', 10),
		point('2017-03-11', 12),
		point('2017-03-21', 30, { apart: true }),
		point('2017-03-31', 31)
	];

	test('a step line ends before it, and begins anew', () => {
		expect(drawTrack(series(points), day('2017-03-31')).strokes).toEqual([
			{
				kind: 'firm',
				vertices: [
					...[at('2017-03-01', 10), at('2017-03-11', 10)],
					...[at('2017-03-11', 12), at('2017-03-21', 12)]
				]
			},
			{
				kind: 'firm',
				vertices: [at('2017-03-21', 30), at('2017-03-31', 30), at('2017-03-31', 31)]
			}
		]);
	});

	test('so does the line of a toll', () => {
		const { strokes } = drawTrack(series(points, { measure: 'cumulative' }), day('2017-03-31'));
		expect(strokes.map(({ vertices }) => vertices)).toEqual([
			[at('2017-03-01', 10), at('2017-03-11', 12)],
			[at('2017-03-21', 30), at('2017-03-31', 31)]
		]);
	});
});

describe('a flow', () => {
	test('is a bar over the days that it covers, the last one included', () => {
		const month = series([point('2017-03-01/2017-03-31', 500)], { measure: 'flow' });
		expect(drawTrack(month, day('2017-12-31')).bars).toEqual([
			{ x0: day('2017-03-01'), x1: day('2017-04-01'), y: 500, isPale: false }
		]);
	});

	test('inside a wider report is pale, as no total counts it', () => {
		const inside = point('2017-03-05', 40, { alternative: true });
		const flow = series([point('2017-03-01/2017-03-31', 500), inside], { measure: 'flow' });
		expect(drawTrack(flow, 0).bars.map((bar) => bar.isPale)).toEqual([false, true]);
	});

	test('its sources are bounds at the mark, in the middle of the bar', () => {
		const spread = { min: 450, median: 500, max: 520, openAbove: false, sources: 2 };
		const flow = series([point('2017-03-01/2017-03-02', 500, { spread })], { measure: 'flow' });
		expect(drawTrack(flow, 0).marks).toMatchObject([{ x: day('2017-03-02'), low: 450, high: 520 }]);
	});
});

describe('a cumulative count', () => {
	test('is a line from dot to dot, and a fall is marked with the value before', () => {
		const points = [point('2017-03-01', 150), point('2017-03-03', 148, { revisionFrom: 150 })];
		const { strokes, marks } = drawTrack(series(points, { measure: 'cumulative' }), 0);
		expect(strokes).toEqual([
			{ kind: 'firm', vertices: [at('2017-03-01', 150), at('2017-03-03', 148)] }
		]);
		expect(marks.map((mark) => mark.revisionFrom)).toEqual([null, 150]);
	});

	test('one report alone is a dot', () => {
		const toll = series([point('2017-03-01', 12)], { measure: 'cumulative' });
		expect(drawTrack(toll, day('2017-12-31'))).toMatchObject({ strokes: [], bands: [] });
	});
});

describe('what is not observed', () => {
	test('an unconfirmed count is hollow, and nothing leads to it', () => {
		const points = [point('2017-03-02', 16_000, { qualifier: 'at_least', high: null })];
		const track = drawTrack(series(points, { status: 'unconfirmed' }), day('2017-03-31'));
		expect(track.strokes).toEqual([]);
		expect(track.marks).toMatchObject([{ isHollow: true, isOpenAbove: true, y: 16_000 }]);
	});

	test.each(['projected', 'planned'] as const)('a %s number stands on a stem', (status) => {
		const track = drawTrack(series([point('2017-06-30', 400)], { status }), day('2017-03-31'));
		expect(track.strokes).toEqual([
			{ kind: 'stem', vertices: [at('2017-06-30', 0), at('2017-06-30', 400)] }
		]);
	});
});

test.each([
	{ qualifier: 'range', best: 375, low: 350, high: 400, drawn: [350, 400], y: 375 },
	{ qualifier: 'approximate', best: 100, low: 80, high: 120, drawn: [null, null], y: 100 },
	{ qualifier: 'at_least', best: 500, low: 500, high: null, drawn: [null, null], y: 500 },
	{ qualifier: 'at_most', best: null, low: 0, high: 700, drawn: [null, null], y: 700 }
] as const)('$qualifier: bounds $drawn at $y', ({ qualifier, best, low, high, drawn, y }) => {
	const [mark] = drawTrack(series([point('2017-03-01', best, { qualifier, low, high })]), 0).marks;
	expect([mark?.low, mark?.high]).toEqual(drawn);
	expect(mark?.y).toBe(y);
});

test('a correction made by hand is told at the mark', () => {
	const corrected = series([point('2017-03-01', 16_000, { corrected: true })]);
	expect(drawTrack(corrected, 0).marks[0]?.isCorrected).toBe(true);
});
