import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutExcerpt } from '#lib/server/ingest/excerpt.ts';

const LONGEST = 400;
const cut = (text: string, quote: string, sentence: [number, number] = [0, text.length]) => {
	const start = text.indexOf(quote);
	return text.slice(...cutExcerpt(text, sentence, [start, start + quote.length]));
};

test('a sentence is shown whole', () => {
	const text = 'Avant. Au moins 300 personnes ont fui. Après.';
	expect(cut(text, '300 personnes', [7, 38])).toBe('Au moins 300 personnes ont fui.');
});

test.each([
	['in the middle', `${'mot '.repeat(300)}300 morts${' mot'.repeat(300)}`],
	['at its beginning', `300 morts${' mot'.repeat(300)}`],
	['at its end', `${'mot '.repeat(300)}300 morts`]
])('of a very long sentence, whole words around the number: %s', (_, text) => {
	const excerpt = cut(text, '300 morts');
	expect(excerpt.length).toBeLessThanOrEqual(LONGEST);
	expect(excerpt.length).toBeGreaterThan(LONGEST - 20);
	expect(excerpt.split('300 morts').join('').trim()).toMatch(/^(mot *)+$/);
});

test('a number in a wall of letters is shown alone', () => {
	expect(cut(`${'x'.repeat(500)} 300 ${'y'.repeat(500)}`, '300')).toContain('300');
});

test('a sentence that misses its number is widened to it', () => {
	const text = 'Titre : 300 morts';
	expect(cut(text, '300 morts', [0, 5])).toBe(text);
});

test('the number is always in its excerpt, and the excerpt in the sentence', () => {
	const words = fc.array(fc.constantFrom('mot', 'é', '🚨', '\n', 'a'.repeat(150)), {
		maxLength: 80
	});
	fc.assert(
		fc.property(words, words, (before, after) => {
			const head = before.map((word) => `${word} `).join('');
			const text = `${head}16 000 personnes ${after.join(' ')}`;
			const quote: [number, number] = [head.length, head.length + 16];
			const [from, to] = cutExcerpt(text, [0, text.length], quote);
			expect(from).toBeLessThanOrEqual(quote[0]);
			expect(to).toBeGreaterThanOrEqual(quote[1]);
			expect(from).toBeGreaterThanOrEqual(0);
			expect(to).toBeLessThanOrEqual(text.length);
			expect(to - from).toBeLessThanOrEqual(LONGEST);
		})
	);
});
