import { describe, expect, test } from 'vitest';
import { countSameThing, rankJoinable } from '#lib/domain/joinable.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { figure } from './figures.ts';

type Fields = Partial<FigureRecord>;

const own = figure(1, { value: 16_000 });
/** The others are of documents of their own; their ids follow. */
const rank = (...others: Fields[]) =>
	rankJoinable(
		own,
		others.map((fields, index) => figure(index + 2, fields))
	).map(({ id }) => id);

describe('others to join', () => {
	test('come by how near their numbers are, then their days', () => {
		const agreeing = { value: 16_000, dateEnd: '2017-06-10' };
		expect(rank({ value: 19_000 }, { value: 17_000 }, agreeing, { value: 16_000 })).toEqual([
			5, 4, 3, 2
		]);
	});

	test('count the same thing, and not twice as much', () => {
		expect(rank({ value: 16_000, metric: 'deaths' }, { value: 40_000 })).toEqual([]);
	});

	test('are of another document, unless the number is the same', () => {
		const inOne = { documentId: 1 };
		expect(rank({ value: 17_000, ...inOne }, { value: 16_000, ...inOne })).toEqual([3]);
	});

	test('are no part of a whole, unless the number is the same', () => {
		const part = { relation: 'part_of' } as const;
		expect(rank({ value: 15_000, ...part }, { value: 16_000, ...part })).toEqual([3]);
	});

	test('stand once for all that are one fact already', () => {
		const joined = { clusterId: 7 };
		expect(rank({ value: 18_000, ...joined }, { value: 17_000, ...joined })).toEqual([3]);
	});
});

test('a person may join what counts the same, whatever the numbers say', () => {
	expect(countSameThing(own, figure(2, { value: 9 }))).toBe(true);
	expect(countSameThing(own, figure(2, { value: 16_000, unit: 'household' }))).toBe(false);
});
