import { describe, expect, test } from 'vitest';
import { pickNewest, quoteNewest } from '#lib/domain/newest.ts';

/**
 * "fr1 en2": a figure in each language, each of the document of that number, newest first; "fr1!" is
 * one that its text says to hold no more.
 */
function pick(candidates: string, count: number) {
	const figures = candidates.split(' ').map((one, id) => ({
		...{ id, one, lang: one.slice(0, 2) === '--' ? null : one.slice(0, 2) },
		documentId: Number(one.slice(2).replace('!', '')),
		excerpt: null,
		relation: one.endsWith('!') ? ('superseded' as const) : null
	}));
	return pickNewest(figures, 'fr', count)
		.map(({ one }) => one)
		.join(' ');
}

test.each([
	[
		'half in the language of the page, first; the newest of the others follow',
		'en1 en2 en3 en4 fr5 fr6 fr7',
		4,
		'fr5 fr6 en1 en2'
	],
	[
		'too few in the language of the page: the others fill in',
		'en1 en2 en3 fr4',
		4,
		'fr4 en1 en2 en3'
	],
	['none of another language: nothing is left empty', 'fr1 fr2 fr3', 3, 'fr1 fr2 fr3'],
	['what holds no more is no news', 'fr1! fr1 fr2! fr3', 3, 'fr1 fr3'],
	['two of a document at most', 'fr1 fr1 fr1 fr2', 4, 'fr1 fr1 fr2'],
	['a single document may fill the page', 'en1 en1 en1', 3, 'en1 en1 en1'],
	['words of no known language are not set back', '--1 en2 fr3', 2, '--1 en2']
])('%s', (_what, candidates, count, picked) => {
	expect(pick(candidates, count)).toBe(picked);
});

describe('a sentence', () => {
	const figure = (id: number, documentId: number, relation: 'part_of' | 'previous' | null) => ({
		...{ id, documentId, relation, lang: 'fr' },
		excerpt: relation === 'previous' ? null : 'Au total 1 457 cas, dont 998 à Gedaref.'
	});
	const figures = [
		figure(1, 1, 'previous'),
		figure(2, 1, 'part_of'),
		figure(3, 1, null),
		figure(4, 2, null),
		figure(5, 3, null)
	];
	const idsOf = (picked: typeof figures) => picked.map(({ id }) => id);

	test('is quoted once, for its whole; the same words of another document are others', () => {
		expect(idsOf(pickNewest(figures, 'fr', 2))).toEqual([3, 4]);
	});

	test('is quoted once on the page that has it all of a place, too', () => {
		expect(idsOf(quoteNewest(figures, 2))).toEqual([3, 4]);
	});
});
