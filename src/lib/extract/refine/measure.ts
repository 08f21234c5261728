/** Stock, flow or cumulative: the first of the contract's three tests that holds. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { IN_PLACE } from '../figures/place-lists.ts';
import { isEarlier } from '../figures/wholes.ts';
import { mentionsIn } from '../spans.ts';
import type { Mark } from '../marks.ts';
import type { FigureDraft } from '../types.ts';
import { findCue, isGrammar, isWindow, readClause, type Clause, type Test } from './clause.ts';
import { fromCause, fromEvent, fromIncrement, isCase } from './happening.ts';
import { findSectionHeading } from '../structure/headings.ts';
import { type Siblings, sentenceOf } from './layout.ts';
import { findRunningTotal, findTotalOver, OF_TOLLS } from './running-total.ts';
import { followTolls } from './tolls.ts';
import {
	CONDITIONS,
	fromHosting,
	fromState,
	fromTally,
	isBeside,
	isStatePredicate,
	isStateVerb,
	STATES
} from './state.ts';

const ALWAYS_STOCK: ReadonlySet<Metric> = new Set<Metric>([
	'capacity',
	'targeted',
	'funding_required',
	'in_need'
]);

/** Sets the measure of every figure; parts and equivalents take that of their whole. */
export function refineMeasures(
	drafts: readonly FigureDraft[],
	document: Document,
	siblings: Siblings
): void {
	for (const draft of drafts) {
		const clause = readClause(document, draft, siblings.get(draft) ?? []);
		const test =
			fromOwnWindow(document, draft) ??
			fromOwnHeading(document, draft) ??
			fromWhole(clause) ??
			findMeasure(clause);
		setMeasure(document, draft, test);
	}
	drafts.forEach((draft, i) => {
		const cases = drafts[i - 1];
		if (cases && isToll(draft, cases)) draft.measure = cases.measure;
	});
	for (const draft of drafts) followCurrent(draft);
	for (let i = drafts.length - 2; i >= 0; i--) {
		const [draft, next] = [drafts[i], drafts[i + 1]];
		if (draft && next && sharesSince(document, draft, next)) setMeasure(document, draft, SINCE);
	}
	followTolls(drafts, document);
}

function setMeasure({ tokens }: Document, draft: FigureDraft, { measure, rule, mark }: Test): void {
	draft.measure = measure;
	const span: [number, number] | undefined = mark && [
		tokens.start[mark.from] ?? 0,
		tokens.end[mark.to - 1] ?? 0
	];
	draft.evidence.push({ field: 'measure', rule, ...(span ? { span } : {}) });
}

/** "7 345 cas et 2 310 décès": the deaths of an epidemic are counted as its cases are. */
export function isToll(draft: FigureDraft, cases: FigureDraft): boolean {
	if (cases.metric !== 'disease_cases' || cases.sentenceIndex !== draft.sentenceIndex) return false;
	const isOfIt = draft.metric === 'deaths' || draft.metric === 'recovered';
	return isOfIt && draft.from - cases.to <= 3;
}

const SINCE: Test = { measure: 'cumulative', rule: 'counted since a date' };

/** "6 045 sont sinistrés, 47 996 touchés et 667 maisons détruites depuis janvier": since when all count. */
function sharesSince(document: Document, draft: FigureDraft, next: FigureDraft): boolean {
	if (draft.sentenceIndex !== next.sentenceIndex || draft.measure !== 'flow') return false;
	if (draft.relation !== null || next.relation !== null || next.measure !== 'cumulative')
		return false;
	const since = next.evidence.find(({ rule }) => rule === SINCE.rule);
	if (!since || (since.span && since.span[0] < next.end)) return false;
	const between = { from: draft.to, to: next.from };
	if (mentionsIn(document.dates, { from: draft.from, to: next.from }).length > 0) return false;
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

/** "ramené de 163 à 127": the first value is measured as the one that follows it. */
function followCurrent(draft: FigureDraft): void {
	if (isEarlier(draft) && draft.parent && draft.parent.from > draft.from)
		draft.measure = draft.parent.measure;
}

/** "depuis 2017, dont 12 000 cette année": a part with a window of its own. */
function fromOwnWindow(document: Document, draft: FigureDraft): Test | undefined {
	if (draft.parent?.measure !== 'cumulative') return undefined;
	if (draft.relation === 'previous') return fromPastWindow(document, draft, draft.parent);
	if (draft.relation !== 'part_of') return undefined;
	const { frame, metric, parent } = draft;
	// "Trois d'entre eux ont été tués dimanche": what befell them has a day of its own.
	const isOwn = frame !== null && frame.from >= draft.to && metric !== parent.metric;
	const from = isOwn ? frame.to : draft.to;
	const end = Math.min(sentenceOf(document, draft).to, from + 12);
	const window = mentionsIn(document.dates, { from, to: end }).find(
		(date) => isWindow(date) && date.from - from <= (isOwn ? 1 : 4)
	);
	return window && { measure: 'flow', rule: 'an event within a window', mark: window };
}

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
function fromOwnHeading(
	document: Document,
	{ relation, headingSpan }: FigureDraft
): Test | undefined {
	return relation === 'part_of' && headingSpan ? findTotalOver(document, headingSpan) : undefined;
}

/** A part, an equivalent, an earlier value: as the figure that it hangs on; an earlier toll is one. */
function fromWhole(clause: Clause): Test | undefined {
	const { draft } = clause;
	if (draft.relation === null || tellsOwnState(clause) || tellsOwnEvent(clause)) return undefined;
	const whole = draft.parent ?? draft.antecedent;
	if (whole && isOwnBullet(draft, whole)) return undefined;
	const own = whole && isElsewhere(clause, whole) ? (fromHosting(clause) ?? fromRow(draft)) : null;
	if (own) return own.measure === 'stock' ? own : undefined;
	const isToll = draft.relation === 'superseded' && OF_TOLLS.has(draft.metric);
	if (isToll && (whole?.measure !== 'stock' || whole.metric !== draft.metric))
		return { measure: 'cumulative', rule: 'a running total' };
	if (whole && whole.from < draft.from) return { measure: whole.measure, rule: 'as its whole' };
	return undefined;
}

/** "600 000 people affected, of which:" over "15 killed": what else befell a part, on a line of its own. */
function isOwnBullet(
	{ relation, metric, head, sentenceIndex }: FigureDraft,
	whole: FigureDraft
): boolean {
	if (relation !== 'part_of' || sentenceIndex === whole.sentenceIndex) return false;
	return head !== null && metric !== whole.metric && whole.measure === 'stock';
}

/** Rows told in a sentence of their own, of what a running total counts, or of those who fled: "Cúcuta en accueille 300". */
function isElsewhere({ draft, all }: Clause, whole: FigureDraft): boolean {
	if (whole.sentenceIndex === draft.sentenceIndex || !STATES.has(draft.metric)) return false;
	const isOfIt = ({ section, key, to }: Mark): boolean =>
		section === 'relation' && key === 'ofIt' && to === draft.from;
	return whole.measure === 'cumulative' || (whole.measure === 'flow' && all.some(isOfIt));
}

/** "Sur ce nombre, 562 vivent encore dehors": a sentence of its own on what part of them are in. */
function tellsOwnState(clause: Clause): boolean {
	const { rule, relation, frame, to } = clause.draft;
	if (rule === '<number> <predicate>') return isStateVerb(clause);
	// "de las cuales 213 siguen alojadas": a finite verb of its own.
	const isOwn = relation === 'part_of' && frame !== null && frame.from >= to;
	if (relation === 'part_of' && isLodged(clause)) return true;
	return (
		isOwn &&
		isStateVerb(clause) &&
		findCue(clause, 'stock', ({ from }) => from === to) !== undefined
	);
}

/** "52 900 d'entre eux sont hébergés dans des hôtels", of refugees who arrived since a day. */
function isLodged({ draft, all }: Clause): boolean {
	const { to, parent, metric } = draft;
	if (parent?.measure !== 'cumulative' || !STATES.has(metric)) return false;
	return all.some(
		({ section, key, sub, from }) =>
			section === 'frames' &&
			key === 'sheltered' &&
			sub === 'state' &&
			from >= to &&
			from - to <= LODGED
	);
}

/** Tokens of "d'entre eux sont". */
const LODGED = 4;

/** "vivent 21 000 déplacés. Des milliers d'entre eux ont fui mardi": what befell a part of a state. */
function tellsOwnEvent(clause: Clause): boolean {
	const { relation, parent, frame, to, sentenceIndex } = clause.draft;
	if (relation !== 'part_of' || !frame || frame.from < to || parent?.measure !== 'stock')
		return false;
	if (parent.sentenceIndex === sentenceIndex || isStatePredicate(clause)) return false;
	return clause.all.some(
		(mark) => isGrammar(mark, 'have') && mark.to <= frame.from && mark.from >= to
	);
}

function findMeasure(clause: Clause): Test {
	const { draft } = clause;
	if (ALWAYS_STOCK.has(draft.metric))
		return { measure: 'stock', rule: 'a need, target or capacity' };
	if (draft.assertion === 'projected') return fromExpectation(clause);
	return (
		fromIncrement(clause) ??
		fromRow(draft) ??
		fromChange(draft) ??
		findRunningTotal(clause) ??
		findTotalInHeading(clause) ??
		fromTally(clause) ??
		fromHosting(clause) ??
		fromAntecedent(draft) ??
		fromCause(clause) ??
		(isCase(clause) ? fromPeriodOver(clause) : undefined) ??
		countedUpTo(clause, fromEvent(clause)) ??
		fromPeriodOver(clause) ??
		fromState(clause)
	);
}

/** "Bilan :" over a list, "DAÑOS (acumulado del 7 al 20)" over a section. */
function findTotalInHeading({ document, draft, dates }: Clause): Test | undefined {
	if (draft.headingSpan) return findTotalOver(document, draft.headingSpan);
	if (dates.length > 0) return undefined;
	const line = document.sentences[draft.sentenceIndex]?.line ?? 0;
	const section = findSectionHeading(document, line);
	const isDated = section !== undefined && mentionsIn(document.dates, section).length > 0;
	return isDated ? findTotalOver(document, section) : undefined;
}

/** "Situation au 12 mai" above a list: what an event did is counted up to that day. */
function countedUpTo({ document, draft, dates }: Clause, test: Test | undefined): Test | undefined {
	const { headingSpan } = draft;
	if (test?.measure !== 'flow' || !headingSpan || dates.length > 0) return test;
	const day = mentionsIn(document.dates, headingSpan).find(({ kind }) => kind === 'as_of');
	return day ? { measure: 'cumulative', rule: 'a running total', mark: day } : test;
}

/** "Entre le 3 et le 9 mars :" above a list: its rows count what the period brought. */
function fromPeriodOver({ document, draft, marks }: Clause): Test | undefined {
	const { headingSpan } = draft;
	if (!headingSpan || marks.some(({ key }) => key === 'stock')) return undefined;
	const period = mentionsIn(document.dates, headingSpan).find(({ kind }) => kind === 'span');
	return period && { measure: 'flow', rule: 'an event within a window', mark: period };
}

/** "passé de 12 000 à 45 000 en un mois": the levels of a state before and after. */
function fromChange({ rule, metric, relation, antecedent }: FigureDraft): Test | undefined {
	const isEnd = rule === '<change> to <number>' || rule === '<change> from <number>';
	const isCorrected = relation === 'superseded' || antecedent?.relation === 'superseded';
	return isEnd && !isCorrected && STATES.has(metric)
		? { measure: 'stock', rule: 'a state' }
		: undefined;
}

/** What is expected happens, unless a state is, or the number of those in one. */
function fromExpectation(clause: Clause): Test {
	const { metric, frame, rule } = clause.draft;
	const isNumber = STATES.has(metric) && rule === '<noun> amounts to <number>';
	const isState = frame
		? isStateVerb(clause)
		: isNumber || (CONDITIONS.has(metric) && !isChange(clause));
	return isState
		? { measure: 'stock', rule: 'a state expected' }
		: { measure: 'flow', rule: 'an event expected' };
}

function isChange(clause: Clause): boolean {
	return findCue(clause, 'became', (cue) => isBeside(cue, clause.draft)) !== undefined;
}

/** "…, celui de Khazer 200": a row without its verb counts as the one before it. */
function fromRow(draft: FigureDraft): Test | undefined {
	if (!isBareRow(draft) || !draft.antecedent) return undefined;
	return { measure: draft.antecedent.measure, rule: 'as the figure before' };
}

/** A row of a list in the sentence of the one before it, without a verb of its own. */
export function isBareRow({ antecedent, frame, rule, sentenceIndex }: FigureDraft): boolean {
	return rule === IN_PLACE && !frame && antecedent?.sentenceIndex === sentenceIndex;
}

/** A number that took all from another takes its measure too. */
function fromAntecedent({ antecedent, frame, head, metric }: FigureDraft): Test | undefined {
	if (!antecedent || frame || head || metric !== antecedent.metric) return undefined;
	return { measure: antecedent.measure, rule: 'as the figure before' };
}
