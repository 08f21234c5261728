import { expect, test } from 'vitest';
import { JUDGED_FIELDS, listDoubtfulFields } from '#lib/domain/field-likelihoods.ts';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import { listFieldSigns } from '#lib/extract/field-confidence.ts';
import { extract, judgeFields } from '#lib/extract/index.ts';

const read = (text: string): ExtractedFigure => {
	const [figure] = extract(text, { lang: 'fr', published: '2024-05-14', country: 'NER' });
	if (!figure) throw new Error('nothing read');
	return figure;
};

test('every line that is judged has a likelihood between 0 and 1', () => {
	const likely = judgeFields(
		read('Lundi, 12 personnes ont été tuées à Tillia, selon la préfecture.')
	);
	expect(Object.keys(likely)).toEqual([...JUDGED_FIELDS]);
	for (const share of Object.values(likely)) {
		expect(share).toBeGreaterThan(0);
		expect(share).toBeLessThan(1);
	}
});

test('a day that the clause says is more likely right than the day of publication', () => {
	const said = judgeFields(read('Lundi 13 mai, 12 personnes ont été tuées à Tillia.'));
	const supposed = judgeFields(read('La crue a fait 12 morts à Tillia.'));
	expect(said.date).toBeGreaterThan(supposed.date);
});

test('a place that the clause names is more likely right than that of the figure before', () => {
	const text = 'À Tillia, la crue a fait 12 morts. On compte aussi 40 blessés.';
	const [named, taken] = extract(text, { lang: 'fr', published: '2024-05-14', country: 'NER' });
	if (!named || !taken) throw new Error('two figures are read');
	expect(judgeFields(named).place).toBeGreaterThan(judgeFields(taken).place);
});

test('the signs of a line are the rule that read it, of what, and how far off its words are', () => {
	const figure = read('Lundi 13 mai, 12 personnes ont été tuées à Tillia.');
	const signs = listFieldSigns(figure, 'date');
	expect(signs).toEqual(
		expect.arrayContaining([
			'time of the fact',
			'flow',
			'before',
			'time of the fact | flow',
			'one day'
		])
	);
});

test('lines that are wrong more often than right are to be checked, in the order of the record', () => {
	expect(listDoubtfulFields({ source: 0.2, date: 0.49, place: 0.5 })).toEqual(['date', 'source']);
	expect(listDoubtfulFields({})).toEqual([]);
});
