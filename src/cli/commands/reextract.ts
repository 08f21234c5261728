import { parseArgs } from 'node:util';
import { CURRENT_EXTRACTOR } from '#lib/server/ingest/ingest.ts';
import { countOutcomes, rereadDocument } from '#lib/server/ingest/reread.ts';
import type { RevisedFigure } from '#lib/server/ingest/revise-figure.ts';
import { countDocumentsToReread, listDocumentsToReread } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { startProgress } from '../progress.ts';
import { authorOf, withExistingStore } from '../store.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve reextract [--author NAME]

Reads every document again that an earlier extractor read last. What people corrected or confirmed
stays; where the new reading says otherwise, and where words are not read any more, the figure waits
for a review. Each document is written at once: stop it at any time and run it again to go on.
Prints a line for each figure that differs (what stood → what is read now), then the counts.

  --author NAME   who asks for it, for the history and the audit
`;

const BATCH = 100;

export async function run(args: string[], io: Io): Promise<number> {
	const { values } = parseArgs({ args, options: { author: { type: 'string' } } });
	const author = authorOf(io, values.author);
	const total = { documents: 0, same: 0, changed: 0, doubted: 0, found: 0, lost: 0 };
	await withExistingStore(io, async (store) => {
		const { version } = CURRENT_EXTRACTOR;
		const progress = startProgress(io.stderr, await countDocumentsToReread(store, version));
		for await (const id of eachDocument(store, version)) {
			const figures = (await rereadDocument(store, id, author)) ?? [];
			await write(io.stdout, figures.map((figure) => formatRevision(id, figure)).join(''));
			total.documents++;
			const counts = countOutcomes(figures);
			for (const [outcome, count] of Object.entries(counts))
				total[outcome as keyof typeof counts] += count;
			progress.step();
		}
		progress.end();
	});
	const { documents, ...counts } = total;
	const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
	io.stderr.write(`${documents} documents read again: ${parts.join(', ')}.\n`);
	return 0;
}

/** A list at a time: the store may hold a million, and others may read some of them meanwhile. */
async function* eachDocument(store: Store, version: string): AsyncGenerator<number> {
	let ids: number[] = [];
	do {
		ids = await listDocumentsToReread(store, version, ids.at(-1) ?? 0, BATCH);
		yield* ids;
	} while (ids.length === BATCH);
}

function formatRevision(documentId: number, { figureId, outcome, changes }: RevisedFigure): string {
	if (outcome === 'same') return '';
	const fields = changes.map(
		({ field, before, after }) => `${field} ${before ?? '–'} → ${after ?? '–'}`
	);
	return [`document/${documentId} figure/${figureId} ${outcome}`, ...fields].join('; ') + '\n';
}
