import { describe, expect, it } from 'vitest';
import { demonymCountry, listDemonymCountries, lookUpName } from '#lib/regions/index.ts';

/** Names that must never be taken for one another: the name, the country that comes first. */
const countries: [string, string][] = [
	['Niger', 'NER'],
	['le Niger', ''],
	['Nigeria', 'NGA'],
	['Nigéria', 'NGA'],
	['Congo', 'COG'],
	['République du Congo', 'COG'],
	['Congo-Brazzaville', 'COG'],
	['République démocratique du Congo', 'COD'],
	['RDC', 'COD'],
	['Congo-Kinshasa', 'COD'],
	['Guinée', 'GIN'],
	['Guinée-Conakry', 'GIN'],
	['Guinée-Bissau', 'GNB'],
	['Guinée équatoriale', 'GNQ'],
	['Papouasie-Nouvelle-Guinée', 'PNG'],
	['Soudan', 'SDN'],
	['Soudan du Sud', 'SSD'],
	['Mali', 'MLI'],
	['Malawi', 'MWI'],
	['Mauritanie', 'MRT'],
	['Maurice', 'MUS'],
	['Gambie', 'GMB'],
	['Zambie', 'ZMB'],
	['Dominique', 'DMA'],
	['République dominicaine', 'DOM'],
	['Géorgie', 'GEO'],
	['Jordanie', 'JOR'],
	['Libye', 'LBY'],
	['Liban', 'LBN'],
	['Libéria', 'LBR'],
	['Corée du Nord', 'PRK'],
	['Corée du Sud', 'KOR'],
	['Timor', 'TLS'],
	['Salvador', 'SLV']
];

describe('countries with names alike', () => {
	it.each(countries)('%s → %s', (name, country) => {
		expect(lookUpName(name)[0]?.country ?? '').toBe(country);
	});
});

/** Homonyms that stay a choice for the reader of the text: all the countries must be offered. */
const choices: [string, string[]][] = [
	['Tripoli', ['LBY', 'LBN']],
	['Congo', ['COG', 'COD']],
	['Niger', ['NER', 'NGA']],
	['Pendjab', ['PAK', 'IND']],
	['Valencia', ['ESP', 'VEN']],
	['Córdoba', ['COL', 'ESP', 'ARG']],
	['Santa Rosa', ['GTM']],
	['Guerrero', ['MEX']],
	['Nord', ['HTI', 'CMR', 'BFA']],
	['Est', ['CMR', 'BFA']],
	['Centre', ['HTI', 'CMR', 'BFA']],
	['Sahel', ['BFA']],
	['Équateur', ['ECU', 'COD']],
	['Arauquita', ['COL', 'VEN']],
	['Boa Vista', ['BRA', 'CPV']],
	['Mer Rouge', ['SDN', 'EGY']],
	['San Cristóbal', ['VEN', 'DOM']],
	['La Paz', ['BOL', 'HND']],
	['Hyderabad', ['IND', 'PAK']],
	['Amazonas', ['COL', 'PER', 'BRA', 'VEN']]
];

describe('places with the same name', () => {
	it.each(choices)('%s is offered in %j', (name, expected) => {
		const offered = new Set(lookUpName(name).map((region) => region.country));
		expect(expected.filter((country) => !offered.has(country))).toEqual([]);
	});

	it('tells a town from the division named after it by the level', () => {
		const levels = lookUpName('Diffa').map((region) => region.level);
		expect(levels.slice(0, 2)).toEqual([1, 3]);
	});

	it('takes the city before its region where people mean the city', () => {
		for (const name of ['Alep', 'Bagdad', 'Kharkiv', 'Kinshasa', 'Hodeïda']) {
			expect([name, lookUpName(name)[0]?.level]).toEqual([name, 3]);
		}
	});

	it('knows no place by a common word', () => {
		const words = 'Son des plus mars marché crues selon depuis environ eau mobile reading nada';
		const found = words.split(' ').filter((word) => lookUpName(word).length > 0);
		expect(found).toEqual([]);
	});
});

const demonyms: ['fr' | 'en' | 'es' | 'pt', string, string][] = [
	['fr', 'Irakiens', 'IRQ'],
	['fr', 'irakienne', 'IRQ'],
	['fr', 'nigérien', 'NER'],
	['fr', 'Nigériens', 'NER'],
	['fr', 'nigérian', 'NGA'],
	['fr', 'nigérianes', 'NGA'],
	['fr', 'soudanais', 'SDN'],
	['fr', 'sud-soudanais', 'SSD'],
	['fr', 'centrafricains', 'CAF'],
	['fr', 'burkinabè', 'BFA'],
	['fr', 'maliens', 'MLI'],
	['fr', 'guinéens', 'GIN'],
	['fr', 'bissau-guinéens', 'GNB'],
	['fr', 'équato-guinéen', 'GNQ'],
	['fr', 'gazaouis', 'PSE'],
	['fr', 'dominicains', 'DOM'],
	['fr', 'dominiquais', 'DMA'],
	['fr', 'salvadoriens', 'SLV'],
	['fr', 'érythréens', 'ERI'],
	['fr', 'Rohingya', ''],
	['fr', 'maison', ''],
	['en', 'Nigeriens', 'NER'],
	['en', 'Nigerian', 'NGA'],
	['en', 'South Sudanese', 'SSD'],
	['en', 'Afghans', 'AFG'],
	['en', 'Haitian', 'HTI'],
	['es', 'nigerinos', 'NER'],
	['es', 'nigerianos', 'NGA'],
	['es', 'venezolanas', 'VEN'],
	['es', 'haitianos', 'HTI'],
	['es', 'iraquíes', 'IRQ'],
	['es', 'sudaneses', 'SDN'],
	['pt', 'moçambicanas', 'MOZ'],
	['pt', 'Ruandeses', 'RWA'],
	['pt', 'iraniano', 'IRN'],
	['pt', 'casas', '']
];

describe('demonyms', () => {
	it.each(demonyms)('%s: %s → %s', (language, word, country) => {
		expect(demonymCountry(word, language) ?? '').toBe(country);
	});

	it('gives both countries of the Congolese', () => {
		expect(listDemonymCountries('Congolais', 'fr')).toEqual(['COD', 'COG']);
	});
});
