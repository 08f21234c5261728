import { describe, expect, it } from 'vitest';
import { readDocument, type Document } from '#lib/extract/document.ts';
import { getLanguage } from '#lib/extract/lexicon.ts';

describe('the marks of a sentence', () => {
	const document = read('La crue a fait 3 morts et 5 blessés. Les secours et la police sont là.');
	const wordsAt = (marks: readonly { from: number; to: number }[]): string[] =>
		marks.map(({ from, to }) => document.tokens.key.slice(from, to).join(' '));

	it('are found by what they mean', () => {
		expect(wordsAt(document.marksNamed(0, 'grammar', 'and'))).toEqual(['et']);
		expect(document.marksNamed(1, 'grammar', 'and')).toHaveLength(1);
	});

	it('are those that stand in the list of all', () => {
		for (const mark of document.marksNamed(0, 'grammar', 'and'))
			expect(document.marksOf(0)).toContain(mark);
	});

	it('are none of a meaning that no word has, and none of a sentence that is not there', () => {
		expect(document.marksNamed(0, 'grammar', 'relative')).toEqual([]);
		expect(document.marksNamed(-1, 'grammar', 'and')).toEqual([]);
		expect(document.marksOf(2)).toEqual([]);
	});
});

function read(text: string): Document {
	const context = { published: '2024-05-06', title: null, country: null };
	const none = () => [];
	return readDocument(text, getLanguage('fr'), context, {
		dates: none,
		places: none,
		sources: none
	});
}
