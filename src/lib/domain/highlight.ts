/** Cuts a text where marks begin and end, so that a page can show them without any markup in data. */

/** A stretch of a text in UTF-16 offsets, as every offset of a figure is. */
export interface Span<Key> {
	start: number;
	end: number;
	key: Key;
}

/** A piece of text with the keys of all spans that cover it, the longest span first. */
export interface Segment<Key> {
	start: number;
	end: number;
	text: string;
	keys: Key[];
}

/**
 * The text between `from` and `to`, cut at every border of a span. The pieces put together are that
 * text exactly; spans may overlap, and what lies outside or is empty is left out.
 */
export function cutText<Key>(
	text: string,
	spans: readonly Span<Key>[],
	from = 0,
	to = text.length
): Segment<Key>[] {
	const inside = spans.filter(({ start, end }) => start < to && end > from && start < end);
	const longestFirst = inside.toSorted((a, b) => b.end - b.start - (a.end - a.start));
	const borders = inside.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)]);
	const cuts = [...new Set([from, ...borders, to])].toSorted((a, b) => a - b);
	return cuts.slice(0, -1).map((start, index) => {
		const end = cuts[index + 1] ?? to;
		const covering = longestFirst.filter((span) => span.start < end && span.end > start);
		return { start, end, text: text.slice(start, end), keys: covering.map((span) => span.key) };
	});
}

/** A line of a text that has words in it, in UTF-16 offsets without the space around it. */
export interface Paragraph {
	start: number;
	end: number;
}

export function listParagraphs(text: string): Paragraph[] {
	return [...text.matchAll(/\S(?:[^\n\r]*\S)?/g)].map(({ index, 0: line }) => ({
		start: index,
		end: index + line.length
	}));
}

/** Lines that follow each other, all of the article or all set aside. */
export interface Block {
	isAside: boolean;
	paragraphs: Paragraph[];
}

/**
 * The lines of a text in runs, so that a page can fold away what is no part of the article. A line
 * that holds a figure (by where it starts) is never folded.
 */
export function groupBlocks(
	paragraphs: readonly Paragraph[],
	asides: readonly (readonly [start: number, end: number])[],
	figures: readonly (number | null)[]
): Block[] {
	const blocks: Block[] = [];
	let next = 0;
	for (const paragraph of paragraphs) {
		const { start, end } = paragraph;
		while ((asides[next]?.[1] ?? Infinity) <= start) next++;
		const isSet = (asides[next]?.[0] ?? Infinity) < end;
		const isAside = isSet && !figures.some((at) => at !== null && at >= start && at < end);
		const last = blocks.at(-1);
		if (last?.isAside === isAside) last.paragraphs.push(paragraph);
		else blocks.push({ isAside, paragraphs: [paragraph] });
	}
	return blocks;
}
