import { describe, expect, test } from 'vitest';
import { cutText, groupBlocks, listParagraphs } from '#lib/domain/highlight.ts';

const TEXT = 'Au moins 40 familles sont arrivées.';

/** Segments as `text[keys]`, to be read at a glance. */
function show(text: string, spans: [number, number, string][], from?: number, to?: number) {
	const named = spans.map(([start, end, key]) => ({ start, end, key }));
	return cutText(text, named, from, to).map((segment) =>
		segment.keys.length ? `${segment.text}[${segment.keys.join('+')}]` : segment.text
	);
}

describe('a text is cut where marks begin and end', () => {
	test('one mark', () => {
		expect(show(TEXT, [[0, 20, 'a']])).toEqual(['Au moins 40 familles[a]', ' sont arrivées.']);
	});

	test('a mark inside another: the longer one first', () => {
		expect(
			show(TEXT, [
				[9, 11, 'number'],
				[0, 20, 'quote']
			])
		).toEqual(['Au moins [quote]', '40[quote+number]', ' familles[quote]', ' sont arrivées.']);
	});

	test('marks that overlap', () => {
		expect(
			show('abcdef', [
				[0, 4, 'x'],
				[2, 6, 'y']
			])
		).toEqual(['ab[x]', 'cd[x+y]', 'ef[y]']);
	});

	test('marks that touch, and the same words marked twice', () => {
		expect(
			show('abcd', [
				[0, 2, 'x'],
				[2, 4, 'y'],
				[2, 4, 'z']
			])
		).toEqual(['ab[x]', 'cd[y+z]']);
	});

	test('an empty mark and one outside the window leave no trace', () => {
		expect(
			show(
				'abcdef',
				[
					[1, 1, 'empty'],
					[0, 2, 'before'],
					[1, 3, 'across']
				],
				2,
				5
			)
		).toEqual(['c[across]', 'de']);
	});

	test('no mark at all', () => {
		expect(show('abc', [])).toEqual(['abc']);
	});

	test('an empty window has no pieces', () => {
		expect(show('', [])).toEqual([]);
	});
});

test.each([
	['emoji', '🏚️ 40 maisons détruites 🏚️'],
	['combining marks', 'e\u0301te\u0301 40 familles'],
	['carriage returns', 'un\r\n40 familles\r\ndeux'],
	['right to left', 'فر 40 شخصا من المدينة']
])('offsets are UTF-16, exact with %s', (_name, text) => {
	const start = text.indexOf('40');
	const segments = cutText(text, [{ start, end: start + 2, key: 'n' }]);
	expect(segments.map((segment) => segment.text).join('')).toBe(text);
	expect(segments.find((segment) => segment.keys.length > 0)?.text).toBe('40');
});

test('paragraphs are the lines with words in them, without the space around', () => {
	const text = '  Un titre \r\n\n\tLe texte.\n \nFin';
	expect(listParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
		'Un titre',
		'Le texte.',
		'Fin'
	]);
});

describe('what surrounds the article', () => {
	const TEXT = 'Menu\nPartager\n\nLa crue a fait 12 morts.\nÀ lire aussi\nSéisme : 3 morts';
	const spanOf = (words: string): [number, number] => {
		const start = TEXT.indexOf(words);
		return [start, start + words.length];
	};
	const ASIDES = ['Menu', 'Partager', 'À lire aussi', 'Séisme : 3 morts'].map(spanOf);
	const group = (figures: (number | null)[], asides = ASIDES) =>
		groupBlocks(listParagraphs(TEXT), asides, figures).map(({ isAside, paragraphs }) => [
			isAside,
			...paragraphs.map(({ start, end }) => TEXT.slice(start, end))
		]);

	test('is kept, in runs of its own', () => {
		expect(group([])).toEqual([
			[true, 'Menu', 'Partager'],
			[false, 'La crue a fait 12 morts.'],
			[true, 'À lire aussi', 'Séisme : 3 morts']
		]);
	});

	test('stays in sight where it holds a figure', () => {
		expect(group([null, TEXT.indexOf('3 morts')]).slice(1)).toEqual([
			[false, 'La crue a fait 12 morts.'],
			[true, 'À lire aussi'],
			[false, 'Séisme : 3 morts']
		]);
	});

	test('is nothing in an article alone', () => {
		expect(group([], []).map(([isAside]) => isAside)).toEqual([false]);
	});
});
