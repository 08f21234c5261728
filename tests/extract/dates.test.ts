import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDates } from '#lib/extract/dates/index.ts';
import { getLanguage } from '#lib/extract/lexicon.ts';
import { readNumbers } from '#lib/extract/numbers/index.ts';
import { tokenise } from '#lib/extract/tokens.ts';

interface Case {
	reference: string;
	prefer: 'past' | 'future';
	words: string;
	days: string;
}

/** The cases of a file: `expression => start..end` under the `@reference` and `@prefer` above it. */
function readCases(lang: string): Case[] {
	const lines = readFileSync(new URL(`dates/${lang}.txt`, import.meta.url), 'utf8').split('\n');
	let reference = '';
	let prefer: Case['prefer'] = 'past';
	return lines.flatMap((line) => {
		if (line.startsWith('@reference ')) reference = line.slice('@reference '.length).trim();
		if (line.startsWith('@prefer ')) prefer = line.endsWith('future') ? 'future' : 'past';
		const [words, days] = line.split(' => ');
		return line.startsWith('#') || days === undefined || words === undefined
			? []
			: [{ reference, prefer, words, days }];
	});
}

function daysOf(
	words: string,
	lang: string,
	reference: string,
	prefer: Case['prefer'] = 'past'
): string[] {
	const language = getLanguage(lang);
	const tokens = tokenise(words);
	return readDates(tokens, readNumbers(tokens, language), language, reference, { prefer })
		.filter((date) => date.dateStart !== null || date.dateEnd !== null)
		.map((date) => `${date.dateStart}..${date.dateEnd}`);
}

describe.each(['fr', 'en', 'es', 'pt'])('dates in %s', (lang) => {
	test.each(readCases(lang))('$words on $reference, $prefer, is $days', (one) => {
		expect(daysOf(one.words, lang, one.reference, one.prefer)).toEqual([one.days]);
	});
});

describe('words that are no dates', () => {
	test.each([
		['fr', 'Des familles auraient été déplacées.'],
		['fr', 'Sept morts et neuf blessés.'],
		['fr', 'Un premier convoi de 12 camions est arrivé.'],
		['fr', 'Quelque 2300 familles sont parties.'],
		['fr', 'Ils ont marché 60 km pendant trois jours.'],
		['fr', 'Hadiza, 34 ans, mère de cinq enfants.'],
		['fr', 'Il a fui à 6 h 30 avec 17 camions.'],
		['fr', 'Ces derniers jours, des civils ont fui.'],
		['en', 'Twelve people may have died.'],
		['en', 'They sat under a tree, aged 41.'],
		['es', 'Llegaron por mar 300 personas.'],
		['es', 'El número se elevó a nueve.']
	])('%s: %s', (lang, words) => {
		expect(daysOf(words, lang, '2022-03-09')).toEqual([]);
	});
});

describe('a date after another one', () => {
	test.each([
		['le 8 décembre, puis le lendemain', ['2021-12-08..2021-12-08', '2021-12-09..2021-12-09']],
		['dimanche, contre 2.700 la veille', ['2022-03-06..2022-03-06', '2022-03-05..2022-03-05']],
		[
			'du 14 au 20 février, contre 662 la semaine précédente',
			['2022-02-14..2022-02-20', '2022-02-07..2022-02-13']
		],
		[
			'entre juin et août 2021, contre 16 à la même période de 2020',
			['2021-06-01..2021-08-31', '2020-06-01..2020-08-31']
		],
		[
			'entre le 15 et le 17 février, dont 261 pour la seule journée du 15',
			['2022-02-15..2022-02-17', '2022-02-15..2022-02-15']
		]
	])('%s', (words, expected) => {
		expect(daysOf(words, 'fr', '2022-03-09')).toEqual(expected);
	});
});
