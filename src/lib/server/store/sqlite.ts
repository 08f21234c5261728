/** SQLite behind a store. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
	CompiledQuery,
	sql,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	SqliteQueryCompiler
} from 'kysely';
import type { DatabaseConnection, SqliteDialectConfig } from 'kysely';
import { toStorable } from './parameters.ts';
import { isPostgres } from './postgres.ts';
import type { Store } from './schema.ts';
import { toSearchPattern } from './search-pattern.ts';

const BUSY_TIMEOUT_MS = 5000;

/** The path that an address of SQLite names. */
export function sqlitePath(url: string): string {
	return url.replace(/^file:(\/\/)?/, '');
}

/** Opens the file at a path (or `:memory:`), made with its folder where it is missing. */
export function openSqlite(path: string): Database.Database {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
	// Of a new file: texts fill pages of this size better. An old one keeps its own until a vacuum.
	database.pragma('page_size = 8192');
	database.pragma('journal_mode = WAL');
	database.pragma('foreign_keys = ON');
	// FULL: in WAL mode, NORMAL may lose the last acknowledged writes when the power fails.
	database.pragma('synchronous = FULL');
	// Up to 32 MB of pages of 8 kB: many a page is written to by each document, and to the file once.
	database.pragma('wal_autocheckpoint = 4000');
	// Pages as they were before a statement, to take it back should it fail halfway, are not put in a
	// file: those of figures with their counters are half of what a document would write.
	database.pragma('temp_store = MEMORY');
	// Pages of indexes that every document and every page asks for: the two megabytes that are kept
	// unasked hold few of them.
	database.pragma('cache_size = -65536');
	database.function('match', { deterministic: true }, createMatcher());
	return database;
}

/**
 * What `text match words` calls, which SQLite leaves to who opens it. Of no text it is null, as
 * every comparison is. A query asks for the same words in many texts.
 */
function createMatcher(): (words: string, text: string | null) => 0 | 1 | null {
	let last = { words: '', pattern: /(?:)/u };
	return (words, text) => {
		if (text === null) return null;
		if (last.words !== words) last = { words, pattern: new RegExp(toSearchPattern(words), 'u') };
		return last.pattern.test(text) ? 1 : 0;
	};
}

/**
 * Runs a write that may as well be left out: where another process is writing, it fails at once
 * instead of waiting for its turn, and it is on the disk no sooner than the next write that has to be.
 */
export function withoutWaiting<T>(db: Store, write: (on: Store) => Promise<T>): Promise<T> {
	if (isPostgres(db) || db.isTransaction) return write(db);
	return db.connection().execute(async (connection) => {
		await sql`pragma busy_timeout = 0`.execute(connection);
		await sql`pragma synchronous = normal`.execute(connection);
		try {
			return await write(connection);
		} finally {
			await sql`pragma synchronous = full`.execute(connection);
			await sql.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`).execute(connection);
		}
	});
}

/**
 * Runs migrations, which build tables of SQLite anew: that one is dropped which others refer to. Only
 * before a transaction begins can foreign keys be let go; whoever needs it checks them before its end.
 * Indexes of whole tables are sorted in files, as memory may not hold them.
 */
export async function withoutForeignKeys<T>(db: Store, migrate: () => Promise<T>): Promise<T> {
	if (isPostgres(db)) return migrate();
	await sql`pragma foreign_keys = off`.execute(db);
	await sql`pragma temp_store = file`.execute(db);
	try {
		return await migrate();
	} finally {
		await sql`pragma foreign_keys = on`.execute(db);
		await sql`pragma temp_store = memory`.execute(db);
	}
}

/** True where a write failed because another process was writing. */
export function isBusy(error: unknown): boolean {
	return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Kysely's dialect for SQLite with three differences, each explained where it is made. */
export class ImmediateSqliteDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig;

	constructor(config: SqliteDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createDriver(): SqliteDriver {
		return new ImmediateSqliteDriver(this.#config);
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalSqliteAdapter();
	}

	override createQueryCompiler(): SqliteQueryCompiler {
		return new StorableQueryCompiler();
	}
}

class StorableQueryCompiler extends SqliteQueryCompiler {
	protected override addParameter(parameter: unknown): void {
		super.addParameter(toStorable(parameter));
	}
}

/**
 * Takes the write lock when a transaction begins: one that reads first and writes later would fail
 * at once, without waiting, where another process wrote in between.
 */
class ImmediateSqliteDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}
}

/**
 * SQLite's schema statements are transactional: all migrations and the record of them become
 * visible at once, or not at all.
 */
class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}
