import { expect, test } from 'vitest';
import { citeFigure } from '#lib/components/cite.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import { messages } from '#lib/i18n/catalogues.ts';

const FIGURE = {
	...{ value: 24910, low: 24910, high: 24910, qualifier: 'exact', unit: 'person', currency: null },
	...{
		metric: 'displaced',
		subgroup: null,
		disease: null,
		measure: 'stock',
		assertion: 'reported'
	},
	...{ dateStart: '2019-12-31', dateEnd: '2019-12-31', datePrecision: 'day' },
	...{ region: null, placeText: 'le Nord', source: 'UNHCR', outlet: 'Le Fil', isSample: false },
	...{ documentTitle: 'Un bilan', publishedOn: '2020-01-05' }
} as unknown as FigureRow;
const PAGE = { address: 'https://releve.example/chiffres/5', today: '2026-11-26' };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
	[
		'fr',
		'Personnes déplacées : 24 910 personnes, « le Nord », lieu non reconnu, 31 décembre 2019. Source : HCR. « Un bilan », Le Fil, 5 janvier 2020. Relevé, https://releve.example/chiffres/5 (consulté le 26 novembre 2026).'
	],
	[
		'en',
		'People displaced: 24,910 people, “le Nord”, place not recognised, December 31, 2019. Source: UNHCR. “Un bilan”, Le Fil, January 5, 2020. Relevé, https://releve.example/chiffres/5 (accessed November 26, 2026).'
	]
] as const)('a figure is cited whole: %s', (locale, words) => {
	expect(plain(citeFigure(FIGURE, PAGE, messages(locale)))).toBe(words);
});

test('what is only a sample or unconfirmed says so', () => {
	const sample = { ...FIGURE, isSample: true, assertion: 'unconfirmed' } as FigureRow;
	const text = citeFigure(sample, PAGE, messages('fr'));
	expect(text).toContain('à ne pas citer');
	expect(text).toContain('non confirmé');
});
