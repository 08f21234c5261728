/** Where the extractor meets the store: a text becomes a document with its figures. */
import { extract, EXTRACTOR_VERSION } from '#lib/extract/index.ts';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import type { DocumentKind, DocumentSummary } from '#lib/domain/records.ts';
import { compareText, readText } from '../clusters/compare-text.ts';
import { placeNewcomers } from '../clusters/propose.ts';
import {
	findDocumentByHash,
	inTransaction,
	insertDocument,
	listPlaceAliases,
	recordAudit
} from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { hashText } from './hash-text.ts';
import { insertExtracted } from './insert-extracted.ts';
import { normaliseText } from './normalise-text.ts';
import { readAliasedPlaces } from './read-aliased-places.ts';

/** A document that passed the checks of intake.ts. */
export interface DocumentInput {
	text: string;
	title: string | null;
	outlet: string | null;
	url: string | null;
	publishedOn: string;
	lang: string | null;
	/** ISO 3166-1 alpha-3 of the country that it is about. */
	country: string | null;
	kind: DocumentKind;
	isSample: boolean;
	isConfidential: boolean;
	/** Who takes it in. */
	author: string;
}

export interface IngestResult {
	documentId: number;
	/** False: this very text was there already, and nothing was written. */
	isNew: boolean;
	/** Figures of the document, new or not. */
	figures: number;
	/** Documents that have its text already, or most of it. */
	reprintOf: number[];
}

/** What reads figures from a text; the argument of tests that must not depend on the extractor. */
export interface Extractor {
	version: string;
	extract(
		text: string,
		options: { published?: string; lang?: string; title?: string; country?: string }
	): ExtractedFigure[];
}

/** The extractor of this release. */
export const CURRENT_EXTRACTOR: Extractor = { version: EXTRACTOR_VERSION, extract };

/** Stores a document with all its figures, or, where anything fails, nothing at all. */
export async function ingestDocument(
	db: Store,
	input: DocumentInput,
	extractor: Extractor = CURRENT_EXTRACTOR
): Promise<IngestResult> {
	const text = normaliseText(input.text);
	const { textSha256, existing } = await identify(db, text, input.outlet);
	if (existing) return toExisting(existing);
	// Read before the transaction begins: a long text must not keep other writers waiting.
	const figures = await readFigures(db, text, input, extractor);
	const read = readText(text);
	return inTransaction(db, async (trx) => {
		const rival = await findDocumentByHash(trx, textSha256);
		if (rival) return toExisting(rival);
		const extractorVersion = extractor.version;
		const { foldedSha256 } = read;
		const added = { ...input, text, textSha256, foldedSha256, extractorVersion };
		const documentId = await insertDocument(trx, added);
		const { publishedOn, author, title, lang, isConfidential } = input;
		const document = { id: documentId, text, lang, publishedOn };
		const newcomers = await insertExtracted(trx, document, figures, extractor.version);
		const reprints = await compareText(trx, { id: documentId, isConfidential }, read);
		const reprintOf = reprints.map(({ originalId }) => originalId);
		const counts = { figures: figures.length, extractor: extractor.version };
		const detail = { title, textSha256, ...counts, reprintOf };
		const subject = `document/${documentId}`;
		await recordAudit(trx, { author, action: 'document.ingest', subject, detail });
		// None of a confidential document is joined to others.
		const open = isConfidential ? [] : newcomers;
		const justWritten = new Set(newcomers.map((figure) => figure.id));
		await placeNewcomers(trx, open, { pairs: reprints, author, justWritten });
		return { documentId, isNew: true, figures: figures.length, reprintOf };
	});
}

/**
 * A text is known by its own hash; what another outlet prints word for word, by that of both.
 * `existing`: the document that has it.
 */
async function identify(
	db: Store,
	text: string,
	outlet: string | null
): Promise<{ textSha256: string; existing: DocumentSummary | undefined }> {
	const own = hashText(text);
	const first = await findDocumentByHash(db, own);
	const isReprint = first?.outlet != null && outlet !== null && !isSameName(first.outlet, outlet);
	if (!isReprint) return { textSha256: own, existing: first };
	const textSha256 = hashText(text, outlet);
	return { textSha256, existing: await findDocumentByHash(db, textSha256) };
}

function isSameName(one: string, other: string): boolean {
	return one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0;
}

function toExisting({ id, figures }: DocumentSummary): IngestResult {
	return { documentId: id, isNew: false, figures, reprintOf: [] };
}

/** True where taking this text in from this outlet would write nothing. */
export async function isTakenIn(db: Store, text: string, outlet: string | null): Promise<boolean> {
	return (await identify(db, normaliseText(text), outlet)).existing !== undefined;
}

/** The figures of a text, with all that is known of its document and what people settled of places. */
export async function readFigures(
	db: Store,
	text: string,
	input: Pick<DocumentInput, 'publishedOn' | 'lang' | 'title' | 'country'>,
	{ extract }: Extractor
): Promise<ExtractedFigure[]> {
	const figures = extract(text, {
		published: input.publishedOn,
		lang: input.lang ?? undefined,
		title: input.title ?? undefined,
		country: input.country ?? undefined
	});
	return readAliasedPlaces(figures, input.country, await listPlaceAliases(db));
}
