import { describe, expect, test } from 'vitest';
import { cutContext } from '#lib/domain/figure-context.ts';
import type { RowProvenance } from '#lib/domain/record-rows.ts';

const TEXT = 'Un titre\n\nLundi, 40 familles ont fui Goma. La pluie continue.\nUne autre ligne.';

function spanOf(words: string, text = TEXT): [number, number] {
	const start = text.indexOf(words);
	return [start, start + words.length];
}

function located(quote: string, sentence: string, text = TEXT) {
	const [start, end] = spanOf(quote, text);
	return { start, end, sentence: spanOf(sentence, text) };
}

function provenance(row: 'place' | 'date', words: string): RowProvenance {
	const [start, end] = spanOf(words);
	return { row, origin: 'words', words: [{ row, start, end }], rules: [], correction: null };
}

test('a figure stands in its paragraph, its number and the words of its record marked', () => {
	const figure = located('40 familles', 'Lundi, 40 familles ont fui Goma.');
	const context = cutContext(TEXT, figure, [
		provenance('place', 'Goma'),
		provenance('date', 'Lundi')
	]);
	expect(context).toMatchObject({
		text: 'Lundi, 40 familles ont fui Goma. La pluie continue.',
		...{ cutBefore: false, cutAfter: false }
	});
	expect(context.marks.map(({ start, end, key }) => [key, context.text.slice(start, end)])).toEqual(
		[
			['quote', '40 familles'],
			['place', 'Goma'],
			['date', 'Lundi']
		]
	);
});

test('words outside the paragraph are not marked in it', () => {
	const figure = located('40 familles', 'Lundi, 40 familles ont fui Goma.');
	const { marks } = cutContext(TEXT, figure, [provenance('place', 'titre')]);
	expect(marks.map(({ key }) => key)).toEqual(['quote']);
});

describe('a very long paragraph is cut between words, on both sides', () => {
	const filler = 'mot '.repeat(400);
	const text = `${filler}Lundi, 40 familles ont fui. ${filler}`;
	const context = cutContext(text, located('40 familles', 'Lundi, 40 familles ont fui.', text), []);

	test('and says so', () => {
		expect(context).toMatchObject({ cutBefore: true, cutAfter: true });
		expect(context.text.length).toBeLessThan(900);
	});

	test('with the sentence in it', () => {
		expect(context.text).toContain('Lundi, 40 familles ont fui.');
		expect(context.text.startsWith('mot ')).toBe(true);
	});
});
