/** Statements of SQLite that are prepared once for a connection: to prepare takes longer than to run. */
import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const MOST_PREPARED = 400;
const REUSED = /^\s*(?:with|select|insert|update|delete)\b/i;

/** The connection as Kysely uses it. Statements that change the schema make it forget the others. */
export class PreparedDatabase implements SqliteDatabase {
	readonly #database: Database.Database;
	readonly #prepared = new Map<string, Database.Statement>();

	constructor(database: Database.Database) {
		this.#database = database;
	}

	prepare(sql: string): SqliteStatement {
		if (!REUSED.test(sql)) {
			this.#prepared.clear();
			return this.#database.prepare(sql);
		}
		const known = this.#prepared.get(sql);
		// One that is being read from, row by row, cannot be started again.
		if (known && !known.busy) return known;
		const statement = this.#database.prepare(sql);
		if (this.#prepared.size < MOST_PREPARED) this.#prepared.set(sql, statement);
		return statement;
	}

	close(): void {
		this.#prepared.clear();
		this.#database.close();
	}
}
