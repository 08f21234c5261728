/** Totals by how they are told: a count as it stands, a list that a beginning opens; and moves, which are over. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { type Clause, type Test, findCue, isJustBefore, namedIn } from './clause.ts';
import { CASUALTIES } from './events.ts';
import { isCase } from './happening.ts';
import { isStatePredicate, STATES } from './state.ts';

/** What is counted as it comes to be known: nobody is in it. */
const COMES_TO_LIGHT: ReadonlySet<Metric> = new Set<Metric>(
	[...CASUALTIES, 'disease_cases' as const, 'recovered' as const, 'rescued' as const].filter(
		(metric) => !STATES.has(metric)
	)
);

/** "Nous en sommes à 69 corps", "provisional results: 53 dead", "por el momento, tres fallecidos". */
export function findStandingCount(clause: Clause): Mark | undefined {
	const { draft, marks, dates } = clause;
	if (!COMES_TO_LIGHT.has(draft.metric)) return undefined;
	if (dates.some(({ kind }) => kind === 'span' || kind === 'window')) return undefined;
	return marks.find(({ key }) => key === 'standing');
}

/** "Since then 94 people have died, 12,167 households been displaced and …": the beginning opens the whole list. */
export function findOpeningSince(clause: Clause): Span | undefined {
	const { document, draft, siblings, dates } = clause;
	const [first] = siblings;
	if (!first || first === draft || first.measure !== 'cumulative' || draft.relation)
		return undefined;
	if (dates.length > 0 || siblings.some(isEarlier) || isStatePredicate(clause)) return undefined;
	if (STATES.has(draft.metric) && !draft.frame) return undefined;
	const { from } = document.sentences[draft.sentenceIndex] ?? draft;
	if (hasSign(document.tokens, from, draft.from, ';')) return undefined;
	const opens = (span: Span): boolean => span.from - from <= 1 && span.to <= first.from;
	return (
		mentionsIn(document.dates, { from, to: first.from }).find(
			(date) => date.kind === 'since' && opens(date)
		) ?? findCue(clause, 'since', opens)
	);
}

/** "sont passées en Ouganda", "qui se sont déplacées": with the verb of a state, but over. */
export function fromMove(clause: Clause): Test | undefined {
	const { draft } = clause;
	// "sont tombées malades": a case of the outbreak.
	if (isCase(clause)) return undefined;
	const isNear = (span: Span): boolean =>
		span.from >= draft.number.to && span.from - draft.to <= MOVE;
	const mark = findCue(
		clause,
		'moved',
		(move) =>
			isNear(move) && namedIn(clause, 'grammar', 'be').some((be) => isJustBefore(be, move, 1))
	);
	return mark && { measure: 'flow', rule: 'a single event', mark };
}

/** Tokens from those counted to the verb: "ne sont". */
const MOVE = 2;
