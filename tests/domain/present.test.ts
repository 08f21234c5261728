import { describe, expect, test } from 'vitest';
import { findPresent, narrowSeries } from '#lib/domain/present.ts';
import { point, series } from '../charts/series.ts';

const flow = { measure: 'flow', agingDays: null } as const;
/** A report on the first of January of each of these years. */
const yearly = (years: number[], best = 10) =>
	series(years.map((year) => point(`${year}-01-01`, best)));
const from = (...lines: Parameters<typeof findPresent>[0]) => findPresent(lines)?.from ?? null;

describe('the present of a chart', () => {
	test('is all of it where that is not long', () => {
		expect(from(yearly([2019, 2020, 2021, 2022]))).toBeNull();
		expect(from(series([]))).toBeNull();
	});

	test('goes back five years from the latest report, of flows to the first day that they tell of', () => {
		const deaths = series(
			[
				point('2010-01-12', 200_000),
				point('2021-08-14/2021-08-22', 1_297),
				point('2023-01-01/2023-12-31', 4_451),
				point('2024-01-01/2024-03-31', 1_660)
			],
			flow
		);
		expect(findPresent([deaths])).toEqual({
			from: '2021-08-14',
			older: { from: '2010-01-12', to: '2010-01-12', marks: 1 }
		});
		expect(from(yearly([2010, 2012, 2013, 2018, 2019, 2020, 2021, 2022, 2023]))).toBe('2018-01-01');
	});

	test('goes back farther where a single report would leave nothing to compare', () => {
		const rare = series([point('2003-01-01', 7), point('2015-05-01', 6), point('2024-03-31', 9)]);
		expect(from(rare)).toBe('2015-05-01');
	});

	test('ends at a silence before which something would flatten it', () => {
		expect(from(series([point('2002-12-31', 968), point('2023-02-28', 22)]))).toBe('2023-02-28');
		const after = [point('2024-01-01', 20), point('2024-03-01', 30)];
		expect(from(series([point('2022-10-01', 900), ...after]))).toBe('2024-01-01');
		expect(from(series([point('2022-10-01', 200), ...after]))).toBeNull();
		expect(from(series([point('2023-10-01', 900), ...after]))).toBeNull();
	});

	test('is that of what is observed: a claim or a goal alone begins none', () => {
		const observed = yearly([2022, 2023]);
		const claimed = series([point('2012-01-01', 5)], { status: 'unconfirmed' });
		const planned = series([point('2026-01-01', 50)], { status: 'planned' });
		expect(findPresent([observed, claimed, planned])).toEqual({
			from: '2022-01-01',
			older: { from: '2012-01-01', to: '2012-01-01', marks: 1 }
		});
		expect(from(observed, planned)).toBeNull();
	});
});

test('a narrowed series keeps what reaches into its days, and is itself where it loses nothing', () => {
	const flows = series([point('2022-01-01/2022-03-31', 1), point('2022-05-01', 2)], flow);
	expect(narrowSeries(flows, '2022-03-01')).toBe(flows);
	expect(narrowSeries(flows, '2022-04-01').points.map(({ best }) => best)).toEqual([2]);
});
