/** A newer extractor over stored documents (R14): people's values stay, the rest follows. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import {
	confirmFigure,
	correctFigure,
	rejectFigure,
	restoreField
} from '#lib/server/corrections/index.ts';
import { CODES } from '#lib/server/store/codes.ts';
import { rereadDocument } from '#lib/server/ingest/reread.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import {
	countDocumentsToReread,
	findFigure,
	listAudit,
	listDocumentFigures,
	listDocumentsToReread
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

const TEXT = 'Au moins 16 000 personnes ont fui Mossoul, dont 9 000 enfants, selon l’OIM.';
const WHOLE = figureIn(TEXT, 'Au moins 16 000 personnes');
const PART = figureIn(TEXT, '9 000 enfants', { relation: 'part_of', value: 9_000, parent: 0 });
const ACT = { figureId: 1, baseVersion: 1, reason: 'relu sur la page', author: 'Ada' };

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [WHOLE, PART]);
});
afterEach(async () => {
	expect(await listFindings(db)).toEqual([]);
	await db.destroy();
});

function reread(figures: ExtractedFigure[], version = 'fixture-2') {
	return rereadDocument(db, 1, 'Reda', { version, extract: () => figures });
}

const statusOf = async (id: number) => (await findFigure(db, id))?.figure.reviewStatus;

describe('what nobody touched', () => {
	it('follows the newer reading; the earlier one stays in the store', async () => {
		const outcome = await reread([{ ...WHOLE, measure: 'cumulative' }, PART]);
		expect(outcome).toEqual([
			{
				figureId: 1,
				outcome: 'changed',
				changes: [{ field: 'measure', before: 'stock', after: 'cumulative' }]
			},
			{ figureId: 2, outcome: 'same', changes: [] }
		]);
		const detail = await findFigure(db, 1);
		expect(detail?.figure).toMatchObject({ measure: 'cumulative', version: 2, corrected: false });
		expect(detail?.extraction?.extractorVersion).toBe('fixture-2');
		const read = await db.selectFrom('extraction').select('measure').orderBy('id').execute();
		expect(read).toHaveLength(4);
		expect(read[0]).toEqual({ measure: CODES.measure.encode('stock') });
	});

	it('keeps its id where the quote grew', async () => {
		const longer = figureIn(TEXT, 'Au moins 16 000 personnes ont fui', { low: 16_000, high: null });
		expect(await reread([longer, PART])).toMatchObject([
			{ figureId: 1, outcome: 'changed' },
			{ figureId: 2, outcome: 'same' }
		]);
		expect((await findFigure(db, 2))?.parent?.id).toBe(1);
	});

	it('is new where the words were not read before', async () => {
		const found = figureIn(TEXT, 'OIM', { value: 3, confidence: 0.5 });
		expect(await reread([WHOLE, PART, { ...found, parent: 0, relation: 'part_of' }])).toMatchObject(
			[{ outcome: 'same' }, { outcome: 'same' }, { figureId: 3, outcome: 'found' }]
		);
		expect((await findFigure(db, 3))?.figure).toMatchObject({
			...{ parentId: 1, reviewStatus: 'needs_review', documentId: 1 }
		});
	});

	it('waits for a person where its words are not read any more', async () => {
		expect(await reread([PART].map((part) => ({ ...part, parent: null })))).toMatchObject([
			{ figureId: 2, outcome: 'changed' },
			{ figureId: 1, outcome: 'lost' }
		]);
		expect(await statusOf(1)).toBe('needs_review');
		await reread([WHOLE, PART], 'fixture-3');
		expect(await statusOf(1)).toBe('extracted');
		expect((await findFigure(db, 2))?.figure.parentId).toBe(1);
	});

	it('a lost part still belongs to its whole', async () => {
		await reread([WHOLE]);
		expect((await findFigure(db, 2))?.figure).toMatchObject({
			...{ parentId: 1, reviewStatus: 'needs_review', corrected: false }
		});
	});
});

describe('what a person stands behind', () => {
	it('a corrected value stays; a different reading asks for a review', async () => {
		await correctFigure(db, { ...ACT, changes: { value: 61_000 } });
		const outcome = await reread([{ ...WHOLE, value: 17_000, source: 'OCHA' }, PART]);
		expect(outcome?.[0]).toEqual({
			figureId: 1,
			outcome: 'doubted',
			changes: [
				{ field: 'source', before: 'IOM', after: 'OCHA' },
				{ field: 'reviewStatus', before: 'extracted', after: 'needs_review' },
				{ field: 'value', before: 61_000, after: 17_000 }
			]
		});
		expect((await findFigure(db, 1))?.figure).toMatchObject({
			...{ value: 61_000, source: 'OCHA', reviewStatus: 'needs_review', corrected: true }
		});
	});

	it('restored, it has the value that is read now', async () => {
		await correctFigure(db, { ...ACT, changes: { value: 61_000 } });
		await reread([{ ...WHOLE, value: 17_000 }, PART]);
		await restoreField(db, { ...ACT, baseVersion: 3, field: 'value' });
		expect((await findFigure(db, 1))?.figure).toMatchObject({ value: 17_000, corrected: false });
	});

	it('a reading that comes to the corrected value is no doubt', async () => {
		await correctFigure(db, { ...ACT, changes: { metric: 'refugees' } });
		const outcome = await reread([{ ...WHOLE, metric: 'refugees' }, PART]);
		expect(outcome?.[0]).toEqual({ figureId: 1, outcome: 'same', changes: [] });
		expect((await findFigure(db, 1))?.figure).toMatchObject({ metric: 'refugees', version: 2 });
	});

	it('a confirmed figure keeps every field, and the history says so', async () => {
		await confirmFigure(db, ACT);
		await reread([{ ...WHOLE, metric: 'refugees' }, PART]);
		const detail = await findFigure(db, 1);
		expect(detail?.figure).toMatchObject({ metric: 'displaced', reviewStatus: 'needs_review' });
		expect(detail?.corrections.slice(1)).toMatchObject([
			{ kind: 'reread', field: 'metric', before: 'refugees', after: 'displaced', author: 'Reda' },
			{ kind: 'reread', field: 'reviewStatus', before: 'confirmed', after: 'needs_review' }
		]);
	});

	it('a rejected one stays out, lost or read anew', async () => {
		await rejectFigure(db, ACT);
		await reread([{ ...WHOLE, value: 17_000 }, PART]);
		expect(await statusOf(1)).toBe('rejected');
		await reread([], 'fixture-3');
		expect(await statusOf(1)).toBe('rejected');
		expect(await statusOf(2)).toBe('needs_review');
	});

	it('a confirmed one whose words are lost stays confirmed', async () => {
		await confirmFigure(db, ACT);
		expect((await reread([PART]))?.find(({ figureId }) => figureId === 1)?.outcome).toBe('lost');
		expect(await statusOf(1)).toBe('confirmed');
	});
});

describe('the work', () => {
	it('lists a document until the version has read it, once', async () => {
		expect(await listDocumentsToReread(db, 'fixture-2', 0, 10)).toEqual([1]);
		expect(await countDocumentsToReread(db, 'fixture-1')).toBe(0);
		await reread([WHOLE, PART]);
		expect(await listDocumentsToReread(db, 'fixture-2', 0, 10)).toEqual([]);
		expect(await reread([WHOLE, PART])).toBeUndefined();
		expect(await listDocumentFigures(db, 1)).toHaveLength(2);
	});

	it('is in the audit, with what came of it', async () => {
		await reread([{ ...WHOLE, value: 17_000 }]);
		const [, entry] = await listAudit(db, 'document/1');
		expect(entry).toMatchObject({
			...{ action: 'document.reread', author: 'Reda' },
			detail: { extractor: 'fixture-2', same: 0, changed: 1, doubted: 0, found: 0, lost: 1 }
		});
	});

	it('leaves everything as it was where anything fails', async () => {
		const wrong = { ...WHOLE, quote: 'autre chose' };
		await expect(reread([PART, wrong])).rejects.toThrow('autre chose');
		expect((await findFigure(db, 1))?.extraction?.extractorVersion).toBe('fixture-1');
		expect(await countDocumentsToReread(db, 'fixture-2')).toBe(1);
	});
});
