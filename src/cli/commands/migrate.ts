import { parseArgs } from 'node:util';
import { storeAddress } from '#lib/server/store/address.ts';
import { hidePassword, withStore } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve migrate

Makes the store, or brings it to the latest schema, all or nothing. Starting the application does
the same. The store: DATABASE_URL, else releve.db in the folder RELEVE_DATA, else in data/.
`;

export async function run(args: string[], io: Io): Promise<number> {
	parseArgs({ args, options: {} });
	await withStore(io, async () => {
		io.stdout.write(`${hidePassword(storeAddress(io.env))} has the latest schema.\n`);
	});
	return 0;
}
