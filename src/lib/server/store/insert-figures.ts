import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { FigureContent, IsoInstant } from '#lib/domain/records.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import { CODES, toDay, toHundredths, unlessNull } from './codes.ts';
import { toColumns } from './figure-content.ts';
import { inBatches } from './in-batches.ts';
import { toMillis } from './instants.ts';
import { countAfterDocument } from './recording.ts';
import type { FigureTable, Store } from './schema.ts';

/** A figure that is new: from an extraction, or entered by hand where `extractionId` is null. */
export interface FigureEntry {
	content: FigureContent;
	documentId: number | null;
	extractionId: number | null;
	/** What was typed with a figure entered by hand. */
	quote: string | null;
	url: string | null;
	publishedOn: string | null;
	confidence: number | null;
	reviewStatus: ReviewStatus;
	at: IsoInstant;
}

/** Stores a figure at version 1 and gives its id. */
export async function insertFigure(db: Store, entry: FigureEntry): Promise<number> {
	const query = db
		.insertInto('figure')
		.values(await toRow(db, entry))
		.returning('id');
	return (await query.executeTakeFirstOrThrow()).id;
}

/** The same for figures with an extraction each; the ids are in the order of the entries. */
export async function insertFigures(db: Store, entries: readonly FigureEntry[]): Promise<number[]> {
	const rows: Insertable<FigureTable>[] = [];
	for (const entry of entries) rows.push(await toRow(db, entry));
	const ids = new Map<number | null, number>();
	for (const some of inBatches(rows)) {
		const query = db.insertInto('figure').values(some).returning(['id', 'extraction_id']);
		for (const { id, extraction_id } of await query.execute()) ids.set(extraction_id, id);
	}
	return entries.flatMap(({ extractionId }) => ids.get(extractionId) ?? []);
}

/** Says which figures are the wholes that new figures belong to. */
export async function linkToParents(
	db: Store,
	links: readonly { id: number; parentId: number }[]
): Promise<void> {
	for (const some of inBatches(links)) {
		const pairs = some.map(({ id, parentId }) => sql`(${asInteger(id)}, ${asInteger(parentId)})`);
		await sql`
			with pair (id, parent_id) as (values ${sql.join(pairs)})
			update figure set parent_id = pair.parent_id from pair where figure.id = pair.id
		`.execute(db);
	}
}

function asInteger(id: number) {
	return sql<number>`cast(${id} as integer)`;
}

async function toRow(db: Store, entry: FigureEntry): Promise<Insertable<FigureTable>> {
	return {
		...(await toColumns(db, entry.content)),
		document_id: entry.documentId,
		extraction_id: entry.extractionId,
		quote: entry.quote,
		url: entry.url,
		published_on: unlessNull(entry.publishedOn, toDay),
		confidence: unlessNull(entry.confidence, toHundredths),
		review_status: CODES.review_status.encode(entry.reviewStatus),
		is_corrected: 0,
		is_pinned: 0,
		version: 1,
		recorded_after: await countAfterDocument(db, entry.documentId, entry.at),
		updated_at: toMillis(entry.at)
	};
}
