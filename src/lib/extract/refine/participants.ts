/** Beginnings told of who takes part, in a clause of their own: no count of what they did begins there. */
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { SIGN, WORD } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import { findIndexAt, within } from './layout.ts';
import { STATES } from './state.ts';

/** Tokens of such a clause, before its beginning and behind it. */
const CLAUSE_REACH = 14;
/** Tokens from the noun of an event to its clause. */
const NOUN_REACH = 5;
/** "la guerre, qui dure depuis 2023, a fait": an event's toll begins with it. */
const EVENTS: ReadonlySet<string> = new Set(['attack', 'disaster', 'conflict']);

/**
 * "L'armée, qui les combat depuis 2021 aux côtés d'alliés, a tué": whether a beginning stands in a
 * relative clause between commas, in front of a figure at `at`, that is not on an event.
 */
export function isOfParticipant(
	document: Document,
	since: Span & { kind?: string },
	at: number
): boolean {
	if (since.to > at) return false;
	const { key } = document.tokens;
	const marks = document.marksOf(findIndexAt(document.sentences, since.from));
	const opening = within(marks, { from: since.from - CLAUSE_REACH, to: since.from }).findLast(
		(mark) => mark.section === 'grammar' && mark.key === 'relative' && key[mark.from - 1] === ','
	);
	if (!opening || key.slice(opening.to, since.from).includes(',')) return false;
	const end = since.to + key.slice(since.to, since.to + CLAUSE_REACH).indexOf(',');
	if (end < since.to || end > at) return false;
	if (since.kind === 'span' && tellsHappening(document, { from: opening.to, to: since.from }))
		return false;
	return !within(marks, { from: opening.from - NOUN_REACH, to: opening.from }).some(
		(mark) => mark.section === 'guards' && EVENTS.has(mark.key)
	);
}

/** "Le pèlerinage, qui s'est tenu du 1er au 6": the clause tells when it was. */
function tellsHappening({ tokens, language }: Document, { from, to }: Span): boolean {
	const { book } = getDateLexicon(language);
	for (let at = from; at < to; at++)
		if (book.matchAt(tokens, at).some(({ meaning }) => meaning.key === 'began')) return true;
	return false;
}

/**
 * "Le camp, ouvert depuis 2013, abrite 52 000 réfugiés", "L'ONG, présente depuis 2012, a soigné": whether
 * a beginning stands in an apposition to a place or to who tells, in front of a figure at `at`.
 */
export function isOfApposition(document: Document, since: Span, figure: Counted): boolean {
	const at = figure.from;
	if (since.to > at) return false;
	const { key, kind } = document.tokens;
	let open = since.from - 1;
	while (since.from - open < CLAUSE_REACH && kind[open] === WORD) open--;
	if (kind[open] !== SIGN || key[open] !== ',' || open === since.from - 1) return false;
	const close = key.slice(since.to, since.to + CLAUSE_REACH).indexOf(',');
	if (close < 0 || since.to + close >= at) return false;
	// "À Djibo, assiégée depuis mai, 12 personnes ont été tuées": since when they are.
	const isState = figure.metric !== undefined && STATES.has(figure.metric);
	return isOfTeller(document, open) || (isState && isOfPlace(document, open));
}

/** A figure, or nothing known of one. */
type Counted = Span & Partial<Pick<FigureDraft, 'metric'>>;

/** "L'ONG": whether the words right before a token name a source. */
function isOfTeller({ sources }: Document, at: number): boolean {
	return mentionsIn(sources, { from: at - NOUN_REACH, to: at }).some(({ to }) => to === at);
}

/** "Djibo", "le camp": whether they name a place. */
function isOfPlace({ tokens, places, language }: Document, at: number): boolean {
	if (mentionsIn(places, { from: at - NOUN_REACH, to: at }).some(({ to }) => to === at))
		return true;
	const kinds = getPlaceLexicon(language).book.matchAt(tokens, at - 1);
	return kinds.some(({ to, meaning }) => to === at && KINDS_OF_PLACE.has(meaning.group));
}

const KINDS_OF_PLACE: ReadonlySet<string> = new Set(['types', 'anaphora', 'facilities']);

/** "Les combats ont repris depuis mardi ; 300 familles dorment dehors": of the clause before the figure's. */
export function isOfClauseBefore(
	{ tokens }: Document,
	since: Span,
	{ from, frame, metric }: FigureDraft
): boolean {
	const hasVerb = frame !== null && frame.to > from;
	return STATES.has(metric) && hasVerb && hasSign(tokens, since.to, from, ';');
}
