import { Migrator } from 'kysely';
import { chooseDialect } from './dialect.ts';
import { SettlingStore } from './later.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { withoutForeignKeys } from './sqlite.ts';
import type { Store } from './schema.ts';
import { syncRegions } from './sync-regions.ts';

/**
 * Opens the store at an address (a path, or `:memory:`), made or brought to the latest
 * schema and region tree.
 * Throws, with nothing changed, where it cannot. Close it with `store.destroy()`.
 */
export async function openStore(url: string): Promise<Store> {
	const store = new SettlingStore({ dialect: chooseDialect(url) });
	try {
		await migrateToLatest(store, MIGRATIONS);
		await syncRegions(store);
	} catch (error) {
		await store.destroy();
		throw error;
	}
	return store;
}

/** Runs the migrations that are missing, all in one transaction; gives their names. */
export async function migrateToLatest(
	store: Store,
	migrations: typeof MIGRATIONS
): Promise<string[]> {
	const migrator = new Migrator({
		db: store,
		provider: { getMigrations: () => Promise.resolve(migrations) }
	});
	// Kysely reports a failed migration, it does not throw.
	const { error, results = [] } = await withoutForeignKeys(store, () => migrator.migrateToLatest());
	if (error) throw error instanceof Error ? error : new Error(String(error));
	return results.map((result) => result.migrationName);
}
