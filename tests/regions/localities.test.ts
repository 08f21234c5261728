import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookUpName } from '#lib/regions/index.ts';

const countries = readFileSync(new URL('./localities.txt', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => line && !line.startsWith('#'))
	.map((line) => line.split(' | '));

describe('places that reports name', () => {
	it.each(countries)('are known in %s', (country = '', names = '') => {
		const unknown = names
			.split(' · ')
			.filter((name) => !lookUpName(name).some((region) => region.country === country));
		expect(unknown).toEqual([]);
	});
});
