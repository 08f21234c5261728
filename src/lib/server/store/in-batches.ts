/** Rows of the widest table that one statement of either engine takes. */
const MOST_ROWS = 200;

/** Rows as statements take them, in order. */
export function inBatches<T>(rows: readonly T[]): T[][] {
	const count = Math.ceil(rows.length / MOST_ROWS);
	return Array.from({ length: count }, (_, index) =>
		rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS)
	);
}
