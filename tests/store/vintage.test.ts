/** R15: what was published on a day can be made again from the store as it was known then. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { correctFigure, rejectFigure, restoreField } from '#lib/server/corrections/index.ts';
import { rereadDocument } from '#lib/server/ingest/reread.ts';
import {
	countFigures,
	countMetrics,
	deleteSampleDocument,
	listFigureRows,
	listFigures,
	listRegionsWithFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { ERBIL, figureIn, ingestFigures } from './fixtures.ts';

const TEXT = 'Au moins 160 000 personnes ont fui Mossoul, selon l’OIM.';
const MISREAD = figureIn(TEXT, 'Au moins 160 000 personnes', { value: 160_000 });
const ACT = { figureId: 1, reason: 'un zéro de trop', author: 'Ada' };

let db: Store;
/** 1 March: taken in. 3 March: corrected to 16 000. 5 March: moved to Erbil. 7 March: rejected. */
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	db = await openTestStore();
	await on('2017-03-01T08:00:00Z', () => ingestFigures(db, TEXT, [MISREAD]));
	await on('2017-03-03T23:59:59.999Z', () =>
		correctFigure(db, { ...ACT, baseVersion: 1, changes: { value: 16_000 } })
	);
	await on('2017-03-05T08:00:00Z', () =>
		correctFigure(db, { ...ACT, baseVersion: 2, changes: { regionId: ERBIL.id } })
	);
	await on('2017-03-07T08:00:00Z', () => rejectFigure(db, { ...ACT, baseVersion: 3 }));
});
afterEach(async () => {
	vi.useRealTimers();
	await db.destroy();
});

async function on(instant: string, work: () => Promise<unknown>): Promise<void> {
	vi.setSystemTime(instant);
	await work();
}

describe('as known on a day', () => {
	it.each([
		['2017-02-28', []],
		['2017-03-01', [[160_000, 'g99072', null]]],
		['2017-03-02', [[160_000, 'g99072', null]]],
		['2017-03-03', [[16_000, 'g99072', ACT.reason]]],
		['2017-03-05', [[16_000, 'IQ-AR', ACT.reason]]],
		['2017-03-07', []]
	])('%s', async (asKnownOn, expected) => {
		const rows = await listFigureRows(db, { asKnownOn }, { limit: 10 });
		expect(
			rows.map(({ value, regionId, correctionReason }) => [value, regionId, correctionReason])
		).toEqual(expected);
		expect(await countFigures(db, { asKnownOn })).toBe(expected.length);
	});

	it('a filter is asked of what was known, not of what is known', async () => {
		const inMosul = { regionId: 'g99072', metric: 'displaced' } as const;
		expect(await listFigures(db, inMosul)).toEqual([]);
		expect(await listFigures(db, { ...inMosul, asKnownOn: '2017-03-04' })).toHaveLength(1);
		expect(await listFigures(db, { ...inMosul, asKnownOn: '2017-03-05' })).toEqual([]);
		const words = { text: 'zero', status: 'rejected' } as const;
		expect(await countFigures(db, { ...words, text: 'mossoul' })).toBe(1);
		expect(await countFigures(db, { ...words, text: 'mossoul', asKnownOn: '2017-03-06' })).toBe(0);
	});

	it('so are the metrics and the regions that there is something of', async () => {
		const asKnownOn = '2017-03-02';
		expect(await countMetrics(db, { regionId: 'IQ-NI', asKnownOn })).toMatchObject([
			{ metric: 'displaced', figures: 1 }
		]);
		expect(await countMetrics(db, { regionId: 'IQ-NI' })).toEqual([]);
		const regions = await listRegionsWithFigures(db, { parentId: null, asKnownOn });
		expect(regions.map(({ region }) => region.id)).toEqual(['IRQ']);
	});

	it('a restored value was another in between', async () => {
		await on('2017-03-09T08:00:00Z', () =>
			restoreField(db, { ...ACT, baseVersion: 4, field: 'value' })
		);
		const values = async (asKnownOn: string) =>
			(await listFigures(db, { asKnownOn, status: 'rejected' })).map(({ value }) => value);
		expect(await values('2017-03-08')).toEqual([16_000]);
		expect(await values('2017-03-09')).toEqual([160_000]);
	});

	it('a figure was what the extractor of that day read', async () => {
		const text = '9 000 enfants ont fui Mossoul.';
		const read = figureIn(text, '9 000 enfants', { value: 9_000 });
		await on('2017-04-01T08:00:00Z', () => ingestFigures(db, text, [read]));
		const newer = { version: 'fixture-2', extract: () => [{ ...read, measure: 'flow' as const }] };
		await on('2017-05-01T08:00:00Z', () => rereadDocument(db, 2, 'Ada', newer));
		const measures = async (asKnownOn: string) =>
			(await listFigures(db, { documentId: 2, asKnownOn })).map(({ measure }) => measure);
		expect(await measures('2017-04-30')).toEqual(['stock']);
		expect(await measures('2017-05-01')).toEqual(['flow']);
	});
});

describe('what was known', () => {
	it('is never changed or deleted', async () => {
		await expect(sql`update past_figure set value = 3`.execute(db)).rejects.toThrow(
			'never changed'
		);
		await expect(sql`delete from past_figure`.execute(db)).rejects.toThrow('never deleted');
	});

	it('goes with a sample document', async () => {
		await db.updateTable('document').set({ is_sample: 1 }).execute();
		await deleteSampleDocument(db, 1);
		expect(await db.selectFrom('past_figure').selectAll().execute()).toEqual([]);
	});
});
