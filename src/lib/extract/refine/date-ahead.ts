/** When what is planned or expected is to happen: its window, or from the statement to its deadline. */
import { withFields } from '../fields.ts';
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import { addDays, addYears, daysBetween, formatIsoDate, yearPeriod } from '../dates/calendar.ts';
import { type Wording, isBareWeekday, isMonth, worded } from '../dates/wording.ts';
import type { Document, Span } from '../document.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import { once } from '../once.ts';
import { hasSign } from '../signs.ts';
import { groupFor } from '../lexicon.ts';
import { NEEDS } from './told-times.ts';
import { findSectionHeading } from '../structure/headings.ts';
import { mentionsIn } from '../spans.ts';
import { WORD } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { paragraphOf, sentenceOf } from './layout.ts';
import {
	anchorTime,
	type Case,
	isWholeYear,
	mentionTime,
	type Time,
	wordsOf
} from './date-case.ts';

/** A projection or a plan: its window, or from the statement to its deadline. */
export function timeAhead(one: Case): Time {
	const { scope, anchor, draft } = one;
	const reached = timeOfReached(one);
	if (reached) return reached;
	const window = scope.dates.find(
		(date) =>
			(date.kind === 'window' || date.kind === 'span') &&
			!(date.wording.rule === 'shifted units' && date.wording.shift === 'next') &&
			!isOfReported(one, date)
	);
	const isPast = window?.kind === 'window' && (window.dateEnd ?? '') < anchor.day;
	const isBehind = window !== undefined && window.from >= draft.to && window.from - draft.to <= 1;
	const isLaunch =
		isPast && !/\d{4}/.test(wordsOf(one, window)) && !isNearerAhead(window, anchor.day);
	// "is expected to rise to 2.2 million in June": of the year to come.
	if (
		window &&
		(!isLaunch || (isBehind && draft.assertion === 'projected') || isOfDeed(one, window))
	)
		return ahead(one, mentionTime(window, 'time of the plan'));
	const day = dayOfDeed(one);
	if (day) return day;
	const deadline =
		scope.dates.find((date) => (date.dateEnd ?? '') > anchor.day) ??
		scope.dates.flatMap((date) => nextOf(one, date))[0];
	const money = deadline ? undefined : (timeOfMoney(one) ?? yearOfPlan(one));
	if (money) return money;
	const plan = deadline ? undefined : planTime(one);
	if (plan) return plan;
	if (!deadline || deadline.kind === 'since') return dayOfAppeal(one) ?? anchorTime(one);
	const first = isFor(one, deadline) ? firstDay(deadline) : null;
	if (first) return withFields(mentionTime(deadline, 'time of the plan'), { start: first });
	return withFields(mentionTime(deadline, 'up to the deadline'), { start: anchor.day });
}

/** "En juillet" of a plan told in June: the July to come lies nearer than the last one. */
function isNearerAhead({ dateStart, dateEnd }: DateMention, day: IsoDate): boolean {
	const next = nextYear(dateStart);
	return next !== null && dateEnd !== null && daysBetween(day, next) < daysBetween(dateEnd, day);
}

/** "Friday, 40 tonnes will be delivered", "livrera 40 tonnes vendredi": the next such day. */
function dayOfDeed({ scope, draft, anchor, document }: Case): Time | undefined {
	if (draft.measure !== 'flow') return undefined;
	const day = scope.dates.find(
		({ kind, wording, from, to }) =>
			kind === 'day' &&
			isBareWeekday(wording) &&
			(from >= draft.to ||
				(draft.from - to <= BESIDE && from - sentenceOf(document, draft).from <= BESIDE))
	);
	if (!day?.dateStart) return undefined;
	const next = day.dateStart < anchor.day ? addDays(day.dateStart, WEEK) : day.dateStart;
	return withFields(mentionTime(day, 'time of the plan'), { start: next, end: next });
}

/** Tokens from the head of a sentence to its day, and from there to the figure. */
const BESIDE = 2;
const WEEK = 7;

/** "launched an appeal on Monday for $45 million": the day on which it was asked for, no day of an event. */
function dayOfAppeal({ document, scope, draft, events, anchor }: Case): Time | undefined {
	if (draft.measure !== 'stock' || anchor.mention) return undefined;
	const { from } = sentenceOf(document, draft);
	const day = scope.dates.find(
		(date) =>
			date.kind === 'day' &&
			date.to <= draft.from &&
			(date.dateEnd ?? anchor.day) < anchor.day &&
			// "The agency launched an appeal on Monday": somebody did, no event.
			(!events.days.has(date) || mentionsIn(document.sources, { from, to: date.from }).length > 0)
	);
	return day && mentionTime(day, 'day of the statement');
}

/** "Para 2025 requiere 32 millones": what "for" gives a year or a month is the need of that time. */
function isFor({ draft, document }: Case, date: DateMention): boolean {
	if (!NEEDS.has(draft.metric)) return false;
	const word = document.tokens.key[date.from] ?? '';
	return (groupFor(document.language, 'dates', 'openers')['in'] ?? []).includes(word);
}

/** Of the year or the month that a deadline is the end of. */
function firstDay({ precision, dateEnd }: DateMention): IsoDate | null {
	if (dateEnd === null) return null;
	if (precision === 'year') return `${dateEnd.slice(0, 4)}-01-01` as IsoDate;
	return precision === 'month' ? (`${dateEnd.slice(0, 7)}-01` as IsoDate) : null;
}

/** "prevé asistir en abril a 1.450 familias", "En avril, il vaccinera": when what is planned is done. */
function isOfDeed({ document, draft }: Case, { from, to }: DateMention): boolean {
	const { frame, sentenceIndex } = draft;
	if (!frame || frame.to > draft.from) return false;
	// A phrase runs over the time that stands in it: "asistir (en abril) a".
	if (from > frame.from) return to <= draft.from;
	const isFuture = document
		.marksOf(sentenceIndex)
		.some((mark) => mark.section === 'frames' && mark.from === frame.from && mark.future);
	return isFuture && to <= frame.from;
}

/** "De janvier à juin, 48 000 ont été soignés, sur une cible de 63 000": when it was done, not what is planned. */
function isOfReported(
	{ draft, siblings, anchor }: Case,
	{ from, to, dateEnd }: DateMention
): boolean {
	if ((dateEnd ?? '') >= anchor.day) return false;
	return siblings.some(
		(one) =>
			one.assertion === 'reported' &&
			one.to <= draft.from &&
			(one.from >= to || (from >= one.to && from - one.to <= REPORTED_WORDS))
	);
}

/** Tokens from a figure over its predicate to when it was so. */
const REPORTED_WORDS = 6;

/** "a assisté 156 000 personnes en octobre, sur 210 000 ciblées": of the same time. */
function timeOfReached({ draft, siblings, scope, told }: Case): Time | undefined {
	const before = siblings[siblings.indexOf(draft) - 1];
	const isReached = draft.metric === 'targeted' && before && REACHED.has(before.metric);
	if (!isReached || scope.isOwn || draft.from - before.to > REACHED_WORDS) return undefined;
	if (draft.unit !== before.unit || before.assertion !== 'reported') return undefined;
	const time = told.timeOf(before);
	return time && withFields(time, { mentions: [], rule: 'as its whole' });
}

const REACHED: ReadonlySet<Metric> = new Set<Metric>(['assisted', 'vaccinated', 'treated']);
/** Tokens from those reached to those meant: ", sur un objectif de". */
const REACHED_WORDS = 6;

/** "need $9 million until March to assist 4 000": those whom the money is for, in its time. */
function timeOfMoney({ draft, siblings, told }: Case): Time | undefined {
	if (draft.metric !== 'targeted') return undefined;
	const money = siblings.findLast(
		({ metric, to }) => metric === 'funding_required' && to <= draft.from
	);
	const time = money && told.timeOf(money);
	return time && time.mentions.length > 0
		? withFields(time, { mentions: [], rule: 'as its whole' })
		: undefined;
}

/** "… compte aider 1,9 million de personnes en 2024. Il lui faut 367 millions": of the plan told before. */
function planTime(one: Case): Time | undefined {
	const { document, draft, anchor, told } = one;
	if (!NEEDS.has(draft.metric)) return undefined;
	const { from } = paragraphOf(document, draft.from);
	const first = document.sentences[Math.max(0, draft.sentenceIndex - PLAN_SENTENCES)]?.from ?? from;
	const near = { from: Math.max(from, first), to: sentenceOf(document, draft).from };
	const year = mentionsIn(document.dates, near).findLast(
		(date) => isWholeYear(date) && (date.dateEnd ?? '') >= anchor.day
	);
	if (year) return mentionTime(year, 'time of the plan');
	const plan = told.planBefore(draft);
	if (plan) return withFields(plan, { mentions: [] });
	const end = endOfPlan(one);
	return end && withFields(mentionTime(end, 'up to the deadline'), { start: anchor.day });
}

/** "Le programme, prévu jusqu'à la fin du mois de mars, associe …": until when the plan of a page runs. */
function endOfPlan(one: Case): DateMention | undefined {
	const { document, anchor } = one;
	const isEnd = (date: DateMention): boolean =>
		date.kind === 'deadline' || (date.kind === 'as_of' && date.dateStart === null);
	return untilsOfPlans(document, 0)
		.filter((date) => isEnd(date))
		.map((date) => ((date.dateEnd ?? '') > anchor.day ? date : nextOf(one, date)[0]))
		.find((date) => date !== undefined);
}

/** The times that stand close behind the noun of a plan. */
const untilsOfPlans = once((document): DateMention[] => {
	const { book } = getDateLexicon(document.language);
	return document.dates.filter(({ from }) => {
		for (let at = from - 1; at >= from - PLAN_WORDS; at--)
			if (book.matchAt(document.tokens, at).some(({ meaning }) => meaning.key === 'plan'))
				return !hasSign(document.tokens, at, from, '.;:');
		return false;
	});
});

/** Tokens from a plan to its end: ", which is to run". */
const PLAN_WORDS = 7;

/** Sentences back to the year of a plan. */
const PLAN_SENTENCES = 2;

/** "Plan de réponse 2024 : 2,6 milliards requis", "BESOINS 2024": the year that the plan is of. */
function yearOfPlan({ document, draft, anchor }: Case): Time | undefined {
	const { from } = sentenceOf(document, draft);
	const line = document.sentences[draft.sentenceIndex]?.line ?? 0;
	const heading = findSectionHeading(document, line);
	const dated = heading && mentionsIn(document.dates, heading).find(isWholeYear);
	if (dated) return mentionTime(dated, 'time of the plan');
	const at =
		findYear(document, { from, to: draft.from }) ?? (heading && findYear(document, heading));
	const year = at === undefined ? NaN : Number(document.tokens.key[at]);
	if (at === undefined || Math.abs(year - Number(anchor.day.slice(0, 4))) > 1) return undefined;
	const { start, end } = yearPeriod(year);
	const [first, last] = [formatIsoDate(start), formatIsoDate(end)];
	const mention: DateMention = {
		from: at,
		to: at + 1,
		start: document.tokens.start[at] ?? 0,
		end: document.tokens.end[at] ?? 0,
		dateStart: first,
		dateEnd: last,
		precision: 'year',
		kind: 'window',
		wording: worded('year')
	};
	return mentionTime(mention, 'time of the plan');
}

/** The last number of four digits right behind a word, or in brackets, that is no part of a date. */
function findYear({ tokens, dates }: Document, { from, to }: Span): number | undefined {
	for (let at = to - 1; at > from; at--) {
		const isYear =
			(tokens.kind[at - 1] === WORD || tokens.key[at - 1] === '(') &&
			YEAR.test(tokens.key[at] ?? '');
		if (
			isYear &&
			mentionsIn(dates, { from: at - YEAR_REACH, to: at + 1 }).every(({ to }) => to <= at)
		)
			return at;
	}
	return undefined;
}

/** Tokens of a date that ends in a year. */
const YEAR_REACH = 8;

const YEAR = /^20\d\d$/;

/** "last year", "lundi dernier": no time to come. */
function isPast({ wording: { shift } }: DateMention): boolean {
	return shift === 'last' || shift === 'before_last';
}

/** "de mai à octobre" of a plan told in April: the months to come. */
function ahead({ document, anchor }: Case, time: Time): Time {
	const [mention] = time.mentions;
	const words = mention ? wordsOf({ document }, mention) : '';
	const isOpen = time.start !== null && time.end !== null && !/\d{4}/.test(words);
	if (!isOpen || (time.end ?? '') >= anchor.day || (mention && isPast(mention))) return time;
	if (mention?.kind === 'span' && !isNearerAhead(mention, anchor.day)) return time;
	return withFields(time, { start: nextYear(time.start), end: nextYear(time.end) });
}

/** "jusqu'en mars", "until the end of March", told in December: the March to come. */
function nextOf({ document }: Case, date: DateMention): DateMention[] {
	const isUntil = date.kind === 'as_of' && date.dateStart === null;
	const isOfMonth = date.precision === 'month' || recurs(date.wording);
	if (!isUntil || !isOfMonth || /\d{4}/.test(wordsOf({ document }, date))) return [];
	return [withFields(date, { dateEnd: nextYear(date.dateEnd) })];
}

/** "until the end of March", "until 31 March": of the year to come as well. */
function recurs({ rule, shift, part }: Wording): boolean {
	if (part === null) return rule === 'day and month';
	return shift === null && isMonth({ rule, shift, part: null });
}

function nextYear(day: IsoDate | null): IsoDate | null {
	return day && addYears(day, 1);
}
