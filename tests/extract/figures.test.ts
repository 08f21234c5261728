import { describe, expect, it } from 'vitest';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import { extract } from '#lib/extract/index.ts';
import { languages } from '#lib/extract/lexicon.ts';
import { readCases, readLines, unescape, type ExpectedFigure } from '../support/extract-cases.ts';

const LANGUAGES = [...languages.keys()];

/** Titles of the cases that the reader does not get right yet; one that comes right must leave. */
const notYet = new Set(readLines('cases/not-yet.txt').filter((line) => line !== ''));

function valueOf(figure: ExtractedFigure): string {
	if (figure.qualifier === 'range') return `${figure.low}..${figure.high}`;
	return figure.qualifier === 'vague' ? `≥${figure.low}` : String(figure.value);
}

/** What was given, in the columns that the case speaks of. */
function describeGiven(figure: ExtractedFigure, expected: ExpectedFigure): ExpectedFigure {
	const { more } = expected;
	const given: Record<string, string> = {};
	for (const key of new Set([...Object.keys(more), 'assertion', 'relation', 'subgroup'])) {
		const value = givenColumn(figure, key, more[key] ?? '');
		if (value !== '') given[key] = value;
	}
	const { unit, metric, measure, qualifier, quote } = figure;
	return { value: valueOf(figure), unit, metric, measure, qualifier, quote, more: given };
}

function givenColumn(figure: ExtractedFigure, key: string, wanted: string): string {
	const { place, placeText, source, sourceText } = figure;
	switch (key) {
		case 'assertion':
			return figure.assertion === 'reported' ? '' : figure.assertion;
		case 'relation':
			return figure.relation ?? '';
		case 'subgroup':
			return figure.subgroup ?? '';
		case 'disease':
			return figure.disease ?? 'none';
		case 'currency':
			return figure.currency ?? 'none';
		case 'parent':
			return figure.parent === null ? 'none' : String(figure.parent + 1);
		case 'date':
			return `${figure.dateStart ?? ''}..${figure.dateEnd ?? ''}`;
		case 'country':
			return place?.country ?? 'none';
		case 'place':
			return place?.name === wanted || placeText?.includes(wanted)
				? wanted
				: (place?.name ?? 'none');
		default:
			return source === wanted || sourceText?.toLowerCase().includes(wanted.toLowerCase())
				? wanted
				: (source ?? sourceText ?? 'none');
	}
}

describe.each(LANGUAGES)('figures in %s', (lang) => {
	for (const { title, text, options, figures } of readCases(lang)) {
		const check = notYet.has(`${lang}: ${title}`) ? it.fails : it;
		check(title, () => {
			const given = extract(text, { ...options, lang });
			const columns = given.map((figure, i) => {
				const expected = figures[i];
				return expected ? describeGiven(figure, expected) : figure.quote;
			});
			expect(columns).toEqual(figures);
		});
	}
});

describe.each(LANGUAGES)('texts in %s that hold no figure', (lang) => {
	const texts = readLines(`nothing.${lang}.txt`).filter((line) => line && !line.startsWith('#'));
	const check = (text: string) => (notYet.has(`${lang}: ${text}`) ? it.fails : it);
	for (const text of texts) {
		check(text)(text, () => {
			const figures = extract(unescape(text), { published: '2022-03-09', lang });
			expect(figures.map((figure) => figure.quote)).toEqual([]);
		});
	}
});
