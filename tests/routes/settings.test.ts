import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listHouseholdSizes, listPlaceAliases } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { load as loadOverview } from '../../src/routes/reglages/+page.server.ts';
import * as households from '../../src/routes/reglages/menages/+page.server.ts';
import * as places from '../../src/routes/reglages/lieux/+page.server.ts';
import * as sources from '../../src/routes/reglages/sources/+page.server.ts';
import { openTestStore } from '../support/store.ts';
import { call, cookieJar } from './calling.ts';

const TEXT = 'Trois cents familles ont fui Zahra-la-Neuve, selon l’OIM.';

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	await ingestFigures(store, TEXT, [
		figureIn(TEXT, 'Trois cents familles', {
			...{ value: 300, low: 300, high: 300, unit: 'household', placeText: 'Zahra-la-Neuve' },
			place: { id: 'IRQ', name: 'Irak', country: 'IRQ', level: 0 }
		})
	]);
});
afterEach(() => store.destroy());

const signed = () => cookieJar({ releve_auteur: 'Awa' });

test('the first page says how much there is of each', async () => {
	expect(await call(loadOverview, { store })).toEqual({ sources: 1, households: 0, places: 1 });
});

describe('households', () => {
	const filled = { place: 'Irak', year: '2011', size: '6,7', statedBy: 'MICS', author: 'Awa' };
	const save = (form: object = {}) =>
		call(households.actions['save'], { store, form: { ...filled, ...form } });

	test('a size is kept, and the page says what it changes', async () => {
		expect(await call(households.load, { store })).toMatchObject({ rows: [], unconverted: 1 });
		expect(await save()).toEqual({ changed: true });
		expect(await call(households.load, { store })).toMatchObject({
			rows: [{ place: 'Irak', year: 2011, size: 6.7, statedBy: 'MICS', converted: 1 }],
			unconverted: 0
		});
	});

	test.each([
		['no place', { place: '' }, 'place', 'required'],
		['a place that is nowhere', { place: 'Zahra-la-Neuve' }, 'place', 'place_unknown'],
		['no year', { year: '' }, 'year', 'required'],
		['a year to come', { year: '2999' }, 'year', 'year_unreadable'],
		['a year in words', { year: 'onze' }, 'year', 'year_unreadable'],
		['no size', { size: '' }, 'size', 'required'],
		['too small a size', { size: '0,5' }, 'size', 'household_size'],
		['too large a size', { size: '59' }, 'size', 'household_size'],
		['nobody who states it', { statedBy: ' ' }, 'statedBy', 'required'],
		['no name', { author: '' }, 'author', 'required']
	])('%s is asked for, and what was typed stays', async (_name, form, field, code) => {
		const typed = { ...filled, ...form };
		expect(await save(form)).toMatchObject({
			status: 400,
			data: { refusal: { problems: [{ field, code }], typed: { size: typed.size.trim() } } }
		});
		expect(await listHouseholdSizes(store)).toEqual([]);
	});

	test('is changed from what was seen; somebody who was faster is a conflict', async () => {
		await save();
		const seen = { seenSize: '6.7', seenStatedBy: 'MICS' };
		expect(await save({ ...seen, size: '6,5' })).toEqual({ changed: true });
		expect(await save({ ...seen, size: '6' })).toMatchObject({ status: 409 });
		expect(await listHouseholdSizes(store)).toMatchObject([{ size: 6.5 }]);
	});

	test('is removed by who has given a name', async () => {
		await save();
		const form = { regionId: 'IRQ', year: '2011', seenSize: '6.7', seenStatedBy: 'MICS' };
		const remove = (cookies = cookieJar()) =>
			call(households.actions['remove'], { store, form, cookies });
		expect(await remove()).toMatchObject({
			status: 400,
			data: { nameProblems: [{ field: 'author', code: 'required' }] }
		});
		expect(await remove(signed())).toEqual({ changed: true });
		expect(await remove(signed())).toMatchObject({ status: 409 });
	});
});

describe('sources', () => {
	const prefer = (form: object = {}) =>
		call(sources.actions['prefer'], {
			store,
			form: { source: 'IOM', metric: 'displaced', place: 'Irak', author: 'Awa', ...form }
		});

	test('are preferred for a metric in a place', async () => {
		expect(await prefer()).toEqual({ saved: true });
		expect(await call(sources.load, { store })).toMatchObject({
			lists: [{ metric: 'displaced', place: 'Irak', sources: ['IOM'] }],
			names: ['IOM']
		});
	});

	test('or for all of them everywhere', async () => {
		await prefer({ metric: '', place: '' });
		expect(await call(sources.load, { store })).toMatchObject({
			lists: [{ metric: null, regionId: null, sources: ['IOM'] }]
		});
	});

	test.each([
		['no source', { source: '' }, 'source', 'required'],
		['a source that is not there', { source: 'Personne' }, 'source', 'unknown_choice'],
		['an unknown metric', { metric: 'morale' }, 'metric', 'unknown_choice'],
		['a place that is nowhere', { place: 'Zahra-la-Neuve' }, 'place', 'place_unknown']
	])('%s is refused', async (_name, form, field, code) => {
		expect(await prefer(form)).toMatchObject({
			status: 400,
			data: { refusal: { problems: [{ field, code }] } }
		});
	});

	test.each([
		['as it was seen', '["IOM"]', { saved: true }],
		['as it no longer is', '["IOM","AFP"]', { status: 409 }],
		['that was garbled', '{', { status: 409 }]
	])('a list %s', async (_name, seen, answer) => {
		await prefer();
		const form = { act: 'remove', source: 'IOM', metric: 'displaced', regionId: 'IRQ', seen };
		const outcome = await call(sources.actions['move'], { store, form, cookies: signed() });
		expect(outcome).toMatchObject(answer);
	});

	test('are trusted as somebody says, by name', async () => {
		const form = { source: 'IOM', seen: 'medium', reliability: 'low' };
		const press = (cookies = signed()) =>
			call(sources.actions['reliability'], { store, form, cookies });
		expect(await press(cookieJar())).toMatchObject({ status: 400 });
		// The IOM is of the United Nations: it starts as high.
		expect(await press()).toMatchObject({ status: 409 });
		form.seen = 'high';
		expect(await press()).toEqual({ saved: true });
		expect(await call(sources.load, { store })).toMatchObject({
			sources: [{ reliability: 'low' }]
		});
	});
});

describe('places', () => {
	const path = '/reglages/lieux?mots=zahra+la+neuve&lu=IRQ';
	type Shown = { chosen: { state: string } | null };
	const show = async () => (await call(places.load, { store, path })) as Shown;
	const settle = async (form: object = {}) => {
		const { chosen } = await show();
		return call(places.actions['settle'], {
			store,
			path,
			form: {
				...{ folded: 'zahra la neuve', words: 'Zahra-la-Neuve', standing: 'IRQ' },
				...{ state: chosen?.state ?? '', place: 'Kirkouk (Irak)', memory: 'country' },
				...{ reason: 'Quartier de Kirkouk', author: 'Awa', ...form }
			}
		});
	};

	test('are listed, and shown with their sentences', async () => {
		expect(await show()).toMatchObject({
			places: [{ words: 'Zahra-la-Neuve', standing: 'Irak', figures: 1 }],
			chosen: { words: 'Zahra-la-Neuve' },
			sentences: [{ quote: 'Trois cents familles' }],
			aliases: []
		});
	});

	test('are settled and remembered, and leave the list', async () => {
		expect(await settle({ place: 'Mossoul (Ninive, Irak)', regionId: 'g99072' })).toEqual({
			settled: {
				...{ figures: 1, words: 'Zahra-la-Neuve' },
				place: 'Mossoul (Ninive, Irak)',
				isRemembered: true,
				undo: { figures: ['1:2'], aliasId: 1 }
			}
		});
		expect(await show()).toMatchObject({
			places: [],
			chosen: null,
			aliases: [{ words: 'Zahra-la-Neuve', about: 'Irak', place: 'Mossoul (Ninive, Irak)' }]
		});
	});

	test('a name that several places bear is asked about', async () => {
		expect(await settle({ place: 'Kirkouk' })).toMatchObject({
			status: 400,
			data: { refusal: { problems: [{ field: 'place', code: 'place_several' }] } }
		});
	});

	test.each([
		['no place', { place: '' }, 'place', 'required'],
		['no reason', { place: 'Irak', reason: '' }, 'reason', 'required'],
		['no name', { place: 'Irak', author: '' }, 'author', 'required'],
		['another memory', { place: 'Irak', memory: 'sometimes' }, 'memory', 'unknown_choice']
	])('%s is refused', async (_name, form, field, code) => {
		expect(await settle(form)).toMatchObject({
			status: 400,
			data: { refusal: { problems: [{ field, code }] } }
		});
	});

	test('a settlement is taken back by one press, signed', async () => {
		await settle({ place: 'Mossoul (Ninive, Irak)', regionId: 'g99072' });
		const undo = (cookies = signed()) =>
			call(places.actions['undo'], { store, form: { figure: '1:2', alias: '1' }, cookies });
		expect(await undo(cookieJar())).toMatchObject({ status: 400 });
		expect(await undo()).toEqual({ unsettled: 1 });
		expect(await listPlaceAliases(store)).toEqual([]);
		expect(await undo()).toMatchObject({ status: 409 });
	});

	test('what changed meanwhile is a conflict', async () => {
		const stale = { place: 'Mossoul (Ninive, Irak)', regionId: 'g99072', state: 'before' };
		expect(await settle(stale)).toMatchObject({ status: 409 });
		expect(await listPlaceAliases(store)).toEqual([]);
	});

	test('a name is forgotten by who has given theirs', async () => {
		await settle({ place: 'Mossoul (Ninive, Irak)', regionId: 'g99072' });
		const forget = (cookies = signed()) =>
			call(places.actions['forget'], { store, form: { alias: '1' }, cookies });
		expect(await forget(cookieJar())).toMatchObject({ status: 400 });
		expect(await forget()).toEqual({ forgotten: 'Zahra-la-Neuve' });
		expect(await forget()).toMatchObject({ status: 409 });
	});
});
