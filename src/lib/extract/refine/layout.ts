/** Where a figure stands: its sentence, its paragraph, the bullet or lead-in that governs it. */
import type { Document, Span } from '../document.ts';
import { mentionsIn as within } from '../spans.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { isBulletLine } from '../zones.ts';

export { isBulletLine, within };

/** Tokens and figures around a figure that are looked at: work stays linear in a text of any shape. */
const REACH = 300;
const SIBLINGS = 16;

/** The sentence of a figure; of one without end, the words around the figure. */
export function sentenceOf(document: Document, draft: FigureDraft): Span {
	const { from, to } = document.sentences[draft.sentenceIndex] ?? draft;
	return { from: Math.max(from, draft.from - REACH), to: Math.min(to, draft.to + REACH) };
}

/** The paragraph that holds a token. */
export function paragraphOf({ paragraphs, tokens }: Document, at: number): Span {
	return paragraphs[findIndexAt(paragraphs, at)] ?? { from: 0, to: tokens.length };
}

/** Index of the last of the spans, in text order, that begins at a token or before it. */
export function findIndexAt(spans: readonly Span[], at: number): number {
	let [low, high] = [0, spans.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((spans[middle]?.from ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The line that holds a figure. */
export function lineOf(document: Document, draft: FigureDraft): Span {
	const line = document.sentences[draft.sentenceIndex]?.line;
	return (line === undefined ? undefined : document.lines[line]) ?? sentenceOf(document, draft);
}

/** The first line of the table that a row stands in, places between its rows passed; of another line itself. */
export function topOfTable({ lines }: Document, line: Span): Span {
	let top = findIndexAt(lines, line.from);
	if (lines[top]?.zone !== 'row') return line;
	const highest = top - TABLE_LINES;
	while (top > highest && (lines[top - 1]?.zone === 'row' || lines[top - 2]?.zone === 'row')) top--;
	return lines[top] ?? line;
}

/** Lines of the longest table whose top is looked for. */
const TABLE_LINES = 200;

/** The line with a colon at its end that leads in the bullets above and around a line. */
export function findLeadIn(document: Document, line: Span): Span | undefined {
	const { lines, tokens } = document;
	let index = findIndexAt(lines, line.from) - 1;
	for (let i = 0; i < 40 && index >= 0; i++, index--) {
		const other = lines[index];
		if (!other) return undefined;
		if (tokens.key[other.to - 1] === ':') return other;
		if (!isBulletLine(document, other)) return undefined;
	}
	return undefined;
}

/** Tokens of the longest date. */
const DATE_REACH = 20;

/** Numbers of a stretch that count something: neither of a date nor an article. */
export function countsWithin({ numbers, dates }: Document, span: Span): NumberMention[] {
	const near = within(dates, { from: span.from - DATE_REACH, to: span.to + DATE_REACH });
	return within(numbers, span).filter(
		({ form, from, to }) =>
			form !== 'article' && !near.some((date) => date.from <= from && to <= date.to)
	);
}

/** For each figure those of its sentence, itself included, in text order. */
export type Siblings = ReadonlyMap<FigureDraft, readonly FigureDraft[]>;

/** Finds the siblings of every figure, once for all refiners. */
export function listSiblings(drafts: readonly FigureDraft[]): Siblings {
	const groups = new Map<number, FigureDraft[]>();
	for (const draft of drafts) {
		const group = groups.get(draft.sentenceIndex);
		if (group) group.push(draft);
		else groups.set(draft.sentenceIndex, [draft]);
	}
	const siblings = new Map<FigureDraft, FigureDraft[]>();
	for (const group of groups.values()) {
		group.sort((a, b) => a.from - b.from);
		group.forEach((draft, i) => {
			siblings.set(draft, group.slice(Math.max(0, i - SIBLINGS), i + SIBLINGS + 1));
		});
	}
	return siblings;
}
