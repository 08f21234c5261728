type Span = readonly [start: number, end: number];

/** Longest excerpt in UTF-16 units; a sentence is rarely longer than half of it. */
const MAX_EXCERPT = 400;

/**
 * The words to show a figure in: its sentence, or where that is very long, a window of it around
 * the quote that breaks between words. Gives the UTF-16 span in the text.
 */
export function cutExcerpt(text: string, sentence: Span, quote: Span): Span {
	const [first, last] = [Math.min(sentence[0], quote[0]), Math.max(sentence[1], quote[1])];
	if (last - first <= MAX_EXCERPT) return [first, last];
	const margin = Math.max(0, Math.floor((MAX_EXCERPT - (quote[1] - quote[0])) / 2));
	const from = Math.max(first, Math.min(quote[0] - margin, last - MAX_EXCERPT));
	const to = Math.min(last, Math.max(quote[1] + margin, from + MAX_EXCERPT));
	return [from === first ? first : wordStart(text, from, quote[0]), wordEnd(text, to, quote[1])];
}

/** The first word that begins at `from` or after it, or `limit`. */
function wordStart(text: string, from: number, limit: number): number {
	const space = text.slice(from, limit).search(/\s\S/);
	return space === -1 ? limit : from + space + 1;
}

/** The end of the last word that ends at `to` or before it, or `limit`. */
function wordEnd(text: string, to: number, limit: number): number {
	const words = /^[^]*\S(?=\s)/.exec(text.slice(limit, to + 1))?.[0];
	return words === undefined ? Math.max(limit, to) : limit + words.length;
}
