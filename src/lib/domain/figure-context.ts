import { listParagraphs } from './highlight.ts';
import type { Span } from './highlight.ts';
import type { RecordRow, RowProvenance } from './record-rows.ts';

/** Longer paragraphs are shown from about this many characters before the sentence to after it. */
const MARGIN = 400;

/** The number itself, or words that set a line of the record. */
export type ContextMark = 'quote' | RecordRow;

/** A sentence in its paragraph, with its marks in offsets of `text`. */
export interface FigureContext {
	text: string;
	/** True where the paragraph goes on before or after what is shown. */
	cutBefore: boolean;
	cutAfter: boolean;
	marks: Span<ContextMark>[];
}

interface Located {
	start: number;
	end: number;
	sentence: readonly [start: number, end: number];
}

/** The paragraph that a figure stands in, with the number and the words of its record marked. */
export function cutContext(
	text: string,
	{ start, end, sentence }: Located,
	provenance: readonly RowProvenance[]
): FigureContext {
	const paragraph = listParagraphs(text).find((p) => p.start <= start && start < p.end);
	const first = Math.min(paragraph?.start ?? sentence[0], sentence[0]);
	const last = Math.max(paragraph?.end ?? sentence[1], sentence[1], end);
	const from = snapToSpace(text, Math.max(first, sentence[0] - MARGIN), first);
	const to = Math.min(last, Math.max(sentence[1], end) + MARGIN);
	const words = provenance.flatMap((row) => row.words);
	const marks: Span<ContextMark>[] = [
		{ start, end, key: 'quote' },
		...words.map((word) => ({ start: word.start, end: word.end, key: word.row }))
	];
	return {
		text: text.slice(from, to),
		cutBefore: from > first,
		cutAfter: to < last,
		marks: marks.flatMap((mark) => moveInto(mark, from, to))
	};
}

/** The beginning of the word at or before an offset, so that no word is shown in half. */
function snapToSpace(text: string, offset: number, first: number): number {
	if (offset === first) return first;
	return Math.max(first, text.lastIndexOf(' ', offset) + 1);
}

function moveInto<Key>({ start, end, key }: Span<Key>, from: number, to: number): Span<Key>[] {
	if (start >= to || end <= from) return [];
	return [{ start: Math.max(start, from) - from, end: Math.min(end, to) - from, key }];
}
