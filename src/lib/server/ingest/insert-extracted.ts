import type { ClusterCandidate } from '#lib/domain/clusters.ts';
import { isRecoverable } from '#lib/domain/evidence-lock.ts';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import type { FigureContent, IsoInstant } from '#lib/domain/records.ts';
import { initialStatus } from '#lib/domain/review.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import { detectLanguage, readNumbersIn } from '#lib/extract/index.ts';
import { isTooManyFor } from '../inhabitants.ts';
import { registerSources } from '../sources.ts';
import {
	currentInstant,
	ensureSources,
	insertExtractions,
	insertFigures,
	linkToParents
} from '../store/index.ts';
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
	/** The words that show it. */
	excerpt: string;
	content: FigureContent;
	reviewStatus: ReviewStatus;
	confidence: number;
	at: IsoInstant;
}

/**
 * Stores figures as extractions, which stay, and as effective figures, which people may correct;
 * gives these as what others may state again.
 */
export async function insertExtracted(
	db: Store,
	document: ReadDocument,
	figures: ExtractedFigure[],
	extractorVersion: string
): Promise<ClusterCandidate[]> {
	const readings = await insertReadings(db, document, figures, extractorVersion);
	const ids = await insertRead(db, document, readings);
	const links = figures.flatMap(({ parent }, ordinal) => {
		const id = ids[ordinal];
		const parentId = parent === null ? undefined : ids[parent];
		return id !== undefined && parentId !== undefined ? [{ id, parentId }] : [];
	});
	await linkToParents(db, links);
	const parents = new Map(links.map(({ id, parentId }) => [id, parentId]));
	const sourceOf = await ensureSources(
		db,
		readings.map(({ content }) => content.source)
	);
	return readings.flatMap((reading, ordinal) => {
		const id = ids[ordinal];
		if (id === undefined) return [];
		const parentId = parents.get(id) ?? null;
		const { name = null, reliability = 'medium' } = sourceOf(reading.content.source) ?? {};
		return [toCandidate(document, reading, { id, parentId, source: name, reliability })];
	});
}

/** A figure as the store would give it, had it been read again. */
function toCandidate(
	document: ReadDocument,
	{ content, excerpt, reviewStatus }: StoredReading,
	stored: Pick<ClusterCandidate, 'id' | 'parentId' | 'source' | 'reliability'>
): ClusterCandidate {
	return {
		documentId: document.id,
		publishedOn: document.publishedOn,
		excerpt,
		clusterId: null,
		corrected: false,
		pinned: false,
		needsReview: reviewStatus === 'needs_review',
		isSettled: false,
		...content,
		...stored
	};
}

/** Stores what was read, and makes sure that its sources are there. Wholes are not linked yet. */
export async function insertReadings(
	db: Store,
	document: ReadDocument,
	figures: readonly ExtractedFigure[],
	extractorVersion: string
): Promise<StoredReading[]> {
	const at = currentInstant();
	await registerSources(db, [...new Set(figures.flatMap(({ source }) => source ?? []))]);
	const origin = { documentId: document.id, extractorVersion, recordedAt: at };
	const shown = showInText(figures, document.text);
	const ids = await insertExtractions(db, origin, shown);
	const lang = document.lang ?? detectLanguage(document.text);
	return shown.map(({ figure, excerpt }, ordinal) => ({
		extractionId: ids[ordinal] ?? 0,
		excerpt,
		content: toContent(figure),
		reviewStatus: firstStatus(figure, lang),
		confidence: figure.confidence,
		at
	}));
}

/** The excerpt of each figure, and where it stands. Throws where a quote stands elsewhere. */
function showInText(figures: readonly ExtractedFigure[], text: string) {
	const count = PAIRS.test(text) ? countPoints : ({ length }: string) => length;
	return figures.map((figure) => {
		const { start, end, quote, sentence } = figure;
		if (text.slice(start, end) !== quote) throw new Error(`"${quote}" does not stand at ${start}`);
		const [from, to] = cutExcerpt(text, sentence, [start, end]);
		const excerpt = text.slice(from, to);
		const excerptAt: [number, number] = [count(text.slice(0, from)), count(excerpt)];
		return { figure, excerpt, excerptAt, quoteStart: start - from };
	});
}

const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** As both engines count characters: two units that make one count once. */
function countPoints(text: string): number {
	return text.length - (text.match(new RegExp(PAIRS, 'g'))?.length ?? 0);
}

/** Stores the effective figures of readings, and gives their ids in the same order. */
export function insertRead(
	db: Store,
	{ id: documentId, publishedOn }: ReadDocument,
	readings: readonly StoredReading[]
): Promise<number[]> {
	const entries = readings.map((reading) => {
		return { documentId, quote: null, url: null, publishedOn, ...reading };
	});
	return insertFigures(db, entries);
}

/** What cannot be read again, or cannot be there, waits for a person however sure it seems. */
function firstStatus(figure: ExtractedFigure, lang: string): ReviewStatus {
	const isSound = isLocked(figure, lang) && !isTooManyFor(figure, figure.place?.id ?? null);
	return isSound ? initialStatus(figure.confidence) : 'needs_review';
}

/** A number that cannot be read again in the figure's own words is never shown unseen. */
function isLocked(figure: ExtractedFigure, lang: string): boolean {
	return isRecoverable(figure, readNumbersIn(figure.quote, lang));
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
		disease: figure.disease,
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
