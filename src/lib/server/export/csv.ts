/** Rows as CSV (RFC 4180: CRLF, one header row, quotes where needed), a part at a time. */
import { stringify } from 'csv-stringify/sync';

/** Null is unknown and leaves the cell empty; 0 is zero. */
export type Cell = string | number | boolean | null;

export interface Column<Row> {
	name: string;
	cell(row: Row): Cell;
}

export interface CsvPreset {
	delimiter: ',' | ';';
	decimalComma: boolean;
	/** Without the mark, Excel takes UTF-8 for the code page of the country. */
	byteOrderMark: boolean;
}

/** `std` for programs; `excel-fr` for a spreadsheet that was set up in French. */
export const CSV_PRESETS = {
	std: { delimiter: ',', decimalComma: false, byteOrderMark: false },
	'excel-fr': { delimiter: ';', decimalComma: true, byteOrderMark: true }
} as const satisfies Record<string, CsvPreset>;
export type CsvFormat = keyof typeof CSV_PRESETS;

const ROWS_AT_ONCE = 200;

/** Gives the header first, so that a reader sees the download begin, then the rows. */
export async function* formatCsv<Row>(
	columns: readonly Column<Row>[],
	rows: AsyncIterable<Row> | Iterable<Row>,
	format: CsvFormat
): AsyncGenerator<string> {
	const preset: CsvPreset = CSV_PRESETS[format];
	const header = formatLines([columns.map(({ name }) => name)], preset);
	yield preset.byteOrderMark ? `\uFEFF${header}` : header;
	let lines: string[][] = [];
	for await (const row of rows) {
		lines.push(columns.map(({ cell }) => formatCell(cell(row), preset)));
		if (lines.length < ROWS_AT_ONCE) continue;
		yield formatLines(lines, preset);
		lines = [];
	}
	if (lines.length > 0) yield formatLines(lines, preset);
}

function formatLines(lines: string[][], { delimiter }: CsvPreset): string {
	return stringify(lines, { delimiter, record_delimiter: '\r\n' });
}

function formatCell(cell: Cell, { decimalComma }: CsvPreset): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return guardFormula(cell);
	const text = String(cell);
	return decimalComma && typeof cell === 'number' ? text.replace('.', ',') : text;
}

/** What a spreadsheet might take for a formula, even behind spaces; full-width signs count too. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/;

/** Makes a text a text for every spreadsheet, by an apostrophe before it. Never for numbers. */
function guardFormula(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}
