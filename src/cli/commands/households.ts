import { parseArgs } from 'node:util';
import { importHouseholdSizes } from '#lib/server/operations/import-household-sizes.ts';
import { CliError } from '../errors.ts';
import { readInputs } from '../input.ts';
import { authorOf, withStore } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve households import [FILE] [--author NAME]

Takes over how many persons a household has from CSV with the columns region (an id of the tree
such as IRQ or IQ-NI, or a P-code), year, size and stated_by. A size that is there for the region
and year is replaced; every change goes into the audit. Lines that cannot be used are listed.
`;

export async function run(args: string[], io: Io): Promise<number> {
	const options = { author: { type: 'string' } } as const;
	const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
	const [action, ...files] = positionals;
	if (action !== 'import' || files.length > 1)
		throw new CliError('say "households import FILE"', 2);
	const [input] = await readInputs(files, io.stdin);
	const author = authorOf(io, values.author);
	const thisYear = new Date().getUTCFullYear();
	const result = await withStore(io, (store) =>
		importHouseholdSizes(store, input?.content ?? '', author, thisYear)
	);
	if (!result.ok) {
		const problem =
			result.problem === 'unreadable' ? 'is no CSV' : 'needs region, year, size and stated_by';
		throw new CliError(`${input?.name} ${problem}`);
	}
	for (const { line, column, value } of result.unread) {
		io.stdout.write(`line ${line}: ${column} "${value}" cannot be used\n`);
	}
	const { changed, same, unread } = result;
	io.stderr.write(`${changed} taken over, ${same} there already, ${unread.length} left out.\n`);
	return 0;
}
