import { expect, test } from 'vitest';
import { findLocale, negotiateLocale } from '#lib/i18n/index.ts';

test.each([
	['fr', 'fr'],
	['FR-be', 'fr'],
	['en_GB', 'en'],
	['ar', undefined],
	['', undefined],
	[null, undefined]
])('the code %s names %s', (code, expected) => {
	expect(findLocale(code)).toBe(expected);
});

test.each([
	['es-HN,es;q=0.9,en;q=0.8', 'es'],
	['ar,en;q=0.5,fr;q=0.7', 'fr'],
	['en;q=0,es', 'es'],
	['ar', 'fr'],
	['*', 'fr'],
	['', 'fr'],
	[null, 'fr'],
	[';;q=x,,', 'fr']
])('a browser that asks for "%s" gets %s', (header, expected) => {
	expect(negotiateLocale(header)).toBe(expected);
});
