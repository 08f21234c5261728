import { expect, test } from 'vitest';
import { findKnownOutlet } from '#lib/domain/known-outlet.ts';

const KNOWN = ['Radio des Collines', 'L’Écho de la Vallée', 'Tide News'];

test.each([
	['a line of its own', 'La vallée se vide\nRadio des Collines\nLe texte.', 'Radio des Collines'],
	['between signs', 'Par la rédaction, Radio des Collines – 14/01/2020', 'Radio des Collines'],
	['behind a sign, in small letters', 'Le texte.\n\n(c) tide news | Contact', 'Tide News'],
	['without its accents', "L'ECHO DE LA VALLEE", 'L’Écho de la Vallée'],
	['a part of another name', 'Radio des Collines FM', null],
	[
		'in a sentence, which speaks of it',
		`Le préfet a parlé à plusieurs médias, Radio des Collines, ${'puis aux habitants '.repeat(6)}`,
		null
	],
	['in a list', '- Santé : évaluations en cours (Tide News)', null],
	['nowhere', 'La vallée se vide', null]
])('%s', (_where, text, outlet) => {
	expect(findKnownOutlet(text, KNOWN)?.value ?? null).toBe(outlet);
});

test('comes with the line that names it', () => {
	expect(findKnownOutlet('Titre\n  Par A. Sow, Tide News \n', KNOWN)?.words).toBe(
		'Par A. Sow, Tide News'
	);
});
