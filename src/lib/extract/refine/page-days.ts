/** The days of a page itself: that of its heading, of its dateline, of a line that is a day and nothing else. */
import type { IsoDate } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import { readDates } from '../dates/index.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { readNumbers } from '../numbers/index.ts';
import { isInDateline } from '../places/dateline.ts';
import { tokenise } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';

/** The period or the day that a title, or a line on the period covered, says that it stands at. */
export function findHeading(document: Document): DateMention | undefined {
	const titled = document.title === null ? [] : datesOf(document, document.title);
	const inTitle = titled.find((date) => isHeading(document, date));
	if (inTitle) return inTitle;
	const { book } = getDateLexicon(document.language);
	for (const sentence of document.sentences.slice(0, HEADING_SENTENCES)) {
		for (let at = sentence.from; at < sentence.to; at++) {
			const covers = book
				.matchAt(document.tokens, at)
				.some(({ meaning }) => meaning.key === 'covered');
			if (!covers || within(document.numbers, sentence).length > 0) continue;
			const found = within(document.dates, sentence).find((date) => isStretch(date));
			if (found) return found;
		}
	}
	return document.sentences
		.slice(0, HEADING_SENTENCES)
		.filter((sentence) => isHeadingLine(document, sentence))
		.flatMap((sentence) => within(document.dates, sentence))
		.find(
			(date) =>
				date.kind === 'as_of' &&
				isHeading(document, date) &&
				// "KEY FIGURES (as of 18 June)": of its section alone.
				(document.tokens.key[date.from - 1] !== '(' || isNumbered(document, date))
		);
}

/** A line of the head that is a day and nothing else: what the bulletin stands at. */
export function findDateLine(document: Document): DateMention | undefined {
	const { dates, lines, published } = document;
	return document.sentences.slice(0, HEADING_SENTENCES).flatMap(({ from, line }) => {
		const [day] = within(dates, { from, to: lines[line]?.to ?? from });
		const isAlone = day && lines[line]?.from === day.from && lines[line]?.to === day.to;
		return isAlone && day.precision === 'day' && (day.dateEnd ?? '9') < published ? [day] : [];
	})[0];
}

/** A short line of its own without a figure: "Au 15 octobre 2022", "Flash Update No. 3 (as of 23 June)". */
function isHeadingLine(document: Document, sentence: Span): boolean {
	const dated = within(document.dates, sentence).reduce((sum, { from, to }) => sum + to - from, 0);
	const isShort = sentence.to - sentence.from - dated <= HEADING_WORDS;
	return isShort && within(document.numbers, sentence).every(({ from }) => isIssue(document, from));
}

/** The line of a date tells which number of a bulletin it is of. */
function isNumbered(document: Document, { from: at }: DateMention): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, at)];
	return (
		sentence !== undefined &&
		within(document.numbers, { from: sentence.from, to: at }).some(({ from }) =>
			isIssue(document, from)
		)
	);
}

/** "No. 3", "#7", "Update 4": the number of a bulletin. */
function isIssue({ tokens, sentences, marksNamed }: Document, at: number): boolean {
	if (ISSUE_SIGNS.includes(tokens.key[at - 1] ?? ' ')) return true;
	const behind = tokens.key[at - 1] === '.' ? at - 1 : at;
	return marksNamed(findIndexAt(sentences, at), 'guards', 'before').some(({ to }) => to === behind);
}

const ISSUE_SIGNS = '#°º';

/** Tokens of a heading without its date. */
const HEADING_WORDS = 9;

const HEADING_SENTENCES = 8;

export function isStretch({ kind, dateEnd }: DateMention): boolean {
	return (kind === 'span' || kind === 'window') && dateEnd !== null;
}

function datesOf(document: Document, text: string): DateMention[] {
	const tokens = tokenise(text);
	const { language, published } = document;
	return readDates(tokens, readNumbers(tokens, language), language, published);
}

function isHeading(
	document: Document,
	{ kind, dateEnd, dateStart, precision, start, end }: DateMention
): boolean {
	if (dateEnd === null || dateStart === null || dateEnd > document.published) return false;
	// "Rapport de situation, novembre 2019": a month at the end of a title that states its year.
	const isLast = end === document.title?.length;
	const isMonth = kind === 'window' && precision === 'month' && isLast && hasYear(document, start);
	if (kind === 'day' && dateEnd < document.published && isSetApart(document, start, end))
		return daysBetween(dateEnd, document.published) <= BULLETIN_DAYS;
	return kind === 'as_of' || kind === 'span' || isMonth;
}

/** "Rapport de situation n° 2, 17 mai", "SitRep 4 (15 mai 2019) : analyse": a day at the end of a title behind a sign, or in brackets. */
function isSetApart({ title }: Document, start: number, end: number): boolean {
	const before = title?.slice(0, start).trimEnd().at(-1) ?? '';
	const behind = title?.slice(end).trim() ?? '';
	if (before === '(' && behind.startsWith(')')) return true;
	return SET_APART.includes(before || ' ') && behind === '';
}

const SET_APART = ',(–—-|';

/** A bulletin is published at most so many days behind the day that it stands at. */
const BULLETIN_DAYS = 31;

function hasYear({ title }: Document, from: number): boolean {
	return /\d{4}/.test(title?.slice(from) ?? '');
}

const DATELINE_DAYS = 7;

/** Dates of the head of a page: its own day may stand before that of the dateline. */
const FIRST_DATES = 3;

/** The day of the dateline, where it is a little before that of publication. */
export function findDateline(document: Document): IsoDate | undefined {
	const dateline = document.dates
		.slice(0, FIRST_DATES)
		.find((date) => isDatelineDate(document, date));
	const day = dateline?.dateEnd ?? null;
	if (day === null || day > document.published) return undefined;
	return daysBetween(day, document.published) <= DATELINE_DAYS ? day : undefined;
}

/** True for the date of a dateline. */
export function isDatelineDate(document: Document, date: DateMention): boolean {
	return isInDateline(document.tokens, date.from, date.to);
}
