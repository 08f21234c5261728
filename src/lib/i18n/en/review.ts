import type { review as fr } from '../fr/review.ts';
import { createPlural } from '../plural.ts';
import { readingRules } from './reading-rules.ts';

const plural = createPlural('en');

export const review: typeof fr = {
	queue: {
		title: 'Figures to review',
		titleAll: 'Figures',
		lede: 'What the automatic reading is not sure of. A figure to review enters no total until somebody has settled it.',
		waiting: (n: number) =>
			plural(n, {
				zero: 'No figure is waiting',
				one: 'One figure is waiting for you',
				other: '# figures are waiting for you'
			}),
		found: (n: number) => plural(n, { zero: 'No figure', one: '# figure', other: '# figures' }),
		filter: 'Choose which:',
		sign: 'Sign with your name',
		search: 'Words of the text, place, source',
		status: 'Status',
		everyStatus: 'every status',
		metric: 'Metric',
		everyMetric: 'every metric',
		apply: 'Show',
		clear: 'Clear all',
		ofDocument: (title: string) => `Only those of the document “${title}”`,
		ofRegion: (name: string) => `Only those of this place: ${name}`,
		addFigure: 'Enter a figure',
		addDocument: 'Add a document',
		rememberName: 'Remember my name',
		doneTitle: 'Everything is reviewed',
		doneText: 'No figure is waiting for you. Add a document, or go over the figures already read.',
		noneTitle: 'No figure answers these choices',
		noneText: 'Widen the search: fewer words, another status, every metric.',
		showAll: 'See all figures',
		confirmed: (quote: string) => `“${quote}” is confirmed.`,
		rejected: (quote: string) => `“${quote}” is rejected.`,
		confirmAll: (n: number) => `Confirm the ${n} figures of this page…`,
		confirmDoubted: (n: number) => `Confirm the ${n} doubtful figures too…`,
		confirmAllWhat: (n: number, documents: number) =>
			`${n} figures, of ${plural(documents, { one: '# document', other: '# documents' })}, will enter the totals as they were read:`,
		confirmAllNow: (n: number) => `Confirm these ${n} figures`,
		confirmedAll: (n: number) =>
			plural(n, {
				zero: 'No figure was confirmed.',
				one: 'One figure is confirmed.',
				other: '# figures are confirmed.'
			}),
		undoneAll: (n: number) =>
			plural(n, {
				one: 'One figure is as it was before.',
				other: '# figures are as they were before.'
			}),
		leftAll: (n: number) =>
			plural(n, {
				one: 'One more changed meanwhile: read it again.',
				other: '# more changed meanwhile: read them again.'
			}),
		undo: 'Undo',
		undone: (quote: string) => `“${quote}” is as it was before.`,
		restored: (quote: string) => `“${quote}” is again as it was read.`,
		stale: (quote: string) =>
			`“${quote}” has changed meanwhile: look at it again before you settle it.`
	},
	/** Why a figure waits for review, and what to look at first. */
	doubt: {
		lead: (reasons: string) => `In doubt: ${reasons}.`,
		check: (what: string) => `Check first: ${what}.`,
		likely: {
			check: (what: string) => `To check: ${what}.`,
			holds: (times: string) => `Read this way, such a line is right about ${times} times in 10.`,
			doubtful: (times: string) =>
				`To check: read this way, such a line is right only about ${times} times in 10.`
		},
		reasons: {
			too_many: 'more people than this place can hold',
			unread: 'the number is not read again as it is in its own words',
			reread: 'a newer reading does not say what was settled',
			bare: 'nothing follows the number: what it counts is taken from elsewhere',
			small: 'a number this small often counts something else',
			no_source: 'nobody is named as the source',
			no_date: 'the sentence gives no date',
			no_place: 'the sentence names no place'
		},
		kind: (metric: string) => `“${metric}” is often read wrongly`,
		rule: (row: string, rule: string) => `${row} comes from a weak clue (${rule})`,
		rows: {
			number: 'the number',
			metric: 'what is counted',
			subgroup: 'the group',
			disease: 'the disease',
			unit: 'the unit',
			measure: 'the measure',
			assertion: 'the assertion',
			relation: 'the link with another figure',
			date: 'the date',
			place: 'the place',
			source: 'the source'
		}
	},
	page: {
		sentence: 'The sentence',
		inText: 'Read it in the document',
		backToText: 'Back to the document',
		nextDoubt: 'Go on to the next figure to review',
		noText: 'Entered by hand, without a text.',
		chart: 'See it on the chart',
		record: 'The record',
		history: 'History',
		related: 'Related figures',
		corrected: 'corrected',
		saved: 'The correction is stored.',
		unchanged: 'Nothing has changed: these values were there already.',
		savedLinked: (n: number) =>
			plural(n, {
				one: 'The linked figure is corrected alike.',
				other: '# linked figures are corrected alike.'
			}),
		added: 'The figure is stored.',
		asCase: 'Export as a test case',
		asCaseHint:
			'A text file for the tests of the reader: the sentence, and what must be read in it.'
	},
	actions: {
		confirm: 'Confirm',
		reject: 'Reject',
		rejectHint: 'A rejected figure leaves charts and exports; it is not deleted.',
		correct: 'Correct',
		correctTitle: 'Correct this figure',
		save: 'Store the correction',
		saving: 'Storing…',
		together: (n: number) =>
			plural(n, {
				one: 'Correct the linked figure alike',
				other: 'Correct the # linked figures alike'
			}),
		togetherHint: 'Place, dates, source and assertion, where they said the same as this figure.',
		restoreAll: 'Restore all that was read',
		restoreField: 'Restore the extracted value'
	},
	origin: {
		quoted: (words: string) => `“${words}”`,
		words: (quotes: string, rules: string) =>
			rules ? `${quotes}: ${rules}.` : `The sentence says so: ${quotes}.`,
		elsewhere: (quotes: string, rules: string) =>
			rules ? `Elsewhere in the text: ${quotes} (${rules}).` : `Elsewhere in the text: ${quotes}.`,
		implied: (rules: string) =>
			rules ? `No words of its own: ${rules}.` : 'No words say so: it is the general rule.',
		entered: 'As entered.',
		corrected: (author: string, day: string) => `Corrected by ${author} on ${day}.`,
		before: (value: string) => `Before: ${value}.`
	},
	rules: readingRules,
	kinds: {
		correction: 'corrected',
		restore: 'restored',
		confirm: 'confirmed',
		reject: 'rejected',
		reread: 'had the text read again by a newer version of the reader'
	},
	conflict: {
		title: (author: string) => `${author} changed this figure while you were writing`,
		text: 'Nothing was overwritten. Compare, then store again: your values will take the place of these.',
		field: 'Field',
		current: 'Now',
		yours: 'You wrote'
	}
};
