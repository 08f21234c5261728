/** When what happened in a stretch of time happened. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { addDays, daysBetween, formatIsoDate, monthPeriod, yearPeriod } from '../dates/calendar.ts';
import { isCountedBack, isLast } from '../dates/wording.ts';
import type { Document, Span } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import {
	anchorTime,
	type Case,
	clip,
	dayOfCount,
	isWholeYear,
	mentionTime,
	moved,
	type Time
} from './date-case.ts';
import { APART, isFound, isOfEvent } from './event-figures.ts';
import { hasBefore } from './event-verbs.ts';
import { CASUALTIES } from './events.ts';
import { countsWithin, findIndexAt, lineOf, paragraphOf, sentenceOf, within } from './layout.ts';
import { findListDate } from './nearby-dates.ts';
import { isRelative } from './own-dates.ts';
import { OPENING } from './sentence-dates.ts';
import { isRecalled, isRecordTime } from './records.ts';

export function flowTime(one: Case): Time {
	const { scope, anchor, draft, document, statements, told, events } = one;
	// "Five days after the raid it has buried 115 between Saturday and Wednesday".
	const isTimed = scope.dates.some(({ from }) => from >= draft.to);
	const after = isTimed ? undefined : events.afterEventOf(draft);
	if (after) return after;
	const facts = scope.dates.filter(
		({ kind, dateStart, dateEnd }) => kind !== 'deadline' && (dateStart ?? dateEnd) !== null
	);
	const date = inDays(facts, facts.find(({ kind }) => kind !== 'as_of') ?? facts[0]);
	if (date?.wording.rule === 'ahead') return mirrored(one, date);
	if (date?.kind === 'since') return moved(one, sinceDate(one, date));
	if (date && goesOn(one, date))
		return withFields(mentionTime(date, 'since the beginning'), {
			end: anchor.day,
			precision: 'day'
		});
	const exact = date && isOfEvent(draft) ? events.days.findWithinWeek(date) : undefined;
	if (exact) return mentionTime(exact, 'time of the fact');
	if (date) return upToCount(one, clip(moved(one, mentionTime(date, 'time of the fact')), one));
	const appeal = yearOfAppeal(one);
	if (appeal) return clip(mentionTime(appeal, 'time of the fact'), one);
	if (scope.isVague) return anchorTime(one);
	const item = anchor.mention === null ? narratedDay(one, lineOf(document, draft)) : undefined;
	const listed = item ? undefined : findListDate(document, draft);
	if (listed) return mentionTime(listed, 'time of the list');
	const given = told.givenBefore(draft);
	if (given) return withFields(given, { mentions: [], rule: 'as of the figure before it' });
	const paragraph = paragraphOf(document, draft.from);
	const narrated = anchor.mention === null ? narratedDay(one, paragraph) : undefined;
	const period = narrated ? undefined : told.periodBefore(draft);
	if (period) return withFields(period, { mentions: [], rule: 'as of the figure before it' });
	const event = events.eventOf(draft, anchor.day);
	const { covered } = statements;
	if (covered && anchor.mention === null && !(event && isToldNear(one, event))) {
		const before = toldBefore(one);
		if (before) return withFields(mentionTime(before, 'day of the event'), { mentions: [] });
		return withFields(mentionTime(covered, 'period of the bulletin'), { mentions: [] });
	}
	// "También aparecen en el informe 12 hectáreas": of the count that the paragraph points to.
	const isCounted = anchor.mention?.kind === 'as_of';
	const isApart = (narrated || isCounted) && event !== undefined && !isToldNear(one, event);
	if (event && !isApart) return withFields(event, { mentions: [], rule: 'day of the event' });
	return narrated ? mentionTime(narrated, 'day of the event') : countedTime(one);
}

/** "Au 4 mars, 211 habitants étaient sinistrés. 20 maisons ont été détruites": what a count goes on to tell. */
function countedTime(one: Case): Time {
	const day = isOfEvent(one.draft) ? dayOfCount(one) : undefined;
	if (!day) return anchorTime(one);
	const time = mentionTime(day, 'as of the figure before it');
	return withFields(time, { start: time.end });
}

/**
 * "Le 20 août, la zone a subi sa première attaque. Au moins 10 civils y ont péri": the day that the
 * paragraph tells of, or the item of a list.
 */
function narratedDay(
	{ document, draft, statements }: Case,
	{ from }: Span
): DateMention | undefined {
	if (isEarlier(draft)) return undefined;
	const { from: to } = sentenceOf(document, draft);
	const day = within(document.dates, { from, to }).findLast(
		(date) => isNarrated(document, date) && !statements.has(date)
	);
	if (!day) return monthBefore(document, draft, from);
	if (!isOfSameCountry(document, draft, day)) return undefined;
	// What nobody has confirmed is not of the day of another count.
	return draft.assertion === 'reported' || !isOfCount(document, day) ? day : undefined;
}

/** "In February UNHCR handed out tarpaulins. It also assisted 1,200 households": the time that the sentence before opens with. */
function monthBefore(
	document: Document,
	draft: FigureDraft,
	floor: number
): DateMention | undefined {
	const last = document.sentences[draft.sentenceIndex - 1];
	if (!last || last.from < floor || !isDeed(draft)) return undefined;
	// "En avril, le PAM … Selon la FAO, 3,5 millions": told by another.
	const told = draft.evidence.find(({ field }) => field === 'source')?.span;
	if (told && told[0] >= (document.tokens.start[last.to] ?? 0)) return undefined;
	const [date] = within(document.dates, { from: last.from, to: last.to });
	const isMonth = date?.kind === 'window' && date.precision === 'month' && !isLast(date.wording);
	const isHead = date !== undefined && date.from <= last.from + OPENING;
	if (!isMonth || !isHead || (date.dateEnd ?? '9') > document.published) return undefined;
	return isOfSameCountry(document, draft, date) ? date : undefined;
}

/** What was done in a time, or befell people: not how many are hungry. */
function isDeed({ metric }: FigureDraft): boolean {
	return APART.has(metric) || CASUALTIES.has(metric) || MOVES.has(metric);
}

const MOVES: ReadonlySet<Metric> = new Set<Metric>([
	'arrivals',
	'evacuated',
	'expelled',
	'rescued',
	'detained'
]);

function isOfCount(document: Document, { from }: Span): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	return sentence !== undefined && countsWithin(document, sentence).length > 0;
}

/** Days by the calendar; "yesterday" may be that of anything else. */
function isNarrated({ published }: Document, date: DateMention): boolean {
	const isDay = date.kind === 'day' || date.kind === 'span';
	if (!isDay || date.dateStart === null || date.dateEnd === null) return false;
	return date.dateEnd <= published && date.wording.rule !== 'relative day';
}

/** "Au Cameroun, entre le 11 et le 21, … Au Niger, 217 personnes sont mortes": told of another country. */
function isOfSameCountry(document: Document, { place }: FigureDraft, { from }: Span): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	const told = within(document.places, sentence ?? { from, to: from }).flatMap(
		(one) => one.place?.country ?? []
	);
	return !place || told.length === 0 || told.includes(place.country);
}

/**
 * "The storm that began on Monday has cost 48 lives", "have pulled 41 bodies from the rubble of Saturday's
 * blast": from the beginning, or from the event, up to the day of saying.
 */
function goesOn({ document, draft, scope, anchor, events }: Case, date: DateMention): boolean {
	if (date.kind !== 'day' || (date.dateEnd ?? anchor.day) >= anchor.day) return false;
	if (scope.dates.length > 1 || !CASUALTIES.has(draft.metric)) return false;
	const hasBegun = date.to <= draft.from && isRelative(document, draft, date);
	return (
		(hasBegun && hasBefore(document, date, 'lasting')) ||
		(events.days.has(date) && isFound(document, draft) && isOfBodies(draft))
	);
}

/** "41 bodies": the noun itself says that they are dead. */
function isOfBodies({ evidence }: FigureDraft): boolean {
	return evidence.some(({ rule }) => rule === '<number> <noun of a metric>');
}

/**
 * "54 people were killed in 2024, as of 15 June": of a year that runs, up to the day of the count; "By Tuesday
 * 800 had left over Sunday's flood": from the event on.
 */
function upToCount({ scope, events }: Case, time: Time): Time {
	const { start, end, mentions } = time;
	const day = scope.dates.find(({ kind }) => kind === 'as_of')?.dateEnd;
	if (!day || start === null || end === null || start > day) return time;
	const isOfEvent = mentions.some((date) => date.kind === 'day' && events.days.has(date));
	return day < end || (isOfEvent && day > end) ? withFields(time, { end: day }) : time;
}

/** The paragraph itself tells when its event was. */
function isToldNear({ document, draft }: Case, { mentions }: Time): boolean {
	const { from } = paragraphOf(document, draft.from);
	return mentions.some((date) => date.from >= from && date.to <= draft.from);
}

/** "Des hommes ont attaqué X dans la nuit du 3 au 4. Onze civils ont été tués": the sentence before tells the day alone. */
function toldBefore({ document, draft, events }: Case): DateMention | undefined {
	const last = document.sentences[draft.sentenceIndex - 1];
	const { from } = paragraphOf(document, draft.from);
	if (!last || last.from < from || !isOfEvent(draft)) return undefined;
	return countsWithin(document, last).length === 0 ? events.days.findTold(last) : undefined;
}

/** "has received $126 million of the $578 million that it needs this year": of the same time. */
function yearOfAppeal({ draft, siblings, document }: Case): DateMention | undefined {
	const appeal = siblings[siblings.indexOf(draft) + 1];
	const isShare = draft.metric === 'funding_received' && appeal?.metric === 'funding_required';
	if (!isShare || appeal.from - draft.to > SHARE_WORDS) return undefined;
	return within(document.dates, { from: appeal.to, to: appeal.to + APPEAL_WORDS }).find(
		isWholeYear
	);
}

/** Tokens from a share to its whole, "of the", and from there to its year. */
const SHARE_WORDS = 3;
const APPEAL_WORDS = 12;

/** "en moins de deux semaines, entre le 8 et le 20 mars", "in three days in mid-June": the window is said with days too. */
function inDays(
	dates: readonly DateMention[],
	first: DateMention | undefined
): DateMention | undefined {
	const isCounted =
		first !== undefined &&
		(first.wording.rule === 'ahead' || (first.kind === 'window' && isCountedBack(first.wording)));
	const told = isCounted
		? dates.find(
				(date) => date.kind === 'span' || (date.kind === 'window' && !isCountedBack(date.wording))
			)
		: undefined;
	return told ?? first;
}

/** "depuis mars, 3 000 de plus": up to the day that it is told on. */
function sinceDate(one: Case, date: DateMention): Time {
	const { document, draft, anchor } = one;
	if (isRecalled(document, draft, date) || isRecordTime(document, date)) return ofBeginning(date);
	return clip(withFields(mentionTime(date, 'since the beginning'), { end: anchor.day }), one);
}

/** "la peor desde el terremoto de 2010, que causó 525 muertos": the time that is counted from. */
export function ofBeginning(date: DateMention): Time {
	const time = mentionTime(date, 'time of the fact');
	const { start, precision } = time;
	if (start === null || (precision !== 'month' && precision !== 'year')) return time;
	const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
	const { end } = precision === 'year' ? yearPeriod(year) : monthPeriod(year, month);
	return withFields(time, { end: formatIsoDate(end) });
}

/** "in three days" of a past event: how long it took. */
function mirrored({ document, anchor }: Case, date: DateMention): Time {
	const length = daysBetween(document.published, date.dateStart ?? document.published);
	const start = addDays(anchor.day, 1 - length);
	return { start, end: anchor.day, precision: 'day', mentions: [date], rule: 'window of the fact' };
}
