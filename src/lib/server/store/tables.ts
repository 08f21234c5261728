/** Every table that holds what no other does, row by row and whatever is in it: for copies from one engine to another. */
import { sql } from 'kysely';
import { isPostgres } from './postgres.ts';
import type { OwnTables, Store } from './schema.ts';

export type TableName = keyof OwnTables;
export type TableRow = Record<string, string | number | Uint8Array | null>;

/** The tables in an order in which each refers only to those before it, and their primary keys. */
const TABLE_KEYS: Record<TableName, readonly string[]> = {
	region: ['id'],
	region_closure: ['ancestor_id', 'descendant_id'],
	source: ['id'],
	source_preference: ['id'],
	household_size: ['region_id', 'year'],
	place_alias: ['id'],
	document: ['id'],
	text_band: ['band', 'document_id'],
	reprint: ['document_id', 'original_id'],
	evidence_rule: ['id'],
	phrase: ['id'],
	extraction: ['id'],
	figure: ['id'],
	past_figure: ['id', 'replaced_at'],
	past_reading: ['extraction_id'],
	correction: ['id'],
	cluster_act: ['id'],
	cluster_change: ['figure_id', 'act_id'],
	audit: ['id'],
	setting: ['name']
};

export const TABLE_NAMES = Object.keys(TABLE_KEYS) as TableName[];

export async function countTable(db: Store, table: TableName): Promise<number> {
	const query = sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`;
	const { rows } = await query.execute(db);
	return Number(rows[0]?.n ?? 0);
}

/** Every row of a table in order of its primary key, in lists of at most `batch`. */
export async function* readTable(
	db: Store,
	table: TableName,
	batch: number
): AsyncGenerator<TableRow[]> {
	const keys = TABLE_KEYS[table];
	const columns = sql.join(keys.map((key) => sql.ref(key)));
	let last: TableRow | undefined;
	do {
		const values = last && sql.join(keys.map((key) => last?.[key]));
		const after = values ? sql`where (${columns}) > (${values})` : sql``;
		const query = sql<TableRow>`
			select * from ${sql.table(table)} ${after} order by ${columns} limit ${batch}`;
		const { rows } = await query.execute(db);
		if (rows.length > 0) yield rows;
		last = rows.length === batch ? rows.at(-1) : undefined;
	} while (last);
}

/** Adds rows as they are, ids included. */
export async function insertRows(db: Store, table: TableName, rows: TableRow[]): Promise<void> {
	const names = Object.keys(rows[0] ?? {});
	const columns = sql.join(names.map((name) => sql.ref(name)));
	const tuples = rows.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`);
	await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(tuples)}`.execute(db);
}

/** Tables with a `parent_id` that refers to the same table, and the type of their ids. */
const SELF_REFERRING: { [table in TableName]?: 'integer' | 'text' } = {
	region: 'text',
	figure: 'integer'
};

/** True where rows refer to others of the same table: to be inserted without, and linked after. */
export function refersToItself(table: TableName): boolean {
	return table in SELF_REFERRING;
}

/** Says of rows that are there which row of the same table is above them. */
export async function linkRowsToParents(
	db: Store,
	table: TableName,
	rows: TableRow[]
): Promise<void> {
	const linked = rows.filter(({ parent_id }) => parent_id !== null);
	if (linked.length === 0) return;
	const type = sql.raw(SELF_REFERRING[table] ?? 'integer');
	const typed = (value: TableRow[string] = null) => sql`cast(${value} as ${type})`;
	const pairs = linked.map(({ id, parent_id }) => sql`(${typed(id)}, ${typed(parent_id)})`);
	const target = sql.table(table);
	await sql`
		with pair (id, parent_id) as (values ${sql.join(pairs)})
		update ${target} set parent_id = pair.parent_id from pair where ${target}.id = pair.id
	`.execute(db);
}

/** Lets ids go on after the highest that is there; SQLite does so by itself. */
export async function continueIds(db: Store): Promise<void> {
	if (!isPostgres(db)) return;
	const counted = TABLE_NAMES.filter((table) => {
		const [key, second] = TABLE_KEYS[table];
		return key === 'id' && second === undefined && table !== 'region';
	});
	for (const table of counted) {
		const sequence = sql`pg_get_serial_sequence(${table}, 'id')`;
		const highest = sql`(select max(id) from ${sql.table(table)})`;
		await sql`select setval(${sequence}, coalesce(${highest}, 1), ${highest} is not null)`.execute(
			db
		);
	}
}

/** Lets the engine count what it now has: plans made for empty tables are poor ones. */
export async function refreshStatistics(db: Store): Promise<void> {
	await sql`analyze`.execute(db);
}
