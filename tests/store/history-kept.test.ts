import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { correctFigure } from '#lib/server/corrections/index.ts';
import { deleteSampleDocument, findAuditBreak, recordAudit } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { dropTrigger, onPostgres, openTestStore } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

const TEXT = '16 000 personnes ont fui Mossoul.';
const READ = figureIn(TEXT, '16 000 personnes');

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

async function storeCorrected(isSample: boolean): Promise<void> {
	await ingestFigures(db, TEXT, [READ], { isSample });
	await correctFigure(db, {
		figureId: 1,
		baseVersion: 1,
		changes: { value: 1_600 },
		reason: 'Un zéro de trop',
		author: 'Awa'
	});
}

describe('what was recorded cannot be rewritten', () => {
	test.each([
		['update extraction set value = 1', 'an extraction is never changed'],
		['delete from extraction', 'an extraction is never deleted'],
		['update correction set reason = 1', 'a correction is never changed'],
		['delete from correction', 'a correction is never deleted'],
		['update audit set author = 1', 'the audit is never changed'],
		['delete from audit', 'the audit is never deleted']
	])('%s: %s', async (statement, message) => {
		await storeCorrected(false);
		await expect(sql.raw(statement).execute(db)).rejects.toThrow(message);
	});

	test.runIf(onPostgres).each(['extraction', 'correction', 'audit'])(
		'%s cannot be emptied in one go either',
		async (table) => {
			const emptying = sql.raw(`truncate ${table} cascade`).execute(db);
			await expect(emptying).rejects.toThrow(/is never deleted/);
		}
	);

	it('but a sample goes with all that hangs on it, and the audit stays', async () => {
		await storeCorrected(true);
		await deleteSampleDocument(db, 1);
		const tables = ['document', 'extraction', 'figure', 'correction', 'audit'] as const;
		const left = await Promise.all(
			tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length)
		);
		expect(left).toEqual([0, 0, 0, 0, 2]);
	});

	it('and even the audit of a sample cannot go', async () => {
		await storeCorrected(true);
		await expect(sql`delete from audit`.execute(db)).rejects.toThrow('never deleted');
	});
});

describe('the chain of the audit', () => {
	const entry = { author: 'Awa', action: 'test', subject: 'test/1', detail: { a: 1 } };

	it('is whole where nobody touched it', async () => {
		expect(await findAuditBreak(db)).toBeUndefined();
		for (let i = 0; i < 3; i++) await recordAudit(db, entry);
		expect(await findAuditBreak(db)).toBeUndefined();
	});

	test.each([
		['a changed row', `update audit set detail = '{"a":2}' where id = 2`, 2],
		['a missing row', 'delete from audit where id = 2', 3],
		['a missing first row', 'delete from audit where id = 1', 2]
	])('breaks at %s', async (_, statement, at) => {
		for (let i = 0; i < 3; i++) await recordAudit(db, entry);
		await dropTrigger(db, 'audit', 'audit_not_updated');
		await dropTrigger(db, 'audit', 'audit_not_deleted');
		await sql.raw(statement).execute(db);
		expect(await findAuditBreak(db)).toBe(at);
	});
});
