/** Statements of one connection to SQLite, prepared once. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

let db: Store;
beforeEach(async () => {
	db = await openStore(':memory:');
});
afterEach(() => db.destroy());

const listSettings = () => sql<object>`select * from setting order by name`.execute(db);

test('a statement gives what is there each time that it runs', async () => {
	for (const name of ['a', 'b', 'c']) {
		await db.insertInto('setting').values({ name, value: name }).execute();
	}
	expect((await listSettings()).rows.length).toBe(3);
	await db.deleteFrom('setting').where('name', '=', 'b').execute();
	expect((await listSettings()).rows.length).toBe(2);
});

test('it knows columns that were added since', async () => {
	await db.insertInto('setting').values({ name: 'a', value: 'x' }).execute();
	expect((await listSettings()).rows).toEqual([{ name: 'a', value: 'x' }]);
	await sql`alter table setting add column note text`.execute(db);
	expect((await listSettings()).rows).toEqual([{ name: 'a', value: 'x', note: null }]);
});

test('it runs again after a reading, row by row, that was broken off', async () => {
	const values = [1, 2, 3].map((n) => ({ name: `n${n}`, value: '' }));
	await db.insertInto('setting').values(values).execute();
	const names = db.selectFrom('setting').select('name').orderBy('name');
	for await (const { name } of names.stream()) {
		expect(name).toBe('n1');
		break;
	}
	expect((await names.execute()).length).toBe(3);
});

test('more statements than are kept all work', async () => {
	for (let n = 0; n < 450; n++) {
		const { rows } = await sql<{ n: number }>`select ${sql.lit(n)} as n`.execute(db);
		expect(rows).toEqual([{ n }]);
	}
});
