import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import {
	countDocuments,
	countFigures,
	countMetrics,
	listDocumentFigures,
	listDocuments,
	listFigureRows,
	listFigures,
	listNewestFigures,
	listRegionsWithFigures,
	listSources,
	streamFigureRows
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { ERBIL, figureIn, ingestFigures } from './fixtures.ts';

/** Six figures in three documents: ids 1–3 in March, 4–5 in April, 6 in a confidential one. */
const MARCH = 'Un : 100 déplacés. Deux : 200 morts. Trois : 300 enfants déplacés à Erbil.';
const APRIL = 'Quatre : 400 déplacés, selon OCHA. Cinq : 500 réfugiés attendus.';
const SECRET = 'Six : 600 déplacés.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	const march: Partial<ExtractedFigure> = { dateStart: '2017-03-01', dateEnd: '2017-03-01' };
	await ingestFigures(db, MARCH, [
		figureIn(MARCH, '100 déplacés', { ...march, value: 100 }),
		figureIn(MARCH, '200 morts', {
			...{ value: 200, metric: 'deaths', disease: 'cholera', measure: 'cumulative' },
			...{ dateStart: null, dateEnd: '2017-02-28', assertion: 'unconfirmed' }
		}),
		figureIn(MARCH, '300 enfants déplacés', {
			...{ ...march, value: 300, subgroup: 'children', place: ERBIL, placeText: 'Erbil' }
		})
	]);
	const april = { dateStart: '2017-04-01', dateEnd: '2017-04-30' };
	await ingestFigures(
		db,
		APRIL,
		[
			figureIn(APRIL, '400 déplacés', { ...april, value: 400, source: 'OCHA', place: ERBIL }),
			figureIn(APRIL, '500 réfugiés', {
				...{ ...april, metric: 'refugees', confidence: 0.3, place: null, placeText: 'Lalish' }
			})
		],
		{ publishedOn: '2017-05-01', title: 'Été précoce', outlet: 'Bulletin composé' }
	);
	await ingestFigures(db, SECRET, [figureIn(SECRET, '600 déplacés', { source: 'Secret' })], {
		isConfidential: true
	});
});
afterEach(() => db.destroy());

const idsOf = async (filter: FigureFilter) => (await listFigures(db, filter)).map(({ id }) => id);

describe('the period of a filter', () => {
	const text = 'Un : 700 déplacés, 800 morts, 900 arrivées, 1 000 attendus, 1 100 en 2017.';
	const june = { dateStart: '2017-06-01', dateEnd: '2017-06-30' };
	beforeEach(async () => {
		const figures = [
			figureIn(text, '700 déplacés', { ...june, value: 700, measure: 'stock' }),
			figureIn(text, '800 morts', { ...june, value: 800, measure: 'cumulative' }),
			figureIn(text, '900 arrivées', { ...june, value: 900, measure: 'flow' }),
			figureIn(text, '1 000 attendus', {
				...{ ...june, value: 1_000, measure: 'stock', assertion: 'projected' }
			}),
			figureIn(text, '1 100 en 2017', {
				...{ value: 1_100, measure: 'stock', dateStart: '2017-01-01', dateEnd: '2017-12-31' }
			})
		];
		await ingestFigures(db, text, figures, { publishedOn: '2017-07-02' });
	});

	test.each<[string, FigureFilter, number[]]>([
		[
			'a flow and a projection by any of their days',
			{ from: '2017-06-10', to: '2017-06-11' },
			[9, 10]
		],
		[
			'a stock and a toll by their as-of day',
			{ from: '2017-06-10', to: '2017-06-30' },
			[7, 8, 9, 10]
		],
		['none of them before it began', { from: '2017-05-02', to: '2017-05-31' }, []],
		[
			'a report on a year that is not over, by its publication',
			{ from: '2017-07-02', to: '2017-07-02' },
			[11]
		]
	])('holds %s', async (_, filter, expected) => {
		expect(await idsOf(filter)).toEqual(expected);
	});
});

describe('a filter', () => {
	test.each<[string, FigureFilter, number[]]>([
		['nothing: every figure but confidential ones', {}, [1, 2, 3, 4, 5]],
		['a town', { regionId: 'g99072' }, [1, 2]],
		['the province that it lies in', { regionId: 'IQ-NI' }, [1, 2]],
		['the country', { regionId: 'IRQ' }, [1, 2, 3, 4]],
		['a region without figures', { regionId: 'SYR' }, []],
		['a metric', { metric: 'deaths' }, [2]],
		['a measure', { measure: 'cumulative' }, [2]],
		['an assertion', { assertion: 'unconfirmed' }, [2]],
		['a sub-group', { subgroup: 'children' }, [3]],
		['a disease', { disease: 'cholera' }, [2]],
		['no disease', { disease: 'none' }, [1, 3, 4, 5]],
		['a source', { source: 'OCHA' }, [4]],
		['a source that only a confidential document names', { source: 'Secret' }, []],
		['a document', { documentId: 2 }, [4, 5]],
		['a confidential document', { documentId: 3 }, []],
		['a status', { status: 'needs_review' }, [5]],
		['from the last day of a figure', { from: '2017-04-30' }, [4, 5]],
		['from the day after it', { from: '2017-05-01' }, []],
		['to the first day of a figure', { to: '2017-03-01' }, [1, 2, 3]],
		['to the only day of a figure with an open start', { to: '2017-02-28' }, [2]],
		['a period inside a stock’s, counted as of its last day', { to: '2017-04-29' }, [1, 2, 3]],
		['the day that a stock was counted as of', { from: '2017-04-30', to: '2017-04-30' }, [4, 5]],
		['words of the sentence, without accents', { text: 'ENFANTS deplaces' }, [1, 2, 3]],
		['words of the place', { text: 'lalish' }, [5]],
		['words of the source', { text: 'iom' }, [1, 2, 3, 5]],
		['words of the title', { text: 'ete precoce' }, [4, 5]],
		['words of the outlet', { text: 'bulletin' }, [4, 5]],
		['a percent sign, as it is', { text: '%' }, []],
		['an underscore, as it is', { text: '_' }, []],
		['a quotation mark', { text: `'` }, []],
		['two keys at once', { regionId: 'IRQ', metric: 'displaced', from: '2017-04-01' }, [4]]
	])('%s', async (_, filter, expected) => {
		expect(await idsOf(filter)).toEqual(expected);
		expect(await countFigures(db, filter)).toBe(expected.length);
		const rows = await listFigureRows(db, filter, { limit: 100 });
		expect(rows.map(({ id }) => id).sort()).toEqual(expected);
	});
});

describe('figures for the arithmetic', () => {
	it('say what a series needs to know', async () => {
		const [figure] = await listFigures(db, { source: 'OCHA' });
		expect(figure).toEqual({
			...{ id: 4, documentId: 2, value: 400, low: 16_000, high: 16_000, qualifier: 'exact' },
			...{ metric: 'displaced', unit: 'person', currency: null, subgroup: null, disease: null },
			...{ measure: 'stock', assertion: 'reported', relation: null, parentId: null },
			...{ regionId: 'IQ-AR', dateStart: '2017-04-01', dateEnd: '2017-04-30' },
			...{ datePrecision: 'day', source: 'OCHA', reliability: 'high' },
			...{ publishedOn: '2017-05-01', clusterId: null, corrected: false },
			...{ needsReview: false, pinned: false }
		});
	});

	it('trust nobody named as much as somebody unknown', async () => {
		const text = 'Sept : 700 déplacés.';
		await ingestFigures(db, text, [figureIn(text, '700 déplacés', { source: null })]);
		expect((await listFigures(db, {})).at(-1)).toMatchObject({
			source: null,
			reliability: 'medium'
		});
	});
});

describe('tables', () => {
	it('show the latest day first, page by page', async () => {
		const page = async (offset: number) =>
			(await listFigureRows(db, {}, { limit: 2, offset })).map(({ id }) => id);
		expect([await page(0), await page(2), await page(4), await page(6)]).toEqual([
			...[[5, 4], [3, 1], [2], []]
		]);
	});

	it('show the newest quotes without those that wait for review', async () => {
		const rows = await listNewestFigures(db, {}, 3);
		expect(rows.map(({ id, excerpt }) => [id, excerpt])).toEqual([
			[4, APRIL],
			[3, MARCH],
			[2, MARCH]
		]);
	});

	it('are read whole by an export, whatever the size of its steps', async () => {
		for (const batch of [1, 2, 5, 100]) {
			const ids: number[] = [];
			for await (const { id } of streamFigureRows(db, {}, batch)) ids.push(id);
			expect(ids).toEqual([1, 2, 3, 4, 5]);
		}
	});

	it('of a document are in the order of its text, a confidential one included', async () => {
		const ids = async (id: number) => (await listDocumentFigures(db, id)).map(({ id }) => id);
		expect([await ids(1), await ids(3)]).toEqual([[1, 2, 3], [6]]);
	});
});

describe('documents', () => {
	const titles = async (filter: Parameters<typeof listDocuments>[1]) =>
		(await listDocuments(db, filter, { limit: 10 })).map(({ id }) => id);

	it('are listed the latest first, with what there is to review', async () => {
		const documents = await listDocuments(db, {}, { limit: 10 });
		expect(documents).toMatchObject([
			{ id: 2, figures: 2, toReview: 1, publishedOn: '2017-05-01', isConfidential: false },
			{ id: 1, figures: 3, toReview: 0 }
		]);
		expect(documents[0]).not.toHaveProperty('text');
	});

	it('are found by words and by what is to review; confidential ones only when asked for', async () => {
		expect(await titles({ text: 'PRECOCE' })).toEqual([2]);
		expect(await titles({ toReview: true })).toEqual([2]);
		expect(await titles({ includeConfidential: true })).toEqual([2, 3, 1]);
		expect(await countDocuments(db, {})).toBe(2);
	});
});

describe('what there is to see', () => {
	it('regions count what lies below them', async () => {
		const counts = async (options?: Parameters<typeof listRegionsWithFigures>[1]) =>
			(await listRegionsWithFigures(db, options)).map((count) => [
				...[count.region.id, count.figures, count.latest]
			]);
		expect(await counts({ parentId: null })).toEqual([['IRQ', 4, '2017-04-30']]);
		expect(await counts({ parentId: 'IRQ' })).toEqual([
			['IQ-AR', 2, '2017-04-30'],
			['IQ-NI', 2, '2017-03-01']
		]);
		expect((await counts()).map(([id]) => id)).toEqual([...['IRQ', 'IQ-AR', 'IQ-NI', 'g99072']]);
	});

	it('metrics count what is in a region and below it', async () => {
		expect(await countMetrics(db, { regionId: 'IQ-NI' })).toEqual([
			{ metric: 'displaced', figures: 1, latest: '2017-03-01' },
			{ metric: 'deaths', figures: 1, latest: '2017-02-28' }
		]);
		expect((await countMetrics(db)).map(({ metric }) => metric)).toEqual([
			...['displaced', 'refugees', 'deaths']
		]);
	});

	it('sources are those that a figure names', async () => {
		expect((await listSources(db)).map(({ name }) => name)).toEqual(['IOM', 'OCHA']);
	});
});
