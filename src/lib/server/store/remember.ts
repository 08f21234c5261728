import type { Store } from './schema.ts';

const known = new WeakMap<Store, Map<string, unknown>>();

/**
 * What was found or added before in the same transaction, else what `find` gives. Only for what no
 * one changes within it, as ids by name. Outside of a transaction nothing is remembered: others write.
 */
export async function rememberIn<T>(db: Store, key: string, find: () => Promise<T>): Promise<T> {
	if (!db.isTransaction) return find();
	const values = known.get(db) ?? new Map<string, unknown>();
	known.set(db, values);
	if (!values.has(key)) values.set(key, await find());
	return values.get(key) as T;
}
