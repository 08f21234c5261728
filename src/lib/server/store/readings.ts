/** Which reading of the extractor stands behind a figure, and which stood there before. */
import { sql } from 'kysely';
import type { FigureContent } from '#lib/domain/records.ts';
import { toHundredths } from './codes.ts';
import { decodeQuantity } from './coded-quantity.ts';
import { QUOTE_END } from './extractions.ts';
import { phraseOf } from './phrases.ts';
import { recurring } from './recurring.ts';
import type { Store } from './schema.ts';

/** The reading behind a figure, and where it stands in the text. */
export interface FigureReading {
	figureId: number;
	extractionId: number;
	start: number;
	end: number;
}

/** What the readings behind figures say, by the ids of the figures. */
export async function mapReadings(
	db: Store,
	figureIds: number[]
): Promise<Map<number, FigureContent>> {
	if (figureIds.length === 0) return new Map();
	const { rows } = await selectReadingsOf(db, figureIds);
	return new Map(rows.map(({ id, ...row }) => [id, { ...row, ...decodeQuantity(row) }]));
}

const selectReadingsOf = recurring((db, figureIds: readonly number[]) =>
	selectReadings(db).where('figure.id', 'in', figureIds)
);

/** The whole of a reading is a figure even where that one is read anew since. */
function selectReadings(db: Store) {
	return db
		.selectFrom('figure')
		.innerJoin('extraction as read', 'read.id', 'figure.extraction_id')
		.leftJoin('extraction as whole', (join) =>
			join
				.onRef('whole.document_id', '=', 'read.document_id')
				.onRef('whole.extractor_phrase', '=', 'read.extractor_phrase')
				.onRef('whole.ordinal', '=', 'read.parent_ordinal')
		)
		.leftJoin('figure as parent', 'parent.extraction_id', 'whole.id')
		.leftJoin('past_reading as past', 'past.extraction_id', 'whole.id')
		.select(['figure.id', 'read.value', 'read.low', 'read.high', 'read.qualifier'])
		.select(['read.unit', 'read.currency', 'read.metric', 'read.subgroup', 'read.measure'])
		.select(['read.disease', 'read.assertion', 'read.relation'])
		.select(({ fn }) => fn.coalesce('parent.id', 'past.figure_id').as('parentId'))
		.select(['read.date_start as dateStart', 'read.date_end as dateEnd'])
		.select(['read.date_precision as datePrecision', 'read.region_id as regionId'])
		.select([
			phraseOf('read.place_phrase').as('placeText'),
			phraseOf('read.source_name_phrase').as('source')
		]);
}

/** The extracted figures of a document, in the order of the text. */
export function listFigureReadings(db: Store, documentId: number): Promise<FigureReading[]> {
	return db
		.selectFrom('figure')
		.innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
		.select(['figure.id as figureId', 'extraction.id as extractionId'])
		.select(['extraction.start_offset as start', QUOTE_END.as('end')])
		.where('figure.document_id', '=', documentId)
		.orderBy('extraction.start_offset')
		.orderBy('figure.id')
		.execute();
}

/** Puts a newer reading behind a figure; the one before stays known as a past one. */
export async function replaceReading(
	db: Store,
	{ figureId, extractionId }: Pick<FigureReading, 'figureId' | 'extractionId'>,
	next: { extractionId: number; confidence: number }
): Promise<void> {
	await db
		.insertInto('past_reading')
		.values({ extraction_id: extractionId, figure_id: figureId })
		.execute();
	await db
		.updateTable('figure')
		.set({ extraction_id: next.extractionId, confidence: toHundredths(next.confidence) })
		.where('id', '=', figureId)
		.execute();
}

/** Ids of documents that another extractor than this version read last, from `afterId` on. */
export async function listDocumentsToReread(
	db: Store,
	version: string,
	afterId: number,
	limit: number
): Promise<number[]> {
	const rows = await documentsToReread(db, version)
		.select('id')
		.where('id', '>', afterId)
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}

export async function countDocumentsToReread(db: Store, version: string): Promise<number> {
	const { n } = await documentsToReread(db, version)
		.select(({ fn }) => fn.countAll().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
}

function documentsToReread(db: Store, version: string) {
	return db
		.selectFrom('document')
		.where(sql<boolean>`extractor_version is distinct from ${version}`);
}

/** Says that this extractor read a document last; false where another process said so first. */
export async function claimRereading(db: Store, id: number, version: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('document')
		.set({ extractor_version: version })
		.where('id', '=', id)
		.where(sql<boolean>`extractor_version is distinct from ${version}`)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
