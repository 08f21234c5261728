/** The dates of a figure's sentence that may be its time, each with the figure that it stands by. */
import { isCountedBack } from '../dates/wording.ts';
import type { Document, Span } from '../document.ts';
import { SIGN } from '../tokens.ts';
import type { DateKind, DateMention, FigureDraft } from '../types.ts';
import { isOfOtherFact } from './date-asides.ts';
import { ownerOf } from './date-owner.ts';
import { sentenceOf, within } from './layout.ts';
import { isDatelineDate } from './page-days.ts';
import type { Statements } from './statements.ts';

/** A figure among the figures and the dates of its sentence. */
export interface SentenceDates {
	document: Document;
	draft: FigureDraft;
	siblings: readonly FigureDraft[];
	sentence: Span;
	dates: readonly DateMention[];
	owners: ReadonlyMap<DateMention, FigureDraft | undefined>;
}

const DATING: ReadonlySet<DateKind> = new Set<DateKind>([
	'since',
	'as_of',
	'window',
	'day',
	'span',
	'deadline'
]);

/** Statement days, and the days of other facts, are left out. */
export function datesFor(
	document: Document,
	statements: Statements,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): SentenceDates {
	const sentence = sentenceOf(document, draft);
	const all = within(document.dates, sentence);
	const dates = all.filter(
		(date, i) =>
			DATING.has(date.kind) &&
			!isLength(date) &&
			!isNowOfStatement(document, statements, date, all) &&
			!statements.has(date) &&
			!isDatelineDate(document, date) &&
			!isOfBracket(document, draft, siblings, date) &&
			!isOfOtherFact(document, draft, siblings, date, all[i + 1], all)
	);
	const owners = new Map(dates.map((date) => [date, ownerOf(document, date, siblings)]));
	return { document, draft, siblings, sentence, dates, owners };
}

/** "39 are missing (43 on Saturday) and 116 have died": of the earlier value in the bracket alone. */
function isOfBracket(
	{ tokens: { key } }: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	{ from, to }: DateMention
): boolean {
	if (key[to] !== ')') return false;
	const earlier = siblings.find((one) => one.to === from && one.relation === 'previous');
	return earlier !== undefined && earlier !== draft && key[earlier.from - 1] === '(';
}

/** "à ce jour, selon un rapport publié vendredi": up to the day on which it was said. */
function isNowOfStatement(
	{ published }: Document,
	statements: Statements,
	{ wording, dateEnd }: DateMention,
	all: readonly DateMention[]
): boolean {
	if (wording.rule !== 'relative day' || dateEnd !== published) return false;
	return all.some((one) => statements.has(one) && (one.dateEnd ?? published) < published);
}

/** "en quelques heures", "en une journée": how long it took, on a day that others tell. */
function isLength({ wording, dateStart, dateEnd }: DateMention): boolean {
	return isCountedBack(wording) && dateStart === dateEnd;
}

/** The dates that stand by a figure of the sentence. */
export function datesOf(
	{ dates, owners }: SentenceDates,
	figure: FigureDraft | undefined
): DateMention[] {
	return figure ? dates.filter((date) => owners.get(date) === figure) : [];
}

/** The dates in front of the first figure that hold for a figure, the nearest first. */
export function leadingDates(asked: SentenceDates): DateMention[] {
	const head = asked.siblings[0]?.from ?? 0;
	return asked.dates.filter((date) => date.to <= head && reaches(asked, date)).reverse();
}

/** A date at the head of a sentence holds up to a semicolon; one further in, up to a colon too. */
function reaches({ document, draft, sentence }: SentenceDates, date: DateMention): boolean {
	const isAhead = date.from <= sentence.from + OPENING || draft.measure !== 'stock';
	const signs = isAhead ? ';' : ';:';
	const { tokens } = document;
	for (let at = date.to; at < draft.from; at++) {
		if (tokens.kind[at] === SIGN && signs.includes(tokens.key[at] ?? ' ')) return false;
	}
	return true;
}

/** Tokens from the head of a sentence to a date that opens it. */
export const OPENING = 2;
