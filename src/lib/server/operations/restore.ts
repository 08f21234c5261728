/** Puts a backup in the place of a store. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { MIGRATIONS } from '../store/migrations/index.ts';
import { openStore } from '../store/index.ts';
import { backUpFile, listFileMigrations, sealFile } from '../store/sqlite-file.ts';
import { listFindings } from './check.ts';
import type { Finding } from './check.ts';

interface RestoreOptions {
	/** Checks the backup as `checkStore` does before it is used. */
	verify: boolean;
	/** Sets a store that is there aside. */
	force: boolean;
	/** Names what is set aside. */
	now: Date;
}

/**
 * exists: a store is there and `force` was not given · not_a_store: the file holds something else ·
 * newer: a later release made it · findings: it was checked, and this is wrong with it.
 */
export type RestoreOutcome =
	| { ok: true; setAside: string | null }
	| { ok: false; problem: 'exists' | 'not_a_store' | 'newer' }
	| { ok: false; problem: 'findings'; findings: Finding[] };

/**
 * Restores the store at `path` from a backup, which stays as it is. Nothing changes unless all is
 * well. Throws where a file is damaged, or where a process still has the store open.
 */
export async function restoreStore(
	backup: string,
	path: string,
	{ verify, force, now }: RestoreOptions
): Promise<RestoreOutcome> {
	if (existsSync(path) && !force) return { ok: false, problem: 'exists' };
	const migrations = listFileMigrations(backup);
	if (!migrations) return { ok: false, problem: 'not_a_store' };
	if (migrations.some((name) => !(name in MIGRATIONS))) return { ok: false, problem: 'newer' };
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.restoring-${process.pid}`;
	try {
		await backUpFile(backup, draft);
		const findings = verify ? await checkFile(draft) : [];
		if (findings.length > 0) return { ok: false, problem: 'findings', findings };
		const setAside = existsSync(path) ? setAsideFile(path, now) : null;
		renameSync(draft, path);
		return { ok: true, setAside };
	} finally {
		rmSync(draft, { force: true });
	}
}

/** Checks a store after bringing it to the latest schema, as its next opening would. */
async function checkFile(path: string): Promise<Finding[]> {
	const store = await openStore(path);
	try {
		return await listFindings(store);
	} finally {
		await store.destroy();
		sealFile(path);
	}
}

function setAsideFile(path: string, now: Date): string {
	sealFile(path);
	const aside = `${path}.replaced-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;
	renameSync(path, aside);
	return aside;
}
