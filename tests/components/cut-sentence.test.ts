import { expect, test } from 'vitest';
import { cutSentence } from '#lib/components/cut-sentence.ts';

const quote = '16 000 personnes';

function cut(before: string, after: string) {
	const excerpt = before + quote + after;
	return cutSentence({ excerpt, quote, quoteStart: before.length });
}

test('a sentence is shown around the words of its number', () => {
	expect(cut('Au moins ', ' ont fui.')).toEqual({ before: 'Au moins ', quote, after: ' ont fui.' });
});

test('a long one is shortened at a space on both sides, the number is kept', () => {
	const parts = cut('mot '.repeat(100), ' mot'.repeat(100));
	expect(parts?.quote).toBe(quote);
	expect(parts?.before).toMatch(/^… mot .* $/);
	expect(parts?.after).toMatch(/^ mot .*mot…$/);
	expect(parts?.before.length).toBeLessThan(160);
	expect(parts?.after.length).toBeLessThan(180);
});

test('a figure entered by hand may have no sentence', () => {
	expect(cutSentence({ excerpt: null, quote: null, quoteStart: null })).toBeNull();
});
