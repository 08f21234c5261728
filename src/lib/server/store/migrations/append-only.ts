/**
 * The triggers of a table whose rows are never changed, and go only under a condition. For
 * migrations from 0003 on: frozen as they are.
 */

interface GuardedTable {
	table: string;
	/** What the message calls one of its rows: "a past reading". */
	row: string;
	/** SQL over `old`, never null: where it is true the row may be deleted. */
	mayGo: string;
}

/** True where the row belongs to a figure of a sample document; `column` holds the figure's id. */
export const ofSample = (column: string): string => `coalesce((select is_sample from figure
	join document on document.id = figure.document_id where figure.id = old.${column}), 0) = 1`;

export function guardRows(guarded: GuardedTable, { sqlite }: { sqlite: boolean }): string[] {
	return sqlite ? inSqlite(guarded) : inPostgres(guarded);
}

const inSqlite = ({ table, row, mayGo }: GuardedTable): string[] => [
	`create trigger ${table}_not_updated before update on ${table}
		begin select raise(abort, '${row} is never changed'); end`,
	`create trigger ${table}_not_deleted before delete on ${table} when not (${mayGo})
		begin select raise(abort, '${row} is never deleted'); end`
];

/** PostgreSQL knows one more way to empty a table. */
const inPostgres = ({ table, row, mayGo }: GuardedTable): string[] => [
	`create trigger ${table}_not_updated before update on ${table}
		for each row execute function refuse_change('${row} is never changed')`,
	`create trigger ${table}_not_truncated before truncate on ${table}
		for each statement execute function refuse_change('${row} is never deleted')`,
	`create function keep_${table}() returns trigger language plpgsql as $$
	begin
		if not (${mayGo}) then raise exception '${row} is never deleted'; end if;
		return old;
	end $$`,
	`create trigger ${table}_not_deleted before delete on ${table}
		for each row execute function keep_${table}()`
];
