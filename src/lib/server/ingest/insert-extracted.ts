import { isRecoverable } from '#lib/domain/evidence-lock.ts';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import type { FigureContent, IsoInstant } from '#lib/domain/records.ts';
import { initialStatus } from '#lib/domain/review.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import { detectLanguage, readNumbersIn } from '#lib/extract/index.ts';
import { registerSource } from '../sources.ts';
import { currentInstant, insertExtraction, insertFigure, linkToParent } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { cutExcerpt } from './excerpt.ts';

export interface ReadDocument {
	id: number;
	text: string;
	/** ISO 639-1; found from the text where absent. */
	lang: string | null;
	publishedOn: string;
}

/** A figure as it was read: the extraction in the store, and what the figure starts from. */
export interface StoredReading {
	extractionId: number;
	content: FigureContent;
	reviewStatus: ReviewStatus;
	confidence: number;
	excerpt: string;
	at: IsoInstant;
}

/**
 * Stores figures as extractions, which stay, and as effective figures, which people may correct;
 * gives the ids of these.
 */
export async function insertExtracted(
	db: Store,
	document: ReadDocument,
	figures: ExtractedFigure[],
	extractorVersion: string
): Promise<number[]> {
	const ids: number[] = [];
	for (const [ordinal, figure] of figures.entries()) {
		const reading = await insertReading(db, document, figure, { ordinal, extractorVersion });
		ids.push(await insertRead(db, document, reading));
	}
	for (const [ordinal, { parent }] of figures.entries()) {
		const id = ids[ordinal];
		const parentId = parent === null ? undefined : ids[parent];
		if (id !== undefined && parentId !== undefined) await linkToParent(db, id, parentId);
	}
	return ids;
}

/** Stores what was read, and makes sure that its source is there. Its whole is not linked yet. */
export async function insertReading(
	db: Store,
	document: ReadDocument,
	figure: ExtractedFigure,
	{ ordinal, extractorVersion }: { ordinal: number; extractorVersion: string }
): Promise<StoredReading> {
	const { text, id: documentId } = document;
	const { start, end, quote, confidence } = figure;
	if (text.slice(start, end) !== quote) throw new Error(`"${quote}" does not stand at ${start}`);
	const [from, to] = cutExcerpt(text, figure.sentence, [start, end]);
	const excerpt = text.slice(from, to);
	const at = currentInstant();
	const excerptAt: [number, number] = [countPoints(text.slice(0, from)), countPoints(excerpt)];
	const place = { documentId, ordinal, excerptAt, quoteStart: start - from };
	if (figure.source !== null) await registerSource(db, figure.source);
	return {
		extractionId: await insertExtraction(db, {
			...figure,
			...place,
			extractorVersion,
			recordedAt: at
		}),
		content: toContent(figure),
		reviewStatus: isLocked(figure, document) ? initialStatus(confidence) : 'needs_review',
		confidence,
		excerpt,
		at
	};
}

/** As both engines count characters: two units that make one count once. */
function countPoints(text: string): number {
	return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** Stores the effective figure of a reading, and gives its id. */
export function insertRead(
	db: Store,
	{ id: documentId, publishedOn }: ReadDocument,
	reading: StoredReading
): Promise<number> {
	const { content, extractionId, excerpt: words, confidence, reviewStatus, at } = reading;
	const origin = { documentId, extractionId, words, url: null, publishedOn };
	return insertFigure(db, { ...origin, content, confidence, reviewStatus, at });
}

/** A number that cannot be read again in the figure's own words is never shown unseen. */
function isLocked(figure: ExtractedFigure, { text, lang }: ReadDocument): boolean {
	return isRecoverable(figure, readNumbersIn(figure.quote, lang ?? detectLanguage(text)));
}

/** What a figure says, without where it says it; its whole is linked when that has an id. */
function toContent(figure: ExtractedFigure): FigureContent {
	return {
		value: figure.value,
		low: figure.low,
		high: figure.high,
		qualifier: figure.qualifier,
		unit: figure.unit,
		currency: figure.currency,
		metric: figure.metric,
		subgroup: figure.subgroup,
		measure: figure.measure,
		assertion: figure.assertion,
		relation: figure.relation,
		parentId: null,
		dateStart: figure.dateStart,
		dateEnd: figure.dateEnd,
		datePrecision: figure.datePrecision,
		placeText: figure.placeText,
		regionId: figure.place?.id ?? null,
		source: figure.source
	};
}
