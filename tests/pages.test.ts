/** The open evaluation set holds its form; what the reader makes of it is in docs/quality.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Quality } from '#lib/domain/quality.ts';
import {
	compareFigures,
	scoreComparisons,
	type AnnotatedFigure
} from '#lib/domain/score-figures.ts';
import { extract, nameSource } from '#lib/extract/index.ts';

interface Page {
	id: string;
	lang: string;
	published: string;
	country: string | null;
	title: string;
	text: string;
	figures: (AnnotatedFigure & { quote: string })[];
	second?: (AnnotatedFigure & { quote: string })[];
	ignore: { start: number; end: number; quote: string }[];
}

const FOLDER = join(import.meta.dirname, 'pages');
const quality = JSON.parse(
	readFileSync(join(import.meta.dirname, '../data/quality.json'), 'utf8')
) as Quality;
const pagesIn = (name: string): Page[] =>
	readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Page);

describe.each(['read', 'single'])('pages of %s', (folder) => {
	test.each(quality.languages)(
		'in %s have their own ids, and words where they are said to stand',
		(lang) => {
			const pages = pagesIn(`${folder}/${lang}`);
			expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
			for (const { text, figures, second = [], ignore } of pages)
				for (const { start, end, quote } of [...figures, ...second, ...ignore])
					expect(text.slice(start, end)).toBe(quote);
		}
	);
});

describe.each(quality.languages)('pages in %s', (lang) => {
	const pages = pagesIn(lang);

	test('words of figures stand where they are said to stand', () => {
		for (const { text, figures, second = [], ignore } of pages)
			for (const { start, end, quote } of [...figures, ...second, ...ignore])
				expect(text.slice(start, end)).toBe(quote);
	});

	test('every page has its own id, a day, and two annotators', () => {
		expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
		for (const page of pages) {
			expect(page.lang).toBe(lang);
			expect(page.published).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(page.second?.length).toBeGreaterThan(0);
		}
	});

	test('docs/quality.md says of them what is so, within two points', () => {
		const compared = pages.flatMap(({ text, published, title, country, figures, ignore }) =>
			compareFigures(
				extract(text, { lang, published, title, country: country ?? undefined }),
				figures,
				ignore,
				nameSource
			)
		);
		const at = quality.languages.indexOf(lang);
		const said = new Map(quality.aside.map(({ name, percent }) => [name, percent[at]]));
		const wrong = scoreComparisons(compared).filter(
			({ name, percent }) => said.has(name) && Math.abs((said.get(name) ?? 0) - (percent ?? 0)) > 2
		);
		expect(wrong).toEqual([]);
	});
});
