/** What migration 0011 changes, on both engines. */

/** Names by their number. */
const CODES: Record<string, string[]> = {
	qualifier: ['exact', 'approximate', 'at_least', 'at_most', 'range', 'vague'],
	unit: [
		...['person', 'household', 'case', 'dwelling', 'facility', 'animal', 'hectare', 'tonne'],
		...['item', 'currency']
	],
	metric: [
		...['displaced', 'refugees', 'asylum_seekers', 'arrivals', 'expelled', 'returned'],
		...['evacuated', 'rescued', 'deaths', 'injured', 'missing', 'dead_or_missing', 'casualties'],
		...['abducted', 'detained', 'trapped', 'affected', 'homeless', 'in_need', 'food_insecure'],
		...['malnourished', 'out_of_school', 'sexual_violence', 'disease_cases', 'recovered'],
		...['vaccinated', 'treated', 'sheltered', 'assisted', 'targeted', 'capacity'],
		...['aid_delivered', 'housing_destroyed', 'housing_damaged', 'infrastructure_damaged'],
		...['livestock_lost', 'crops_lost', 'funding_required', 'funding_received']
	],
	subgroup: [
		...['children', 'women', 'men', 'older_people', 'combatants', 'aid_workers', 'journalists']
	],
	measure: ['stock', 'flow', 'cumulative'],
	assertion: ['reported', 'unconfirmed', 'projected', 'planned', 'denied'],
	relation: ['part_of', 'equivalent', 'previous', 'superseded'],
	date_precision: ['day', 'week', 'month', 'quarter', 'year', 'none'],
	review_status: ['extracted', 'needs_review', 'confirmed', 'rejected']
};

export const nameCodes = (order: string, byKey: string): string[] => [
	`create table code (
		field text ${order} not null,
		number integer not null,
		name text ${order} not null,
		primary key (field, number)
	) ${byKey}`,
	...Object.entries(CODES).map(
		([field, names]) => `insert into code (field, number, name)
			values ${names.map((name, number) => `('${field}', ${number}, '${name}')`).join(', ')}`
	)
];

const CODED = ['qualifier', 'unit', 'metric', 'subgroup', 'measure', 'assertion', 'relation'];
export const CODES_OF = {
	extraction: [...CODED, 'date_precision'],
	figure: [...CODED, 'date_precision', 'review_status'],
	past_figure: [...CODED, 'date_precision', 'review_status'],
	region_metric: ['metric']
};
export const DAYS_OF = {
	extraction: ['date_start', 'date_end'],
	figure: ['date_start', 'date_end', 'published_on'],
	past_figure: ['date_start', 'date_end', 'published_on'],
	region_metric: ['latest']
};
export type Table = keyof typeof CODES_OF;
export const TABLES = Object.keys(CODES_OF) as Table[];

/** Every metric is -1. A name that has no number stays, and is refused by the column. */
export const encode = (column: string, otherwise: string): string =>
	`case ${column} ${[
		...(CODES[column] ?? []).map((name, number) => `when '${name}' then ${number}`),
		...(column === 'metric' ? ["when '' then -1"] : [])
	].join(' ')} else ${otherwise} end`;
