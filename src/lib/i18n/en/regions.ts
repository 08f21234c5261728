import type { regions as fr } from '../fr/regions.ts';

export const regions: typeof fr = {
	description: (place) => `${place}: every metric, sources side by side, corrections.`,
	toDashboard: 'See on the dashboard',
	metrics: {
		title: 'All metrics',
		metric: 'Metric',
		number: 'Number',
		bounds: 'Bounds',
		asOf: 'As of',
		source: 'Source',
		figures: 'Figures',
		trend: 'Trend'
	},
	disagreements: {
		title: 'Where sources differ',
		intro:
			'The same fact, on the same days, according to several sources. One is preferred; the others stay visible.',
		preferred: 'preferred'
	},
	doubts: {
		title: 'To be checked here',
		intro:
			'Figures that may each be read correctly, but cannot all be right. Open one to correct or confirm it.',
		codes: {
			toll_fell: 'a toll fell by more than a tenth.',
			flow_unlike_toll: 'the flows are not the rise of the same source’s toll.',
			flow_above_toll: 'a flow exceeds the toll that should hold it.',
			parts_above_whole: 'the parts exceed the whole.',
			places_above_whole: 'places exceed the number published for the whole.',
			source_disagrees: 'the same source gives different numbers for the same days.'
		}
	},
	corrections: {
		title: 'Corrections made here',
		none: 'No figure of this place has been corrected.'
	},
	neighbours: { title: 'Around', above: 'In', beside: 'Beside', below: 'Inside' }
};
