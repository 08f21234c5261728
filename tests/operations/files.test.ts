import {
	closeSync,
	existsSync,
	mkdtempSync,
	openSync,
	readdirSync,
	rmSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreStore } from '#lib/server/operations/restore.ts';
import { listFigures, openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { backUpFile } from '#lib/server/store/sqlite-file.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';

const TEXT = '16 000 personnes ont fui Mossoul.';
const OTHER = '300 morts à Erbil.';
const NOW = new Date('2026-11-25T16:00:00Z');

let folder: string;
let path: string;
let backup: string;
let db: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'releve-files-'));
	[path, backup] = [join(folder, 'releve.db'), join(folder, 'backup.db')];
	db = await openStore(path);
	await ingestFigures(db, TEXT, [figureIn(TEXT, '16 000 personnes')]);
});
afterEach(async () => {
	await db.destroy();
	rmSync(folder, { recursive: true });
});

async function countFigures(file: string): Promise<number> {
	const store = await openStore(file);
	const figures = await listFigures(store, {});
	await store.destroy();
	return figures.length;
}

/** Overwrites the page in which the figures begin. */
function damage(file: string): void {
	const database = new Database(file);
	const size = Number(database.pragma('page_size', { simple: true }));
	const root = database.prepare(`select rootpage from sqlite_schema where name = 'figure'`).pluck();
	const page = Number(root.get());
	database.close();
	const handle = openSync(file, 'r+');
	writeSync(handle, new Uint8Array(size).fill(255), 0, size, (page - 1) * size);
	closeSync(handle);
}

describe('a backup', () => {
	it('is one file with all that was written, while the store stays open', async () => {
		await backUpFile(path, backup);
		await ingestFigures(db, OTHER, [figureIn(OTHER, '300 morts')]);
		expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual(['backup.db']);
		expect(await countFigures(backup)).toBe(1);
		expect(await listFigures(db, {})).toHaveLength(2);
	});

	it('never replaces a file', async () => {
		writeFileSync(backup, 'mine');
		await expect(backUpFile(path, backup)).rejects.toThrow('exists');
	});

	it('of a damaged store fails and leaves nothing', async () => {
		await db.destroy();
		damage(path);
		await expect(backUpFile(path, backup)).rejects.toThrow(/damaged|malformed/);
		expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
	});
});

describe('restoring a backup', () => {
	const options = { verify: true, force: false, now: NOW };

	it('gives the store as it was, and keeps the backup', async () => {
		await backUpFile(path, backup);
		const target = join(folder, 'new', 'releve.db');
		expect(await restoreStore(backup, target, options)).toEqual({ ok: true, setAside: null });
		expect([await countFigures(target), existsSync(backup)]).toEqual([1, true]);
	});

	it('refuses where a store is, and with force sets it aside whole', async () => {
		await backUpFile(path, backup);
		await ingestFigures(db, OTHER, [figureIn(OTHER, '300 morts')]);
		await db.destroy();
		expect(await restoreStore(backup, path, options)).toEqual({ ok: false, problem: 'exists' });
		const setAside = `${path}.replaced-20261125160000`;
		const outcome = await restoreStore(backup, path, { ...options, force: true });
		expect(outcome).toEqual({ ok: true, setAside });
		expect([await countFigures(path), await countFigures(setAside)]).toEqual([1, 2]);
	});

	it('refuses while a process has the store open', async () => {
		await backUpFile(path, backup);
		const forced = { ...options, force: true };
		await expect(restoreStore(backup, path, forced)).rejects.toThrow('locked');
		expect(await listFigures(db, {})).toHaveLength(1);
		expect(readdirSync(folder).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
	});

	it('refuses one that does not hold what it promises, if it is to be verified', async () => {
		await db.updateTable('figure').set({ value: 3 }).execute();
		await backUpFile(path, backup);
		const target = join(folder, 'new.db');
		expect(await restoreStore(backup, target, options)).toEqual({
			...{ ok: false, problem: 'findings' },
			findings: [{ code: 'effective', subject: 'figure/1.value' }]
		});
		expect(existsSync(target)).toBe(false);
		const unverified = await restoreStore(backup, target, { ...options, verify: false });
		expect(unverified).toMatchObject({ ok: true });
	});

	it('refuses other files, and stores of a later release', async () => {
		const target = join(folder, 'new.db');
		writeFileSync(backup, 'no database');
		const refused = await restoreStore(backup, target, options);
		expect(refused).toEqual({ ok: false, problem: 'not_a_store' });
		const later = join(folder, 'later.db');
		await backUpFile(path, later);
		const database = new Database(later);
		database.exec(`insert into kysely_migration values ('9999-later', '2030-01-01')`);
		database.close();
		expect(await restoreStore(later, target, options)).toEqual({ ok: false, problem: 'newer' });
	});
});
