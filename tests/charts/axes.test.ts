import { describe, expect, test } from 'vitest';
import { countAxis, dayAxis } from '#lib/charts/axes.ts';
import { fromEpochDay, toEpochDay } from '#lib/domain/dates.ts';
import { messages } from '#lib/i18n/catalogues.ts';

const fr = messages('fr');

describe('the axis of counts', () => {
	test.each([
		{ max: 0, ticks: [0, 1] },
		{ max: 3, ticks: [0, 1, 2, 3] },
		{ max: 150, ticks: [0, 50, 100, 150] },
		{ max: 171, ticks: [0, 50, 100, 150, 200] },
		{ max: 833_900, ticks: [0, 250_000, 500_000, 750_000, 1_000_000] }
	])('begins at zero and ends above $max', ({ max, ticks }) => {
		expect(countAxis(max, fr).ticks.map(({ value }) => value)).toEqual(ticks);
	});

	test('is written short, in the reader’s digits', () => {
		const labels = countAxis(2_000_000, fr).ticks.map(({ label }) => label.replace(/\s/g, ' '));
		expect(labels).toEqual(['0', '500 k', '1 M', '1,5 M', '2 M']);
	});
});

describe('the axis of days', () => {
	const ticksOf = (from: string, to: string) => dayAxis(toEpochDay(from), toEpochDay(to), fr).ticks;

	test.each([
		{ from: '2017-03-01', to: '2017-03-05', first: '2017-03-01' },
		{ from: '2017-03-01', to: '2017-03-29', first: '2017-03-01' },
		{ from: '2016-10-17', to: '2017-08-03', first: '2016-11-01' },
		{ from: '2010-01-01', to: '2024-12-31', first: '2010-01-01' }
	])('has at most six ticks on round days: $from to $to', ({ from, to, first }) => {
		const ticks = ticksOf(from, to);
		expect(ticks.length).toBeGreaterThan(1);
		expect(ticks.length).toBeLessThanOrEqual(6);
		expect(fromEpochDay(ticks[0]?.value ?? 0)).toBe(first);
	});

	test('names the year at first and where it changes', () => {
		const labels = ticksOf('2016-10-17', '2017-08-03').map(({ label }) => label);
		expect(labels).toEqual(['nov. 2016', 'janv. 2017', 'mars', 'mai', 'juil.']);
	});
});
