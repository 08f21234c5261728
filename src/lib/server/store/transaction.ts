import type { Store } from './schema.ts';

/** Runs `work` in one transaction: in the one that `db` is already, else in a new one. */
export function inTransaction<T>(db: Store, work: (trx: Store) => Promise<T>): Promise<T> {
	return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** Now, as every `at` is written; other columns take it in milliseconds (instants.ts). */
export function currentInstant(): string {
	return new Date().toISOString();
}
