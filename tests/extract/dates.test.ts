import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDates } from '#lib/extract/dates/index.ts';
import { getLanguage } from '#lib/extract/lexicon.ts';
import { readNumbers } from '#lib/extract/numbers/index.ts';
import { tokenise } from '#lib/extract/tokens.ts';

/** The cases of a file: `expression => start..end` under the `@reference` above it. */
function readCases(lang: string): { reference: string; words: string; days: string }[] {
	const lines = readFileSync(new URL(`dates/${lang}.txt`, import.meta.url), 'utf8').split('\n');
	let reference = '';
	return lines.flatMap((line) => {
		if (line.startsWith('@reference ')) reference = line.slice('@reference '.length).trim();
		const [words, days] = line.split(' => ');
		return line.startsWith('#') || days === undefined || words === undefined
			? []
			: [{ reference, words, days }];
	});
}

function daysOf(words: string, lang: string, reference: string): string[] {
	const language = getLanguage(lang);
	const tokens = tokenise(words);
	return readDates(tokens, readNumbers(tokens, language), language, reference)
		.filter((date) => date.dateStart !== null || date.dateEnd !== null)
		.map((date) => `${date.dateStart}..${date.dateEnd}`);
}

describe.each(['fr', 'en', 'es'])('dates in %s', (lang) => {
	test.each(readCases(lang))('$words on $reference is $days', ({ words, reference, days }) => {
		expect(daysOf(words, lang, reference)).toEqual([days]);
	});
});
