import { describe, expect, test } from 'vitest';
import { parseFigureForm } from '#lib/domain/forms/parse-figure-form.ts';
import type { FigureFormRules } from '#lib/domain/forms/parse-figure-form.ts';

const CORRECTION: FigureFormRules = { purpose: 'correction', today: '2017-03-02' };
const ENTRY: FigureFormRules = { purpose: 'entry', today: '2017-03-02' };

const COMPLETE = {
	metric: 'displaced',
	qualifier: 'at_least',
	value: '16 000',
	unit: 'person',
	measure: 'cumulative',
	assertion: 'unconfirmed',
	dateEnd: '28/02/2017',
	place: 'Mossoul',
	source: 'Ministère des Déplacés',
	reason: 'Relu dans la dépêche',
	author: 'Awa'
};

function formOf(changes: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...COMPLETE, ...changes })) form.set(name, value);
	return form;
}

function read(changes: Record<string, string>, rules = CORRECTION) {
	const result = parseFigureForm(formOf(changes), rules);
	return result.ok ? result.values : result.problems.map(({ field, code }) => `${field} ${code}`);
}

test('a complete form gives the values of the figure', () => {
	expect(read({})).toEqual({
		metric: 'displaced',
		qualifier: 'at_least',
		value: 16_000,
		low: 16_000,
		high: null,
		unit: 'person',
		currency: null,
		measure: 'cumulative',
		subgroup: null,
		disease: null,
		assertion: 'unconfirmed',
		dateStart: null,
		dateEnd: '2017-02-28',
		datePrecision: 'day',
		place: 'Mossoul',
		regionId: null,
		source: 'Ministère des Déplacés',
		quote: null,
		url: null,
		publishedOn: null,
		documentId: null,
		reason: 'Relu dans la dépêche',
		author: 'Awa'
	});
});

describe('the qualifier says which numbers count', () => {
	test.each([
		['exact', { value: '5' }, { value: 5, low: 5, high: 5 }],
		['approximate', { value: '5' }, { value: 5, low: null, high: null }],
		['at_least', { value: '5' }, { value: 5, low: 5, high: null }],
		['at_most', { value: '5' }, { value: 5, low: null, high: 5 }],
		['range', { value: '', low: '5', high: '9' }, { value: null, low: 5, high: 9 }],
		['vague', { value: '', low: '100' }, { value: null, low: 100, high: null }]
	])('%s', (qualifier, typed, quantity) => {
		expect(read({ qualifier, ...typed })).toMatchObject({ qualifier, ...quantity });
	});

	test('a corrected value moves its bounds, whatever the bounds were before', () => {
		const before = { low: '160000', high: '160000' };
		expect(read({ qualifier: 'exact', value: '16000', ...before })).toMatchObject({
			value: 16_000,
			low: 16_000,
			high: 16_000
		});
	});
});

describe('every problem is told at once, in the order of the page', () => {
	test('an empty correction', () => {
		const empty = Object.fromEntries(Object.keys(COMPLETE).map((name) => [name, '']));
		expect(read(empty)).toEqual([
			'metric required',
			'qualifier required',
			'unit required',
			'measure required',
			'assertion required',
			'reason required',
			'author required'
		]);
	});

	test('an entry by hand needs source, date and place too, and no reason', () => {
		expect(read({ source: '', dateEnd: '', place: '', reason: '' }, ENTRY)).toEqual([
			'dateEnd required',
			'place required',
			'source required'
		]);
	});

	test.each([
		[{ value: '' }, 'value required'],
		[{ value: '3.142' }, 'value number_ambiguous'],
		[{ value: '3,5' }, 'value number_whole'],
		[{ qualifier: 'range', low: '9', high: '5' }, 'high bounds_order'],
		[{ qualifier: 'range', low: '5', high: '5' }, 'high bounds_order'],
		[{ qualifier: 'range', low: '5', high: '' }, 'high required'],
		[{ unit: 'elephant' }, 'unit unknown_choice'],
		[{ metric: 'funding_required', unit: 'currency' }, 'currency currency_required'],
		[
			{ metric: 'funding_required', unit: 'currency', currency: 'XXQ' },
			'currency currency_unknown'
		],
		[{ metric: 'deaths', unit: 'tonne' }, 'unit unit_other'],
		[{ publishedOn: '27/02/2017', dateStart: '28/02/2017' }, 'publishedOn published_before'],
		[{ metric: 'funding_required' }, 'unit unit_currency'],
		[{ dateStart: '01/03/2017', dateEnd: '28/02/2017' }, 'dateEnd date_order'],
		[{ dateEnd: '30/02/2017' }, 'dateEnd date_impossible'],
		[{ dateEnd: '01/12/2017' }, 'dateEnd date_future'],
		[{ dateEnd: '01/12/2017', measure: 'stock' }, 'dateEnd date_future'],
		[{ dateStart: '01/02/2017', dateEnd: '' }, 'dateEnd date_end_required'],
		[{ url: 'javascript:alert(1)' }, 'url url_scheme'],
		[{ reason: 'x'.repeat(1001) }, 'reason too_long']
	])('%o: %s', (changes, problem) => {
		expect(read(changes)).toEqual([problem]);
	});
});

describe('the time of the fact', () => {
	test.each([
		['a stock on one day', { measure: 'stock' }, '2017-02-28', '2017-02-28', 'day'],
		['an open start of a toll', { measure: 'cumulative' }, null, '2017-02-28', 'day'],
		['a month', { measure: 'flow', dateEnd: '02/2017' }, '2017-02-01', '2017-02-28', 'month'],
		[
			'a span',
			{ measure: 'flow', dateStart: '01/02/2017', dateEnd: '07/02/2017', datePrecision: 'week' },
			'2017-02-01',
			'2017-02-07',
			'week'
		],
		[
			'a plan for a year to come',
			{ measure: 'stock', assertion: 'planned', dateEnd: '2018' },
			'2018-01-01',
			'2018-12-31',
			'year'
		],
		[
			'the month that runs',
			{ measure: 'flow', dateEnd: '03/2017' },
			'2017-03-01',
			'2017-03-31',
			'month'
		]
	])('%s', (_name, typed, dateStart, dateEnd, datePrecision) => {
		expect(read(typed, ENTRY)).toMatchObject({ dateStart, dateEnd, datePrecision });
	});
});

test('what was typed is kept as it was, spaces around it apart', () => {
	const result = parseFigureForm(formOf({ value: ' 3.142 ', reason: 'relu' }), CORRECTION);
	expect(result.ok).toBe(false);
	expect(result.typed).toMatchObject({ value: '3.142', reason: 'relu', dateEnd: '28/02/2017' });
});

test('tonnes and money may have decimals', () => {
	expect(read({ metric: 'aid_delivered', unit: 'tonne', value: '2,5' })).toMatchObject({
		value: 2.5
	});
	const money = { metric: 'funding_required', unit: 'currency', currency: 'usd', value: '1,5' };
	expect(read(money)).toMatchObject({ value: 1.5, currency: 'USD' });
});
