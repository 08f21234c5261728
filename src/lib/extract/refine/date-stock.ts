/** As of when a state holds. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import { isAfterEvent } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import { hasSign } from '../signs.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { anchorTime, type Case, clip, dayOfCount, mentionTime, type Time } from './date-case.ts';
import { ofBeginning } from './date-flow.ts';
import { CASUALTIES, isOfEventNoun, isOfPastEvent } from './events.ts';
import { within } from './layout.ts';
import { findListDate, findNextAsOf } from './nearby-dates.ts';
import { CONDITIONS } from './state.ts';

export function stockTime(one: Case): Time {
	const { scope, anchor, draft, document } = one;
	const date = scope.dates.find((option) => isAsOf(one, option));
	const isAnalysed = date && draft.relation !== 'previous' && isOfAnalysis(draft, date);
	// "In the current period, May to September, 2.6 million are hungry": as long as the analysis holds.
	if (isAnalysed) return mentionTime(date, 'as of');
	if (date) return clip(mentionTime(date, 'as of'), one);
	const since = scope.dates.find(({ kind, dateStart }) => kind === 'since' && dateStart !== null);
	// "Depuis décembre, on est passé de 17 à 25 millions": the earlier value is of the beginning.
	if (since && draft.relation === 'previous') return ofBeginning(since);
	// "71 000 déplacés, dont 8 000 arrivés depuis le 1er mai": those who came to be in it.
	if (since && draft.relation === 'part_of' && scope.isOwn)
		return withFields(mentionTime(since, 'since a day'), { end: anchor.day });
	const nearby = findNextAsOf(document, draft) ?? findListDate(document, draft);
	if (nearby) return mentionTime(nearby, 'as of, beside it');
	const analysed = CONDITIONS.has(draft.metric) ? one.told.analysisBefore(draft) : undefined;
	if (analysed) return withFields(analysed, { mentions: [], rule: 'as of the figure before it' });
	const before =
		anchor.mention === null && isInherited(draft) ? one.told.asOfBefore(draft) : undefined;
	if (before) return withFields(before, { mentions: [], rule: 'as of the figure before it' });
	// "Between January and June 1,240 were killed. It documented 320 abductions": of the same months.
	const period = anchor.mention === null ? one.told.periodBefore(draft) : undefined;
	if (period) return withFields(period, { mentions: [], rule: 'as of the figure before it' });
	const day = TIMELESS.has(draft.metric) ? undefined : dayOfCount(one);
	if (!day) return anchorTime(one);
	const time = mentionTime(day, 'as of the figure before it');
	return withFields(time, { start: time.end });
}

function isOfAnalysis({ metric }: FigureDraft, { kind }: DateMention): boolean {
	return CONDITIONS.has(metric) && LASTING.has(kind);
}

const LASTING: ReadonlySet<DateMention['kind']> = new Set<DateMention['kind']>(['span', 'window']);

/** Facts that hold when they are told, whatever else happened on a day. */
const TIMELESS: ReadonlySet<Metric> = new Set<Metric>(['capacity', 'funding_required', 'targeted']);

/** A state holds on a day; not since one, not up to one, and not when its event befell. */
function isAsOf(one: Case, date: DateMention): boolean {
	const { document, draft, events } = one;
	if (date.kind === 'since' || date.kind === 'deadline') return false;
	if (date.kind === 'day' && TIMELESS.has(draft.metric)) return false;
	// "Last week we opened a unit that can take in 80".
	if (draft.metric === 'capacity' && (date.kind !== 'as_of' || date.dateStart === null))
		return false;
	// "17 000 restent déplacées à la suite du séisme d'août 2021": when the event was, be it a month.
	const isLong = date.kind === 'window' && !CASUALTIES.has(draft.metric);
	if ((date.kind === 'day' || isLong) && isOfEventNoun(document, date)) return false;
	if (isOfPastEvent(document, date) || isOfDistance(document, draft, date)) return false;
	// "The boat had left four days earlier, and 30 people are missing": of another clause.
	const isApart = date.to < draft.from && hasSign(document.tokens, date.to, draft.from, ',;');
	if (isApart && date.wording.rule === 'earlier' && draft.relation !== 'previous') return false;
	return !events.days.has(date) || !(CASUALTIES.has(draft.metric) || isLasting(one));
}

/** "Un an après la chute de la ville, en juin 2023, 300 000 restent déplacées": when the event was. */
function isOfDistance(document: Document, { from }: FigureDraft, date: DateMention): boolean {
	if (date.to > from) return false;
	const { book } = getDateLexicon(document.language);
	const isAfter = (at: number): boolean =>
		book.matchAt(document.tokens, at).some(({ meaning }) => meaning.key === 'after');
	return within(document.dates, { from: date.from - DISTANCE, to: date.from }).some(
		({ wording, kind, to }) =>
			isAfterEvent(wording) || ((kind === 'duration' || kind === 'age') && isAfter(to))
	);
}

/** Tokens from "a year after" over the event to its time. */
const DISTANCE = 14;

/** "Three days after the dam burst on Monday, 900 remain homeless": how things still stand. */
function isLasting({ document, draft }: Case): boolean {
	return document
		.marksNamed(draft.sentenceIndex, 'measure', 'stock')
		.some(({ from, to }) => draft.from - to <= BESIDE && from - draft.to <= BESIDE);
}

/** Tokens between a figure and the word of its state. */
const BESIDE = 3;

/** Counted by the same source as the figures before it in the paragraph. */
function isInherited({ evidence }: FigureDraft): boolean {
	return evidence.some(
		({ field, rule }) => field === 'source' && rule === 'inherited in the paragraph'
	);
}
