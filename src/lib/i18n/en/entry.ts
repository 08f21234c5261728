import type { entry as fr } from '../fr/entry.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('en');

export const entry: typeof fr = {
	title: 'Enter a figure',
	lede: 'For a figure that you have from a source without its text: a call, a table, a meeting. It joins the charts at once, marked as entered by hand.',
	ofDocument: (title: string) => `Figure of the document “${title}”`,
	parts: {
		number: 'The number',
		meaning: 'What it says',
		time: 'When',
		place: 'Where',
		origin: 'Who says so',
		you: 'You'
	},
	fields: {
		metric: { label: 'Metric', hint: 'What is counted.' },
		qualifier: { label: 'How the number is given', hint: '' },
		value: { label: 'Number', hint: 'In digits: 16 000 or 16000.' },
		low: { label: 'Lower bound', hint: 'In digits.' },
		high: { label: 'Upper bound', hint: 'In digits.' },
		unit: { label: 'Unit', hint: '' },
		currency: { label: 'Currency', hint: 'Its three-letter code: USD, EUR, XAF.' },
		measure: { label: 'Measure', hint: '' },
		subgroup: { label: 'Group', hint: '' },
		disease: {
			label: 'Disease',
			hint: 'Of cases, deaths, people recovered, vaccinated or treated.'
		},
		assertion: { label: 'How it is asserted', hint: '' },
		dateStart: { label: 'First day', hint: 'Leave it empty if the beginning is not known.' },
		dateEnd: {
			label: 'Last day, or day of the count',
			hint: '2017-02-28 or 28/02/2017, day first; for a whole month 2017-02; for a year 2017.'
		},
		datePrecision: { label: 'Precision of the date', hint: '' },
		place: {
			label: 'Place',
			hint: 'Country, division, town or camp, in English, French or Spanish.'
		},
		regionId: { label: 'Which one?', hint: '' },
		source: {
			label: 'Source',
			hint: 'Who counted or asserts: IOM, a ministry, a hospital. Not the outlet that quotes them.'
		},
		quote: { label: 'Words of the text', hint: 'The sentence that holds the number, as it is.' },
		url: { label: 'Address of the page', hint: 'It begins with https:// or http://.' },
		publishedOn: { label: 'Day of publication', hint: 'For example 2017-02-28.' },
		documentId: { label: 'Document', hint: '' },
		reason: {
			label: 'Reason',
			hint: 'What was wrong, and where the right value comes from. It stays in the history.'
		},
		author: { label: 'Your name', hint: 'For the history. This browser will remember it.' }
	},
	optional: 'optional',
	fromDates: 'as the dates are typed',
	choose: 'Choose…',
	placeSeveral: (place: string) => `Several places are called “${place}”:`,
	placeChosen: (place: string, level: string) => `Chosen: ${place}, ${level}.`,
	placeWords: 'none of these: keep the words',
	placeUnlisted: (place: string) => `No known place is called “${place}”. Which one is it?`,
	placeMissing: 'a place that the list lacks: keep the words',
	latest: {
		title: 'Last values of this series',
		show: 'Show the last values of this place',
		none: (metric: string, place: string) =>
			`No figure yet for “${metric}”, ${place}. Yours will be the first.`,
		choose: 'Choose a metric and a place: the last known values show here.'
	},
	doubt: {
		above: (typed: string, last: string, times: string) =>
			`${typed} is about ${times} times the last value of this series (${last}). Is there a zero too many?`,
		below: (typed: string, last: string, times: string) =>
			`${typed} is about ${times} times less than the last value of this series (${last}). Is a zero missing?`,
		confirm: 'The number is right, store it all the same'
	},
	submit: 'Store this figure',
	saving: 'Storing…',
	summary: (n: number) =>
		plural(n, { one: 'One thing is left to settle', other: '# things are left to settle' }),
	kept: 'Nothing is lost: all that you wrote is still here.',
	errorTitle: (title: string) => `To settle: ${title}`,
	required: {
		metric: 'Choose what is counted.',
		qualifier: 'Say how the number is given: exact, about, at least…',
		value: 'Write the number.',
		low: 'Write the lower bound.',
		high: 'Write the upper bound.',
		unit: 'Choose the unit: people, households, homes…',
		measure: 'Say whether it is a stock, a flow or a cumulative count.',
		assertion: 'Say whether the figure is reported, unconfirmed, projected, planned or denied.',
		dateEnd: 'Give the day of the count, or the last day of the period.',
		place: 'Give the place: a country, a division, a town or a camp.',
		source: 'Give the source: who counted or asserts this figure?',
		reason: 'Say in a sentence why you correct it.',
		author: 'Write your name: the history says who changed what.',
		actAuthor: 'Write your name: the history says who changed what.',
		actReason: 'Say in a sentence why.',
		otherId: 'Choose the other figure, or write its number.',
		outlet: 'Say who published the text, or give its address.',
		publishedOn: 'Give the day of publication: the dates of the text depend on it.',
		size: 'Write how many persons a household has, such as 5.9.',
		statedBy: 'State who published this size: a census, a survey.',
		year: 'State the year from which it holds.',
		other: 'Fill in this field.'
	},
	problems: {
		tooLong: (length: string, max: string) =>
			`This is too long: ${length} characters. Keep at most ${max}.`,
		unknownChoice: (typed: string) => `“${typed}” is not in the list: choose from it.`,
		unknownFigure: (typed: string) =>
			`No figure has the number “${typed}”: it is the number at the end of the address of its page.`,
		clusterItself: 'That is this very figure: give the number of another one.',
		clusterJoined: 'These two figures are joined already.',
		clusterOtherThing:
			'These two figures do not count the same thing: metric, unit, measure or group differ. First correct the one that was misread.',
		clusterAlone: 'This figure stands alone: there is nothing to set it apart from.',
		clusterOvertaken: 'Another act has touched these figures since: undo that one first.',
		numberUnreadable: (typed: string) =>
			`“${typed}” is not a number in digits. Write for example 16 000; for 1.2 million, 1 200 000.`,
		numberGrouping: (typed: string) =>
			`In “${typed}” the groups do not have three digits: one is missing or too many. Write the number in one go, 16000.`,
		numberTwoDecimals: (typed: string) =>
			`“${typed}” has two decimal marks. Keep one of them, or none: 1234.5 or 12345.`,
		numberAmbiguous: (typed: string, whole: string, decimal: string) =>
			`“${typed}” may be ${whole} or ${decimal}. Write it without a separator (for example 3142), or with one more digit after the mark (3.1420).`,
		numberNegative: (typed: string) =>
			`“${typed}” is negative: a figure counts what is there. For a fall, enter the new value.`,
		numberWhole: (typed: string) =>
			`“${typed}” has decimals, but this unit is counted in whole numbers. Correct the number or the unit.`,
		numberTooLarge: (typed: string) => `“${typed}” is too large: a zero too many?`,
		boundsOrder: (low: string, high: string) =>
			`The upper bound (${high}) must be above the lower one (${low}). If they are equal, choose “exact number”.`,
		currencyRequired: 'Give the currency by its three-letter code, for example USD.',
		currencyUnknown: (typed: string) =>
			`“${typed}” is not the code of a currency. Three letters: USD, EUR, XAF, IQD…`,
		unitCurrency: 'Funding is counted in money: choose the unit of money.',
		unitOther: 'This topic is not counted in this unit: change one or the other.',
		dateUnreadable: (typed: string) =>
			`“${typed}” does not read as a date. Write 2017-02-28 or 28/02/2017.`,
		dateImpossible: (typed: string) => `No calendar has ${typed}. The day comes first: dd/mm/yyyy.`,
		dateNotADay: (typed: string) => `“${typed}” is not a day. Write the day as well.`,
		dateFuture: 'This date is to come. Correct it, or say that the figure is projected or planned.',
		publishedFuture: 'This date is to come: a text that was published has a date in the past.',
		dateOrder: 'The last day comes before the first. Swap them, or correct one of them.',
		dateEndRequired: 'A cumulative count holds on a day: give it here.',
		publishedBefore:
			'The text would have come out before the fact. Correct one of the dates, or say that the figure is projected or planned.',
		placeUnknown: 'This place is not in the tree of regions: write its name.',
		placeUnlisted: (place: string) =>
			`No known place is called “${place}”: choose one below, or keep the words.`,
		placeSeveral: (place: string) =>
			`Several places are called “${place}”: choose which one below.`,
		contentMissing: 'Paste a text, or choose a file: .pdf, .docx, .txt or .html.',
		contentTwice: 'There is a pasted text and a file: keep one of them.',
		contentBinary:
			'This is not readable text. Copy the text from the page or the document and paste it here.',
		contentNoWords: 'There are no words in this text: is it the right one?',
		contentDuplicate: 'Relevé has this very text already. Nothing was added.',
		fileKind: (name: string) =>
			`“${name}” is no .pdf, .docx, .txt or .html file. Open it, copy the text and paste it above.`,
		fileBinary: (name: string) =>
			`“${name}” holds no text, whatever its name says. Open it, copy the text and paste it above.`,
		fileBroken: (name: string) =>
			`“${name}” is damaged: Relevé cannot open it. Save it again, or copy its text and paste it above.`,
		fileLocked: (name: string) =>
			`“${name}” is protected by a password. Open it, copy the text and paste it above.`,
		fileWithoutText: (name: string) =>
			`“${name}” holds no text: its pages are probably pictures. Type or paste the passage above.`,
		contentPdf: 'This is the code of a PDF. Choose the file itself below instead.',
		pageTooLarge:
			'This page is too heavy to be read whole. Copy the text of the article and paste it here.',
		pageTooComplex:
			'This page is too tangled to be read. Copy the text of the article and paste it here.',
		pageTooSlow:
			'Reading this page was stopped: it took too long. Copy the text of the article and paste it here.',
		pageWithoutArticle:
			'There is no article in this page. Copy the text that you want to keep and paste it here.',
		changedMeanwhile:
			'Somebody changed this setting in the meantime: this is how it stands now. Make your change again if it still holds.',
		householdSize: (typed: string) =>
			`“${typed}” is no size of a household: write a number of persons between 1 and 30, such as 5.9.`,
		householdKnown: (size: string, statedBy: string) =>
			`This place has a size for that year already: ${size}, stated by ${statedBy}. Change that one in the list.`,
		yearUnreadable: (typed: string) =>
			`“${typed}” is no past year: write it with four digits, such as 2018.`,
		preferenceKnown: (source: string) =>
			`${source} is in this list already: change its rank instead.`,
		aliasKnown: (words: string, place: string) =>
			`“${words}” is read as ${place} already: remove that rule first, below.`,
		urlUnreadable: (typed: string) =>
			`“${typed}” is not the address of a page. Copy it from the browser: https://…`,
		urlScheme: (scheme: string) =>
			`An address with “${scheme}:” does not open from here. Only http and https are accepted.`
	}
};
