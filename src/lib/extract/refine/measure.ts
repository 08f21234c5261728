/** Stock, flow or cumulative: the first of the contract's three tests that holds. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft } from '../types.ts';
import { IN_PLACE } from '../figures/place-lists.ts';
import { type Clause, type Test, findCue, readClause } from './clause.ts';
import { fromCause, fromEpidemic, fromEvent, fromIncrement, isCase } from './happening.ts';
import { CASUALTIES } from './events.ts';
import type { Siblings } from './layout.ts';
import { followKeyFigures } from './key-figures.ts';
import { findRunningTotal } from './running-total.ts';
import { followSameCounts } from './same-count.ts';
import { followSameVerb } from './same-verb.ts';
import { followTolls } from './tolls.ts';
import {
	CONDITIONS,
	STATES,
	fromHosting,
	fromState,
	fromTally,
	isBeside,
	isStateVerb
} from './state.ts';
import { fromExistence } from './present.ts';
import { isRecordTime } from './records.ts';
import { fromMove } from './standing.ts';
import {
	SINCE,
	countedUpTo,
	fromDeclared,
	findTotalInHeading,
	fromOwnHeading,
	fromOwnWindow,
	fromColumn,
	fromColumnHead,
	fromPeriodOver,
	fromSinceUnder,
	sharesSince
} from './measure-windows.ts';
import {
	followCurrent,
	fromRow,
	fromWhole,
	isGapped,
	isOutcomeOfCases,
	isToll,
	isTollAhead
} from './measure-of-parts.ts';

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
		if (cases && (isToll(draft, cases) || isOutcomeOfCases(document, draft, cases)))
			draft.measure = cases.measure;
		if (cases && isGapped(document, draft, cases)) draft.measure = cases.measure;
		const next = drafts[i + 1];
		if (next && isTollAhead(draft, next)) draft.measure = next.measure;
	});
	for (const draft of drafts) followCurrent(draft);
	for (let i = drafts.length - 2; i >= 0; i--) {
		const [draft, next] = [drafts[i], drafts[i + 1]];
		if (draft && next && sharesSince(document, draft, next)) setMeasure(document, draft, SINCE);
	}
	followKeyFigures(drafts, document);
	followSameVerb(drafts, document);
	followTolls(drafts, document);
	followSameCounts(drafts, document);
	for (const draft of drafts) {
		const head = fromColumnHead(document, draft);
		if (!head) continue;
		draft.evidence = draft.evidence.filter(({ field }) => field !== 'measure');
		setMeasure(document, draft, head);
	}
}

function setMeasure({ tokens }: Document, draft: FigureDraft, { measure, rule, mark }: Test): void {
	draft.measure = measure;
	const span: [number, number] | undefined = mark && [
		tokens.start[mark.from] ?? 0,
		tokens.end[mark.to - 1] ?? 0
	];
	draft.evidence.push({ field: 'measure', rule, ...(span ? { span } : {}) });
}

function findMeasure(clause: Clause): Test {
	const { draft } = clause;
	if (ALWAYS_STOCK.has(draft.metric) || isGoal(draft))
		return { measure: 'stock', rule: 'a need, target or capacity' };
	if (draft.assertion === 'projected') return fromExpectation(clause);
	return (
		fromWhereabouts(draft) ??
		fromLasting(clause) ??
		fromOwnSince(clause) ??
		fromSinceUnder(draft) ??
		fromIncrement(clause) ??
		fromDeclared(clause) ??
		fromRow(draft) ??
		fromChange(draft) ??
		(CASUALTIES.has(draft.metric) ? fromColumn(draft) : undefined) ??
		findRunningTotal(clause) ??
		findTotalInHeading(clause) ??
		fromTally(clause) ??
		fromMove(clause) ??
		fromExistence(clause) ??
		fromHosting(clause) ??
		fromAntecedent(draft) ??
		fromEpidemic(clause) ??
		fromCause(clause) ??
		(isCase(clause) ? (fromColumn(draft) ?? fromPeriodOver(clause)) : undefined) ??
		countedUpTo(clause, fromEvent(clause)) ??
		fromPeriodOver(clause) ??
		fromState(clause)
	);
}

/** "a target of 3,000 children vaccinated": what is to be reached. */
function isGoal({ evidence }: FigureDraft): boolean {
	return evidence.some(({ rule }) => rule === 'a target or requirement');
}

/** "Another 7,500 are in Kaya", "built for 100, it had 187": that they are there lasts. */
function fromWhereabouts({ rule, frame, antecedent }: FigureDraft): Test | undefined {
	const isFilled = antecedent?.metric === 'capacity' && rule === '<verb of counting> <number>';
	return frame && (rule === IN_PLACE || isFilled)
		? { measure: 'stock', rule: 'a state' }
		: undefined;
}

/** "the release of six nuns kidnapped in May who are still in its hands": what goes on, by the relative behind. */
function fromLasting({ document, draft }: Clause): Test | undefined {
	if (!STATES.has(draft.metric)) return undefined;
	const isNear = ({ from }: Mark, at: number): boolean => from >= at && from - at <= LASTING;
	const named = (section: string, key: string): readonly Mark[] =>
		document.marksNamed(draft.sentenceIndex, section, key);
	const who = named('grammar', 'relative').find((mark) => isNear(mark, draft.to));
	const mark =
		who && named('measure', 'stock').find((one) => isNear(one, who.to) && one.from - who.to <= 1);
	return mark && { measure: 'stock', rule: 'a state', mark };
}

/** Tokens from those counted to the relative: "enlevées en mai". */
const LASTING = 4;

/** "35 000 nouveaux déplacés depuis septembre": a beginning weighs more than what is new. */
function fromOwnSince({ document, draft, dates }: Clause): Test | undefined {
	const since = dates.length === 1 && dates[0]?.kind === 'since' ? dates[0] : undefined;
	const isBehind =
		since !== undefined &&
		since.from >= draft.to &&
		since.from - draft.to <= SINCE_REACH &&
		!hasSign(document.tokens, draft.to, since.from, ',;');
	return isBehind && !isRecordTime(document, since)
		? withFields(SINCE, { mark: since })
		: undefined;
}

/** Tokens from a figure to its own beginning: "are believed to have died of exhaustion on the road". */
const SINCE_REACH = 14;

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

/** A number that took all from another takes its measure too. */
function fromAntecedent({ antecedent, frame, head, metric }: FigureDraft): Test | undefined {
	if (!antecedent || frame || head || metric !== antecedent.metric) return undefined;
	return { measure: antecedent.measure, rule: 'as the figure before' };
}
