import { expect, test } from 'vitest';
import organisations from '#data/organisations.json' with { type: 'json' };
import { messages } from '#lib/i18n/catalogues.ts';
import { nameSource } from '#lib/i18n/sources.ts';

test.each([
	['IOM', 'OIM', 'IOM', 'OIM'],
	['UNHCR', 'HCR', 'UNHCR', 'ACNUR'],
	['WHO', 'OMS', 'WHO', 'OMS'],
	['OCHA', 'OCHA', 'OCHA', 'OCHA'],
	['Radio Composée', 'Radio Composée', 'Radio Composée', 'Radio Composée'],
	['la maire', '« la maire »', '“la maire”', '«la maire»']
])('%s is %s in French, %s in English, %s in Spanish', (source, fr, en, es) => {
	expect(nameSource(source, messages('fr')).replace(/[\u00a0\u202f]/g, ' ')).toBe(fr);
	expect(nameSource(source, messages('en'))).toBe(en);
	expect(nameSource(source, messages('es'))).toBe(es);
});

test('nobody named is said so', () => {
	expect(nameSource(null, messages('en'))).toBe(messages('en').vocabulary.noSource);
});

test('every translated name is that of a known organisation', () => {
	const known = organisations.organisations.map(({ name }) => name);
	const names = Object.keys(messages('fr').sources);
	expect(names.filter((name) => !known.includes(name))).toEqual([]);
});
