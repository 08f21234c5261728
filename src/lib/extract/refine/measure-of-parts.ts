/** How a part, a row or an earlier value is measured: as its whole, unless its own words tell of a state or an event. */
import { IN_PLACE } from '../figures/place-lists.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { FigureDraft } from '../types.ts';
import type { Document } from '../document.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { type Clause, type Test, findCue, namedIn } from './clause.ts';
import type { Mark } from '../marks.ts';
import { CASUALTIES } from './events.ts';
import { OF_TOLLS } from './running-total.ts';
import { STATES, fromHosting, isStatePredicate, isStateVerb } from './state.ts';

/** A part, an equivalent, an earlier value: as the figure that it hangs on; an earlier toll is one. */
export function fromWhole(clause: Clause): Test | undefined {
	const { draft } = clause;
	if (draft.relation === null || tellsOwnState(clause) || tellsOwnEvent(clause)) return undefined;
	const whole = draft.parent ?? draft.antecedent;
	if (whole && isOwnBullet(draft, whole)) return undefined;
	const own = whole && isElsewhere(clause, whole) ? (fromHosting(clause) ?? fromRow(draft)) : null;
	if (own) return own.measure === 'stock' ? own : undefined;
	const isToll = isEarlierToll(clause, whole);
	if (isToll && (whole?.measure !== 'stock' || whole.metric !== draft.metric))
		return { measure: 'cumulative', rule: 'a running total' };
	if (!whole || whole.from >= draft.from || isOtherFate(draft, whole)) return undefined;
	return { measure: whole.measure, rule: 'as its whole' };
}

function isOfHouses({ unit, relation, parent, sentenceIndex }: FigureDraft): boolean {
	if (relation !== 'part_of' || parent?.unit !== unit) return false;
	return unit === 'dwelling' && parent.sentenceIndex === sentenceIndex;
}

/** "accueille 180 migrants, dont 52 sont morts": what befell a part of those who are in a state. */
function isOtherFate({ metric, frame }: FigureDraft, whole: FigureDraft): boolean {
	return (
		whole.measure === 'stock' && frame !== null && metric !== whole.metric && CASUALTIES.has(metric)
	);
}

/** "Un précédent bilan de 9 morts"; an estimate beside the event that it was of tells of that event. */
function isEarlierToll(clause: Clause, whole: FigureDraft | null): boolean {
	const { relation, metric, sentenceIndex, from } = clause.draft;
	if (relation !== 'superseded' || !OF_TOLLS.has(metric)) return false;
	if (whole?.measure !== 'flow' || whole.sentenceIndex !== sentenceIndex) return true;
	if (hasSign(clause.document.tokens, whole.to, from, ';')) return true;
	return findCue(clause, 'toll', () => true) !== undefined;
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
function isElsewhere(clause: Clause, whole: FigureDraft): boolean {
	const { draft } = clause;
	if (whole.sentenceIndex === draft.sentenceIndex || !STATES.has(draft.metric)) return false;
	const isOfIt = ({ to }: Mark): boolean => to === draft.from;
	return (
		whole.measure === 'cumulative' ||
		(whole.measure === 'flow' && namedIn(clause, 'relation', 'ofIt').some(isOfIt))
	);
}

/** "Sur ce nombre, 562 vivent encore dehors": a sentence of its own on what part of them are in. */
function tellsOwnState(clause: Clause): boolean {
	const { rule, relation, frame, to } = clause.draft;
	// "4 100 houses were damaged: 3 200 partially and 900 totally": how far, in the same event.
	if (isOfHouses(clause.draft) || isFinding(clause)) return false;
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

/** "screened 900 children; 130 were malnourished": what the deed brought to light, unless it lasts. */
function isFinding(clause: Clause): boolean {
	const { parent, metric, to } = clause.draft;
	if (parent?.metric !== 'treated' || parent.measure === 'stock' || metric === 'treated')
		return false;
	return findCue(clause, 'stock', ({ from }) => from >= to) === undefined;
}

/** "52 900 d'entre eux sont hébergés dans des hôtels", of refugees who arrived since a day. */
function isLodged(clause: Clause): boolean {
	const { to, parent, metric } = clause.draft;
	if (parent?.measure !== 'cumulative' || !STATES.has(metric)) return false;
	return namedIn(clause, 'frames', 'sheltered').some(
		({ sub, from }) => sub === 'state' && from >= to && from - to <= LODGED
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
	return namedIn(clause, 'grammar', 'have').some(
		(have) => have.to <= frame.from && have.from >= to
	);
}

/** "7 345 cas et 2 310 décès": the deaths of an epidemic are counted as its cases are. */
export function isToll(draft: FigureDraft, cases: FigureDraft): boolean {
	if (cases.metric !== 'disease_cases' || cases.sentenceIndex !== draft.sentenceIndex) return false;
	const isOfIt = draft.metric === 'deaths' || draft.metric === 'recovered';
	return isOfIt && draft.from - cases.to <= OUTCOME;
}

/** Tokens from cases to their deaths: "(cas) de dengue, avec (13 décès)". */
const OUTCOME = 5;

/** "310 cas depuis mars ; 22 malades en sont morts": of the cases, where the clause names no time of its own. */
export function isOutcomeOfCases(
	{ dates, tokens }: Document,
	draft: FigureDraft,
	cases: FigureDraft
): boolean {
	if (cases.metric !== 'disease_cases' || cases.sentenceIndex !== draft.sentenceIndex) return false;
	const isOutcome = draft.metric === 'deaths' || draft.metric === 'recovered';
	if (!isOutcome || cases.measure !== 'cumulative' || draft.from - cases.to > CLAUSE) return false;
	const pause = tokens.key.slice(cases.to, draft.from).lastIndexOf(';');
	if (pause < 0 || draft.relation !== null) return false;
	return mentionsIn(dates, { from: cases.to + pause, to: draft.to + CLAUSE }).length === 0;
}

/** Tokens from a number of cases over since when they are counted to the next clause, and of that clause. */
const CLAUSE = 24;

/** "21 ont été blessés et 11 enlevés": the verb before "et" is understood. */
export function isGapped(
	{ marksNamed }: Document,
	draft: FigureDraft,
	{ frame, to, sentenceIndex, measure }: FigureDraft
): boolean {
	if (measure !== 'flow' || draft.frame || draft.sentenceIndex !== sentenceIndex) return false;
	if (!frame || frame.from < to || !STATES.has(draft.metric)) return false;
	return marksNamed(sentenceIndex, 'grammar', 'and').some(
		(and) => and.from === frame.to && and.to === draft.from
	);
}

/** "ramené de 163 à 127": the first value is measured as the one that follows it; "put the dead at 85" is a toll. */
export function followCurrent(draft: FigureDraft): void {
	const isToll = draft.rule === '<noun> amounts to <number>' && draft.measure === 'cumulative';
	if (isEarlier(draft) && !isToll && draft.parent && draft.parent.from > draft.from)
		draft.measure = draft.parent.measure;
}

/** "…, celui de Khazer 200": a row without its verb counts as the one before it. */
export function fromRow(draft: FigureDraft): Test | undefined {
	if (!isBareRow(draft) || !draft.antecedent) return undefined;
	return { measure: draft.antecedent.measure, rule: 'as the figure before' };
}

/** A row of a list in the sentence of the one before it, without a verb of its own. */
export function isBareRow({ antecedent, frame, rule, sentenceIndex }: FigureDraft): boolean {
	return rule === IN_PLACE && !frame && antecedent?.sentenceIndex === sentenceIndex;
}

/** "14 décès pour 66 cas": the cases right behind. */
export function isTollAhead(draft: FigureDraft, cases: FigureDraft): boolean {
	if (cases.metric !== 'disease_cases' || cases.sentenceIndex !== draft.sentenceIndex) return false;
	const isNext = cases.from - draft.to <= 2 && draft.relation === null && cases.relation === null;
	return isNext && (draft.metric === 'deaths' || draft.metric === 'recovered');
}
