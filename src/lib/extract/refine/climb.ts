/** Numbers that a verb counts up to: "a porté le bilan à 12", "totalise 12". */
import { isMonth } from '../dates/wording.ts';
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import type { DateMention } from '../types.ts';
import { type Clause, isGrammar, listUpTo } from './clause.ts';
import { CONDITIONS, STATES } from './state.ts';
import { countsWithin, findIndexAt } from './layout.ts';
import { overlaps } from './since.ts';

/** Tokens between a verb of climbing and its number: "porte le bilan du séisme à 12". */
const REACH = 12;

/** "a porté mardi à 12", "totalise 12", and what shares the verb: "… et à 47 les disparus". */
export function findClimb(clause: Clause): Mark | undefined {
	if (isCensus(clause)) return undefined;
	for (const figure of listUpTo(clause)) {
		const mark = climbTo(clause, { from: figure.from, to: figure.number.from });
		if (mark && !overlaps(mark, figure.frame)) return mark;
	}
	return undefined;
}

/** "As of July, teams identified a total of 2,400 IDPs", "a total of 9,000 are hungry": those in a state then. */
function isCensus({ draft: { metric, frame }, dates }: Clause): boolean {
	if (CONDITIONS.has(metric)) return true;
	const isKept = STATES.has(metric) || metric === 'returned';
	return frame === null && isKept && dates.some((date) => isCensusDay(date));
}

function isCensusDay({ kind, wording }: DateMention): boolean {
	return kind === 'as_of' || (kind === 'window' && isMonth(wording));
}

/** The verb that climbs to a number; `span` runs from the figure's first word to the number. */
function climbTo({ document, all }: Clause, span: Span): Mark | undefined {
	const cues = all.filter((mark) => mark.section === 'measure' && mark.to <= span.to);
	const total = cues.findLast((mark) => mark.key === 'totals' && span.from - mark.to <= 2);
	if (total && !isOfState(all, span)) return total;
	const to = cues.findLast((mark) => mark.key === 'climbTo' && span.from - mark.to <= 1);
	if (!to) return undefined;
	const isOpening = to.from === document.sentences[findIndexAt(document.sentences, to.from)]?.from;
	const behind = isOpening ? climbBehind(all, span) : undefined;
	if (behind) return behind;
	const verb = cues.findLast((mark) => mark.key === 'climb' && mark.to <= to.from);
	if (!verb || to.from - verb.to > REACH) return undefined;
	return isUnbroken(document, all, { from: verb.to, to: to.from }) ? verb : undefined;
}

/** "A 66 se elevó la cifra": the verb stands behind the number that opens the sentence. */
function climbBehind(all: readonly Mark[], { to }: Span): Mark | undefined {
	return all.find(
		({ section, key, from }) =>
			section === 'measure' && key === 'climb' && from > to && from - to <= BEHIND
	);
}

/** Tokens from the beginning of a number to the verb behind it: "66 se". */
const BEHIND = 3;

/** "a total of 4,700 people are living in camps": how many there are now. */
function isOfState(all: readonly Mark[], { to }: Span): boolean {
	const verb = all.find(
		(mark) => mark.section === 'measure' && mark.key === 'stock' && mark.from >= to
	);
	return verb !== undefined && verb.from - to <= STATE_REACH;
}

/** Tokens between a number and the verb of a state: "900 families or 4,700 displaced people are living". */
const STATE_REACH = 9;

/** No number, pause or other clause in between. */
function isUnbroken(document: Document, all: readonly Mark[], span: Span): boolean {
	if (countsWithin(document, span).length > 0) return false;
	const isClause = (mark: Mark) => isGrammar(mark, 'relative', 'clauseStart');
	return (
		!hasSign(document.tokens, span.from, span.to, ';:') &&
		!all.some((mark) => mark.from >= span.from && mark.to <= span.to && isClause(mark))
	);
}
