import { storeAddress } from '#lib/server/store/address.ts';
import { openStore, type Store } from '#lib/server/store/index.ts';
import { CliError } from './errors.ts';
import type { Io } from './commands/index.ts';

/** Opens the store that the environment names, brought to the latest schema, and closes it after. */
export async function withStore<T>(io: Io, work: (store: Store) => Promise<T>): Promise<T> {
	const address = storeAddress(io.env);
	const store = await openStore(address).catch((error: Error) => {
		throw new CliError(`the store ${address} cannot be opened: ${error.message}`);
	});
	try {
		return await work(store);
	} finally {
		await store.destroy();
	}
}

/** Who a command acts for, in the history and the audit. */
export function authorOf(io: Io, named?: string): string {
	return named || io.env.RELEVE_AUTHOR || io.env.USER || 'releve';
}
