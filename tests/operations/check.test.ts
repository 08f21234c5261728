import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import {
	confirmFigure,
	correctFigure,
	insertManualFigure,
	rejectFigure,
	restoreField
} from '#lib/server/corrections/index.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import { CODES } from '#lib/server/store/codes.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { dropTrigger, onPostgres, openTestStore } from '../support/store.ts';

const TEXT = '🚨 16 000 personnes, dont 9 000 enfants, ont fui Mossoul.';
const OTHER = '300 morts à Erbil.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
	await ingestFigures(db, TEXT, [
		figureIn(TEXT, '16 000 personnes'),
		figureIn(TEXT, '9 000 enfants', { value: 9_000, relation: 'part_of', parent: 0 })
	]);
	await ingestFigures(db, OTHER, [figureIn(OTHER, '300 morts', { confidence: 0.2 })]);
	const request = { reason: 'Lu de travers', author: 'Awa' };
	const first = { ...request, figureId: 1 };
	await correctFigure(db, { ...first, baseVersion: 1, changes: { value: 1, source: 'OCHA' } });
	await correctFigure(db, { ...first, baseVersion: 2, changes: { value: 2, placeText: null } });
	await restoreField(db, { ...first, baseVersion: 3, field: 'value' });
	await confirmFigure(db, { ...request, figureId: 2, baseVersion: 1 });
	await rejectFigure(db, { ...request, figureId: 3, baseVersion: 1 });
	const content = {
		...{ value: 420, low: 420, high: 420, qualifier: 'exact', unit: 'household' },
		...{ currency: null, metric: 'displaced', subgroup: null, disease: null, measure: 'stock' },
		...{ assertion: 'reported', relation: null, parentId: null, dateStart: '2017-04-01' },
		...{ dateEnd: '2017-04-01', datePrecision: 'day', placeText: 'Erbil', regionId: 'IQ-AR' },
		source: 'OCHA'
	} satisfies FigureContent;
	const origin = { documentId: null, quote: null, url: null, publishedOn: null, author: 'Awa' };
	await insertManualFigure(db, { content, ...origin });
	await correctFigure(db, { ...request, figureId: 4, baseVersion: 1, changes: { value: 430 } });
});
afterEach(() => db.destroy());

it('finds nothing in a store that was read into, corrected, reviewed and entered by hand', async () => {
	expect(await listFindings(db)).toEqual([]);
});

test.each([
	['a text', `update document set text = text || '.' where id = 2`, 'text', 'document/2'],
	[
		'a value behind the back of the history',
		'update figure set value = 3 where id = 1',
		'effective',
		'figure/1.value'
	],
	[
		'a corrected field that went back',
		`update figure set place_phrase = 2 where id = 1`,
		'effective',
		'figure/1.placeText'
	],
	[
		'a whole that was lost',
		'update figure set parent_id = null where id = 2',
		'effective',
		'figure/2.parentId'
	],
	[
		'a review that was undone',
		`update figure set review_status = ${CODES.review_status.encode('extracted')} where id = 3`,
		'effective',
		'figure/3.reviewStatus'
	],
	['an entered value', 'update figure set value = 3 where id = 4', 'effective', 'figure/4.value'],
	['a mark', 'update figure set is_corrected = 0 where id = 1', 'corrected', 'figure/1'],
	[
		'a place that left its country',
		`delete from region_closure where descendant_id = 'g99072' and ancestor_id = 'IQ-NI'`,
		'place',
		'region/g99072'
	]
])('finds %s that was changed', async (_, statement, code, subject) => {
	await sql.raw(statement).execute(db);
	expect(await listFindings(db)).toContainEqual({ code, subject });
});

it('finds a part whose whole stands in another document', async () => {
	await sql`update figure set parent_id = 3 where id = 2`.execute(db);
	expect(await listFindings(db)).toContainEqual({ code: 'parent', subject: 'figure/2' });
});

it('finds an extraction that does not stand where it says', async () => {
	await dropTrigger(db, 'extraction', 'extraction_not_updated');
	await sql`update extraction set start_offset = 2, quote_length = 16 where id = 1`.execute(db);
	await sql`update extraction set quote_start = 0 where id = 2`.execute(db);
	expect(await listFindings(db)).toEqual([
		{ code: 'quote', subject: 'extraction/1' },
		{ code: 'quote', subject: 'extraction/2' }
	]);
});

it('finds a past state that was rewritten', async () => {
	await dropTrigger(db, 'past_figure', 'past_figure_not_updated');
	const later = { figureId: 1, baseVersion: 4, reason: 'Relu', author: 'Awa' };
	await new Promise((resolve) => setTimeout(resolve, 2));
	await correctFigure(db, { ...later, changes: { value: 7 } });
	await sql`update past_figure set place_phrase = 3 where version = 4`.execute(db);
	expect(await listFindings(db)).toEqual([
		{ code: 'history', subject: 'figure/1.placeText in version 4' }
	]);
});

it('finds a row of the audit that was rewritten', async () => {
	await dropTrigger(db, 'audit', 'audit_not_updated');
	await sql`update audit set author = 'Nobody' where id = 3`.execute(db);
	expect(await listFindings(db)).toEqual([{ code: 'audit', subject: 'audit/3' }]);
});

it.skipIf(onPostgres)('finds a reference to a row that is not there', async () => {
	await sql`pragma foreign_keys = off`.execute(db);
	await sql`update figure set document_id = 99 where id = 4`.execute(db);
	expect(await listFindings(db)).toEqual([{ code: 'damage', subject: 'figure/4 → document' }]);
});
