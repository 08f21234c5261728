/** Keeps the regions of a store in step with the region tree, which a newer release may correct. */
import type { Region } from '#lib/domain/region.ts';
import { listAncestors } from '#lib/regions/index.ts';
import { recountFigures } from './region-metrics.ts';
import { insertClosure, insertRegion, toRegionRow } from './regions.ts';
import type { Store } from './schema.ts';
import { inTransaction } from './transaction.ts';

/**
 * Takes over names and places in the tree that have changed; gives how many regions did. A region
 * that the tree no longer has stays as it was: figures refer to it.
 */
export async function syncRegions(db: Store): Promise<number> {
	const rows = await db.selectFrom('region').selectAll().execute();
	const changed = rows.flatMap((row) => {
		const line = listAncestors(row.id);
		const [region] = line;
		return region && !isSame(row, toRegionRow(region)) ? [{ region, line }] : [];
	});
	if (changed.length === 0) return 0;
	await inTransaction(db, async (trx) => {
		for (const { line } of changed) {
			for (const above of line.toReversed()) await insertRegion(trx, above);
		}
		for (const { region } of changed) await updateRegion(trx, region);
		for (const { id } of rows) await rebuildClosure(trx, id);
		await recountFigures(trx);
	});
	return changed.length;
}

function isSame(row: object, other: object): boolean {
	const values = new Map(Object.entries(row));
	return Object.entries(other).every(([name, value]) => values.get(name) === value);
}

async function updateRegion(db: Store, region: Region): Promise<void> {
	const { id, ...columns } = toRegionRow(region);
	await db.updateTable('region').set(columns).where('id', '=', id).execute();
}

async function rebuildClosure(db: Store, id: string): Promise<void> {
	const line = listAncestors(id);
	if (line.length === 0) return;
	await db.deleteFrom('region_closure').where('descendant_id', '=', id).execute();
	await insertClosure(db, line);
}
