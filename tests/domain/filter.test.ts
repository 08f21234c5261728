import { describe, expect, it, test } from 'vitest';
import { formatFilter, parseFilter } from '#lib/domain/filter.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';

const FULL: Required<FigureFilter> = {
	...{ regionId: 'IQ-NI', documentId: 12, metric: 'displaced', from: '2016-10-17' },
	...{
		to: '2017-08-31',
		measure: 'stock',
		assertion: 'reported',
		subgroup: 'children',
		disease: 'cholera'
	},
	...{ source: 'Croissant-Rouge & OCHA', status: 'confirmed', asKnownOn: '2017-09-30' },
	text: 'Mossoul-Ouest "école"'
};
const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe('a filter in an address', () => {
	it('has a name for each of its keys, which will not change', () => {
		expect(formatFilter(FULL).toString()).toBe(
			'lieu=IQ-NI&document=12&indicateur=displaced&du=2016-10-17&au=2017-08-31&mesure=stock&' +
				'assertion=reported&groupe=children&maladie=cholera&source=Croissant-Rouge+%26+OCHA&statut=confirmed&' +
				'asKnownOn=2017-09-30&q=Mossoul-Ouest+%22%C3%A9cole%22'
		);
	});

	it('is read back as it was written', () => {
		expect(parseFilter(formatFilter(FULL))).toEqual({ filter: FULL, problems: [] });
		expect(parseFilter(formatFilter({}))).toEqual({ filter: {}, problems: [] });
	});

	test.each([
		['an empty parameter is none', 'lieu=&indicateur=&q=++', {}],
		['a parameter of something else is left alone', 'lang=en&page=2&ajoute', {}],
		['space around a value is not meant', 'indicateur=+deaths+', { metric: 'deaths' }],
		['of two the first counts', 'lieu=IRQ&lieu=SYR', { regionId: 'IRQ' }],
		['a leap day exists', 'du=2016-02-29', { from: '2016-02-29' }],
		['one day is a period', 'du=2017-03-01&au=2017-03-01', { from: '2017-03-01', to: '2017-03-01' }]
	])('%s', (_, query, filter) => {
		expect(parse(query)).toEqual({ filter, problems: [] });
	});

	test.each([
		['indicateur=victims', 'indicateur', 'unknown_value', 'victims'],
		['mesure=Stock', 'mesure', 'unknown_value', 'Stock'],
		['assertion=__proto__', 'assertion', 'unknown_value', '__proto__'],
		['groupe=cats', 'groupe', 'unknown_value', 'cats'],
		['statut=deleted', 'statut', 'unknown_value', 'deleted'],
		['document=1.5', 'document', 'unknown_value', '1.5'],
		['document=-1', 'document', 'unknown_value', '-1'],
		["lieu=IRQ'--", 'lieu', 'unknown_value', "IRQ'--"],
		['du=2017-02-29', 'du', 'not_a_date', '2017-02-29'],
		['au=hier', 'au', 'not_a_date', 'hier'],
		['du=1/3/2017', 'du', 'not_a_date', '1/3/2017']
	])('%s is left out and reported', (query, field, code, value) => {
		expect(parse(query)).toEqual({ filter: {}, problems: [{ field, code, value }] });
	});

	it('that ends before it begins keeps its beginning', () => {
		expect(parse('du=2017-03-02&au=2017-03-01')).toEqual({
			filter: { from: '2017-03-02' },
			problems: [{ field: 'au', code: 'reversed_dates', value: '2017-03-01' }]
		});
	});

	it('looks for no more words than anyone types', () => {
		expect(parse(`q=${'a'.repeat(10_000)}`).filter.text).toHaveLength(200);
	});
});
