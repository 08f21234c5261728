import { existsSync } from 'node:fs';
import { storeAddress } from '#lib/server/store/address.ts';
import { openStore, type Store } from '#lib/server/store/index.ts';
import { isPostgresAddress } from '#lib/server/store/postgres.ts';
import { sqlitePath } from '#lib/server/store/sqlite.ts';
import { CliError } from './errors.ts';
import type { Io } from './commands/index.ts';

/** Opens the store that the environment names, brought to the latest schema, and closes it after. */
export function withStore<T>(io: Io, work: (store: Store) => Promise<T>): Promise<T> {
	return withStoreAt(storeAddress(io.env), work);
}

/** The same for a store that must be there already. */
export function withExistingStore<T>(io: Io, work: (store: Store) => Promise<T>): Promise<T> {
	const address = storeAddress(io.env);
	if (!isPostgresAddress(address)) requireFile(storePath(io));
	return withStoreAt(address, work);
}

export async function withStoreAt<T>(
	address: string,
	work: (store: Store) => Promise<T>
): Promise<T> {
	const store = await openStore(address).catch((error: Error) => {
		throw new CliError(`the store ${hidePassword(address)} cannot be opened: ${error.message}`);
	});
	try {
		return await work(store);
	} finally {
		await store.destroy();
	}
}

/** The file of the store. Throws where the environment names a database of PostgreSQL. */
export function storePath(io: Io): string {
	const address = storeAddress(io.env);
	if (!isPostgresAddress(address)) return sqlitePath(address);
	throw new CliError('the store is a database of PostgreSQL: use pg_dump and pg_restore');
}

export function requireFile(path: string): void {
	if (!existsSync(path)) throw new CliError(`there is no file ${path}`);
}

/** An address as it may be shown. */
export function hidePassword(address: string): string {
	return address.replace(/^(\w+:\/\/[^/@]*?):[^/]*@/, '$1:…@');
}

/** Who a command acts for, in the history and the audit. */
export function authorOf(io: Io, named?: string): string {
	return named || io.env.RELEVE_AUTHOR || io.env.USER || 'releve';
}
