import { describe, expect, test } from 'vitest';
import { isRecoverable } from '#lib/domain/evidence-lock.ts';
import type { Quantity } from '#lib/domain/figure.ts';

const range = { value: null, low: 10, high: 15, qualifier: 'range' } as const;
const vague = { value: null, low: 100, high: null, qualifier: 'vague' } as const;

describe('evidence lock: the number of a figure is in its quote', () => {
	const one = (value: number) => ({ value, low: null, high: null });
	const exact = (value: number): Quantity => ({
		value,
		low: value,
		high: value,
		qualifier: 'exact'
	});

	test.each<[string, Quantity, boolean, ReturnType<typeof one>[]]>([
		['2,912 in the words, 3 153 in the figure', exact(3_153), false, [one(2_912)]],
		['2 912 in both', exact(2_912), true, [one(2_912)]],
		['no number in the words', exact(5), false, []],
		['one of several', exact(5), true, [one(3), one(5)]],
		['at least: the value', { ...exact(500), qualifier: 'at_least', high: null }, true, [one(500)]],
		['a sum of what was read', exact(8), false, [one(3), one(5)]]
	])('%s', (_, quantity, recoverable, numbers) => {
		expect(isRecoverable(quantity, numbers)).toBe(recoverable);
	});

	test('a range needs both of its ends', () => {
		expect(isRecoverable(range, [{ value: null, low: 10, high: 15 }])).toBe(true);
		expect(isRecoverable(range, [one(10), one(15)])).toBe(true);
		expect(isRecoverable(range, [one(10)])).toBe(false);
	});

	test('a vague plural needs its floor', () => {
		expect(isRecoverable(vague, [{ value: null, low: 100, high: null }])).toBe(true);
		expect(isRecoverable(vague, [{ value: null, low: 1_000, high: null }])).toBe(false);
	});

	test('a figure without a number is recoverable from nothing', () => {
		expect(isRecoverable({ ...exact(1), value: null }, [one(1)])).toBe(false);
	});
});
