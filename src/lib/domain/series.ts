/**
 * What the arithmetic of docs/rules.md takes and gives: effective figures in, series and explained
 * totals out. Types only; the rules live beside this file.
 */
import type {
	Assertion,
	DatePrecision,
	Disease,
	IsoDate,
	Measure,
	Metric,
	Qualifier,
	Quantity,
	Relation,
	Subgroup,
	Unit
} from './figure.ts';

/** How far a source is trusted where nobody has stated a preference (R8). */
export type Reliability = 'low' | 'medium' | 'high';

/** A figure as it stands after corrections (R14), with just what the rules look at. */
export interface FigureRecord extends Quantity {
	id: number;
	documentId: number | null;
	metric: Metric;
	unit: Unit;
	currency: string | null;
	subgroup: Subgroup | null;
	disease: Disease | null;
	measure: Measure;
	assertion: Assertion;
	relation: Relation | null;
	/** The figure that `relation` refers to. */
	parentId: number | null;
	regionId: string | null;
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	datePrecision: DatePrecision;
	/** Canonical name of who counted; null when nobody is named. */
	source: string | null;
	reliability: Reliability;
	publishedOn: IsoDate | null;
	/** Figures that state the same fact share one; null = alone. */
	clusterId: number | null;
	/** True where a person set at least one field. */
	corrected: boolean;
	/** True where a person must settle a doubt first; such a figure is in no series. */
	needsReview: boolean;
	/** A person chose this figure before its rivals (R8). */
	pinned: boolean;
}

export type RuleCode =
	| 'R1'
	| 'R2'
	| 'R3'
	| 'R4'
	| 'R5'
	| 'R6'
	| 'R7'
	| 'R8'
	| 'R9'
	| 'R10'
	| 'R11'
	| 'R12'
	| 'R13'
	| 'R14'
	| 'R15'
	| 'R16'
	| 'R17'
	| 'R18'
	| 'R19'
	| 'R20';

/** Why a figure was left out of a total (R18); each has a sentence in the message catalogue. */
export type ExclusionReason =
	| 'duplicate' // the same number again: of the same cluster, or of the same source and days (R4, R8)
	| 'conflict' // another number of the same source for the same days (R8)
	| 'rival' // another source's count of the same thing (R8)
	| 'older' // an earlier as-of of the same series (R1, R6)
	| 'overlap' // its period overlaps one that is counted (R4)
	| 'part' // a part, an equivalent, a previous or superseded value (R11)
	| 'camp' // people of a camp who were displaced elsewhere since that day (R11)
	| 'subgroup' // women, children, combatants…: in their whole already (R11)
	| 'child_region' // its region lies under one that is counted (R3)
	| 'longer_below' // so it does, but it tells of more days than what is counted (R3, R4)
	| 'parent_region' // its region stands above those that are counted (R3)
	| 'unconfirmed'
	| 'projected'
	| 'planned'
	| 'denied' // R13
	| 'vague' // no best value (R10)
	| 'undated' // no date that it could hold on
	| 'stale' // as-of dates too far apart to be summed (R2)
	| 'coarse' // reaches over the border of the period, and is dated too coarsely to be cut there (R5)
	| 'household' // households not converted (R9)
	| 'other_measure' // the series shows another measure
	| 'other_unit'
	| 'other_disease' // cases of another disease, or of one that nobody named (R12)
	| 'needs_review';

export interface Exclusion {
	reason: ExclusionReason;
	figureIds: number[];
	/** How many there are, where not all of them are listed. */
	figures?: number;
}

/** An interval with a best value; a null bound is open (R10). */
export interface Bounds {
	best: number | null;
	low: number | null;
	high: number | null;
}

/** What several sources say of one thing (R8). */
export interface SourceSpread {
	min: number;
	median: number;
	/** Null where one of them says "more than". */
	max: number;
	openAbove: boolean;
	sources: number;
}

/** One mark of a chart, and the figures whose words it came from. */
export interface SeriesPoint extends Bounds {
	/** Days that it covers, ends included; equal for a stock or a toll. */
	from: IsoDate;
	to: IsoDate;
	datePrecision: DatePrecision;
	qualifier: Qualifier;
	spread: SourceSpread | null;
	/** A cumulative count that fell (R6), with the value before it. */
	revisionFrom: number | null;
	corrected: boolean;
	/** Its days overlap those of a wider report, which is what a total counts (R4): drawn pale. */
	alternative?: boolean;
	/** The preferred figure first; the others state the same fact or a part of the sum. */
	figureIds: number[];
	/** How many there are, where not all of them are listed. */
	figures?: number;
	/** Region that the words speak of; a descendant of the chart's region where `rolledUp`. */
	regionId: string;
	source: string | null;
	/** No continuation of the mark before it: of other places, or another source's lower toll. */
	apart?: true;
	/** What it counts; a change is told only between points of the same scope. Absent: of any. */
	scope?: string;
	/** What else was reported of the same days and places, and is not what the mark shows. */
	others?: OtherReport[];
}

/** A report that gave way to the preferred one of its mark. */
export type OtherReport = Pick<
	SeriesPoint,
	| 'from'
	| 'to'
	| 'best'
	| 'low'
	| 'high'
	| 'datePrecision'
	| 'qualifier'
	| 'source'
	| 'corrected'
	| 'figureIds'
>;

/** Which of R13's separate series a series is. */
export type SeriesStatus = 'observed' | 'unconfirmed' | 'projected' | 'planned';

/** A line, a set of bars or a cloud of dots of one chart. */
export interface Series {
	/** Stable key: region, metric, measure, unit, subgroup, status and, where apart, disease, anchor or source. */
	key: string;
	regionId: string;
	metric: Metric;
	unit: Unit;
	currency: string | null;
	measure: Measure;
	subgroup: Subgroup | null;
	/** Null: of none that the words name, or of a metric that no disease divides. */
	disease: Disease | null;
	status: SeriesStatus;
	/** Source of a cumulative series (R6); null where several are joined. */
	source: string | null;
	/** First day of what a cumulative series counts from; null where the text leaves it open. */
	anchor: IsoDate | null;
	/** `own`: figures of the region itself; `children`: rolled up from regions below (R2, R3). */
	scope: 'own' | 'children';
	/** In order of `to`. */
	points: readonly SeriesPoint[];
	/** How much there is in all, where not all marks are given: there are more than a chart shows. */
	whole?: WholeSeries;
	/** Of the sources that it joins, how many have no series beside it: a chart has room for a few. */
	sourcesLeft?: number;
	/** Days after which a stock is too old to be carried on (R1): the line breaks there. */
	agingDays: number | null;
}

/** What can be said of a series without its marks. */
export interface WholeSeries {
	marks: number;
	/** Those with a value that no wider report overlaps. */
	bars: number;
	/** Those that revise a value before them. */
	revisions: number;
	/** How many each source stands behind, by its name. */
	reports: Record<string, number>;
	/** How many rest on one figure that names no source. */
	unnamed: number;
}

/** A number on a page, with all that explains it (R18). */
export interface Total extends Bounds {
	regionId: string;
	metric: Metric;
	unit: Unit;
	currency: string | null;
	measure: Measure;
	/** Of which disease it is; null where the words name none (R12). */
	disease: Disease | null;
	rule: RuleCode;
	/** Set where nobody tells of everyone, and the number is of these people only (R11). */
	subgroup?: Subgroup;
	/** Published for the region itself, summed from the regions below it, or both on other days (R3). */
	basis: 'published' | 'children' | 'mixed';
	/** Latest day that it holds for. */
	asOf: IsoDate | null;
	/** Earliest and latest as-of of its addends; of a flow, the first and last day it tells of. */
	asOfSpread: [IsoDate, IsoDate] | null;
	/** Of a flow: on how many of the days of that span something counted in it happened. */
	daysTold: { told: number; of: number } | null;
	addends: number[];
	/** How many there are, where not all of them are listed. */
	addendCount?: number;
	/** Of the addends, the flows that count in part only, by the days in the period asked for (R5). */
	shares: { figureId: number; value: number }[];
	exclusions: Exclusion[];
	spread: SourceSpread | null;
	/** The regions directly below that can be counted in it; null for a published number alone (R2). */
	coverage: Coverage | null;
	/** Published parent less the sum of its children, where both exist (R2). */
	unallocated: number | null;
	/** Set where the regions below come to more than the published number by over 2 % (R2). */
	conflict: LevelConflict | null;
	/** The figure that a reader should open first. */
	leadFigureId: number | null;
	/** Since the value before it of the same places; of a toll, of the same sources and anchors too. */
	change: { from: number; to: number; since: IsoDate } | null;
	/** Of a stock or a toll: the number that was the headline before it, where there was another. */
	replaced?: Replaced;
	/** What a reader must know before the number is quoted. */
	warnings: TotalWarning[];
}

/** A number that gave way to a later one. */
export interface Replaced {
	value: number;
	asOf: IsoDate;
	/** The figure that it was, or one of those that were added. */
	figureId: number | null;
	/**
	 * `later`: counted later in the same way; `source`: by another source; `places`: a sum of other
	 * places; `published`: a sum gave way to a number of the whole; `summed`: the reverse.
	 */
	reason: 'later' | 'source' | 'places' | 'published' | 'summed';
}

/** A published number, and a larger sum of regions below it. */
export interface LevelConflict {
	published: number;
	children: number;
	/** Earliest and latest as-of day of that sum. */
	asOf: [IsoDate, IsoDate];
	/** What it is made of, the largest first. */
	figureIds: number[];
}

/** How much of a region the regions below it stand for. */
export interface Coverage {
	counted: number;
	/** Null where it is not known how many regions lie below. */
	of: number | null;
	/** Those that are counted, in order of id. */
	regionIds: string[];
}

/** What makes a total less than it seems; `value` is the number that speaks against it. */
export interface TotalWarning {
	code: WarningCode;
	value: number | null;
	/** The figures that it is about. */
	figureIds: number[];
}

type WarningCode =
	| 'longer_below' // more was told of a place below, over more days (R3, R4)
	| 'behind' // places below were counted too long before to be in the sum (R2)
	| 'fell' // a toll in it is lower than its source said before (R6)
	| 'anchors' // tolls that count from different days were added (R6)
	| 'flow_above_toll' // a flow of some of its days exceeds it (R7)
	| 'flows_above_toll' // flows of its days add up to more than it (R7)
	| 'conflict' // its source says another number for the same days (R8)
	| 'newer_aside' // a newer report gave way to a pin or to a preferred source (R8)
	| 'newer_waits' // a newer report waits for a person to settle a doubt
	| 'coarse'; // a flow that cannot be cut at the border of the period is not counted (R5)
