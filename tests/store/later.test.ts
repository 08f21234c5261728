import { expect, test, vi } from 'vitest';
import { settleWrites, writeLater } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';

test('what is put off is done after what waits, in order, and before the store closes', async () => {
	const db = await openTestStore();
	const done: string[] = [];
	for (const name of ['first', 'second']) {
		writeLater(db, async () => {
			await db.selectFrom('document').select('id').execute();
			done.push(name);
		});
	}
	await db.selectFrom('document').select('id').execute();
	expect(done).toEqual([]);
	await db.destroy();
	expect(done).toEqual(['first', 'second']);
});

test('a write that fails is told of, and those after it are done', async () => {
	const db = await openTestStore();
	const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
	const done: string[] = [];
	writeLater(db, () => Promise.reject(new Error('no room')));
	writeLater(db, () => Promise.resolve(void done.push('after')));
	await settleWrites(db);
	expect(done).toEqual(['after']);
	expect(warn).toHaveBeenCalledExactlyOnceWith(new Error('no room'));
	warn.mockRestore();
	await db.destroy();
});
