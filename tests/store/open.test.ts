import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseDialect } from '#lib/server/store/dialect.ts';
import { migrateToLatest, openStore } from '#lib/server/store/index.ts';
import { MIGRATIONS } from '#lib/server/store/migrations/index.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import { refreshStatistics } from '#lib/server/store/tables.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'releve-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('opening a store', () => {
	it('makes the file and its folder, and finds the same data on a second opening', async () => {
		const path = join(folder, 'data', 'releve.db');
		const first = await openStore(path);
		await first.insertInto('setting').values({ name: 'a', value: 'b' }).execute();
		await first.destroy();
		const second = await openStore(path);
		expect(await second.selectFrom('setting').selectAll().execute()).toEqual([
			{ name: 'a', value: 'b' }
		]);
		await second.destroy();
	});

	it('writes ahead, waits for other writers, keeps references whole, and syncs each commit', async () => {
		const store = await openStore(join(folder, 'releve.db'));
		const read = async (name: string) =>
			Object.values((await sql.raw(`pragma ${name}`).execute(store)).rows[0] ?? {})[0];
		expect(await read('journal_mode')).toBe('wal');
		expect(await read('busy_timeout')).toBe(5000);
		expect(await read('foreign_keys')).toBe(1);
		expect(await read('synchronous')).toBe(2);
		await store.destroy();
	});

	it('counts rows without samples, for which statements would be planned anew each time', async () => {
		const store = await openStore(join(folder, 'releve.db'));
		const names = Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, value: '' }));
		await store.insertInto('setting').values(names).execute();
		await refreshStatistics(store);
		const count = async (table: string) =>
			(await sql.raw(`select * from ${table} where tbl = 'setting'`).execute(store)).rows.length;
		expect(await count('sqlite_stat1')).toBe(1);
		expect(await count('sqlite_stat4')).toBe(0);
		await store.destroy();
	});

	it('refuses an address of an engine that it does not know', async () => {
		await expect(openStore('mysql://localhost/releve')).rejects.toThrow('not supported: mysql');
	});

	it('takes a file: address', async () => {
		const store = await openStore(`file:${join(folder, 'a.db')}`);
		expect(await store.selectFrom('document').selectAll().execute()).toEqual([]);
		await store.destroy();
	});

	it('lets two processes write one after the other, even where both read first', async () => {
		const path = join(folder, 'releve.db');
		const [one, two] = [await openStore(path), await openStore(path)];
		const write = (store: typeof one, name: string) =>
			store.transaction().execute(async (trx) => {
				await trx.selectFrom('setting').selectAll().execute();
				await trx.insertInto('setting').values({ name, value: '' }).execute();
			});
		await write(one, 'a');
		await write(two, 'b');
		const rows = await one.selectFrom('setting').select('name').orderBy('name').execute();
		expect(rows).toEqual([{ name: 'a' }, { name: 'b' }]);
		await Promise.all([one.destroy(), two.destroy()]);
	});
});

describe('migrations', () => {
	const broken = {
		...MIGRATIONS,
		'9999-broken': {
			up: async (db: Kysely<unknown>) => {
				await sql`create table half (id integer primary key)`.execute(db);
				await sql`create table half (id integer primary key)`.execute(db);
			}
		}
	};
	const tables = async (store: Kysely<Schema>) =>
		(await store.introspection.getTables()).map(({ name }) => name);

	it('run once', async () => {
		const store = new Kysely<Schema>({ dialect: chooseDialect(':memory:') });
		expect(await migrateToLatest(store, MIGRATIONS)).toEqual(Object.keys(MIGRATIONS));
		expect(await migrateToLatest(store, MIGRATIONS)).toEqual([]);
		await store.destroy();
	});

	it('leave nothing behind where one fails, and say why', async () => {
		const store = new Kysely<Schema>({ dialect: chooseDialect(':memory:') });
		await expect(migrateToLatest(store, broken)).rejects.toThrow('table half already exists');
		expect(await tables(store)).toEqual([]);
		await store.destroy();
	});

	it('keep what was there where a later one fails', async () => {
		const store = await openStore(':memory:');
		await store.insertInto('setting').values({ name: 'a', value: 'b' }).execute();
		await expect(migrateToLatest(store, broken)).rejects.toThrow('table half already exists');
		expect(await store.selectFrom('setting').select('value').execute()).toEqual([{ value: 'b' }]);
		expect(await tables(store)).not.toContain('half');
		await store.destroy();
	});

	it('make tables that refuse a text in a column of numbers', async () => {
		const store = await openStore(':memory:');
		await expect(
			sql`insert into region_closure values ('IRQ', 'IRQ', 'abc')`.execute(store)
		).rejects.toThrow('cannot store TEXT value in INTEGER column');
		await store.destroy();
	});
});
