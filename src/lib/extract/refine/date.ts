/** Gives each figure its time: of the fact, else as of when, else the day that it is told on. */
import { withFields } from '../fields.ts';
import { formatIsoDate, moveToYear, parseIsoDate } from '../dates/calendar.ts';
import { isOfAnotherYear } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { Beginnings } from './beginnings.ts';
import { timeAhead } from './date-ahead.ts';
import { anchorTime, type Case, clip, mentionTime, type Time } from './date-case.ts';
import { cumulativeTime } from './date-cumulative.ts';
import { flowTime } from './date-flow.ts';
import { stockTime } from './date-stock.ts';
import { EventTimes } from './event-times.ts';
import type { Siblings } from './layout.ts';
import { isBareRow } from './measure-of-parts.ts';
import { SinceDates } from './since-dates.ts';
import { followSameNumbers } from './same-numbers.ts';
import { Statements } from './statements.ts';
import { findTimeScope } from './time-scope.ts';
import { ToldTimes } from './told-times.ts';
import { findYearBefore } from './year-before.ts';

export function refineDates(
	drafts: readonly FigureDraft[],
	document: Document,
	groups: Siblings
): void {
	const statements = new Statements(document);
	const siblingsOf = (draft: FigureDraft): readonly FigureDraft[] => groups.get(draft) ?? [draft];
	const scopes = new Map(
		[...drafts]
			.sort((a, b) => a.from - b.from)
			.map((draft) => [draft, findTimeScope(document, statements, draft, siblingsOf(draft))])
	);
	const told = new ToldTimes(document);
	const sinces = new SinceDates(document, scopes);
	const events = new EventTimes(document, statements, told, sinces);
	const beginnings = new Beginnings(document, told, sinces, events);
	for (const [draft, scope] of scopes) {
		const siblings = siblingsOf(draft);
		const anchor = statements.anchorOf(draft, siblings);
		// Named one by one: a spread copies slowly, and gives every case a shape of its own.
		const time = findTime({
			document,
			draft,
			siblings,
			scope,
			anchor,
			statements,
			told,
			events,
			beginnings
		});
		setTime(draft, time, document);
		told.record(draft, time);
		events.record(draft, time);
	}
	followSameNumbers(drafts);
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
	const { draft, scope, told } = one;
	if (draft.when) return timeOfColumn(one, draft.when);
	const whole = draft.parent ?? draft.antecedent;
	const isDependent = draft.relation === 'part_of' || draft.relation === 'equivalent';
	const isStateOfToll = draft.measure === 'stock' && whole?.measure === 'cumulative';
	const isRow = isBareRow(draft) && scope.dates.length === 0;
	// "9 000 fled last week. On Tuesday, 5 200 of them were in tents": its own sentence dates it.
	const isDated = scope.dates.length > 0 && whole?.sentenceIndex !== draft.sentenceIndex;
	const isBound =
		isRow ||
		(isDependent && !scope.isOwn && !isDated && !(isStateOfToll && scope.dates.length > 0));
	const known = whole && isBound ? told.timeOf(whole) : undefined;
	if (known) return tellsOwnState(one, known) ? anchorTime(one) : ofWhole(draft, whole, known);
	const same = timeOfSamePeriod(one, whole);
	if (same) return same;
	const year = scope.dates.length === 0 ? findYearBefore(one.document, draft) : undefined;
	if (year) return mentionTime(year, 'time of the fact');
	if (draft.assertion === 'projected' || draft.assertion === 'planned') return timeAhead(one);
	if (draft.measure === 'cumulative') return cumulativeTime(one);
	return draft.measure === 'flow' ? flowTime(one) : stockTime(one);
}

/** "2021 | 2022 | 2023" over the values of a row: each is of its year, a running total up to its day or month. */
function timeOfColumn(one: Case, when: DateMention): Time {
	const { draft } = one;
	const time = clip(mentionTime(when, 'time of the column'), one);
	const isUpTo = draft.measure === 'cumulative' && !WHOLE_YEARS.has(when.precision);
	return isUpTo ? withFields(time, { start: null }) : time;
}

/** What a total of a year counts is that year's. */
const WHOLE_YEARS: ReadonlySet<DateMention['precision']> = new Set(['year', 'quarter']);

/**
 * "As of Monday, 14 104 had landed since January, against 5 345 in the same period of 2022": up to the
 * same day of that year.
 */
function timeOfSamePeriod(
	{ scope, draft, told }: Case,
	whole: FigureDraft | null
): Time | undefined {
	const same = scope.dates.find(({ wording }) => isOfAnotherYear(wording));
	const time = whole && draft.relation === 'previous' ? told.timeOf(whole) : undefined;
	if (!same?.dateStart || !time?.start || !time.end) return undefined;
	const year = Number(same.dateStart.slice(0, 4));
	const [start, end] = [parseIsoDate(time.start), parseIsoDate(time.end)];
	const moved = moveToYear({ start, end, precision: 'day' }, year);
	if (formatIsoDate(moved.start) !== same.dateStart || moved.start >= start) return undefined;
	return withFields(mentionTime(same, 'time of the fact'), { end: formatIsoDate(moved.end) });
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
	return withFields(time, { start, mentions: [], rule: 'as its whole' });
}
