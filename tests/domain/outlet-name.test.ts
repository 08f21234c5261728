import { expect, test } from 'vitest';
import { cleanOutletName } from '#lib/domain/outlet-name.ts';

test.each([
	['Nile Valley Herald. All rights reserved', 'Nile Valley Herald'],
	['Coastal Wire Ltd. All rights reserved', 'Coastal Wire'],
	['La Gazette du Sahel – Tous droits réservés', 'La Gazette du Sahel'],
	['Todos los derechos reservados', null],
	['Agence du Tigre', 'Agence du Tigre']
])('%s', (words, name) => {
	expect(cleanOutletName(words)).toBe(name);
});
