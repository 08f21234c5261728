/** States: how many there are, not how many it happened to. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { CASUALTIES } from './events.ts';
import { isComplement, isPresent } from './present.ts';
import {
	findCue,
	isGrammar,
	namedIn,
	isJustBefore,
	isWindow,
	listUpTo,
	type Clause,
	type Test
} from './clause.ts';

/** What lasts, so that a number of it stands at a time. */
export const STATES: ReadonlySet<Metric> = new Set<Metric>([
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
/** What people are in, never an event that befalls them. */
export const CONDITIONS: ReadonlySet<Metric> = new Set<Metric>([
	'in_need',
	'food_insecure',
	'malnourished'
]);
/** What is a state only where the verb says so: "sont soignés". */
const RESULTS: ReadonlySet<Metric> = new Set<Metric>([
	'treated',
	'assisted',
	'housing_damaged',
	'housing_destroyed',
	'infrastructure_damaged',
	'crops_lost'
]);
/** Kept as a total or never lasting: a verb of counting makes no state of it. */
const NO_TALLY: ReadonlySet<Metric> = new Set<Metric>([
	'disease_cases',
	'recovered',
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
const CLOSE = 6;

/** "recense 420 foyers", "L'armée compte 12 morts"; "a recensé 420 foyers" where no window is given. */
export function fromTally(clause: Clause): Test | undefined {
	const { metric } = clause.draft;
	if (NO_TALLY.has(metric)) return undefined;
	const hasWindow = clause.dates.some(isWindow);
	const isOf = (verb: Mark) => listUpTo(clause).some((figure) => counts(clause, figure, verb));
	const isTally = (verb: Mark): boolean =>
		isOf(verb) && !(isOfEvent(metric) && tells(clause, verb));
	const mark =
		(STATES.has(metric) || !hasWindow ? findCue(clause, 'tally', isTally) : undefined) ??
		(hasWindow || isOfEvent(metric) ? undefined : findCue(clause, 'registered', isOf));
	return mark && { measure: 'stock', rule: 'a tally', mark };
}

/** "a dénombré 74 morts": what was counted happened; nobody is in it now. */
function isOfEvent(metric: Metric): boolean {
	return CASUALTIES.has(metric) && !STATES.has(metric);
}

/** "Le maire déplore 12 morts": it tells what happened. */
function tells(clause: Clause, verb: Mark): boolean {
	return findCue(clause, 'tells', ({ from }) => from === verb.from) !== undefined;
}

/** The verb stands before its number, or before the place or the day that is counted in. */
function counts({ document }: Clause, figure: Span, verb: Mark): boolean {
	if (isJustBefore(verb, figure, 2)) return true;
	const between = { from: verb.to, to: figure.from };
	const day = mentionsIn(document.dates, between).find(({ kind }) => kind === 'as_of');
	// "comptait, à la date du 30 novembre, 35 214 réfugiés".
	if (day) return isJustBefore(verb, day, 2) && isJustBefore(day, figure, 2);
	return isJustBefore(verb, figure, CLOSE) && mentionsIn(document.places, between).length > 0;
}

/** "sont actuellement pris en charge", "abrite": a state now, unless the verb is in the past. */
export function fromHosting(clause: Clause): Test | undefined {
	const { draft, marks, dates, siblings } = clause;
	if (draft.metric === 'deaths' || draft.metric === 'injured') return fromKeeping(clause);
	const isState = STATES.has(draft.metric) || RESULTS.has(draft.metric);
	// "the outbreak remains limited to 21 cases": what remains is the outbreak.
	const isOfOutbreak = ({ to }: Mark): boolean =>
		draft.metric === 'disease_cases' && to <= draft.from;
	// "91,164 cases were reported as of 17 March": the day up to which what happened is counted.
	const isDay = (found: Mark): boolean => dates.some((date) => date.from === found.from);
	// "10,000 shelters": the noun of a figure is no verb of lodging.
	const isNoun = ({ from, to }: Mark): boolean =>
		siblings.some(({ head }) => head !== null && head.from <= from && head.to >= to);
	const mark = marks.find(
		(found) =>
			found.key === 'stock' &&
			!isNoun(found) &&
			(isState || !isDay(found)) &&
			!isOfOutbreak(found) &&
			(leadsList(clause, found) || (!isOfOtherFigure(clause, found) && isBeside(found, draft)))
	);
	if (!mark) return undefined;
	const isOther = ({ from, to }: Mark): boolean => from < mark.from || to > mark.to;
	const isRelative = (found: Mark): boolean =>
		namedIn(clause, 'grammar', 'relative').some(
			({ from, to }) => from >= draft.to && to <= found.from
		);
	const auxiliaries = ['been', 'have'].flatMap((key) => namedIn(clause, 'grammar', key));
	const isPast = auxiliaries.some(
		(found) =>
			isBeside(found, draft) && isOther(found) && !(mark.to <= draft.from && isRelative(found))
	);
	return isPast ? undefined : { measure: 'stock', rule: 'a state', mark };
}

/** "hay 320 familias evacuadas, 40 albergadas y 75 viviendas dañadas": in front of the first of a list. */
function leadsList(clause: Clause, mark: Mark): boolean {
	const [first = clause.draft] = listUpTo(clause);
	return mark.to <= first.from && isBeside(mark, first);
}

/** "2,300 went home and 52,000 remain in camps": beyond another figure, where each has its verb. */
function isOfOtherFigure({ draft, siblings }: Clause, { from, to }: Span): boolean {
	const { frame } = draft;
	if (!frame || (frame.from < to && from < frame.to)) return false;
	const [start, end] = to <= draft.from ? [to, draft.from] : [draft.to, from];
	const isBetween = (one: Span): boolean => one.from >= start && one.to <= end;
	return siblings.some((one) => one !== draft && isBetween(one));
}

/** "The mortuary still holds 15 bodies": they are kept there. */
function fromKeeping(clause: Clause): Test | undefined {
	const mark = findCue(clause, 'keeps', (verb) => isJustBefore(verb, clause.draft, 2));
	return mark && { measure: 'stock', rule: 'a state', mark };
}

/** What is left: the number of those who are in a state. */
export function fromState({ marks }: Clause): Test {
	const mark = marks.find((found) => found.key === 'stock' || found.key === 'state');
	return { measure: 'stock', rule: 'a state', ...(mark ? { mark } : {}) };
}

/** The predicate tells a state, not an event: "vivent", "abrite". */
export function isStatePredicate(clause: Clause): boolean {
	const { draft } = clause;
	const mark = findPredicate(clause);
	if (!STATES.has(draft.metric)) return isStateVerb(clause);
	if (isDoneOnDay(clause)) return false;
	// "the camp held 3 150 on Sunday": a verb of holding is one of lodging there.
	const isLodging = mark?.key === 'sheltered' || draft.metric === 'sheltered';
	const isCaused =
		mark && findCue(clause, 'event', ({ from, to }) => from <= mark.from && to > mark.from);
	if (mark?.sub === 'object' && (isLodging || mark.key === 'out_of_school') && !isCaused)
		return true;
	return (mark?.key === 'returned' && draft.metric === 'displaced') || isStateVerb(clause);
}

/** "Lundi, nous avons accueilli 900 enfants", "Anoche durmieron allí 438": what is over, on a day. */
function isDoneOnDay(clause: Clause): boolean {
	const { dates, draft } = clause;
	const { frame, metric } = draft;
	if (metric !== 'sheltered' || !frame || !dates.some(isWindow)) return false;
	const isOver = namedIn(clause, 'grammar', 'have').some((mark) => isJustBefore(mark, frame, 1));
	return isOver || findCue(clause, 'over', ({ from }) => from === frame.from) !== undefined;
}

/** The mark of the predicate; words that may tell a state do behind "be" ("están desaparecidos"), not behind "have". */
function findPredicate({ draft: { frame }, all }: Clause): Mark | undefined {
	if (!frame) return undefined;
	const { from, to } = frame;
	const isOf = (mark: Mark) => mark.from === from && mark.to === to && mark.sub !== 'noun';
	const marks = all.filter((mark) => mark.section === 'frames' && isOf(mark));
	const isBehind = (key: string) => all.some((mark) => isGrammar(mark, key) && mark.to === from);
	const isState = ({ sub }: Mark) => sub === 'state';
	if (isBehind('be')) return marks.find(isState) ?? marks[0];
	return (isBehind('have') ? marks.find((mark) => !isState(mark)) : undefined) ?? marks[0];
}

/** "sont bloqués", "vivent", "souffrent": the verb itself is one of state. */
export function isStateVerb(clause: Clause): boolean {
	const { draft } = clause;
	const { frame } = draft;
	if (!frame) return false;
	if (CONDITIONS.has(draft.metric))
		return !findCue(clause, 'became', (cue) => isBeside(cue, draft));
	const mark = findPredicate(clause);
	if (isGoingOnNow(clause, mark)) return true;
	// "2,875 houses were partially and 453 fully damaged": how far, not for how long.
	if (mark?.sub === 'state' && draft.unit !== 'dwelling')
		return !findCue(clause, 'became', (cue) => isJustBefore(cue, frame, 2) || opens(cue, frame));
	const isLasting = mark?.sub === 'participle' || isGoingOn(clause, frame);
	// "se sont écroulées": what happened, not how things are.
	const hasBecome = findCue(clause, 'became', (cue) => cue.to === frame.from);
	return (isLasting && !hasBecome && isResult(clause, frame)) || holdsState(clause, frame);
}

/** "la faim touche 2 millions de personnes", "500 houses are under water": how things are. */
function isGoingOnNow(clause: Clause, mark: Mark | undefined): boolean {
	const { metric } = clause.draft;
	if (mark && metric === 'affected' && isPresent(clause.document, mark)) return true;
	return (STATES.has(metric) || RESULTS.has(metric)) && isComplement(clause);
}

/** "quedaron atrapados", "were left stranded": what tells of the event reaches into the predicate. */
function opens({ to }: Span, frame: Span): boolean {
	return to > frame.from && to < frame.to;
}

/** "se encuentran desplazadas", "presentan daños": the predicate begins with a verb of state. */
function holdsState(clause: Clause, frame: Span): boolean {
	const isInside = ({ from, to }: Mark): boolean => from === frame.from && to < frame.to;
	return ['state', 'stock'].some((key) => findCue(clause, key, isInside));
}

/** "is treating 14 patients": what is being done for people. */
function isGoingOn({ document, draft }: Clause, { to }: Span): boolean {
	const word = document.tokens.key[to - 1] ?? '';
	const endings = wordsFor(document.language, 'grammar', 'gerund');
	return RESULTS.has(draft.metric) && endings.some((ending) => word.endsWith(ending));
}

/** "devraient basculer dans": a verb of change close to a figure. */
export function isBeside(cue: Span, draft: Span): boolean {
	return cue.to <= draft.from ? draft.from - cue.to <= CLOSE : cue.from - draft.to <= CLOSE;
}

/** "sont hébergés" against "ont été hébergés": the state that an event left behind. */
function isResult(clause: Clause, frame: { from: number; to: number }): boolean {
	const { draft } = clause;
	if (!STATES.has(draft.metric) && !RESULTS.has(draft.metric)) return false;
	if (namedIn(clause, 'grammar', 'been').some((mark) => isJustBefore(mark, frame, 2))) return false;
	// "sont parties en fumée": what became of them.
	if (findCue(clause, 'became', ({ from, to }) => from === frame.from && to === frame.to))
		return false;
	const isAtFrame = (mark: Mark) =>
		mark.to <= frame.from
			? frame.from - mark.to <= 2
			: mark.from <= frame.from && mark.to >= frame.to;
	return ['state', 'stock'].some((key) => findCue(clause, key, isAtFrame));
}
