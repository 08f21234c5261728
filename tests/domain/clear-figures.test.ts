import { expect, test } from 'vitest';
import { MOST_AT_ONCE, sortClearFigures } from '#lib/domain/clear-figures.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';

const figure = (id: number, reviewStatus: ReviewStatus, fields: object = {}) => ({
	...{ id, reviewStatus, regionId: 'IRQ' as string | null },
	...{ dateStart: null as string | null, dateEnd: '2017-03-01' as string | null },
	...fields
});
const idsOf = (figures: { id: number }[]) => figures.map(({ id }) => id);

test('one press confirms what was read without a doubt, with its place and its day', () => {
	const { clear, left } = sortClearFigures([
		figure(1, 'extracted'),
		figure(2, 'needs_review'),
		figure(3, 'extracted', { regionId: null }),
		figure(4, 'extracted', { dateEnd: null }),
		figure(5, 'extracted', { dateStart: '2017-03-01', dateEnd: null }),
		figure(6, 'confirmed', { regionId: null }),
		figure(7, 'rejected')
	]);
	expect(idsOf(clear)).toEqual([1, 5]);
	expect(idsOf(left.doubted)).toEqual([2]);
	expect(idsOf(left.incomplete)).toEqual([3, 4]);
	expect(idsOf(left.confirmed)).toEqual([6]);
});

test('a figure one of whose lines is wrong more often than right where it was read so is left', () => {
	const figures = [figure(1, 'extracted'), figure(2, 'extracted'), figure(3, 'confirmed')];
	const likely = { 1: { date: 0.5, place: 0.9 }, 2: { date: 0.49 }, 3: { date: 0.2 } };
	const { clear, left } = sortClearFigures(figures, likely);
	expect(idsOf(clear)).toEqual([1]);
	expect(idsOf(left.unsure)).toEqual([2]);
	expect(idsOf(left.confirmed)).toEqual([3]);
});

test('of more figures than one form takes, it says how many it will confirm', () => {
	const many = Array.from({ length: MOST_AT_ONCE + 1 }, (_, id) => figure(id, 'extracted'));
	expect(sortClearFigures(many).clear).toHaveLength(MOST_AT_ONCE);
});
