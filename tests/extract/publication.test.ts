import { describe, expect, test } from 'vitest';
import { listAsides, readPublicationOf } from '#lib/extract/index.ts';
import { ARTICLE } from '../e2e/article.ts';

const PROSE =
	'Les habitants de la vallée ont quitté leurs maisons dans la nuit, emportant ce qu’ils pouvaient.';

describe('the day of publication', () => {
	test.each([
		['fr', `Publié le 02/03/2017 à 18h40\n${PROSE}`, '2017-03-02'],
		['fr', `Mis en ligne le 2 mars 2017\nMis à jour le 4 mars 2017\n${PROSE}`, '2017-03-02'],
		['fr', `Mis à jour le 4 mars 2017\n${PROSE}`, '2017-03-04'],
		['fr', `BAGDAD, 6 mars 2017 (AFP) – ${PROSE}`, '2017-03-06'],
		['fr', `Ouagadougou, le 14 janvier 2020. ${PROSE}`, '2020-01-14'],
		['fr', `La vallée se vide\n14 janvier 2020, 18h00\n${PROSE}`, '2020-01-14'],
		['fr', `Par Aline Sow\nle 14 janvier 2020\n${PROSE}`, '2020-01-14'],
		['fr', `Par la rédaction, Radio des Collines – 14/01/2020\n${PROSE}`, '2020-01-14'],
		[
			'en',
			'By Ann Lee and John Moss, Tide News, 6 March 2017\nPeople left the valley.',
			'2017-03-06'
		],
		['en', 'Published on March 6, 2017\nPeople left the valley at night.', '2017-03-06'],
		['en', 'GOMA, 12 June 2023 (Tide News) - People left the valley at night.', '2023-06-12'],
		['es', 'Publicado el 6 de marzo de 2017\nLa gente dejó el valle de noche.', '2017-03-06'],
		['pt', 'Publicado em 6 de março de 2017\nAs pessoas deixaram o vale.', '2017-03-06'],
		// Neither the day of an event, nor one whose year is not said.
		[
			'fr',
			`Le 14 janvier 2020, une attaque a vidé la vallée de tous ses habitants restants.`,
			null
		],
		['fr', `Au 14 janvier 2020, la vallée comptait encore trois villages, ${PROSE}`, null],
		['en', 'As of 14 January 2020, three villages of the valley were still lived in.', null],
		['es', 'Al 14 de enero de 2020, quedaban tres aldeas habitadas en todo el valle.', null],
		['fr', `D’après un rapport publié le 3 mai 2019, ${PROSE}`, null],
		['fr', `Publié lundi à 18h40\n${PROSE}`, null],
		['fr', `BAGDAD, 6 mars (AFP) – ${PROSE}`, null],
		['fr', PROSE, null],
		['fr', '', null]
	])('%s: %s', (lang, text, day) => {
		expect(readPublicationOf(text, lang).day?.value ?? null).toBe(day);
	});

	test('comes with the words that say it', () => {
		const { day } = readPublicationOf(`La vallée se vide\nPublié le 02/03/2017\n${PROSE}`, 'fr');
		expect(day?.words).toBe('Publié le 02/03/2017');
	});
});

describe('who published', () => {
	test.each([
		['fr', `© Agence du Tigre 2017\n${PROSE}`, 'Agence du Tigre'],
		[
			'fr',
			`${PROSE}\nCopyright 2017 Radio des Collines – Tous droits réservés`,
			'Radio des Collines'
		],
		[
			'fr',
			`${PROSE}\nSource : Croix-Bleue et services du port.`,
			'Croix-Bleue et services du port'
		],
		['fr', `Source : Le Courrier du Fleuve\n${PROSE}`, 'Le Courrier du Fleuve'],
		['fr', `BAGDAD, 6 mars 2017 (AFP) – ${PROSE}`, 'AFP'],
		['fr', `GOMA (Agence des Grands Lacs) – ${PROSE}`, 'Agence des Grands Lacs'],
		['es', 'LIMA, 3 abr. (EFE).- La gente dejó el valle.', 'EFE'],
		['en', 'Source: Tide News\nPeople left the valley at night.', 'Tide News'],
		[
			'fr',
			`Le Conseil national (CONASUR) a fait le compte de ceux qui sont partis dans la nuit.`,
			null
		],
		[
			'fr',
			`Sources : plusieurs témoins joints par téléphone et qui ne veulent pas être nommés`,
			null
		],
		['fr', PROSE, null]
	])('%s: %s', (lang, text, outlet) => {
		expect(readPublicationOf(text, lang).outlet?.value ?? null).toBe(outlet);
	});
});

describe('the headline', () => {
	test.each([
		['the first line', `La vallée se vide\n${PROSE}`, 'La vallée se vide'],
		['the line nearest to the text', `Monde Afrique Asie\nLa vallée se vide de nuit\n${PROSE}`],
		['not the day below it', `La vallée se vide de nuit\nPublié le 2 mars 2017\n${PROSE}`],
		['not the outlet below it', `La vallée se vide de nuit\nL’Écho de la Vallée\n${PROSE}`],
		['not the outlet above it', `Le Courrier du Fleuve\nLa vallée se vide de nuit\n${PROSE}`],
		[
			'one of capitals where there is no other',
			`Floods Empty the Valley\n${PROSE}`,
			'Floods Empty the Valley'
		],
		['not the author', `La vallée se vide de nuit\nPar Aline Sow et Jean Bon\n${PROSE}`],
		['not the rights', `La vallée se vide de nuit\n© Agence du Tigre 2017\n${PROSE}`]
	])('is %s', (_, text, title = 'La vallée se vide de nuit') => {
		expect(readPublicationOf(text, 'fr').title).toBe(title);
	});

	test('of a text without one is how it begins, cut between words', () => {
		expect(readPublicationOf(PROSE, 'fr').title).toBe(
			'Les habitants de la vallée ont quitté leurs maisons dans la nuit, emportant ce qu’ils…'
		);
	});
});

test('a page with its menus gives all three', () => {
	expect(readPublicationOf(ARTICLE.text, 'fr')).toEqual({
		day: { value: '2017-03-02', words: 'Publié le 02/03/2017 à 18h40' },
		outlet: { value: 'Agence du Tigre', words: '© Agence du Tigre 2017' },
		title: ARTICLE.title
	});
});

test('what is set aside is told by line, the article left out', () => {
	const asides = listAsides(ARTICLE.text, 'fr').map(([start, end]) =>
		ARTICLE.text.slice(start, end)
	);
	expect(asides).toContain('Séisme : 12 morts dans le nord du pays');
	expect(asides).toContain('Partager');
	expect(asides.join('\n')).not.toContain('16 000');
});
