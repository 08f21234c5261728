import { parseArgs } from 'node:util';
import { checkStore } from '#lib/server/operations/check.ts';
import type { FindingCode } from '#lib/server/operations/check.ts';
import { withExistingStore } from '../store.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve check

Reads the whole store and lists what is wrong with it, a line each. Changes nothing, but brings the
store to the latest schema first. Exit code 1 where anything is wrong.
`;

export const FINDINGS: Record<FindingCode, string> = {
	damage: 'is damaged',
	text: 'is not the text that was taken in',
	quote: 'does not stand at its offsets',
	effective: 'is not what was read and what people changed',
	corrected: 'is marked wrongly as corrected or not',
	history: 'was not so, by the corrections made until then',
	cluster: 'is not in the cluster that was said of it',
	pin: 'is put first, or not, against what was said of it',
	act: 'does not follow from the act on its cluster before',
	parent: 'belongs to a whole in another document',
	place: 'is not counted in the regions above it',
	count: 'has another number of figures than it says',
	rollup: 'was added up otherwise than its figures come to',
	audit: 'was changed, or the row before it was removed'
};

export async function run(args: string[], io: Io): Promise<number> {
	parseArgs({ args, options: {} });
	let count = 0;
	await withExistingStore(io, async (store) => {
		for await (const { code, subject } of checkStore(store)) {
			count++;
			await write(io.stdout, `${subject} ${FINDINGS[code]}\n`);
		}
	});
	io.stderr.write(count === 0 ? 'Nothing is wrong.\n' : `${count} found.\n`);
	return count === 0 ? 0 : 1;
}
