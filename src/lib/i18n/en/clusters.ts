import type { clusters as fr } from '../fr/clusters.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

export const clusters: typeof fr = {
	title: 'Same fact',
	together: (n: number) =>
		plural(n, {
			one: '# figure states this fact',
			other: '# figures state the same fact: a total counts one, the others bear it out.'
		}),
	alone: 'No other figure states this fact.',
	preferred: 'counted',
	pinned: 'counted, put first by a person',
	triangulation: 'bears it out',
	thisOne: 'this figure',
	form: {
		title: 'Say otherwise of this fact',
		lede: 'Join two figures that state the same fact, set apart one that states another, or put the right one first. Everything can be undone.',
		other: {
			label: 'Number of the other figure',
			hint: 'The number at the end of the address of its page, or that address.'
		},
		which: 'Which figure is it to be joined to?',
		whichHint:
			'Of the same place and month, the closest first. The one that you choose comes with all that state its fact already.',
		elsewhere: 'Another figure, by its number',
		none: 'No figure of the same place and month comes close to it.',
		byHand: 'entered by hand',
		reason: { label: 'Reason for the act', hint: 'It stays in the log.' },
		author: { label: 'Your name', hint: '' },
		merge: 'Join',
		split: 'Set apart from the others',
		splitChanges: (metric: string) =>
			`Separating this figure would change these totals for the days of this fact (${metric}):`,
		splitChange: (place: string, before: string, after: string) =>
			`${place}: ${before} would become ${after}`,
		splitNothing: 'Separating this figure would change no total of its days.',
		pin: 'Put first',
		unpin: 'No longer put first'
	},
	done: {
		merge: 'The two figures are joined.',
		split: 'The figure is set apart from the others.',
		pin: 'The figure is put first.',
		unpin: 'The figure is no longer put first.',
		undo: 'The act is undone.'
	},
	log: {
		title: 'What was said of it',
		propose: 'read by program: joined to what states the same fact',
		merge: 'joined figures',
		split: 'set a figure apart',
		pin: 'put a figure first',
		unpin: 'no longer put a figure first',
		undo: 'undid an act',
		figures: 'Figures',
		undone: 'undone',
		undoIt: 'Undo this act',
		undoHint: 'Undoing takes a reason and a name too, in the fields above.'
	},
	reprint: {
		title: 'Reprints of this text',
		same: 'Same text as',
		of: 'Probably a reprint of',
		by: 'Probably reprinted by',
		share: (percent: string) => `${percent} of the text in common`,
		hint: 'Figures that are printed again state the same fact: no total counts them twice.'
	}
};
