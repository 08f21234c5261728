import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '#lib/extract/index.ts';
import { RULES } from '#lib/extract/rules.ts';
import { readCases } from '../support/extract-cases.ts';

const PUBLISHED = '2022-03-09';
const read = (text: string, lang = 'fr') => extract(text, { published: PUBLISHED, lang });

/** Pieces that move offsets about: emoji, line ends, odd spaces, marks, right-to-left script. */
const PIECES = [
	'Au moins 12 morts à Goma. ',
	'Quelque 3\u00a0400 déplacés 👩‍👩‍👧 vivent à Kaya,\r\n',
	'dont 1\u202f200 enfants. ',
	'İstanbul : 40 blessés\n\n',
	'קריית ',
	'e\u0301te\u0301 ',
	'« une centaine de maisons » détruites ; ',
	'(12) ',
	'— ',
	'\u00ad',
	'؟ النازحون 500 '
];

test('a quote is the text between its offsets, whatever stands around it', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
			const text = pieces.join('');
			for (const { quote, start, end, sentence } of read(text)) {
				expect(text.slice(start, end)).toBe(quote);
				expect(sentence[0] <= start && end <= sentence[1]).toBe(true);
			}
			expect(text).toBe(pieces.join(''));
		})
	);
});

test('figures come in text order and point to figures of the list', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
			const figures = read(pieces.join(''));
			const starts = figures.map((figure) => figure.start);
			expect(starts).toEqual([...starts].sort((a, b) => a - b));
			for (const { parent } of figures) expect(parent === null || parent in figures).toBe(true);
		})
	);
});

test('no text makes the reader fail', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			expect(Array.isArray(read(text))).toBe(true);
		})
	);
});

test('a text without digits or number words has no figure', () => {
	const words = ['des', 'morts', 'déplacés', 'ont fui', 'dont', 'enfants', ',', 'à Goma', 'selon'];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (list) => {
			expect(read(list.join(' '))).toEqual([]);
		})
	);
});

describe.each(['fr', 'en', 'es'])('the evidence in %s', (lang) => {
	test('names only rules of the closed list', () => {
		const rules = readCases(lang).flatMap(({ text, options }) =>
			extract(text, { ...options, lang }).flatMap(({ evidence }) =>
				evidence.map(({ rule }) => rule)
			)
		);
		const known: readonly string[] = RULES;
		expect([...new Set(rules)].filter((rule) => !known.includes(rule))).toEqual([]);
	});
});
