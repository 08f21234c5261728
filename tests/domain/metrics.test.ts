import { expect, test } from 'vitest';
import { METRICS } from '#lib/domain/figure.ts';
import { HIDDEN_SUBGROUPS, METRIC_PROFILES } from '#lib/domain/metrics.ts';

test.each(METRICS)('%s has a family, a unit, a measure and two clocks', (metric) => {
	const { agingDays, freshDays } = METRIC_PROFILES[metric];
	expect(Number.isInteger(agingDays) && Number.isInteger(freshDays)).toBe(true);
	// Reports that are rivals of one another must all still stand.
	expect(freshDays).toBeLessThan(agingDays);
	expect(freshDays).toBeGreaterThan(0);
});

test('a stock of displaced people stands for half a year, one of missing people for a month', () => {
	expect(METRIC_PROFILES.displaced.agingDays).toBe(180);
	expect(METRIC_PROFILES.missing.agingDays).toBe(30);
});

test('tolls move by the day, displacement by the month', () => {
	expect(METRIC_PROFILES.deaths.freshDays).toBeLessThan(7);
	expect(METRIC_PROFILES.displaced.freshDays).toBe(30);
});

test.each([
	['displaced', 'displacement', 'person'],
	['deaths', 'casualties', 'person'],
	['disease_cases', 'health', 'case'],
	['housing_destroyed', 'damage', 'dwelling'],
	['funding_required', 'funding', 'currency']
] as const)('%s is of the family %s and counts by %s', (metric, family, unit) => {
	expect(METRIC_PROFILES[metric]).toMatchObject({ family, unit });
});

test('fighters are hidden unless asked for', () => {
	expect(HIDDEN_SUBGROUPS).toEqual(['combatants']);
});
