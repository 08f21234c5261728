import { afterEach, beforeEach, expect, it } from 'vitest';
import { JUDGED_FIELDS } from '#lib/domain/field-likelihoods.ts';
import { confirmFigure, correctFigure } from '#lib/server/corrections/index.ts';
import { listFigureRows } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { judgeFigures } from '#lib/server/views/field-likelihoods.ts';
import { openTestStore } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

const TEXT = '12 familles ont fui, 350 personnes attendent.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [
		figureIn(TEXT, '12 familles', { value: 12, low: 12, high: 12, unit: 'household' }),
		figureIn(TEXT, '350 personnes', { value: 350, low: 350, high: 350 })
	]);
});
afterEach(() => db.destroy());

const request = { figureId: 1, baseVersion: 1, author: 'Awa', reason: 'Relu' };
const judge = async () => judgeFigures(db, await listFigureRows(db, {}, { limit: 10, offset: 0 }));

it('every line of what was read is judged, by the figure', async () => {
	const likely = await judge();
	expect(Object.keys(likely).sort()).toEqual(['1', '2']);
	expect(Object.keys(likely[1] ?? {})).toEqual([...JUDGED_FIELDS]);
});

it('a line that a person corrected is not, nor a figure that one confirmed', async () => {
	await correctFigure(db, { ...request, changes: { source: 'HCR' } });
	await confirmFigure(db, { ...request, figureId: 2 });
	const likely = await judge();
	expect(likely[1]).not.toHaveProperty('source');
	expect(likely[1]).toHaveProperty('date');
	expect(likely).not.toHaveProperty('2');
});
