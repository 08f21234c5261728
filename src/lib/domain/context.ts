/** What the arithmetic must know besides the figures. All of it is passed in; nothing is looked up. */
import type { ClaimMemo } from './claim-memo.ts';
import type { Disease, IsoDate, Measure, Metric, Subgroup, Unit } from './figure.ts';

export interface AggregationContext {
	/** The region that a chart or a total is about. */
	regionId: string;
	metric: Metric;
	/** Id of the region above; null or undefined for a country and for an unknown region. */
	parentOf: (regionId: string) => string | null | undefined;
	/** How many regions lie directly below; without it a total states no coverage (R2). */
	childCount?: (regionId: string) => number;
	/** Whether a region is a camp or a site, where people are who were displaced elsewhere. */
	isSite?: (regionId: string) => boolean;
	/** Canonical names of the sources that are preferred there, the most preferred first (R8). */
	preferredSources?: (regionId: string) => readonly string[];
	/** Persons in a household there and then; null where nobody has published a size (R9). */
	householdSize?: (regionId: string, year: number) => number | null;
	/** Null or absent: everyone. */
	subgroup?: Subgroup | null;
	/** Absent: the measure, or the unit, that most figures have. */
	measure?: Measure;
	unit?: Unit;
	/** Null: that no words name. Absent: the one that most of the recent figures are of (R12). */
	disease?: Disease | null | undefined;
	/** ISO 4217; counts only beside `unit: 'currency'`. */
	currency?: string | null;
	/** Claims that were made of figures before, in this same context: see `ClaimMemo`. */
	claims?: ClaimMemo | undefined;
	/** Days that flows are summed over, ends included; a flow over its border is split (R5). */
	period?: { from?: IsoDate | undefined; to?: IsoDate | undefined };
	/** How far apart the as-of dates of regions may lie to be summed (R2). */
	windowDays?: number;
}

export const DEFAULT_WINDOW_DAYS = 90;
