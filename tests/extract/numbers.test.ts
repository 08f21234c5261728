import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNumbersIn } from '#lib/extract/index.ts';
import { readLines, unescape } from '../support/extract-cases.ts';
import { inEnglish, inFrench, inPortuguese, inSpanish } from '../support/number-words.ts';

function valuesIn(text: string, lang: string): string {
	return readNumbersIn(text, lang)
		.map(({ value, low, high }) => (value === null ? `${low}..${high ?? ''}` : String(value)))
		.join(' ; ');
}

describe.each(['fr', 'en', 'es', 'pt'])('numbers in %s', (lang) => {
	const lines = readLines(`numbers/${lang}.txt`).filter((line) => line.includes(' => '));
	test.each(lines.map((line) => unescape(line).split(' => ')))('%s is %s', (words, value) => {
		expect(valuesIn(words ?? '', lang)).toBe(value?.trim());
	});
});

const SPELLINGS: [name: string, lang: string, write: (n: number) => string][] = [
	['French, traditional', 'fr', (n) => inFrench(n, 'traditional')],
	['French, with the hyphens of 1990', 'fr', (n) => inFrench(n, '1990')],
	['French of Belgium', 'fr', (n) => inFrench(n, 'belgian')],
	['French of Switzerland', 'fr', (n) => inFrench(n, 'swiss')],
	['English', 'en', inEnglish],
	['Spanish', 'es', inSpanish],
	['Portuguese of Europe and Africa', 'pt', (n) => inPortuguese(n, 'european')],
	['Portuguese of Brazil', 'pt', (n) => inPortuguese(n, 'brazilian')]
];

describe.each(SPELLINGS)('number words, %s', (_, lang, write) => {
	it('come back as they were written, from 0 to 2 000 and on to 999 999', () => {
		const wrong: string[] = [];
		for (let n = 0; n < 1_000_000; n += n < 2000 ? 1 : 197) {
			if (valuesIn(write(n), lang) !== String(n)) wrong.push(`${n}: ${write(n)}`);
		}
		expect(wrong).toEqual([]);
	});

	it('come back up to a million million', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
				expect(valuesIn(write(n), lang)).toBe(String(n));
			}),
			{ numRuns: 200 }
		);
	});
});

const SEPARATORS = [' ', '\u00a0', '\u202f', '\u2009', '.', "'", '’'];

test('a numeral grouped by any separator has the value of its digits', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1000, max: 999_999_999 }),
			fc.constantFrom(...SEPARATORS),
			(n, separator) => {
				const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, separator);
				expect(valuesIn(`${grouped} personnes`, 'fr')).toBe(String(n));
			}
		)
	);
});
