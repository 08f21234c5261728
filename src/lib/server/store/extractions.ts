import { sql } from 'kysely';
import type { Insertable, InferResult } from 'kysely';
import type { Evidence, ExtractedFigure } from '#lib/domain/figure.ts';
import type { ExtractionRecord, IsoInstant } from '#lib/domain/records.ts';
import { fromHundredths, toHundredths } from './codes.ts';
import { decodeQuantity, encodeQuantity } from './coded-quantity.ts';
import { decodeEvidence, encoderOf } from './evidence.ts';
import type { EvidenceEncoder } from './evidence.ts';
import { inBatches } from './in-batches.ts';
import { toInstant } from './instants.ts';
import { numberPhrases, phraseOf } from './phrases.ts';
import type { PhraseNumbers } from './phrases.ts';
import { countAfterDocument, recordedAt } from './recording.ts';
import { recurring } from './recurring.ts';
import { ensureRegions, toRegionName } from './regions.ts';
import type { ExtractionTable, Store } from './schema.ts';

/** A figure as it was read, with where its excerpt stands. */
export interface NewExtraction {
	figure: ExtractedFigure;
	/** Where the excerpt begins in the text and how long it is, in code points. */
	excerptAt: [start: number, length: number];
	/** UTF-16 offset of the quote into the excerpt. */
	quoteStart: number;
}

/** What all the extractions of a document have in common. */
export interface ExtractionOrigin {
	documentId: number;
	extractorVersion: string;
	recordedAt: IsoInstant;
}

/** Stores the extractions of a document and gives their ids in the same order; they never change. */
export async function insertExtractions(
	db: Store,
	origin: ExtractionOrigin,
	extractions: readonly NewExtraction[]
): Promise<number[]> {
	const figures = extractions.map(({ figure }) => figure);
	await ensureRegions(
		db,
		figures.map(({ place }) => place?.id ?? null)
	);
	const texts = [origin.extractorVersion, ...figures.flatMap(listPhrases)];
	const known: Known = {
		numberOf: await numberPhrases(db, texts),
		encodeEvidence: await encoderOf(db, figures),
		recordedAfter: await countAfterDocument(db, origin.documentId, origin.recordedAt)
	};
	const rows = extractions.map((one, ordinal) => toRow(one, { ordinal, ...origin, ...known }));
	const ids = new Map<number, number>();
	for (const some of inBatches(rows)) {
		const inserted = await insertRows(db, some);
		for (const { id, ordinal } of inserted.rows) ids.set(ordinal, id);
	}
	return rows.flatMap(({ ordinal }) => ids.get(ordinal) ?? []);
}

const insertRows = recurring((db, rows: readonly Insertable<ExtractionTable>[]) =>
	db.insertInto('extraction').values(rows).returning(['id', 'ordinal'])
);

/** What rows name by number. */
interface Known {
	numberOf: PhraseNumbers;
	encodeEvidence: EvidenceEncoder;
	recordedAfter: number;
}

function listPhrases({ dateText, placeText, sourceText, source }: ExtractedFigure) {
	return [dateText, placeText, sourceText, source];
}

function toRow(
	{ figure: extraction, excerptAt, quoteStart }: NewExtraction,
	of: ExtractionOrigin & Known & { ordinal: number }
): Insertable<ExtractionTable> & { ordinal: number } {
	const [excerptStart, excerptLength] = excerptAt;
	const { numberOf } = of;
	return {
		document_id: of.documentId,
		ordinal: of.ordinal,
		parent_ordinal: extraction.parent,
		start_offset: extraction.start,
		quote_length: extraction.end - extraction.start,
		sentence_before: extraction.start - extraction.sentence[0],
		sentence_after: extraction.sentence[1] - extraction.end,
		excerpt_start: excerptStart,
		excerpt_length: excerptLength,
		quote_start: quoteStart,
		...encodeQuantity(extraction),
		value: extraction.value,
		low: extraction.low,
		high: extraction.high,
		currency: extraction.currency,
		date_phrase: numberOf(extraction.dateText),
		place_phrase: numberOf(extraction.placeText),
		region_id: extraction.place?.id ?? null,
		source_phrase: numberOf(extraction.sourceText),
		source_name_phrase: numberOf(extraction.source),
		confidence: toHundredths(extraction.confidence),
		evidence: of.encodeEvidence(extraction.evidence, extraction.start),
		extractor_phrase: numberOf(of.extractorVersion) ?? 0,
		recorded_after: of.recordedAfter
	};
}

/** What was extracted for a figure; undefined for one entered by hand. */
export async function findExtraction(
	db: Store,
	figureId: number
): Promise<ExtractionRecord | undefined> {
	const row = await selectExtractions(db)
		.innerJoin('figure', 'figure.extraction_id', 'extraction.id')
		.where('figure.id', '=', figureId)
		.executeTakeFirst();
	if (!row) return undefined;
	const [evidence = []] = await decodeEvidence(db, [row]);
	return toExtraction(row, evidence);
}

/** What was extracted for some figures, by the ids of the figures. */
export async function mapExtractions(
	db: Store,
	figureIds: readonly number[]
): Promise<Map<number, ExtractionRecord>> {
	if (figureIds.length === 0) return new Map();
	const rows = await selectExtractions(db)
		.innerJoin('figure', 'figure.extraction_id', 'extraction.id')
		.select('figure.id as figureId')
		.where('figure.id', 'in', figureIds)
		.execute();
	const evidence = await decodeEvidence(db, rows);
	return new Map(
		rows.map(({ figureId, ...row }, i) => [figureId, toExtraction(row, evidence[i] ?? [])])
	);
}

/** The excerpt of `extraction`, from the text of `document`. */
export const EXCERPT = sql<string>`substr(document.text, excerpt_start + 1, excerpt_length)`;

/** Where the quote of `extraction` ends in the text, in UTF-16 units. */
export const QUOTE_END = sql<number>`extraction.start_offset + extraction.quote_length`;

/** The quote, from the excerpt that shows it. */
export function cutQuote({
	excerpt,
	quoteStart,
	start,
	end
}: {
	excerpt: string;
	quoteStart: number;
	start: number;
	end: number;
}): string {
	return excerpt.slice(quoteStart, quoteStart + end - start);
}

function selectExtractions(db: Store) {
	return db
		.selectFrom('extraction')
		.innerJoin('document', 'document.id', 'extraction.document_id')
		.leftJoin('region', 'region.id', 'extraction.region_id')
		.select(['extraction.id', 'extraction.document_id as documentId', 'extraction.ordinal'])
		.select(['extraction.parent_ordinal as parentOrdinal', 'extraction.quote_start as quoteStart'])
		.select(['extraction.start_offset as start', QUOTE_END.as('end')])
		.select(['sentence_before as sentenceBefore', 'sentence_after as sentenceAfter'])
		.select(EXCERPT.as('excerpt'))
		.select(['extraction.value', 'extraction.low', 'extraction.high'])
		.select(['extraction.qualifier', 'extraction.unit', 'extraction.currency'])
		.select(['extraction.metric', 'extraction.subgroup', 'extraction.disease'])
		.select(['extraction.measure', 'extraction.assertion', 'extraction.relation'])
		.select(['extraction.date_start as dateStart', 'extraction.date_end as dateEnd'])
		.select(['extraction.date_precision as datePrecision', 'extraction.confidence'])
		.select([
			phraseOf('extraction.date_phrase').as('dateText'),
			phraseOf('extraction.place_phrase').as('placeText'),
			phraseOf('extraction.source_phrase').as('sourceText'),
			phraseOf('extraction.source_name_phrase').as('source'),
			phraseOf('extraction.extractor_phrase').$castTo<string>().as('extractorVersion')
		])
		.select('extraction.evidence')
		.select([recordedAt('extraction').as('recordedAt'), 'region.id as regionId', 'region.level'])
		.select(['region.parent_id as regionParent', 'region.country', 'region.name_fr as nameFr'])
		.select(['region.name_en as nameEn', 'region.name_es as nameEs']);
}

type Row = InferResult<ReturnType<typeof selectExtractions>>[number];

function toExtraction(row: Row, evidence: Evidence[]): ExtractionRecord {
	const { sentenceBefore, sentenceAfter, quoteStart, regionId, regionParent, ...columns } = row;
	const { level, country, nameFr, nameEn, nameEs, ...extraction } = columns;
	const region = toRegionName({
		id: regionId,
		level,
		regionParent,
		country,
		nameFr,
		nameEn,
		nameEs
	});
	return {
		...extraction,
		...decodeQuantity(row),
		quote: cutQuote({ ...extraction, quoteStart }),
		confidence: fromHundredths(row.confidence),
		recordedAt: toInstant(row.recordedAt),
		place: region && {
			id: region.id,
			name: region.names.fr,
			country: region.country,
			level: region.level
		},
		sentence: [row.start - sentenceBefore, row.end + sentenceAfter],
		evidence
	};
}
