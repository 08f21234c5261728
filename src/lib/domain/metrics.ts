/**
 * What each metric is by nature: what it counts, how its reports usually add up, and how long one
 * report can stand. The two clocks are conventions of this project, set by how often the field
 * publishes such numbers; they stand in the codebook.
 */
import type { Measure, Metric, Subgroup, Unit } from './figure.ts';

/** Metrics of one family share a colour. */
type MetricFamily =
	'displacement' | 'casualties' | 'needs' | 'health' | 'response' | 'damage' | 'funding';

export interface MetricProfile {
	family: MetricFamily;
	unit: Unit;
	/** How most reports of it are to be read; settles ties only, never a figure. */
	measure: Measure;
	/** Days that a stock is carried forward before the line breaks (R1). */
	agingDays: number;
	/** As-of dates further apart than this are a time series, not a disagreement (R8). */
	freshDays: number;
}

/**
 * Ageing. 180 days: rounds of displacement tracking come every one to six months, so half a year
 * without a round is silence. 365: counts that come with a yearly plan, registration or census
 * (refugees, needs, schooling, capacity, funding). 90: people in sites and in detention change from
 * month to month. 30: missing, trapped and abducted people are found or given up within weeks.
 *
 * Freshness. 3 days: tolls and rescues move daily. 7: epidemics are counted by the week. 30:
 * displacement and shelter move by the month. 60 to 90: assessments and plans.
 */
export const METRIC_PROFILES: Record<Metric, MetricProfile> = {
	displaced: profile('displacement', 'person', 'stock', 180, 30),
	refugees: profile('displacement', 'person', 'stock', 365, 30),
	asylum_seekers: profile('displacement', 'person', 'stock', 365, 30),
	arrivals: profile('displacement', 'person', 'flow', 90, 7),
	expelled: profile('displacement', 'person', 'flow', 90, 7),
	returned: profile('displacement', 'person', 'cumulative', 180, 30),
	evacuated: profile('displacement', 'person', 'flow', 30, 3),
	rescued: profile('response', 'person', 'flow', 30, 3),
	deaths: profile('casualties', 'person', 'cumulative', 365, 3),
	injured: profile('casualties', 'person', 'cumulative', 365, 3),
	missing: profile('casualties', 'person', 'stock', 30, 3),
	dead_or_missing: profile('casualties', 'person', 'cumulative', 365, 3),
	casualties: profile('casualties', 'person', 'cumulative', 365, 3),
	abducted: profile('casualties', 'person', 'flow', 30, 7),
	detained: profile('casualties', 'person', 'stock', 90, 30),
	trapped: profile('casualties', 'person', 'stock', 30, 7),
	affected: profile('needs', 'person', 'cumulative', 180, 7),
	homeless: profile('needs', 'person', 'stock', 180, 7),
	in_need: profile('needs', 'person', 'stock', 365, 90),
	food_insecure: profile('needs', 'person', 'stock', 180, 60),
	malnourished: profile('needs', 'person', 'stock', 180, 60),
	out_of_school: profile('needs', 'person', 'stock', 365, 90),
	sexual_violence: profile('casualties', 'case', 'cumulative', 365, 30),
	disease_cases: profile('health', 'case', 'cumulative', 365, 7),
	recovered: profile('health', 'person', 'cumulative', 365, 7),
	vaccinated: profile('health', 'person', 'cumulative', 365, 30),
	treated: profile('health', 'person', 'cumulative', 365, 30),
	sheltered: profile('response', 'person', 'stock', 90, 30),
	assisted: profile('response', 'person', 'cumulative', 365, 30),
	targeted: profile('response', 'person', 'stock', 365, 90),
	capacity: profile('response', 'person', 'stock', 365, 90),
	aid_delivered: profile('response', 'tonne', 'flow', 90, 30),
	housing_destroyed: profile('damage', 'dwelling', 'cumulative', 365, 7),
	housing_damaged: profile('damage', 'dwelling', 'cumulative', 365, 7),
	infrastructure_damaged: profile('damage', 'facility', 'cumulative', 365, 7),
	livestock_lost: profile('damage', 'animal', 'cumulative', 365, 30),
	crops_lost: profile('damage', 'hectare', 'cumulative', 365, 30),
	funding_required: profile('funding', 'currency', 'stock', 365, 60),
	funding_received: profile('funding', 'currency', 'cumulative', 365, 60)
};

/** A toll grows by the day: reports of it further apart than this are two points of its line (R8). */
const TOLL_FRESH_DAYS = 3;

/** Within how many days reports compete (R8), and within how many a person's choice has its way. */
export interface Freshness {
	rivalDays: number;
	settledDays: number;
}

export function freshnessOf(metric: Metric, measure: Measure): Freshness {
	const { freshDays } = METRIC_PROFILES[metric];
	const rivalDays = measure === 'cumulative' ? Math.min(freshDays, TOLL_FRESH_DAYS) : freshDays;
	return { rivalDays, settledDays: freshDays };
}

/** Metrics whose numbers are of one disease or of another, and never of both (R12). */
const OF_A_DISEASE: readonly Metric[] = [
	'disease_cases',
	'deaths',
	'recovered',
	'vaccinated',
	'treated'
];

export function isOfDisease(metric: Metric): boolean {
	return OF_A_DISEASE.includes(metric);
}

/**
 * Sub-groups that a view leaves out unless asked: fighters are extracted, but they are no
 * humanitarian caseload, and a sum of theirs and of civilians is nobody's number.
 */
export const HIDDEN_SUBGROUPS: readonly Subgroup[] = ['combatants'];

const OF_PEOPLE: readonly Unit[] = ['person', 'household', 'case'];

/** Whether things of a unit can be counted under a metric: deaths in people, never in tonnes. */
export function isCountedIn(metric: Metric, unit: Unit): boolean {
	const { unit: usual } = METRIC_PROFILES[metric];
	if (OF_PEOPLE.includes(usual)) return OF_PEOPLE.includes(unit);
	return unit === usual || (OTHER_UNITS[metric] ?? []).includes(unit);
}

const OTHER_UNITS: Partial<Record<Metric, readonly Unit[]>> = {
	aid_delivered: ['item', 'currency'],
	crops_lost: ['tonne'],
	housing_destroyed: ['household'],
	housing_damaged: ['household']
};

function profile(
	family: MetricFamily,
	unit: Unit,
	measure: Measure,
	agingDays: number,
	freshDays: number
): MetricProfile {
	return { family, unit, measure, agingDays, freshDays };
}
