/** Documents that print one text: how they are found among many, and what was found. */
import { sql } from 'kysely';
import type { Reprint } from '#lib/domain/records.ts';
import { halve } from './bytes.ts';
import { recurring } from './recurring.ts';
import type { OwnTables, Store } from './schema.ts';

/** Keeps the hash of its words for a document that was taken in before texts were compared. */
export async function recordFoldedText(
	db: Store,
	documentId: number,
	foldedSha256: string
): Promise<void> {
	await db
		.updateTable('document')
		.set({ folded_hash: halve(foldedSha256) })
		.where('id', '=', documentId)
		.execute();
}

/** Keeps what texts like that of a document are found by. */
export async function recordBands(
	db: Store,
	documentId: number,
	bands: readonly number[]
): Promise<void> {
	const rows = [...new Set(bands)].map((band) => ({ band, document_id: documentId }));
	if (rows.length > 0) await insertBands(db, rows);
}

const insertBands = recurring((db, rows: readonly OwnTables['text_band'][]) =>
	db.insertInto('text_band').values(rows)
);

/** The first document with the same words, confidential ones aside. */
export async function findSameText(
	db: Store,
	foldedSha256: string,
	documentId: number
): Promise<number | undefined> {
	const { rows } = await selectSame(db, { hash: halve(foldedSha256), documentId });
	return rows[0]?.id;
}

const selectSame = recurring((db, { hash, documentId }: { hash: Uint8Array; documentId: number }) =>
	db
		.selectFrom('document')
		.select('id')
		.where('folded_hash', '=', hash)
		.where('id', '!=', documentId)
		.where('is_confidential', '=', 0)
		.orderBy('id')
		.limit(1)
);

/** Of each band so many documents are looked at, the newest first: a common phrase fills a band. */
const PER_BAND = 24;

/** Documents that share the most bands with a text, at most `limit`, confidential ones aside. */
export async function listLikeTexts(
	db: Store,
	bands: readonly number[],
	documentId: number,
	limit: number
): Promise<{ id: number; text: string }[]> {
	const ids = await countSharedBands(db, bands, documentId);
	const nearest = [...ids].sort(([a, m], [b, n]) => n - m || a - b).slice(0, limit);
	if (nearest.length === 0) return [];
	const { rows } = await selectTexts(
		db,
		nearest.map(([id]) => id)
	);
	return rows;
}

const selectTexts = recurring((db, ids: readonly number[]) =>
	db
		.selectFrom('document')
		.select(['id', 'text'])
		.where('id', 'in', ids)
		.where('is_confidential', '=', 0)
		.orderBy('id')
);

/** By document, how many bands it shares. */
async function countSharedBands(
	db: Store,
	bands: readonly number[],
	documentId: number
): Promise<Map<number, number>> {
	const counts = new Map<number, number>();
	if (bands.length === 0) return counts;
	const { rows } = await selectInBands(db, bands);
	for (const { id } of rows) if (id !== documentId) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

const selectInBands = recurring((db, bands: readonly number[]) => {
	const query = documentsInBands(bands);
	return { compile: () => query.compile(db) };
});

/** The query behind `listLikeTexts`: a document comes once for each of the bands that it is in. */
export function documentsInBands(bands: readonly number[]) {
	const parts = bands.map(
		(band) => sql`select id from (select document_id as id from text_band where band = ${band}
			order by document_id desc limit ${sql.lit(PER_BAND)}) as found`
	);
	return sql<{ id: number }>`${sql.join(parts, sql` union all `)}`;
}

export interface NewReprint {
	documentId: number;
	originalId: number;
	share: number;
	isSame: boolean;
}

export async function insertReprint(db: Store, reprint: NewReprint): Promise<void> {
	await db
		.insertInto('reprint')
		.values({
			document_id: reprint.documentId,
			original_id: reprint.originalId,
			share: reprint.share,
			is_same: reprint.isSame ? 1 : 0
		})
		.execute();
}

/** The documents that a document has its text from, or has given it to: the most alike first. */
export async function listReprints(db: Store, documentId: number): Promise<Reprint[]> {
	const rows = await db
		.selectFrom('reprint')
		.innerJoin('document', (join) =>
			join.on((eb) =>
				eb.or([
					eb.and([
						eb('reprint.document_id', '=', documentId),
						eb('document.id', '=', eb.ref('reprint.original_id'))
					]),
					eb.and([
						eb('reprint.original_id', '=', documentId),
						eb('document.id', '=', eb.ref('reprint.document_id'))
					])
				])
			)
		)
		.select(['reprint.document_id', 'reprint.share', 'reprint.is_same', 'document.id'])
		.select(['document.title', 'document.outlet', 'document.published_on as publishedOn'])
		.where((eb) =>
			eb.or([
				eb('reprint.document_id', '=', documentId),
				eb('reprint.original_id', '=', documentId)
			])
		)
		.orderBy('reprint.share', 'desc')
		.orderBy('document.id')
		.execute();
	return rows.map(({ document_id, is_same, ...row }) => ({
		...row,
		isSame: is_same === 1,
		isOriginal: document_id === documentId
	}));
}

/** The documents that print the same text as one of these, in pairs. */
export async function listReprintPairs(
	db: Store,
	documentIds: readonly number[]
): Promise<{ documentId: number; originalId: number }[]> {
	return documentIds.length === 0 ? [] : (await selectPairs(db, documentIds)).rows;
}

const selectPairs = recurring((db, documentIds: readonly number[]) =>
	db
		.selectFrom('reprint')
		.select(['document_id as documentId', 'original_id as originalId'])
		.where((eb) =>
			eb.or([eb('document_id', 'in', documentIds), eb('original_id', 'in', documentIds)])
		)
);

/** Documents that were taken in before texts were compared, in order of id, at most `limit`. */
export async function listUncompared(db: Store, limit: number): Promise<number[]> {
	const rows = await uncompared(db).select('id').orderBy('id').limit(limit).execute();
	return rows.map(({ id }) => id);
}

export async function countUncompared(db: Store): Promise<number> {
	const query = uncompared(db).select(({ fn }) => fn.countAll().as('n'));
	return Number((await query.executeTakeFirstOrThrow()).n);
}

/** True where nothing is left to compare: it was done, or the document is gone. */
export async function isCompared(db: Store, documentId: number): Promise<boolean> {
	const row = await uncompared(db).select('id').where('id', '=', documentId).executeTakeFirst();
	return row === undefined;
}

function uncompared(db: Store) {
	return db.selectFrom('document').where('folded_hash', 'is', null);
}
