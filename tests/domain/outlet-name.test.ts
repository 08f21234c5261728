import { expect, test } from 'vitest';
import { cleanOutletName } from '#lib/domain/outlet-name.ts';
import { readPublicationOf } from '#lib/extract/index.ts';

/** The outlet of a page that ends in a line of its rights. */
function nameOf(words: string, lang: string): string | null {
	const { outlet } = readPublicationOf(`© 2024 ${words}`, lang);
	return outlet && cleanOutletName(outlet.value);
}

test.each([
	['Nile Valley Herald. All rights reserved', 'en', 'Nile Valley Herald'],
	['Coastal Wire Ltd. All rights reserved', 'en', 'Coastal Wire'],
	['La Gazette du Sahel – Tous droits réservés', 'fr', 'La Gazette du Sahel'],
	['La Gazette du Sahel. All rights reserved', 'fr', 'La Gazette du Sahel'],
	['El Faro. Reservados todos los derechos', 'es', 'El Faro'],
	['Todos los derechos reservados', 'es', null],
	['Agence du Tigre', 'fr', 'Agence du Tigre']
])('%s', (words, lang, name) => {
	expect(nameOf(words, lang)).toBe(name);
});
