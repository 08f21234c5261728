/** Chooses the database engine of a store by its address. */
import type { Dialect } from 'kysely';
import { isPostgresAddress, SerialPostgresDialect } from './postgres.ts';
import { PreparedDatabase } from './prepared.ts';
import { ImmediateSqliteDialect, openSqlite, sqlitePath } from './sqlite.ts';

/**
 * The dialect for an address: a path, `file:` address or `:memory:` of SQLite, or a `postgres:`
 * address. Throws where the address names another engine.
 */
export function chooseDialect(url: string): Dialect {
	if (isPostgresAddress(url)) return new SerialPostgresDialect(url);
	const scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(url)?.[1];
	if (scheme && scheme !== 'file') {
		throw new Error(`DATABASE_URL names an engine that is not supported: ${scheme}`);
	}
	const database = new PreparedDatabase(openSqlite(sqlitePath(url)));
	return new ImmediateSqliteDialect({ database });
}
