/** Sizes of households from a CSV file: a census or a survey at a time. */
import { parse } from 'csv-parse/sync';
import { parseRequired } from '#lib/domain/forms/fields.ts';
import { parseSize, parseYear } from '#lib/domain/forms/parse-setting-forms.ts';
import type { StatedSize } from '#lib/domain/households.ts';
import { findRegion } from '#lib/regions/index.ts';
import { setHouseholdSize } from '../settings/households.ts';
import { findHouseholdSize, inTransaction, mapPcodes } from '../store/index.ts';
import type { Store } from '../store/index.ts';

/** A line that was left out, and the column that cannot be used. */
interface UnreadSize {
	line: number;
	column: (typeof COLUMNS)[number];
	value: string;
}

export type SizeImport =
	| { ok: true; changed: number; same: number; unread: UnreadSize[] }
	| { ok: false; problem: 'no_columns' | 'unreadable' };

const COLUMNS = ['region', 'year', 'size', 'stated_by'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/**
 * Takes over sizes from the columns region (an id of the tree, or a P-code), year, size and
 * stated_by. A size that is there for the region and year is replaced; each change is audited.
 */
export async function importHouseholdSizes(
	db: Store,
	csv: string,
	author: string,
	thisYear: number
): Promise<SizeImport> {
	const rows = readRows(csv);
	if (!rows) return { ok: false, problem: 'unreadable' };
	const [first] = rows;
	if (!first || COLUMNS.some((name) => first[name] === undefined)) {
		return { ok: false, problem: 'no_columns' };
	}
	return inTransaction(db, async (trx) => {
		const idOf = await findIds(trx);
		const unread: UnreadSize[] = [];
		let changed = 0;
		let same = 0;
		for (const [index, row] of rows.entries()) {
			const read = readRow(row, idOf, thisYear);
			if (typeof read === 'string') {
				unread.push({ line: index + 2, column: read, value: row[read] });
			} else if (await write(trx, read, author)) changed++;
			else same++;
		}
		return { ok: true, changed, same, unread };
	});
}

function readRows(csv: string): Row[] | undefined {
	try {
		return parse(csv, {
			bom: true,
			columns: (header: string[]) => header.map((name) => name.toLowerCase()),
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true
		});
	} catch {
		return undefined;
	}
}

/** The id that a cell means: its own, or that of the region with this P-code. */
async function findIds(db: Store): Promise<(cell: string) => string | undefined> {
	const pcodes = await mapPcodes(db);
	const byPcode = new Map([...pcodes].map(([id, pcode]) => [pcode, id]));
	return (cell) => (findRegion(cell) ? cell : byPcode.get(cell));
}

/** The size of a row, or the first column that cannot be used. */
function readRow(
	row: Row,
	idOf: (cell: string) => string | undefined,
	thisYear: number
): StatedSize | UnreadSize['column'] {
	const regionId = idOf(row.region);
	const year = parseYear(row.year, thisYear);
	const size = parseSize(row.size);
	const statedBy = parseRequired(row.stated_by, 200);
	if (regionId === undefined) return 'region';
	if (!year.ok) return 'year';
	if (!size.ok) return 'size';
	if (!statedBy.ok) return 'stated_by';
	return { regionId, year: year.value, size: size.value, statedBy: statedBy.value };
}

async function write(db: Store, stated: StatedSize, author: string): Promise<boolean> {
	const seen = (await findHouseholdSize(db, stated)) ?? null;
	const outcome = await setHouseholdSize(db, { ...stated, seen, author });
	return outcome.ok && outcome.values.changed;
}
