import { describe, expect, test } from 'vitest';
import { languages, parseLexicon } from '#lib/extract/lexicon.ts';
import { readMarks } from '#lib/extract/marks.ts';
import { tokenise } from '#lib/extract/tokens.ts';

const LEAST = { language: 'fr', source: 'composed for this test' };

describe('a lexicon with a fault is refused, and the fault named', () => {
	test.each([
		['an unknown section', { verbs: {} }, 'fr › verbs'],
		['an unknown meaning', { numbers: { dozens: ['douzaine'] } }, 'fr › numbers › dozens'],
		['an unknown metric', { heads: { person: { dead: ['mort'] } } }, 'fr › heads › person › dead'],
		['a word that is none', { grammar: { and: ['et', 3] } }, 'fr › grammar › and › 3'],
		['one word without a list', { grammar: { and: 'et' } }, 'fr › grammar › and'],
		['another language', { language: 'en' }, 'fr › language › en'],
		['no source', { source: undefined }, 'fr › source']
	])('%s', (_, change, path) => {
		expect(() => parseLexicon('fr', { ...LEAST, ...change })).toThrow(path);
	});
});

describe.each([...languages])('the lexicon of %s', (_, language) => {
	test('compiles, every inflection class being defined', () => {
		const tokens = tokenise('zzz');
		expect(readMarks(tokens, 0, 1, language)).toEqual([]);
	});

	test('holds no empty list of words', () => {
		const empty = Object.entries(language.lexicon.sections['numbers'] ?? {})
			.filter(([, words]) => JSON.stringify(words) === '{}')
			.map(([key]) => key);
		expect(empty).toEqual([]);
	});
});
