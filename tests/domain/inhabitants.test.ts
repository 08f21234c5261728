import { expect, test } from 'vitest';
import { exceedsInhabitants } from '#lib/domain/inhabitants.ts';
import type { Inhabited } from '#lib/domain/inhabitants.ts';

const camp = { level: 'site', population: 0 } as const;
const town = (population: number) => ({ level: 3, population }) as const;
const division = { level: 1, population: 50_000 } as const;

test.each<[string, number, Inhabited['place'], number, boolean]>([
	['25 million in a camp', 25_000_000, camp, 9_000_000, true],
	['half a million in a camp', 500_000, camp, 9_000_000, false],
	['228 400 in a town of 40 000', 228_400, town(40_000), 1_700_000, false],
	['12 million in a town of 40 000', 12_000_000, town(40_000), 90_000_000, true],
	['a million from a town of 1.6 million', 1_048_044, town(1_600_000), 20_000_000, false],
	['12 million in a town of unknown size', 12_000_000, town(0), 90_000_000, false],
	['300 000 in a division with few towns', 300_000, division, 1_700_000, false],
	['83 million in a division of a country of 5 million', 83_000_000, division, 5_000_000, true],
	['25 million in a country with 9 million in towns', 25_000_000, division, 9_000_000, false],
	['anything where nobody knows', 83_000_000, division, 0, false]
])('%s', (_, value, place, countryPopulation, expected) => {
	const quantity = { value, low: value, high: null, qualifier: 'at_least' as const };
	expect(exceedsInhabitants({ ...quantity, unit: 'person', place, countryPopulation })).toBe(
		expected
	);
	const money = { ...quantity, unit: 'currency' as const, place, countryPopulation };
	expect(exceedsInhabitants(money)).toBe(false);
});
