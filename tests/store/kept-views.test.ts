/** Views that a process keeps decoded: given for the state that they were computed from, no other. */
import { expect, test } from 'vitest';
import { keptViewsOf } from '#lib/server/views/kept-views.ts';
import type { Store } from '#lib/server/store/index.ts';

const store = () => ({}) as Store;

test('a view is decoded once for a state, and again for another', () => {
	const kept = keptViewsOf(store(), 'shown');
	const find = (state: string) => kept.find('shown IRQ deaths', state, () => ({ state }));
	const first = find('3 1');
	expect(find('3 1')).toBe(first);
	expect(find('4 1')).toEqual({ state: '4 1' });
	expect(find('3 1')).not.toBe(first);
});

test('two stores, and two views, have nothing in common', () => {
	const [one, other] = [store(), store()];
	expect(keptViewsOf(one, 'shown').find('a', '1', () => 'of one')).toBe('of one');
	expect(keptViewsOf(other, 'shown').find('a', '1', () => 'of the other')).toBe('of the other');
	expect(keptViewsOf(one, 'shown').find('b', '1', () => 'b of one')).toBe('b of one');
});

test('those that nobody asked for longest are let go', () => {
	const kept = keptViewsOf(store(), 'shown');
	const find = (name: number) => kept.find(String(name), '', () => ({ name }));
	const [first, second] = [find(0), find(1)];
	for (let name = 2; name < 200; name++) find(name);
	expect(find(0)).toBe(first);
	find(200);
	expect(find(0)).toBe(first);
	expect(find(1)).not.toBe(second);
});

test('what rows show is kept for many more of them', () => {
	const kept = keptViewsOf(store(), 'outline');
	const find = (name: number) => kept.find(String(name), '', () => ({ name }));
	const first = find(0);
	for (let name = 1; name < 2000; name++) find(name);
	expect(find(0)).toBe(first);
});
