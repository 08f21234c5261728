import { parseArgs } from 'node:util';
import { exportCase } from '#lib/server/export/index.ts';
import { CliError } from '../errors.ts';
import { withExistingStore } from '../store.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve case ID …

Prints figures, as people left them, as cases for tests/extract/cases: the sentence, then each figure
of it. Append to the file of the language, after a look: what the sentence alone does not say (a
place or a day from elsewhere in the article) is to be struck out.
`;

export async function run(args: string[], io: Io): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true });
	if (positionals.length === 0) throw new CliError('say "case ID", the number of a figure', 2);
	return withExistingStore(io, async (store) => {
		for (const id of positionals) {
			const text = /^[1-9]\d{0,14}$/.test(id) ? await exportCase(store, Number(id)) : undefined;
			if (text === undefined)
				throw new CliError(`${id} is no figure of a document that may be shown`);
			await write(io.stdout, `${text}\n`);
		}
		return 0;
	});
}
