import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFigures, listRegionsWithFigures } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { syncRegions } from '#lib/server/store/sync-regions.ts';
import { openTestStore } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

const TEXT = '16 000 personnes ont fui Mossoul.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [figureIn(TEXT, '16 000 personnes')]);
});
afterEach(() => db.destroy());

it('a store that is in step with the tree is left alone', async () => {
	expect(await syncRegions(db)).toBe(0);
});

it('a region that the tree moved and renamed moves with its figures', async () => {
	// As if an earlier release had known the town under another province and name.
	const country = { country: 'IRQ', level: '1', lat: null, lon: null };
	const names = { name_fr: 'Autre', name_en: 'Other', name_es: 'Otra' };
	await db
		.insertInto('region')
		.values({ id: 'OLD', parent_id: 'IRQ', ...country, ...names })
		.execute();
	const moved = { parent_id: 'OLD', name_fr: 'Mosul' };
	await db.updateTable('region').set(moved).where('id', '=', 'g99072').execute();
	await db.deleteFrom('region_closure').where('descendant_id', '=', 'g99072').execute();
	const pairs = ['g99072', 'OLD', 'IRQ'].map((ancestor_id, depth) => ({ ancestor_id, depth }));
	for (const pair of pairs) {
		await db
			.insertInto('region_closure')
			.values({ ...pair, descendant_id: 'g99072' })
			.execute();
	}
	expect(await listFigures(db, { regionId: 'IQ-NI' })).toHaveLength(0);
	expect(await syncRegions(db)).toBe(1);
	expect(await listFigures(db, { regionId: 'IQ-NI' })).toHaveLength(1);
	expect(await listFigures(db, { regionId: 'OLD' })).toHaveLength(0);
	const town = (await listRegionsWithFigures(db)).find(({ region }) => region.id === 'g99072');
	expect(town?.region.names.fr).toBe('Mossoul');
	expect(await syncRegions(db)).toBe(0);
});

it('a region that the tree no longer has stays with its figures', async () => {
	const gone = { id: 'GONE', parent_id: 'IRQ', level: '1', country: 'IRQ', lat: null, lon: null };
	const names = { name_fr: 'Perdue', name_en: 'Lost', name_es: 'Perdida' };
	await db
		.insertInto('region')
		.values({ ...gone, ...names })
		.execute();
	await db
		.insertInto('region_closure')
		.values({ ancestor_id: 'GONE', descendant_id: 'GONE', depth: 0 })
		.execute();
	await db.updateTable('figure').set({ region_id: 'GONE' }).execute();
	await syncRegions(db);
	expect(await listFigures(db, { regionId: 'GONE' })).toHaveLength(1);
});
