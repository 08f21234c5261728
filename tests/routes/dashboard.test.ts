import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/store/index.ts';
import { listSampleDocuments } from '#lib/server/store/index.ts';
import type { FrontView, MetricView, PlaceView, RegionView } from '#lib/domain/views.ts';
import { load as loadDashboard } from '../../src/routes/+page.server.ts';
import { actions as aboutActions } from '../../src/routes/a-propos/+page.server.ts';
import { GET as findRegions } from '../../src/routes/api/regions/+server.ts';
import { load as loadRegion } from '../../src/routes/regions/[id]/+page.server.ts';
import { ERBIL, figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';
import { call } from './calling.ts';

const TEXT =
	'Mossoul : 100 déplacés au 1er mars, 250 au 15 mars. Erbil : 40 déplacés. 900 auraient fui.';

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	await ingestFigures(
		store,
		TEXT,
		[
			figureIn(TEXT, '100 déplacés', { value: 100, low: 100, high: 100 }),
			figureIn(TEXT, '250', {
				...{ value: 250, low: 250, high: 250, dateStart: '2017-03-02', dateEnd: '2017-03-02' },
				source: 'OCHA'
			}),
			figureIn(TEXT, '40 déplacés', { value: 40, low: 40, high: 40, place: ERBIL }),
			figureIn(TEXT, '900', { value: 900, low: 900, high: 900, assertion: 'unconfirmed' })
		],
		{ isSample: true }
	);
});
afterEach(() => store.destroy());

interface Dashboard {
	place: PlaceView | null;
	front: FrontView | null;
	asked: { name: string; choices: { id: string; label: string }[] } | null;
	problems: { field: string; code: string }[];
}

type Handler = Parameters<typeof call>[0];
const dashboard = async (path: string) =>
	(await call(loadDashboard as Handler, { store, path })) as Dashboard;

describe('the place', () => {
	test('is shown with its number, the places below it and what was read last', async () => {
		const { place, front } = await dashboard('/?lieu=IRQ');
		expect(front).toBeNull();
		expect(place?.region.names.fr).toBe('Irak');
		expect(place?.main?.total).toMatchObject({ best: 290, basis: 'children' });
		expect(place?.below.map(({ region, view }) => [region.names.fr, view.total.best])).toEqual([
			['Ninive', 250],
			['Erbil', 40]
		]);
		// The four stand in one sentence, which is quoted once.
		expect(place?.newest.map(({ id }) => id)).toEqual([4]);
	});

	test('a number that is not confirmed is in a series of its own, in no total', async () => {
		const { place } = await dashboard('/?lieu=g99072');
		expect(place?.main?.total.best).toBe(250);
		const claimed = place?.main?.series.filter(({ status }) => status === 'unconfirmed');
		expect(claimed?.flatMap(({ points }) => points.map(({ best }) => best))).toEqual([900]);
	});

	test('a stock too old for today is shown with the day that it held for', async () => {
		const { place } = await dashboard('/?lieu=g99072&indicateur=displaced');
		expect(place?.main?.total).toMatchObject({ best: 250, asOf: '2017-03-02' });
	});

	test('a period narrows it', async () => {
		const { place } = await dashboard('/?lieu=g99072&au=2017-03-01');
		expect(place?.main?.total).toMatchObject({ best: 100, asOf: '2017-03-01' });
	});

	test('without a figure has nothing to show, and no error', async () => {
		const { place } = await dashboard('/?lieu=FRA');
		expect(place).toMatchObject({ main: null, others: [], below: [], newest: [] });
	});
});

test('without a place, the crises stand side by side and the newest of the well documented leads', async () => {
	const { front } = await dashboard('/');
	expect(front?.crises.map(({ region }) => region.id)).toEqual(['IRQ']);
	expect(front?.lead?.region.id).toBe('IRQ');
});

describe('the form', () => {
	test.each([
		['/?nom=Irak&lieu=&indicateur=&du=&au=', '/?lieu=IRQ'],
		['/?nom=irak&lieu=BFA&indicateur=displaced', '/?lieu=IRQ&indicateur=displaced'],
		['/?nom=Iraq', '/?lieu=IRQ'],
		['/?nom=&lieu=IRQ&du=2017-01-01', '/?du=2017-01-01'],
		['/?nom=&lieu=', '/'],
		['/?lieu=Irak', '/?lieu=IRQ']
	])('%s leads to %s', async (path, address) => {
		expect(await dashboard(path)).toEqual({ redirect: address });
	});

	test('a name that several places bear asks which one', async () => {
		const { asked } = await dashboard('/?nom=Tripoli');
		const countries = asked?.choices.map(({ label }) => label.split(', ').at(-1));
		expect(countries).toEqual(expect.arrayContaining(['Libye', 'Liban']));
	});

	test('a name that no place bears is kept, and said', async () => {
		const { asked } = await dashboard('/?nom=Zzyzxville');
		expect(asked).toEqual({ name: 'Zzyzxville', choices: [] });
	});

	test('what is not understood is left out, and said', async () => {
		const { problems } = await dashboard('/?lieu=IRQ&du=hier&indicateur=bonheur');
		expect(problems.map(({ field, code }) => [field, code])).toEqual([
			['indicateur', 'unknown_value'],
			['du', 'not_a_date']
		]);
	});
});

describe('the page of a region', () => {
	const region = async (id: string) =>
		(await call(loadRegion as Handler, { store, params: { id }, path: `/regions/${id}` })) as {
			view: Omit<RegionView, 'metrics'> & { metrics: { view: MetricView }[] };
		};

	test('has every metric, and the sources that differ', async () => {
		const text = 'Mossoul : 260 déplacés.';
		const values = { value: 260, low: 260, high: 260, source: 'IOM' };
		const days = { dateStart: '2017-03-02', dateEnd: '2017-03-02' };
		await ingestFigures(store, text, [figureIn(text, '260 déplacés', { ...values, ...days })]);
		const { view } = await region('g99072');
		expect(view.metrics.map((row) => row.view.metric)).toEqual(['displaced']);
		expect(
			view.disagreements.map(({ said }) => said.map(({ source, value }) => [source, value]))
		).toEqual([
			[
				['OCHA', 250],
				['IOM', 260]
			]
		]);
	});

	test('lists what cannot all be right: a flow above the toll of its days', async () => {
		const text = 'Mossoul : 90 morts depuis mars. 120 morts le 1er mars.';
		const deaths = { metric: 'deaths', source: 'IOM' } as const;
		await ingestFigures(store, text, [
			figureIn(text, '90 morts', {
				...{ ...deaths, value: 90, low: 90, high: 90, measure: 'cumulative' },
				...{ dateStart: '2017-03-01', dateEnd: '2017-03-10' }
			}),
			figureIn(text, '120 morts', {
				...{ ...deaths, value: 120, low: 120, high: 120, measure: 'flow' },
				...{ dateStart: '2017-03-01', dateEnd: '2017-03-01' }
			})
		]);
		const { view } = await region('g99072');
		expect(view.doubts.map(({ code, said }) => [code, said.map(({ value }) => value)])).toEqual([
			['flow_above_toll', [120, 90]]
		]);
	});

	test('of an id that the tree has not is not found', async () => {
		await expect(region('nulle-part')).rejects.toMatchObject({ status: 404 });
	});
});

test('regions are proposed by the beginning of their name, with what they lie in', async () => {
	const response = (await call(findRegions as Handler, {
		store,
		path: '/api/regions?q=mosso'
	})) as Response;
	const { regions } = (await response.json()) as { regions: { id: string; within: string }[] };
	expect(regions[0]).toEqual({
		...{ id: 'g99072', name: 'Mossoul', within: 'Ninive, Irak', level: 3 },
		pcode: null
	});
});

describe('the samples', () => {
	const remove = aboutActions.removeSamples as Handler;

	test('are removed by one press, once it is confirmed', async () => {
		const answer = await call(remove, { store, form: { confirm: 'yes' } });
		expect(answer).toEqual({ redirect: '?retires=1#exemples' });
		expect(await listSampleDocuments(store)).toEqual([]);
	});

	test('stay where it is not', async () => {
		expect(await call(remove, { store })).toMatchObject({ status: 400 });
		expect(await listSampleDocuments(store)).toHaveLength(1);
	});
});
