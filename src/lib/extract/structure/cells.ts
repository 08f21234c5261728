/** The cells of table rows, and which of them stand in the same column. */
import type { Document, Span } from '../document.ts';
import { unitAt } from '../fold.ts';
import { type Mark, readMarks } from '../marks.ts';
import { keep } from '../once.ts';
import { DIGITS, type Tokens, WORD } from '../tokens.ts';

const TAB = 9;
const NO_CELL: Span = { from: 0, to: 0 };

/**
 * The cells of a row: stretches of tokens between tabs, bars or semicolons. An empty cell is an empty
 * stretch; what lies outside of the bars around a row is no cell.
 */
export function splitCells({ tokens, text }: Document, row: Span): Span[] {
	const start = tokens.start[row.from] ?? 0;
	const end = tokens.end[row.to - 1] ?? 0;
	const cells = emptyCells(text, text.lastIndexOf('\n', start) + 1, start);
	let from = row.from + lengthOfItem(tokens, row.from);
	for (let at = from; at < row.to; at++) {
		const isBar = tokens.key[at] === '|' || tokens.key[at] === ';';
		const to = at + 1 - Number(isBar);
		const isLast = at + 1 >= row.to;
		const tabs = isLast ? 0 : countTabs(text, tokens.end[at] ?? 0, tokens.start[at + 1] ?? 0);
		if (!isBar && tabs === 0 && !isLast) continue;
		if (!isBar || at > row.from) cells.push({ from, to });
		// A tab beside a bar parts nothing more.
		for (let more = 1; more < tabs && !isBar; more++) cells.push(NO_CELL);
		from = at + 1;
	}
	// "Ensemble | 74 108 |": a bar at the end alone opens an empty cell.
	if (tokens.key[row.to - 1] === '|' && tokens.key[row.from] !== '|') cells.push(NO_CELL);
	const next = text.indexOf('\n', end);
	return [...cells, ...emptyCells(text, end, next < 0 ? text.length : next)];
}

/** Tokens of "1." or "2)" in front of the words of a row: which item of a list it is. */
function lengthOfItem({ kind, key, spaced }: Tokens, at: number): number {
	const isItem = kind[at] === DIGITS && ITEM_SIGNS.includes(key[at + 1] ?? ' ');
	return isItem && kind[at + 2] === WORD && spaced[at + 2] === 1 ? 2 : 0;
}

const ITEM_SIGNS = '.)';

/** The cells of the tabs before the first words of a row and behind its last. */
function emptyCells(text: string, from: number, to: number): Span[] {
	return Array.from({ length: countTabs(text, from, to) }, () => NO_CELL);
}

function countTabs(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) if (unitAt(text, at) === TAB) count++;
	return count;
}

export const isFilled = ({ from, to }: Span): boolean => to > from;

/**
 * The cells of a row, one for each column of the header; undefined where it cannot be told which is
 * whose. Tabs may stand in a row to line up its cells: then as many are filled as in the header.
 */
export function alignCells(cells: readonly Span[], header: readonly Span[]): Span[] | undefined {
	if (cells.length === header.length) return [...cells];
	const filled = cells.filter(isFilled);
	if (filled.length !== header.filter(isFilled).length) return undefined;
	let next = 0;
	return header.map((cell) => (isFilled(cell) ? (filled[next++] ?? NO_CELL) : NO_CELL));
}

/**
 * The cells of the lower row of a header under those of the upper one, where a cell may stand for the
 * empty ones beside it; empty ones at the end of the lower row may be gone.
 */
export function alignHeader(cells: readonly Span[], upper: readonly Span[]): Span[] | undefined {
	if (upper.every(isFilled)) return alignCells(cells, upper);
	// "Personnes | | Logements" over "| Hommes | Femmes | Détruits | Endommagés": its last cell stands for two.
	if (cells.length > upper.length + 1) return undefined;
	return padTo(cells, upper.length);
}

/** With empty cells up to a length. */
export function padTo(cells: readonly Span[], length: number): Span[] {
	return Array.from({ length: Math.max(cells.length, length) }, (_, i) => cells[i] ?? NO_CELL);
}

/** Whether a cell or a heading holds a word of a meaning: "Total", "Pays d'origine". */
export function holdsWord(document: Document, cell: Span, section: string, key: string): boolean {
	return marksOfCell(document, cell).some((mark) => mark.section === section && mark.key === key);
}

/** The marks of a cell by itself: those of a header are asked for in each of its rows. */
function marksOfCell({ tokens, language }: Document, { from, to }: Span): readonly Mark[] {
	const known = keep(tokens, marksOfCell, () => new Map<number, CellMarks>());
	const before = known.get(from);
	if (before?.to === to) return before.marks;
	const marks = readMarks(tokens, from, to, language);
	known.set(from, { to, marks });
	return marks;
}

interface CellMarks {
	to: number;
	marks: readonly Mark[];
}
