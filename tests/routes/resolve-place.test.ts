import { describe, expect, test } from 'vitest';
import { placeContent } from '../../src/routes/chiffres/place-content.ts';
import { labelRegion, nameOrLabel, resolvePlace } from '../../src/routes/chiffres/resolve-place.ts';

const MOSUL = 'g99072';
const NINEVEH = 'IQ-NI';

describe('a place as it is typed', () => {
	test.each([
		['Irak', 'IRQ'],
		['iraq', 'IRQ'],
		['Ninive (Irak)', NINEVEH],
		['Nineveh (Iraq)', NINEVEH]
	])('%s is %s', (typed, id) => {
		expect(resolvePlace(typed, null)).toMatchObject({ kind: 'region', region: { id } });
	});

	test('several of one name are asked about, until one is chosen', () => {
		const asked = resolvePlace('Tripoli', null);
		expect(asked.kind).toBe('several');
		const ids = asked.kind === 'several' ? asked.regions.map((region) => region.country) : [];
		expect(ids).toEqual(expect.arrayContaining(['LBY', 'LBN']));
	});

	test('a choice among them settles it; a choice of another name does not', () => {
		const asked = resolvePlace('Tripoli', null);
		const lebanese =
			asked.kind === 'several' ? asked.regions.find((region) => region.country === 'LBN') : null;
		expect(resolvePlace('Tripoli', lebanese?.id ?? '')).toMatchObject({
			kind: 'region',
			region: { country: 'LBN' }
		});
		expect(resolvePlace('Irak', MOSUL)).toMatchObject({ kind: 'region', region: { id: 'IRQ' } });
	});

	test('words that no region answers to stay words, and so does "none of these"', () => {
		expect(resolvePlace('le quartier du vieux pont', null)).toEqual({ kind: 'words' });
		expect(resolvePlace('Tripoli', 'words')).toEqual({ kind: 'words' });
	});
});

test('a label says what a region lies in, and is read back as that region', () => {
	expect(labelRegion('IRQ', 'fr')).toBe('Irak');
	expect(labelRegion(NINEVEH, 'fr')).toBe('Ninive (Irak)');
	expect(resolvePlace(labelRegion(MOSUL, 'fr'), MOSUL)).toMatchObject({
		kind: 'region',
		region: { id: MOSUL }
	});
});

test('an address may name a place by its id or in words', () => {
	expect(nameOrLabel(NINEVEH, 'fr')).toBe('Ninive (Irak)');
	expect(nameOrLabel('Mossoul', 'fr')).toBe('Mossoul');
});

describe('the place of a figure', () => {
	const before = { placeText: 'la deuxième ville d’Irak', regionId: MOSUL };

	test('keeps the words of the text beside a corrected region', () => {
		expect(placeContent({ place: 'Ninive (Irak)', regionId: MOSUL }, before, 'fr')).toEqual({
			ok: true,
			content: { placeText: 'la deuxième ville d’Irak', regionId: NINEVEH }
		});
	});

	test('is not looked up again where it was left as it was', () => {
		const unresolved = { placeText: 'Tripoli', regionId: null };
		expect(placeContent({ place: 'Tripoli', regionId: null }, unresolved, 'fr')).toEqual({
			ok: true,
			content: unresolved
		});
	});

	test('may be emptied', () => {
		expect(placeContent({ place: null, regionId: null }, before, 'fr')).toEqual({
			ok: true,
			content: { placeText: null, regionId: null }
		});
	});

	test('of an ambiguous name comes back with what there is to choose from', () => {
		const placed = placeContent({ place: 'Tripoli', regionId: null }, null, 'fr');
		expect(placed).toMatchObject({
			ok: false,
			problems: [{ field: 'place', code: 'place_several', params: { place: 'Tripoli' } }]
		});
		const labels = placed.ok ? [] : placed.placeChoices.map(({ label }) => label);
		expect(labels.some((label) => label.includes('Liban'))).toBe(true);
	});
});
