import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookUpName } from '#lib/regions/index.ts';

/** Written by hand, one name a line: the name, the country, the canonical name. */
const cases = readFileSync(new URL('./crisis-places.txt', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => line && !line.startsWith('#'))
	.map((line) => line.split(' | '));

describe('French names of crisis places', () => {
	it('are at least four hundred', () => {
		expect(cases.length).toBeGreaterThanOrEqual(400);
	});

	it.each(cases)('%s is in %s: %s', (name = '', country = '', canonical = '') => {
		const [first] = lookUpName(name);
		expect([first?.country, first?.names.fr]).toEqual([country, canonical]);
	});
});
