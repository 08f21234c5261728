/** Copies a whole store to another address, on the same engine or on another. */
import { createHash } from 'node:crypto';
import { inTransaction } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import {
	continueIds,
	countTable,
	insertRows,
	linkRowsToParents,
	readTable,
	refersToItself,
	refreshStatistics,
	TABLE_NAMES
} from '../store/tables.ts';
import type { TableName, TableRow } from '../store/tables.ts';

/** 500 rows of the widest table stay below the 32 766 parameters of a statement of SQLite. */
const BATCH = 500;

interface TableCopy {
	table: TableName;
	rows: number;
	/** SHA-256 of all its rows in order of their keys, the same on both sides. */
	hash: string;
}

export type CopyOutcome =
	{ ok: true; tables: TableCopy[] } | { ok: false; problem: 'not_empty'; table: TableName };

/**
 * Copies every row, reads all of them back and compares, in one transaction: on any difference or
 * error it throws, and the target stays empty. Nobody can write to either store meanwhile.
 * `progress` is told of rows as they are copied.
 */
export async function copyStore(
	from: Store,
	to: Store,
	progress: (rows: number) => void = () => undefined
): Promise<CopyOutcome> {
	const outcome = await inTransaction(from, (source) =>
		inTransaction(to, (target) => copyIfEmpty(source, target, progress))
	);
	if (outcome.ok) await refreshStatistics(to);
	return outcome;
}

async function copyIfEmpty(
	source: Store,
	target: Store,
	progress: (rows: number) => void
): Promise<CopyOutcome> {
	const table = await findFilledTable(target);
	if (table) return { ok: false, problem: 'not_empty', table };
	await copyTables(source, target, progress);
	await continueIds(target);
	return { ok: true, tables: await compareTables(source, target) };
}

/** How many rows a store has in all its tables. */
export async function countRows(db: Store): Promise<number> {
	let rows = 0;
	for (const table of TABLE_NAMES) rows += await countTable(db, table);
	return rows;
}

async function findFilledTable(db: Store): Promise<TableName | undefined> {
	for (const table of TABLE_NAMES) if ((await countTable(db, table)) > 0) return table;
	return undefined;
}

async function copyTables(
	source: Store,
	target: Store,
	progress: (rows: number) => void
): Promise<void> {
	for (const table of TABLE_NAMES) {
		for await (const rows of readTable(source, table, BATCH)) {
			await insertRows(target, table, refersToItself(table) ? rows.map(withoutParent) : rows);
			progress(rows.length);
		}
		if (refersToItself(table)) await linkTable(source, target, table);
	}
}

/** The row above may come after those below it: linked when all are there. */
async function linkTable(source: Store, target: Store, table: TableName): Promise<void> {
	for await (const rows of readTable(source, table, BATCH)) {
		await linkRowsToParents(target, table, rows);
	}
}

function withoutParent(row: TableRow): TableRow {
	return { ...row, parent_id: null };
}

async function compareTables(source: Store, target: Store): Promise<TableCopy[]> {
	const tables: TableCopy[] = [];
	for (const table of TABLE_NAMES) {
		const [here, there] = [await hashTable(source, table), await hashTable(target, table)];
		if (here.rows !== there.rows || here.hash !== there.hash) {
			throw new Error(`The copy of ${table} differs: ${here.rows} rows here, ${there.rows} there`);
		}
		tables.push(here);
	}
	return tables;
}

async function hashTable(db: Store, table: TableName): Promise<TableCopy> {
	const hash = createHash('sha256');
	let count = 0;
	for await (const rows of readTable(db, table, BATCH)) {
		for (const row of rows) hash.update(JSON.stringify(Object.entries(row).sort()));
		count += rows.length;
	}
	return { table, rows: count, hash: hash.digest('hex') };
}
