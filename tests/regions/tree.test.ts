import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	capitalOf,
	findRegion,
	isMultiRegion,
	listAncestors,
	listChildren,
	listCountries,
	lookUpName,
	searchRegions,
	startsLongerName
} from '#lib/regions/index.ts';

const readLines = (name: string) =>
	readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
		.trimEnd()
		.split('\n');
const [header, ...rows] = readLines('regions.tsv');
const regions = rows.map((row) => row.split('\t'));
const parents = new Map(regions.map(([id = '', , parent = '']) => [id, parent]));
const isSorted = (keys: string[]) => keys.every((key, i) => i === 0 || keys[i - 1]! < key);

describe('the tree', () => {
	it('has the columns that the reader expects', () => {
		expect(header).toBe(
			'id\tlevel\tparent\tcountry\tname_fr\tname_en\tname_es\tlat\tlon\tpopulation'
		);
		expect(regions.filter((fields) => fields.length !== 10)).toEqual([]);
	});

	it('is sorted by id, each id once', () => {
		expect(isSorted(regions.map(([id = '']) => id))).toBe(true);
	});

	it('has every parent, without cycles, up to the country of the region', () => {
		const lost = regions.filter(([id = '', , , country = '']) => rootOf(id) !== country);
		expect(lost.map(([id]) => id)).toEqual([]);
	});

	it('puts countries at the top and deeper levels below them', () => {
		const depth = (level = '') => (level === 'site' ? 4 : Number(level));
		const levels = new Map(regions.map(([id = '', level]) => [id, depth(level)]));
		const wrong = regions.filter(([id = '', level, parent = '']) =>
			level === '0' ? parent !== '' || id.length !== 3 : !isBelow(levels.get(parent), depth(level))
		);
		expect(wrong.map(([id]) => id)).toEqual([]);
	});

	it('has a French name, and a position on the globe or none', () => {
		const wrong = regions.filter(([, , , , fr = '', , , lat = '', lon = '']) => {
			const isPlaced = Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
			return fr.trim() === '' || (lat === '') !== (lon === '') || !isPlaced;
		});
		expect(wrong).toEqual([]);
	});

	it('holds the countries of the world and their current divisions', () => {
		expect(listCountries().length).toBeGreaterThanOrEqual(245);
		const count = (id: string) => listChildren(id).filter((r) => r.level === 1).length;
		expect(['COD', 'MLI', 'BFA', 'IRQ', 'HTI', 'SDN', 'UKR', 'PSE'].map(count)).toEqual([
			26, 11, 13, 19, 10, 18, 27, 2
		]);
	});
});

describe('the index of names', () => {
	const names = readLines('region-names.tsv').map((line) => line.split('\t'));

	it('is sorted by name, each name once', () => {
		expect(isSorted(names.map(([name = '']) => name))).toBe(true);
	});

	it('leads to regions of the tree only', () => {
		const ids = names.flatMap(([, found = '']) => found.split('|'));
		expect(ids.filter((id) => !parents.has(id))).toEqual([]);
	});
});

describe('findRegion', () => {
	it('reads every line of the file', () => {
		const wrong = regions.filter(([id = '', , parent]) => {
			const region = findRegion(id);
			return region?.id !== id || (region.parent ?? '') !== parent;
		});
		expect(wrong).toEqual([]);
	});

	it.each(['', 'XXX', 'IQ', 'g1', 'id', 'IRQ\t0', 'zzz', '\n'])('has none for %j', (id) => {
		expect(findRegion(id)).toBeUndefined();
	});

	it('gives names in three languages, beyond Latin-1 too', () => {
		expect(findRegion('IQ-NI')?.names).toEqual({ fr: 'Ninive', en: 'Nineveh', es: 'Nínive' });
		expect(findRegion('TR-46')?.names.en).toBe('Kahramanmaraş');
	});
});

describe('listAncestors', () => {
	it.each([
		['Mossoul', ['Mossoul', 'Ninive', 'Irak']],
		['Drodro', ['Drodro', 'Djugu', 'Ituri', 'République démocratique du Congo']],
		['Goudoubo', ['Goudoubo', 'Séno', 'Sahel', 'Burkina Faso']],
		['Khan Younès', ['Khan Younès', 'Khan Younès', 'Bande de Gaza', 'Palestine']],
		['Haïti', ['Haïti']]
	])('%s lies in %j', (name, chain) => {
		const [region] = lookUpName(name);
		expect(listAncestors(region?.id ?? '').map((r) => r.names.fr)).toEqual(chain);
	});

	it('is empty for an unknown id', () => {
		expect(listAncestors('nowhere')).toEqual([]);
	});
});

describe('lookUpName', () => {
	it.each(['MOSSOUL', 'mossoul', '  Mossoul ', 'Mossoul-Ouest', 'mossoul ouest', 'Mosul'])(
		'reads %j as Mossoul',
		(name) => {
			expect(lookUpName(name)[0]?.id).toBe('g99072');
		}
	);

	it.each(['Cox’s Bazar', "Cox's Bazar", 'COX`S BAZAR', 'Coxʼs Bazar'])('reads %j', (name) => {
		expect(lookUpName(name)[0]?.country).toBe('BGD');
	});

	it.each(['', ' ', '-', '\t', 'a\tb', 'Xyzzy', 'é', '\u{1f30d}', 'mossoul\n'.repeat(3)])(
		'knows no %j',
		(name) => {
			expect(lookUpName(name)).toEqual([]);
		}
	);

	it('knows which words may begin a longer name', () => {
		expect(['khan', "cox's", 'port au', 'deir ez', 'zqx'].map(startsLongerName)).toEqual([
			true,
			true,
			true,
			true,
			false
		]);
	});
});

describe('searchRegions', () => {
	const names = (query: string) => searchRegions(query, 5).map((region) => region.names.fr);

	it('puts the exact name first, whatever the accents', () => {
		expect(names('haiti')[0]).toBe('Haïti');
		expect(names('Kivu')[0]).toBe('Kivu');
	});

	it('puts countries and divisions before towns', () => {
		expect(names('nig')).toContain('Niger');
		expect(searchRegions('nord-k', 1)[0]?.id).toBe('CD-NK');
		expect(searchRegions('i', 3).every((region) => region.level === 0)).toBe(true);
	});

	it('finds by any language and by aliases', () => {
		expect(names('Aleppo')).toContain('Alep');
		expect(names('congo kin')).toContain('République démocratique du Congo');
	});

	it('keeps the limit, and gives nothing for nothing', () => {
		expect(searchRegions('san', 7)).toHaveLength(7);
		expect(searchRegions('   ')).toEqual([]);
		expect(searchRegions('zzzzz')).toEqual([]);
	});
});

describe('countries', () => {
	it.each([
		['IRQ', 'Bagdad'],
		['COD', 'Kinshasa'],
		['HTI', 'Port-au-Prince'],
		['SSD', 'Djouba'],
		['UKR', 'Kiev'],
		['AFG', 'Kaboul'],
		['MMR', 'Naypyidaw'],
		['CIV', 'Yamoussoukro'],
		['BDI', 'Gitega']
	])('the capital of %s is %s', (country, capital) => {
		expect(capitalOf(country)?.names.fr).toBe(capital);
	});

	it.each(['Sahel', 'Corne de l’Afrique', 'lac Tchad', 'Mediterranean', 'Grands Lacs', 'Caribe'])(
		'%s lies in several',
		(name) => {
			expect(isMultiRegion(name)).toBe(true);
		}
	);

	it('does not take a country for a region across countries', () => {
		expect(isMultiRegion('Tchad')).toBe(false);
	});
});

function isBelow(above: number | undefined, depth: number): boolean {
	return above !== undefined && above <= depth && above < 4;
}

function rootOf(id: string): string {
	let [current, steps] = [id, 0];
	while (parents.get(current) && steps++ < 6) current = parents.get(current) ?? '';
	return parents.get(current) === '' ? current : '';
}
