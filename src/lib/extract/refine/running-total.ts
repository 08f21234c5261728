/** Running totals: a toll, a count up to now, a number climbed to, or one counted since a beginning. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { readMarks, type Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { isEarlier } from '../figures/relations.ts';
import { isGrammar, listUpTo, type Clause, type Test } from './clause.ts';
import { findListDate } from './nearby-dates.ts';
import { isOfParticipant } from './participants.ts';
import { isOfRecord, isRecalled } from './records.ts';
import { findSharing } from './scope.ts';
import { CONDITIONS, fromHosting, isStateVerb, STATES } from './state.ts';

/** Tokens between a verb of climbing and its number: "porte le bilan du séisme à 12". */
const REACH = 12;

/** The running total that a figure's clause speaks of. */
export function findRunningTotal(clause: Clause): Test | undefined {
	const sum =
		clause.marks.find(
			(mark) =>
				isSum(mark) && !isDenied(clause, mark) && !isHosting(clause, mark) && !isRank(clause, mark)
		) ??
		findTollAtHead(clause) ??
		findTollBefore(clause) ??
		findTollBehind(clause) ??
		findClimb(clause);
	if (sum) return { measure: 'cumulative', rule: 'a running total', mark: sum };
	if (isNumberOfVictims(clause) || isNextValue(clause) || isUpToDay(clause)) {
		return { measure: 'cumulative', rule: 'a running total' };
	}
	// "95 have died and 131 are missing since 29 April": how many are missing now.
	if (clause.draft.metric === 'missing' && isStateVerb(clause)) return undefined;
	const { document, all, marks, dates, following } = clause;
	const since =
		findSince(document, all, marks, dates, clause.draft.to) ??
		(following ? findSince(document, all, following.marks, following.dates) : undefined) ??
		findSharedSince(clause) ??
		findOutbreak(clause);
	return since && { measure: 'cumulative', rule: 'counted since a date', mark: since };
}

/** "a touché un million de personnes depuis mai et détruit 900 maisons": since when both are counted. */
function findSharedSince({ document, draft, siblings, dates }: Clause): Span | undefined {
	const before = dates.length === 0 ? findSharing(document, draft, siblings) : undefined;
	if (before?.measure !== 'cumulative') return undefined;
	const [since, ...others] = mentionsIn(document.dates, { from: before.to, to: draft.from });
	return since?.kind === 'since' && others.length === 0 ? since : undefined;
}

/** "La guerre, qui a éclaté en avril 2023, a déplacé 12 millions de personnes": since it broke out. */
function findOutbreak({ document, draft, all }: Clause): Span | undefined {
	const { key } = document.tokens;
	const relative = all.findLast(
		(mark) => isGrammar(mark, 'relative') && mark.to <= draft.from && key[mark.from - 1] === ','
	);
	const isWar = all.some(
		(mark) =>
			mark.section === 'guards' &&
			mark.key === 'conflict' &&
			relative !== undefined &&
			mark.to < relative.from &&
			relative.from - mark.to <= WAR_WORDS
	);
	if (!relative || !isWar) return undefined;
	const date = mentionsIn(document.dates, { from: relative.to, to: draft.from })[0];
	return date?.dateStart != null && key[date.to] === ',' ? date : undefined;
}

/** Tokens from a war to the clause on it: "la guerre au Soudan,". */
const WAR_WORDS = 5;

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
	const over = findListDate(clause.document, clause.draft);
	const dates = over ? [...clause.dates, over] : clause.dates;
	if (dates.some(({ kind }) => kind === 'span' || kind === 'window')) return false;
	return listUpTo(clause).some(({ rule, metric }) => NUMBERS.has(rule) && VICTIMS.has(metric));
}

/** Rules for numbers that a noun of the sentence names. */
const NUMBERS: ReadonlySet<string> = new Set([
	'<noun> amounts to <number>',
	'<change> to <number>',
	'<label>: <number>'
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
function isHosting(clause: Clause, { key }: Mark): boolean {
	return key === 'soFar' && STATES.has(clause.draft.metric) && fromHosting(clause) !== undefined;
}

/** "274 morts, le plus lourd bilan en un an": how it ranks. */
function isRank({ all }: Clause, { key, from }: Mark): boolean {
	return (
		key === 'toll' &&
		all.some(
			(mark) =>
				mark.section === 'measure' &&
				mark.key === 'record' &&
				mark.to <= from &&
				from - mark.to <= EVENT_WORDS
		)
	);
}

/** "Police, who gave no toll, said …": none was told. */
function isDenied({ all }: Clause, { from }: Mark): boolean {
	return all.some((mark) => isGrammar(mark, 'negation') && mark.to === from);
}

/** "Selon le dernier bilan, … ; 20 737 personnes sont sinistrées": it told all of the sentence. */
function findTollAtHead({ document, draft, all, siblings, dates }: Clause): Mark | undefined {
	const [first] = siblings;
	if (!first || first === draft || !OF_TOLLS.has(draft.metric)) return undefined;
	if (dates.some(({ kind }) => kind === 'span' || kind === 'window')) return undefined;
	const { from } = document.sentences[draft.sentenceIndex] ?? draft;
	// "Au total, 14 045 maisons se sont effondrées et 502 huttes ont été détruites".
	const total = findCueIn(all, 'soFar').find((mark) => mark.from === from && mark.to <= first.from);
	if (total && !isEarlier(draft)) return total;
	const toll = findCueIn(all, 'toll').find(
		(mark) => mark.from - from <= HEAD && mark.to <= first.from
	);
	const isTold =
		toll &&
		mentionsIn(document.sources, { from, to: first.from }).some(({ kind }) => kind === 'prefix');
	return isTold && !isEarlier(draft) ? toll : undefined;
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
function findTollBefore({ document, draft, all, marks }: Clause): Mark | undefined {
	const pronoun = marks.find(({ key }) => key === 'tollPronoun');
	if (!pronoun) return undefined;
	const before = [...document.marksOf(draft.sentenceIndex - 1), ...all];
	return before.some((mark) => mark.section === 'measure' && mark.key === 'toll')
		? pronoun
		: undefined;
}

/** "… et détruit 900 maisons, selon un bilan provisoire": what was reported holds for the sentence. */
function findTollBehind(clause: Clause): Mark | undefined {
	const { document, draft, all, siblings } = clause;
	// "…, selon un bilan arrêté mardi, contre 42 lundi": the earlier value stands behind it.
	const past = siblings.find((one) => one.from >= draft.to && isEarlier(one));
	const last = siblings.findLast((one) => one.from < (past?.from ?? Infinity)) ?? draft;
	const end = last.to;
	const toll = findCueIn(all, 'toll').find(
		({ from }) => from >= end && from < (past?.from ?? Infinity)
	);
	if (!toll || isRank(clause, toll)) return undefined;
	const before = { from: Math.max(end, toll.from - SOURCE), to: toll.from };
	return hasSign(document.tokens, before.from, before.to, ',') ? toll : undefined;
}

/** Tokens between a comma and the noun of a toll in a source: ", selon un nouveau bilan". */
const SOURCE = 5;

function findCueIn(all: readonly Mark[], key: string): Mark[] {
	return all.filter((mark) => mark.section === 'measure' && mark.key === key);
}

/** "a porté mardi à 12", "totalise 12", and what shares the verb: "… et à 47 les disparus". */
function findClimb(clause: Clause): Mark | undefined {
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

function isCensusDay({ kind, rule }: DateMention): boolean {
	return kind === 'as_of' || (kind === 'window' && rule.startsWith('month'));
}

/** The verb that climbs to a number; `span` runs from the figure's first word to the number. */
function climbTo({ document, all }: Clause, span: Span): Mark | undefined {
	const cues = all.filter((mark) => mark.section === 'measure' && mark.to <= span.to);
	const total = cues.findLast((mark) => mark.key === 'totals' && span.from - mark.to <= 2);
	if (total && !isOfState(all, span)) return total;
	const to = cues.findLast((mark) => mark.key === 'climbTo' && span.from - mark.to <= 1);
	if (!to) return undefined;
	const verb = cues.findLast((mark) => mark.key === 'climb' && mark.to <= to.from);
	if (!verb || to.from - verb.to > REACH) return undefined;
	return isUnbroken(document, all, { from: verb.to, to: to.from }) ? verb : undefined;
}

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
	if (hasNumber(document, span)) return false;
	const isClause = (mark: Mark) => isGrammar(mark, 'relative', 'clauseStart');
	return (
		!hasSign(document.tokens, span.from, span.to, ';:') &&
		!all.some((mark) => mark.from >= span.from && mark.to <= span.to && isClause(mark))
	);
}

/** The number of a date ("since Oct. 7") counts nothing. */
function hasNumber({ numbers, dates }: Document, span: Span): boolean {
	const inside = mentionsIn(dates, span);
	return mentionsIn(numbers, span).some(
		({ from, to }) => !inside.some((date) => date.from <= from && to <= date.to)
	);
}

function overlaps(mark: Span, other: Span | null): boolean {
	return other !== null && mark.from < other.to && mark.to > other.from;
}

/** The beginning that is counted from, in words or as a date. */
function findSince(
	document: Document,
	all: readonly Mark[],
	cues: readonly Mark[],
	dates: readonly DateMention[],
	to = BEHIND_ALL
): Span | undefined {
	const isBehind = (span: Span): boolean =>
		mentionsIn(document.dates, { from: span.from, to: span.from + BEGINNING }).some(
			(date) => date.from === span.from && isRecalled(document, { from: to, to }, date)
		);
	const isCounted = (span: Span) =>
		!isOfRecord(document, all, span) &&
		!isOfOther(document, all, span, to) &&
		!isOfParticipant(document, span, to) &&
		!isBehind(span);
	const mark = cues.find(
		(cue) => cue.key === 'since' && !isFromPlace(document, cue) && !isAdverb(all, cue)
	);
	if (mark && isCounted(mark)) return mark;
	return dates.find((date) => date.kind === 'since' && isCounted(date));
}

/** Tokens of a beginning. */
const BEGINNING = 12;

/** No token is there. A small integer: one Infinity in a span makes the reading of every span slow. */
const BEHIND_ALL = 0x3fffffff;

/** "139 personnes sur un bateau dont le moteur a lâché depuis douze jours": said of another noun. */
function isOfOther(document: Document, all: readonly Mark[], since: Span, to: number): boolean {
	const opens = all.filter((mark) => mark.from > to + 1 && mark.to <= since.from);
	return opens.some(
		(mark) =>
			isGrammar(mark, 'relative') &&
			!isOnEvent(all, mark) &&
			// "94 sont morts alors que de fortes pluies tombent depuis mai": since what befell them began.
			(!opens.some((one) => isGrammar(one, 'clauseStart') && overlaps(one, mark)) ||
				hasNumber(document, { from: mark.to, to: since.from }))
	);
}

/** "30 morts à la suite des pluies diluviennes qui s'abattent depuis avril": the event goes on. */
function isOnEvent(all: readonly Mark[], { from }: Mark): boolean {
	return all.some(
		({ section, key, to }) =>
			section === 'guards' &&
			(key === 'attack' || key === 'disaster') &&
			to <= from &&
			from - to <= EVENT_WORDS
	);
}

/** Tokens between the noun of an event and its relative: an adjective or two. */
const EVENT_WORDS = 2;

/** "depuis Goma": from where, not since when. */
function isFromPlace({ places, dates }: Document, { from, to }: Span): boolean {
	if (mentionsIn(dates, { from, to: to + 12 }).some((date) => date.from === from)) return false;
	return mentionsIn(places, { from: to, to: to + 12 }).some((place) => place.from - to <= TYPE);
}

/** Tokens of "la región de" in front of a name. */
const TYPE = 3;

/** "have since died": afterwards. */
function isAdverb(all: readonly Mark[], { from, to }: Span): boolean {
	return (
		all.some((mark) => isGrammar(mark, 'have') && mark.to === from) &&
		all.some((mark) => mark.section === 'frames' && mark.from === to)
	);
}
