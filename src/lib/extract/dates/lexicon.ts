/** The section `dates` of a lexicon, compiled to one phrase book. */
import { stripAccents } from '../fold.ts';
import { groupFor, perLanguage, type Language } from '../lexicon.ts';
import { PhraseBook } from '../phrases.ts';
import { DATE_KEYS } from './keys.ts';

/** A meaning of words; `weak` words (a month that is also a verb) need a date beside them. */
export interface DateRole {
	group: string;
	key: string;
	/** Place of the key in its list from 1, or the key itself where keys are numbers. */
	value: number;
	weak: boolean;
}

export interface DateLexicon {
	book: PhraseBook<DateRole>;
	/** Order of 3/4/2017: the month first. */
	monthFirst: boolean;
	/** Whether "March 15" is the fifteenth of March. */
	monthThenDay: boolean;
}

export const getDateLexicon: (language: Language) => DateLexicon = perLanguage(compile);

function compile(language: Language): DateLexicon {
	const book = new PhraseBook<DateRole>();
	for (const group of Object.keys(DATE_KEYS)) {
		if (group === 'order') continue;
		for (const [key, words] of Object.entries(groupFor(language, 'dates', group))) {
			for (const word of words) addWord(book, group, key, word);
		}
	}
	const order = groupFor(language, 'dates', 'order');
	return {
		book,
		monthFirst: order['numeric']?.[0] === 'mdy',
		monthThenDay: order['named']?.includes('mdy') ?? false
	};
}

function addWord(book: PhraseBook<DateRole>, group: string, key: string, word: string): void {
	const weak = word.startsWith('?');
	const notation = weak ? word.slice(1) : word;
	const role = { group, key, value: valueOf(group, key), weak };
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
