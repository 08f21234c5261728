import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import {
	confirmFigure,
	correctFigure,
	insertManualFigure,
	rejectFigure,
	restoreField,
	restoreFields,
	restoreFigure
} from '#lib/server/corrections/index.ts';
import { correctTogether } from '#lib/server/corrections/correct-together.ts';
import type { ManualFigure } from '#lib/server/corrections/index.ts';
import { applyCorrections } from '#lib/domain/corrections.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import {
	findFigure,
	findFigureState,
	listAudit,
	listCorrections,
	listFigureRows,
	listFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

const TEXT = '160 000 personnes ont fui Mossoul.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [
		figureIn(TEXT, '160 000 personnes', { value: 160_000, low: 160_000, high: 160_000 })
	]);
});
afterEach(() => db.destroy());

const request = { figureId: 1, baseVersion: 1, reason: 'Lu de travers', author: 'Awa' };
const rightNumber = { value: 16_000, low: 16_000, high: 16_000 };
const findRow = async () => (await findFigure(db, 1))?.figure;

describe('correcting a figure', () => {
	it('changes what series, tables and exports use, and keeps what was read', async () => {
		expect(await correctFigure(db, { ...request, changes: rightNumber })).toEqual({
			ok: true,
			version: 2
		});
		expect(await listFigures(db, {})).toMatchObject([{ value: 16_000, corrected: true }]);
		expect(await findRow()).toMatchObject({
			...{ value: 16_000, valueExtracted: 160_000, version: 2 },
			correctionReason: 'Lu de travers'
		});
		expect((await findFigure(db, 1))?.extraction?.value).toBe(160_000);
	});

	it('records each field with before, after, who, when and why', async () => {
		const changes = { value: 16_000, source: 'OCHA', regionId: 'IQ-AR', placeText: 'Erbil' };
		await correctFigure(db, { ...request, changes });
		const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
		const row = { figureId: 1, baseVersion: 1, kind: 'correction', author: 'Awa', at };
		expect(await listCorrections(db, 1)).toEqual([
			{ ...row, id: 1, reason: 'Lu de travers', field: 'value', before: 160_000, after: 16_000 },
			{ ...row, id: 2, reason: 'Lu de travers', field: 'source', before: 'IOM', after: 'OCHA' },
			{
				...row,
				id: 3,
				reason: 'Lu de travers',
				field: 'regionId',
				before: 'g99072',
				after: 'IQ-AR'
			},
			{
				...row,
				id: 4,
				reason: 'Lu de travers',
				field: 'placeText',
				before: 'Mossoul',
				after: 'Erbil'
			}
		]);
		expect(
			await listFigureRows(db, { regionId: 'IQ-AR', source: 'OCHA' }, { limit: 5 })
		).toHaveLength(1);
		expect(await listFigureRows(db, { text: 'erbil' }, { limit: 5 })).toHaveLength(1);
		expect(await listFigureRows(db, { text: 'ninive' }, { limit: 5 })).toHaveLength(0);
	});

	it('knows a source by any of its names, and what kind of source it is', async () => {
		await correctFigure(db, {
			...request,
			changes: { source: 'haut-commissariat des Nations unies pour les réfugiés' }
		});
		expect(await findRow()).toMatchObject({ source: 'UNHCR', reliability: 'high' });
		await correctFigure(db, { ...request, baseVersion: 2, changes: { source: 'le maire' } });
		expect(await findRow()).toMatchObject({ source: 'le maire', reliability: 'medium' });
	});

	it('tells the audit once', async () => {
		await correctFigure(db, { ...request, changes: rightNumber });
		expect(await listAudit(db, 'figure/1')).toMatchObject([
			{ author: 'Awa', action: 'figure.correction', detail: { reason: 'Lu de travers' } }
		]);
	});

	it('writes nothing where nothing differs', async () => {
		const outcome = await correctFigure(db, { ...request, changes: { value: 160_000 } });
		expect(outcome).toEqual({ ok: true, version: 1 });
		expect(await listCorrections(db, 1)).toEqual([]);
	});

	it('sets a field to unknown', async () => {
		await correctFigure(db, {
			...request,
			changes: { source: null, regionId: null, dateStart: null }
		});
		expect(await findRow()).toMatchObject({ source: null, region: null, dateStart: null });
	});

	test.each([
		['no reason', { reason: ' ', changes: rightNumber }, 'reason', 'required'],
		['no author', { author: '', changes: rightNumber }, 'author', 'required'],
		['an unknown region', { changes: { regionId: 'XX-1' } }, 'regionId', 'unknown_choice'],
		['itself as its whole', { changes: { parentId: 1 } }, 'parentId', 'unknown_choice']
	])('is refused with %s', async (_, fields, field, code) => {
		const outcome = await correctFigure(db, { ...request, ...fields });
		expect(outcome).toEqual({ ok: false, problems: [{ field, code }] });
		expect(await listCorrections(db, 1)).toEqual([]);
	});

	it('leaves nothing where a step fails', async () => {
		const changes = { value: 1, parentId: 99 };
		await expect(correctFigure(db, { ...request, changes })).rejects.toThrow(/foreign key/i);
		expect(await findRow()).toMatchObject({ value: 160_000, version: 1 });
		expect(await listCorrections(db, 1)).toEqual([]);
		expect(await listAudit(db, 'figure/1')).toEqual([]);
	});
});

describe('two people on one figure', () => {
	it('the second is shown what the first did, and nothing is overwritten', async () => {
		await correctFigure(db, { ...request, changes: rightNumber });
		const second = await correctFigure(db, { ...request, author: 'Bilal', changes: { value: 1 } });
		expect(second).toMatchObject({
			ok: false,
			conflict: { current: { value: 16_000, version: 2 } }
		});
		expect(await listCorrections(db, 1)).toHaveLength(3);
	});

	it('of two at the same time, one wins', async () => {
		const outcomes = await Promise.all([
			correctFigure(db, { ...request, changes: { value: 1 } }),
			correctFigure(db, { ...request, changes: { value: 2 } })
		]);
		expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(await listCorrections(db, 1)).toHaveLength(1);
	});

	test.each([
		['restoring', restoreFigure],
		['confirming', confirmFigure],
		['rejecting', rejectFigure]
	])('%s an old version is refused as well', async (_, change) => {
		await correctFigure(db, { ...request, changes: rightNumber });
		expect(await change(db, request)).toMatchObject({ ok: false, conflict: {} });
	});
});

describe('restoring', () => {
	it('gives one field its extracted value, and keeps the history', async () => {
		await correctFigure(db, { ...request, changes: rightNumber });
		await restoreField(db, { ...request, baseVersion: 2, field: 'value', reason: '' });
		expect(await findRow()).toMatchObject({
			value: 160_000,
			low: 16_000,
			corrected: true,
			version: 3
		});
		expect((await listCorrections(db, 1)).at(-1)).toMatchObject({
			...{ kind: 'restore', field: 'value', before: 16_000, after: 160_000 }
		});
	});

	it('gives the value that was extracted, however often it was corrected', async () => {
		await correctFigure(db, { ...request, changes: { value: 1 } });
		await correctFigure(db, { ...request, baseVersion: 2, changes: { value: 2 } });
		await restoreField(db, { ...request, baseVersion: 3, field: 'value' });
		expect(await findRow()).toMatchObject({ value: 160_000, corrected: false });
	});

	it('of the whole figure gives the state before any correction', async () => {
		const [before] = await listFigures(db, {});
		const changes: Partial<FigureContent> = { ...rightNumber, source: 'OCHA', regionId: null };
		await correctFigure(db, { ...request, changes });
		await restoreFigure(db, { ...request, baseVersion: 2 });
		expect(await listFigures(db, {})).toEqual([before]);
		expect(await findRow()).toMatchObject({ correctionReason: null, version: 3 });
	});

	it('of fields that belong together is one change', async () => {
		await correctFigure(db, { ...request, changes: { ...rightNumber, source: 'OCHA' } });
		const fields = ['value', 'low', 'high'] as const;
		await restoreFields(db, { ...request, baseVersion: 2, fields });
		expect(await findRow()).toMatchObject({ value: 160_000, source: 'OCHA', version: 3 });
	});

	it('leaves what the history folds to', async () => {
		const before = (await findFigureState(db, 1))?.state;
		const steps: Partial<FigureContent>[] = [rightNumber, { source: 'OCHA' }, { value: 17_000 }];
		for (const [index, changes] of steps.entries()) {
			await correctFigure(db, { ...request, baseVersion: index + 1, changes });
		}
		await restoreField(db, { ...request, baseVersion: 4, field: 'low' });
		await confirmFigure(db, { ...request, baseVersion: 5 });
		if (!before) throw new Error('The figure is there');
		const { content } = applyCorrections(before, await listCorrections(db, 1));
		expect((await findFigureState(db, 1))?.state).toEqual(content);
	});

	it('of a field that nobody corrected does nothing', async () => {
		const outcome = await restoreField(db, { ...request, field: 'metric' });
		expect(outcome).toEqual({ ok: true, version: 1 });
	});
});

describe('reviewing', () => {
	const doubtful = 'Des rumeurs parlent de 300 morts.';
	beforeEach(() =>
		ingestFigures(db, doubtful, [figureIn(doubtful, '300 morts', { confidence: 0.2 })])
	);
	const second = { ...request, figureId: 2 };
	const statusOf = async () => (await findFigure(db, 2))?.figure.reviewStatus;

	it('a confirmed figure joins the series', async () => {
		expect((await listFigures(db, {})).map((f) => f.needsReview)).toEqual([false, true]);
		await confirmFigure(db, second);
		expect((await listFigures(db, {})).map((f) => f.needsReview)).toEqual([false, false]);
	});

	it('a rejected figure leaves everything but its own page', async () => {
		await rejectFigure(db, second);
		expect(await listFigures(db, {})).toHaveLength(1);
		expect(await listFigureRows(db, {}, { limit: 9 })).toHaveLength(1);
		expect(await listFigureRows(db, { status: 'rejected' }, { limit: 9 })).toMatchObject([
			{ id: 2 }
		]);
		expect(await statusOf()).toBe('rejected');
	});

	it('a rejected figure can come back', async () => {
		await rejectFigure(db, second);
		await restoreFigure(db, { ...second, baseVersion: 2 });
		expect(await statusOf()).toBe('needs_review');
	});

	it('a correction settles the doubt, and its restore brings it back', async () => {
		await correctFigure(db, { ...second, changes: { value: 30 } });
		expect(await statusOf()).toBe('confirmed');
		await restoreField(db, { ...second, baseVersion: 2, field: 'value' });
		expect(await statusOf()).toBe('needs_review');
	});
});

describe('a figure entered by hand', () => {
	const entry: ManualFigure = {
		content: {
			...{ value: 420, low: 420, high: 420, qualifier: 'exact', unit: 'household' },
			...{ currency: null, metric: 'displaced', subgroup: null, disease: null, measure: 'stock' },
			...{ assertion: 'reported', relation: null, parentId: null, dateStart: '2017-04-01' },
			...{ dateEnd: '2017-04-01', datePrecision: 'day', placeText: 'Erbil', regionId: 'IQ-AR' },
			source: 'OCHA'
		} satisfies FigureContent,
		...{ documentId: null, quote: '420 familles', url: 'https://ocha.example/1' },
		...{ publishedOn: '2017-04-02', author: 'Awa' }
	};

	it('counts like any other and says that it was entered', async () => {
		expect(await insertManualFigure(db, entry)).toEqual({ ok: true, values: { figureId: 2 } });
		expect(await findFigure(db, 2)).toMatchObject({
			extraction: null,
			figure: {
				...{ value: 420, unit: 'household', manual: true, reviewStatus: 'confirmed' },
				...{ quote: '420 familles', url: 'https://ocha.example/1', valueExtracted: null },
				...{ publishedOn: '2017-04-02', documentId: null, confidence: null, corrected: false }
			}
		});
		expect(await listFigures(db, { regionId: 'IRQ', metric: 'displaced' })).toHaveLength(2);
		expect(await listAudit(db, 'figure/2')).toMatchObject([
			{ action: 'figure.enter', author: 'Awa' }
		]);
	});

	it('takes the publication date of its document', async () => {
		await insertManualFigure(db, { ...entry, documentId: 1, publishedOn: null });
		expect((await findFigure(db, 2))?.figure).toMatchObject({
			...{ publishedOn: '2017-03-02', documentTitle: 'Des familles fuient Mossoul' }
		});
	});

	it('is restored to what was entered', async () => {
		await insertManualFigure(db, entry);
		await correctFigure(db, { ...request, figureId: 2, changes: { value: 430 } });
		await restoreField(db, { ...request, figureId: 2, baseVersion: 2, field: 'value' });
		expect((await findFigure(db, 2))?.figure).toMatchObject({ value: 420, corrected: false });
	});

	test.each([
		['source', { source: null }, {}],
		['dateEnd', { dateStart: null, dateEnd: null }, {}],
		['place', { placeText: null, regionId: null }, {}],
		['author', {}, { author: '' }]
	])('needs its %s', async (field, content, fields) => {
		const outcome = await insertManualFigure(db, {
			...entry,
			...fields,
			content: { ...entry.content, ...content }
		});
		expect(outcome).toEqual({ ok: false, problems: [{ field, code: 'required' }] });
		expect(await listFigures(db, {})).toHaveLength(1);
	});

	it('needs a region and a document that exist', async () => {
		const content = { ...entry.content, regionId: 'XX-1' };
		const outcome = await insertManualFigure(db, { ...entry, content, documentId: 99 });
		expect(outcome).toEqual({
			ok: false,
			problems: [
				{ field: 'regionId', code: 'unknown_choice' },
				{ field: 'documentId', code: 'unknown_choice' }
			]
		});
	});
});

describe('correcting a figure with its whole and its parts', () => {
	const FAMILIES = '3 200 familles, dont 1 100 enfants et 40 femmes, sont à Erbil.';
	const part = { relation: 'part_of', parent: 0 } as const;
	const stateOf = async (id: number) => (await findFigure(db, id))?.figure;
	beforeEach(async () => {
		await ingestFigures(db, FAMILIES, [
			figureIn(FAMILIES, '3 200 familles'),
			figureIn(FAMILIES, '1 100 enfants', { ...part, subgroup: 'children' }),
			figureIn(FAMILIES, '40 femmes', { ...part, subgroup: 'women', source: 'WFP' })
		]);
	});

	/** The whole is figure 2, its parts are 3 and 4. */
	const correctWhole = (changes: Partial<FigureContent>) =>
		correctTogether(db, { ...request, figureId: 2, changes });

	it('changes what they shared, each with its own history; its number stays its own', async () => {
		const outcome = await correctWhole({ regionId: 'IQ-AR', value: 3_300 });
		expect(outcome).toEqual({ ok: true, version: 2, linked: 2 });
		for (const id of [3, 4]) {
			expect(await stateOf(id)).toMatchObject({ regionId: 'IQ-AR', value: 16_000, version: 2 });
			const history = (await findFigure(db, id))?.corrections;
			expect(history).toMatchObject([{ field: 'regionId', author: 'Awa', kind: 'correction' }]);
		}
	});

	it('leaves what said otherwise, and what was set aside', async () => {
		await rejectFigure(db, { ...request, figureId: 3 });
		expect(await correctWhole({ source: 'UNHCR' })).toEqual({ ok: true, version: 2, linked: 0 });
		expect(await stateOf(3)).toMatchObject({ source: 'IOM' });
		expect(await stateOf(4)).toMatchObject({ source: 'WFP' });
	});

	it('reaches the whole and the other parts from a part', async () => {
		const changes = { dateStart: '2017-02-28' };
		expect(await correctTogether(db, { ...request, figureId: 3, changes })).toMatchObject({
			linked: 2
		});
		expect(await stateOf(2)).toMatchObject({ dateStart: '2017-02-28' });
	});

	it('writes nothing at all where the figure changed meanwhile', async () => {
		const asked = { ...request, figureId: 2, baseVersion: 7, changes: { source: 'UNHCR' } };
		expect(await correctTogether(db, asked)).toMatchObject({ ok: false });
		expect(await stateOf(3)).toMatchObject({ source: 'IOM', version: 1 });
	});
});
