/** Running totals: a toll, a count up to now, a number climbed to, or one counted since a beginning. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { type Mark, readMarks } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { OF_COLUMN } from '../structure/tables.ts';
import { ON_DATE } from '../figures/previous-values.ts';
import { isEarlier } from '../figures/wholes.ts';
import { CASUALTIES } from './events.ts';
import type { FigureDraft } from '../types.ts';
import { type Clause, type Test, findCue, isGrammar, listUpTo, namedIn } from './clause.ts';
import { isTollOfEvent } from './event-tolls.ts';
import { findListDate } from './nearby-dates.ts';
import { fromTally, STATES, fromHosting, isStateVerb } from './state.ts';
import { findOutbreak } from './outbreak.ts';
import { isOfClauseBefore } from './participants.ts';
import { EVENT_WORDS, findSharedSince, findSince } from './since.ts';
import { findClimb } from './climb.ts';
import { findOpeningSince, findStandingCount } from './standing.ts';

/** The running total that a figure's clause speaks of. */
export function findRunningTotal(shared: Clause): Test | undefined {
	const clause = hasOwnState(shared) ? alone(shared) : shared;
	const sum =
		clause.marks.find(
			(mark) =>
				isSum(mark) &&
				!isDenied(clause, mark) &&
				!isHosting(clause, mark) &&
				!isRank(clause, mark) &&
				!isOfRunningWeek(clause, mark)
		) ??
		findTollAtHead(clause) ??
		findTollBefore(clause) ??
		findTollBehind(clause) ??
		findSoFarBehind(clause) ??
		findStandingCount(clause) ??
		findClimb(clause);
	if (sum) return { measure: 'cumulative', rule: 'a running total', mark: sum };
	const isTotal =
		isNumberOfVictims(clause) || isNextValue(clause) || isUpToDay(clause) || isTollOfEvent(clause);
	if (isTotal) {
		return { measure: 'cumulative', rule: 'a running total' };
	}
	// "95 have died and 131 are missing since 29 April": how many are missing now.
	if (clause.draft.metric === 'missing' && isStateVerb(clause)) return undefined;
	if (hasTimeInList(clause)) return undefined;
	const { document, all, marks, dates, following } = clause;
	const own = findSince(document, all, marks, dates, clause.draft);
	const since =
		(own && !isOfClauseBefore(document, own, clause.draft) ? own : undefined) ??
		(following ? findSince(document, all, following.marks, following.dates) : undefined) ??
		findSharedSince(clause) ??
		findOpeningSince(clause) ??
		findOwnOutbreak(clause);
	return since && { measure: 'cumulative', rule: 'counted since a date', mark: since };
}

/** "4 500 en octobre et 6 200 depuis novembre": the next of the list has a time of its own. */
function hasTimeInList({ document, draft, siblings }: Clause): boolean {
	const next = siblings[siblings.indexOf(draft) + 1];
	if (next?.rule !== ON_DATE) return false;
	const [own] = mentionsIn(document.dates, { from: draft.to, to: next.from });
	return own !== undefined && own.kind !== 'since';
}

/** "The toll rose to 52 and 30 people are missing": how many are missing now has a verb of its own. */
function hasOwnState(clause: Clause): boolean {
	const { metric, frame, to } = clause.draft;
	return metric === 'missing' && frame !== null && frame.from >= to && isStateVerb(clause);
}

/** What the clause of a figure says without those told in one breath before it. */
function alone(clause: Clause): Clause {
	const { document, draft, siblings, marks } = clause;
	const before = siblings[siblings.indexOf(draft) - 1];
	// "Le bilan pourrait s'alourdir, dix habitants étant portés disparus".
	const { from } = document.sentences[draft.sentenceIndex] ?? draft;
	const comma = document.tokens.key.slice(from, draft.from).lastIndexOf(',');
	const start = before?.to ?? from + comma;
	const own = marks.filter(({ from }) => from >= start);
	return withFields(clause, { breath: [draft], marks: own });
}

/** Of the first figure of a sentence; those behind it share its verb, or have a time of their own. */
function findOwnOutbreak({ document, draft, siblings, breath }: Clause): Span | undefined {
	const [first] = siblings;
	return first && !breath.includes(first) ? undefined : findOutbreak(document, draft, siblings);
}

/** The running total that a heading or lead-in opens: "Bilan :", "Depuis le 3 mars :". */
export function findTotalOver(document: Document, heading: Span): Test | undefined {
	const marks = readMarks(document.tokens, heading.from, heading.to, document.language);
	const cues = marks.filter((mark) => mark.section === 'measure');
	const dates = mentionsIn(document.dates, heading);
	const mark = cues.find(isSum) ?? findSince(document, marks, cues, dates);
	return mark && { measure: 'cumulative', rule: 'a running total', mark };
}

/** "le nombre de morts est estimé à 61": how many there are by now, unless a period is given. */
function isNumberOfVictims(clause: Clause): boolean {
	const { draft } = clause;
	// "Région | Décès | Maisons": each column by itself.
	const told = draft.rule === OF_COLUMN ? [draft] : listUpTo(clause);
	if (!told.some(({ rule, metric }) => NUMBERS.has(rule) && VICTIMS.has(metric))) return false;
	if (draft.when && draft.when.precision !== 'day') return false;
	const over = findListDate(clause.document, draft);
	const dates = over ? [...clause.dates, over] : clause.dates;
	return !dates.some(({ kind }) => kind === 'span' || kind === 'window');
}

/** Rules for numbers that a noun of the sentence names. */
const NUMBERS: ReadonlySet<string> = new Set([
	'<noun> amounts to <number>',
	'<change> to <number>',
	'<label>: <number>',
	OF_COLUMN
]);

const VICTIMS: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'casualties',
	'dead_or_missing'
]);

/** "As of 12 May, 98 people had been killed": the dead of an event up to a day. */
function isUpToDay({ document, draft, siblings, dates: own, marks, following }: Clause): boolean {
	const sentence = document.sentences[draft.sentenceIndex] ?? draft;
	const head = { from: sentence.from, to: siblings[0]?.from ?? draft.from };
	const dates = [...own, ...(following?.dates ?? []), ...mentionsIn(document.dates, head)];
	const day = dates.find(({ kind }) => kind === 'as_of');
	if (!day || !VICTIMS.has(draft.metric)) return false;
	if (dates.some(({ kind }) => kind === 'span' || kind === 'window')) return false;
	return !marks.some(({ key, from }) => key === 'stock' && (from < day.from || from >= day.to));
}

/** "… de 1 941 morts au 17 août et de 1 419 morts au 16": another day of the toll before it. */
function isNextValue({ draft, siblings, dates }: Clause): boolean {
	const before = siblings[siblings.indexOf(draft) - 1];
	const isSame = before?.metric === draft.metric && before.unit === draft.unit;
	const isToll = isSame && before.measure === 'cumulative' && before.relation === draft.relation;
	return isToll && dates.some(({ kind }) => kind === 'as_of');
}

/** A noun of the toll, or "à ce jour". */
function isSum({ key }: Mark): boolean {
	return key === 'toll' || key === 'soFar';
}

/** "Le camp accueille, à ce jour, 7 809 réfugiés": how many there are now. */
function isHosting(clause: Clause, { key, to }: Mark): boolean {
	if (!STATES.has(clause.draft.metric)) return false;
	if (key === 'soFar') return fromHosting(clause) !== undefined;
	// "comptait 2 millions de déplacés au 31 mars, date du dernier décompte"; "El balance recoge" is a toll.
	const tally = fromTally(clause)?.mark;
	return tally !== undefined && tally.from < to;
}

/** "Week 24 (to date): 120 cases": of a week that is not over. */
function isOfRunningWeek({ document }: Clause, { key, from }: Mark): boolean {
	if (key !== 'soFar' || document.tokens.key[from - 1] !== '(') return false;
	return mentionsIn(document.dates, { from: from - WEEK_WORDS, to: from }).some(
		({ kind, precision, to }) => kind === 'window' && precision === 'week' && to === from - 1
	);
}

/** Tokens of "Semaine épidémiologique 24" and its bracket. */
const WEEK_WORDS = 5;

/** "274 morts, le plus lourd bilan en un an": how it ranks. */
function isRank(clause: Clause, { key, from }: Mark): boolean {
	if (key !== 'toll') return false;
	return (
		findCue(clause, 'record', ({ to }) => to <= from && from - to <= EVENT_WORDS) !== undefined
	);
}

/** "Police, who gave no toll, said …": none was told. */
function isDenied(clause: Clause, { from }: Mark): boolean {
	return namedIn(clause, 'grammar', 'negation').some(({ to }) => to === from);
}

/** "Selon le dernier bilan, … ; 20 737 personnes sont sinistrées": it told all of the sentence. */
function findTollAtHead(clause: Clause): Mark | undefined {
	const { document, draft, siblings, dates } = clause;
	const [first] = siblings;
	if (!first || first === draft || !OF_TOLLS.has(draft.metric)) return undefined;
	if (dates.some(({ kind }) => kind === 'span' || kind === 'window')) return undefined;
	const { from } = document.sentences[draft.sentenceIndex] ?? draft;
	// "Au total, 14 045 maisons se sont effondrées et 502 huttes ont été détruites".
	const total = findCue(clause, 'soFar', (mark) => mark.from === from && mark.to <= first.from);
	if (total && !isEarlier(draft)) return total;
	// "deja hasta ahora 12 fallecidos, 3 desaparecidos y 400 familias damnificadas": a list of nouns shares it.
	const shared = findCue(
		clause,
		'soFar',
		(mark) => first.from - mark.to <= 1 && mark.to <= first.from
	);
	if (shared && !isEarlier(draft) && isOneList(clause, first)) return shared;
	const toll = findCue(clause, 'toll', (mark) => mark.from - from <= HEAD && mark.to <= first.from);
	// "Bilan par pays : Mali : 12 morts ; Niger : 9 morts".
	const isList = toll?.from === from && hasSign(document.tokens, toll.to, first.from, ':');
	if (isList && !isEarlier(draft)) return toll;
	const isTold =
		toll &&
		// "WHO's own tally stood at": whose it is, no count that the sentence is told by.
		mentionsIn(document.sources, { from, to: first.from }).some(
			({ kind, to }) => kind === 'prefix' && to > toll.from
		);
	return isTold && !isEarlier(draft) ? toll : undefined;
}

/** No verb stands between the first figure of a sentence and this one. */
function isOneList({ document, draft, all }: Clause, first: FigureDraft): boolean {
	if (hasSign(document.tokens, first.to, draft.from, ';:(')) return false;
	return !all.some(
		(mark) =>
			mark.from >= first.from && mark.to <= draft.from && isGrammar(mark, 'be', 'have', 'relative')
	);
}

/** Tokens from "Selon" to the noun of a toll. */
const HEAD = 4;

/** What the toll of an event counts. */
export const OF_TOLLS: ReadonlySet<Metric> = new Set<Metric>([
	...CASUALTIES,
	'affected',
	'homeless'
]);

/** "celui de l'ONU", "il était de 12 au 3 mai": a toll where a toll was spoken of, here or just before. */
function findTollBefore({ document, draft, marks }: Clause): Mark | undefined {
	const pronoun = marks.find(({ key }) => key === 'tollPronoun');
	const here = draft.sentenceIndex;
	const isSpokenOf = [here - 1, here].some(
		(sentence) => document.marksNamed(sentence, 'measure', 'toll').length > 0
	);
	return isSpokenOf ? pronoun : undefined;
}

/** "… et détruit 900 maisons, selon un bilan provisoire": what was reported holds for the sentence. */
function findTollBehind(clause: Clause): Mark | undefined {
	const { document, draft, siblings } = clause;
	// "…, selon un bilan arrêté mardi, contre 42 lundi": the earlier value stands behind it.
	const past = siblings.find((one) => one.from >= draft.to && isEarlier(one));
	const last = siblings.findLast((one) => one.from < (past?.from ?? Infinity)) ?? draft;
	const end = last.to;
	// "…, contre 844 lundi, selon le bilan de l'agence": behind a comma of its own, it told the sentence.
	const start = ({ from }: Mark) => (past && from >= past.to ? past.to : end);
	const toll = findCue(
		clause,
		'toll',
		(mark) =>
			mark.from >= end &&
			!(past && mark.from >= past.from && mark.from < past.to) &&
			hasSign(document.tokens, Math.max(start(mark), mark.from - SOURCE), mark.from, ',')
	);
	return toll && !isRank(clause, toll) && !isHosting(clause, toll) ? toll : undefined;
}

/** "44 people have been killed and 111 injured so far": behind the last of those joined by "and". */
function findSoFarBehind(clause: Clause): Mark | undefined {
	const { document, draft, siblings } = clause;
	const next = siblings[siblings.indexOf(draft) + 1];
	if (!next || !OF_TOLLS.has(draft.metric) || !OF_TOLLS.has(next.metric)) return undefined;
	if (isEarlier(draft) || hasSign(document.tokens, draft.to, next.from, ',;:')) return undefined;
	return findCue(
		clause,
		'soFar',
		({ from }) => from >= next.to && from - next.to <= BEHIND && !isEarlier(next)
	);
}

/** Tokens between a figure and "so far". */
const BEHIND = 3;

/** Tokens between a comma and the noun of a toll in a source: ", selon un nouveau bilan". */
const SOURCE = 5;

/** Makes a figure the value of a running total that is told around it. */
export function setCumulative(draft: FigureDraft): void {
	draft.measure = 'cumulative';
	draft.evidence.push({ field: 'measure', rule: 'a running total' });
}
