/** Stock, flow or cumulative: the first of the contract's three tests that holds. */
import type { Measure, Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { readMarks, type Mark } from '../marks.ts';
import { groupBySentence, mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { scopeOf } from './scope.ts';

interface Test {
	measure: Measure;
	rule: string;
	mark?: { from: number; to: number };
}

const ALWAYS_STOCK: ReadonlySet<Metric> = new Set<Metric>([
	'capacity',
	'targeted',
	'funding_required',
	'in_need'
]);
/** What happens to people and never lasts. */
const EVENTS: ReadonlySet<Metric> = new Set<Metric>([
	'arrivals',
	'expelled',
	'returned',
	'evacuated',
	'rescued',
	'vaccinated',
	'treated',
	'assisted',
	'aid_delivered'
]);
const STATES: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'missing',
	'trapped',
	'homeless',
	'in_need',
	'food_insecure',
	'malnourished',
	'out_of_school',
	'sheltered',
	'affected',
	'detained',
	'abducted',
	'capacity'
]);

/** Sets the measure of every figure; parts and equivalents take that of their whole. */
export function refineMeasures(drafts: FigureDraft[], document: Document): FigureDraft[] {
	const lines = groupBySentence(drafts);
	for (const draft of drafts) {
		const test =
			fromOwnWindow(document, draft) ??
			fromWhole(draft) ??
			findMeasure(document, draft, lines.get(draft.sentenceIndex) ?? []);
		draft.measure = test.measure;
		const { tokens } = document;
		const span =
			test.mark &&
			([tokens.start[test.mark.from] ?? 0, tokens.end[test.mark.to - 1] ?? 0] as [number, number]);
		draft.evidence.push({ field: 'measure', rule: test.rule, ...(span ? { span } : {}) });
	}
	drafts.forEach((draft, i) => {
		const cases = drafts[i - 1];
		if (cases && isToll(draft, cases)) draft.measure = cases.measure;
	});
	for (const draft of drafts) {
		const isFirstEnd =
			(draft.relation === 'superseded' || draft.relation === 'previous') && draft.parent;
		if (isFirstEnd && isFirstEnd.from > draft.from) draft.measure = isFirstEnd.measure;
	}
	return drafts;
}

/** "7 345 cas et 2 310 décès": the deaths of an epidemic are counted as its cases are. */
function isToll(draft: FigureDraft, cases: FigureDraft): boolean {
	if (cases.metric !== 'disease_cases' || cases.sentenceIndex !== draft.sentenceIndex) return false;
	const isOfIt = draft.metric === 'deaths' || draft.metric === 'recovered';
	return isOfIt && draft.from - cases.to <= 3;
}

/** "depuis 2017, dont 12 000 cette année": a part with a window of its own. */
function fromOwnWindow(document: Document, draft: FigureDraft): Test | undefined {
	if (draft.relation !== 'part_of' || draft.parent?.measure !== 'cumulative') return undefined;
	const window = mentionsIn(document.dates, { from: draft.to, to: draft.to + 12 }).find(
		(date) => isWindow(date) && date.from - draft.to <= 4
	);
	return window && { measure: 'flow', rule: 'an event within a window', mark: window };
}

function fromWhole(draft: FigureDraft): Test | undefined {
	if (draft.relation === 'superseded') return undefined;
	if (
		draft.relation === 'part_of' &&
		draft.frame &&
		draft.parent &&
		draft.sentenceIndex !== draft.parent.sentenceIndex
	)
		return undefined;
	const whole = draft.parent ?? (draft.relation === 'part_of' ? draft.antecedent : null);
	if (
		!whole ||
		(draft.relation !== 'part_of' &&
			draft.relation !== 'equivalent' &&
			draft.relation !== 'previous')
	)
		return undefined;
	if (draft.frame && draft.metric !== whole.metric && whole.sentenceIndex !== draft.sentenceIndex)
		return undefined;
	if (
		draft.frame &&
		draft.metric !== whole.metric &&
		STATES.has(draft.metric) !== STATES.has(whole.metric)
	)
		return undefined;
	return { measure: whole.measure, rule: 'as its whole' };
}

function findMeasure(document: Document, draft: FigureDraft, drafts: FigureDraft[]): Test {
	if (ALWAYS_STOCK.has(draft.metric))
		return { measure: 'stock', rule: 'a need, target or capacity' };
	if (draft.assertion === 'projected') {
		return isStateFrame(document, draft) ||
			(!draft.frame && STATES.has(draft.metric) && draft.rule.includes('amounts'))
			? { measure: 'stock', rule: 'a state expected' }
			: { measure: 'flow', rule: 'an event expected' };
	}
	const scope = scopeOf(document, draft, drafts);
	const opening = openingOf(document, draft, drafts);
	const sentence = document.sentences[draft.sentenceIndex] ?? draft;
	const isInScope = (span: { from: number; to: number }) =>
		(span.from >= scope.from && span.to <= scope.to) ||
		(span.to <= opening && span.from - sentence.from <= 3 && document.tokens.key[span.to] === ',');
	const marks = document
		.marksOf(draft.sentenceIndex)
		.filter((mark) => mark.section === 'measure' && isInScope(mark));
	const dates = mentionsIn(document.dates, sentence).filter(isInScope);
	return (
		fromIncrement(document, draft) ??
		fromCumulative(marks, dates) ??
		fromLeadIn(document, draft) ??
		fromTally(document, draft, dates) ??
		fromAntecedent(draft) ??
		fromHosting(document, draft, marks) ??
		fromCause(document, draft) ??
		fromFlow(document, draft, dates) ??
		fromState(marks)
	);
}

/** Under "le bilan est le suivant :", every row is part of the running total. */
function fromLeadIn(document: Document, draft: FigureDraft): Test | undefined {
	const lead = draft.headingSpan;
	if (!lead) return undefined;
	const marks = readMarks(document.tokens, lead.from, lead.to, document.language);
	const dates = mentionsIn(document.dates, lead);
	return fromCumulative(
		marks.filter((mark) => mark.section === 'measure'),
		dates
	);
}

/** A number that took all from another takes its measure too. */
function fromAntecedent(draft: FigureDraft): Test | undefined {
	const { antecedent, frame, head } = draft;
	if (!antecedent || frame || head || draft.metric !== antecedent.metric) return undefined;
	return { measure: antecedent.measure, rule: 'as the figure before' };
}

/** "ont fait 3 640 sinistrés", "l'afflux de 4 500 réfugiés": what an event did. */
function fromCause(document: Document, draft: FigureDraft): Test | undefined {
	const mark = document
		.marksOf(draft.sentenceIndex)
		.find(
			(found) =>
				found.section === 'measure' &&
				found.key === 'event' &&
				found.to <= draft.from &&
				draft.from - found.to <= 1
		);
	return mark && { measure: 'flow', rule: 'a single event', mark };
}

/** "recense 420 foyers", "L'armée compte 12 morts": a count as it stands, if no window is given. */
function fromTally(
	document: Document,
	draft: FigureDraft,
	dates: readonly DateMention[]
): Test | undefined {
	if (
		draft.metric === 'disease_cases' ||
		draft.metric === 'recovered' ||
		EVENTS.has(draft.metric) ||
		dates.some(isWindow)
	)
		return undefined;
	const mark = findTally(document, draft);
	return mark && { measure: 'stock', rule: 'a tally', mark };
}

function findTally(document: Document, draft: FigureDraft): Mark | undefined {
	return document
		.marksOf(draft.sentenceIndex)
		.find(
			(found) =>
				found.section === 'measure' &&
				found.key === 'tally' &&
				found.to <= draft.from &&
				draft.from - found.to <= 2
		);
}

/** What stands before the first figure of the sentence holds for all of them ("Depuis janvier, …"). */
function openingOf(document: Document, draft: FigureDraft, drafts: FigureDraft[]): number {
	const first = drafts.find((other) => other.sentenceIndex === draft.sentenceIndex);
	const sentence = document.sentences[draft.sentenceIndex];
	return first && sentence ? first.from : 0;
}

/** "sont actuellement pris en charge", "abrite": a state now, unless the verb is in the past. */
function fromHosting(
	document: Document,
	draft: FigureDraft,
	marks: readonly Mark[]
): Test | undefined {
	const mark = marks.find((found) => found.key === 'stock');
	if (!mark || !isCloseTo(mark, draft)) return undefined;
	const all = document.marksOf(draft.sentenceIndex);
	const isPast = all.some(
		(found) =>
			found.section === 'grammar' &&
			(found.key === 'been' || found.key === 'have') &&
			isCloseTo(found, draft)
	);
	return isPast ? undefined : { measure: 'stock', rule: 'a state', mark };
}

function isCloseTo(mark: { from: number; to: number }, draft: FigureDraft): boolean {
	return mark.to <= draft.from ? draft.from - mark.to <= 6 : mark.from - draft.to <= 6;
}

/** "478 nouveaux cas", "12 de plus", "une hausse de 5 130". */
function fromIncrement(document: Document, draft: FigureDraft): Test | undefined {
	const mark = document
		.marksOf(draft.sentenceIndex)
		.find(
			(found) =>
				found.section === 'measure' &&
				found.key === 'flow' &&
				(found.from >= draft.number.to || found.to === draft.from) &&
				found.from <= draft.to + 1
		);
	return mark && { measure: 'flow', rule: 'an increase', mark };
}

function fromCumulative(marks: readonly Mark[], dates: readonly DateMention[]): Test | undefined {
	const mark = marks.find((found) => found.key === 'cumulative');
	if (mark) return { measure: 'cumulative', rule: 'a running total', mark };
	const since = dates.find((date) => date.kind === 'since');
	return since && { measure: 'cumulative', rule: 'counted since a date', mark: since };
}

function fromFlow(
	document: Document,
	draft: FigureDraft,
	dates: readonly DateMention[]
): Test | undefined {
	if (
		(draft.metric === 'disease_cases' ||
			(draft.metric === 'recovered' && (!draft.frame || isAdjective(draft)))) &&
		!dates.some((date) => isWindow(date))
	)
		return { measure: 'cumulative', rule: 'cases without a window' };
	const event = findEventNoun(document, draft);
	if (event) return { measure: 'flow', rule: 'a single event', mark: event };
	if (isStateFrame(document, draft)) return undefined;
	const window = dates.find((date) => isWindow(date));
	if (window && draft.frame)
		return { measure: 'flow', rule: 'an event within a window', mark: window };
	if (draft.frame && !isAdjective(draft)) return { measure: 'flow', rule: 'a single event' };
	if (!STATES.has(draft.metric) && !(draft.metric === 'returned' && !draft.frame))
		return { measure: 'flow', rule: 'a single event' };
	const isNext = window && window.from >= draft.to && window.from - draft.to <= 6;
	const isTallied = findTally(document, draft) !== undefined && window?.kind === 'span';
	return window && ((isNext && window.kind === 'window') || isTallied)
		? { measure: 'flow', rule: 'an event within a window', mark: window }
		: undefined;
}

/** "30 arrestations": the noun itself is an event. */
function findEventNoun(document: Document, draft: FigureDraft): Mark | undefined {
	const { head } = draft;
	return head
		? document
				.marksOf(draft.sentenceIndex)
				.find(
					(mark) =>
						mark.section === 'measure' &&
						mark.key === 'eventNoun' &&
						mark.from >= head.from &&
						mark.to <= head.to
				)
		: undefined;
}

/** "420 foyers déplacés": the participle is part of the noun phrase. */
function isAdjective(draft: FigureDraft): boolean {
	const { frame } = draft;
	return frame !== null && frame.from >= draft.from && frame.to <= draft.to;
}

function isWindow(date: DateMention): boolean {
	return date.kind === 'window' || date.kind === 'span' || date.kind === 'day';
}

/** "sont bloqués", "vivent", "souffrent": a state, not an event. */
function isStateFrame(document: Document, draft: FigureDraft): boolean {
	const { frame } = draft;
	if (!frame) return false;
	const marks = document.marksOf(draft.sentenceIndex);
	const mark = marks.find(
		(found) =>
			found.section === 'frames' &&
			found.from === frame.from &&
			found.to === frame.to &&
			found.sub !== 'noun'
	);
	if (!mark) return false;
	if (mark.sub === 'state')
		return !marks.some(
			(found) =>
				found.section === 'measure' &&
				found.key === 'became' &&
				found.to <= frame.from &&
				frame.from - found.to <= 2
		);
	if (mark.sub === 'object' && (mark.key === 'sheltered' || mark.key === 'out_of_school'))
		return true;
	if (mark.key === 'returned' && draft.metric === 'displaced') return true;
	if (mark.sub !== 'participle') return false;
	const states = marks.filter(
		(found) => found.section === 'measure' && (found.key === 'state' || found.key === 'stock')
	);
	const hasState = states.some((found) =>
		found.to <= frame.from
			? frame.from - found.to <= 2
			: found.from <= frame.from && found.to >= frame.to
	);
	const been = marks.some(
		(found) =>
			found.section === 'grammar' &&
			found.key === 'been' &&
			found.to <= frame.from &&
			frame.from - found.to <= 2
	);
	return hasState && !been && (STATES.has(draft.metric) || draft.metric === 'housing_damaged');
}

function fromState(marks: readonly Mark[]): Test {
	const mark = marks.find((found) => found.key === 'stock' || found.key === 'state');
	return { measure: 'stock', rule: 'a state', ...(mark ? { mark } : {}) };
}
