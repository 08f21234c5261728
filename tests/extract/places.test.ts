import { describe, expect, test } from 'vitest';
import { readDates } from '#lib/extract/dates/index.ts';
import { readDocument } from '#lib/extract/document.ts';
import { getLanguage } from '#lib/extract/lexicon.ts';
import { readPlaces } from '#lib/extract/places/index.ts';

/** The places of a sentence as `words = region (country)`, those that are no places of a fact left out. */
function placesOf(text: string, lang: string, country: string | null): string[] {
	const context = { published: '2022-03-09', title: null, country };
	const document = readDocument(text, getLanguage(lang), context, {
		dates: (tokens, numbers, doc) => readDates(tokens, numbers, doc.language, doc.published),
		places: readPlaces,
		sources: () => []
	});
	return document.places
		.filter(({ kind }) => !['dateline', 'seat', 'distance', 'within'].includes(kind))
		.map(
			({ text: words, place }) => `${words} = ${place ? `${place.name} (${place.country})` : '?'}`
		);
}

type Case = [text: string, country: string | null, expected: string[]];

const FRENCH: Case[] = [
	['12 morts à Mossoul.', 'IRQ', ['Mossoul = Mossoul (IRQ)']],
	['12 morts dans la province de Ninive.', 'IRQ', ['Ninive = Ninive (IRQ)']],
	['40 morts dans la deuxième ville d’Irak.', 'IRQ', ['deuxième ville d’Irak = Mossoul (IRQ)']],
	['300 réfugiés sont arrivés au Niger.', null, ['Niger = Niger (NER)']],
	['300 réfugiés sont arrivés au Nigeria.', null, ['Nigeria = Nigeria (NGA)']],
	['40 cas au Soudan du Sud.', null, ['Soudan du Sud = Soudan du Sud (SSD)']],
	['40 cas au Soudan.', null, ['Soudan = Soudan (SDN)']],
	['40 cas en Guinée-Bissau.', null, ['Guinée-Bissau = Guinée-Bissau (GNB)']],
	['40 cas en Guinée équatoriale.', null, ['Guinée équatoriale = Guinée équatoriale (GNQ)']],
	['40 cas en Guinée.', null, ['Guinée = Guinée (GIN)']],
	['40 cas en RDC.', null, ['RDC = République démocratique du Congo (COD)']],
	['40 cas en Centrafrique.', null, ['Centrafrique = République centrafricaine (CAF)']],
	['3 morts à Tripoli.', 'LBY', ['Tripoli = Tripoli (LBY)']],
	['3 morts à Tripoli.', 'LBN', ['Tripoli = Tripoli (LBN)']],
	['3 morts à Tripoli, au Liban.', null, ['Tripoli = Tripoli (LBN)']],
	['900 ménages ont fui Bunia, en Ituri.', 'COD', ['Bunia = Bunia (COD)']],
	['El Geneina, au Darfour, compte 300 morts.', null, ['El Geneina = El-Geneina (SDN)']],
	['N’Djamena accueille 3 000 familles.', 'TCD', ["N’Djamena = N'Djamena (TCD)"]],
	['12 morts dans le pays.', 'HTI', ['Haïti = Haïti (HTI)']],
	['12 morts dans la capitale.', 'HTI', ['Port-au-Prince = Port-au-Prince (HTI)']],
	[
		'Les combats ont repris à Goma. 12 morts dans la ville.',
		'COD',
		['Goma = Goma (COD)', 'Goma = Goma (COD)']
	],
	['BAGDAD, 6 mars 2017 (AFP) - 12 morts à Tikrit.', 'IRQ', ['Tikrit = Tikrit (IRQ)']],
	['DAKAR – 12 morts à Kidal.', 'MLI', ['Kidal = Kidal (MLI)']],
	['12 morts à 40 km de Gao.', 'MLI', []],
	['12 morts près de Gao.', 'MLI', ['Gao = Gao (MLI)']],
	[
		'900 personnes ont fui Djibo vers Ouagadougou.',
		'BFA',
		['Djibo = Djibo (BFA)', 'Ouagadougou = Ouagadougou (BFA)']
	],
	['Bambara Maoudé : 12 morts au village de Tilwako.', 'MLI', ['Tilwako = ?']],
	['12 morts, selon Omar Diallo.', 'MLI', []],
	['12 morts, selon le général Moussa Traoré.', 'MLI', []],
	['Selon l’OIM, 12 morts.', 'LBY', []],
	['L’ONU compte 12 morts.', 'LBY', []],
	['12 morts en Mars.', 'MLI', []],
	['Plus de 12 morts.', 'FRA', []],
	['L’ouragan Maria a fait 12 morts à Porto Rico.', null, ['Porto Rico = Porto Rico (PRI)']],
	['Le camp de M’bera abrite 12 réfugiés.', 'MRT', ['M’bera = Mbera (MRT)']],
	// A side is a division of the page's country, whichever other countries have one of that name.
	['La région du Nord a 12 morts.', 'BFA', ['Nord = Nord (BFA)']],
	['La région de l’Est a 12 morts.', 'CMR', ['Est = Est (CMR)']],
	['Région du Nord\n\nIl y a 12 morts.', 'CMR', ['Région du Nord = Nord (CMR)']],
	['La capitale est en ruine : 12 morts.', 'HTI', ['Port-au-Prince = Port-au-Prince (HTI)']],
	// A name is not cut short in front of its last word.
	['12 morts à Kodok, dans l’État du Nil Supérieur.', 'SSD', ['Kodok = Kodok (SSD)']],
	// Beyond the border, near a place that the page names.
	[
		'12 blessés à Adré, et 40 morts à El-Geneina.',
		'SDN',
		['Adré = Adré (TCD)', 'El-Geneina = El-Geneina (SDN)']
	],
	// Volcanoes, mountains and lakes are no places, whatever is named like them.
	['L’éruption du Nyiragongo a fait 12 morts.', 'COD', []],
	['Le volcan Nyiragongo a fait 12 morts.', 'COD', []],
	['12 morts dans le territoire de Nyiragongo.', 'COD', ['Nyiragongo = Nyiragongo (COD)']],
	['12 morts sur une île du lac Tchad.', 'NER', ['lac Tchad = ?']],
	// The whole country.
	[
		'À Maradi, 12 morts. Le bilan national est de 40 morts.',
		'NER',
		['Maradi = Maradi (NER)', 'Niger = Niger (NER)']
	],
	['De passage à Maradi, le ministre a compté 12 morts.', 'NER', []],
	// Behind an apposition the clause goes on.
	[
		'Un bateau parti de Misrata, en Libye, a coulé au large de Lampedusa.',
		'ITA',
		['Misrata = Misrata (LBY)', 'Lampedusa = Lampedusa (ITA)']
	]
];

const ENGLISH: Case[] = [
	['12 killed in Mosul.', 'IRQ', ['Mosul = Mossoul (IRQ)']],
	['12 killed in west Mosul.', 'IRQ', ['Mosul = Mossoul (IRQ)']],
	['12 killed in Aleppo, Syria.', null, ['Aleppo = Alep (SYR)']],
	["12 killed in Haiti's Artibonite region.", 'HTI', ['Artibonite = Artibonite (HTI)']],
	['40 cases in South Sudan.', null, ['South Sudan = Soudan du Sud (SSD)']],
	['40 cases in North Kivu province.', 'COD', ['North Kivu = Nord-Kivu (COD)']],
	['3,000 people fled Kismayo.', 'SOM', ['Kismayo = Kismayo (SOM)']],
	['The country hosts 3,000 refugees.', 'UGA', ['Uganda = Ouganda (UGA)']],
	['12 died in the capital.', 'KEN', ['Nairobi = Nairobi (KEN)']],
	['12 died 30 km from Kabul.', 'AFG', []],
	['12 died, the minister told reporters in Geneva.', 'AFG', []],
	['12 died, according to Othman Musbah.', 'LBY', []],
	['In May 12 people died.', 'LBY', []],
	['Save the Children treated 12 people.', 'YEM', []],
	['KABUL, 5 July – 12 died in Herat.', 'AFG', ['Herat = Hérat (AFG)']],
	['SANAA: 12 died in Hodeidah.', 'YEM', ['Hodeidah = Hodeïda (YEM)']]
];

const SPANISH: Case[] = [
	['12 muertos en Mocoa, en el Putumayo.', 'COL', ['Mocoa = Mocoa (COL)']],
	['12 muertos en Puerto Príncipe.', 'HTI', ['Puerto Príncipe = Port-au-Prince (HTI)']],
	['12 muertos en el departamento del Cauca.', 'COL', ['Cauca = Cauca (COL)']],
	['12 muertos en Armenia.', 'COL', ['Armenia = Armenia (COL)']],
	['12 muertos en Armenia.', 'ARM', ['Armenia = Arménie (ARM)']],
	['12 muertos en el país.', 'PER', ['Perú = Pérou (PER)']],
	['Bogotá, 20 ene (EFE).- 12 muertos en Cali.', 'COL', ['Cali = Cali (COL)']],
	['12 muertos a 30 kilómetros de Quito.', 'ECU', []],
	['Para 12 familias llegó ayuda.', 'PER', []],
	['12 muertos, según Iván Velásquez.', 'COL', []],
	['300 personas huyeron de Arauquita.', 'COL', ['Arauquita = Arauquita (COL)']]
];

describe.each([
	['fr', FRENCH],
	['en', ENGLISH],
	['es', SPANISH]
] as const)('places in %s', (lang, cases) => {
	test.each([...cases])('%s on a page about %s', (text, country, expected) => {
		expect(placesOf(text, lang, country)).toEqual(expected);
	});
});
