import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { backUpFile } from '#lib/server/store/sqlite-file.ts';
import { CliError } from '../errors.ts';
import { requireFile, storePath } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve backup [FILE]

Copies the store to a file as it is at one moment, while the application may go on writing. The copy
is checked before it gets its name; a file that is there is never replaced. Without FILE: in the
folder backups beside the store, named by the time in UTC. On PostgreSQL use pg_dump.
`;

export async function run(args: string[], io: Io): Promise<number> {
	const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
	const path = storePath(io);
	requireFile(path);
	const file = positionals[0] ?? join(dirname(path), 'backups', nameBackup(new Date()));
	mkdirSync(dirname(file), { recursive: true });
	await backUpFile(path, file).catch((error: Error) => {
		throw new CliError(`no backup was made: ${error.message}`);
	});
	io.stdout.write(`${file}\n`);
	return 0;
}

/** "releve-20261125-161500.db": names sort as the times do. */
function nameBackup(now: Date): string {
	const [day, time] = now.toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
	return `releve-${day}-${time}.db`;
}
