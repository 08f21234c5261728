import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { importHouseholdSizes } from '#lib/server/operations/import-household-sizes.ts';
import { importPcodes } from '#lib/server/operations/import-pcodes.ts';
import { listAudit, listHouseholdSizes } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

const take = (...lines: string[]) =>
	importHouseholdSizes(db, ['region,year,size,stated_by', ...lines].join('\n'), 'Awa', 2024);

it('takes sizes over by id and by P-code, whatever the order of the columns', async () => {
	await importPcodes(db, 'ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE\nIraq,IQ,Nineveh,IQG15\n', 'Awa');
	const csv =
		'\uFEFFYear,Region,Stated_by,Size\r\n2011,IRQ,MICS,6.7\r\n2016,IQG15,"IOM, DTM",6\r\n';
	expect(await importHouseholdSizes(db, csv, 'Awa', 2024)).toEqual({
		...{ ok: true, changed: 2, same: 0 },
		unread: []
	});
	expect(await listHouseholdSizes(db)).toEqual([
		{ regionId: 'IQ-NI', year: 2016, size: 6, statedBy: 'IOM, DTM' },
		{ regionId: 'IRQ', year: 2011, size: 6.7, statedBy: 'MICS' }
	]);
});

it('replaces what is there, with both in the audit; what is the same is left', async () => {
	await take('IRQ,2011,6.7,MICS', 'IRQ,2018,5.9,MICS');
	expect(await take('IRQ,2011,6.5,MICS', 'IRQ,2018,5.9,MICS')).toMatchObject({
		changed: 1,
		same: 1
	});
	const audit = await listAudit(db, 'household/IRQ/2011');
	expect(audit.at(-1)).toMatchObject({
		author: 'Awa',
		detail: { before: { size: 6.7 }, after: { size: 6.5 } }
	});
});

test.each([
	['ATL,2011,6,MICS', 'region', 'ATL'],
	['IRQ,2025,6,MICS', 'year', '2025'],
	['IRQ,2011,60,MICS', 'size', '60'],
	['IRQ,2011,,MICS', 'size', ''],
	['IRQ,2011,6,', 'stated_by', '']
])('leaves "%s" out, and says which column', async (line, column, value) => {
	expect(await take('SDN,2014,6,Recensement', line)).toEqual({
		...{ ok: true, changed: 1, same: 0 },
		unread: [{ line: 3, column, value }]
	});
});

test.each([
	['region,year,size\nIRQ,2011,6', 'no_columns'],
	['', 'no_columns'],
	['region,year,size,stated_by\n"IRQ,2011', 'unreadable']
])('refuses %j', async (csv, problem) => {
	expect(await importHouseholdSizes(db, csv, 'Awa', 2024)).toEqual({ ok: false, problem });
});
