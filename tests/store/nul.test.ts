/** NUL, which one engine can hold and the other cannot, is treated alike by both. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	findAuditBreak,
	findDocument,
	listAudit,
	listDocuments,
	listFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { ingestFigures } from './fixtures.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

it('is replaced where it is stored, one character by one', async () => {
	await ingestFigures(db, 'Rien.\0Fin.', [], { title: 'Un\0titre', author: 'A\0wa' });
	const document = await findDocument(db, 1);
	expect(document).toMatchObject({ title: 'Un\uFFFDtitre', text: 'Rien.\uFFFDFin.' });
	expect(await listAudit(db, 'document/1')).toMatchObject([{ author: 'A\uFFFDwa' }]);
	expect(await findAuditBreak(db)).toBeUndefined();
});

it('finds nothing where it is looked for', async () => {
	expect(await listFigures(db, { regionId: 'IRQ\0', text: '\0' })).toEqual([]);
	expect(await listDocuments(db, { text: '\0' }, { limit: 5 })).toEqual([]);
});
