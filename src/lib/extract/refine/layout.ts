/** Where a figure stands: its sentence, its paragraph, the bullet or lead-in that governs it. */
import type { Document, Span } from '../document.ts';
import { SIGN } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';

const BULLETS = '•▪●◦‣■□►▶-–—*ƒ';

/** The sentence of a figure. */
export function sentenceOf(document: Document, draft: FigureDraft): Span {
	return document.sentences[draft.sentenceIndex] ?? draft;
}

/** The paragraph that holds a token. */
export function paragraphOf(document: Document, at: number): Span {
	const { paragraphs } = document;
	let [low, high] = [0, paragraphs.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((paragraphs[middle]?.from ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return paragraphs[low] ?? { from: 0, to: document.tokens.length };
}

/** The line that holds a figure. */
export function lineOf(document: Document, draft: FigureDraft): Span {
	const line = document.sentences[draft.sentenceIndex]?.line;
	return (line === undefined ? undefined : document.lines[line]) ?? sentenceOf(document, draft);
}

/** True where a line begins with a bullet. */
export function isBulletLine(document: Document, line: Span): boolean {
	const { tokens } = document;
	const key = tokens.key[line.from] ?? ' ';
	return tokens.kind[line.from] === SIGN && BULLETS.includes(key);
}

/** The line with a colon at its end that leads in the bullets above and around a line. */
export function findLeadIn(document: Document, line: Span): Span | undefined {
	const { lines, tokens } = document;
	let index = lines.findIndex((other) => other.from === line.from) - 1;
	for (let i = 0; i < 40 && index >= 0; i++, index--) {
		const other = lines[index];
		if (!other) return undefined;
		if (tokens.key[other.to - 1] === ':') return other;
		if (!isBulletLine(document, other)) return undefined;
	}
	return undefined;
}

/** Mentions of a list in text order that lie in a stretch. */
export function within<T extends Span>(mentions: readonly T[], span: Span): T[] {
	let [low, high] = [0, mentions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.from ?? 0) < span.from) low = middle + 1;
		else high = middle;
	}
	const found: T[] = [];
	for (let i = low; i < mentions.length; i++) {
		const mention = mentions[i];
		if (!mention || mention.from >= span.to) break;
		if (mention.to <= span.to) found.push(mention);
	}
	return found;
}

/** Figures of each sentence, in text order. */
export function bySentence(drafts: readonly FigureDraft[]): Map<number, FigureDraft[]> {
	const groups = new Map<number, FigureDraft[]>();
	for (const draft of drafts) {
		const group = groups.get(draft.sentenceIndex);
		if (group) group.push(draft);
		else groups.set(draft.sentenceIndex, [draft]);
	}
	for (const group of groups.values()) group.sort((a, b) => a.from - b.from);
	return groups;
}
