import { ensureRegion } from './regions.ts';
import type { Store } from './schema.ts';

/** Gives regions (by id) their P-codes, adding those that no figure has needed yet. */
export async function recordPcodes(db: Store, codes: Map<string, string>): Promise<void> {
	for (const [id, pcode] of codes) {
		await ensureRegion(db, id);
		// A code that moved from one region to another is free before it is given again.
		await db.updateTable('region').set({ pcode: null }).where('pcode', '=', pcode).execute();
		await db.updateTable('region').set({ pcode }).where('id', '=', id).execute();
	}
}

/** The P-codes of these regions, or of all, by their ids; those without one are left out. */
export async function mapPcodes(db: Store, ids?: readonly string[]): Promise<Map<string, string>> {
	if (ids?.length === 0) return new Map();
	const rows = await db
		.selectFrom('region')
		.select(['id', 'pcode'])
		.where('pcode', 'is not', null)
		.$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
		.execute();
	return new Map(rows.map(({ id, pcode }) => [id, pcode ?? '']));
}
