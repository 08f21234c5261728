import type { dashboard as fr } from '../fr/dashboard.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

export const dashboard: typeof fr = {
	frontLede:
		'Relevé reads the figures in humanitarian articles and reports, orders them in charts, and keeps for each the sentence that carries it.',
	add: 'Add a document',
	leadKicker: 'The newest of the well documented crises',
	placeDescription: (place) =>
		`${place}: humanitarian figures, their sources and their dates, from the texts.`,
	counts: (figures, latest) => `${figures}, the latest of ${latest}`,
	numbers: 'The figures that matter',
	below: {
		title: 'Place by place',
		place: 'Place',
		number: 'Number',
		asOf: 'As of',
		source: 'Source',
		trend: 'Trend'
	},
	crises: {
		title: 'All crises',
		order: 'Order of the list',
		orders: {
			recent: 'Newest',
			documented: 'Best documented',
			number: 'Greatest number',
			name: 'By name'
		},
		someOf: (shown: string, all: string) => `${shown} of ${all} countries`,
		all: 'All countries',
		note: 'Each country by its best documented metric.',
		noteFor: (metric) => `${metric}, country by country.`
	},
	newest: { language: (name) => `in ${name}`, title: 'Latest figures read', all: 'All documents' },
	number: {
		asOf: (day) => `as of ${day}`,
		during: (span) => span,
		age: (age) => `(${age})`,
		by: (source) => `according to ${source}`,
		noSource: 'no source named',
		sum: (n) => plural(n, { one: 'one figure', other: 'sum of # figures' }),
		change: (change, day) => `${change} since ${day}`,
		unchanged: (day) => `unchanged since ${day}`,
		spread: (n, min, max) => `${n} sources: from ${min} to ${max}`,
		spreadOpen: (n, min, max) => `${n} sources: from ${min} to ${max} or more`,
		uncounted: (status) => `${status}, outside any total`,
		none: 'no confirmed figure',
		/** Before the numbers of other diseases. */
		apart: 'Counted apart',
		waiting: (n) =>
			plural(n, { one: 'one figure waits to be checked', other: '# figures wait to be checked' })
	},
	whole: {
		charts: 'All charts of this metric',
		region: (place) => `All that is known: ${place}`
	},
	empty: {
		title: (place) => `Nothing is known here yet: ${place}`,
		metric: (metric, place) => `No figure for “${metric}” in ${place}.`,
		why: 'No document that was read gives a figure for this place, or for a place inside it.',
		period: 'The chosen period has no figure.',
		widen: 'Remove the period',
		other: 'Metrics known here',
		add: 'Add a document about it',
		enter: 'Enter a figure by hand'
	},
	firstRun: {
		title: 'No figure yet',
		text: 'Paste an article or a report: Relevé reads its figures, says where each comes from, and charts them here.',
		add: 'Add a first document'
	}
};
