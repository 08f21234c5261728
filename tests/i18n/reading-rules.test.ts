import { expect, test } from 'vitest';
import { RULES } from '#lib/extract/rules.ts';
import { desk } from '#lib/i18n/catalogues.ts';
import { LOCALES } from '#lib/i18n/index.ts';

test.each(LOCALES)('every rule of the reader is said in plain words: %s', (locale) => {
	const said = Object.keys(desk(locale).figures.rules);
	expect(RULES.filter((rule) => !said.includes(rule))).toEqual([]);
});

test('every language says the same rules', () => {
	const [first, ...others] = LOCALES.map((locale) => Object.keys(desk(locale).figures.rules));
	for (const other of others) expect(other).toEqual(first);
});
