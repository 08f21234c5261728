/** SQLite behind a store. */
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
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

/**
 * Pages of 8 kB in the log when they are written to the file, 32 MB: many a page is written to by
 * each document, and to the file once. A write that nobody waits for does so sooner, so that one
 * that somebody waits for hardly ever has to.
 */
const MOST_LOGGED = 4000;
const LEAST_LOGGED = 1000;

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
	database.pragma(`wal_autocheckpoint = ${MOST_LOGGED}`);
	// Pages as they were before a statement, to take it back should it fail halfway, are not put in a
	// file: those of figures with their counters are half of what a document would write.
	database.pragma('temp_store = MEMORY');
	// Pages of indexes that every document and every page asks for: the two megabytes that are kept
	// unasked hold few of them.
	database.pragma('cache_size = -65536');
	// Where it counts rows it counts them all, and keeps no samples: with those every statement would
	// be planned anew for each value that it is given.
	database.pragma('analysis_limit = 1000000000');
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
 * instead of waiting for its turn, and nobody waits for the disk.
 */
export async function withoutWaiting<T>(db: Store, write: (on: Store) => Promise<T>): Promise<T> {
	if (isPostgres(db) || db.isTransaction) return write(db);
	const result = await db.connection().execute(async (connection) => {
		await setPragmas(connection, { busy: 0, synchronous: 'normal', logged: LEAST_LOGGED });
		try {
			return await write(connection);
		} finally {
			await setPragmas(connection, WAITING);
		}
	});
	await syncLog(db);
	return result;
}

const WAITING = { busy: BUSY_TIMEOUT_MS, synchronous: 'full', logged: MOST_LOGGED } as const;

async function setPragmas(
	db: Store,
	{ busy, synchronous, logged }: { busy: number; synchronous: 'full' | 'normal'; logged: number }
): Promise<void> {
	await sql.raw(`pragma busy_timeout = ${busy}`).execute(db);
	await sql.raw(`pragma synchronous = ${synchronous}`).execute(db);
	await sql.raw(`pragma wal_autocheckpoint = ${logged}`).execute(db);
}

/**
 * Brings the log to the disk in a thread: else the next write that waits for the disk would wait for
 * pages of this one too. SQLite holds no lock on the log that closing it here could let go.
 */
async function syncLog(db: Store): Promise<void> {
	const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db);
	const file = rows[0]?.file;
	const log = file ? await open(`${file}-wal`, 'r+').catch(() => null) : null;
	try {
		await log?.datasync();
	} finally {
		await log?.close();
	}
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
