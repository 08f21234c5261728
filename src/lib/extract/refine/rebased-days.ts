/**
 * Days told by their distance from another: "la veille", "trois jours plus tôt", "the next day". A
 * story counts them from what happened, not from the day on which somebody told it, nor from a year
 * or a month named on the way.
 */
import type { IsoDate } from '#lib/domain/figure.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { isCountedBack } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import { withFields } from '../fields.ts';
import { SourceWords } from '../sources/lexicon.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';
import { isSaid } from './said-days.ts';

/** A day, a night from its evening to its morning, or any other stretch whose ends are known. */
type Told = DateMention & Ends;

interface Ends {
	dateStart: IsoDate;
	dateEnd: IsoDate;
}

/** The dates of a document, such days counted anew where the date before them is none of the story. */
export function rebaseDays(document: Document): DateMention[] {
	if (!document.dates.some((date) => isRelative(date) || isToday(date) || isThatDay(date)))
		return document.dates;
	const words = SourceWords.of(document.tokens, document.language);
	const rebased: DateMention[] = [];
	for (const [index, date] of document.dates.entries()) {
		if (isToday(date)) rebased.push(spokenOn(document, words, date));
		else if (isThatDay(date)) rebased.push(ofStory(document, words, rebased, date));
		else rebased.push(isRelative(date) ? rebase(document, words, rebased, index, date) : date);
	}
	return rebased;
}

/** "hier", "ce matin": told from the day on which somebody speaks. */
function isToday(date: DateMention): date is Told {
	const { rule } = date.wording;
	return (rule === 'relative day' || rule === 'part of a day') && isDay(date);
}

/** "« Hier nous avons reçu 40 blessés », disait mardi un chirurgien": in a quotation, from the day of saying. */
function spokenOn(document: Document, words: SourceWords, date: Told): DateMention {
	const sentence = document.sentences[sentenceOf(document, date)];
	if (!sentence || !isQuoted(document, sentence.from, date.from)) return date;
	const said = within(document.dates, sentence).find(
		(one) => one.from >= date.to && !isToday(one) && isSaid(document, words, one)
	);
	if (!said?.dateEnd || said.dateEnd >= document.published) return date;
	const days = daysBetween(document.published, said.dateEnd);
	return withFields(date, {
		dateStart: addDays(date.dateStart, days),
		dateEnd: addDays(date.dateEnd, days)
	});
}

/** A quotation has been opened and not closed from one token to another. */
function isQuoted({ tokens: { key } }: Document, from: number, to: number): boolean {
	let isOpen = false;
	for (let at = from; at < to; at++) {
		const sign = key[at] ?? '';
		if (sign === '"') isOpen = !isOpen;
		else if (OPENING.includes(sign || ' ')) isOpen = true;
		else if (CLOSING.includes(sign || ' ')) isOpen = false;
	}
	return isOpen;
}

const OPENING = '«“„';
const CLOSING = '»”';

/** "The town said on Monday that 17 were killed that day": on that which the story told last, not that of saying. */
function ofStory(
	document: Document,
	words: SourceWords,
	before: readonly DateMention[],
	date: Told
): DateMention {
	const near = before.slice(-LOOKED_AT);
	const base = near.findLast((one) => isDay(one) && one.dateEnd === date.dateEnd);
	if (!base || !isSaid(document, words, base)) return date;
	const told = near.findLast(
		(one): one is Told =>
			isHappening(one) && !isSaid(document, words, one) && one.dateEnd <= date.dateEnd
	);
	if (!told || sentenceOf(document, date) - sentenceOf(document, told) > SENTENCES) return date;
	return withFields<DateMention, Ends>(date, { dateStart: told.dateStart, dateEnd: told.dateEnd });
}

/** `before` = the dates in front of it, counted anew themselves; `index` = its own in the document. */
function rebase(
	document: Document,
	words: SourceWords,
	before: readonly DateMention[],
	index: number,
	date: Told
): DateMention {
	const first = Math.max(0, index - LOOKED_AT);
	const near = before.slice(first);
	const isStory = (one: DateMention): one is Told =>
		isHappening(one) && one.dateEnd <= document.published && !isSaid(document, words, one);
	const at = document.dates.slice(first, index).findLastIndex((one) => baseOf(one) !== undefined);
	const [read, base] = [document.dates[first + at], near[at]];
	if (!read || !base || isSaid(document, words, date)) return date;
	const sentence = sentenceOf(document, date);
	if (sentenceOf(document, base) === sentence || isOfCount(document, sentence)) return date;
	const told = isStory(base) ? base : near.findLast(isStory);
	if (!told || sentence - sentenceOf(document, told) > SENTENCES) return date;
	return moved(date, baseOf(read) ?? told, told);
}

/** "Ils étaient 38 000 deux jours plus tôt": of the count before, at the day that it stood at. */
function isOfCount(document: Document, sentence: number): boolean {
	return document.marksNamed(sentence, 'relation', 'pronoun').length > 0;
}

/** Dates before such a day that are looked at. */
const LOOKED_AT = 12;
/** Sentences from what happened to a day that is counted from it. */
const SENTENCES = 6;
/** "un an plus tôt" is a year, whatever it is counted from. */
const LONGEST = 31;

function moved(date: Told, base: Told, told: Told): DateMention {
	const isLater = date.dateStart > base.dateEnd;
	const days = daysBetween(isLater ? base.dateEnd : base.dateStart, date.dateStart);
	if (Math.abs(days) > LONGEST) return date;
	const day = addDays(isLater ? told.dateEnd : told.dateStart, days);
	return withFields(date, { dateStart: day, dateEnd: day });
}

const RELATIVE: ReadonlySet<string> = new Set(['neighbouring day', 'earlier', 'later']);

/** "Ce jour-là", "esa noche". */
function isThatDay(date: DateMention): date is Told {
	return date.wording.shift === 'same' && date.kind === 'day' && isDay(date);
}

/** "That day" is none: it is the one told last, by whomever. */
function isRelative(date: DateMention): date is Told {
	const { rule, shift } = date.wording;
	return RELATIVE.has(rule) && shift === null && date.kind === 'day' && isDay(date);
}

/** What the reader of dates counts such a day from; of "by 19 March" the day. */
function baseOf(date: DateMention): Told | undefined {
	const { dateStart, dateEnd, kind, precision } = date;
	if (dateEnd === null || kind === 'vague' || kind === 'since') return undefined;
	if (kind === 'as_of' && precision === 'day')
		return withFields<DateMention, Ends>(date, { dateStart: dateEnd, dateEnd });
	if (dateStart === null) return undefined;
	return withFields<DateMention, Ends>(date, { dateStart, dateEnd });
}

function isDay(date: DateMention): date is Told {
	const { dateStart, dateEnd, precision } = date;
	if (dateStart === null || dateEnd === null || precision !== 'day') return false;
	return daysBetween(dateStart, dateEnd) <= 1;
}

/** A day on which something happened: neither one that a count stands at nor "the past 24 hours". */
function isHappening(date: DateMention): date is Told {
	return isDay(date) && HAPPENING.has(date.kind) && !isCountedBack(date.wording);
}

const HAPPENING: ReadonlySet<string> = new Set(['day', 'span', 'window']);

function sentenceOf({ sentences }: Document, { from }: Pick<DateMention, 'from'>): number {
	return findIndexAt(sentences, from);
}
