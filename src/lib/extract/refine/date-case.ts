/** The time of a figure, what the rules of time look at, and the times that they share. */
import { withFields } from '../fields.ts';
import type { DatePrecision, IsoDate } from '#lib/domain/figure.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { isLast, isOfUnits } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import type { RuleFor } from '../rules.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Beginnings } from './beginnings.ts';
import { paragraphOf, sentenceOf } from './layout.ts';
import type { EventTimes } from './event-times.ts';
import type { Anchor, Statements } from './statements.ts';
import type { TimeScope } from './time-scope.ts';
import type { ToldTimes } from './told-times.ts';

export interface Time {
	start: IsoDate | null;
	end: IsoDate | null;
	precision: DatePrecision;
	mentions: readonly DateMention[];
	rule: RuleFor<'date'>;
}

/** What the rules look at. */
export interface Case {
	document: Document;
	draft: FigureDraft;
	siblings: readonly FigureDraft[];
	scope: TimeScope;
	anchor: Anchor;
	statements: Statements;
	told: ToldTimes;
	events: EventTimes;
	beginnings: Beginnings;
}

/** The day of the statement, else that of publication. */
export function anchorTime({ anchor }: Case): Time {
	const { day, mention } = anchor;
	const rule = mention ? 'day of the statement' : 'day of publication';
	const precision = mention ? 'day' : 'none';
	return { start: day, end: day, precision, mentions: mention ? [mention] : [], rule };
}

/**
 * The day of the count that a figure goes on from: in its sentence, whoever told it when ("103 morts au 4
 * septembre et 125 blessés, a-t-on appris lundi"), else behind the last day of saying of its paragraph.
 */
export function dayOfCount({ document, draft, anchor, told }: Case): DateMention | undefined {
	const { mention } = anchor;
	const { from } = sentenceOf(document, draft);
	if (!mention) return told.dayOfCount(draft, paragraphOf(document, draft.from).from);
	const isBefore = mention.to <= draft.from;
	return told.dayOfCount(draft, isBefore ? mention.from : from);
}

export function mentionTime(mention: DateMention, rule: RuleFor<'date'>): Time {
	const { dateStart, dateEnd, precision } = mention;
	return { start: dateStart ?? dateEnd, end: dateEnd, precision, mentions: [mention], rule };
}

/** "en 2024", "this year". */
export function isWholeYear({ kind, precision }: DateMention): boolean {
	return kind === 'window' && precision === 'year';
}

export function wordsOf({ document }: Pick<Case, 'document'>, { start, end }: DateMention): string {
	return document.text.slice(start, end);
}

/** "cette année", "en 2024" told within it: only up to the statement. */
export function clip(time: Time, { anchor, document }: Pick<Case, 'anchor' | 'document'>): Time {
	const { start, end, mentions } = time;
	if (start === null || end === null) return time;
	// "entre el 25 de marzo y el 1 de abril", in a bulletin of the week before: both ends are told, and past.
	if (mentions[0]?.kind === 'span' && end <= document.published) return time;
	return end > anchor.day && start <= anchor.day ? withFields(time, { end: anchor.day }) : time;
}

/** A window counted back from publication moves to the day that the figure stands at. */
export function moved({ document, scope, anchor }: Case, time: Time): Time {
	const [mention] = time.mentions;
	const isCounted = mention && isLast(mention.wording);
	if (!isCounted || time.start === null || time.end !== document.published) return time;
	const day = scope.dates.find(({ kind }) => kind === 'as_of')?.dateEnd ?? anchor.day;
	const days = daysBetween(document.published, day);
	return withFields(time, { start: addDays(time.start, days), end: day });
}

/** "en 24 heures", "la semaine dernière": a stretch that a report looks back over. */
export function isLookedBack({ kind, wording }: DateMention): boolean {
	return kind === 'window' && isOfUnits(wording);
}
