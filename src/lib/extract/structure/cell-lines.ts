/**
 * Tables with every cell on a line of its own: as many lines of headers as each row has cells, then rows
 * of a name and its numbers; or a line that says what is counted, then names and a number each. Where the
 * lengths do not fit, nothing is marked.
 */
import type { Language } from '../lexicon.ts';
import { tokenise } from '../tokens.ts';
import type { TextLine } from './flat-tables.ts';
import { readLabelIn, type Label } from './labels.ts';

const NUMBER = /^(?:\d[\d.,\u00a0\u202f ]*%?|[-–—])$/;
/** Characters of a line that is a cell. */
const LONGEST = 60;

/** A name or a header: short, without digits, no sentence and no bullet. */
const NAME = /^\p{L}[^\d\n]{0,48}[^\d\s.:;!?]$/u;
/** A cell that is wrapped over two lines would count as two: a title above the header is told by this. */
const TITLE = /\d|[.:]$|(?:\S+ ){3}/;

/** Positions of the line breaks, blank lines with them, that part the cells of a row. */
export function findCellLines(lines: readonly TextLine[], language: Language): number[] {
	if (!lines.some(({ text }) => NUMBER.test(text.slice(0, LONGEST).trim()))) return [];
	const filled = lines
		.map(({ start, text }) => ({ start, text: text.trim(), end: start + text.length }))
		.filter(({ text }) => text !== '');
	const isNumber = filled.map(({ text }) => NUMBER.test(text));
	const marked: number[] = [];
	for (let at = 0; at < filled.length; at++) {
		if (!isNumber[at + 1] || isNumber[at] || !NAME.test(filled[at]?.text ?? '')) continue;
		const width = widthOf(isNumber, at);
		const rows = countRows(filled, isNumber, at, width);
		if (rows < 2) continue;
		const end = at + rows * width;
		const header = filled.slice(Math.max(0, at - width), at);
		const isTable = isHeader(header, filled[at - width - 1], width, language);
		if (!isTable && !isList(filled.slice(at - 1, end), width, language)) continue;
		for (let row = isTable ? at - width : at; row < end; row += width) {
			marked.push(...filled.slice(row, row + width - 1).map(({ end }) => end));
		}
		at = end - 1;
	}
	return marked;
}

/** Lines from a name to the next one. */
function widthOf(isNumber: readonly boolean[], at: number): number {
	let to = at + 1;
	while (isNumber[to]) to++;
	return to - at;
}

/** Rows of a name and as many numbers as the first one has. */
function countRows(
	lines: readonly { text: string }[],
	isNumber: readonly boolean[],
	from: number,
	width: number
): number {
	let rows = 0;
	for (let at = from; NAME.test(lines[at]?.text ?? '') && widthOf(isNumber, at) === width;) {
		rows++;
		at += width;
	}
	return rows;
}

/** The first cell names the rows, another one says what it counts; what stands above is no part of it. */
function isHeader(
	header: readonly { start: number; text: string }[],
	above: { end: number; text: string } | undefined,
	width: number,
	language: Language
): boolean {
	const [first, ...others] = header;
	if (!first || header.length < width || !header.every(({ text }) => NAME.test(text))) return false;
	const isApart = !above || first.start - above.end > 1 || TITLE.test(above.text);
	if (!isApart || labelOf(first.text, language)) return false;
	return others.some(({ text }) => labelOf(text, language));
}

/** "Retours par point d'entrée" over names that count nothing of themselves, each with its number. */
function isList(lines: readonly { text: string }[], width: number, language: Language): boolean {
	const [title, ...rows] = lines;
	if (width !== 2 || !title || NUMBER.test(title.text) || title.text.length > LONGEST) return false;
	const names = rows.filter((_, i) => i % width === 0);
	return (
		Boolean(labelOf(title.text, language)?.metric) &&
		!names.some(({ text }) => labelOf(text, language))
	);
}

function labelOf(text: string, language: Language): Label | undefined {
	const tokens = tokenise(text);
	return readLabelIn({ tokens, language }, { from: 0, to: tokens.length });
}
