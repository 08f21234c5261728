import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { formatCsv } from '#lib/server/export/csv.ts';
import type { Cell, CsvFormat } from '#lib/server/export/csv.ts';
import { parseCsvFormat } from '#lib/server/export/index.ts';

async function csvOf(cells: Cell[], format: CsvFormat = 'std'): Promise<string> {
	const columns = cells.map((cell, index) => ({ name: `c${index}`, cell: () => cell }));
	const parts: string[] = [];
	for await (const part of formatCsv(columns, [null], format)) parts.push(part);
	return parts.join('');
}

const lineOf = async (cell: Cell, format: CsvFormat = 'std') =>
	(await csvOf([cell], format)).split('\r\n')[1];

describe('a file', () => {
	it('is a header and its rows, with CRLF after each', async () => {
		expect(await csvOf(['a', 1])).toBe('c0,c1\r\na,1\r\n');
	});

	it('is a header alone where there is nothing', async () => {
		const parts: string[] = [];
		for await (const part of formatCsv([{ name: 'a', cell: () => 1 }], [], 'std')) parts.push(part);
		expect(parts.join('')).toBe('a\r\n');
	});

	it('for Excel in French begins with the mark of UTF-8 and separates by semicolons', async () => {
		expect(await csvOf(['a', 1.5], 'excel-fr')).toBe('\uFEFFc0;c1\r\na;1,5\r\n');
	});

	it('comes in parts, however long it is', async () => {
		const rows = Array.from({ length: 1_001 }, (_, index) => index);
		const parts: string[] = [];
		for await (const part of formatCsv([{ name: 'n', cell: (n: number) => n }], rows, 'std')) {
			parts.push(part);
		}
		expect(parts.length).toBe(7);
		expect(parts.join('').split('\r\n')).toHaveLength(1_003);
	});
});

describe('a cell', () => {
	test.each<[string, Cell, string, string]>([
		['unknown is empty', null, '', ''],
		['zero is zero', 0, '0', '0'],
		['a number has no grouping', 1_234_567.5, '1234567.5', '1234567,5'],
		['a negative number stays a number', -5, '-5', '-5'],
		['yes', true, 'true', 'true'],
		['a separator is quoted', 'a,b', '"a,b"', 'a,b'],
		['the other separator too', 'a;b', 'a;b', '"a;b"'],
		['quotes are doubled', 'dit "oui"', '"dit ""oui"""', '"dit ""oui"""'],
		['accents, narrow spaces and emoji stay', 'é\u202f🚨', 'é\u202f🚨', 'é\u202f🚨']
	])('%s', async (_, cell, std, french) => {
		expect([await lineOf(cell), await lineOf(cell, 'excel-fr')]).toEqual([std, french]);
	});

	it('with line ends and quotes is read back as it was', async () => {
		const cells = ['a\r\nb', 'c\nd', 'e\u2028f', '"', ';,', ' g '];
		for (const [format, delimiter] of [
			['std', ','],
			['excel-fr', ';']
		] as const) {
			const [, row] = parse(await csvOf(cells, format), { delimiter, bom: true });
			expect(row).toEqual(cells);
		}
	});

	test.each([
		...['=1+1', '+33 1', '-5 déplacés', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '  =1', '\u00a0=1'],
		...['＝1', '＋1', '－1', '＠x', '  ＝1', '\u3000=1', '\n=1', '=HYPERLINK("http://x";"y")']
	])('that a spreadsheet would calculate is made a text: %j', async (cell) => {
		const [, row] = parse(await csvOf([cell])) as string[][];
		expect(row).toEqual([`'${cell}`]);
	});

	test.each(['a=1', '16 000 – 20 000', '(=1)', "'", '« = »'])(
		'that is a text anyway stays: %j',
		async (cell) => {
			expect(await lineOf(cell)).toBe(cell);
		}
	);
});

test.each([
	[null, 'std'],
	['', 'std'],
	['std', 'std'],
	['excel-fr', 'excel-fr'],
	['xlsx', undefined],
	['toString', undefined]
])('the format %j is %j', (name, format) => {
	expect(parseCsvFormat(name)).toBe(format);
});
