/** The section `dates` of a lexicon, compiled to one phrase book. */
import { stripAccents } from '../fold.ts';
import { bookOf } from '../books.ts';
import { groupFor, perLanguage, wordsFor, type Language } from '../lexicon.ts';
import type { PhraseBook } from '../phrases.ts';
import type { WeekStart } from './calendar.ts';
import { DATE_KEYS } from './keys.ts';

/** A meaning of words; `weak` words (a month that is also a verb) need a date beside them. */
export interface DateRole {
	group: string;
	key: string;
	/** Place of the key in its list from 1, or the key itself where keys are numbers. */
	value: number;
	weak: boolean;
	/** The bits of `BEGINS` that a token has where this word begins. */
	bits: number;
}

/**
 * What may begin at a token, a bit each: a rule is only tried where something begins that it begins
 * with.
 */
export const BEGINS = {
	months: 1,
	weekdays: 1 << 1,
	seasons: 1 << 2,
	units: 1 << 3,
	holidays: 1 << 4,
	days: 1 << 5,
	neighbours: 1 << 6,
	counts: 1 << 7,
	ordinals: 1 << 8,
	shifts: 1 << 9,
	parts: 1 << 10,
	dayparts: 1 << 11,
	openers: 1 << 12,
	closers: 1 << 13,
	joiners: 1 << 14,
	filler: 1 << 15,
	marks: 1 << 16,
	digits: 1 << 17,
	numbers: 1 << 18,
	roman: 1 << 19,
	/** A word that says by itself that a time is told. */
	signals: 1 << 20
} as const;

const SIGNALS: ReadonlySet<string> = new Set([
	'months',
	'weekdays',
	'seasons',
	'units',
	'holidays',
	'days',
	'neighbours',
	'dayparts'
]);
const SIGNAL_KEYS: ReadonlySet<string> = new Set([
	'since',
	'between',
	'age',
	'aged',
	'frequency',
	'clock',
	'clock_unit',
	'quarter_sign',
	'semester_sign',
	'week_sign',
	'weeks_sign',
	'decade_word',
	'century_word',
	'same_period',
	'that_date',
	'year_to_date',
	'year_word',
	'now'
]);

export interface DateLexicon {
	book: PhraseBook<DateRole>;
	/** Order of 3/4/2017: the month first. */
	monthFirst: boolean;
	/** Whether "March 15" is the fifteenth of March. */
	monthThenDay: boolean;
	/** The day on which most of those who write in the language begin numbered weeks. */
	weeks: WeekStart;
}

export const getDateLexicon: (language: Language) => DateLexicon = perLanguage(compile);

/** Guards whose words are nouns of what happens at a time. */
const EVENTS = ['attack', 'disaster'];

const dateBook = bookOf<DateRole>('dates', (book, language) => {
	for (const group of Object.keys(DATE_KEYS)) {
		if (group === 'order') continue;
		for (const [key, words] of Object.entries(groupFor(language, 'dates', group))) {
			for (const word of words) addWord(book, group, key, word);
		}
	}
	for (const key of EVENTS)
		for (const word of wordsFor(language, 'guards', key)) addWord(book, 'marks', 'event', word);
	for (const word of wordsFor(language, 'grammar', 'of')) addWord(book, 'marks', 'of', word);
	for (const word of wordsFor(language, 'grammar', 'have')) addWord(book, 'marks', 'have', word);
});

function compile(language: Language): DateLexicon {
	const order = groupFor(language, 'dates', 'order');
	return {
		book: dateBook(language),
		monthFirst: order['numeric']?.[0] === 'mdy',
		monthThenDay: order['named']?.includes('mdy') ?? false,
		weeks: order['weeks']?.includes('sunday') ? 'sunday' : 'monday'
	};
}

function addWord(book: PhraseBook<DateRole>, group: string, key: string, word: string): void {
	const weak = word.startsWith('?');
	const notation = weak ? word.slice(1) : word;
	const role = { group, key, value: valueOf(group, key), weak, bits: bitsOf(group, key) };
	book.add(notation, role);
	// Writers drop accents, above all in capitals; short words would then be others ("à", "a").
	const bare = stripAccents(notation);
	if (bare !== notation && bare.length > 3) book.add(bare, role);
}

function valueOf(group: string, key: string): number {
	const keys = DATE_KEYS[group];
	const isNumber = keys === 'numbers' || group === 'days' || group === 'neighbours';
	return isNumber || !Array.isArray(keys) ? Number(key) : keys.indexOf(key) + 1;
}

function bitsOf(group: string, key: string): number {
	const isSignal = SIGNALS.has(group) || SIGNAL_KEYS.has(key);
	const name = key === 'filler' ? key : (group as keyof typeof BEGINS);
	return BEGINS[name] | (isSignal ? BEGINS.signals : 0);
}
