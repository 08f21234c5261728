/**
 * Tables that lost their columns on the way (a PDF, a page pasted as text) get a tab between their
 * cells, as the reader of tables expects, where there is one way to read them. Nothing moves: a tab
 * stands in for a space or a line break.
 */
import type { Language } from '../lexicon.ts';
import { findCellLines } from './cell-lines.ts';
import { findSpacedRows } from './spaced-rows.ts';

/** A line of the text, its break left out. */
export interface TextLine {
	start: number;
	text: string;
}

/** The same text, as long, with tabs between the cells of its flat tables. */
export function markFlatTables(text: string, language: Language): string {
	const lines = linesOf(text);
	const marked = [...findCellLines(lines, language), ...findSpacedRows(lines, language)];
	return marked.length === 0 ? text : replaceAt(text, marked);
}

function linesOf(text: string): TextLine[] {
	let start = 0;
	return text.split('\n').map((line) => {
		const from = start;
		start += line.length + 1;
		return { start: from, text: line };
	});
}

function replaceAt(text: string, places: readonly number[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const at of places.toSorted((a, b) => a - b)) {
		parts.push(text.slice(from, at), '\t');
		from = at + 1;
	}
	return parts.join('') + text.slice(from);
}
