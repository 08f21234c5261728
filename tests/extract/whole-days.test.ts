/** Days are small integers to the engine: one that is not makes every span that starts like it slow to read. */
import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/extract/dates/calendar.ts';
import { shiftDay } from '#lib/extract/dates/relative.ts';

setFlagsFromString('--allow-natives-syntax');
const isSmall = new Function('value', 'return %IsSmi(value)') as (value: number) => boolean;

/** Three, kept as a number with a fraction. */
const THREE = [3.5, 3].map((value) => value * 1e300 * 1e-300).at(-1) ?? 0;

describe('days are small integers', () => {
	it.each([
		{ name: 'a day of the month', day: () => dayOf(2022, 3, THREE) },
		{ name: 'some days later', day: () => shiftDay(19_000, THREE, 'day') },
		{ name: 'half a week earlier', day: () => shiftDay(19_000, -0.5, 'week') },
		{ name: 'no day earlier', day: () => shiftDay(19_000, -0, 'day') },
		{ name: 'some hours earlier', day: () => shiftDay(19_000, -5, 'hour') },
		{ name: 'some months later', day: () => shiftDay(19_000, THREE, 'month') }
	])('$name', ({ day }) => {
		expect(isSmall(day())).toBe(true);
	});
});
