/** From when to when a total counts: since its beginning, up to its count or its statement. */
import { withFields } from '../fields.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import { addDays } from '../dates/calendar.ts';
import { isEarlier } from '../figures/wholes.ts';
import { isBareWeekday, isCountedFromEvent, isSame } from '../dates/wording.ts';
import { isPossessive } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { HARM, isFound } from './event-figures.ts';
import { type Case, clip, dayOfCount, mentionTime, moved, type Time } from './date-case.ts';
import { CASUALTIES, isEventDay, isEventSpan } from './events.ts';
import { sentenceOf, within } from './layout.ts';
import { findOutbreak } from './outbreak.ts';
import { isToll } from './measure-of-parts.ts';
import { findListDate, findNextAsOf } from './nearby-dates.ts';
import { findThen } from './since-then.ts';
import { isRelative } from './own-dates.ts';

export function cumulativeTime(one: Case): Time {
	const { scope, anchor, draft, document, told, events } = one;
	const since =
		scope.dates.find(({ kind }) => kind === 'since') ?? findOutbreak(document, draft, one.siblings);
	const then = since ? undefined : findThen(document, draft);
	if (then) return withFields(mentionTime(then, 'since the beginning'), { end: anchor.day });
	const isOpen = scope.dates.every(({ kind }) => kind === 'since');
	const listed = isOpen ? findListDate(document, draft) : undefined;
	const dates = listed ? [...scope.dates, listed] : scope.dates;
	const report = since ? undefined : dates.find((date) => isOfReport(one, date));
	const span = since || report ? undefined : dates.find((date) => isStretch(draft, date));
	// "Le cyclone, qui a touché l'île du 14 au 19, a fait 34 morts": when it happened.
	const isEvent =
		span !== undefined &&
		(isEventSpan(document, span, draft) ||
			(draft.relation === null && isRelative(document, draft, span)));
	if (span && !isEvent) return clip(moved(one, mentionTime(span, 'time of the fact')), one);
	const isBefore = isEarlier(draft);
	const event = isEvent
		? span
		: since || isBefore
			? undefined
			: scope.dates.find(
					(date) =>
						isEventDay(document, date) ||
						isBeforeSaying(one, date) ||
						isOfDeed(one, date) ||
						isBeforeCount(scope.dates, date) ||
						events.days.has(date)
				);
	const asOf =
		report ??
		dates.find(({ kind }) => kind === 'as_of') ??
		scope.dates.find(
			(date) =>
				date.kind === 'day' && date !== event && date !== since && !isToldBehind(draft, date)
		) ??
		scope.dates.find(
			(date) => date.wording.part === 'late' || (since && isPastWindow(one, since, date))
		) ??
		(listed?.kind === 'day' && !events.days.tells(listed) ? listed : undefined) ??
		findNextAsOf(document, draft);
	const before =
		anchor.mention === null && isCounted(draft) && draft.relation !== 'previous'
			? told.endBefore(draft)
			: undefined;
	// Its own words of a beginning ("desde la inundación") make it a count of its own.
	const count = asOf || (since && scope.isOwn) ? undefined : dayOfCount(one);
	const same = asOf ? undefined : (told.endOfSameCount(draft) ?? count?.dateEnd ?? endOfList(one));
	const end =
		dayBefore(one, asOf) ??
		asOf?.dateEnd ??
		before ??
		same ??
		(since && !isTakenOn(one) ? null : dayOfNews(one)) ??
		anchor.day;
	const beginning = beginningOf(one, since !== undefined, end);
	// The day of the count is not that of the beginning.
	const isOwnDay = asOf?.kind === 'day' && asOf.dateStart === beginning && !isBefore;
	const start = since?.dateStart ?? event?.dateStart ?? (isOwnDay ? null : beginning);
	const mentions = [since, event, asOf ?? count ?? anchor.mention].filter((date) => date != null);
	const rule = start === null ? 'up to a day' : 'since the beginning';
	return {
		start: start !== null && start > end ? null : start,
		end,
		precision: 'day',
		mentions,
		rule
	};
}

/** "Maradi déplore 42 décès, devant Zinder (27), Tahoua (14 morts)": up to when the parts in front of it count. */
function endOfList({ draft, siblings, told, scope }: Case): IsoDate | null | undefined {
	const before = siblings[siblings.indexOf(draft) - 1];
	if (scope.dates.length > 0 || before?.metric !== draft.metric || isEarlier(draft))
		return undefined;
	const isPart =
		before.relation === 'part_of' && before.parent?.sentenceIndex !== draft.sentenceIndex;
	return isPart && before.measure === 'cumulative' ? told.timeOf(before)?.end : undefined;
}

/** "Saturday's quake killed 480; the day before, 413 had been spoken of": before the day of the count, not of the quake. */
function dayBefore(
	{ draft, told, anchor }: Case,
	asOf: DateMention | undefined
): IsoDate | undefined {
	if (!isEarlier(draft) || asOf?.wording.rule !== 'neighbouring day') return undefined;
	const whole = draft.parent ?? draft.antecedent;
	const start = whole && told.timeOf(whole)?.start;
	return start && (asOf.dateEnd ?? start) < start ? addDays(anchor.day, -1) : undefined;
}

/** "À la mi-novembre, 562 000 avaient fui depuis le 24 septembre": up to when it was counted. */
function isPastWindow(
	{ anchor }: Case,
	since: DateMention,
	{ kind, dateStart, dateEnd }: DateMention
): boolean {
	if (kind !== 'window' || dateStart === null || dateEnd === null) return false;
	return dateStart > (since.dateStart ?? dateStart) && dateEnd < anchor.day;
}

/** "Crews pulled nine bodies out on Sunday as the toll rose to 323": the day of the news is that of the count. */
function dayOfNews({ document, draft, anchor, events, scope }: Case): IsoDate | null | undefined {
	// "were found on Sunday, and the toll is now 11".
	if (scope.isVague) return undefined;
	if (anchor.mention !== null || !isCounted(draft) || draft.relation !== null) return undefined;
	const { from } = sentenceOf(document, draft);
	return within(document.dates, { from, to: draft.from }).find(
		(date) =>
			date.kind === 'day' &&
			isBareWeekday(date.wording) &&
			(date.dateEnd ?? anchor.day) < anchor.day &&
			!isPossessive(document.tokens, date.to) &&
			!events.days.has(date)
	)?.dateEnd;
}

/** "2 189 muertos …, seis días después del sismo del 14": how long it is since, no day of the count. */
function isToldBehind({ to }: FigureDraft, { wording, from }: DateMention): boolean {
	return isCountedFromEvent(wording) && from > to;
}

/** "dug out nine bodies on Tuesday, taking the number since Saturday to 58": those found are told before. */
function isTakenOn({ document, draft, siblings }: Case): boolean {
	const before = siblings[siblings.indexOf(draft) - 1];
	return before !== undefined && isFound(document, before);
}

/** Tolls and cases, whose counts a paragraph gives one after the other. */
function isCounted({ metric }: FigureDraft): boolean {
	return CASUALTIES.has(metric) || metric === 'disease_cases';
}

/** "samedi … selon un bilan communiqué lundi": of two days in a sentence the earlier is the event's. */
function isBeforeSaying({ document, draft, anchor }: Case, date: DateMention): boolean {
	const { mention, day } = anchor;
	const isOfEvent = CASUALTIES.has(draft.metric) || HARM.has(draft.metric);
	if (date.kind !== 'day' || mention === null || !isOfEvent) return false;
	const sentence = sentenceOf(document, draft);
	const isInside = mention.from >= sentence.from && mention.to <= sentence.to;
	return isInside && (date.dateStart ?? day) < day;
}

/** "ont été tués dimanche, selon un bilan provisoire": the day right behind what was done. */
function isOfDeed({ draft, anchor }: Case, date: DateMention): boolean {
	const { frame, metric } = draft;
	if (!frame || date.kind !== 'day' || !CASUALTIES.has(metric)) return false;
	const apart = date.from - frame.to;
	return apart >= 0 && apart <= 1 && (date.dateEnd ?? anchor.day) < anchor.day;
}

/** "après la tempête, le 10 septembre, … au 9 octobre": the day before that of the count. */
function isBeforeCount(dates: readonly DateMention[], { kind, dateEnd }: DateMention): boolean {
	const count = dates.find((date) => date.kind === 'as_of');
	return kind === 'day' && count !== undefined && (dateEnd ?? '') < (count.dateEnd ?? '');
}

/** "Semaine 45" over "Cas cumulés : 12 450": up to its end, whatever was counted in it. */
function isOfReport({ document, draft }: Case, { kind, precision, to }: DateMention): boolean {
	const sentence = sentenceOf(document, draft);
	if (kind === 'as_of' || !REPORTED.has(precision) || to > sentence.from) return false;
	return document
		.marksOf(draft.sentenceIndex)
		.some(({ section, key }) => section === 'measure' && key === 'soFar');
}

/** How long a report covers that counts from further back, too. */
const REPORTED: ReadonlySet<DateMention['precision']> = new Set(['week', 'month']);

function isStretch({ relation }: FigureDraft, { kind, dateStart, wording }: DateMention): boolean {
	const isCompared = isSame(wording) && relation !== 'previous';
	if (isCompared || wording.part === 'late') return false;
	return dateStart !== null && (kind === 'span' || kind === 'window');
}

/** An earlier value counts from where the value that it is compared with does. */
function beginningOf(
	{ draft, siblings, told, beginnings }: Case,
	isEvent: boolean,
	count: IsoDate
): IsoDate | null {
	const cases = siblings[siblings.indexOf(draft) - 1];
	if (cases && isToll(draft, cases)) return told.timeOf(cases)?.start ?? null;
	const compared = draft.parent ?? draft.antecedent;
	const time = compared?.measure === 'cumulative' ? told.timeOf(compared) : undefined;
	return time ? time.start : beginnings.startFor(draft, isEvent, count);
}
