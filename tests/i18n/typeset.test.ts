import { expect, test } from 'vitest';
import { typesetCatalogue, typesetFrench } from '#lib/i18n/typeset.ts';

test.each([
	['Sources : OIM', 'Sources\u00a0: OIM'],
	['« dont 9 000 enfants »', '«\u00a0dont 9\u202f000 enfants\u00a0»'],
	['Lequel ?', 'Lequel\u202f?'],
	['un vide ; jamais un zéro !', 'un vide\u202f; jamais un zéro\u202f!'],
	['plus de 2 %', 'plus de 2\u202f%'],
	['1 234 567 morts', '1\u202f234\u202f567 morts'],
	['https://exemple.org', 'https://exemple.org'],
	['le 31 mars 2017', 'le 31 mars 2017']
])('%s', (text, expected) => {
	expect(typesetFrench(text)).toBe(expected);
});

test('a whole catalogue, what its functions say and its lists included', () => {
	const catalogue = typesetCatalogue({
		ask: (name: string) => `« ${name} » ?`,
		items: ['un : deux'],
		deep: { colon: 'a : b' }
	});
	expect(catalogue.ask('Tripoli')).toBe('«\u00a0Tripoli\u00a0»\u202f?');
	expect(catalogue.items).toEqual(['un\u00a0: deux']);
	expect(catalogue.deep.colon).toBe('a\u00a0: b');
});
