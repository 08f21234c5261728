import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	confirmFigure,
	correctFigure,
	rejectFigure,
	settlePlaceOf
} from '#lib/server/corrections/index.ts';
import { reviewTogether, takeBackReview } from '#lib/server/corrections/review-together.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import { findFigure, listAudit, listCorrections } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { ERBIL, figureIn, ingestFigures } from './fixtures.ts';

const TEXT = '12 familles ont fui, 350 personnes attendent, 20 blessés aussi.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [
		figureIn(TEXT, '12 familles', { value: 12, low: 12, high: 12, unit: 'household' }),
		figureIn(TEXT, '350 personnes', { value: 350, low: 350, high: 350 }),
		figureIn(TEXT, '20 blessés', { value: 20, low: 20, high: 20, confidence: 0.2 })
	]);
});
afterEach(async () => {
	expect(await listFindings(db)).toEqual([]);
	await db.destroy();
});

const request = { figureId: 3, baseVersion: 1, author: 'Awa', reason: 'Relu' };
const statusOf = async (id: number) => (await findFigure(db, id))?.figure.reviewStatus;
const seen = (ids: number[], baseVersion: number) =>
	ids.map((figureId) => ({ figureId, baseVersion }));

describe('many figures at once', () => {
	it('are confirmed, each with a row of the audit, and all taken back', async () => {
		const { done, left } = await reviewTogether(db, confirmFigure, seen([1, 2], 1), 'Awa');
		expect([done, left]).toEqual([
			[
				{ id: 1, version: 2 },
				{ id: 2, version: 2 }
			],
			0
		]);
		expect([await statusOf(1), await statusOf(2)]).toEqual(['confirmed', 'confirmed']);
		expect(await listAudit(db, 'figure/2')).toMatchObject([
			{ action: 'figure.confirm', author: 'Awa' }
		]);
		await reviewTogether(db, takeBackReview, seen([1, 2], 2), 'Awa');
		expect([await statusOf(1), await statusOf(2)]).toEqual(['extracted', 'extracted']);
	});

	it('leave what somebody changed meanwhile', async () => {
		await rejectFigure(db, { ...request, figureId: 2 });
		const { done, left } = await reviewTogether(db, confirmFigure, seen([1, 2], 1), 'Awa');
		expect([done.length, left]).toEqual([1, 1]);
		expect(await statusOf(2)).toBe('rejected');
	});
});

describe('taking a press back', () => {
	it('leaves what was corrected before it', async () => {
		await settlePlaceOf(db, { ...request, regionId: ERBIL.id });
		await confirmFigure(db, { ...request, baseVersion: 2 });
		await takeBackReview(db, { ...request, baseVersion: 3 });
		expect((await findFigure(db, 3))?.figure).toMatchObject({
			...{ reviewStatus: 'needs_review', region: { id: ERBIL.id }, corrected: true }
		});
	});

	it('gives back what a person had said before', async () => {
		await correctFigure(db, { ...request, changes: { value: 12 } });
		await rejectFigure(db, { ...request, baseVersion: 2 });
		await takeBackReview(db, { ...request, baseVersion: 3 });
		expect((await findFigure(db, 3))?.figure).toMatchObject({
			...{ reviewStatus: 'confirmed', value: 12 }
		});
		expect((await listCorrections(db, 3)).at(-1)).toMatchObject({ kind: 'confirm' });
	});

	it('of a figure that nobody pressed anything of does nothing', async () => {
		expect(await takeBackReview(db, request)).toEqual({ ok: true, version: 1 });
	});
});
