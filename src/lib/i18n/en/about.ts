import type { about as fr } from '../fr/about.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

export const about: typeof fr = {
	title: 'About',
	description: 'What Relevé does, how it reads, what it cannot do.',
	lede: 'Relevé is an open record of humanitarian figures: how many, where, since when, and who says so. It counts nothing itself. It reads what others have published and keeps the way back to the sentence.',
	sections: {
		reading: {
			title: 'How it reads',
			paragraphs: [
				'A document comes in as text, as a file or as a page. The reader looks for numbers, then for the words around them: what is counted, where, when, according to whom, and how surely. It follows written rules and lexicons that anyone can read and add to, in French, English and Spanish. It invents and computes nothing: no sum, no difference, no conversion.',
				'Each figure keeps the words that set each of its fields and the name of the rule. Its page shows them.'
			]
		},
		trust: {
			title: 'How far to trust it',
			paragraphs: [
				'The reader gives each figure a confidence between 0 and 1. Below 0.8 the figure waits for a person to check it and is in no chart. A correction keeps the value read, the name of who corrects, the reason and the moment; it can be undone.',
				'The reader is measured on hand-annotated texts that it has never seen: how many figures found, how many right, field by field. The results and the way to repeat them are published with the code.'
			]
		},
		limits: {
			title: 'What it cannot do',
			intro: 'Better to know before citing:',
			items: [
				'It does not know whether a source tells the truth. It says who asserts, and shows those who say otherwise.',
				'It reads neither images nor maps nor the charts of reports; a table flattened into text may mislead it.',
				'Irony, hints and references from one page to another escape it.',
				'A place name that several places bear is matched with the country and the other places of the text: it may be wrong, and says so in its confidence.',
				'Percentages, rates and fractions are not figures here: they are left aside.',
				'It reads no language but French, English and Spanish.'
			]
		},
		protection: {
			title: 'Protecting people',
			paragraphs: [
				'Relevé keeps aggregate numbers only. No victim is named by its fields. A confidential document leaves neither by public pages, nor by files, nor by the API.',
				'The names of places, their borders and their belonging serve to order figures. They take no position.'
			]
		},
		open: {
			title: 'Open',
			paragraphs: [
				'The code, the lexicons, the tree of places and the rules are public. Anyone can install it, add a language, correct a word.'
			]
		}
	},
	quality: {
		title: 'How well it reads',
		link: 'See what its readings are worth, field by field',
		description: 'What the reader finds, what it misses, and what its stated confidence is worth.',
		lede: (core: string, whole: string) =>
			`On texts kept aside, in the language that it reads least well, number, unit and metric are right for ${core}, the whole record for ${whole}. That is why each figure shows its words, and can be corrected.`,
		score: 'What is measured',
		counted: 'Documents / figures',
		scores: {
			found: 'Figures found (F1)',
			core: 'Number, unit and metric right (F1)',
			whole: 'All twelve fields right (F1)',
			country: 'Country'
		},
		aside: {
			title: 'On documents kept aside',
			text: 'Pages of the press, of authorities and of organisations, told again and annotated by others, which nobody who works on the reader has read. A new text will look more like these than like the others. F1: what was missed and what was read without being there lower it alike.'
		},
		all: {
			title: 'On all annotated documents',
			text: (documents: string, figures: string) =>
				`${documents} documents, ${figures} figures. The reader was tuned on them: these numbers flatter it. A field counts over the figures that were found.`
		},
		confidence: {
			title: 'What the stated confidence is worth',
			text: 'On documents that it was not fitted on: of the figures of a given confidence, how many had the right number, unit and metric. Below 80%, a figure waits for a person.',
			stated: 'Stated confidence',
			figures: 'Figures',
			right: 'Right',
			drawn: 'Drawn',
			legend: 'Bar: share of figures that were right. Tick: mean confidence stated.'
		}
	},
	samples: {
		title: 'The sample documents',
		present: (n) =>
			plural(n, { one: 'One sample document is loaded.', other: '# sample documents are loaded.' }),
		text: 'They were composed to show what Relevé does, from public facts. Their numbers are of the right order of magnitude but are not to be cited.',
		warning:
			'Removing them removes these documents, their figures and the corrections made to them. Your own documents stay.',
		remove: 'Remove all samples',
		confirm: 'Yes, remove the sample documents and their figures',
		confirmNeeded: 'Tick the box to confirm.',
		removed: (n) =>
			plural(n, {
				one: 'The sample document was removed.',
				other: '# sample documents were removed.'
			}),
		none: 'No sample document is loaded.'
	}
};
