/** What a noun and a predicate mean together. Tables, no words. */
import { UNITS, type Metric, type Unit } from '#lib/domain/figure.ts';

const THING_METRICS: Partial<Record<Unit, Partial<Record<Metric, Metric>>>> = {
	dwelling: {
		housing_destroyed: 'housing_destroyed',
		housing_damaged: 'housing_damaged',
		affected: 'housing_damaged',
		deaths: 'housing_destroyed',
		injured: 'housing_destroyed',
		infrastructure_damaged: 'housing_damaged'
	},
	facility: {
		housing_destroyed: 'infrastructure_damaged',
		housing_damaged: 'infrastructure_damaged',
		infrastructure_damaged: 'infrastructure_damaged',
		crops_lost: 'infrastructure_damaged',
		injured: 'infrastructure_damaged'
	},
	animal: {
		livestock_lost: 'livestock_lost',
		deaths: 'livestock_lost',
		missing: 'livestock_lost',
		crops_lost: 'livestock_lost',
		housing_destroyed: 'livestock_lost',
		abducted: 'livestock_lost'
	},
	hectare: {
		crops_lost: 'crops_lost',
		housing_destroyed: 'crops_lost',
		housing_damaged: 'crops_lost',
		infrastructure_damaged: 'crops_lost',
		injured: 'crops_lost',
		affected: 'crops_lost'
	},
	tonne: {
		aid_delivered: 'aid_delivered',
		crops_lost: 'crops_lost',
		housing_destroyed: 'crops_lost',
		evacuated: 'aid_delivered',
		assisted: 'aid_delivered',
		arrivals: 'aid_delivered'
	},
	item: {
		aid_delivered: 'aid_delivered',
		assisted: 'aid_delivered',
		evacuated: 'aid_delivered'
	},
	currency: {
		funding_required: 'funding_required',
		funding_received: 'funding_received',
		aid_delivered: 'funding_received',
		assisted: 'funding_received'
	},
	case: { disease_cases: 'disease_cases', recovered: 'recovered' }
};

const NOT_OF_PEOPLE: ReadonlySet<Metric> = new Set<Metric>([
	'housing_destroyed',
	'infrastructure_damaged',
	'livestock_lost',
	'crops_lost',
	'aid_delivered',
	'funding_required',
	'funding_received'
]);

/** The metric of a predicate when the thing counted is of this unit; undefined when they don't go. */
export function metricOf(unit: Unit, predicate: Metric): Metric | undefined {
	const things = THING_METRICS[unit];
	if (things) return things[predicate];
	if (predicate === 'housing_damaged') return 'affected';
	// "La alcaldía atendió a 300 familias": who is nursed is a person.
	if (predicate === 'treated' && unit === 'household') return 'assisted';
	return NOT_OF_PEOPLE.has(predicate) ? undefined : predicate;
}

/** True when things of this unit can be counted under the metric: money is never displaced. */
export function goesWith(unit: Unit, metric: Metric): boolean {
	if (unit === 'case') return metricOf('person', metric) === metric;
	return metricOf(unit, metric) === metric;
}

/** What is counted under a metric where no noun says it. */
export function unitOf(metric: Metric): Unit {
	if (metric === 'disease_cases') return 'case';
	return UNITS.find((unit) => goesWith(unit, metric) && unit !== 'case') ?? 'person';
}

const CASUALTIES: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties',
	'abducted',
	'detained',
	'rescued',
	'sexual_violence'
]);

/** Outcomes of which one person has but one: the missing are no part of the injured. */
export function excludes(one: Metric, other: Metric): boolean {
	return one !== other && OUTCOMES.has(one) && OUTCOMES.has(other);
}

const OUTCOMES: ReadonlySet<Metric> = new Set<Metric>(['deaths', 'injured', 'missing']);

/** True of what is done to people one by one. */
export function isCasualty(metric: Metric): boolean {
	return CASUALTIES.has(metric);
}

/** What happens to people whose noun already says who they are: it beats the noun. */
const STRONG: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties',
	'abducted',
	'detained',
	'trapped',
	'vaccinated',
	'treated',
	'recovered',
	'assisted',
	'returned',
	'evacuated',
	'expelled',
	'rescued',
	'in_need',
	'food_insecure',
	'malnourished',
	'targeted',
	'sexual_violence',
	'out_of_school',
	'capacity'
]);

/** True of what happens to people whoever they are. */
export function isStrong(metric: Metric | undefined): boolean {
	return metric !== undefined && STRONG.has(metric);
}

/** Nouns that say of themselves what happened, with the few predicates that still beat them. */
const FIRM: Partial<Record<Metric, readonly Metric[]>> = {
	deaths: [],
	dead_or_missing: [],
	casualties: ['treated', 'assisted', 'targeted', 'rescued', 'evacuated'],
	injured: ['treated', 'evacuated', 'deaths'],
	missing: ['deaths', 'rescued'],
	abducted: ['rescued', 'deaths'],
	detained: ['deaths', 'injured', 'rescued', 'treated', 'capacity'],
	returned: ['assisted', 'in_need', 'targeted', 'homeless', 'food_insecure', 'malnourished'],
	evacuated: ['treated', 'assisted', 'returned'],
	expelled: [],
	rescued: [
		'deaths',
		'evacuated',
		'treated',
		'sheltered',
		'assisted',
		'in_need',
		'targeted',
		'homeless'
	],
	arrivals: [],
	recovered: [],
	vaccinated: [],
	capacity: [],
	sexual_violence: ['treated', 'assisted'],
	malnourished: ['treated', 'targeted', 'deaths', 'assisted'],
	out_of_school: ['assisted', 'targeted'],
	assisted: ['targeted'],
	treated: ['deaths', 'recovered', 'evacuated', 'capacity'],
	disease_cases: ['recovered', 'treated', 'deaths', 'vaccinated', 'evacuated'],
	food_insecure: ['assisted', 'targeted'],
	in_need: ['targeted', 'assisted'],
	// "la muerte de dos personas, 500 damnificados": those who lost their homes are not the dead.
	homeless: [
		'trapped',
		'vaccinated',
		'treated',
		'assisted',
		'returned',
		'evacuated',
		'rescued',
		'in_need',
		'food_insecure',
		'targeted'
	]
};

/** True when the predicate beats the metric of the noun ("3 000 déplacés ont été vaccinés"). */
export function beatsNoun(noun: Metric, predicate: Metric): boolean {
	if (noun === 'affected' && predicate === 'sheltered') return true;
	return FIRM[noun]?.includes(predicate) ?? STRONG.has(predicate);
}
