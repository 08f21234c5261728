/** Queries that are put together once, and asked again with other values. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recurring } from '#lib/server/store/recurring.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

interface Setting {
	name: string;
	value: string;
}

let built = 0;
const insert = recurring((db, settings: readonly Setting[]) =>
	db.insertInto('setting').values(settings)
);
const select = recurring((db, { names, value }: { names: readonly string[]; value: string }) => {
	built += 1;
	return db
		.selectFrom('setting')
		.selectAll()
		.where('name', 'in', names)
		.where('value', '!=', value)
		.orderBy('name');
});

const setting = (name: string): Setting => ({ name, value: `of ${name}` });
const [one, two, three] = [setting('one'), setting('two'), setting('three')];

test('each asking gets what it asks for, and lists may be longer', async () => {
	await insert(db, [one, two]);
	await insert(db, [three]);
	const ask = async (names: string[], value = '') => (await select(db, { names, value })).rows;
	expect(await ask(['one', 'two'])).toEqual([one, two]);
	expect(await ask(['three', 'two'], 'of two')).toEqual([three]);
	expect(await ask(['three'])).toEqual([three]);
	expect(await ask(['one', 'three', 'two'])).toEqual([one, three, two]);
});

test('a query is put together once for lists of a length, in a transaction as well', async () => {
	built = 0;
	await select(db, { names: ['one', 'two'], value: '' });
	await db.transaction().execute((trx) => select(trx, { names: ['a', 'b'], value: 'c' }));
	expect(built).toBe(1);
	await select(db, { names: ['one'], value: '' });
	expect(built).toBe(2);
});

test('values are stored as any others are', async () => {
	await insert(db, [{ name: 'a\0b', value: '' }]);
	expect((await select(db, { names: ['a\0b'], value: 'x' })).rows).toEqual([
		{ name: 'a\uFFFDb', value: '' }
	]);
});

test('how many rows a write changed is told', async () => {
	await insert(db, [one, two]);
	const remove = recurring((db, name: string) => db.deleteFrom('setting').where('name', '=', name));
	expect((await remove(db, 'one')).numAffectedRows).toBe(1n);
	expect((await remove(db, 'one')).numAffectedRows).toBe(0n);
});
