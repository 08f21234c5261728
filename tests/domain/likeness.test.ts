import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, listBands, listPlainWords, listShingles } from '#lib/domain/likeness.ts';

const read = (text: string) => listShingles(listPlainWords(text));
const shareBand = (a: string, b: string) => {
	const bands = new Set(listBands(read(a)));
	return listBands(read(b)).some((band) => bands.has(band));
};

/** Sixty words that follow no pattern. */
const words = (seed: number, count = 60) =>
	Array.from({ length: count }, (_, index) => `mot${(seed * 7919 + index * index * 31) % 9973}`);

describe('the words of a text', () => {
	test.each([
		['case', 'LES DÉPLACÉS', 'les déplacés'],
		['accents', 'les deplaces', 'les déplacés'],
		['accents in two characters', 'les de\u0301place\u0301s', 'les déplacés'],
		['quotes', '«les» "déplacés"', 'les ‘déplacés’'],
		['apostrophes', 'l’eau', "l'eau"],
		['spaces and lines', '16\u202f000\n\tpersonnes', '16 000 personnes'],
		['separators of thousands', '16.000', '16 000'],
		['ligatures', 'cœur', 'coeur'],
		['hyphens of a line end', 'dépla\u00adcés', 'déplacés']
	])('are the same whatever the %s', (_, one, other) => {
		expect(listPlainWords(one)).toEqual(listPlainWords(other));
	});

	test('are not the same where a digit differs', () => {
		expect(listPlainWords('16 000')).not.toEqual(listPlainWords('16 001'));
	});
});

describe('what two texts have in common', () => {
	const text = words(1).join(' ');

	test('all of it', () => {
		expect(compareTexts(read(text), read(text.toUpperCase()))).toEqual({
			share: 1,
			isReprint: true
		});
	});

	test('a text that was cut by a third is in it whole', () => {
		const cut = words(1).slice(0, 40).join(' ');
		expect(compareTexts(read(cut), read(text))).toEqual({ share: 1, isReprint: true });
	});

	test('a new first paragraph before the same text', () => {
		const longer = [...words(2, 20), ...words(1)].join(' ');
		const { share, isReprint } = compareTexts(read(longer), read(text));
		expect(isReprint).toBe(true);
		// 57 of the 77 runs of four words.
		expect(share).toBeCloseTo(57 / 77);
	});

	test('a quote of fifteen words is no reprint', () => {
		const quoting = [...words(2, 45), ...words(1).slice(0, 15)].join(' ');
		expect(compareTexts(read(quoting), read(text)).isReprint).toBe(false);
	});

	test('two short texts are never alike: a few common words would do', () => {
		const one = '16 000 personnes ont fui Mossoul lundi matin';
		expect(compareTexts(read(one), read(`${one} encore`)).isReprint).toBe(false);
	});
});

describe('bands', () => {
	test('find nearly every text of which eight in ten runs are common', () => {
		const found = Array.from({ length: 200 }, (_, seed) => {
			const text = words(seed + 3, 200);
			return shareBand(text.join(' '), [...text.slice(0, 190), ...words(9000, 10)].join(' '));
		});
		expect(found.filter(Boolean).length).toBeGreaterThan(197);
	});

	test('hardly ever bring other texts', () => {
		const found = Array.from({ length: 200 }, (_, seed) =>
			shareBand(words(seed + 3).join(' '), words(seed + 4000).join(' '))
		);
		expect(found.filter(Boolean).length).toBe(0);
	});

	test('are numbers that both engines hold, the same ones each time', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 30 }), (parts) => {
				const bands = listBands(read(parts.join(' ')));
				expect(bands.every((band) => Number.isInteger(band) && band >= 0 && band < 2 ** 31)).toBe(
					true
				);
				expect(listBands(read(parts.join(' ')))).toEqual(bands);
			})
		);
	});

	test('of a short text there are none', () => {
		expect(listBands(read('16 000 personnes ont fui Mossoul'))).toEqual([]);
	});
});
