/** Parts of a figure that have no number of people of their own: their times and places are not its own. */
import type { Document, Span } from '../document.ts';
import type { FigureDraft } from '../types.ts';
import { countsWithin, within } from './layout.ts';

/** Tokens from "dont" to a share: "près de la". */
const SHARE_WORDS = 4;

/**
 * True of a time or place told of a part: "2.6 million are hungry, including some households in Turkana",
 * "136 000 ont fui, dont les deux tiers depuis janvier".
 */
export function isOfUncountedPart(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	told: Span
): boolean {
	const marks = within(document.marksOf(draft.sentenceIndex), { from: draft.to, to: told.from });
	const part = marks.findLast(({ section, key }) => section === 'relation' && key === 'part');
	if (!part || document.tokens.key[part.from - 1] !== ',') return false;
	const isCounted = siblings.some(({ from, to }) => from >= part.to && to <= told.from);
	const isPeople = marks.some(({ section, from }) => section === 'heads' && from >= part.to);
	return !isCounted && (isPeople || isShare(document, { from: part.to, to: told.from }));
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

/** "dont près de la moitié", "dont 60 %": a share, which is no figure. */
function isShare(document: Document, span: Span): boolean {
	return countsWithin(document, span).some((one) => one.from - span.from <= SHARE_WORDS);
}
