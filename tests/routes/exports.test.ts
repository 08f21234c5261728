import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Store } from '#lib/server/store/index.ts';
import { GET as getDocuments } from '../../src/routes/api/v1/documents/+server.ts';
import { GET as getFigures } from '../../src/routes/api/v1/figures/+server.ts';
import { GET as getSettings } from '../../src/routes/api/v1/settings/+server.ts';
import { GET as getSeries } from '../../src/routes/api/v1/series/+server.ts';
import { GET as getFiguresCsv } from '../../src/routes/figures.csv/+server.ts';
import { GET as getSeriesCsv } from '../../src/routes/series.csv/+server.ts';
import { setHouseholdSize } from '#lib/server/settings/households.ts';
import { changePreference } from '#lib/server/settings/sources.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';
import { call } from './calling.ts';

const TEXT = 'Mossoul : 100 déplacés au 1er mars, 250 au 15 mars. Deux morts : 2 morts.';

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	await ingestFigures(store, TEXT, [
		figureIn(TEXT, '100 déplacés', { value: 100, low: 100, high: 100 }),
		figureIn(TEXT, '250', {
			...{ value: 250, low: 250, high: 250, dateStart: '2017-03-15', dateEnd: '2017-03-15' }
		}),
		figureIn(TEXT, '2 morts', { value: 2, low: 2, high: 2, metric: 'deaths', measure: 'flow' })
	]);
	const secret = 'Confidentiel : 77 déplacés.';
	await ingestFigures(store, secret, [figureIn(secret, '77 déplacés')], { isConfidential: true });
});
afterEach(() => store.destroy());

type Handler = Parameters<typeof call>[0];

const ask = async (handler: unknown, path: string) =>
	(await call(handler as Handler, { store, path })) as Response;

const rowsOf = async (response: Response, delimiter = ',') =>
	parse(await response.text(), { columns: true, bom: true, delimiter }) as Record<string, string>[];

describe('figures.csv', () => {
	it('holds the figures of the address, and says how many', async () => {
		const response = await ask(getFiguresCsv, '/figures.csv?lieu=IRQ&indicateur=displaced');
		expect(Object.fromEntries(response.headers)).toMatchObject({
			...{ 'content-type': 'text/csv; charset=utf-8; header=present', 'x-total-rows': '2' },
			'content-disposition': 'attachment; filename="releve-figures-IRQ-displaced.csv"'
		});
		const rows = await rowsOf(response);
		expect(rows.map(({ value, permalink }) => [value, permalink])).toEqual([
			['100', 'http://releve.test/chiffres/1'],
			['250', 'http://releve.test/chiffres/2']
		]);
	});

	it('comes for Excel in French', async () => {
		const response = await ask(getFiguresCsv, '/figures.csv?format=excel-fr&lieu=g99072');
		expect(await rowsOf(response, ';')).toHaveLength(3);
	});

	it('of nothing is a header', async () => {
		const response = await ask(getFiguresCsv, '/figures.csv?lieu=SYR');
		expect(response.headers.get('x-total-rows')).toBe('0');
		expect((await response.text()).split('\r\n')).toHaveLength(2);
	});
});

describe('series.csv', () => {
	it('holds the marks of the chart', async () => {
		const response = await ask(getSeriesCsv, '/series.csv?lieu=g99072&indicateur=displaced');
		const rows = await rowsOf(response);
		expect(rows.map((row) => [row.rule, row.date_end, row.best, row.figure_ids])).toEqual([
			['R1', '2017-03-01', '100', '1'],
			['R1', '2017-03-15', '250', '2']
		]);
		expect(response.headers.get('x-total-rows')).toBe('2');
	});
});

describe('the API', () => {
	const json = async (handler: unknown, path: string) =>
		(await (await ask(handler, path)).json()) as Record<string, unknown>;

	it('gives figures a page at a time, each page naming the next', async () => {
		const first = await json(getFigures, '/api/v1/figures?limit=2&lieu=IRQ');
		expect(first).toMatchObject({ ok: true, total: 3, figures: [{ id: 1 }, { id: 2 }] });
		expect(first.next).toBe('http://releve.test/api/v1/figures?limit=2&lieu=IRQ&after=2');
		const second = await json(getFigures, String(first.next));
		expect(second).toMatchObject({ total: 3, figures: [{ id: 3 }], next: null });
	});

	it('gives documents without their text and without confidential ones', async () => {
		const answer = await json(getDocuments, '/api/v1/documents');
		expect(answer).toMatchObject({ total: 1, documents: [{ id: 1, figures: 3 }], next: null });
		expect(JSON.stringify(answer)).not.toContain('100 déplacés');
	});

	it('gives the series and the explained total of a region', async () => {
		const answer = await json(getSeries, '/api/v1/series?lieu=g99072&indicateur=displaced');
		expect(answer).toMatchObject({
			...{ ok: true, figures: 2, total: { best: 250, asOf: '2017-03-15' } },
			series: [{ measure: 'stock', points: [{ best: 100 }, { best: 250 }] }]
		});
	});
});

describe('an address that cannot be read is an error with its parameters, never more than asked', () => {
	test.each([
		[getFiguresCsv, '/figures.csv?indicateur=x', 'indicateur', 'unknown_value'],
		[getFiguresCsv, '/figures.csv?du=2017-02-30', 'du', 'not_a_date'],
		[getFiguresCsv, '/figures.csv?du=2017-03-02&au=2017-03-01', 'au', 'reversed_dates'],
		[getFiguresCsv, '/figures.csv?lieu=Atlantis', 'lieu', 'unknown_value'],
		[getFigures, '/api/v1/figures?statut=x', 'statut', 'unknown_value'],
		[getSeriesCsv, '/series.csv?indicateur=displaced', 'lieu', 'required'],
		[getSeries, '/api/v1/series?lieu=IRQ', 'indicateur', 'required']
	])('%#: %s', async (handler, path, field, code) => {
		const response = await ask(handler, path);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({
			...{ ok: false, status: 400, problems: [{ field, code }] }
		});
	});

	test.each([
		[getFiguresCsv, '/figures.csv?format=xlsx'],
		[getSeriesCsv, '/series.csv?lieu=IRQ&indicateur=deaths&format=x'],
		[getFigures, '/api/v1/figures?limit=0'],
		[getFigures, '/api/v1/figures?limit=1001'],
		[getFigures, '/api/v1/figures?after=-1'],
		[getDocuments, '/api/v1/documents?limit=many'],
		[getDocuments, '/api/v1/documents?offset=1e3']
	])('%#: %s', async (handler, path) => {
		const response = await ask(handler, path);
		expect(await response.json()).toMatchObject({ ok: false, status: 400, problems: [] });
	});
});

describe('a parameter that an address does not know is refused, and named', () => {
	test.each([
		[getFigures, '/api/v1/figures?offset=100', 'offset'],
		[getDocuments, '/api/v1/documents?after=3', 'after'],
		[getSeries, '/api/v1/series?lieu=IRQ&indicateur=displaced&limit=5', 'limit'],
		[getFiguresCsv, '/figures.csv?lieux=IRQ', 'lieux'],
		[getSeriesCsv, '/series.csv?lieu=IRQ&indicateur=displaced&metric=deaths', 'metric']
	])('%# %s', async (handler, path, name) => {
		const response = await ask(handler, path);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({
			ok: false,
			error: expect.stringContaining(`Unknown here: ${name}. Known: `) as string,
			problems: [{ field: name, code: 'unknown_parameter' }]
		});
	});

	test('the language is known everywhere', async () => {
		expect((await ask(getFigures, '/api/v1/figures?lang=es')).status).toBe(200);
	});
});

describe('the settings', () => {
	it('are what a total can be made again with', async () => {
		const settled = { source: 'IOM', metric: 'displaced', regionId: 'IRQ', author: 'Awa' } as const;
		await changePreference(store, { ...settled, act: 'add' });
		const size = { regionId: 'IRQ', year: 2011, size: 6.7, statedBy: 'MICS' };
		await setHouseholdSize(store, { ...size, seen: null, author: 'Awa' });
		const response = await ask(getSettings, '/api/v1/settings');
		expect(await response.json()).toEqual({
			ok: true,
			sources: [{ name: 'IOM', kind: 'un', reliability: 'high', figures: 3 }],
			preferences: [{ metric: 'displaced', regionId: 'IRQ', sources: ['IOM'] }],
			householdSizes: [size],
			placeAliases: []
		});
	});
});
