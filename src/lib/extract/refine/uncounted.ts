/** Parts of a figure that have no number of people of their own: their times and places are not its own. */
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { hasSign } from '../signs.ts';
import { WORD } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import { countsWithin, findIndexAt, within } from './layout.ts';

/** Tokens from "dont" to a share: "près de la". */
const SHARE_WORDS = 4;

/**
 * True of a time or place told of a part: "2.6 million are hungry, including some households in Turkana",
 * "136 000 ont fui, dont les deux tiers depuis janvier", "20 morts, surtout en Grande Comore".
 */
export function isOfUncountedPart(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	told: Span
): boolean {
	if (isResumed(document, draft, told)) return false;
	const index = draft.sentenceIndex;
	const between = { from: draft.to, to: told.from };
	if (isMost(document, index, between) || isSome(document, index, between)) return true;
	const part = within(document.marksNamed(index, 'relation', 'part'), between).at(-1);
	if (!part || document.tokens.key[part.from - 1] !== ',') return false;
	// "62 bodies, among them those of children, from the beach": behind its comma the whole goes on.
	if (opensBehindComma(document, part.to, told.from)) return false;
	const marks = within(document.marksOf(index), between);
	const isCounted = siblings.some(({ from, to }) => from >= part.to && to <= told.from);
	const isPeople = marks.some(({ section, from }) => section === 'heads' && from >= part.to);
	// "onze sites, dont celui de Kanyaruchinya".
	const isOne = marks.some(
		({ section, key, from }) => section === 'relation' && key === 'pronoun' && from === part.to
	);
	return !isCounted && (isPeople || isOne || isShare(document, { from: part.to, to: told.from }));
}

/** A comma right in front of the words of a time or a place. */
function opensBehindComma({ tokens }: Document, from: number, at: number): boolean {
	return hasSign(tokens, Math.max(from, at - OPENING), at, ',');
}

/** Tokens of "from the beach at the", "à la". */
const OPENING = 5;

/** "12 personnes, dont des enfants, ont été tuées à Dori": behind the comma the predicate of the whole follows. */
function isResumed({ tokens }: Document, { frame, to }: FigureDraft, told: Span): boolean {
	if (!frame || frame.from < to || frame.to > told.from) return false;
	return tokens.key.slice(to, frame.from).filter((key) => key === ',').length > 1;
}

/** The same of a time: "12 morts, dont des enfants, lundi": behind its comma the whole goes on. */
export function isTimeOfUncountedPart(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	told: Span
): boolean {
	if (told.from < draft.to || !isOfUncountedPart(document, draft, siblings, told)) return false;
	const pauses = document.tokens.key.slice(draft.to, told.from).filter((key) => key === ',');
	return pauses.length === 1;
}

/** The same of a place, for what comes after: no figure of its sentence stands behind it. */
export function isOfMostBefore(
	document: Document,
	place: Span,
	drafts: readonly FigureDraft[]
): boolean {
	const index = findIndexAt(document.sentences, place.from);
	const sentence = document.sentences[index];
	const before = { from: place.from - MOST_REACH, to: place.from };
	if (!sentence || !isMost(document, index, before)) return false;
	return (
		within(drafts, sentence).length > 0 &&
		within(drafts, withFields(sentence, { from: place.to })).length === 0
	);
}

/** Tokens from the comma in front of "la plupart d'entre eux" to the place. */
const MOST_REACH = 10;

/** "300 familles, dont beaucoup avaient fui en 2019,": ends in the clause of a part that has no number. */
function isSome({ tokens, marksNamed }: Document, sentence: number, before: Span): boolean {
	const cue = within(marksNamed(sentence, 'relation', 'someOf'), before).at(-1);
	if (!cue || !opensAside(tokens, cue.from)) return false;
	return !hasSign(tokens, cue.to, before.to, ',;:');
}

/** A comma in front of a share, and what bounds it: ", more than half", ", nearly half". */
function opensAside({ key, kind }: Document['tokens'], at: number): boolean {
	let comma = at - 1;
	while (comma >= at - BOUND && kind[comma] === WORD) comma--;
	return key[comma] === ',';
}

/** Words that bound a share: "more than", "más de la". */
const BOUND = 3;

/** "20 morts, surtout en Grande Comore", ", la plupart au Tchad, en Égypte et au Soudan": where most of them were. */
function isMost(document: Document, sentence: number, before: Span): boolean {
	const cue = within(document.marksNamed(sentence, 'relation', 'mostly'), before).at(-1);
	if (!cue || !opensAside(document.tokens, cue.from)) return false;
	const from = before.to;
	const places = within(document.places, { from: cue.to, to: from });
	// ", la plupart des femmes, ont été tuées à": behind the comma the whole goes on.
	if (hasSign(document.tokens, cue.to, places[0]?.from ?? from, ',')) return false;
	let [end, reach] = [cue.to, MOST_WORDS];
	for (const place of places) {
		if (place.from - end > reach) return false;
		[end, reach] = [place.to, LIST_WORDS];
	}
	return from - end <= reach;
}

/** Tokens from "la plupart" to the place: "d'entre eux dans la ville de"; between two in a list. */
const MOST_WORDS = 5;
const LIST_WORDS = 3;

/** "dont près de la moitié", "dont 60 %": a share, which is no figure. */
function isShare(document: Document, span: Span): boolean {
	return countsWithin(document, span).some((one) => one.from - span.from <= SHARE_WORDS);
}
