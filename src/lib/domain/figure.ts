/**
 * The vocabulary of a figure: what the extractor gives, the store keeps, the pages show and the
 * exports write. Codes are strings, fixed; the codebook page and docs/glossary.md explain each.
 */

export const METRICS = [
	'displaced',
	'refugees',
	'asylum_seekers',
	'arrivals',
	'expelled',
	'returned',
	'evacuated',
	'rescued',
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties',
	'abducted',
	'detained',
	'trapped',
	'affected',
	'homeless',
	'in_need',
	'food_insecure',
	'malnourished',
	'out_of_school',
	'sexual_violence',
	'disease_cases',
	'recovered',
	'vaccinated',
	'treated',
	'sheltered',
	'assisted',
	'targeted',
	'capacity',
	'aid_delivered',
	'housing_destroyed',
	'housing_damaged',
	'infrastructure_damaged',
	'livestock_lost',
	'crops_lost',
	'funding_required',
	'funding_received'
] as const;
export type Metric = (typeof METRICS)[number];

export const UNITS = [
	'person',
	'household',
	'case',
	'dwelling',
	'facility',
	'animal',
	'hectare',
	'tonne',
	'item',
	'currency'
] as const;
export type Unit = (typeof UNITS)[number];

export const QUALIFIERS = [
	'exact',
	'approximate',
	'at_least',
	'at_most',
	'range',
	'vague'
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const SUBGROUPS = [
	'children',
	'women',
	'men',
	'older_people',
	'combatants',
	'aid_workers',
	'journalists'
] as const;
export type Subgroup = (typeof SUBGROUPS)[number];

/** What people fall ill with: the outbreaks that field reports count, by their plain names. */
export const DISEASES = [
	'anthrax',
	'chickenpox',
	'chikungunya',
	'cholera',
	'covid_19',
	'crimean_congo_fever',
	'dengue',
	'diarrhoea',
	'diphtheria',
	'ebola',
	'hepatitis_a',
	'hepatitis_e',
	'influenza',
	'lassa',
	'leishmaniasis',
	'leptospirosis',
	'malaria',
	'marburg',
	'measles',
	'meningitis',
	'mpox',
	'nipah',
	'pertussis',
	'plague',
	'polio',
	'rabies',
	'respiratory_infection',
	'rift_valley_fever',
	'rubella',
	'scabies',
	'tetanus',
	'tuberculosis',
	'typhoid',
	'yellow_fever',
	'zika'
] as const;
export type Disease = (typeof DISEASES)[number];

export const MEASURES = ['stock', 'flow', 'cumulative'] as const;
export type Measure = (typeof MEASURES)[number];

export const ASSERTIONS = ['reported', 'unconfirmed', 'projected', 'planned', 'denied'] as const;
export type Assertion = (typeof ASSERTIONS)[number];

export const RELATIONS = ['part_of', 'equivalent', 'previous', 'superseded'] as const;
export type Relation = (typeof RELATIONS)[number];

export const DATE_PRECISIONS = ['day', 'week', 'month', 'quarter', 'year', 'none'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** 0 country, 1 first-level division, 2 second-level division, 3 town or village, or a camp or site. */
export type RegionLevel = 0 | 1 | 2 | 3 | 'site';

/** A plain day without a zone, YYYY-MM-DD. */
export type IsoDate = string;

/** A region that the words of a place were resolved to. */
export interface PlaceRef {
	/** Key in the region tree (data/regions.tsv). */
	id: string;
	/** Canonical name in French. */
	name: string;
	/** ISO 3166-1 alpha-3. */
	country: string;
	level: RegionLevel;
}

/** Why a field has its value: the rule by name and, where words set it, their UTF-16 span. */
export interface Evidence {
	field: string;
	rule: string;
	/** UTF-16 offsets into the text; absent when the value was inherited or is a default. */
	span?: [start: number, end: number];
	note?: string;
}

/**
 * The numbers of a figure. `value` is null for a range and a vague plural; a bound is null when the
 * words leave it open (rules.md R10 says how bounds add up).
 */
export interface Quantity {
	value: number | null;
	low: number | null;
	high: number | null;
	qualifier: Qualifier;
}

/** One figure as the extractor gives it. Nothing in it is computed (no sums, no conversions). */
export interface ExtractedFigure extends Quantity {
	/** Exactly `text.slice(start, end)`: qualifier, number and head noun. */
	quote: string;
	/** UTF-16 offsets into the text that was given. */
	start: number;
	end: number;
	unit: Unit;
	/** ISO 4217, set when the unit is `currency`. */
	currency: string | null;
	metric: Metric;
	subgroup: Subgroup | null;
	/** Of cases, and of deaths and care that are said to be of it. */
	disease: Disease | null;
	measure: Measure;
	assertion: Assertion;
	relation: Relation | null;
	/** Index, in the list of figures of the text, of the whole that `relation` refers to. */
	parent: number | null;
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	datePrecision: DatePrecision;
	dateText: string | null;
	placeText: string | null;
	place: PlaceRef | null;
	sourceText: string | null;
	/** Canonical short name where known (IOM, UNHCR…), else the words. */
	source: string | null;
	/** UTF-16 offsets of the sentence that holds the figure. */
	sentence: [start: number, end: number];
	/** 0–1: of the figures given 0.9, nine in ten are right. */
	confidence: number;
	evidence: Evidence[];
}
