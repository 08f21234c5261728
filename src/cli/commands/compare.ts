import { parseArgs } from 'node:util';
import { compareDocument } from '#lib/server/clusters/compare-document.ts';
import { countUncompared, listUncompared } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { startProgress } from '../progress.ts';
import { authorOf, withExistingStore } from '../store.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve compare [--author NAME]

Looks for reprints and for figures that state the same fact among documents that an earlier release
took in; later ones are compared as they come. Prints a line for each document that prints the text
of another or whose figures were joined to others. Each document is written at once: stop it at any
time and run it again to go on.

  --author NAME   who asks for it, for the log and the audit
`;

const BATCH = 100;

export async function run(args: string[], io: Io): Promise<number> {
	const { values } = parseArgs({ args, options: { author: { type: 'string' } } });
	const author = authorOf(io, values.author);
	const total = { documents: 0, reprints: 0, joined: 0 };
	await withExistingStore(io, async (store) => {
		const progress = startProgress(io.stderr, await countUncompared(store));
		for await (const id of eachDocument(store)) {
			const compared = await compareDocument(store, id, author);
			progress.step();
			if (!compared) continue;
			const { reprintOf, joined } = compared;
			total.documents++;
			if (reprintOf.length > 0) total.reprints++;
			total.joined += joined;
			if (reprintOf.length + joined > 0) await write(io.stdout, formatLine(id, compared));
		}
		progress.end();
	});
	const { documents, reprints, joined } = total;
	io.stderr.write(`${documents} documents compared: ${reprints} reprints, ${joined} joined.\n`);
	return 0;
}

/** A list at a time; those that are done are not listed again. */
async function* eachDocument(store: Store): AsyncGenerator<number> {
	let ids: number[];
	do {
		ids = await listUncompared(store, BATCH);
		yield* ids;
	} while (ids.length === BATCH);
}

function formatLine(id: number, { reprintOf, joined }: { reprintOf: number[]; joined: number }) {
	const reprint = reprintOf[0] === undefined ? '' : ` prints document/${reprintOf[0]}`;
	return `document/${id}${reprint}; ${joined} figures joined\n`;
}
