import { beforeEach, describe, expect, test, vi } from 'vitest';
import { packTables, unpackTables } from '#lib/extract/tables.ts';

// The vocabulary is one a process: each test reads as a program does that has just been started.
beforeEach(() => vi.resetModules());
const startReader = () => import('#lib/extract/index.ts');

const TEXTS = [
	[
		'fr',
		'Au moins 12 personnes ont été tuées et une trentaine blessées lundi à Goma, selon l’OCHA.'
	],
	['en', 'The flood displaced 1,200 families and killed 31 people in Sindh, the Red Cross said.'],
	['es', 'Dos mil damnificados y 14 casos de cólera se registraron el martes en Quibdó.'],
	['pt', 'As cheias deixaram 230 mortos e 4 mil desalojados em Sofala, segundo o INGD.']
] as const;

describe('stored phrase books', () => {
	test('read what the books read that they were stored from', async () => {
		const written = await startReader();
		const expected = TEXTS.map(([lang, text]) => written.extract(text, { lang }));
		const bytes = written.storeBooks();
		vi.resetModules();
		const started = await startReader();
		started.takeUpBooks(bytes);
		expect(TEXTS.map(([lang, text]) => started.extract(text, { lang }))).toEqual(expected);
		expect(expected.map((figures) => figures.length)).toEqual([2, 2, 2, 2]);
	});

	test('tell the language of a text', async () => {
		const { storeBooks } = await startReader();
		const bytes = storeBooks();
		vi.resetModules();
		const { detectLanguage, takeUpBooks } = await startReader();
		takeUpBooks(bytes);
		expect(TEXTS.map(([, text]) => detectLanguage(text))).toEqual(['fr', 'en', 'es', 'pt']);
	});

	test('are refused once a book was written: its words have other numbers', async () => {
		const { extract, storeBooks, takeUpBooks } = await startReader();
		extract(TEXTS[0][1], { lang: 'fr' });
		expect(() => takeUpBooks(storeBooks())).toThrow('numbered already');
	});
});

test('what is packed is unpacked, tables as tables', () => {
	const value = {
		name: 'é\n"œ"',
		lists: [{ table: Uint32Array.of(1, 0xffffffff) }, { table: new Uint32Array(0) }],
		size: 3,
		none: null
	};
	expect(unpackTables(packTables(value))).toEqual(value);
});
