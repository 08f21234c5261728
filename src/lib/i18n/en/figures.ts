import type { figures as fr } from '../fr/figures.ts';

export const figures: typeof fr = {
	fields: {
		number: 'Number',
		metric: 'Metric',
		subgroup: 'Group',
		disease: 'Disease',
		unit: 'Unit',
		measure: 'Measure',
		assertion: 'Assertion',
		relation: 'Relation',
		date: 'Date',
		place: 'Place',
		source: 'Source',
		confidence: 'Confidence',
		value: 'Number',
		low: 'Lower bound',
		high: 'Upper bound',
		qualifier: 'Qualifier',
		currency: 'Currency',
		dateStart: 'First day',
		dateEnd: 'Last day',
		datePrecision: 'Precision of the date',
		placeText: 'Words of the place',
		regionId: 'Place',
		parentId: 'Whole',
		reviewStatus: 'Status'
	},
	values: {
		source: (name: string) => `Source: ${name}`,
		byHand: 'entered by hand',
		noPlace: 'place not stated',
		unresolved: (words: string) => `“${words}”, place not recognised`,
		none: 'nothing',
		confidence: (percent: string) => `${percent} likely to be read right`
	},
	history: {
		reason: (words: string) => `“${words}”`,
		colon: ':',
		read: (day: string) => `Read in the document on ${day}.`,
		entered: (day: string) => `Entered by hand on ${day}.`
	}
};
