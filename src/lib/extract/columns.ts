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

function markGaps(text: string, { sign, columns }: Gap): string {
	if (text.search(sign) < 0) return text;
	const lines = text.split('\n');
	const cells = lines.map((line) => line.trim().split(sign));
	const isRow = lines.map((_, i) => {
		const width = cells[i]?.length ?? 1;
		if (width < columns) return false;
		const alike = [i, i - 1, i + 1].filter((j) => cells[j]?.length === width);
		return alike.length > 1 && alike.some((j) => isNumbered(cells[j]));
	});
	return lines.map((line, i) => (isRow[i] ? partCells(line, sign) : line)).join('\n');
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
