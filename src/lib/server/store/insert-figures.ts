import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { FigureContent, IsoInstant } from '#lib/domain/records.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import { CODES, toDay, toHundredths, unlessNull } from './codes.ts';
import { columnsOf } from './figure-content.ts';
import type { ContentColumns } from './figure-content.ts';
import { inBatches } from './in-batches.ts';
import { toMillis } from './instants.ts';
import { countAfterDocument } from './recording.ts';
import { recurring } from './recurring.ts';
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
	const { rows } = await insertRows(db, await toRows(db, [entry]));
	if (!rows[0]) throw new Error('A figure was not stored');
	return rows[0].id;
}

/** The same for figures with an extraction each; the ids are in the order of the entries. */
export async function insertFigures(db: Store, entries: readonly FigureEntry[]): Promise<number[]> {
	const ids = new Map<number | null, number>();
	for (const some of inBatches(await toRows(db, entries))) {
		const inserted = await insertRows(db, some);
		for (const { id, extraction_id } of inserted.rows) ids.set(extraction_id, id);
	}
	return entries.flatMap(({ extractionId }) => ids.get(extractionId) ?? []);
}

const insertRows = recurring((db, rows: readonly Insertable<FigureTable>[]) =>
	db.insertInto('figure').values(rows).returning(['id', 'extraction_id'])
);

/** Says which figures are the wholes that new figures belong to. */
export async function linkToParents(
	db: Store,
	links: readonly { id: number; parentId: number }[]
): Promise<void> {
	for (const some of inBatches(links)) await updateParents(db, some);
}

const updateParents = recurring((db, links: readonly { id: number; parentId: number }[]) => {
	const pairs = links.map(({ id, parentId }) => sql`(${asInteger(id)}, ${asInteger(parentId)})`);
	const query = sql`
		with pair (id, parent_id) as (values ${sql.join(pairs)})
		update figure set parent_id = pair.parent_id from pair where figure.id = pair.id
	`;
	return { compile: () => query.compile(db) };
});

function asInteger(id: number) {
	return sql<number>`cast(${id} as integer)`;
}

async function toRows(
	db: Store,
	entries: readonly FigureEntry[]
): Promise<Insertable<FigureTable>[]> {
	const columns = await columnsOf(
		db,
		entries.map(({ content }) => content)
	);
	const rows: Insertable<FigureTable>[] = [];
	for (const entry of entries) {
		const recordedAfter = await countAfterDocument(db, entry.documentId, entry.at);
		rows.push(toRow(entry, recordedAfter, columns(entry.content)));
	}
	return rows;
}

/** `content`: the columns of what people may set. */
function toRow(entry: FigureEntry, recordedAfter: number, content: ContentColumns) {
	return {
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
		recorded_after: recordedAfter,
		updated_at: toMillis(entry.at),
		...content
	} satisfies Insertable<FigureTable>;
}
