/** Gives each figure its time: of the fact, else as of when, else the day that it is told on. */
import type { DatePrecision, IsoDate, Metric } from '#lib/domain/figure.ts';
import { addDays, daysBetween, formatIsoDate, monthPeriod, yearPeriod } from '../dates/calendar.ts';
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { Beginnings } from './beginnings.ts';
import { type Siblings, sentenceOf } from './layout.ts';
import { findListDate, findNextAsOf } from './nearby-dates.ts';
import { isBareRow, isToll } from './measure.ts';
import { Statements, type Anchor } from './statements.ts';
import { CASUALTIES, isEventDay, isEventSpan, isOfEventNoun } from './events.ts';
import { CONDITIONS } from './state.ts';
import { findThen } from './since-then.ts';
import { findTimeScope, isRelative, type TimeScope } from './time-scope.ts';

export interface Time {
	start: IsoDate | null;
	end: IsoDate | null;
	precision: DatePrecision;
	mentions: readonly DateMention[];
	rule: string;
}

/** What the rules look at. */
interface Case {
	document: Document;
	draft: FigureDraft;
	siblings: readonly FigureDraft[];
	scope: TimeScope;
	anchor: Anchor;
	statements: Statements;
	beginnings: Beginnings;
}

/** Facts that hold when they are told, whatever else happened on a day. */
const TIMELESS: ReadonlySet<Metric> = new Set<Metric>(['capacity', 'funding_required', 'targeted']);

export function refineDates(
	drafts: readonly FigureDraft[],
	document: Document,
	groups: Siblings
): void {
	const statements = new Statements(document);
	const beginnings = new Beginnings(document, statements);
	for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
		const siblings = groups.get(draft) ?? [draft];
		const scope = findTimeScope(document, statements, draft, siblings);
		const anchor = statements.anchorOf(draft, siblings);
		const time = findTime({ document, draft, siblings, scope, anchor, statements, beginnings });
		setTime(draft, time, document);
		beginnings.record(draft, time);
	}
}

function setTime(draft: FigureDraft, time: Time, document: Document): void {
	draft.dateStart = time.start;
	draft.dateEnd = time.end;
	draft.datePrecision = time.precision;
	const [first] = time.mentions;
	draft.dateText = first ? document.text.slice(first.start, first.end) : null;
	const spans = time.mentions.map(({ start, end }) => [start, end] as [number, number]);
	for (const span of spans) draft.evidence.push({ field: 'date', rule: time.rule, span });
	if (spans.length === 0) draft.evidence.push({ field: 'date', rule: time.rule });
}

function findTime(one: Case): Time {
	const { draft, scope, beginnings } = one;
	const whole = draft.parent ?? draft.antecedent;
	const isDependent = draft.relation === 'part_of' || draft.relation === 'equivalent';
	const isStateOfToll = draft.measure === 'stock' && whole?.measure === 'cumulative';
	const isRow = isBareRow(draft) && scope.dates.length === 0;
	const isBound =
		isRow || (isDependent && !scope.isOwn && !(isStateOfToll && scope.dates.length > 0));
	const known = whole && isBound ? beginnings.timeOf(whole) : undefined;
	if (known) return tellsOwnState(one, known) ? anchorTime(one) : ofWhole(draft, whole, known);
	if (draft.assertion === 'projected' || draft.assertion === 'planned') return timeAhead(one);
	if (draft.measure === 'cumulative') return cumulativeTime(one);
	return draft.measure === 'flow' ? flowTime(one) : stockTime(one);
}

/** "evacuaron a 1 450, de los que 213 siguen alojados": the part's verb tells how things stand. */
function tellsOwnState({ document, draft, anchor }: Case, known: Time): boolean {
	const { measure, parent, frame, to } = draft;
	if (measure !== 'stock' || !parent) return false;
	if (parent.measure === 'flow') return frame !== null;
	if (known.mentions[0]?.kind !== 'day' || (known.end ?? anchor.day) >= anchor.day) return false;
	// "Des 252 personnes enlevées ce jour-là, 124 sont toujours retenues".
	return document.marksOf(draft.sentenceIndex).some(({ section, key, from }) => {
		const isBehind = from >= to && from - to <= STATE_REACH;
		return section === 'measure' && key === 'stock' && isBehind;
	});
}

/** Tokens from a part to the word of its state: "sont toujours". */
const STATE_REACH = 2;

/** A part's state is as of the end of what its whole counts. */
function ofWhole(draft: FigureDraft, whole: FigureDraft | null, time: Time): Time {
	const isState = draft.measure === 'stock' && whole?.measure !== 'stock';
	const start = isState ? time.end : time.start;
	return { ...time, start, mentions: [], rule: 'as its whole' };
}

/** The day of the statement, else that of publication. */
function anchorTime({ anchor }: Case): Time {
	const { day, mention } = anchor;
	const rule = mention ? 'day of the statement' : 'day of publication';
	const precision = mention ? 'day' : 'none';
	return { start: day, end: day, precision, mentions: mention ? [mention] : [], rule };
}

function mentionTime(mention: DateMention, rule: string): Time {
	const { dateStart, dateEnd, precision } = mention;
	return { start: dateStart ?? dateEnd, end: dateEnd, precision, mentions: [mention], rule };
}

/** A projection or a plan: its window, or from the statement to its deadline. */
function timeAhead(one: Case): Time {
	const { scope, anchor, draft } = one;
	const reached = timeOfReached(one);
	if (reached) return reached;
	const window = scope.dates.find(
		({ kind, rule }) => (kind === 'window' || kind === 'span') && rule !== 'next units'
	);
	const isPast = window?.kind === 'window' && (window.dateEnd ?? '') < anchor.day;
	const isBehind = window !== undefined && window.from >= draft.to && window.from - draft.to <= 1;
	const isLaunch = isPast && !/\d{4}/.test(wordsOf(one, window));
	// "is expected to rise to 2.2 million in June": of the year to come.
	if (window && (!isLaunch || (isBehind && draft.assertion === 'projected')))
		return ahead(one, mentionTime(window, 'time of the plan'));
	const deadline = scope.dates.find((date) => (date.dateEnd ?? '') > anchor.day);
	const money = deadline ? undefined : timeOfMoney(one);
	if (money) return money;
	if (!deadline || deadline.kind === 'since') return anchorTime(one);
	return { ...mentionTime(deadline, 'up to the deadline'), start: anchor.day };
}

/** "a assisté 156 000 personnes en octobre, sur 210 000 ciblées": of the same time. */
function timeOfReached({ draft, siblings, scope, beginnings }: Case): Time | undefined {
	const before = siblings[siblings.indexOf(draft) - 1];
	const isReached = draft.metric === 'targeted' && before && REACHED.has(before.metric);
	if (!isReached || scope.isOwn || draft.from - before.to > REACHED_WORDS) return undefined;
	if (draft.unit !== before.unit || before.assertion !== 'reported') return undefined;
	const time = beginnings.timeOf(before);
	return time && { ...time, mentions: [], rule: 'as its whole' };
}

const REACHED: ReadonlySet<Metric> = new Set<Metric>(['assisted', 'vaccinated', 'treated']);
/** Tokens from those reached to those meant: ", sur". */
const REACHED_WORDS = 4;

/** "need $9 million until March to assist 4 000": those whom the money is for, in its time. */
function timeOfMoney({ draft, siblings, beginnings }: Case): Time | undefined {
	if (draft.metric !== 'targeted') return undefined;
	const money = siblings.findLast(
		({ metric, to }) => metric === 'funding_required' && to <= draft.from
	);
	const time = money && beginnings.timeOf(money);
	return time && time.mentions.length > 0
		? { ...time, mentions: [], rule: 'as its whole' }
		: undefined;
}

/** "de mai à octobre" of a plan told in April: the months to come. */
function ahead({ document, anchor }: Case, time: Time): Time {
	const [mention] = time.mentions;
	const words = mention ? wordsOf({ document }, mention) : '';
	const isOpen = time.start !== null && time.end !== null && !/\d{4}/.test(words);
	if (!isOpen || (time.end ?? '') >= anchor.day || mention?.rule.includes('last')) return time;
	return { ...time, start: nextYear(time.start), end: nextYear(time.end) };
}

function wordsOf({ document }: Pick<Case, 'document'>, { start, end }: DateMention): string {
	return document.text.slice(start, end);
}

function nextYear(day: IsoDate | null): IsoDate | null {
	return day === null ? null : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function stockTime(one: Case): Time {
	const { scope, anchor, draft, document } = one;
	const date = scope.dates.find((option) => isAsOf(one, option));
	if (date) return clip(mentionTime(date, 'as of'), anchor);
	const since = scope.dates.find(({ kind, dateStart }) => kind === 'since' && dateStart !== null);
	if (since) return { ...mentionTime(since, 'since a day'), end: anchor.day };
	const nearby = findNextAsOf(document, draft) ?? findListDate(document, draft);
	if (nearby) return mentionTime(nearby, 'as of, beside it');
	const analysed = CONDITIONS.has(draft.metric) ? one.beginnings.analysisBefore(draft) : undefined;
	if (analysed) return { ...analysed, mentions: [], rule: 'as of the figure before it' };
	const before =
		anchor.mention === null && isInherited(draft) ? one.beginnings.asOfBefore(draft) : undefined;
	return before ? { ...before, mentions: [], rule: 'as of the figure before it' } : anchorTime(one);
}

/** A state holds on a day; not since one, not up to one, and not when its event befell. */
function isAsOf({ document, draft, beginnings }: Case, date: DateMention): boolean {
	if (date.kind === 'since' || date.kind === 'deadline') return false;
	if (date.kind === 'day' && TIMELESS.has(draft.metric)) return false;
	if (date.kind === 'day' && isOfEventNoun(document, date)) return false;
	return !(CASUALTIES.has(draft.metric) && beginnings.days.has(date));
}

/** Counted by the same source as the figures before it in the paragraph. */
function isInherited({ evidence }: FigureDraft): boolean {
	return evidence.some(
		({ field, rule }) => field === 'source' && rule === 'inherited in the paragraph'
	);
}

/** "samedi … selon un bilan communiqué lundi": of two days in a sentence the earlier is the event's. */
function isBeforeSaying({ document, draft, anchor }: Case, date: DateMention): boolean {
	const { mention, day } = anchor;
	if (date.kind !== 'day' || mention === null || !CASUALTIES.has(draft.metric)) return false;
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

/** "cette année", "en 2024" told within it: only up to the statement. */
function clip(time: Time, anchor: Anchor): Time {
	const { start, end } = time;
	const isRunning = end !== null && start !== null && end > anchor.day && start <= anchor.day;
	return isRunning ? { ...time, end: anchor.day } : time;
}

function flowTime(one: Case): Time {
	const { scope, anchor, draft, document, statements, beginnings } = one;
	const after = beginnings.afterEventOf(draft);
	if (after) return after;
	const facts = scope.dates.filter(
		({ kind, dateStart, dateEnd }) => kind !== 'deadline' && (dateStart ?? dateEnd) !== null
	);
	const date = inDays(facts, facts.find(({ kind }) => kind !== 'as_of') ?? facts[0]);
	if (date?.rule === 'ahead') return mirrored(date, anchor);
	if (date?.kind === 'since') return moved(one, ofBeginning(date));
	if (date) return clip(moved(one, mentionTime(date, 'time of the fact')), anchor);
	if (scope.isVague) return anchorTime(one);
	const listed = findListDate(document, draft);
	if (listed) return mentionTime(listed, 'time of the list');
	if (statements.covered && anchor.mention === null) {
		return { ...mentionTime(statements.covered, 'period of the bulletin'), mentions: [] };
	}
	const event = beginnings.eventOf(draft);
	return event ? { ...event, mentions: [], rule: 'day of the event' } : anchorTime(one);
}

/** "en moins de deux semaines, entre le 8 et le 20 mars": the window is said with days too. */
function inDays(
	dates: readonly DateMention[],
	first: DateMention | undefined
): DateMention | undefined {
	const isCounted = first?.kind === 'window' && /^units up to\b/.test(first.rule);
	return (isCounted ? dates.find(({ kind }) => kind === 'span') : undefined) ?? first;
}

/** A window counted back from publication moves to the day that the figure stands at. */
function moved({ document, scope, anchor }: Case, time: Time): Time {
	const [mention] = time.mentions;
	const isCounted = mention && /^(units up to|last|past)\b/.test(mention.rule);
	if (!isCounted || time.start === null || time.end !== document.published) return time;
	const day = scope.dates.find(({ kind }) => kind === 'as_of')?.dateEnd ?? anchor.day;
	const days = daysBetween(document.published, day);
	return { ...time, start: addDays(time.start, days), end: day };
}

/** "la peor desde el terremoto de 2010, que causó 525 muertos": the time that is counted from. */
function ofBeginning(date: DateMention): Time {
	const time = mentionTime(date, 'time of the fact');
	const { start, precision } = time;
	if (start === null || (precision !== 'month' && precision !== 'year')) return time;
	const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
	const { end } = precision === 'year' ? yearPeriod(year) : monthPeriod(year, month);
	return { ...time, end: formatIsoDate(end) };
}

/** "in three days" of a past event: how long it took. */
function mirrored(date: DateMention, anchor: Anchor): Time {
	const length = daysBetween(anchor.day, date.dateStart ?? anchor.day);
	const start = addDays(anchor.day, 1 - length);
	return { start, end: anchor.day, precision: 'day', mentions: [date], rule: 'window of the fact' };
}

function cumulativeTime(one: Case): Time {
	const { scope, anchor, draft, document, beginnings } = one;
	const since = scope.dates.find(({ kind }) => kind === 'since');
	const then = since ? undefined : findThen(document, draft);
	if (then) return { ...mentionTime(then, 'since the beginning'), end: anchor.day };
	const isOpen = scope.dates.every(({ kind }) => kind === 'since');
	const listed = isOpen ? findListDate(document, draft) : undefined;
	const dates = listed ? [...scope.dates, listed] : scope.dates;
	const span = since ? undefined : dates.find((date) => isStretch(draft, date));
	// "Le cyclone, qui a touché l'île du 14 au 19, a fait 34 morts": when it happened.
	const isEvent =
		span !== undefined &&
		(isEventSpan(document, span, draft) ||
			(draft.relation === null && isRelative(document, draft, span)));
	if (span && !isEvent) return clip(moved(one, mentionTime(span, 'time of the fact')), anchor);
	const isEarlier = draft.relation === 'previous' || draft.relation === 'superseded';
	const event = isEvent
		? span
		: since || isEarlier
			? undefined
			: scope.dates.find(
					(date) =>
						isEventDay(document, date) ||
						isBeforeSaying(one, date) ||
						isOfDeed(one, date) ||
						isBeforeCount(scope.dates, date) ||
						beginnings.days.has(date)
				);
	const asOf =
		dates.find(({ kind }) => kind === 'as_of') ??
		scope.dates.find((date) => date.kind === 'day' && date !== event) ??
		scope.dates.find(isPartOf) ??
		findNextAsOf(document, draft);
	const before =
		anchor.mention === null && CASUALTIES.has(draft.metric) && draft.relation !== 'previous'
			? beginnings.endBefore(draft)
			: undefined;
	const end = asOf?.dateEnd ?? before ?? anchor.day;
	const told = beginningOf(one, since !== undefined);
	// The day of the count is not that of the beginning.
	const isOwnDay = asOf?.kind === 'day' && asOf.dateStart === told && !isEarlier;
	const start = since?.dateStart ?? event?.dateStart ?? (isOwnDay ? null : told);
	const mentions = [since, event, asOf ?? anchor.mention].filter((date) => date != null);
	const rule = start === null ? 'up to a day' : 'since the beginning';
	return {
		start: start !== null && start > end ? null : start,
		end,
		precision: 'day',
		mentions,
		rule
	};
}

function isStretch({ relation }: FigureDraft, { kind, dateStart, rule }: DateMention): boolean {
	const isCompared = rule.startsWith('same') && relation !== 'previous';
	if (isCompared || isPartOf({ rule })) return false;
	return dateStart !== null && (kind === 'span' || kind === 'window');
}

/** "contre 382 000 à la fin août": a total stands at the end of the days that are told so. */
function isPartOf({ rule }: Pick<DateMention, 'rule'>): boolean {
	return rule.startsWith('late ');
}

/** An earlier value counts from where the value that it is compared with does. */
function beginningOf({ draft, siblings, beginnings }: Case, isEvent: boolean): IsoDate | null {
	const cases = siblings[siblings.indexOf(draft) - 1];
	if (cases && isToll(draft, cases)) return beginnings.timeOf(cases)?.start ?? null;
	const compared = draft.parent ?? draft.antecedent;
	const time = compared?.measure === 'cumulative' ? beginnings.timeOf(compared) : undefined;
	return time ? time.start : beginnings.startFor(draft, isEvent);
}
