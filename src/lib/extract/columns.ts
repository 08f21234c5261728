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
	return text.replace(LEADERS, toTab);
}

function markGaps(text: string, gap: Gap): string {
	return hasTable(linesWith(text, gap)) ? partLines(text, gap) : text;
}

/** The cells of the lines that have as many as a row, at least: most lines of prose are never cut out. */
function linesWith(text: string, { sign, columns }: Gap): string[][] {
	const lines: string[][] = [];
	sign.lastIndex = 0;
	for (let gap = sign.exec(text); gap; gap = sign.exec(text)) {
		const start = text.lastIndexOf('\n', gap.index) + 1;
		const next = text.indexOf('\n', gap.index);
		const end = next < 0 ? text.length : next;
		const cells = text.slice(start, end).trim().split(sign);
		if (cells.length >= columns) lines.push(cells);
		sign.lastIndex = end;
	}
	return lines;
}

/** A row of numbers close to one of as many cells. */
function hasTable(lines: readonly string[][]): boolean {
	return lines.some((cells, i) => {
		const beside = [lines[i - 1], lines[i + 1], lines[i - 2], lines[i + 2]];
		return isNumbered(cells) && beside.some((other) => other?.length === cells.length);
	});
}

function partLines(text: string, { sign, columns }: Gap): string {
	const lines = text.split('\n');
	const cells = lines.map((line) => line.trim().split(sign));
	const widths = lines.map((_, i) => {
		const width = cells[i]?.length ?? 1;
		if (width < columns) return 0;
		// A row whose name left no gap may stand between two others.
		const alike = [i, i - 1, i + 1, i - 2, i + 2].filter((j) => cells[j]?.length === width);
		return alike.length > 1 && alike.some((j) => isNumbered(cells[j])) ? width : 0;
	});
	if (columns === 2) joinNeighbours(lines, cells, widths);
	return lines
		.map((line, i) => (widths[i] ? partRow(line, cells[i] ?? [], sign, widths[i]) : line))
		.join('\n');
}

/** "Kahramanmaras 12,622  9,243", where a long name left no gap: a row beside the others, of as many cells. */
function joinNeighbours(
	lines: readonly string[],
	cells: readonly string[][],
	widths: number[]
): void {
	const join = (at: number, beside: number): void => {
		const width = widths[beside] ?? 0;
		if (width < 2 || widths[at] !== 0) return;
		const isFit =
			cells[at]?.length === width
				? isNumbered(cells[at])
				: hasValues(lines[at], width) || isNamedTight(cells[at], width);
		if (isFit || (beside > at && isHeader(cells[at], width))) widths[at] = width;
	};
	for (let at = 1; at < lines.length; at++) join(at, at - 1);
	for (let at = lines.length - 2; at >= 0; at--) join(at, at + 1);
}

/** A name and the values of the other columns, a single space between. */
function hasValues(line: string | undefined, width: number): boolean {
	const start = startOfValues(line ?? '', width - 1);
	return start !== undefined && /\p{L}/u.test(line?.slice(0, start) ?? '');
}

/** Where so many values at the end of a line begin, with the spaces before them; undefined where they are more or less. */
function startOfValues(line: string, count: number): number | undefined {
	let at = backOver(line, line.length, ' ');
	for (let left = count; left > 0; left--) {
		const value = startOfValue(line, at);
		if (value === undefined) return undefined;
		at = backOver(line, value, ' ');
	}
	return startOfValue(line, at) === undefined ? at : undefined;
}

/** Where the value that ends at a place begins: a digit behind a space, then digits and signs. */
function startOfValue(line: string, end: number): number | undefined {
	const start = backOver(line, end, '0123456789.,', LONGEST_VALUE);
	const isValue = start < end && /\d/.test(line.charAt(start)) && line.charAt(start - 1) === ' ';
	return isValue ? start : undefined;
}

/** Back over some signs: nothing is looked at twice, however long the line is. */
function backOver(line: string, end: number, signs: string, most = Infinity): number {
	let at = end;
	while (at > 0 && end - at < most && signs.includes(line.charAt(at - 1))) at--;
	return at;
}

/** Digits and signs of a value. */
const LONGEST_VALUE = 15;

/** "Agadez 12 000      8": no gap behind the name alone. */
function isNamedTight(cells: readonly string[] | undefined, width: number): boolean {
	if (cells?.length !== width - 1) return false;
	const [first = '', ...values] = cells;
	return TIGHT.test(first) && values.every((value) => NUMBER.test(value));
}

const TIGHT = /^\p{L}[^\d]{0,60} \d[\d.,\u00a0\u202f ]*$/u;

/** "            Dead     Injured": what the columns count, without a word for the names. */
function isHeader(cells: readonly string[] | undefined, width: number): boolean {
	return cells?.length === width - 1 && width > 2 && cells.every((cell) => !/\d/.test(cell));
}

/** Tabs between the cells of a row; between its values where its name left no gap. */
function partRow(line: string, cells: readonly string[], sign: RegExp, width: number): string {
	if (cells.length === width) return partCells(line, sign);
	if (isNamedTight(cells, width)) return partCells(line, sign).replace(/ (?=\d)/, '\t');
	const start = startOfValues(line, width - 1);
	if (start === undefined) return partCells(line, sign);
	const end = backOver(line, line.length, ' ');
	return line.slice(0, start) + line.slice(start, end).replace(/ +/g, toTab) + line.slice(end);
}

function toTab(gap: string): string {
	return '\t' + ' '.repeat(gap.length - 1);
}

/** A name, then numbers alone: menus and lines of weather have none such. */
function isNumbered([, ...values]: readonly string[] = []): boolean {
	return values.length > 0 && values.every((value) => NUMBER.test(value));
}

/** The indent of a row parts no cells. */
function partCells(line: string, sign: RegExp): string {
	const first = line.search(/\S/);
	return line.replace(sign, (gap, at: number) => (at < first ? gap : toTab(gap)));
}
