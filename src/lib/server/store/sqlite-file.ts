/** Stores of SQLite as files: copied while in use, checked, and set aside. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join, basename } from 'node:path';
import Database from 'better-sqlite3';

const BUSY_TIMEOUT_MS = 5000;

/**
 * Copies a store as it is at one moment, while others read and write it. The copy is checked, and
 * gets its name only when it is whole. Throws where `to` exists or the copy is damaged.
 */
export async function backUpFile(from: string, to: string): Promise<void> {
	if (existsSync(to)) throw new Error(`${to} exists`);
	const draft = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}`);
	try {
		const source = new Database(from, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
		await source.backup(draft).finally(() => source.close());
		sealFile(draft);
		renameSync(draft, to);
		syncFolder(dirname(to));
	} finally {
		rmSync(draft, { force: true });
	}
}

/**
 * Makes a file that stands alone of a store that nobody has open, without the log beside it.
 * Throws where it is damaged or in use.
 */
export function sealFile(path: string): void {
	const database = new Database(path, { fileMustExist: true, timeout: 0 });
	try {
		database.pragma('journal_mode = delete');
		const result: unknown = database.pragma('integrity_check', { simple: true });
		if (result !== 'ok') throw new Error(`${path} is damaged: ${String(result)}`);
	} finally {
		database.close();
	}
	const file = openSync(path, 'r+');
	fsyncSync(file);
	closeSync(file);
}

/** Names of the migrations that the store in a file has had; undefined where it is no store. */
export function listFileMigrations(path: string): string[] | undefined {
	const database = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
	try {
		const rows = database.prepare('select name from kysely_migration order by name').all();
		return rows.map((row) => (row as { name: string }).name);
	} catch (error) {
		if (error instanceof Database.SqliteError) return undefined;
		throw error;
	} finally {
		database.close();
	}
}

/** Makes the names of a folder's files outlive a loss of power. Windows cannot open folders. */
function syncFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	fsyncSync(handle);
	closeSync(handle);
}
