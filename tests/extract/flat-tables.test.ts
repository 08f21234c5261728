import { describe, expect, test } from 'vitest';
import { getLanguage } from '#lib/extract/lexicon.ts';
import { listSplits, settleBySum } from '#lib/extract/structure/digit-groups.ts';
import { markFlatTables } from '#lib/extract/structure/flat-tables.ts';

const mark = (text: string, lang: string) => markFlatTables(text, getLanguage(lang));
/** Cells beside each other in a row, as they would stand one a line. */
const stacked = (...rows: string[][]) => rows.flat().join('\n');

describe('a table with every cell on its own line', () => {
	test('gets its rows back, and stays as long', () => {
		const text = stacked(
			['Région', 'Ménages', 'Décès'],
			['Zinder', '1 204', '3'],
			['Dosso', '880', '–']
		);
		const marked = mark(`Bilan du 3 mai\n${text}\n\nSource : protection civile`, 'fr');
		expect(marked.split('\n')).toEqual([
			'Bilan du 3 mai',
			'Région\tMénages\tDécès',
			'Zinder\t1 204\t3',
			'Dosso\t880\t–',
			'',
			'Source : protection civile'
		]);
	});

	test('may have an empty line between the cells', () => {
		const text = stacked(['Distrito', 'Muertos'], ['Lamas', '12'], ['Rioja', '7']);
		expect(mark(text.replaceAll('\n', '\n\n'), 'es')).toBe(
			'Distrito\t\nMuertos\n\nLamas\t\n12\n\nRioja\t\n7'
		);
	});

	test.each([
		['a row that lacks a cell', ['District', 'Dead', 'Missing', 'Ihosy', '4', '2', 'Manja', '5']],
		[
			'a header wrapped over two lines',
			['Région', 'Ménages', 'sinistrés', 'Décès', 'Dori', '4', '2', 'Djibo', '5', '1']
		],
		[
			'headers that count nothing',
			['Ville', 'Minimum', 'Maximum', 'Niamey', '21', '34', 'Agadez', '18', '36']
		],
		[
			'a first header that counts',
			['Dead', 'Injured', 'Missing', 'Ihosy', '4', '2', 'Manja', '5', '1']
		],
		['one row', ['District', 'Dead', 'Missing', 'Ihosy', '4', '2']],
		[
			'key figures, a number over its label',
			['Key figures', '12', 'dead', '30', 'injured', '4', 'missing']
		]
	])('%s: nothing is marked', (_, lines) => {
		const text = lines.join('\n');
		expect(mark(text, lines.includes('Région') || lines.includes('Ville') ? 'fr' : 'en')).toBe(
			text
		);
	});
});

describe('a table with single spaces between its columns', () => {
	test.each<[string, string, string[], string[]]>([
		[
			'commas group the thousands',
			'en',
			['Province Deaths Houses damaged', 'Sindh 759 1,900,100', 'Punjab 221 60,300'],
			['Province\tDeaths\tHouses damaged', 'Sindh\t759\t1,900,100', 'Punjab\t221\t60,300']
		],
		[
			'spaces group them, and there is one way to read each row',
			'fr',
			['Région Ménages Décès', 'Zinder 1 204 64', 'Dosso 980 7'],
			['Région\tMénages\tDécès', 'Zinder\t1 204\t64', 'Dosso\t980\t7']
		],
		[
			'the total tells how a row is read',
			'fr',
			['Région Ménages Décès', 'Zinder 12 345 112', 'Dosso 980 7', 'Total 13 325 119'],
			['Région\tMénages\tDécès', 'Zinder\t12 345\t112', 'Dosso\t980\t7', 'Total\t13 325\t119']
		],
		[
			'a row with two readings is given up: its cells fit no header',
			'fr',
			['Région Ménages Décès', 'Zinder 12 345 112', 'Dosso 980 7'],
			['Région\tMénages\tDécès', 'Zinder\t12\t345\t112', 'Dosso\t980\t7']
		]
	])('%s', (_, lang, lines, rows) => {
		expect(mark(lines.join('\n'), lang).split('\n')).toEqual(rows);
	});

	test.each([
		[
			'a header with a column that counts nothing known',
			'Région Cantons Ménages Décès\nZinder 5 204 87\nDosso 9 980 7'
		],
		['a header that counts one thing', 'Région Décès\nZinder 12 345 112\nDosso 980 7'],
		['no header', 'Le bilan par région.\nZinder 12 345\nDosso 980 7'],
		['one row', 'Région Ménages Décès\nZinder 204 64']
	])('%s: nothing is marked', (_, text) => {
		expect(mark(text, 'fr')).toBe(text);
	});
});

describe('groups of digits', () => {
	test.each<[string, number, number[][]]>([
		['1 204 9 870 3', 3, [[0, 2, 4]]],
		[
			'12 345 112',
			2,
			[
				[0, 1],
				[0, 2]
			]
		],
		['12 045 3', 2, [[0, 2]]],
		['0 12', 2, [[0, 1]]],
		['12 34', 1, []],
		['1,204 112', 1, []]
	])('%s as %i numbers', (row, count, splits) => {
		expect(listSplits(row.split(' '), count)).toEqual(splits);
	});

	test('no sum settles what two choices reach', () => {
		const rows = ['1 100 100', '1 100 100', '2 200 200'].map((row) => row.split(' '));
		expect(
			settleBySum(
				rows,
				rows.map((row) => listSplits(row, 2))
			)
		).toEqual([]);
	});
});
