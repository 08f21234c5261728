import { expect, test } from 'vitest';
import { ListMemo } from '#lib/domain/list-memo.ts';

const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

function countComputed() {
	const memo = new ListMemo<{ name: string }, string>();
	let computed = 0;
	const join = (items: { name: string }[], key = '') =>
		memo.get(items, key, () => {
			computed += 1;
			return key + items.map(({ name }) => name).join('');
		});
	return { join, count: () => computed };
}

test('the same objects under the same key are computed once, whatever list holds them', () => {
	const { join, count } = countComputed();
	expect([join([a, b]), join([a, b])]).toEqual(['ab', 'ab']);
	expect(count()).toBe(1);
});

test.each([
	['fewer objects', [a], ''],
	['more of them', [a, b, c], ''],
	['another order', [b, a], ''],
	['an equal object that is another one', [a, { name: 'b' }], ''],
	['another key', [a, b], 'of ']
])('%s: computed anew, and the first still known', (_, items, key) => {
	const { join, count } = countComputed();
	join([a, b]);
	expect(join(items, key)).toBe(key + items.map(({ name }) => name).join(''));
	join([a, b]);
	expect(count()).toBe(2);
});

test('so is an empty list', () => {
	const { join, count } = countComputed();
	expect([join([]), join([]), join([], 'of ')]).toEqual(['', '', 'of ']);
	expect(count()).toBe(2);
});
