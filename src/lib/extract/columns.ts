/**
 * A table whose columns were set apart by spaces (a PDF, a mail) gets a tab between its cells, as the
 * reader of tables expects. Nothing moves: the first space of a gap becomes the tab.
 */

/** What parts two columns: spaces (a single one may stand inside a number or a sentence), dashes, slashes. */
const GAPS: readonly Gap[] = [
	{ sign: / {2,}/g, columns: 2 },
	{ sign: / [–—-] /g, columns: 3 },
	{ sign: / \/ /g, columns: 3 }
];

/** A sign between cells, and how many cells a row has at least: "12 – 15" is no table. */
interface Gap {
	sign: RegExp;
	columns: number;
}

const NUMBER = /^\d[\d.,\u00a0\u202f ]*$/;

/** "Kaya ........ 1 204": dots that lead from a name to the number at the end of its line. */
const LEADERS =
	/(?<=[\p{L})] {0,2})(?:[.·_]{3,}|…+|(?: \.){3,}) {0,3}(?=\d[\d.,\u00a0\u202f ]*$)/gmu;

/** Found fast, and in every text with leaders: what stands before them is looked at last. */
const DOTS = /[.·_]{3}|…| \. \. \./;

/** The same text, as long, with tabs in the rows that stand beside one of as many columns. */
export function markColumns(text: string): string {
	return GAPS.reduce(markGaps, DOTS.test(text) ? markLeaders(text) : text);
}

function markLeaders(text: string): string {
	return text.replace(LEADERS, (dots) => '\t' + ' '.repeat(dots.length - 1));
}

function markGaps(text: string, gap: Gap): string {
	const lines = linesWith(text, gap);
	const rows = lines.filter((line, i) => isRow(line, lines[i - 1], lines[i + 1]));
	return rows.length === 0 ? text : partRows(text, rows, gap);
}

/** A line that has as many cells as a row, at least. */
interface Line {
	start: number;
	end: number;
	cells: readonly string[];
}

/** Most lines of prose have no gap: they are neither cut out nor apart. */
function linesWith(text: string, { sign, columns }: Gap): Line[] {
	const lines: Line[] = [];
	sign.lastIndex = 0;
	for (let gap = sign.exec(text); gap; gap = sign.exec(text)) {
		const start = text.lastIndexOf('\n', gap.index) + 1;
		const next = text.indexOf('\n', gap.index);
		const end = next < 0 ? text.length : next;
		const cells = text.slice(start, end).trim().split(sign);
		if (cells.length >= columns) lines.push({ start, end, cells });
		sign.lastIndex = end;
	}
	return lines;
}

/** A line beside one of as many cells, one of both with numbers. */
function isRow(line: Line, above: Line | undefined, below: Line | undefined): boolean {
	const width = line.cells.length;
	const besides = [
		above?.end === line.start - 1 ? above : undefined,
		below?.start === line.end + 1 ? below : undefined
	].filter((other) => other?.cells.length === width);
	return besides.length > 0 && [line, ...besides].some((one) => isNumbered(one?.cells));
}

function partRows(text: string, rows: readonly Line[], { sign }: Gap): string {
	const parts: string[] = [];
	let from = 0;
	for (const { start, end } of rows) {
		parts.push(text.slice(from, start), partCells(text.slice(start, end), sign));
		from = end;
	}
	return parts.join('') + text.slice(from);
}

/** A name, then numbers alone: menus and lines of weather have none such. */
function isNumbered([, ...values]: readonly string[] = []): boolean {
	return values.length > 0 && values.every((value) => NUMBER.test(value));
}

/** The indent of a row parts no cells. */
function partCells(line: string, sign: RegExp): string {
	const first = line.search(/\S/);
	return line.replace(sign, (gap, at: number) =>
		at < first ? gap : '\t' + ' '.repeat(gap.length - 1)
	);
}
