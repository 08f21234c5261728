import { describe, expect, test } from 'vitest';
import { roundForDisplay, roundHalfUp } from '#lib/domain/rounding.ts';
import { sumExactly } from '#lib/domain/sums.ts';

describe('R17: rounding for the screen', () => {
	test.each([
		[0, 0],
		[1, 1],
		[87, 87],
		[100, 100],
		[101, 100],
		[104, 100],
		[105, 110],
		[994, 990],
		[995, 1_000],
		[1_000, 1_000],
		[1_001, 1_000],
		[1_049, 1_000],
		[1_050, 1_100],
		[9_949, 9_900],
		[9_999, 10_000],
		[10_000, 10_000],
		[16_499, 16_000],
		[16_500, 17_000],
		[1_234_567, 1_235_000],
		[2.5, 2.5]
	])('%d is shown as %d', (raw, shown) => {
		expect(roundForDisplay(raw)).toBe(shown);
	});

	test('a decrease is rounded as the increase of its size', () => {
		expect(roundForDisplay(-16_500)).toBe(-17_000);
		expect(roundForDisplay(-87)).toBe(-87);
	});

	test('totals are summed raw: rounded addends would give another number', () => {
		const raw = [1_049, 1_049, 1_049];
		expect(roundForDisplay(sumExactly(raw))).toBe(3_100);
		expect(sumExactly(raw.map(roundForDisplay))).toBe(3_000);
	});
});

test.each([
	[27.5, 28],
	[27.49, 27],
	[-27.5, -27],
	[3, 3]
])('half up: %d is %d', (value, rounded) => {
	expect(roundHalfUp(value)).toBe(rounded);
});

test.each([
	[[0.1, 0.2], 0.3],
	[[0.3, 0.6, 0.1], 1],
	[[1.005, 2.675, -0.68], 3],
	[[9_000_000_000, 0.07, 0.01], 9_000_000_000.08],
	[[], 0]
])('%j is exactly %d', (terms, sum) => {
	expect(sumExactly(terms)).toBe(sum);
});
