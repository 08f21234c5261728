import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '#lib/server/store/index.ts';

describe('opening a store', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'releve-store-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

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
});
