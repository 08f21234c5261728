/**
 * The tables as Kysely sees them. Every type here exists in SQLite and in PostgreSQL alike: yes and no
 * are 1 and 0, lists are JSON text. Codes and days are numbers (codes.ts), and so are instants
 * (instants.ts); those named `at`, of histories, are text (ISO 8601 in UTC). Hashes are bytes.
 */
import type { Generated, Kysely, QueryCreator } from 'kysely';
import type {
	CorrectableField,
	CorrectionKind,
	DocumentKind,
	SourceKind
} from '#lib/domain/records.ts';
import type {
	Assertion,
	DatePrecision,
	Disease,
	Measure,
	Metric,
	Qualifier,
	Relation,
	Subgroup,
	Unit
} from '#lib/domain/figure.ts';
import type { Code, Day, Hundredths } from './codes.ts';
import type { ClusterActKind } from '#lib/domain/cluster-log.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import type { Reliability } from '#lib/domain/series.ts';

export type Flag = 0 | 1;

interface RegionTable {
	id: string;
	/** '0'–'3' or 'site'. */
	level: string;
	parent_id: string | null;
	country: string;
	name_fr: string;
	name_en: string;
	name_es: string;
	lat: number | null;
	lon: number | null;
	/** P-code of COD-AB; null until it is imported. */
	pcode: Generated<string | null>;
}

/** Every pair of a region and a region in it, itself included at depth 0. */
interface RegionClosureTable {
	ancestor_id: string;
	descendant_id: string;
	depth: number;
}

interface SourceTable {
	id: Generated<number>;
	name: string;
	kind: SourceKind;
	reliability: Reliability;
}

/** Rank 1 is preferred. A null metric or region means: every one. */
interface SourcePreferenceTable {
	id: Generated<number>;
	source_id: number;
	metric: Metric | null;
	region_id: string | null;
	rank: number;
}

/** Persons in a household, for a region from a year on. */
interface HouseholdSizeTable {
	region_id: string;
	year: number;
	size: number;
	stated_by: string;
}

/** Words of a place that always mean a region, in texts about a country or, where null, in all. */
interface PlaceAliasTable {
	id: Generated<number>;
	/** The words, folded. */
	folded: string;
	words: string;
	country: string | null;
	region_id: string;
	reason: string;
	author: string;
	at: string;
}

interface DocumentTable {
	id: Generated<number>;
	title: string | null;
	outlet: string | null;
	url: string | null;
	lang: string | null;
	country: string | null;
	kind: DocumentKind;
	published_on: string;
	recorded_at: number;
	text: string;
	text_sha256: Uint8Array;
	is_sample: Flag;
	is_confidential: Flag;
	/** Of the extractor that read it last; null where that is not known. */
	extractor_version: Generated<string | null>;
	/** Of the words alone, half of their SHA-256; null where it is still to be computed. */
	folded_hash: Generated<Uint8Array | null>;
}

/** Hashes of a text that it has in common with texts like it: where to look for reprints. */
interface TextBandTable {
	band: number;
	document_id: number;
}

/** A document whose text was there already, whole or in part. */
interface ReprintTable {
	document_id: number;
	original_id: number;
	/** Of the document's own text, how much the original has. */
	share: number;
	is_same: Flag;
}

/** The numbers and codes that an extraction and a figure have in common. */
interface QuantityColumns {
	value: number | null;
	low: number | null;
	high: number | null;
	qualifier: Code<Qualifier>;
	unit: Code<Unit>;
	currency: string | null;
	metric: Code<Metric>;
	subgroup: Code<Subgroup> | null;
	disease: Code<Disease> | null;
	measure: Code<Measure>;
	assertion: Code<Assertion>;
	relation: Code<Relation> | null;
	date_start: Day | null;
	date_end: Day | null;
	date_precision: Code<DatePrecision>;
	place_phrase: number | null;
	region_id: string | null;
}

/** Words that many figures say. Rows are only ever added. */
interface PhraseTable {
	id: Generated<number>;
	text: string;
}

/** What the extractor read. Immutable: triggers refuse any update and delete. */
export interface ExtractionTable extends QuantityColumns {
	id: Generated<number>;
	document_id: number;
	ordinal: number;
	parent_ordinal: number | null;
	start_offset: number;
	quote_length: number;
	/** How far the sentence goes before the quote, and after it. */
	sentence_before: number;
	sentence_after: number;
	/** Of the excerpt in the document's text, in code points. */
	excerpt_start: number;
	excerpt_length: number;
	/** UTF-16 offset of the quote into the excerpt. */
	quote_start: number;
	date_phrase: number | null;
	source_phrase: number | null;
	/** How the source is called; `source_phrase` are the words of the text. */
	source_name_phrase: number | null;
	confidence: Hundredths;
	/** Rules by number: evidence.ts. */
	evidence: Uint8Array;
	extractor_phrase: number;
	/** Milliseconds after its document was recorded. */
	recorded_after: number;
}

/** What evidence names its rules by. Rows are only ever added. */
interface EvidenceRuleTable {
	id: Generated<number>;
	field: string;
	rule: string;
}

/** The effective values: the extraction after all corrections, or what was entered by hand. */
export interface FigureTable extends QuantityColumns {
	id: Generated<number>;
	document_id: number | null;
	extraction_id: number | null;
	parent_id: number | null;
	cluster_id: number | null;
	source_id: number | null;
	/** For a figure entered by hand: the words that were typed, and where they stand. */
	quote: string | null;
	url: string | null;
	/** Of the document, or as entered by hand. */
	published_on: Day | null;
	confidence: Hundredths | null;
	review_status: Code<ReviewStatus>;
	is_corrected: Flag;
	is_pinned: Flag;
	version: number;
	/** Milliseconds after its document was recorded; without one, since 1970-01-01. */
	recorded_after: number;
	updated_at: number;
}

/** A state of a figure that another one replaced. Kept by a trigger, append-only. */
interface PastFigureTable extends Omit<FigureTable, 'id'> {
	id: number;
	replaced_at: number;
}

/** Every state of every figure; the one that stands now has no `replaced_at`. */
interface FigureHistoryView extends FigureTable {
	replaced_at: number | null;
}

/** Readings that stood behind a figure before a newer extractor read it. Append-only. */
interface PastReadingTable {
	extraction_id: number;
	figure_id: number;
}

/** Append-only: triggers refuse any update and delete. */
interface CorrectionTable {
	id: Generated<number>;
	figure_id: number;
	base_version: number;
	kind: CorrectionKind;
	field: CorrectableField;
	/** JSON of the value. */
	before: string;
	after: string;
	reason: string;
	author: string;
	at: string;
}

/** What was said of clusters, by the intake or a person. Append-only. */
interface ClusterActTable {
	id: Generated<number>;
	kind: ClusterActKind;
	/** The act that this one takes back. */
	undoes_id: number | null;
	reason: string;
	author: string;
	at: string;
}

/** What an act changed of one figure. Append-only. */
interface ClusterChangeTable {
	figure_id: number;
	act_id: number;
	cluster_before: number | null;
	cluster_after: number | null;
	pinned_before: Flag;
	pinned_after: Flag;
}

/** Append-only, the hash of each row over that of the row before, whose id it names (0: none). */
interface AuditTable {
	id: Generated<number>;
	at: string;
	author: string;
	action: string;
	subject: string;
	detail: string;
	previous_id: number;
	hash: Uint8Array;
}

/** What the installation remembers about itself. */
interface SettingTable {
	name: string;
	value: string;
}

/**
 * How many figures a region and those below it have of a metric; '' is everywhere, -1 every metric.
 * Kept by triggers. `revision` counts the writes to these figures, rejected ones included.
 */
interface RegionMetricTable {
	region_id: string;
	metric: Code<Metric>;
	figures: number;
	latest: Day | null;
	revision: number;
}

/** What was computed of a metric in a region, and what it was computed from. */
interface MetricRollupTable {
	region_id: string;
	metric: Code<Metric>;
	/** The measure that was asked for; -1 where none was. */
	measure: Code<Measure>;
	revision: number;
	changes: number;
	/** Which code computed it. */
	release: string;
	/** The days as of which it is the same. */
	first_day: Day;
	last_day: Day;
	/** What a row of a table shows of it, and what a chart does. */
	outline: Uint8Array;
	shown: Uint8Array;
}

/** Its one row counts the changes of what rollups rest on besides figures. Kept by triggers. */
interface RollupBasisTable {
	id: number;
	changes: number;
}

/** A write to a figure of late, as the revision of its region counts it. Kept by triggers. */
interface FigureWriteTable {
	id: Generated<number>;
	region_id: string | null;
	metric: Code<Metric>;
	figure_id: number;
}

/** What the numbers of codes mean, by the column that holds them: for who reads by SQL. */
interface CodeTable {
	field: string;
	number: number;
	name: string;
}

/** Tables that migrations, triggers and readers fill. */
interface DerivedTables {
	code: CodeTable;
	region_metric: RegionMetricTable;
	metric_rollup: MetricRollupTable;
	rollup_basis: RollupBasisTable;
	figure_write: FigureWriteTable;
}

/** Tables that hold what is known nowhere else. */
export interface OwnTables {
	region: RegionTable;
	region_closure: RegionClosureTable;
	source: SourceTable;
	source_preference: SourcePreferenceTable;
	household_size: HouseholdSizeTable;
	place_alias: PlaceAliasTable;
	document: DocumentTable;
	text_band: TextBandTable;
	reprint: ReprintTable;
	evidence_rule: EvidenceRuleTable;
	phrase: PhraseTable;
	extraction: ExtractionTable;
	figure: FigureTable;
	past_figure: PastFigureTable;
	past_reading: PastReadingTable;
	correction: CorrectionTable;
	cluster_act: ClusterActTable;
	cluster_change: ClusterChangeTable;
	audit: AuditTable;
	setting: SettingTable;
}

export type Schema = OwnTables & DerivedTables;

interface Views {
	figure_history: FigureHistoryView;
	correction_log: CorrectionTable;
}

/** The tables, and what can only be read. */
export type ReadSchema = Schema & Views;

/** The database, or a transaction on it: every function of the store takes one first. */
export type Store = Kysely<Schema>;

/** What the functions that only read take: the store, or the store as it was known on a day. */
export type Reader = QueryCreator<Schema>;
