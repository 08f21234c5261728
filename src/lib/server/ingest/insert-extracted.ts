import { isRecoverable } from '#lib/domain/evidence-lock.ts';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import { initialStatus } from '#lib/domain/review.ts';
import { detectLanguage, readNumbersIn } from '#lib/extract/index.ts';
import { registerSource } from '../sources.ts';
import { currentInstant, insertExtraction, insertFigure, linkToParent } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { cutExcerpt } from './excerpt.ts';

interface ReadDocument {
	id: number;
	text: string;
	/** ISO 639-1; found from the text where absent. */
	lang: string | null;
	publishedOn: string;
}

/** Stores figures as extractions, which stay, and as effective figures, which people may correct. */
export async function insertExtracted(
	db: Store,
	document: ReadDocument,
	figures: ExtractedFigure[],
	extractorVersion: string
): Promise<void> {
	const ids: number[] = [];
	for (const [ordinal, figure] of figures.entries()) {
		ids.push(await insertOne(db, document, figure, { ordinal, extractorVersion }));
	}
	for (const [ordinal, { parent }] of figures.entries()) {
		const id = ids[ordinal];
		const parentId = parent === null ? undefined : ids[parent];
		if (id !== undefined && parentId !== undefined) await linkToParent(db, id, parentId);
	}
}

async function insertOne(
	db: Store,
	document: ReadDocument,
	figure: ExtractedFigure,
	{ ordinal, extractorVersion }: { ordinal: number; extractorVersion: string }
): Promise<number> {
	const { text, id: documentId, publishedOn } = document;
	const { start, end, quote, confidence } = figure;
	if (text.slice(start, end) !== quote) throw new Error(`"${quote}" does not stand at ${start}`);
	const [from, to] = cutExcerpt(text, figure.sentence, [start, end]);
	const excerpt = text.slice(from, to);
	const at = currentInstant();
	const content = toContent(figure);
	if (content.source !== null) await registerSource(db, content.source);
	const extraction = {
		...figure,
		documentId,
		ordinal,
		excerpt,
		quoteStart: start - from,
		extractorVersion,
		recordedAt: at
	};
	return insertFigure(db, {
		content,
		documentId,
		extractionId: await insertExtraction(db, extraction),
		words: excerpt,
		url: null,
		publishedOn,
		confidence,
		reviewStatus: isLocked(figure, document) ? initialStatus(confidence) : 'needs_review',
		at
	});
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
