/** Where the author of a page is: "By Abdi Guled in Mogadishu". */
import type { Document } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import type { PlaceMention } from '../types.ts';
import { findIndexAt } from './layout.ts';

/** A short line at the head of a page that begins with who wrote it, and has no full stop. */
export function isInByline(document: Document, { from }: PlaceMention): boolean {
	if (from > TOP) return false;
	const { lines, tokens, language } = document;
	const line = lines[findIndexAt(lines, from)];
	if (!line || line.to - line.from > BYLINE || tokens.key[line.to - 1] === '.') return false;
	const words = tokens.key.slice(line.from, line.from + WORDS).join(' ');
	return wordsFor(language, 'publication', 'byline').some((by) => `${words} `.startsWith(`${by} `));
}

/** Tokens from the head of a text to its author. */
const TOP = 80;
/** Tokens of a byline, and of what it begins with: "de notre correspondant". */
const BYLINE = 12;
const WORDS = 3;
