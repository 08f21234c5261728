import { createPlural } from '../plural.ts';

const plural = createPlural('en');

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
		printed: (address: string, figures: string) =>
			`This page: ${address}. Figure no. 12 opens at ${figures}12.`,
		settings: 'Settings',
		licence: 'Free software, MIT licence. Place names: GeoNames, CC BY 4.0.'
	},
	cite: {
		title: 'Cite',
		label: 'Citation to copy',
		copy: 'Copy the citation',
		copied: 'Citation copied.',
		colon: ': ',
		quoted: (title: string) => `“${title}”`,
		sample: 'Sample document, composed for the demonstration: not to be cited.',
		page: (address: string, day: string) => `Relevé, ${address} (accessed ${day}).`
	},
	filter: {
		label: 'Choose what is shown',
		place: 'Place',
		proposals: 'Proposed places',
		placeHint: 'Country, region, town or camp',
		everywhere: 'All countries',
		metric: 'Metric',
		more: 'Metric and period:',
		anyMetric: 'The best documented',
		disease: 'Disease',
		anyDisease: 'All',
		from: 'From',
		to: 'To',
		submit: 'Show',
		clear: 'Clear all',
		severalPlaces: (name) => `Several places are called “${name}”. Which one?`,
		unknownPlace: (name) =>
			`No place is called “${name}”. Check the spelling, or choose a place that is offered as you type.`,
		ignored: (n: number) =>
			plural(n, {
				one: 'One choice of this address was left out',
				other: '# choices of this address were left out'
			}),
		problems: {
			unknown_value: (field: string, value: string) =>
				`${field}: “${value}” is not a known choice. Pick one in the form.`,
			not_a_date: (field: string, value: string) =>
				`${field}: “${value}” is not a day of the calendar. Write the year, the month and the day: 2017-03-02.`,
			reversed_dates: (field: string, value: string) =>
				`${field}: ${value} comes before the start. Give an end that comes after it.`
		}
	},
	knownOn: {
		nothing: 'Nothing had been recorded by that day.',
		summary: 'As known on another day',
		past: (day: string) => `Everything shown here is as it was known on ${day}.`,
		label: 'Known on',
		hint: 'The figures that stood here on that day, without what was added, corrected or read again since: to make a published total again.',
		submit: 'Show',
		present: 'Back to what is known today'
	},
	backToDashboard: 'Back to the dashboard'
};
