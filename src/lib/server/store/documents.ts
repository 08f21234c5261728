import { expressionBuilder, sql } from 'kysely';
import type { Expression, InferResult, Insertable, SqlBool } from 'kysely';
import type { DocumentRecord, DocumentSummary } from '#lib/domain/records.ts';
import { halve, toBytes, toHex } from './bytes.ts';
import { CODES } from './codes.ts';
import { toInstant, toMillis } from './instants.ts';
import { containsText } from './search-text.ts';
import type { Page } from './page.ts';
import { rememberRecording } from './recording.ts';
import { recurring } from './recurring.ts';
import type { Flag, OwnTables, Schema, Store } from './schema.ts';
import { currentInstant } from './transaction.ts';

/** A literal, as an index of a part of a table is only used where the query names that part. */
const TO_REVIEW = sql.lit(CODES.review_status.encode('needs_review'));

export interface NewDocument extends Omit<DocumentRecord, 'id' | 'recordedAt'> {
	extractorVersion: string;
	/** SHA-256 of the words of its text alone, hexadecimal. */
	foldedSha256: string;
}

/** Stores a document and gives its id. Throws where a document with the same text is there. */
export async function insertDocument(db: Store, document: NewDocument): Promise<number> {
	const recordedAt = toMillis(currentInstant());
	const { rows } = await insertRow(db, {
		title: document.title,
		outlet: document.outlet,
		url: document.url,
		lang: document.lang,
		country: document.country,
		kind: document.kind,
		published_on: document.publishedOn,
		recorded_at: recordedAt,
		text: document.text,
		text_sha256: toBytes(document.textSha256),
		is_sample: document.isSample ? 1 : 0,
		is_confidential: document.isConfidential ? 1 : 0,
		extractor_version: document.extractorVersion,
		folded_hash: halve(document.foldedSha256)
	});
	if (!rows[0]) throw new Error('A document was not stored');
	await rememberRecording(db, rows[0].id, recordedAt);
	return rows[0].id;
}

const insertRow = recurring((db, row: Insertable<OwnTables['document']>) =>
	db.insertInto('document').values(row).returning('id')
);

export async function findDocument(db: Store, id: number): Promise<DocumentRecord | undefined> {
	const row = await selectDocuments(db)
		.select('document.text')
		.where('document.id', '=', id)
		.executeTakeFirst();
	return row && toDocument(row);
}

/** So many documents are looked at: those of the days before, whatever the size of the store. */
const RECENT = 500;

/** Who published the documents that people took in last, the names met most often first. */
export async function listRecentOutlets(db: Store): Promise<string[]> {
	const recent = db
		.selectFrom('document')
		.select('outlet')
		.where('is_sample', '=', 0)
		.orderBy('id', 'desc')
		.limit(RECENT)
		.as('recent');
	const rows = await db
		.selectFrom(recent)
		.select('recent.outlet')
		.groupBy('recent.outlet')
		.orderBy(({ fn }) => fn.countAll(), 'desc')
		.orderBy('recent.outlet')
		.execute();
	return rows.flatMap(({ outlet }) => outlet ?? []);
}

/** The ids of all figures of a document. */
export async function listFigureIds(db: Store, documentId: number): Promise<number[]> {
	const query = db.selectFrom('figure').select('id').where('document_id', '=', documentId);
	return (await query.orderBy('id').execute()).map(({ id }) => id);
}

/** The document with exactly this text. `sha256`: hexadecimal, of the text in UTF-8. */
export async function findDocumentByHash(
	db: Store,
	sha256: string
): Promise<DocumentSummary | undefined> {
	// Most texts are new: to see that takes an index alone, a summary counts figures.
	const [stored] = (await selectByHash(db, toBytes(sha256))).rows;
	if (!stored) return undefined;
	const row = await documentSummaries(db, {})
		.where('document.id', '=', stored.id)
		.executeTakeFirst();
	return row && toSummary(row);
}

const selectByHash = recurring((db, sha256: Uint8Array) =>
	db.selectFrom('document').select('id').where('text_sha256', '=', sha256)
);

export interface DocumentFilter {
	/** Words in title or outlet; accents and case are ignored. */
	text?: string;
	/** Only those with a figure to review. */
	toReview?: boolean;
	/** Confidential ones as well: never for an export or the API. */
	includeConfidential?: boolean;
}

/** Documents with their counts, the latest published first. */
export async function listDocuments(
	db: Store,
	filter: DocumentFilter,
	page: Page
): Promise<DocumentSummary[]> {
	const rows = await documentSummaries(db, filter)
		.orderBy('document.published_on', 'desc')
		.orderBy('document.id', 'desc')
		.limit(page.limit)
		.offset(page.offset ?? 0)
		.execute();
	return rows.map(toSummary);
}

/** How many documents `listDocuments` has on all its pages. */
export async function countDocuments(db: Store, filter: DocumentFilter): Promise<number> {
	const { n } = await db
		.selectFrom('document')
		.select(({ fn }) => fn.countAll().as('n'))
		.where(matchDocuments(filter))
		.executeTakeFirstOrThrow();
	return Number(n);
}

function selectDocuments(db: Store) {
	return db
		.selectFrom('document')
		.select(['document.id', 'document.title', 'document.outlet', 'document.url'])
		.select(['document.lang', 'document.country', 'document.kind'])
		.select(['document.published_on as publishedOn', 'document.recorded_at as recordedAt'])
		.select('document.text_sha256 as textSha256')
		.select(['document.is_sample as isSample', 'document.is_confidential as isConfidential']);
}

/** The query behind `listDocuments`, without its page. */
export function documentSummaries(db: Store, filter: DocumentFilter) {
	return selectDocuments(db)
		.select((eb) => [
			eb
				.selectFrom('figure')
				.select(({ fn }) => fn.countAll().as('n'))
				.whereRef('figure.document_id', '=', 'document.id')
				.where('figure.review_status', '!=', CODES.review_status.encode('rejected'))
				.as('figures'),
			eb
				.selectFrom('figure')
				.select(({ fn }) => fn.countAll().as('n'))
				.whereRef('figure.document_id', '=', 'document.id')
				.where('figure.review_status', '=', TO_REVIEW)
				.as('toReview'),
			eb
				.selectFrom('figure')
				.select(({ fn }) => fn.countAll().as('n'))
				.whereRef('figure.document_id', '=', 'document.id')
				.where('figure.review_status', '=', CODES.review_status.encode('confirmed'))
				.as('confirmed')
		])
		.where(matchDocuments(filter));
}

function matchDocuments(filter: DocumentFilter): Expression<SqlBool> {
	const eb = expressionBuilder<Schema, 'document'>();
	const conditions: Expression<SqlBool>[] = [];
	if (!filter.includeConfidential) conditions.push(eb('document.is_confidential', '=', 0));
	if (filter.text) conditions.push(isTitled(filter.text));
	if (filter.toReview) {
		conditions.push(
			eb(
				'document.id',
				'in',
				eb
					.selectFrom('figure')
					.select('figure.document_id')
					.where('figure.review_status', '=', TO_REVIEW)
					.$narrowType<{ document_id: number }>()
			)
		);
	}
	return eb.and(conditions);
}

/** True where the title or the outlet of `document` holds the words. */
export function isTitled(words: string): Expression<SqlBool> {
	const { ref, or } = expressionBuilder<Schema, 'document'>();
	return or([
		containsText(ref('document.title'), words),
		containsText(ref('document.outlet'), words)
	]);
}

interface StoredColumns {
	isSample: Flag;
	isConfidential: Flag;
	recordedAt: number;
	textSha256: Uint8Array;
}

function toDocument<T extends StoredColumns>(row: T) {
	const { isSample, isConfidential, recordedAt, textSha256, ...columns } = row;
	const flags = { isSample: isSample === 1, isConfidential: isConfidential === 1 };
	const hash = { textSha256: toHex(textSha256) };
	return { ...columns, ...flags, ...hash, recordedAt: toInstant(recordedAt) };
}

type SummaryRow = InferResult<ReturnType<typeof documentSummaries>>[number];

function toSummary(row: SummaryRow): DocumentSummary {
	const [figures, toReview] = [Number(row.figures), Number(row.toReview)];
	return { ...toDocument(row), figures, toReview, confirmed: Number(row.confirmed) };
}

/** The languages of some documents, as far as they are known. */
export async function mapLanguages(
	db: Store,
	documentIds: readonly number[]
): Promise<Map<number, string | null>> {
	if (documentIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('document')
		.select(['id', 'lang'])
		.where('id', 'in', documentIds)
		.execute();
	return new Map(rows.map(({ id, lang }) => [id, lang]));
}
