/** Reported, unconfirmed, projected, planned or denied: read off the verb of the figure's clause. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import { endsLike } from '../lexicon.ts';
import { once } from '../once.ts';
import type { RuleFor } from '../rules.ts';
import type { FigureDraft } from '../types.ts';
import { CASUALTIES } from './events.ts';
import type { Siblings } from './layout.ts';
import { findShared } from './scope.ts';
import { plansDeed } from '../figures/plans.ts';
import { isEarlier } from '../figures/wholes.ts';
import { clauseOf } from './assertion-clause.ts';
import { listStanceWords } from './assertion-words.ts';
import { type Stance, distance } from './stance.ts';
import { findConditional, listConditionals } from './conditional.ts';
import { findDenied } from './denial.ts';
import { findGoal } from './goals.ts';
import { findUnverified, findUnverifiedNext } from './unverified.ts';

const PLANNED: ReadonlySet<Metric> = new Set<Metric>(['targeted', 'funding_required']);

/** Sets the assertion of every figure; a part and a previous value follow their own rules. */
export function refineAssertions(
	drafts: readonly FigureDraft[],
	document: Document,
	siblings: Siblings
): void {
	const told = new Set(drafts.map(({ sentenceIndex }) => sentenceIndex));
	for (const draft of drafts) {
		const stance =
			findStance(document, draft, siblings.get(draft) ?? []) ??
			(isEarlier(draft) ? undefined : findUnverifiedNext(document, draft, told));
		if (!stance) continue;
		draft.assertion = stance.assertion;
		const { tokens } = document;
		const span: [number, number] = [
			tokens.start[stance.mark.from] ?? 0,
			tokens.end[stance.mark.to - 1] ?? 0
		];
		draft.evidence.push({ field: 'assertion', rule: stance.rule, span });
	}
}

function findStance(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const own = { from: draft.from, to: draft.to };
	if (PLANNED.has(draft.metric))
		return { assertion: 'planned', mark: draft.frame ?? own, rule: 'a target or requirement' };
	if (draft.relation === 'previous') return undefined;
	if (draft.relation === 'superseded' && draft.parent && draft.parent.from > draft.from) {
		return findInClause(document, draft.parent, drafts);
	}
	if (
		draft.relation === 'part_of' &&
		draft.frame === null &&
		draft.parent &&
		draft.parent.metric === draft.metric
	) {
		const { assertion } = draft.parent;
		if (assertion === 'projected' || assertion === 'unconfirmed')
			return { assertion, mark: own, rule: 'as its whole' };
	}
	if (draft.relation === 'part_of' || draft.relation === 'equivalent') {
		const whole = draft.parent;
		if (whole && whole.sentenceIndex === draft.sentenceIndex) {
			return whole.assertion === 'reported' || whole.assertion === 'planned'
				? findInClause(document, draft, drafts)
				: { assertion: whole.assertion, mark: own, rule: 'as its whole' };
		}
	}
	return findGoal(document, draft) ?? findInClause(document, draft, drafts);
}

function findInClause(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	if (!hasStanceWords(document, draft.sentenceIndex))
		return findFuture(document, draft) ?? findUnverified(document, draft, drafts);
	const clause = clauseOf(document, draft, drafts);
	const marks = listStanceWords(document, draft, clause);
	return (
		findDenied(document, draft, drafts) ??
		findPlanned(document, draft) ??
		fromMark(marks, draft, 'projected', 'a verb of expectation') ??
		fromMark(marks, draft, 'unconfirmed', 'a word of doubt') ??
		findFear(document, marks, draft) ??
		findFuture(document, draft) ??
		findConditional(document, clause, draft) ??
		findSharedStance(document, draft, drafts) ??
		findUnverified(document, draft, drafts)
	);
}

/** "prévoit d'évacuer 900 familles", "will deliver 300 tonnes": what somebody means to do. */
function findPlanned(document: Document, draft: FigureDraft): Stance | undefined {
	const { frame, metric, sentenceIndex } = draft;
	if (!frame || !DEEDS.has(metric)) return undefined;
	// "9 000 refugees will return" is expected of them: nobody else is to do it.
	const isDone = metric === 'aid_delivered' || frame.to <= draft.from;
	const mark = document.marksOf(sentenceIndex).find((one) => {
		const isInFront = one.to <= frame.from && frame.from - one.to <= PLAN_GAP;
		return isInFront && plansDeed(one) && (isDone || one.key !== 'goingTo');
	});
	return mark && { assertion: 'planned', mark, rule: 'a plan' };
}

/** What people do with people or for them; it may be planned. */
const DEEDS: ReadonlySet<Metric> = new Set<Metric>([
	'aid_delivered',
	'evacuated',
	'returned',
	'expelled'
]);

/** Tokens between a plan and its deed: "prévoit aussi d'évacuer". */
const PLAN_GAP = 1;

/** Most sentences only tell: the clause of a figure matters where a word of doubt or expectation stands. */
const hasStanceWords = once(
	(document, index) =>
		document.marksOf(index).some(({ section }) => section === 'assertion') ||
		listConditionals(document, index).length > 0
);

/**
 * "aurait tué 36 000 personnes et forcé 3 millions d'autres à fuir", "could displace 5 000 people and
 * destroy 300 houses": under one auxiliary, which no verb in the past shares with what is expected.
 */
function findSharedStance(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const shared = findShared(document, draft, drafts);
	const stance = shared && findInClause(document, shared, drafts);
	if (!stance || stance.assertion === 'unconfirmed') return stance;
	const { tokens, language } = document;
	const verb = tokens.key[draft.frame?.from ?? draft.from] ?? '';
	const isExpected = stance.assertion === 'projected' || stance.assertion === 'planned';
	return isExpected && !endsLike(language, verb, 'past') ? stance : undefined;
}

function fromMark(
	marks: readonly Mark[],
	draft: FigureDraft,
	key: 'projected' | 'unconfirmed',
	rule: RuleFor<'assertion'>
): Stance | undefined {
	const mark = marks
		.filter((found) => found.section === 'assertion' && found.key === key)
		.sort((a, b) => distance(a, draft) - distance(b, draft))[0];
	return mark && { assertion: key, mark, rule };
}

/** "craint que 40 personnes n'aient péri" is in doubt; "craint que 4 000 ne fuient" is to come. */
function findFear(
	{ marksOf }: Document,
	marks: readonly Mark[],
	draft: FigureDraft
): Stance | undefined {
	const mark = marks.findLast(
		({ section, key, to }) => section === 'assertion' && key === 'fear' && to <= draft.from
	);
	if (!mark) return undefined;
	const end = draft.frame?.to ?? draft.to;
	const hasHappened = marksOf(draft.sentenceIndex).some(
		({ section, key, from, to }) =>
			section === 'grammar' && (key === 'have' || key === 'been') && from >= mark.to && to <= end
	);
	return hasHappened || CASUALTIES.has(draft.metric) || draft.metric === 'trapped'
		? { assertion: 'unconfirmed', mark, rule: 'a word of doubt' }
		: { assertion: 'projected', mark, rule: 'a verb of expectation' };
}

/** "fuiront", "necesitarán": the predicate itself is in the future. */
function findFuture(document: Document, draft: FigureDraft): Stance | undefined {
	const { frame } = draft;
	if (!frame) return undefined;
	const mark = document
		.marksOf(draft.sentenceIndex)
		.find(
			(found) =>
				found.section === 'frames' &&
				found.future &&
				found.from === frame.from &&
				found.to === frame.to
		);
	return mark && { assertion: 'projected', mark, rule: 'a verb in the future' };
}
