import { afterEach, beforeEach, expect, it } from 'vitest';
import { importPcodes } from '#lib/server/operations/import-pcodes.ts';
import { listAudit } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { syncRegions } from '#lib/server/store/sync-regions.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';

const TEXT = '16 000 personnes ont fui Mossoul.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [figureIn(TEXT, '16 000 personnes')]);
});
afterEach(() => db.destroy());

const listCodes = async () => {
	const query = db.selectFrom('region').select(['id', 'pcode']).where('pcode', 'is not', null);
	return Object.fromEntries((await query.execute()).map(({ id, pcode }) => [id, pcode]));
};

it('gives regions their codes, those that no figure has needed too', async () => {
	const csv = [
		'\uFEFFadmin1Name_fr,admin1Name_en,admin1Pcode,admin0Name_fr,admin0Pcode',
		'Ninive,Ninewa,IQG15,Irak,IQ',
		'"Erbil","Erbil",IQG11,Irak,IQ'
	].join('\r\n');
	expect(await importPcodes(db, csv, 'Awa')).toEqual({ ok: true, imported: 3, unmatched: [] });
	expect(await listCodes()).toEqual({ IRQ: 'IQ', 'IQ-NI': 'IQG15', 'IQ-AR': 'IQG11' });
	expect(await listAudit(db, 'regions')).toMatchObject([
		{ author: 'Awa', detail: { imported: 3 } }
	]);
});

it('knows the columns of other releases of the datasets', async () => {
	const csv = 'ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE\nIraq,IQ,Nineveh,IQG15\n';
	await importPcodes(db, csv, 'Awa');
	expect(await listCodes()).toEqual({ IRQ: 'IQ', 'IQ-NI': 'IQG15' });
});

it('reports names that no region has there, and codes of a region that has one', async () => {
	const csv = [
		'admin0Name_fr,admin0Pcode,admin1Name_fr,admin1Pcode',
		'Irak,IQ,Ninive,IQG15',
		'Irak,IQ,Nineveh,IQG99',
		'Irak,IQ,Atlantide,IQG98',
		'Irak,IQ,Bourgogne-Franche-Comté,IQG97'
	].join('\n');
	expect(await importPcodes(db, csv, 'Awa')).toEqual({
		...{ ok: true, imported: 2 },
		unmatched: [
			{ pcode: 'IQG99', name: 'Nineveh', level: 1, problem: 'twice' },
			{ pcode: 'IQG98', name: 'Atlantide', level: 1, problem: 'unknown' },
			{ pcode: 'IQG97', name: 'Bourgogne-Franche-Comté', level: 1, problem: 'unknown' }
		]
	});
});

it('may be done again with other codes, and outlives a new release of the tree', async () => {
	const head = 'admin0Name_fr,admin0Pcode,admin1Name_fr,admin1Pcode\n';
	await importPcodes(db, `${head}Irak,IQ,Ninive,A\nIrak,IQ,Erbil,B\n`, 'Awa');
	await importPcodes(db, `${head}Irak,IQ,Ninive,B\nIrak,IQ,Erbil,A\n`, 'Awa');
	await db.updateTable('region').set({ name_fr: 'Autre' }).where('id', '=', 'IQ-NI').execute();
	await syncRegions(db);
	expect(await listCodes()).toEqual({ IRQ: 'IQ', 'IQ-NI': 'B', 'IQ-AR': 'A' });
});

it('refuses what has no column of codes, or is no table', async () => {
	const noColumns = { ok: false, problem: 'no_columns' };
	expect(await importPcodes(db, 'name,code\nNinive,IQG15\n', 'Awa')).toEqual(noColumns);
	expect(await importPcodes(db, 'a,b\n"open', 'Awa')).toEqual({ ok: false, problem: 'unreadable' });
});
