/** The stretch of a sentence that speaks of one figure: where its time and its cues are looked for. */
import type { Document, Span } from '../document.ts';
import { SIGN } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';

/**
 * From the border behind the figure before to the border in front of the figure after. Figures in one
 * breath ("272 morts et 1 282 blessés") share their stretch; parts lie inside that of their whole.
 */
export function scopeOf(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Span {
	const sentence = document.sentences[draft.sentenceIndex] ?? draft;
	const line = drafts.filter(
		(other) => other.sentenceIndex === draft.sentenceIndex && !isPartNear(other, draft)
	);
	const at = line.indexOf(draft);
	let first = at;
	let last = at;
	while (first > 0 && isOneBreath(document, line[first - 1], line[first])) first--;
	while (last < line.length - 1 && isOneBreath(document, line[last], line[last + 1])) last++;
	const before = line[first - 1];
	const after = line[last + 1];
	const head = line[first] ?? draft;
	const tail = line[last] ?? draft;
	return {
		from: before ? lastBreak(document, draft.sentenceIndex, before.to, head.from) : sentence.from,
		to: after ? lastBreak(document, draft.sentenceIndex, tail.to, after.from) : sentence.to
	};
}

/** Parts of the same whole, or of the figure itself, don't end its stretch. */
function isPartNear(other: FigureDraft, draft: FigureDraft): boolean {
	return other !== draft && (other.relation === 'part_of' || other.relation === 'equivalent');
}

/** "272 morts et 1 282 blessés": nothing but a comma or "et" between two figures. */
function isOneBreath(
	document: Document,
	first: FigureDraft | undefined,
	second: FigureDraft | undefined
): boolean {
	if (!first || !second || second.from - first.to > 3) return false;
	const { tokens } = document;
	const marks = document.marksOf(first.sentenceIndex);
	const joins = (at: number) =>
		tokens.key[at] === ',' ||
		marks.some((mark) => mark.from === at && mark.section === 'grammar' && mark.key === 'and');
	const hasVerb = marks.some(
		(mark) =>
			mark.from >= first.to &&
			mark.to <= second.from &&
			(mark.key === 'be' || mark.key === 'have' || mark.section === 'frames')
	);
	if (hasVerb) return false;
	for (let at = first.to; at < second.from; at++) if (joins(at)) return true;
	return false;
}

/** The last comma, semicolon, colon or "et" between two tokens, dates left whole; else the first. */
export function lastBreak(
	document: Document,
	sentenceIndex: number,
	from: number,
	to: number
): number {
	const { tokens } = document;
	const marks = document.marksOf(sentenceIndex);
	for (let at = to - 1; at >= from; at--) {
		const isSign = tokens.kind[at] === SIGN && ',;:('.includes(tokens.key[at] ?? ' ');
		const isAnd = marks.some(
			(mark) =>
				mark.from === at &&
				mark.section === 'grammar' &&
				(mark.key === 'and' || mark.key === 'clauseStart')
		);
		if (
			(isSign || isAnd) &&
			!mentionsIn(document.dates, { from: at - 12, to: at + 13 }).some(
				(date) => date.from < at && date.to > at
			)
		)
			return at;
	}
	return from;
}
