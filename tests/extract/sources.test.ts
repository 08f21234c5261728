import { describe, expect, test } from 'vitest';
import { readDates } from '#lib/extract/dates/index.ts';
import { readDocument } from '#lib/extract/document.ts';
import { getLanguage } from '#lib/extract/lexicon.ts';
import { readSources } from '#lib/extract/sources/index.ts';

/** The sources of a text but for those that pass on, as their words, or `words → name` where a name or another source is meant. */
function sourcesOf(text: string, lang: string): string[] {
	const context = { published: '2022-03-09', title: null, country: null };
	const document = readDocument(text, getLanguage(lang), context, {
		dates: (tokens, numbers, doc) => readDates(tokens, numbers, doc.language, doc.published),
		places: () => [],
		sources: readSources
	});
	const told = document.sources.filter(({ kind }) => kind !== 'claim');
	return told.map(({ text: words, source }) =>
		source === null || source === words ? words : `${words} → ${source}`
	);
}

type Case = [text: string, expected: string[]];

const FRENCH: Case[] = [
	['12 morts, selon l’OIM.', ['OIM → IOM']],
	['12 morts, d’après le HCR.', ['HCR → UNHCR']],
	['Selon le ministère de la Santé, 12 personnes sont mortes.', ['ministère de la Santé']],
	['12 morts, a indiqué mardi le gouverneur.', ['gouverneur']],
	['12 morts, a indiqué mardi à la presse le maire de Goma.', ['maire de Goma']],
	['Le maire a annoncé 12 morts.', ['maire']],
	['12 morts, a déclaré à l’AFP un responsable local.', ['responsable local']],
	['12 morts, de source hospitalière.', ['source hospitalière']],
	['L’OIM a recensé 12 morts.', ['OIM → IOM']],
	[
		'Le gouverneur, Moussa Diallo, a indiqué que 12 personnes étaient mortes.',
		['gouverneur, Moussa Diallo']
	],
	[
		'12 morts, a précisé Anne Durand, porte-parole du HCR.',
		['Anne Durand, porte-parole du HCR → UNHCR']
	],
	[
		'Selon l’Organisation internationale pour les migrations (OIM), 12 morts.',
		['Organisation internationale pour les migrations (OIM) → IOM']
	],
	['L’ONU évalue à 12 le nombre de morts.', ['ONU → UN']],
	['Le bilan de 12 morts avancé par des habitants est exagéré.', ['habitants']],
	['Selon un bilan communiqué lundi par la Protection civile, 12 morts.', ['Protection civile']],
	['MSF a soigné 12 blessés.', ['MSF']],
	['12 morts, a constaté un journaliste de l’AFP.', ['journaliste de l’AFP → AFP']],
	['12 morts, selon l’AFP.', []],
	['12 morts, a-t-on appris lundi soir de source policière.', ['source policière']],
	['12 morts, apprend-on ce mardi du gouvernorat de Sfax.', ['gouvernorat de Sfax']],
	['12 morts, a appris l’AFP de sources concordantes.', ['sources concordantes']],
	['12 morts, a indiqué en début de soirée le ministère de la Santé.', ['ministère de la Santé']],
	['Le ministère de la Santé a, de son côté, fait état de 12 morts.', ['ministère de la Santé']],
	['Le sous-préfet, Ali Hassan, avance le chiffre de 12 morts.', ['sous-préfet, Ali Hassan']],
	['12 morts, selon l’Agence nationale d’information.', ['Agence nationale d’information']],
	['MSF suit 12 enfants.', ['MSF']],
	[
		'Le Comité compte 12 morts. Le Gouvernement a distribué 40 tonnes. Il recense 13 blessés.',
		['Comité', 'Gouvernement', 'Gouvernement']
	],
	['L’ONU en a pour le moment confirmé 12.', ['ONU → UN']],
	[
		'Le chef de ce groupement, Jules Tsuba, a compté 12 morts.',
		['chef de ce groupement, Jules Tsuba']
	],
	['12 morts, souffle Hussein Awada, plombier de 58 ans.', ['Hussein Awada']],
	['La préfecture porte désormais le bilan à 12 morts.', ['préfecture']],
	[
		'Le maire a annoncé 12 morts. 13 blessés sont partis en hélicoptère avec la MONUSCO, indique cette dernière.',
		['maire', 'MONUSCO']
	],
	[
		'12 morts, selon le maire, qui tient ce décompte des pompiers. 3 blessés, a-t-il ajouté.',
		['maire', 'pompiers', 'maire']
	],
	['Le maire compte 12 morts. Un précédent bilan faisait état de 9 morts.', ['maire', 'maire']],
	['Le maire compte 12 morts.\n\nUn précédent bilan faisait état de 9 morts.', ['maire']],
	['12 morts ont été enterrés.', []],
	['La province a enregistré 12 cas.', []],
	['Le camp compte 3 000 familles.', []],
	['Un réseau de sources donne 12 morts.', ['réseau de sources']],
	['12 morts.\nSource : OCHA', ['OCHA']],
	['Selon la radio Okoma, citant le préfet, 12 morts.', ['préfet']],
	['Le HCR a recensé 12 morts. 13 blessés, selon la même source.', ['HCR → UNHCR', 'HCR → UNHCR']],
	[
		'Le HCR a recensé 12 morts. L’agence onusienne craint 40 morts.',
		['HCR → UNHCR', 'HCR → UNHCR']
	],
	[
		'Le ministère libanais de la Santé annonce 12 morts. 13 blessés, ajoute le ministère.',
		['ministère libanais de la Santé', 'ministère → ministère libanais de la Santé']
	],
	['MSF annonce 12 morts. L’association craint 40 morts.', ['MSF', 'MSF']],
	['Le maire annonce 12 morts. "Ils étaient 40", a-t-il ajouté.', ['maire', 'maire']],
	['12 morts, selon un communiqué du ministère de l’Intérieur.', ['ministère de l’Intérieur']]
];

const ENGLISH: Case[] = [
	['12 died, according to UNHCR.', ['UNHCR']],
	['12 died, the ministry said.', ['ministry']],
	['12 died, the health ministry said on Tuesday.', ['health ministry']],
	['The mayor told reporters 12 had died.', ['mayor']],
	['A local official said 12 died.', ['local official']],
	[
		'The World Health Organization (WHO) estimates 12 died.',
		['World Health Organization (WHO) → WHO']
	],
	['12 died, said Anna Smith, a spokeswoman for WFP.', ['Anna Smith, a spokeswoman for WFP → WFP']],
	['The toll of 12 given by residents was rejected.', ['residents']],
	['12 died, Reuters reported.', []],
	['12 people who fled died.', []],
	['Citing the governor, 12 died.', ['governor']],
	['UNICEF treated 12 children.', ['UNICEF']],
	['UNHCR counted 12. The agency fears 40.', ['UNHCR', 'UNHCR']],
	['Oxfam counted 12 deaths. The charity fears 40.', ['Oxfam', 'Oxfam']],
	['The mayor said 12 died. He added 40 were hurt.', ['mayor', 'mayor']],
	['An Iraqi military spokesman said 12 died.', ['Iraqi military spokesman']]
];

const SPANISH: Case[] = [
	['Desde la alcaldía informaron que 12 murieron.', ['alcaldía']],
	['12 muertos, según ACNUR.', ['ACNUR → UNHCR']],
	['12 muertos, informó este lunes la Gobernación del Cauca.', ['Gobernación del Cauca']],
	['12 muertos, de acuerdo con la Defensoría del Pueblo.', ['Defensoría del Pueblo']],
	['El alcalde confirmó 12 muertos.', ['alcalde']],
	['El gobernador, Luis Pérez, precisó que hay 12 muertos.', ['gobernador, Luis Pérez']],
	['12 muertos, indicaron fuentes médicas citadas por la agencia Wafa.', ['fuentes médicas']],
	['12 muertos, según la agencia EFE.', []],
	['La OIM registró 12 muertos. La organización teme 40.', ['OIM → IOM', 'OIM → IOM']],
	['El Ejército informó de 12 muertos.', ['Ejército']],
	['12 muertos.\nFuente: INDECI', ['INDECI']],
	['12 muertos, se supo este martes de fuentes policiales.', ['fuentes policiales']],
	['12 muertos, según se conoció por la Alcaldía de Tumaco.', ['Alcaldía de Tumaco']],
	['12 personas murieron.', []],
	['La Cruz Roja Colombiana entregó 12 toneladas.', ['Cruz Roja Colombiana']],
	['Según el recuento de EFE, hay 12 muertos.', ['EFE']],
	['Naciones Unidas alertó de 12 muertos.', ['Naciones Unidas → UN']],
	['El ministro de Salud, Iván Ruiz, informó ayer de 12 muertos.', ['ministro de Salud, Iván Ruiz']]
];

describe.each([
	['fr', FRENCH],
	['en', ENGLISH],
	['es', SPANISH]
] as const)('sources in %s', (lang, cases) => {
	test.each([...cases])('%s', (text, expected) => {
		expect(sourcesOf(text, lang)).toEqual(expected);
	});
});
