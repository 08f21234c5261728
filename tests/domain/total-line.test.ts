import { describe, expect, test } from 'vitest';
import { computeTotal } from '#lib/domain/total.ts';
import { compareTotals, outlineTotal } from '#lib/domain/total-line.ts';
import type { TotalLine } from '#lib/domain/total-line.ts';
import { contextOf, stock } from './figures.ts';

const ninive = stock(1, 90_000, '2017-06-30', { regionId: 'ninive' });
const irak = stock(2, 80_000, '2017-06-30', { regionId: 'irak' });
const lineOf = (...figures: (typeof irak)[]): TotalLine =>
	outlineTotal(computeTotal(figures, contextOf('irak'), '2017-07-15'), figures[0]?.regionId ?? '');

test('a total in a line: number, bounds, day, rule, addends and what it warns of', () => {
	expect(lineOf(ninive, irak)).toEqual({
		...{
			region: 'irak',
			name: 'ninive',
			metric: 'displaced',
			best: 80_000,
			low: 80_000,
			high: 80_000
		},
		...{ asOf: '2017-06-30', addends: 1, rule: 'R1', basis: 'published', measure: 'stock' },
		...{ unit: 'person', currency: null, subgroup: null, warnings: ['below'] }
	});
});

describe('what differs between two lists', () => {
	const [whole, sum] = [lineOf(irak), lineOf(ninive)];
	const elsewhere: TotalLine = { ...whole, region: 'soudan' };

	test('nothing, in whatever order they come', () => {
		expect(compareTotals([whole, elsewhere], [elsewhere, { ...whole }])).toEqual([]);
	});

	test('the fields that say something else', () => {
		const [difference, ...others] = compareTotals([whole], [sum]);
		expect(others).toEqual([]);
		expect(difference).toMatchObject({ region: 'irak', metric: 'displaced' });
		expect(difference?.fields).toEqual(['name', 'best', 'low', 'high', 'rule', 'basis']);
	});

	test('what is new and what is gone, in order', () => {
		const place = { name: 'irak', metric: 'displaced' };
		expect(compareTotals([elsewhere], [whole])).toEqual([
			{ ...place, region: 'irak', before: null, after: whole, fields: [] },
			{ ...place, region: 'soudan', before: elsewhere, after: null, fields: [] }
		]);
	});

	test('a field that only one release writes', () => {
		const older = { ...whole, warnings: undefined } as unknown as TotalLine;
		expect(compareTotals([older], [whole])[0]?.fields).toEqual(['warnings']);
	});
});
