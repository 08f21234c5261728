import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** The settings: who is preferred, how large households are, where places lie. */
export const settings = {
	title: 'Settings',
	lede: 'What people decide for every total. Each change holds at once, everywhere; it is signed, and kept in the log with what stood before it.',
	nav: 'Settings',
	save: 'Save',
	saved: 'Saved: totals count with it from now on.',
	unchanged: 'Nothing changed: it was set like this already.',
	remove: 'Remove',
	change: 'Change',
	cancel: 'Change nothing',
	sources: {
		title: 'Sources',
		text: 'How far each is trusted, and which is preferred where.',
		count: (n: number) => plural(n, { zero: 'No source', one: '# source', other: '# sources' }),
		order:
			'Where several sources count the same thing, they are never added: each named source has one vote, and one number is taken. In this order: the one that a person pinned, that of the source preferred here, that of the most reliable source, the latest, the most precise, the lowest.',
		rule: 'The whole rule',
		preferences: 'Who is preferred, and where',
		noPreferences: 'No preference: reliability decides. Add one to say who counts best in a place.',
		scope: (metric: string, place: string) => `${metric}, ${place}`,
		said: (list: string) =>
			`In this order: ${list}; then the others, from the most to the least reliable.`,
		nearest:
			'A preference holds for the place and for all that lies in it. The nearest comes first: that of a province before that of the country, that of one metric before that of all.',
		up: (source: string) => `Move ${source} up`,
		down: (source: string) => `Move ${source} down`,
		remove: (source: string) => `Remove ${source} from this list`,
		add: 'Prefer a source',
		source: 'Source',
		metric: 'For the metric',
		placeHint: 'Leave empty for everywhere.',
		submit: 'Prefer this source',
		all: 'All sources',
		columns: {
			source: 'Source',
			kind: 'Kind',
			figures: 'Figures',
			reliability: 'Reliability'
		},
		reliabilityOf: (source: string) => `Reliability of ${source}`,
		none: 'No figure names its source yet.',
		kinds: {
			government: 'public authority',
			un: 'United Nations',
			ngo: 'non-governmental organisation',
			red_cross: 'Red Cross, Red Crescent',
			media: 'news media',
			academic: 'research',
			community: 'community, witnesses',
			unknown: 'unknown'
		}
	},
	households: {
		title: 'Households',
		text: 'How many persons a household has, by place and year, and who says so.',
		count: (n: number) =>
			plural(n, { zero: 'No size', one: '# known size', other: '# known sizes' }),
		intro:
			'A figure in households enters a total of persons only where a mean size was published: that of the place, else of the nearest wider place, the latest known by then. Where the text gives persons too, its own number counts.',
		converted: (n: number) =>
			plural(n, {
				zero: 'no figure in households converted',
				one: '# figure in households converted',
				other: '# figures in households converted'
			}),
		unconverted: (n: number) =>
			plural(n, {
				zero: 'No figure in households waits for a size.',
				one: '# figure in households is converted by no size: it is shown, but is in no total of persons.',
				other:
					'# figures in households are converted by no size: they are shown, but are in no total of persons.'
			}),
		known: 'Known sizes',
		none: 'No size is known yet.',
		columns: {
			place: 'Place',
			year: 'From',
			size: 'Persons a household',
			statedBy: 'According to',
			changes: 'What it changes'
		},
		add: 'Add a size',
		edit: (place: string, year: string) => `Change the size: ${place}, ${year}`,
		year: { label: 'Year', hint: 'The size holds from this year on, until the next one.' },
		size: { label: 'Persons a household', hint: 'Such as 5.9.' },
		statedBy: { label: 'Who says so', hint: 'A census, a survey, and its year.' },
		changeOf: (place: string, year: string) => `Change ${place}, ${year}`,
		removeOf: (place: string, year: string) => `Remove ${place}, ${year}`
	},
	places: {
		title: 'Places',
		text: 'Names of places that the reader did not find, for a person to settle.',
		count: (n: number) =>
			plural(n, { zero: 'No name to settle', one: '# name to settle', other: '# names to settle' }),
		intro:
			'These words name a place that is not in the region tree. Their figures stay with the country, or nowhere, until somebody says where it is.',
		unresolved: 'To be settled',
		none: 'Every name of a place read so far is settled.',
		columns: { words: 'Words of the text', standing: 'Counted for now', figures: 'Figures' },
		nowhere: 'nowhere',
		settle: 'Settle',
		settleWords: (words: string) => `Settle “${words}”`,
		where: (words: string) => `Where is “${words}”?`,
		sentences: (n: number) =>
			plural(n, { one: 'The sentence', other: 'The # sentences, or the first of them' }),
		search: (words: string) => `Look for “${words}” in all figures`,
		memory: 'And in texts to come?',
		memories: {
			none: 'these figures alone',
			country: 'always read these words so, in texts about this country',
			everywhere: 'always read these words so, in all texts'
		},
		reason: {
			label: 'Reason',
			hint: 'How you know. It stays in the history of each figure.'
		},
		submit: 'Settle these figures',
		settled: (n: number, words: string, place: string) =>
			plural(n, {
				one: `The figure of “${words}” is now in ${place}.`,
				other: `# figures of “${words}” are now in ${place}.`
			}),
		unsettled: (n: number) =>
			plural(n, {
				one: 'One figure is again at the place read in its text.',
				other: '# figures are again at the place read in their text.'
			}),
		remembered: 'Texts to come will be read so.',
		aliases: 'Always read so',
		noAliases: 'No name is kept for texts to come yet.',
		alias: (words: string, place: string) => `“${words}” is read as ${place}`,
		inTexts: (country: string) => `in texts about: ${country}`,
		inAll: 'in all texts',
		since: (day: string, author: string) => `since ${day}, by ${author}`,
		forget: (words: string) => `Remove the rule for “${words}”`,
		forgotten: (words: string) =>
			`Texts to come will be read without this rule for “${words}”. Figures that were settled stay so.`
	}
};
