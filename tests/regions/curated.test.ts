import { describe, expect, it } from 'vitest';
import curated from '#data/region-aliases.json' with { type: 'json' };
import { demonymCountry, findRegion, isMultiRegion, lookUpName } from '#lib/regions/index.ts';

/** The generated files hold what region-aliases.json says: whoever edits it must regenerate. */
interface Entry {
	id: string;
	fr?: string;
	en?: string;
	es?: string;
	also?: string[];
}
const entries: Entry[] = [...curated.names, ...curated.regions];

describe('the curated names', () => {
	it('are at least five hundred, one entry a region', () => {
		expect(entries.length).toBeGreaterThanOrEqual(500);
		const named = curated.names.map((entry) => entry.id);
		expect(named.filter((id, i) => named.indexOf(id) !== i)).toEqual([]);
	});

	it('are the names in the tree', () => {
		const stale = entries.filter(({ id, fr, en, es }) => {
			const names = findRegion(id)?.names;
			return (
				!names || (fr && names.fr !== fr) || (en && names.en !== en) || (es && names.es !== es)
			);
		});
		expect(stale).toEqual([]);
	});

	it('are all in the index', () => {
		const missing = entries.flatMap(({ id, also = [] }) =>
			also.filter((name) => !lookUpName(name).some((region) => region.id === id))
		);
		expect(missing).toEqual([]);
	});

	it('place what they add', () => {
		const unplaced = curated.regions.filter(({ id }) => typeof findRegion(id)?.lat !== 'number');
		expect(unplaced).toEqual([]);
	});
});

describe('the curated countries', () => {
	it('give every demonym its country', () => {
		const demonyms: Record<string, Record<string, string[]>> = curated.demonyms;
		const wrong = Object.values(demonyms).flatMap((byLanguage) =>
			Object.entries(byLanguage).flatMap(([language, words]) =>
				words.filter((word) => demonymCountry(word, language) === undefined)
			)
		);
		expect(wrong).toEqual([]);
	});

	it('cover the hundred and ten that matter most', () => {
		expect(Object.keys(curated.demonyms).length).toBeGreaterThanOrEqual(110);
	});

	it('name the regions across countries', () => {
		const missing = curated.multi.filter(({ fr, en, es }) => ![fr, en, es].every(isMultiRegion));
		expect(missing).toEqual([]);
	});
});
