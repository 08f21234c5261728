/** The dates of a figure's own clause. */
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { hasClauseFrom, hasCut } from './date-owner.ts';
import { goesWith } from './date-pairs.ts';
import { sentenceOf, within } from './layout.ts';
import { type SentenceDates, datesOf, leadingDates } from './sentence-dates.ts';

/** The dates that stand by a figure, with those in front of all figures that go with them. */
export function ownDates(asked: SentenceDates): DateMention[] {
	const { draft } = asked;
	const own = byNearness(asked, datesOf(asked, draft));
	if (own.length === 0) return own;
	const leading = leadingDates(asked);
	// "Le 1er mai, la crue a tué 9 personnes à X, où il est tombé 200 mm en une nuit": of its clause.
	if (leading.length > 0 && own.every((date) => isInLaterClause(asked, date))) return [];
	const shared = leading.filter((date) => !own.includes(date) && goesWith(own, date, draft));
	return [...own, ...shared];
}

/** Those behind the figure in order, then those before it, the nearest first; other clauses last. */
function byNearness(
	{ document, draft }: SentenceDates,
	dates: readonly DateMention[]
): DateMention[] {
	const [behind, apart] = part(
		dates.filter((date) => date.from >= draft.to),
		(date) => !hasClauseFrom(document, draft, endOfVerb(draft, date), date.from)
	);
	const [before, relative] = part(
		dates.filter((date) => date.from < draft.to).reverse(),
		(date) => !isRelative(document, draft, date)
	);
	return [...behind, ...before, ...relative, ...apart];
}

/** "the 43 who disappeared on 26 September": the clause that the date stands in may be the figure's own. */
function endOfVerb({ frame, to }: FigureDraft, { from }: DateMention): number {
	return frame && frame.from >= to && frame.to <= from ? frame.to : to;
}

/** Those that pass a test, and the others. */
function part<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
	return [list.filter((one) => test(one)), list.filter((one) => !test(one))];
}

/** A relative clause behind the figure, set off by a comma. */
function isInLaterClause({ document, draft }: SentenceDates, date: DateMention): boolean {
	const between = { from: draft.to, to: date.from };
	return within(document.marksNamed(draft.sentenceIndex, 'grammar', 'relative'), between).some(
		({ from }) => document.tokens.key[from - 1] === ','
	);
}

/** "la caravana que partió el 18": the date of a relative clause before the figure. */
export function isRelative(document: Document, draft: FigureDraft, date: DateMention): boolean {
	const { from } = sentenceOf(document, draft);
	const relative = within(document.marksNamed(draft.sentenceIndex, 'grammar', 'relative'), {
		from,
		to: date.from
	}).at(-1);
	if (!relative || hasCut(document, relative.to, date.from)) return false;
	// "la riada que el domingo mató a 14": the day opens the clause of the figure's own verb.
	if (date.from === relative.to && isOwnVerb(draft, date)) return false;
	// ", donde el alud del domingo dejó 14 muertos": the figure stands in that clause too.
	const isSetOff = document.tokens.key[relative.from - 1] === ',';
	return !isSetOff || hasCut(document, date.to, draft.from);
}

/** The figure's verb stands behind a day, over a word at most, and in front of the figure. */
function isOwnVerb({ frame, from }: FigureDraft, { to }: DateMention): boolean {
	return frame !== null && frame.from >= to && frame.from - to <= 1 && frame.to <= from;
}
