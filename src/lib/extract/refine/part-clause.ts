/** The clause that a part has for itself, behind its whole: "including 320 000 who fled this year". */
import type { Document, Span } from '../document.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft } from '../types.ts';
import { hasClause } from './date-owner.ts';

/** True of words in it, which tell nothing of the whole: "dont 12 000 arrivés depuis mai". */
export function isInClauseOfPart(
	document: Document,
	whole: FigureDraft,
	siblings: readonly FigureDraft[],
	{ from }: Span
): boolean {
	const part = siblings.findLast((one) => one.to <= from);
	if (part?.relation !== 'part_of' || part.parent !== whole || part.from < whole.to) return false;
	if (hasSign(document.tokens, part.to, from, ',;')) return false;
	return hasClause(document, part, from) || hasOwnVerb(document, part, whole, from);
}

/** A verb right behind the part, which is not that of its whole: "12 000 uprooted in May". */
function hasOwnVerb(
	document: Document,
	{ to, sentenceIndex }: FigureDraft,
	{ frame }: FigureDraft,
	end: number
): boolean {
	return document
		.marksOf(sentenceIndex)
		.some(
			(mark) =>
				mark.section === 'frames' &&
				mark.sub !== 'noun' &&
				mark.from >= to &&
				mark.from - to <= 1 &&
				mark.to <= end &&
				mark.from !== frame?.from
		);
}
