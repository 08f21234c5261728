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
