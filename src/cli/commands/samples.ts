import { parseArgs } from 'node:util';
import { loadSamples, removeSamples } from '#lib/server/ingest/samples.ts';
import { CliError } from '../errors.ts';
import { authorOf, withStore } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve samples load | remove [--author NAME]

load     takes in the sample documents that are not there
remove   removes every sample document with its figures; what people took in stays
`;

export async function run(args: string[], io: Io): Promise<number> {
	const options = { author: { type: 'string' } } as const;
	const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
	const author = authorOf(io, values.author);
	const [action] = positionals;
	if (action === 'load') {
		const count = await withStore(io, (store) => loadSamples(store, { author }));
		io.stdout.write(`Loaded ${count} sample documents.\n`);
	} else if (action === 'remove') {
		const count = await withStore(io, (store) => removeSamples(store, author));
		io.stdout.write(`Removed ${count} sample documents.\n`);
	} else throw new CliError('say "samples load" or "samples remove"', 2);
	return 0;
}
