import { hashText } from '../ingest/hash-text.ts';
import { toHex } from '../store/bytes.ts';
import { cutQuote, EXCERPT, QUOTE_END } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import type { Finding } from './check.ts';

const BATCH = 50;

/** Documents whose text changed, and extractions that do not stand where they say. */
export async function* checkTexts(db: Store): AsyncGenerator<Finding> {
	let documents: Awaited<ReturnType<typeof listDocumentsAfter>> = [];
	do {
		documents = await listDocumentsAfter(db, documents.at(-1)?.id ?? 0);
		for (const { id, text, outlet, textSha256 } of documents) {
			const hash = toHex(textSha256);
			const isWhole = hash === hashText(text) || hash === hashText(text, outlet ?? '');
			if (!isWhole) yield { code: 'text', subject: `document/${id}` };
		}
		const texts = new Map(documents.map(({ id, text }) => [id, text]));
		if (texts.size > 0) yield* checkQuotes(db, texts);
	} while (documents.length === BATCH);
}

function listDocumentsAfter(db: Store, id: number) {
	return db
		.selectFrom('document')
		.select(['id', 'text', 'outlet', 'text_sha256 as textSha256'])
		.where('id', '>', id)
		.orderBy('id')
		.limit(BATCH)
		.execute();
}

async function* checkQuotes(db: Store, texts: Map<number, string>): AsyncGenerator<Finding> {
	const extractions = await db
		.selectFrom('extraction')
		.innerJoin('document', 'document.id', 'extraction.document_id')
		.select(['extraction.id', 'document_id', 'quote_start as quoteStart'])
		.select(['start_offset as start', QUOTE_END.as('end'), EXCERPT.as('excerpt')])
		.where('document_id', 'in', [...texts.keys()])
		.orderBy('extraction.id')
		.execute();
	for (const { id, document_id, ...place } of extractions) {
		const subject = `extraction/${id}`;
		const quote = (texts.get(document_id) ?? '').slice(place.start, place.end);
		const isWhole = quote.length === place.end - place.start && quote === cutQuote(place);
		if (!isWhole) yield { code: 'quote', subject };
	}
}
