import { describe, expect, test } from 'vitest';
import {
	convertHouseholds,
	countPersons,
	createHouseholdSizeFinder
} from '#lib/domain/households.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, figure, parentOf } from './figures.ts';

describe('R9: households become persons', () => {
	test.each([
		[3_200, 5.9, 18_880],
		[3_000, 5.9, 17_700],
		[3_500, 5.9, 20_650],
		[5, 5.5, 28], // 27.5
		[50, 2.01, 101], // 100.5, which binary fractions put just below
		[50, 4.33, 217],
		[7, 4.929, 35],
		[0, 5.9, 0]
	])('%i households of %d are %i persons', (households, size, persons) => {
		expect(countPersons(households, size)).toBe(persons);
	});

	test('bounds are converted too, and an open one stays open', () => {
		const converted = convertHouseholds({ best: 3_200, low: 3_000, high: null }, 5.9);
		expect(converted).toEqual({ best: 18_880, low: 17_700, high: null });
	});
});

describe('R9: the size is that of the place and the time', () => {
	const sizeIn = createHouseholdSizeFinder(
		[
			{ regionId: 'irak', year: 2011, size: 6.7 },
			{ regionId: 'irak', year: 2018, size: 5.9 },
			{ regionId: 'ninive', year: 2016, size: 6.2 },
			{ regionId: 'soudan', year: 2014, size: 0 }
		],
		parentOf
	);

	test.each<[string, number, number | null, string]>([
		['ninive', 2017, 6.2, 'its own'],
		['mossoul', 2017, 6.2, 'of the nearest region above'],
		['ninive', 2015, 6.7, 'the country’s, as its own came later'],
		['erbil', 2012, 6.7, 'the country’s'],
		['erbil', 2030, 5.9, 'the latest'],
		['irak', 2010, null, 'none was published yet'],
		['soudan', 2020, null, 'nothing is no size'],
		['nowhere', 2020, null, 'unknown region']
	])('%s in %i: %d (%s)', (regionId, year, size) => {
		expect(sizeIn(regionId, year)?.size ?? null).toBe(size);
	});

	test('a tree that bites its own tail has no size, and no end of time is spent on it', () => {
		const lookup = createHouseholdSizeFinder([], (id) => (id === 'a' ? 'b' : 'a'));
		expect(lookup('a', 2020)).toBeUndefined();
	});
});

describe('R9: households in a total', () => {
	const households = figure(1, { value: 3_200, unit: 'household' });
	const persons = figure(2, { value: 18_900, relation: 'equivalent', parentId: 1 });
	const sized = contextOf('mossoul', { householdSize: () => 5.9 });

	test('3 200 households of 5.9 count as 18 880 persons', () => {
		expect(computeTotal([households], sized, '2017-07-01')).toMatchObject({
			best: 18_880,
			unit: 'person',
			addends: [1]
		});
	});

	test('where the text gives both, its number of persons is taken', () => {
		const total = computeTotal([households, persons], sized, '2017-07-01');
		expect(total).toMatchObject({ best: 18_900, addends: [2] });
		expect(total.exclusions).toEqual([{ reason: 'part', figureIds: [1] }]);
	});

	test('a number of persons that waits for review does not push the households out', () => {
		const total = computeTotal(
			[households, { ...persons, needsReview: true }],
			sized,
			'2017-07-01'
		);
		expect(total).toMatchObject({ best: 18_880, addends: [1] });
	});

	test('households are people only where a metric counts people', () => {
		const homes = figure(1, { value: 3_200, unit: 'household', metric: 'housing_destroyed' });
		const context = contextOf('mossoul', { metric: 'housing_destroyed', householdSize: () => 5.9 });
		expect(computeTotal([homes], context, '2017-07-01').best).toBe(3_200);
	});

	test('without a size they are listed and not summed', () => {
		const others = figure(3, { value: 500, dateEnd: '2017-06-29' });
		const another = figure(4, { value: 510, dateEnd: '2017-06-30' });
		const more = [5, 6].map((id) => ({ ...households, id }));
		const figures = [households, ...more, others, another];
		const total = computeTotal(figures, contextOf('mossoul'), '2017-07-01');
		expect(total).toMatchObject({ best: 510, unit: 'person' });
		expect(total.exclusions).toContainEqual({ reason: 'household', figureIds: [1, 5, 6] });
	});

	test('households alone, without a size, are a number of households', () => {
		const total = computeTotal([households], contextOf('mossoul'), '2017-07-01');
		expect(total).toMatchObject({ best: 3_200, unit: 'household' });
	});

	test.each([0, -2, NaN, Infinity])('%d is no size of a household', (size) => {
		const strange = contextOf('mossoul', { householdSize: () => size });
		expect(computeTotal([households], strange, '2017-07-01').unit).toBe('household');
	});
});
