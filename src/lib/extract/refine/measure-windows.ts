/** Windows that a figure counts over: its own, its heading's, that of the list it stands in. */
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import { once } from '../once.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { type Clause, type Test, isWindow } from './clause.ts';
import { findSectionHeading } from '../structure/headings.ts';
import { readMarks } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { CASUALTIES } from './events.ts';
import { sentenceOf } from './layout.ts';
import { OF_TOLLS, findTotalOver } from './running-total.ts';
import { findYearBefore } from './year-before.ts';

export const SINCE: Test = { measure: 'cumulative', rule: 'counted since a date' };

/** "6 045 sont sinistrés, 47 996 touchés et 667 maisons détruites depuis janvier": since when all count. */
export function sharesSince(document: Document, draft: FigureDraft, next: FigureDraft): boolean {
	if (draft.sentenceIndex !== next.sentenceIndex || draft.measure !== 'flow') return false;
	if (draft.relation !== null || next.relation !== null || next.measure !== 'cumulative')
		return false;
	// "deportó el sábado a 29; son ya 1.548 desde agosto": on a day of its own.
	if (draft.evidence.some(({ rule }) => rule === 'an event within a window')) return false;
	const since = next.evidence.find(({ rule }) => rule === SINCE.rule);
	if (!since || (since.span && since.span[0] < next.end)) return false;
	const between = { from: draft.to, to: next.from };
	// "12 écoles détruites ; 900 enfants sont privés de cours depuis mai": a clause of its own.
	const isClause = next.frame !== null && next.frame.from >= next.to;
	if (isClause && hasSign(document.tokens, draft.to, next.from, ';')) return false;
	if (mentionsIn(document.dates, { from: draft.from, to: next.from }).length > 0) return false;
	// "On Wednesday 200 arrived, bringing to 3 400 those hosted since June".
	const { from } = sentenceOf(document, draft);
	const isDay = ({ kind }: DateMention): boolean => kind === 'day' || kind === 'window';
	if (mentionsIn(document.dates, { from, to: draft.from }).some((date) => isDay(date)))
		return false;
	return !document
		.marksOf(draft.sentenceIndex)
		.some(
			({ section, key, from, to }) =>
				section === 'grammar' &&
				(key === 'relative' || key === 'clauseStart') &&
				from >= between.from &&
				to <= between.to
		);
}

/** "depuis 2017, dont 12 000 cette année": a part with a window of its own. */
export function fromOwnWindow(document: Document, draft: FigureDraft): Test | undefined {
	const year = fromOwnYear(document, draft);
	if (year) return year;
	if (draft.parent?.measure === 'stock') return fromOwnMove(document, draft);
	if (draft.parent?.measure !== 'cumulative') return undefined;
	if (draft.relation === 'previous') return fromPastWindow(document, draft, draft.parent);
	if (draft.relation !== 'part_of') return undefined;
	const { frame, metric, parent } = draft;
	// "Trois d'entre eux ont été tués dimanche": what befell them has a day of its own.
	const isOwn = frame !== null && frame.from >= draft.to && metric !== parent.metric;
	const from = isOwn ? frame.to : draft.to;
	const end = Math.min(sentenceOf(document, draft).to, from + 12);
	// "including three infants, an official said Tuesday": a day behind a comma is further off.
	// "109 mujeres (recuento anterior, del 23 de julio: 229)": of what stands in the bracket.
	const isNear = (at: number): boolean =>
		!hasSign(document.tokens, from, at, ',(') ||
		(at - from <= 4 && document.tokens.key[from] === ',');
	const window = mentionsIn(document.dates, { from, to: end }).find(
		(date) => isWindow(date) && isNear(date.from) && date.from - from <= (isOwn ? 1 : PART_WORDS)
	);
	return window && { measure: 'flow', rule: 'an event within a window', mark: window };
}

/** "En 2022, elles avaient fait 195 morts": a whole year before, set against what is told in front. */
function fromOwnYear(document: Document, draft: FigureDraft): Test | undefined {
	const year = findYearBefore(document, draft);
	return year && { measure: 'flow', rule: 'an event within a window', mark: year };
}

/** "abrite 30 000 réfugiés, dont 12 000 sont arrivés cette année": what brought a part of those in a state. */
function fromOwnMove(document: Document, draft: FigureDraft): Test | undefined {
	if (draft.relation !== 'part_of') return undefined;
	const { to } = draft;
	const verb = document
		.marksNamed(draft.sentenceIndex, 'frames', 'arrivals')
		.find(({ sub, from }) => sub === 'subject' && from >= to && from - to <= PART_WORDS);
	if (!verb || hasSign(document.tokens, to, verb.from, ',;:')) return undefined;
	const end = { from: verb.to, to: verb.to + PART_WORDS };
	const window = mentionsIn(document.dates, end).find(isWindow);
	return window && { measure: 'flow', rule: 'an event within a window', mark: window };
}

/** Tokens from a part to its day: "de ellas en la sola jornada". */
const PART_WORDS = 5;

/** "214 casos en lo que va del mes, cuando en todo febrero fueron 96": a window set against a count so far. */
function fromPastWindow(
	{ dates }: Document,
	draft: FigureDraft,
	current: FigureDraft
): Test | undefined {
	const between = mentionsIn(dates, { from: current.to, to: draft.from });
	const window = between.findLast(({ kind }) => kind === 'window');
	const isApart = window !== undefined && between[0]?.kind === 'since';
	return isApart ? { measure: 'flow', rule: 'an event within a window', mark: window } : undefined;
}

/** "CAS PAR DÉPARTEMENT, DEPUIS LE 2 OCTOBRE": the heading of the rows says from when they count. */
export function fromOwnHeading(
	document: Document,
	{ relation, headingSpan }: FigureDraft
): Test | undefined {
	return relation === 'part_of' && headingSpan ? findTotalOver(document, headingSpan) : undefined;
}

/** "Bilan :" over a list, "DAÑOS (acumulado del 7 al 20)" over a section. */
export function findTotalInHeading({ document, draft, dates }: Clause): Test | undefined {
	if (draft.headingSpan) return findTotalOver(document, draft.headingSpan);
	if (dates.length > 0) return undefined;
	const line = document.sentences[draft.sentenceIndex]?.line ?? 0;
	const section = findSectionHeading(document, line);
	const isDated = section !== undefined && mentionsIn(document.dates, section).length > 0;
	return isDated ? findTotalOver(document, section) : undefined;
}

/** "All figures are cumulative since 21 October": what the page says of every toll that no words of its own time. */
export function fromDeclared({ document, draft, dates }: Clause): Test | undefined {
	if (!OF_TOLLS.has(draft.metric)) return undefined;
	// "Missing: 39 (43 on 27 October)": of the bracket.
	const { tokens } = document;
	if (dates.some(({ from }) => from < draft.to || !hasSign(tokens, draft.to, from, '(')))
		return undefined;
	const since = declaredIn(document, 0);
	return since && withFields(SINCE, { mark: since });
}

/** The beginning that a sentence without a figure gives to all of them. */
const declaredIn = once((document): DateMention | undefined => {
	for (const [index, sentence] of document.sentences.entries()) {
		const since = mentionsIn(document.dates, sentence).find(({ kind }) => kind === 'since');
		if (!since || mentionsIn(document.numbers, sentence).length > 0) continue;
		const isDeclared = document
			.marksOf(index)
			.some(({ section, key }) => section === 'measure' && key === 'declared');
		if (isDeclared) return since;
	}
	return undefined;
});

/** "Situation au 12 mai" above a list: what an event did is counted up to that day. */
export function countedUpTo(
	{ document, draft, dates }: Clause,
	test: Test | undefined
): Test | undefined {
	const { headingSpan } = draft;
	if (test?.measure !== 'flow' || !headingSpan || dates.length > 0) return test;
	const day = mentionsIn(document.dates, headingSpan).find(({ kind }) => kind === 'as_of');
	return day ? { measure: 'cumulative', rule: 'a running total', mark: day } : test;
}

/** "Entre le 3 et le 9 mars :" above a list: its rows count what the period brought. */
export function fromPeriodOver({ document, draft, marks }: Clause): Test | undefined {
	const { headingSpan } = draft;
	if (!headingSpan || marks.some(({ key }) => key === 'stock')) return undefined;
	const period = mentionsIn(document.dates, headingSpan).find(({ kind }) => kind === 'span');
	return period && { measure: 'flow', rule: 'an event within a window', mark: period };
}

/** "83 746", "arrivées", "Depuis le 1er janvier": the line under the label of a box. */
export function fromSinceUnder({ when }: FigureDraft): Test | undefined {
	return when?.kind === 'since' ? withFields(SINCE, { mark: when }) : undefined;
}

/** "Février | 980": the cases of a month, as the head of the column or the name of the row says. */
export function fromColumn({ when }: FigureDraft): Test | undefined {
	if (!when || when.precision === 'day') return undefined;
	return { measure: 'flow', rule: 'an event within a window', mark: when };
}

/** "Nouveaux cas | Cas cumulés": the head of a column says what its values are. */
export function fromColumnHead(document: Document, draft: FigureDraft): Test | undefined {
	const { columnSpan } = draft;
	if (!columnSpan || columnSpan.to === columnSpan.from) return undefined;
	const { from, to } = columnSpan;
	const mark = readMarks(document.tokens, from, to, document.language).find(
		({ section, key }) => section === 'measure' && key === 'flow'
	);
	return mark
		? { measure: 'flow', rule: 'an increase', mark }
		: (findTotalOver(document, columnSpan) ?? fromPeriodInHead(document, draft, columnSpan));
}

/** "Cas S36": what happened in the period that the head of the column names. */
function fromPeriodInHead(
	{ dates }: Document,
	{ metric }: FigureDraft,
	head: Span
): Test | undefined {
	if (metric !== 'disease_cases' && !CASUALTIES.has(metric)) return undefined;
	const period = mentionsIn(dates, head).find(({ kind }) => kind === 'window');
	return period && { measure: 'flow', rule: 'an event within a window', mark: period };
}
