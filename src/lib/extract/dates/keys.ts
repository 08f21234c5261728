/** The closed list of meanings of the lexicon section `dates`. A leading "?" marks a weak word. */
import { HOLIDAY_KEYS } from './holidays.ts';

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const TIME_UNITS = [
	'second',
	'minute',
	'hour',
	'day',
	'night',
	'weekend',
	'week',
	'fortnight',
	'month',
	'quarter',
	'semester',
	'year',
	'decade',
	'century'
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export const DATE_KEYS: Readonly<Record<string, 'words' | 'numbers' | readonly string[]>> = {
	months: MONTHS,
	weekdays: WEEKDAYS,
	seasons: SEASONS,
	units: TIME_UNITS,
	holidays: HOLIDAY_KEYS,
	/** Days from the reference: yesterday is -1. */
	days: ['-3', '-2', '-1', '0', '1', '2', '3'],
	/** Days from the date before it in the text: "the day before" is -1. */
	neighbours: ['-2', '-1', '0', '1', '2'],
	/** Articles and vague counts before a unit of time. */
	counts: 'numbers',
	ordinals: 'numbers',
	shifts: [
		'last',
		'past',
		'next',
		'this',
		'same',
		'following',
		'preceding',
		'after_next',
		'before_last'
	],
	parts: ['early', 'mid', 'late'],
	dayparts: ['day', 'night', 'overnight'],
	openers: [
		'since',
		'until',
		'by',
		'from_now',
		'as_of',
		'from',
		'starting',
		'between',
		'during',
		'within',
		'before',
		'after',
		'in',
		'on',
		'ahead',
		'ago',
		'lasting'
	],
	closers: ['ago', 'ahead', 'earlier', 'later'],
	joiners: ['to', 'and'],
	marks: [
		'filler',
		'ordinal_suffix',
		'year_word',
		'single_article',
		'age',
		'aged',
		'frequency',
		'clock',
		'clock_unit',
		'at_clock',
		'awaited',
		'half',
		'and_half',
		'quarter_sign',
		'semester_sign',
		'week_sign',
		'weeks_sign',
		'decade_word',
		'century_word',
		'month_only',
		'plural',
		'day_article',
		'year_to_date',
		'same_period',
		'start_of_event',
		'began',
		'lasting',
		'outset',
		'ending',
		'founded',
		'percent',
		'covered',
		'that_date',
		'anniversary',
		'to_the_day',
		'rest_of',
		'this_count',
		'compared',
		/** "rapport", "bulletin": what stands at a day; "daté du": which day that is. */
		'report',
		'dated',
		/** "plan", "appel": what runs until a day. */
		'plan',
		'now',
		'vague',
		'named'
	],
	/** `numeric`: "dmy" or "mdy"; `named`: "mdy" where "March 15" is a day; `weeks`: "sunday" where they begin then. */
	order: ['numeric', 'named', 'weeks']
};
