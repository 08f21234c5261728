import { parseArgs } from 'node:util';
import { importPcodes } from '#lib/server/operations/import-pcodes.ts';
import type { UnmatchedDivision } from '#lib/server/operations/import-pcodes.ts';
import { CliError } from '../errors.ts';
import { readInputs } from '../input.ts';
import { authorOf, withStore } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve regions import [FILE] [--author NAME]

Gives regions their P-codes from a table of administrative divisions (COD-AB) as CSV, with columns
such as admin1Name_fr and admin1Pcode, or ADM1_FR and ADM1_PCODE. Divisions that no one region
answers to are listed and left out.
`;

const UNMATCHED: Record<UnmatchedDivision['problem'], string> = {
	unknown: 'no region has this name there',
	several: 'several regions have this name there',
	twice: 'its region has the code of an earlier line'
};

export async function run(args: string[], io: Io): Promise<number> {
	const options = { author: { type: 'string' } } as const;
	const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
	const [action, ...files] = positionals;
	if (action !== 'import' || files.length > 1) throw new CliError('say "regions import FILE"', 2);
	const [input] = await readInputs(files, io.stdin);
	const author = authorOf(io, values.author);
	const result = await withStore(io, (store) => importPcodes(store, input?.content ?? '', author));
	if (!result.ok) {
		const problem = result.problem === 'unreadable' ? 'is no CSV' : 'has no column of P-codes';
		throw new CliError(`${input?.name} ${problem}`);
	}
	for (const { pcode, name, level, problem } of result.unmatched) {
		io.stdout.write(`${pcode}\t${name}\tlevel ${level}: ${UNMATCHED[problem]}\n`);
	}
	io.stderr.write(`${result.imported} imported, ${result.unmatched.length} left out.\n`);
	return 0;
}
