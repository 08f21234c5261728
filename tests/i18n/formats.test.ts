import { describe, expect, test } from 'vitest';
import { messages } from '#lib/i18n/catalogues.ts';
import { formatAge, formatDate, formatDateSpan } from '#lib/i18n/dates.ts';
import type { DateSpan } from '#lib/i18n/dates.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { formatChange, formatCount, formatNumber, formatShort } from '#lib/i18n/numbers.ts';
import { createPlural } from '#lib/i18n/plural.ts';
import { formatBest, formatBounds, formatQuantity, formatQuantityOf } from '#lib/i18n/quantity.ts';

const fr = messages('fr');

/** Spaces that do not break, written so that they can be read: ⍽ narrow, ␣ wide. */
const seen = (text: string) => text.replaceAll('\u202f', '⍽').replaceAll('\u00a0', '␣');
/** All spaces alike, where only the words matter. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('numbers', () => {
	test.each([
		['fr', 16_000, '16⍽000'],
		['fr', 1_234.5, '1⍽234,5'],
		['en', 16_000, '16,000'],
		['es', 1_600, '1.600']
	] as const)('in %s, %d is written %s', (locale, value, expected) => {
		expect(seen(formatNumber(value, messages(locale)))).toBe(expected);
	});

	test.each([
		[22, '+22'],
		[-2, '−2'],
		[0, '0']
	])('a change of %d has its sign', (value, expected) => {
		expect(formatChange(value, fr)).toBe(expected);
	});

	test.each([
		['fr', 16_000, '16 k'],
		['fr', 1_200_000, '1,2 M'],
		['en', 1_200_000, '1.2M']
	] as const)('on an axis in %s, %d is %s', (locale, value, expected) => {
		expect(plain(formatShort(value, messages(locale)))).toBe(expected);
	});

	test.each([
		['fr', 0, 'person', null, '0 personne'],
		['fr', 1, 'person', null, '1 personne'],
		['fr', 1.5, 'tonne', null, '1,5 tonne'],
		['fr', 16_000, 'person', null, '16 000 personnes'],
		['fr', 1_200_000, 'person', null, '1,2 million de personnes'],
		['fr', 2_000_000, 'hectare', null, '2 millions d’hectares'],
		['fr', 1_234_567, 'person', null, '1 234 567 personnes'],
		['fr', 295_000_000, 'currency', 'USD', '295 millions USD'],
		['en', 0, 'person', null, '0 people'],
		['en', 1_200_000, 'person', null, '1.2 million people'],
		['es', 1_200_000, 'person', null, '1,2 millones de personas']
	] as const)('with what they count, in %s: %d %s', (locale, value, unit, currency, expected) => {
		expect(plain(formatCount(value, unit, currency, messages(locale)))).toBe(expected);
	});
});

describe('plurals', () => {
	const forms = { zero: 'aucun chiffre', one: '# chiffre', other: '# chiffres' };

	test.each([
		['fr', 0, 'aucun chiffre'],
		['fr', 1, '1␣chiffre'],
		['fr', 2, '2␣chiffres'],
		['fr', 12_000, '12⍽000␣chiffres'],
		['en', 1, '1␣chiffre'],
		['en', 0, 'aucun chiffre']
	] as [Locale, number, string][])('%s, %d: %s', (locale, n, expected) => {
		expect(seen(createPlural(locale)(n, forms))).toBe(expected);
	});

	test('French counts nought and one and a half as one, English does not', () => {
		const bare = { one: '# jour', other: '# jours' };
		expect(plain(createPlural('fr')(0, bare))).toBe('0 jour');
		expect(plain(createPlural('fr')(1.5, bare))).toBe('1,5 jour');
		expect(plain(createPlural('en')(0, bare))).toBe('0 jours');
	});
});

describe('quantities, as the words bound them', () => {
	const quantity = { value: null, low: null, high: null } as const;

	test.each([
		[{ ...quantity, qualifier: 'exact', value: 16_000 }, '16 000'],
		[{ ...quantity, qualifier: 'approximate', value: 300 }, 'environ 300'],
		[{ ...quantity, qualifier: 'at_least', value: 16_000, low: 16_000 }, 'au moins 16 000'],
		[{ ...quantity, qualifier: 'at_most', value: 700, high: 700 }, 'au plus 700'],
		[{ ...quantity, qualifier: 'range', low: 350, high: 400 }, 'entre 350 et 400'],
		[{ ...quantity, qualifier: 'vague', low: 100 }, 'des centaines'],
		[{ ...quantity, qualifier: 'vague', low: 10_000 }, 'des dizaines de milliers'],
		[{ ...quantity, qualifier: 'exact' }, 'nombre inconnu']
	] as const)('%j', (figure, expected) => {
		expect(plain(formatQuantity(figure, fr))).toBe(expected);
	});

	test.each([
		['fr', { qualifier: 'vague', low: 100 }, 'household', 'des centaines de ménages'],
		['fr', { qualifier: 'at_least', value: 1 }, 'person', 'au moins 1 personne'],
		[
			'fr',
			{ qualifier: 'range', low: 1_000_000, high: 1_500_000 },
			'person',
			'entre 1 000 000 et 1,5 million de personnes'
		],
		['en', { qualifier: 'vague', low: 100 }, 'person', 'hundreds of people']
	] as const)('with the noun, in %s: %j of %s', (locale, figure, unit, expected) => {
		const whole = { ...quantity, ...figure, unit, currency: null };
		expect(plain(formatQuantityOf(whole, messages(locale)))).toBe(expected);
	});

	test.each([
		[{ best: 500, low: 500, high: 500 }, null],
		[{ best: 500, low: 500, high: null }, 'ou plus'],
		[{ best: 13_000, low: 10_510, high: null }, '10 510 ou plus'],
		[{ best: 375, low: 350, high: 400 }, 'entre 350 et 400'],
		[{ best: null, low: null, high: 400 }, 'au plus 400'],
		[{ best: 12, low: null, high: null }, null]
	])('the bounds beside a best value: %j', (bounds, expected) => {
		const text = formatBounds(bounds, fr);
		expect(text && plain(text)).toBe(expected);
	});

	test.each([
		[{ best: 16_000, low: 16_000, high: null }, '16 000'],
		[{ best: null, low: 100, high: 999 }, '100–999'],
		[{ best: null, low: 0, high: 700 }, '≤ 700'],
		[{ best: null, low: 100, high: null }, '≥ 100'],
		[{ best: null, low: null, high: null }, 'nombre inconnu']
	])('the number to print large: %j', (bounds, expected) => {
		expect(plain(formatBest(bounds, fr))).toBe(expected);
	});
});

describe('days', () => {
	test.each([
		['fr', '2017-08-03', '3 août 2017'],
		['fr', '2017-08-01', '1er août 2017'],
		['fr', '2017-08-21', '21 août 2017'],
		['en', '2017-08-01', 'August 1, 2017'],
		['es', '2017-08-01', '1 de agosto de 2017']
	] as const)('in %s: %s', (locale, day, expected) => {
		expect(plain(formatDate(day, messages(locale)))).toBe(expected);
	});

	test.each([
		[{ from: '2017-08-03', to: '2017-08-03' }, '3 août 2017'],
		[{ from: '2016-10-01', to: '2016-10-05' }, '1er–5 octobre 2016'],
		[{ from: '2016-10-17', to: '2017-03-15' }, '17 octobre 2016 – 15 mars 2017'],
		[{ from: '2017-03-01', to: '2017-03-31', precision: 'month' }, 'mars 2017'],
		[{ from: '2017-03-01', to: '2017-03-10', precision: 'month' }, '1er–10 mars 2017'],
		[{ from: '2017-04-01', to: '2017-06-30', precision: 'quarter' }, '2e trimestre 2017'],
		[{ from: '2017-01-01', to: '2017-12-31', precision: 'year' }, '2017'],
		[{ from: null, to: '2017-08-03' }, 'jusqu’au 3 août 2017'],
		[{ from: null, to: null }, 'sans date']
	] as [DateSpan, string][])('a span: %j', (span, expected) => {
		expect(plain(formatDateSpan(span, fr))).toBe(expected);
	});

	test.each([
		['fr', '2017-08-03', '2017-08-03', '3␣août 2017'],
		['fr', '2017-03-28', '2017-04-02', '28␣mars␣– 2␣avril 2017'],
		['fr', '2016-10-17', '2017-03-15', '17␣octobre 2016␣– 15␣mars 2017'],
		['es', '2017-08-01', '2017-08-01', '1␣de␣agosto de 2017'],
		['en', '2017-08-01', '2017-08-01', 'August␣1, 2017']
	] as const)('in %s the day of %s to %s keeps to its month', (locale, from, to, expected) => {
		expect(seen(formatDateSpan({ from, to }, messages(locale)))).toBe(expected);
	});

	test('an age keeps its number and what it counts on one line', () => {
		expect(seen(formatAge('2009-08-03', '2017-08-03', fr))).toBe('il y a 8␣ans');
	});

	test.each([
		['2017-08-03', 'aujourd’hui'],
		['2017-08-02', 'hier'],
		['2017-07-31', 'il y a 3 jours'],
		['2017-07-13', 'il y a 3 semaines'],
		['2017-03-01', 'il y a 5 mois'],
		['2009-08-03', 'il y a 8 ans'],
		['2017-08-06', 'dans 3 jours']
	])('the age of %s on 3 August 2017', (day, expected) => {
		expect(plain(formatAge(day, '2017-08-03', fr))).toBe(expected);
	});
});
