import { describe, expect, test } from 'vitest';
import {
	chooseCountries,
	listOrders,
	orderCrises,
	readCrisisList,
	withCrisisList
} from '#lib/domain/crisis-order.ts';
import type { CrisisOrder } from '#lib/domain/crisis-order.ts';
import type { MetricView } from '#lib/domain/views.ts';

function crisis(name: string, figures: number, asOf: string | null, best: number | null = null) {
	const names = { fr: name, en: name, es: name };
	return {
		region: {
			id: name,
			names,
			level: 0 as const,
			parent: null,
			country: name,
			lat: null,
			lon: null
		},
		...{ figures, latest: asOf },
		view: { total: { asOf, best } } as MetricView
	};
}

const CRISES = [
	crisis('Soudan', 50, '2024-06-01', 10),
	crisis('Irak', 90, '2017-03-01', 30),
	crisis('Équateur', 2, null, 20),
	crisis('Haïti', 60, '2024-06-01', null)
];

describe.each<[CrisisOrder, string[]]>([
	['recent', ['Haïti', 'Soudan', 'Irak', 'Équateur']],
	['documented', ['Irak', 'Haïti', 'Soudan', 'Équateur']],
	['number', ['Irak', 'Équateur', 'Soudan', 'Haïti']],
	['name', ['Équateur', 'Haïti', 'Irak', 'Soudan']]
])('in the order %s', (order, expected) => {
	test('crises stand by what they show, then by how much is known', () => {
		const sorted = orderCrises(CRISES, order, 'fr');
		expect(sorted.map(({ region }) => region.id)).toEqual(expected);
	});

	test('a list that is cut is cut in that order; for numbers all have to be read', () => {
		const chosen = chooseCountries(CRISES, { order, isAll: false }, 2, 'fr');
		const ids = chosen.map(({ region }) => region.id);
		if (order === 'number') expect(ids).toHaveLength(4);
		else expect(ids).toEqual(expected.slice(0, 2));
		expect(chooseCountries(CRISES, { order, isAll: true }, 2, 'fr')).toHaveLength(4);
	});

	test('is what its address says', () => {
		const address = withCrisisList('/?indicateur=deaths', { order, isAll: true });
		const { searchParams } = new URL(address, 'http://releve.test');
		expect(readCrisisList(searchParams, 'deaths')).toEqual({ order, isAll: true });
	});
});

test('numbers are an order where all count the same; an order that is none is the first', () => {
	expect(listOrders(undefined)).not.toContain('number');
	expect(listOrders('deaths')).toContain('number');
	const read = (query: string) => readCrisisList(new URLSearchParams(query)).order;
	expect([read(''), read('ordre=nombre'), read('ordre=x')]).toEqual(['recent', 'recent', 'recent']);
});
