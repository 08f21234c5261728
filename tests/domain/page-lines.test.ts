import { describe, expect, test } from 'vitest';
import { isBullet, isFigureLine, isTrail, listFrameLines } from '#lib/domain/page-lines.ts';

test.each([
	['- 217 morts dans les inondations', true],
	['• Haïti : 5 601 personnes tuées', true],
	['2) Les camps manquent d’eau', true],
	['217 morts dans les inondations', false],
	['Mi-novembre, la ville se vide', false],
	['-12 °C dans les camps', false]
])('a bullet: %s', (line, expected) => {
	expect(isBullet(line)).toBe(expected);
});

describe('a number on show', () => {
	test.each([
		['alone', ['640 displaced'], true],
		['shortened', ['2.1M people in need'], true],
		['beside others', ['12 health facilities are damaged', '640 000 people displaced'], true],
		['behind its label', ['Morts : 217'], true],
		['in a headline', ['217 morts dans les inondations de Valence, 78 disparus'], false],
		['in a short headline', ['12 killed in Kabul blast'], false],
		['nowhere', ['La vallée se vide'], false]
	])('%s', (_where, lines, expected) => {
		expect(isFigureLine(lines, 0)).toBe(expected);
	});
});

test('a trail through the site stands between signs', () => {
	expect(isTrail('Accueil | Monde | Sports')).toBe(true);
	expect(isTrail('Home > News > Africa')).toBe(true);
	expect(isTrail('Soudan/Tchad : 32 000 réfugiés à Adré')).toBe(false);
});

test('the frame of an article is what stands above and below its sentences', () => {
	const prose =
		'Les habitants de la vallée ont quitté leurs maisons dans la nuit, sous la pluie, à pied.';
	expect(listFrameLines(`Titre\n${prose}\nIntertitre\n${prose}\nContact`)).toEqual({
		above: ['Titre'],
		below: ['Contact']
	});
	expect(listFrameLines('Titre')).toEqual({ above: ['Titre'], below: [] });
});
