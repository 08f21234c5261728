/** Which dates of a sentence speak of which figure. */
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { ownerOf } from './date-owner.ts';
import { sentenceOf, within } from './layout.ts';
import { ownDates } from './own-dates.ts';
import { findRecalled, findWhen } from './records.ts';
import { type SentenceDates, datesFor, datesOf } from './sentence-dates.ts';
import { countedWithNext, sharedDates } from './shared-dates.ts';
import type { Statements } from './statements.ts';

export interface TimeScope {
	/** Dates of the figure's own clause, and those that its sentence opens with. */
	dates: DateMention[];
	/** True where its own clause dates it. */
	isOwn: boolean;
	/** The sentence tells a time without days: "ces derniers jours". */
	isVague: boolean;
}

/** The dates that hold for a figure among those of its sentence, statement days left out. */
export function findTimeScope(
	document: Document,
	statements: Statements,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): TimeScope {
	const all = within(document.dates, sentenceOf(document, draft));
	const recalled = findRecalled(document, draft, all) ?? findWhen(document, draft, all);
	if (recalled) return { dates: [recalled], isOwn: true, isVague: false };
	const isVague = all.some(({ wording }) => wording.rule === 'vague units');
	const isNow = all.some(
		(date) => date.wording.rule === 'now' && ownerOf(document, date, siblings) === draft
	);
	const asked = datesFor(document, statements, draft, siblings);
	const isUndated = asked.dates.length === 0 || (isNow && datesOf(asked, draft).length === 0);
	if (isUndated) return { dates: [], isOwn: false, isVague: isVague || isNow };
	const { dates, isOwn } = datesOfClause(asked);
	return { dates, isOwn, isVague };
}

function datesOfClause(asked: SentenceDates): Pick<TimeScope, 'dates' | 'isOwn'> {
	const own = ownDates(asked);
	if (own.length === 0) return { dates: sharedDates(asked), isOwn: false };
	return { dates: [...own, ...countedWithNext(asked, own)], isOwn: true };
}
