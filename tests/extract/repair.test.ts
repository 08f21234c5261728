/** Texts that were damaged on their way here: read as if they had not been, quoted as they are. */
import { describe, expect, test } from 'vitest';
import { extract } from '#lib/extract/index.ts';
import { repairText } from '#lib/extract/repair.ts';

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text in UTF-8 as a program shows it that takes it for Windows-1252. */
function misread(text: string): string {
	const bytes = Array.from(new TextEncoder().encode(text));
	return bytes
		.map((byte) =>
			byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte)
		)
		.join('');
}

const read = (text: string, lang: string) => extract(text, { lang, published: '2017-03-02' });

/** What a figure says, without where it stands. */
function facts(text: string, lang: string) {
	return read(text, lang).map(({ value, metric, measure, assertion, place, source }) => ({
		...{ value, metric, measure, assertion, source },
		place: place?.id
	}));
}

describe('letters that were read in the wrong encoding', () => {
	test.each([
		['fr', 'Près de 16\u00a0000 personnes ont été chassées de Mossoul, déclare l’OIM.'],
		['fr', '« Trois enfants ont été tués à Khartoum »\u00a0; 12\u202f500 blessés sont soignés.'],
		[
			'fr',
			'Où vont-ils\u00a0? À Béja, le ministère de l’Intérieur a compté 340 arrivées dès août.'
		],
		['es', 'Unos 2.300 niños están desplazados en Medellín, señaló el Ministerio de Educación.'],
		['en', '“We’ve lost everything,” said one mother — about 900 people had fled Mosul by dawn.']
	])('%s: %s', (lang, text) => {
		const damaged = misread(text);
		expect(damaged).not.toBe(text);
		expect(facts(damaged, lang)).toEqual(facts(text, lang));
		expect(facts(text, lang).length).toBeGreaterThan(0);
		for (const { start, end, quote } of read(damaged, lang)) {
			expect(damaged.slice(start, end)).toBe(quote);
		}
	});

	test('the name of a source comes out whole', () => {
		const damaged = misread('Selon le ministère de l’Éducation, 40 écoles ont été détruites.');
		expect(read(damaged, 'fr')[0]?.source).toBe('ministère de l’Éducation');
	});
});

describe('the marks of notes', () => {
	test.each([
		['16 000¹ personnes ont fui Mossoul.', '16 000¹ personnes'],
		['16 000[1] personnes ont fui Mossoul.', '16 000[1] personnes'],
		['16 000 déplacés[12] vivent à Mossoul.', '16 000 déplacés'],
		['16 000 déplacés² vivent à Mossoul.', '16 000 déplacés'],
		['16 000 personnes ont fui Mossoul (1).\n\n(1) Chiffre arrondi.', '16 000 personnes']
	])('%s', (text, quote) => {
		expect(read(text, 'fr').map((figure) => [figure.quote, figure.value])).toEqual([
			[quote, 16_000]
		]);
	});
});

describe('a space behind the dot of a thousand', () => {
	test.each<[string, number[]]>([
		['On a compté « 3. 827 cas suspects » de choléra à Goma.', [3827]],
		['À Goma, 120 décès sur 3. 827 cas de choléra, contre 98 décès sur 2. 520 cas.', [120, 3827]],
		['Le séisme a fait 35 blessés sur les 350. 120 maisons ont été détruites.', [35, 120]]
	])('%s', (text, values) => {
		const found = read(text, 'fr').map(({ value }) => value);
		expect(found).toEqual(expect.arrayContaining(values));
		expect(found).not.toContain(827);
	});
});

describe('what may be meant stays', () => {
	test.each([
		'Les blessés sont au nombre de 35. 120 maisons sont détruites.',
		'1. 200 familles à Goma\n2. 350 familles à Beni',
		'Deux villages : Kolou (1) et Bena (2).',
		'Un camp de 3 km², une salle de 20 m².',
		'SÃO PAULO, AMANHÃ',
		'Âge : 12 ans. Âne, pâte, Ålesund.',
		'voir [annexe 3]',
		'L’été à Zürich – déjà.'
	])('%s', (text) => {
		expect(repairText(text)).toBe(text);
	});

	test('no text changes its length', () => {
		const text = misread('« À l’œuvre » – ça va… 12\u202f500\u00a0€');
		expect(repairText(text)).toHaveLength(text.length);
	});
});

describe('lines that were broken to fit a page', () => {
	const joined = (text: string) => repairText(text).split('\n');

	test.each<[string, string, string[]]>([
		[
			'a sentence that goes on',
			'Des pluies ont touché les\nrégions de l’ouest.',
			['Des pluies ont touché les régions de l’ouest.']
		],
		[
			'a name, a number or a new sentence within a paragraph that runs on',
			'Le ministère a compté hier soir au\nMali, selon le dernier relevé publié,\nune centaine de familles, venues de loin\net à pied. On en avait la veille\n42 de moins.',
			[
				'Le ministère a compté hier soir au Mali, selon le dernier relevé publié, une centaine de familles, venues de loin et à pied. On en avait la veille 42 de moins.'
			]
		]
	])('%s', (_, text, lines) => {
		expect(joined(text)).toEqual(lines);
		expect(repairText(text)).toHaveLength(text.length);
	});

	test.each([
		['a menu', 'Accueil\nactualités\nvidéos'],
		['labels and their numbers', 'décès : 12\nblessés : 45\ndisparus : 3'],
		['a number under its label', 'décès\n340\nblessés\n45'],
		['bullets', '- des morts à Goma ;\n- des blessés à Sake ;\n- des disparus à Minova.'],
		['rows of a table', 'ville de Goma\t12\t40\nville de Sake\t3\t7\ntotal des deux\t15\t47'],
		['paragraphs', 'Une phrase qui est finie.\nUne autre phrase, plus courte.\nFin.'],
		['a blank line', 'Les pluies de cette nuit ont\n\nfait douze morts.']
	])('%s keeps its lines', (_, text) => {
		expect(repairText(text)).toBe(text);
	});
});
