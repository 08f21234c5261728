/** What a bulletin stands at: the day or the period of its title, of a heading above its first figure, of a line. */
import { withFields } from '../fields.ts';
import { daysBetween } from '../dates/calendar.ts';
import { readDates } from '../dates/index.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { readNumbers } from '../numbers/index.ts';
import { tokenise } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';

/** The period or the day that a title, a heading, or a line on the period covered, says that it stands at. */
export function findHeading(document: Document): DateMention | undefined {
	const { title } = document;
	const inTitle = title === null ? undefined : datesOf(document, title);
	return (
		inTitle?.find((date) => isHeading(document, title ?? '', date)) ??
		findCovered(document) ??
		findHeadingLine(document)
	);
}

/** "Reporting period: 3 to 9 May". */
function findCovered(document: Document): DateMention | undefined {
	const { book } = getDateLexicon(document.language);
	for (const sentence of document.sentences.slice(0, HEADING_SENTENCES)) {
		for (let at = sentence.from; at < sentence.to; at++) {
			const covers = book
				.matchAt(document.tokens, at)
				// "Período: 3 al 9 de mayo": such a word alone is a label.
				.some(
					({ meaning, to }) =>
						meaning.key === 'covered' && (!meaning.weak || document.tokens.key[to] === ':')
				);
			if (!covers || within(document.numbers, sentence).length > 0) continue;
			const found = within(document.dates, sentence).find((date) => isStretch(date));
			if (found) return found;
		}
	}
	return undefined;
}

function findHeadingLine(document: Document): DateMention | undefined {
	let isAbove = true;
	for (const sentence of document.sentences.slice(0, HEADING_SENTENCES)) {
		const isLine = isHeadingLine(document, sentence);
		isAbove &&= isLine || within(document.numbers, sentence).length === 0;
		const dates = isLine ? within(document.dates, sentence) : [];
		const found = dates.find(
			(date) => isOfPage(document, date) || (isAbove && isOfBulletin(document, sentence, date))
		);
		if (found) return found;
	}
	return undefined;
}

/** "As of 18 June"; "KEY FIGURES (as of 18 June)" is of its section alone. */
function isOfPage(document: Document, date: DateMention): boolean {
	if (date.kind !== 'as_of' || !isWithinReach(document, date)) return false;
	return document.tokens.key[date.from - 1] !== '(' || isNumbered(document, date);
}

/** "Situation report No. 5 (3 – 9 May 2021)", "Weekly update | 3 – 9 May 2021", "Flash update #3, 9 May". */
function isOfBulletin(document: Document, { from, to }: Span, date: DateMention): boolean {
	const { text, tokens } = document;
	const [first, last] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
	const isOwn = date.kind === 'day' ? isNumbered(document, date) : isStretch(date);
	const [start, end] = [date.start - first, date.end - first];
	const line = text.slice(first, last);
	return (
		isOwn &&
		hasYear(line, start) &&
		isSetApart(line, start, end) &&
		isHeading(document, line, withFields(date, { start, end }))
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
	// The first line may be the title, with who publishes it and the place.
	const longest = sentence.from === document.sentences[0]?.from ? TITLE_WORDS : HEADING_WORDS;
	const isShort = sentence.to - sentence.from - dated <= longest;
	return (
		isShort &&
		within(document.numbers, sentence).every(
			({ form, from }) => form === 'article' || isIssue(document, from)
		)
	);
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
const TITLE_WORDS = 16;

const HEADING_SENTENCES = 8;

export function isStretch({ kind, dateEnd }: DateMention): boolean {
	return (kind === 'span' || kind === 'window') && dateEnd !== null;
}

function datesOf(document: Document, text: string): DateMention[] {
	const tokens = tokenise(text);
	const { language, published, country } = document;
	return readDates(tokens, readNumbers(tokens, language), language, published, { country });
}

/** `text` is the title or the line that the date stands in. */
function isHeading(document: Document, text: string, date: DateMention): boolean {
	if (!isWithinReach(document, date)) return false;
	const { kind, dateEnd, precision, start, end } = date;
	const isApart = isSetApart(text, start, end);
	if (kind === 'day' && isApart && dateEnd !== null && dateEnd < document.published)
		return daysBetween(dateEnd, document.published) <= BULLETIN_DAYS;
	// "Rapport de situation, novembre 2019": a month at the end of a title that states its year.
	const isMonth = kind === 'window' && precision === 'month' && hasYear(text, start);
	// "Choléra – Semaine 32".
	const isWeek = precision === 'week' && isApart && /\d/.test(text.slice(start, end));
	if (kind === 'as_of' || kind === 'span' || isWeek) return true;
	return isMonth && (isApart || end === text.length);
}

function isWithinReach({ published }: Document, { dateStart, dateEnd }: DateMention): boolean {
	return dateStart !== null && dateEnd !== null && dateEnd <= published;
}

/** "Rapport de situation n° 2, 17 mai", "SitRep 4 (15 mai 2019) : analyse": at the end behind a sign, or in brackets. */
function isSetApart(text: string, start: number, end: number): boolean {
	const before = text.slice(0, start).trimEnd().at(-1) ?? '';
	const behind = text.slice(end).trim();
	if (before === '(' && behind.startsWith(')')) return true;
	return SET_APART.includes(before || ' ') && behind === '';
}

const SET_APART = ',(–—-|';

/** A page is published at most so many days behind the day that it stands at. */
export const BULLETIN_DAYS = 31;

function hasYear(text: string, from: number): boolean {
	return /\d{4}/.test(text.slice(from));
}
