import { remember } from './remember.ts';

const LETTERS: Record<string, string> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
	ə: 'e',
	ǝ: 'e',
	ɛ: 'e',
	ɔ: 'o',
	ŋ: 'ng',
	ɓ: 'b',
	ɗ: 'd',
	ƙ: 'k',
	'’': "'",
	'‘': "'",
	ʼ: "'",
	'´': "'",
	ʻ: '',
	ʿ: '',
	ʾ: '',
	'\u00ad': ''
};

// eslint-disable-next-line no-control-regex
const PLAIN = /^[\x00-\x7f]*$/;
const FOLDED = /^[a-z0-9]+(?:[' ][a-z0-9]+)*$/;
/** Apostrophes that join nothing: quotation marks, or a letter of Arabic at the edge of a word. */
const LOOSE = /(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/gu;

/**
 * The key of a name in the index: lower case, without accents and ligatures, one kind of
 * apostrophe, hyphens and other separators as single spaces.
 */
export function foldName(name: string): string {
	return FOLDED.test(name) ? name : foldUnlike(name);
}

const foldUnlike = remember((name: string) => {
	const lower = name.toLowerCase().replaceAll('`', "'");
	const plain = PLAIN.test(lower) ? lower : foldLetters(lower);
	return plain
		.replace(LOOSE, ' ')
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim();
});

function foldLetters(lower: string): string {
	return lower
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter);
}
