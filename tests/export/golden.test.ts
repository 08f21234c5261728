import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { correctFigure, insertManualFigure, rejectFigure } from '#lib/server/corrections/index.ts';
import { exportFigures, exportSeries } from '#lib/server/export/index.ts';
import type { CsvFormat } from '#lib/server/export/index.ts';
import { importPcodes } from '#lib/server/operations/import-pcodes.ts';
import { countFigures } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';

const TEXT =
	'Au moins 160 000 personnes; dont 9 000 "enfants", ont fui. De 100 à 200,5 tonnes livrées. ' +
	'=12 morts, 13 disparus.';
const context = { origin: 'https://releve.example', locale: 'fr' } as const;

let db: Store;
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date('2017-03-03T08:00:00Z') });
	db = await openTestStore();
	await ingestFigures(db, TEXT, [
		figureIn(TEXT, 'Au moins 160 000 personnes', {
			...{ value: 160_000, low: 160_000, high: null, qualifier: 'at_least', measure: 'cumulative' },
			...{ dateStart: null, assertion: 'unconfirmed' }
		}),
		figureIn(TEXT, '9 000 "enfants"', {
			...{ value: 9_000, low: 9_000, high: 9_000, subgroup: 'children', relation: 'part_of' },
			...{ parent: 0, confidence: 0.42 }
		}),
		figureIn(TEXT, 'De 100 à 200,5 tonnes', {
			...{ value: null, low: 100, high: 200.5, qualifier: 'range', unit: 'tonne' },
			...{ metric: 'aid_delivered', place: null, placeText: '+ Rive gauche', source: null }
		}),
		figureIn(TEXT, '=12 morts', { value: 12, low: 12, high: 12, metric: 'deaths' }),
		figureIn(TEXT, '13 disparus', { value: 13, low: 13, high: 13, metric: 'missing' })
	]);
	const secret = 'Confidentiel : 77 déplacés.';
	await ingestFigures(db, secret, [figureIn(secret, '77 déplacés')], { isConfidential: true });
	const change = { figureId: 1, baseVersion: 1, author: 'Awa', reason: 'Un zéro de trop ; vu' };
	await correctFigure(db, { ...change, changes: { value: 16_000, low: 16_000 } });
	await rejectFigure(db, { ...change, figureId: 5 });
	await insertManualFigure(db, {
		content: {
			...{ value: 0, low: 0, high: 0, qualifier: 'exact', unit: 'person', currency: null },
			...{
				metric: 'deaths',
				subgroup: null,
				disease: null,
				measure: 'flow',
				assertion: 'reported'
			},
			...{ relation: null, parentId: null, dateStart: '2017-03-02', dateEnd: '2017-03-02' },
			...{ datePrecision: 'day', placeText: 'Erbil', regionId: 'IQ-AR', source: 'OCHA' }
		},
		...{ documentId: null, quote: 'aucun mort', url: 'https://ocha.example/1' },
		...{ publishedOn: '2017-03-03', author: 'Awa' }
	});
	const codes =
		'ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE\nIraq,IQ,Nineveh,IQG15\nIraq,IQ,Erbil,IQG11\n';
	await importPcodes(db, codes, 'Awa');
});
afterEach(async () => {
	vi.useRealTimers();
	await db.destroy();
});

async function join(parts: AsyncIterable<string>): Promise<string> {
	let text = '';
	for await (const part of parts) text += part;
	return text;
}
const figuresAs = (format: CsvFormat) => join(exportFigures(db, {}, context, format));

describe('figures.csv', () => {
	it('is this', async () => {
		await expect(await figuresAs('std')).toMatchFileSnapshot('golden/figures.csv');
	});

	it('is this for Excel in French', async () => {
		const text = await figuresAs('excel-fr');
		expect(text.startsWith('\uFEFFfigure_id;permalink;')).toBe(true);
		await expect(text).toMatchFileSnapshot('golden/figures.excel-fr.csv');
	});

	it('has as many rows as the page counts, and none of a confidential document', async () => {
		const rows = parse(await figuresAs('std'), { columns: true }) as Record<string, string>[];
		expect(rows).toHaveLength(await countFigures(db, {}));
		expect(rows.map((row) => row.figure_id)).toEqual(['1', '2', '3', '4', '7']);
		expect(await figuresAs('std')).not.toContain('77');
	});

	it('shows what was read beside what a person made of it', async () => {
		const [first] = parse(await figuresAs('std'), { columns: true }) as Record<string, string>[];
		expect(first).toMatchObject({
			...{ value: '16000', value_extracted: '160000', is_corrected: 'true' },
			...{ correction_reason: 'Un zéro de trop ; vu', quote: 'Au moins 160 000 personnes' },
			permalink: 'https://releve.example/chiffres/1'
		});
	});
});

describe('series.csv', () => {
	const point: SeriesPoint = {
		...{ from: '2017-03-01', to: '2017-03-01', datePrecision: 'day', qualifier: 'range' },
		...{ best: 13_000, low: 10_510, high: null, revisionFrom: null, corrected: false },
		...{ figureIds: [4, 9], regionId: 'g99072', source: 'IOM' },
		spread: { min: 12_000.5, median: 13_000, max: 20_000, openAbove: true, sources: 3 }
	};
	const series: Series = {
		...{ key: 'IQ-NI|displaced|stock', regionId: 'IQ-NI', metric: 'displaced', unit: 'person' },
		...{
			currency: null,
			measure: 'stock',
			subgroup: null,
			disease: null,
			status: 'observed',
			source: null
		},
		...{ anchor: null, scope: 'own', agingDays: 90, points: [point] }
	};
	const all: Series[] = [
		series,
		{ ...series, key: 'below', scope: 'children' },
		{ ...series, key: 'flow', measure: 'flow', metric: 'deaths' },
		{
			...{ ...series, key: 'toll', measure: 'cumulative', source: 'OCHA', anchor: '2016-10-17' },
			points: [
				{
					...{ ...point, spread: null, best: 148, revisionFrom: 150, corrected: true },
					others: [{ ...point, best: 171, low: 171, high: 171, source: 'MSF', figureIds: [12] }]
				}
			]
		},
		{
			...series,
			key: 'hoped',
			status: 'projected',
			points: [{ ...point, best: null, figureIds: [] }]
		},
		{ ...series, key: 'empty', points: [] }
	];

	it('is this', async () => {
		const text = await join(exportSeries(db, all, context, 'std'));
		await expect(text).toMatchFileSnapshot('golden/series.csv');
	});

	it('is this for Excel in French', async () => {
		const text = await join(exportSeries(db, all, context, 'excel-fr'));
		await expect(text).toMatchFileSnapshot('golden/series.excel-fr.csv');
	});
});
