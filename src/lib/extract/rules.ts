/**
 * The names of all rules that may stand in the evidence of a figure, by the field that they set: a
 * closed list, so that each can be said in plain words.
 */
const RULES_BY_FIELD = {
	value: [
		'<digits>',
		'<digits> <multiplier>',
		'<number words>',
		'<number words> <point> <number words>',
		'<half> <multiplier>',
		'<number> <collective>',
		'<the> <collective>',
		'<vague plural>',
		'<number> to <number>',
		'<one>'
	],
	qualifier: ['<qualifier> <number>', '<qualifying verb> <number>'],
	unit: ['<number> <noun>', '<number> <unlisted noun>'],
	metric: [
		'<number> <noun of a metric>',
		'<number> <noun> <predicate>',
		'<number> <noun> <stronger predicate>',
		'<number> <unlisted noun> <predicate>',
		'<number> <predicate>',
		'<aid> to <number> <noun>',
		'<noun> amounts to <number>',
		'<verb of counting> <number>',
		'<label>: <number>',
		'<heading> over <number>',
		'<row> under <figure>',
		'<column> of <row>',
		'<place> (<number>)',
		'<number> in <place>',
		'<number> <same word>',
		'<cases> <number> <class>',
		'<date> (<number>)',
		'<figure> of which <number>',
		'<number> among <figure>',
		'<figure> equals <number>',
		'<figure> against <number>',
		'<figure>, of <number>',
		'<change> from <number>',
		'<change> to <number>',
		'<number> others',
		'<number> more',
		'<figure>, <number> on <date>'
	],
	disease: [
		'in the clause',
		'in the sentence',
		'as its whole',
		'as the figure before',
		'in the paragraph',
		'in the heading',
		'in the title',
		'the only disease of the page'
	],
	measure: [
		'as the text says',
		'counted since a date',
		'a running total',
		'cases without a window',
		'an increase',
		'an event within a window',
		'a single event',
		'an event expected',
		'a state',
		'a state expected',
		'a tally',
		'a need, target or capacity',
		'as its whole',
		'as the figure before'
	],
	assertion: [
		'a conditional verb',
		'a word of doubt',
		'a verb of expectation',
		'a verb in the future',
		'a target or requirement',
		'a plan',
		'a verb of denial',
		'as its whole'
	],
	date: [
		'as the text says',
		'time of the fact',
		'window of the fact',
		'time of the list',
		'time of the column',
		'time of the plan',
		'since a day',
		'since the beginning',
		'up to a day',
		'up to the deadline',
		'as of',
		'as of, beside it',
		'as of the figure before it',
		'as its whole',
		'inherited in the paragraph',
		'day of the event',
		'period of the bulletin',
		'day of the statement',
		'day of publication'
	],
	place: [
		'as the text says',
		'in the clause',
		'at the head of the sentence',
		'before the bracket',
		'place of the row',
		'where they went',
		'as the first figure',
		'where the story is set',
		'as the figure before it',
		'as the figure that it belongs to',
		'in the paragraph',
		'in the heading',
		'in the title',
		'where its source is from',
		'several countries at once',
		'the country of the page'
	],
	source: [
		'prefix',
		'inversion',
		'subject',
		'agent',
		'in brackets',
		'speaks the quote',
		'brings the aid',
		'acts in the sentence',
		'claims what is denied',
		'prefix, pointing back',
		'inversion, pointing back',
		'subject, pointing back',
		'agent, pointing back',
		'pronoun, pointing back',
		'named in the next sentence',
		'inherited in the paragraph',
		'inherited in the bullet',
		'inherited from the lead-in',
		'under the table',
		'as its whole',
		'as the figure before it'
	]
} as const;

/** The name of a rule that sets a field. */
export type RuleFor<Field extends keyof typeof RULES_BY_FIELD> =
	(typeof RULES_BY_FIELD)[Field][number];

/** Every rule name, once. */
export const RULES: readonly string[] = [...new Set<string>(Object.values(RULES_BY_FIELD).flat())];
