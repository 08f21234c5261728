import { parseArgs } from 'node:util';
import { restoreStore } from '#lib/server/operations/restore.ts';
import type { RestoreOutcome } from '#lib/server/operations/restore.ts';
import { CliError } from '../errors.ts';
import { requireFile, storePath } from '../store.ts';
import { FINDINGS } from './check.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve restore FILE [--verify] [--force]

Puts a backup in the place of the store; FILE stays as it is. Stop the application first.

  --verify   check the backup as "releve check" does, and use it only where nothing is wrong
  --force    set a store that is there aside, under a name that ends in .replaced-<time>
`;

const OPTIONS = { verify: { type: 'boolean' }, force: { type: 'boolean' } } as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	const [file, ...others] = positionals;
	if (!file || others.length > 0) throw new CliError('say which one backup to restore', 2);
	requireFile(file);
	const path = storePath(io);
	const { verify = false, force = false } = values;
	const options = { verify, force, now: new Date() };
	const outcome = await restoreStore(file, path, options).catch((error: Error) => {
		throw new CliError(`nothing was restored: ${error.message}`);
	});
	if (!outcome.ok) throw new CliError(explain(outcome, path, file));
	if (outcome.setAside) io.stdout.write(`The store that was there: ${outcome.setAside}\n`);
	io.stdout.write(`Restored ${path}\n`);
	return 0;
}

type Refusal = Extract<RestoreOutcome, { ok: false }>;

function explain(outcome: Refusal, path: string, file: string): string {
	switch (outcome.problem) {
		case 'exists':
			return `${path} is there already: --force sets it aside`;
		case 'not_a_store':
			return `${file} holds no store of Relevé`;
		case 'newer':
			return `${file} was made by a later release: upgrade first`;
		case 'findings': {
			const lines = outcome.findings.map(({ code, subject }) => `\n${subject} ${FINDINGS[code]}`);
			return `nothing was restored, the backup is not sound:${lines.join('')}`;
		}
	}
}
