import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFigure } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { actions, load } from '../../src/routes/chiffres/nouveau/+page.server.ts';
import { openTestStore } from '../support/store.ts';
import { call, cookieJar } from './calling.ts';

const COMPLETE = {
	metric: 'displaced',
	qualifier: 'exact',
	value: '16 000',
	unit: 'person',
	measure: 'stock',
	assertion: 'reported',
	dateEnd: '28/02/2017',
	place: 'Ninive (Irak)',
	source: 'Comité du camp',
	author: 'Awa'
};

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
});
afterEach(() => store.destroy());

function enter(changes: Record<string, string> = {}) {
	const form = { ...COMPLETE, ...changes };
	return call(actions['default'], { store, form, cookies: cookieJar() });
}

describe('a figure entered by hand', () => {
	test('is stored, confirmed, and shown', async () => {
		expect(await enter()).toEqual({ redirect: '/chiffres/1?ajoute' });
		expect((await findFigure(store, 1))?.figure).toMatchObject({
			...{ value: 16_000, regionId: 'IQ-NI', manual: true, reviewStatus: 'confirmed' },
			...{ dateStart: '2017-02-28', dateEnd: '2017-02-28', source: 'Comité du camp' }
		});
	});

	test('needs a source, a date and a place, all told at once', async () => {
		expect(await enter({ source: '', dateEnd: '', place: '' })).toMatchObject({
			status: 400,
			data: {
				typed: { value: '16 000', author: 'Awa' },
				problems: [
					{ field: 'dateEnd', code: 'required' },
					{ field: 'place', code: 'required' },
					{ field: 'source', code: 'required' }
				]
			}
		});
		expect(await findFigure(store, 1)).toBeUndefined();
	});

	test('asks about a place that no region answers to, with those that begin like it', async () => {
		expect(await enter({ place: 'Mossou' })).toMatchObject({
			status: 400,
			data: {
				problems: [{ field: 'place', code: 'place_unlisted', params: { place: 'Mossou' } }],
				placeChoices: expect.arrayContaining([expect.objectContaining({ id: 'g99072' })])
			}
		});
		expect(await findFigure(store, 1)).toBeUndefined();
	});

	test('keeps the words of a place that no region answers to where a person says so', async () => {
		await enter({ place: 'le quartier du vieux pont', regionId: 'words' });
		expect((await findFigure(store, 1))?.figure).toMatchObject({
			regionId: null,
			placeText: 'le quartier du vieux pont'
		});
	});

	test('ten times the last of its series is asked about, and stored when confirmed', async () => {
		await enter();
		expect(await enter({ value: '160 000', dateEnd: '05/03/2017' })).toMatchObject({
			status: 400,
			data: {
				typed: { value: '160 000' },
				doubt: { direction: 'above', typed: 160_000, last: 16_000 },
				latest: [{ id: 1, value: 16_000 }]
			}
		});
		const sure = { value: '160 000', dateEnd: '05/03/2017', sure: 'yes' };
		expect(await enter(sure)).toEqual({ redirect: '/chiffres/2?ajoute' });
	});
});

describe('the empty form', () => {
	const open = (path: string) => call(load, { store, path, cookies: cookieJar() });

	test('is filled from the links of other pages, with the usual unit and measure', async () => {
		expect(await open('/chiffres/nouveau?lieu=IQ-NI&indicateur=deaths')).toMatchObject({
			typed: {
				...{ metric: 'deaths', unit: 'person', measure: 'cumulative', place: 'Ninive (Irak)' },
				...{ qualifier: 'exact', assertion: 'reported' }
			},
			latest: []
		});
	});

	test('shows the last values of the series beside the field', async () => {
		await enter();
		await enter({ value: '18 000', dateEnd: '15/03/2017' });
		expect(await open('/chiffres/nouveau?metric=displaced&place=Ninive (Irak)')).toMatchObject({
			latest: [{ value: 18_000 }, { value: 16_000 }]
		});
	});

	test('knows no series before a metric and a place are chosen', async () => {
		expect(await open('/chiffres/nouveau')).toMatchObject({ latest: null, document: null });
	});
});
