/** Statements of SQLite that are prepared once for a connection: to prepare takes longer than to run. */
import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const MOST_PREPARED = 400;
const CHANGES_SCHEMA = /^\s*(?:create|alter|drop)\b/i;

/** The connection as Kysely uses it. Statements that change the schema make it forget the others. */
export class PreparedDatabase implements SqliteDatabase {
	readonly #database: Database.Database;
	readonly #prepared = new Map<string, Database.Statement>();

	constructor(database: Database.Database) {
		this.#database = database;
	}

	prepare(sql: string): SqliteStatement {
		if (CHANGES_SCHEMA.test(sql)) this.#prepared.clear();
		const known = this.#prepared.get(sql);
		// One that is being read from, row by row, cannot be started again.
		if (known && !known.busy) {
			this.#prepared.delete(sql);
			this.#prepared.set(sql, known);
			return known;
		}
		const statement = this.#database.prepare(sql);
		if (this.#prepared.size >= MOST_PREPARED) this.#forgetOldest();
		this.#prepared.set(sql, statement);
		return statement;
	}

	#forgetOldest(): void {
		const [oldest] = this.#prepared.keys();
		if (oldest !== undefined) this.#prepared.delete(oldest);
	}

	close(): void {
		this.#prepared.clear();
		this.#database.close();
	}
}
