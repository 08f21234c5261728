import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from '#lib/extract/index.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { LOCALES } from '#lib/i18n/index.ts';

const SAMPLES = join(import.meta.dirname, '../../data/samples');

/** The names of all rules that read the samples, each document with its header left out. */
function listRules(): Set<string> {
	const files = readdirSync(SAMPLES).filter((name) => name !== 'README.md');
	const texts = files.map((name) =>
		readFileSync(join(SAMPLES, name), 'utf8').split('---\n').at(-1)
	);
	const figures = texts.flatMap((text = '') => extract(text, { published: '2020-01-01' }));
	return new Set(figures.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)));
}

const rules = listRules();

test.each(LOCALES)('every rule that read a sample is said in plain words: %s', (locale) => {
	const said = Object.keys(messages(locale).figures.rules);
	expect([...rules].filter((rule) => !said.includes(rule))).toEqual([]);
});

test('every language says the same rules', () => {
	const [first, ...others] = LOCALES.map((locale) => Object.keys(messages(locale).figures.rules));
	for (const other of others) expect(other).toEqual(first);
});
