import type { FigureRow } from '#lib/domain/records.ts';

/** A sentence around the words of its number. */
export interface CutSentence {
	before: string;
	quote: string;
	after: string;
}

/** Longer sentences are shortened on both sides, at a space, so that the number is seen. */
const MAX_BEFORE = 150;
const MAX_AFTER = 170;

/** The sentence of a figure in three parts; null where it was entered without one. */
export function cutSentence({
	excerpt,
	quote,
	quoteStart
}: Pick<FigureRow, 'excerpt' | 'quote' | 'quoteStart'>): CutSentence | null {
	if (excerpt === null || quote === null || quoteStart === null) return null;
	const end = quoteStart + quote.length;
	return {
		before: keepEnd(excerpt.slice(0, quoteStart)),
		quote: excerpt.slice(quoteStart, end),
		after: keepStart(excerpt.slice(end))
	};
}

function keepEnd(text: string): string {
	if (text.length <= MAX_BEFORE) return text;
	const space = text.indexOf(' ', text.length - MAX_BEFORE);
	return space < 0 ? text : `…${text.slice(space)}`;
}

function keepStart(text: string): string {
	if (text.length <= MAX_AFTER) return text;
	const space = text.lastIndexOf(' ', MAX_AFTER);
	return space < 0 ? text : `${text.slice(0, space)}…`;
}
