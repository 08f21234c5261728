import type { common as fr } from '../fr/common.ts';

export const common: typeof fr = {
	name: 'Relevé',
	tagline: 'Humanitarian figures, and the words they come from',
	skip: 'Skip to content',
	nav: {
		label: 'Main pages',
		dashboard: 'Dashboard',
		documents: 'Documents',
		figures: 'Figures',
		data: 'Data',
		about: 'About'
	},
	languages: { label: 'Language', fr: 'Français', en: 'English', es: 'Español' },
	footer: {
		promise: 'Every point of every chart leads to the sentence it comes from.',
		samples:
			'The sample documents are composed for the demonstration: their figures are not to be cited.',
		removeSamples: 'Remove the samples',
		licence: 'Free software, MIT licence. Place names: GeoNames, CC BY 4.0.'
	},
	filter: {
		label: 'Choose what is shown',
		place: 'Place',
		placeHint: 'Country, region, town or camp',
		everywhere: 'All countries',
		metric: 'Metric',
		anyMetric: 'The best documented',
		from: 'From',
		to: 'To',
		submit: 'Show',
		clear: 'Clear all',
		severalPlaces: (name) => `Several places are called “${name}”. Which one?`,
		unknownPlace: (name) =>
			`No place is called “${name}”. Check the spelling, or choose a place that is offered as you type.`,
		problems: {
			unknown_value: (value) => `“${value}” is not a known choice: it was left out.`,
			not_a_date: (value) => `“${value}” is not a date: write it as 2017-03-02. It was left out.`,
			reversed_dates: (value) => `The end (${value}) comes before the start: it was left out.`
		}
	},
	backToDashboard: 'Back to the dashboard'
};
