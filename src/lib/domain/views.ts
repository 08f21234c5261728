/** What the pages of a place are made of: explained totals, their series, the places below. */
import type { ClusterAct } from './cluster-log.ts';
import type { Doubt } from './doubts.ts';
import type { IsoDate, Measure, Metric } from './figure.ts';
import type { StatedSize } from './households.ts';
import type { QuotedFigure } from './newest.ts';
import type { CorrectionRecord, FigureRow, MetricCount, RegionName } from './records.ts';
import type { Bounds, Coverage, FigureRecord, Series, SeriesPoint, Total } from './series.ts';
import type { SourcePreference } from './total-settings.ts';

/** What a page says of a figure that a total counts. */
export type Addend = Pick<
	FigureRecord,
	| 'id'
	| 'value'
	| 'low'
	| 'high'
	| 'qualifier'
	| 'unit'
	| 'currency'
	| 'regionId'
	| 'source'
	| 'dateStart'
	| 'dateEnd'
	| 'datePrecision'
>;

/** The settings that decided a total, with the names of their places; null: everywhere. */
export interface NamedSettings {
	preferences: (SourcePreference & { region: RegionName | null })[];
	householdSizes: (StatedSize & { region: RegionName | null })[];
}

/** One metric in one region: its number, the figures that it counts, the lines that it ends. */
export interface MetricView {
	metric: Metric;
	figures: number;
	total: Total;
	/** At most fifty, the leading figure first; `total.addends` has all of their ids. */
	addends: Addend[];
	decided: NamedSettings;
	/** The regions that `total.coverage` counts, by name; at most three. */
	counted: RegionName[];
	series: Series[];
	/** The numbers of other diseases, which are in none of these (R12); the best documented first. */
	apart: DiseaseView[];
}

/** The number of another disease than the one that a view leads with. */
type DiseaseView = Pick<MetricView, 'total' | 'addends' | 'counted' | 'figures'>;

/** A place below, or a crisis among others, with its number on a scale of its neighbours. */
export interface PlaceRow {
	region: RegionName;
	figures: number;
	latest: IsoDate | null;
	view: MetricView;
}

/** A place with the metrics that are known of it, the chosen one first. */
export interface PlaceView {
	region: RegionName;
	/** The regions that it lies in, the country first. */
	above: RegionName[];
	metrics: MetricCount[];
	/** Null where nothing is known. */
	main: MetricView | null;
	others: MetricView[];
	below: PlaceRow[];
	/** Of the main number: how many of the regions right below are counted in it, or beside it. */
	coverage: Coverage | null;
	newest: QuotedFigure[];
}

/** A place as a page has it; its newest figures are there as quotes. */
export type ShownPlace = Omit<PlaceView, 'newest'>;

/** The front page: crises with their numbers, and the one that leads. */
export interface FrontView {
	crises: PlaceRow[];
	/** How many countries have figures of what was asked for; null where none was left out. */
	countries: number | null;
	lead: PlaceView | null;
	newest: QuotedFigure[];
}

/** What several sources say of one thing, the preferred first. */
export interface Disagreement {
	metric: Metric;
	measure: Measure;
	point: SeriesPoint;
	said: FigureRecord[];
}

/** Figures that cannot all be right, the most doubtful first. */
export interface RegionDoubt {
	metric: Metric;
	code: Doubt['code'];
	said: FigureRecord[];
}

/** A region at depth: every metric, where sources differ, what people corrected, what lies around. */
export interface RegionView {
	place: PlaceView;
	metrics: MetricView[];
	disagreements: Disagreement[];
	doubts: RegionDoubt[];
	corrections: { correction: CorrectionRecord; figure: FigureRow }[];
	beside: RegionName[];
	below: RegionName[];
}

/** A figure among those that state the same fact. */
export interface ClusterView {
	/** The one that stands for the fact first (R8); the figure itself is one of them. */
	members: FigureRow[];
	/** Others of the place that could state the same fact, the likeliest first (joinable.ts). */
	near: FigureRow[];
	/** What was said of it, the latest first. */
	acts: (ClusterAct & { figureIds: number[]; isUndone: boolean; canUndo: boolean })[];
}

/** What a total would become if a figure stood apart from those that state the same fact. */
export interface SplitEffect {
	region: RegionName;
	before: Bounds;
	after: Bounds;
}
