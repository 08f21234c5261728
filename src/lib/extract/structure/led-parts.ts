/**
 * Bullets under a line that ends in "dont :" or "of which:" are parts of its last figure, whatever they
 * count; the next bullet like that line's own is none.
 */
import type { Document, Sentence, Span } from '../document.ts';
import { readMarks } from '../marks.ts';
import { isCapital, SIGN, WORD } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import { findLeadIn } from './headings.ts';

/** Ties the figures of such bullets to their whole. */
export function tieLedParts(drafts: readonly FigureDraft[], document: Document): void {
	/** The last figure of a sentence that is no part itself. */
	const wholes = new Map<number, FigureDraft>();
	for (const draft of drafts) {
		const lead = draft.relation === null ? findLeadIn(document, draft.sentenceIndex) : undefined;
		const whole = lead && wholes.get(lead.index);
		if (whole && opensParts(document, lead) && isUnder(document, lead.index, draft.sentenceIndex)) {
			draft.relation = 'part_of';
			draft.parent = whole;
		}
		if (draft.relation === null) wholes.set(draft.sentenceIndex, draft);
	}
}

/** The words of a part right before the colon. */
function opensParts({ tokens, language }: Document, { from, to }: Span): boolean {
	const end = to - 1;
	return readMarks(tokens, Math.max(from, end - PART_WORDS), end, language).some(
		(mark) => mark.section === 'relation' && mark.key === 'part' && mark.to === end
	);
}

/** Tokens of "parmi lesquels", "de las cuales". */
const PART_WORDS = 4;

/** A bullet of another kind than the leading line's, or further in, and so are those between. */
function isUnder(document: Document, lead: number, row: number): boolean {
	const own = bulletOf(document, document.sentences[lead]);
	for (let at = lead + 1; at <= row; at++) {
		const bullet = bulletOf(document, document.sentences[at]);
		if (own === undefined ? bullet === undefined : bullet === undefined || bullet === own)
			return false;
	}
	return true;
}

/** The indent and the sign of a bullet, "a)" and "b)" alike; undefined for a line without one. */
function bulletOf({ lines, tokens, text }: Document, sentence?: Sentence): string | undefined {
	const line = sentence && lines[sentence.line];
	if (!line) return undefined;
	const start = tokens.start[line.from] ?? 0;
	const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
	const isLettered = ').'.includes(tokens.key[line.from + 1] ?? ' ');
	if (tokens.kind[line.from] === SIGN) return `${indent}${tokens.key[line.from]}`;
	if (!isLettered) return undefined;
	const isLetter = tokens.kind[line.from] === WORD;
	return `${indent}${isLetter ? (isCapital(tokens, line.from) ? 'A' : 'a') : '1'}`;
}
