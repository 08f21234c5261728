import type { documents as fr } from '../fr/documents.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

export const documents: typeof fr = {
	title: 'Documents',
	lede: 'The texts that the figures come from: news reports, situation reports, press releases.',
	count: (n: number) => plural(n, { zero: 'No document', one: '# document', other: '# documents' }),
	add: 'Add a document',
	review: 'Review doubtful figures',
	search: 'Search titles and outlets',
	submitSearch: 'Search',
	onlyToReview: 'Only those with figures to review',
	columns: {
		published: 'Published',
		document: 'Document',
		lang: 'Language',
		figures: 'Figures read',
		toReview: 'To review'
	},
	untitled: 'Untitled',
	/** Of a document whose figures a person stands behind, all of them. */
	allConfirmed: 'all checked',
	sample: 'sample',
	languages: { fr: 'French', en: 'English', es: 'Spanish' },
	noneYet: {
		title: 'No document yet',
		text: 'Paste an article, a press release or a report: Relevé reads the figures in it, says where each comes from, and draws them over time.'
	},
	noneFound: {
		title: 'No document answers this search',
		text: 'Try fewer words, or a word of the title. Accents and capitals do not matter.',
		clear: 'See all documents'
	},
	pages: {
		label: 'Pages of the list',
		position: (page: string, last: string) => `Page ${page} of ${last}`,
		previous: 'Previous page',
		next: 'Next page'
	},
	create: {
		title: 'Add a document',
		lede: 'Paste the text as it is, menus and footer included. Day, outlet and title, where left empty, are proposed from it; what surrounds the article is set aside.',
		content: { label: 'Text of the article', hint: 'Plain text, or the source of a page.' },
		file: { label: 'Or a file', hint: '.pdf, .docx, .txt or .html' },
		heading: { label: 'Title', hint: 'Left empty, it is taken from the text.' },
		outlet: { label: 'Outlet or organisation', hint: 'Who published the text.' },
		url: { label: 'Address of the page', hint: 'To go back to the original: https://…' },
		publishedOn: {
			label: 'Day of publication',
			hint: '2017-02-28 or 28/02/2017 (day first). “Tuesday” and “yesterday” are read from it.'
		},
		lang: { label: 'Language', auto: 'from the text' },
		country: {
			label: 'Country that the text is about',
			hint: 'It settles places of the same name.',
			auto: 'from the text'
		},
		proposals: {
			title: 'What the document says of itself',
			text: 'Nothing is stored yet. Check, correct in the fields where needed, then have it read.',
			from: (words: string) => `From “${words}”.`,
			fromPage: 'Proposed from the document.',
			submit: 'That is right: read the document'
		},
		alike: {
			title: (n: number) =>
				plural(n, {
					one: 'A document prints this text already',
					other: '# documents print this text already'
				}),
			text: 'Nothing is stored yet. If another outlet prints it again, store it: its figures will back the first ones, and no total will count them twice.',
			store: 'Store it all the same',
			drop: 'Do not store it'
		},
		submit: 'Read the document',
		reading: 'Reading…',
		seeExisting: 'Open the document that is there',
		privacy:
			'The text stays on this installation. It is kept word for word, so that each figure leads back to its sentence.'
	},
	page: {
		read: (n: number) =>
			plural(n, {
				zero: 'No figure read',
				one: 'One figure read in this text',
				other: '# figures read in this text'
			}),
		toReview: (n: number) =>
			plural(n, { one: 'one of them to review', other: '# of them to review' }),
		added: 'The document is stored.',
		titleTaken: 'Its title was left empty and is taken from the text.',
		original: 'Read the original',
		firstDoubt: 'Go to the first figure to review',
		reviewAll: 'Review these figures one after the other',
		next: 'Next document to go over',
		clear: {
			open: (n: number) =>
				plural(n, {
					one: 'Confirm the figure that raises no doubt…',
					other: 'Confirm the # figures that raise no doubt…'
				}),
			what: (n: number) =>
				plural(n, {
					one: 'This figure counts in the totals already. Confirmed, it carries your name: a newer reading of the text will not change it without you.',
					other:
						'These # figures count in the totals already. Confirmed, they carry your name: a newer reading of the text will not change them without you.'
				}),
			submit: (n: number) =>
				plural(n, { one: 'Confirm this figure', other: 'Confirm these # figures' }),
			leaves: 'The others stay as they are:',
			left: {
				doubted: (n: number) =>
					plural(n, { one: '# doubtful, to review', other: '# doubtful, to review one by one' }),
				incomplete: (n: number) =>
					plural(n, {
						one: '# whose place or day is not settled',
						other: '# whose place or day is not settled'
					}),
				unsure: (n: number) =>
					plural(n, { one: '# with a line to check', other: '# with a line or more to check' }),
				confirmed: (n: number) =>
					plural(n, { one: '# confirmed already', other: '# confirmed already' })
			}
		},
		addFigure: 'Enter a figure of this document',
		addAnother: 'Add another document',
		byHand: 'Entered by hand',
		legend: 'Underlined in the text',
		doubtful: 'to review',
		aside: (n: number) =>
			plural(n, {
				one: 'Set aside, one line that is no part of the article',
				other: 'Set aside, # lines that are no part of the article'
			}),
		textLabel: 'Text of the document',
		confirm: 'Confirm',
		reject: 'Reject',
		correct: 'Correct',
		was: (value: string) => `read as ${value}`,
		nothing: {
			title: 'No humanitarian figure in this text',
			text: 'Relevé keeps a number when the text says what it counts: people displaced, deaths, homes destroyed, aid delivered. Percentages, ages, years and the population of a town are not figures.',
			hint: 'You see one all the same? Enter it: it will be tied to this document.'
		}
	},
	keys: {
		title: 'Keyboard',
		enabled: 'Shortcuts are on in this browser',
		next: 'next figure',
		previous: 'previous figure',
		open: 'open the figure',
		confirm: 'confirm',
		reject: 'reject',
		undo: 'undo the last press'
	}
};
