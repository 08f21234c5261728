/**
 * What the store hands to pages, exports and the API: figures with the words and the document they
 * came from, documents with their counts, and the history of a figure.
 */
import type {
	Assertion,
	DatePrecision,
	Disease,
	ExtractedFigure,
	IsoDate,
	Measure,
	Metric,
	Quantity,
	RegionLevel,
	Relation,
	Subgroup,
	Unit
} from './figure.ts';
import type { ClusterRole } from './clusters.ts';
import type { ReviewStatus } from './review.ts';
import type { FigureRecord, Reliability } from './series.ts';

/** An instant in UTC, ISO 8601: when something was recorded, never when it happened. */
export type IsoInstant = string;

export const DOCUMENT_KINDS = ['news', 'sitrep', 'flash_update', 'appeal', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type SourceKind =
	'government' | 'un' | 'ngo' | 'red_cross' | 'media' | 'academic' | 'community' | 'unknown';

export const RELIABILITIES: readonly Reliability[] = ['high', 'medium', 'low'];

/** The part of a figure that a person may set. Text fields are null when unknown, never ''. */
export interface FigureContent extends Quantity {
	unit: Unit;
	/** ISO 4217, set when the unit is `currency`. */
	currency: string | null;
	metric: Metric;
	subgroup: Subgroup | null;
	disease: Disease | null;
	measure: Measure;
	assertion: Assertion;
	relation: Relation | null;
	parentId: number | null;
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	datePrecision: DatePrecision;
	/** The words of the place; kept when they were not resolved to a region. */
	placeText: string | null;
	regionId: string | null;
	/** Canonical name of who counted. */
	source: string | null;
}

/** Everything of a figure that people can change. */
export interface FigureState extends FigureContent {
	reviewStatus: ReviewStatus;
}

export interface RegionName {
	id: string;
	level: RegionLevel;
	parent: string | null;
	country: string;
	names: { fr: string; en: string; es: string };
}

/** An effective figure with its words, its document and what was extracted: a line of a table. */
export interface FigureRow extends FigureRecord {
	/** Grows by one with each change; a correction names the version that it was based on. */
	version: number;
	reviewStatus: ReviewStatus;
	/** Null for a figure that was entered by hand. */
	confidence: number | null;
	/** True for a figure that was entered by hand. */
	manual: boolean;
	/** The words of the number; for a figure entered by hand, the words that were typed, if any. */
	quote: string | null;
	/** UTF-16 offsets of the quote into the document's text. */
	start: number | null;
	end: number | null;
	/** The sentence that holds the figure, or a window of it where it is very long. */
	excerpt: string | null;
	/** UTF-16 offset of the quote into `excerpt`. */
	quoteStart: number | null;
	placeText: string | null;
	/** The region that the place was resolved to, and the country that it lies in. */
	region: RegionName | null;
	/** P-code of the region (COD-AB), where it was imported. */
	regionPcode: string | null;
	/** As the extractor read it, whatever was corrected since. */
	valueExtracted: number | null;
	lowExtracted: number | null;
	highExtracted: number | null;
	documentTitle: string | null;
	outlet: string | null;
	url: string | null;
	isSample: boolean;
	isConfidential: boolean;
	recordedAt: IsoInstant;
	updatedAt: IsoInstant;
	/** Reason of the latest correction. */
	correctionReason: string | null;
	correctedAt: IsoInstant | null;
}

/**
 * What is done to a field of a figure; `confirm` and `reject` change `reviewStatus` alone. `reread`:
 * a newer extractor read it differently, so that a person's value is kept or the figure is in doubt.
 */
export type CorrectionKind = 'correction' | 'restore' | 'confirm' | 'reject' | 'reread';

export type CorrectableField = keyof FigureState;
export type FieldValue = string | number | null;

/** One change to one field, as it was made. Never edited, never deleted. */
export interface CorrectionRecord {
	id: number;
	figureId: number;
	/** Version of the figure that the person saw. */
	baseVersion: number;
	kind: CorrectionKind;
	field: CorrectableField;
	before: FieldValue;
	after: FieldValue;
	reason: string;
	author: string;
	at: IsoInstant;
}

/** A figure as exports and the API give it: with its place among those that state the same fact. */
export interface ExportedFigure extends FigureRow {
	/** Null for one that nobody else states. */
	clusterRole: ClusterRole | null;
}

/** An extraction as it was stored. Never edited. */
export interface ExtractionRecord extends Omit<ExtractedFigure, 'parent'> {
	id: number;
	documentId: number;
	/** Place in the list of figures of the text. */
	ordinal: number;
	/** Ordinal of the whole that `relation` refers to. */
	parentOrdinal: number | null;
	excerpt: string;
	extractorVersion: string;
	recordedAt: IsoInstant;
}

/** One figure with all that is known of it: its page. */
export interface FigureDetail {
	figure: FigureRow;
	/** Null for a figure that was entered by hand. */
	extraction: ExtractionRecord | null;
	/** Oldest first. */
	corrections: CorrectionRecord[];
	parent: FigureRow | null;
	parts: FigureRow[];
}

export interface DocumentRecord {
	id: number;
	title: string | null;
	outlet: string | null;
	url: string | null;
	lang: string | null;
	/** ISO 3166-1 alpha-3. */
	country: string | null;
	kind: DocumentKind;
	publishedOn: IsoDate;
	recordedAt: IsoInstant;
	isSample: boolean;
	isConfidential: boolean;
	/** Exactly the text that every offset of its figures points into. */
	text: string;
	textSha256: string;
}

/** A line of the list of documents. Rejected figures are not counted. */
export interface DocumentSummary extends Omit<DocumentRecord, 'text'> {
	figures: number;
	toReview: number;
	/** Those that a person stands behind: where all do, the document is gone over. */
	confirmed: number;
}

/** A document that prints the same text as another one, whole or in part. */
export interface Reprint {
	id: number;
	title: string | null;
	outlet: string | null;
	publishedOn: IsoDate;
	/** How much of the text of the one that came later the other one has: 0 to 1. */
	share: number;
	/** The same words from the first to the last. */
	isSame: boolean;
	/** It was there first. */
	isOriginal: boolean;
}

/** A region and what there is to see in it and below it. */
export interface RegionCount {
	region: RegionName & { lat: number | null; lon: number | null };
	/** Figures of the region and of every region below it. */
	figures: number;
	/** Latest day that one of them holds for. */
	latest: IsoDate | null;
}

export interface MetricCount {
	metric: Metric;
	figures: number;
	latest: IsoDate | null;
}

export interface SourceRecord {
	id: number;
	name: string;
	kind: SourceKind;
	reliability: Reliability;
}

/** "Always read these words as that region": settled by a person, kept for every text to come. */
export interface PlaceAlias {
	id: number;
	/** The words, folded as names are. */
	folded: string;
	words: string;
	/** ISO 3166-1 alpha-3 of the texts that it holds for; null for all. */
	country: string | null;
	regionId: string;
	reason: string;
	author: string;
	at: IsoInstant;
}

/** One write, with who made it. Each row holds the hash of the one before it. */
export interface AuditRecord {
	id: number;
	at: IsoInstant;
	author: string;
	action: string;
	subject: string;
	detail: unknown;
	previousHash: string;
	hash: string;
}
