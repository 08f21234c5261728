/** Flows: what an event or a stretch of time added. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import { isInAll } from '../figures/in-all.ts';
import type { Mark } from '../marks.ts';
import {
	findCue,
	isGrammar,
	isJustBefore,
	isWindow,
	listUpTo,
	type Clause,
	type Test
} from './clause.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { UNDER_HEADING } from '../figures/rows.ts';
import type { DateMention } from '../types.ts';
import { CONDITIONS, isStatePredicate, STATES } from './state.ts';

/** Conditions and moves that a period may count the cases of. */
const COUNTED_IN_A_PERIOD: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'missing',
	'homeless',
	'abducted',
	'detained'
]);

/** "478 nouveaux cas", "12 de plus", "une hausse de 5 130". */
export function fromIncrement(clause: Clause): Test | undefined {
	const { draft, all } = clause;
	const { number } = draft;
	const next = clause.siblings[clause.siblings.indexOf(draft) + 1];
	if (next && isInAll(clause.document, draft, next))
		return { measure: 'flow', rule: 'an increase' };
	// "another 74 are missing", "2.000 más siguen confinadas": beside others, not more of them than before.
	if (STATES.has(draft.metric) && draft.frame && isStatePredicate(clause)) return undefined;
	const mark =
		findCue(
			clause,
			'flow',
			(found) =>
				(found.from >= number.to || found.to === draft.from) &&
				found.from <= draft.to + 1 &&
				!all.some((mark) => mark.section === 'qualifiers' && overlaps(mark, found)) &&
				// "213 muertos, a los que se suman tres en Málaga": of the same total.
				!all.some((mark) => mark.key === 'soFar' && mark.from < found.from && mark.to === found.to)
		) ??
		all.find((found) => found.key === 'moreAfter' && found.from === number.to) ??
		findNewInLabel(clause);
	return mark && { measure: 'flow', rule: 'an increase', mark };
}

/** "Nouveaux décès : 6": beside the noun of a label. */
function findNewInLabel({ draft: { rule, head }, all, dates }: Clause): Mark | undefined {
	if (rule !== '<label>: <number>' || !head) return undefined;
	if (dates.some(({ kind }) => kind === 'since')) return undefined;
	return all.find(
		({ section, key, from, to }) =>
			section === 'measure' &&
			key === 'flow' &&
			(to === head.from || from === head.to || (from >= head.from && to <= head.to))
	);
}

/** "and more than 70": the word is that of another number's bound. */
function overlaps(one: Span, other: Span): boolean {
	return one.from < other.to && other.from < one.to && one.to > other.to;
}

/** "ont fait 3 640 sinistrés", "l'afflux de 4 500 réfugiés": what an event did. */
export function fromCause(clause: Clause): Test | undefined {
	const { draft } = clause;
	// "a fait 13 morts et 74 ouvriers sont portés disparus": the verb behind is its own.
	const isOwn = draft.frame !== null && draft.frame.from >= draft.to;
	const figures = isOwn ? [draft] : listUpTo(clause);
	const mark = findCue(clause, 'event', (found) =>
		figures.some((figure) => isJustBefore(found, figure, 1))
	);
	if (!mark) return undefined;
	const count = clause.dates.some(isWindow) ? undefined : findCountDay(clause);
	if (count && STATES.has(draft.metric))
		return { measure: 'cumulative', rule: 'a running total', mark: count };
	return { measure: 'flow', rule: 'a single event', mark };
}

/** An event told as such, in a window or at once. */
export function fromEvent(clause: Clause): Test | undefined {
	const { draft, dates } = clause;
	const window = dates.find((date) => isWindow(date) && !isOfSaying(clause, date));
	const isWithin = window !== undefined && !(window.kind === 'day' && isComparedCount(clause));
	if (!isWithin && isCase(clause)) return { measure: 'cumulative', rule: 'cases without a window' };
	const count = window ? undefined : findCountDay(clause);
	// "Reçu au 10 février": how much of what a plan asks for is there.
	if (count && draft.metric === 'funding_received')
		return { measure: 'stock', rule: 'a state', mark: count };
	if (count) return { measure: 'cumulative', rule: 'a running total', mark: count };
	// "$49.3M", "received": of what a plan asks for, without a time of its own.
	if (draft.rule === UNDER_HEADING && draft.metric === 'funding_received' && !window)
		return { measure: 'stock', rule: 'a state' };
	const noun = findEventNoun(clause) ?? findDiscovery(clause);
	if (noun) return { measure: 'flow', rule: 'a single event', mark: noun };
	if (isStatePredicate(clause)) {
		// "2.3 million people face hunger in May": what they are in befalls nobody, whatever the window.
		return isAttached(clause) && !CONDITIONS.has(draft.metric) ? fromPeriod(clause) : undefined;
	}
	if (window && draft.frame)
		return { measure: 'flow', rule: 'an event within a window', mark: window };
	// "15 million people go hungry": nothing that befalls them once.
	if (CONDITIONS.has(draft.metric)) return fromPeriod(clause);
	if (draft.frame && !isAdjective(clause)) return { measure: 'flow', rule: 'a single event' };
	if (!STATES.has(draft.metric) && (draft.metric !== 'returned' || draft.frame))
		return { measure: 'flow', rule: 'a single event' };
	return fromPeriod(clause);
}

/** "a annoncé lundi l'ONU", "según dijo el domingo el ministro": a day between the verb of saying and who says it. */
function isOfSaying({ document }: Clause, { from, to }: DateMention): boolean {
	const near = mentionsIn(document.sources, { from: to, to: to + SAYING });
	return near.some(
		({ kind, cueFrom }) => (kind === 'inversion' || kind === 'prefix') && cueFrom < from
	);
}

/** Tokens from a day of saying to the end of who says it. */
const SAYING = 12;

/** "avait reçu 28 millions au 9 octobre", "a causé le départ de 57 030": what an event brought up to a day. */
function findCountDay(clause: Clause): Span | undefined {
	const { draft, dates } = clause;
	// "prive de cours 303 000 élèves": how things stand.
	const isObject =
		draft.metric !== 'out_of_school' && draft.frame !== null && draft.frame.to <= draft.from;
	// "By 30 April, 659,278 people had been displaced": what had befallen them by then.
	const isBefallen = hasAuxiliary(clause) && !isStatePredicate(clause) && !isAdjective(clause);
	if (STATES.has(draft.metric) && !isObject && !isBefallen) return undefined;
	return dates.find(({ kind }) => kind === 'as_of');
}

/** "had fled", "ont été déplacées": a verb in a past tense, no participle of the noun alone. */
function hasAuxiliary({ draft: { frame }, all }: Clause): boolean {
	return (
		frame !== null &&
		all.some(
			(mark) =>
				isGrammar(mark, 'been', 'have', ...(isMove(all, frame) ? ['be'] : [])) &&
				(isJustBefore(mark, frame, 2) || (mark.from >= frame.from && mark.to < frame.to))
		)
	);
}

/** "étaient arrivés": what takes "be" for its past tense. */
function isMove(all: readonly Mark[], { from }: Span): boolean {
	return all.some(
		(mark) =>
			mark.section === 'frames' &&
			mark.key === 'arrivals' &&
			mark.sub === 'subject' &&
			mark.from === from
	);
}

/** "33 cas confirmés mercredi, contre 5 lundi": how many there were by a day, set against those of another. */
function isComparedCount({ document, draft, siblings }: Clause): boolean {
	const past = siblings.find((one) => one.parent === draft && one.relation === 'previous');
	if (!past || past.metric !== 'disease_cases') return false;
	const behind = mentionsIn(document.dates, { from: past.to, to: past.to + COMPARED_DAY });
	return behind.some(({ kind }) => kind === 'day') && (past.value ?? 0) < (draft.value ?? 0);
}

/** Tokens from an earlier value to its day. */
const COMPARED_DAY = 4;

/** Cases of a disease, and those who recovered from it, are counted from its outbreak on. */
export function isCase(clause: Clause): boolean {
	const { metric, frame } = clause.draft;
	if (metric === 'recovered') return !frame || isAdjective(clause);
	return metric === 'disease_cases';
}

/** "le choléra, qui a emporté 560 personnes": the dead of a disease that their sentence names are counted as its cases. */
export function fromEpidemic(clause: Clause): Test | undefined {
	const { metric, evidence } = clause.draft;
	const isNamed = evidence.some(({ field, rule }) => field === 'disease' && NAMED.has(rule));
	if (metric !== 'deaths' || !isNamed) return undefined;
	const isInWindow = clause.dates.some((date) => isWindow(date) && !isOfSaying(clause, date));
	return isInWindow ? undefined : { measure: 'cumulative', rule: 'cases without a window' };
}

const NAMED: ReadonlySet<string> = new Set(['in the clause', 'in the sentence']);

/** "38 990 déplacés entre le 26 octobre et le 9 novembre": a period counts cases of a state. */
function fromPeriod(clause: Clause): Test | undefined {
	const { draft, dates, marks } = clause;
	const window = dates.find(({ kind }) => kind === 'span') ?? dates.find(isWindow);
	if (!window) return undefined;
	const isNext = window.from >= draft.to && window.from - draft.to <= 6;
	const isSpan =
		window.kind === 'span' &&
		COUNTED_IN_A_PERIOD.has(draft.metric) &&
		!marks.some((mark) => mark.key === 'stock');
	if (isSpan || hasMoved(clause, window) || isRegistered(clause, window)) return inWindow(window);
	if (!isNext) return undefined;
	return window.kind === 'window' || isBefallen(clause, window) ? inWindow(window) : undefined;
}

/** "nueve personas secuestradas el domingo": a participle in the noun, and its day right behind. */
function isBefallen({ draft: { head, to }, all }: Clause, { from }: DateMention): boolean {
	if (!head || from - to > 1) return false;
	return all.some(
		({ section, sub, from: at, to: end }) =>
			section === 'frames' && sub === 'participle' && at > head.from && end <= head.to
	);
}

function inWindow(mark: DateMention): Test {
	return { measure: 'flow', rule: 'an event within a window', mark };
}

/** "registraron en los últimos siete días a 1.840 refugiados": counted as they came. */
function isRegistered(clause: Clause, window: DateMention): boolean {
	const { document, draft, siblings } = clause;
	const verb = findCue(clause, 'registered', (found) => isJustBefore(found, draft, REGISTERED));
	// "Le 15 décembre, l'agence a compté 109 000 déplacés": a census of that day.
	if (!verb || (window.kind === 'day' && window.from < verb.to)) return false;
	if (hasSign(document.tokens, verb.to, draft.from, ',;:')) return false;
	return !siblings.some(({ from }) => from >= verb.to && from < draft.from);
}

/** Tokens of a window between the verb and its number: "en los últimos siete días a". */
const REGISTERED = 8;

/** "20 000 refugiados, sobre todo niños, han cruzado la frontera en dos semanas": a move in a window. */
function hasMoved({ draft, all, siblings }: Clause, window: DateMention): boolean {
	if (window.kind !== 'window' || window.from < draft.to) return false;
	const between = { from: draft.to, to: window.from };
	const verb = mentionsIn(all, between).find(
		({ section, key, sub }) => section === 'frames' && key === 'arrivals' && sub === 'subject'
	);
	return verb !== undefined && !siblings.some(({ from }) => from >= draft.to && from < window.from);
}

/** "30 arrestations": the noun itself is an event. */
function findEventNoun(clause: Clause): Mark | undefined {
	const { head } = clause.draft;
	if (!head) return undefined;
	return findCue(clause, 'eventNoun', (mark) => mark.from >= head.from && mark.to <= head.to);
}

/** "detectó en abril 412 niños con desnutrición": newly found, not how many there are. */
function findDiscovery(clause: Clause): Mark | undefined {
	const { draft, all } = clause;
	if (!CONDITIONS.has(draft.metric)) return undefined;
	return findCue(clause, 'found', (verb) => {
		// "326 niños fueron diagnosticados de desnutrición".
		if (verb.from >= draft.to && verb.from - draft.to <= FOUND_BEHIND) return true;
		if (verb.to > draft.from || draft.from - verb.to > FOUND_REACH) return false;
		const isOfOther = clause.siblings.some(({ from }) => from >= verb.to && from < draft.from);
		return (
			!isOfOther &&
			!all.some(
				(mark) => isGrammar(mark, 'relative') && mark.from >= verb.to && mark.to <= draft.from
			)
		);
	});
}

/** Tokens from the verb over when and where to those found. */
const FOUND_REACH = 7;

/** Tokens of the auxiliaries between those found and the verb: "were newly". */
const FOUND_BEHIND = 2;

/** "12 000 réfugiés répartis dans 30 sites": the participle behind the noun is not the main verb. */
function isAttached({ draft: { frame, to } }: Clause): boolean {
	return frame?.from === to;
}

/** "420 foyers déplacés": the participle is part of the noun phrase. */
function isAdjective({ draft: { frame, from, to } }: Clause): boolean {
	return frame !== null && frame.from >= from && frame.to <= to;
}
