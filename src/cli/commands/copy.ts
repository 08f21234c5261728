import { parseArgs } from 'node:util';
import { copyStore, countRows } from '#lib/server/operations/copy.ts';
import { storeAddress } from '#lib/server/store/address.ts';
import type { Store } from '#lib/server/store/index.ts';
import { CliError } from '../errors.ts';
import { startProgress } from '../progress.ts';
import { hidePassword, withExistingStore, withStoreAt } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve copy --to ADDRESS

Copies the whole store, history and audit included, to an empty one: postgres://user@host/database,
or a path for SQLite. Every row is read back and compared, by count and by hash of each table; all is
copied or nothing. Nobody can write to the store meanwhile: stop the application first.
`;

export async function run(args: string[], io: Io): Promise<number> {
	const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
	const { to } = values;
	if (!to) throw new CliError('say where to: --to postgres://…', 2);
	if (to === storeAddress(io.env)) throw new CliError('that is the store itself', 2);
	await withExistingStore(io, (from) => withStoreAt(to, (target) => copy(from, target, io)));
	io.stdout.write(`Copied to ${hidePassword(to)} and compared. To use it: DATABASE_URL=…\n`);
	return 0;
}

async function copy(from: Store, target: Store, io: Io): Promise<void> {
	const progress = startProgress(io.stderr, await countRows(from));
	const outcome = await copyStore(from, target, (rows) => progress.step(rows));
	progress.end();
	if (!outcome.ok) throw new CliError(`the target is not empty: it has rows in ${outcome.table}`);
	for (const { table, rows, hash } of outcome.tables) {
		io.stdout.write(`${table.padEnd(18)}${String(rows).padStart(9)}  ${hash}\n`);
	}
}
