/** Figures of events: which of them an event does, what its time is, and whom it befell where. */
import type { Metric } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import { isCountedBack } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Time } from './date-case.ts';
import { CASUALTIES, EVENT_DAYS } from './events.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findIndexAt, within } from './layout.ts';

/** Money and aid have beginnings of their own. */
export const OPEN: ReadonlySet<Metric> = new Set<Metric>([
	'funding_required',
	'funding_received',
	'targeted',
	'capacity'
]);

/** What has a beginning of its own: money and aid, returns, cures. */
export const APART: ReadonlySet<Metric> = new Set<Metric>([
	...OPEN,
	'returned',
	'treated',
	'assisted',
	'vaccinated',
	'aid_delivered',
	'recovered'
]);

/** What is given to people. */
export const GIVEN: ReadonlySet<Metric> = new Set<Metric>(['aid_delivered', 'assisted']);

/** What an event may do besides, told in its paragraph. */
export const ALONGSIDE: ReadonlySet<Metric> = new Set<Metric>([
	'rescued',
	'evacuated',
	'detained',
	'homeless',
	'affected'
]);

/** Whom an event drives away or strikes. */
export const FLIGHT: ReadonlySet<Metric> = new Set<Metric>(['displaced', 'homeless', 'affected']);

/** What an event does to people besides killing. */
export const HARM: ReadonlySet<Metric> = new Set<Metric>(['homeless', 'affected']);

/** "MSF a soigné 120 blessés": those that an event hurt. */
export function isOfHurt({ marksOf }: Document, draft: FigureDraft): boolean {
	const { metric, sentenceIndex, from, to } = draft;
	if (metric !== 'treated') return false;
	return marksOf(sentenceIndex).some(
		(mark) =>
			mark.section === 'heads' && mark.sub === 'injured' && mark.from >= from && mark.to <= to
	);
}

/** What happened in one country dates nothing in another. */
export function isWhereToo(event: FigureDraft, draft: FigureDraft): boolean {
	return !event.place || !draft.place || event.place.country === draft.place.country;
}

/** Whom an event killed, hurt, drove away or struck. */
export function isStruck(draft: FigureDraft): boolean {
	return (isOfEvent(draft) || HARM.has(draft.metric)) && !isEarlier(draft);
}

/** Victims of an event, and those it drove away. */
export function isOfEvent({ metric }: FigureDraft): boolean {
	return CASUALTIES.has(metric) || metric === 'displaced';
}

/** A running total of an event with the day up to which it was counted. */
export function isOfCount({ measure, metric, relation }: FigureDraft, { mentions }: Time): boolean {
	const isTotal = measure === 'cumulative' && CASUALTIES.has(metric) && relation === null;
	return isTotal && mentions.some(({ kind }) => kind === 'as_of' || kind === 'span');
}

/** "El mismo balance", "Ce bilan", "El reporte": the sentence opens with the count that was told before. */
export function pointsToCount(
	{ tokens, language, sentences }: Document,
	draft: FigureDraft
): boolean {
	const words = SourceWords.of(tokens, language);
	const { from } = sentences[draft.sentenceIndex] ?? draft;
	for (let at = from; at < from + COUNT_REACH && at < draft.from; at++) {
		const pointing = words.find(at, 'same_tally') ?? words.find(at, 'article');
		const isNew = words.find(at, 'indefinite') !== undefined;
		if (pointing && !isNew && words.find(pointing.to, 'tally')) return true;
	}
	return false;
}

/** Tokens from the head of a sentence to the count that it goes on from: "Según el mismo". */
const COUNT_REACH = 4;

/** "depuis la rupture du barrage, le 6 juin": the day of what happened at once. */
export function isSinceEvent(document: Document, { kind, from, to }: DateMention): boolean {
	if (kind !== 'since') return false;
	return (
		within(document.marksNamed(findIndexAt(document.sentences, from), 'guards', 'attack'), {
			from,
			to
		}).length > 0
	);
}

/** "31 blessés ont été admis jeudi", "34 ont été retrouvés morts lundi": not the day of what befell them. */
export function isAdmitted(document: Document, draft: FigureDraft): boolean {
	return isFound(document, draft) || hasBeside(document, draft, 'admission');
}

/** "41 corps ont été retirés des décombres". */
export function isFound(document: Document, draft: FigureDraft): boolean {
	return hasBeside(document, draft, 'discovery');
}

function hasBeside(document: Document, draft: FigureDraft, key: string): boolean {
	const { sentenceIndex, from } = draft;
	const to = skipAside(document, draft.to);
	return document
		.marksNamed(sentenceIndex, 'guards', key)
		.some((mark) => mark.from - to <= VERB_REACH && from - mark.to <= VERB_REACH);
}

/** "Two more bodies, one of them a child's, were found": past what is set apart behind a figure. */
function skipAside({ tokens: { key } }: Document, to: number): number {
	if (key[to] !== ',') return to;
	const end = key.slice(to + 1, to + ASIDE_WORDS).indexOf(',');
	return end < 0 ? to : to + end + 2;
}

/** Days that the rains that a page tells of may fall. */
const LONGEST = 2 * EVENT_DAYS;

/** Tokens of what is set apart. */
const ASIDE_WORDS = 10;

/** Tokens between a figure and its verb. */
const VERB_REACH = 3;

/** The time of an event as a day tells it. */
export function timeOf(mention: DateMention): Time {
	const { dateStart: start, dateEnd: end, precision } = mention;
	return { start, end, precision, mentions: [mention], rule: 'day of the event' };
}

/** Told by days that hold wherever the page says them, not “two days later”. */
export function isAbsolute({ mentions }: Time): boolean {
	return mentions.every(
		({ kind, wording, precision }) =>
			kind === 'day' ||
			kind === 'span' ||
			kind === 'since' ||
			wording.rule === 'overnight' ||
			// "le week-end dernier".
			(kind === 'window' && precision === 'day' && !isCountedBack(wording))
	);
}

/** Over within the days that rains may fall. */
export function isShort({ start, end }: Time): boolean {
	return start !== null && end !== null && daysBetween(start, end) < LONGEST;
}
