/** What was computed as bytes, and back. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { EXAMPLES } from './example-view.ts';

/** More takes longer and saves little: lists of ids and days hardly repeat. */
const LEVEL = 6;

/** Lists of as many records are written by column. */
const LEAST_PACKED = 4;

export function encodeView(view: unknown): Uint8Array {
	return deflateRawSync(write(view), { level: LEVEL, dictionary: DICTIONARY });
}

/** Gives what `encodeView` was given, without keys that were undefined. */
export function decodeView<T>(bytes: Uint8Array): T {
	const text = inflateRawSync(bytes, { dictionary: DICTIONARY }).toString();
	return unpack(JSON.parse(text)) as T;
}

function write(view: unknown): string {
	return JSON.stringify(view, packLists);
}

type Row = Record<string, unknown>;

/** Records by column: a value that all of them have is written once; absent ones are left out. */
interface Packed {
	packed: number;
	same: Row;
	columns: Record<string, unknown[]>;
	/** Of keys that only some have: which ones, and their values. */
	sparse: Record<string, { at: number[]; values: unknown[] }>;
}

function packLists(_: string, value: unknown): unknown {
	return isListOfRecords(value) ? pack(value) : value;
}

function isListOfRecords(value: unknown): value is Row[] {
	return (
		Array.isArray(value) &&
		value.length >= LEAST_PACKED &&
		value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
	);
}

function pack(rows: readonly Row[]): Packed {
	const packed: Packed = { packed: rows.length, same: {}, columns: {}, sparse: {} };
	for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
		const values = rows.map((row) => row[key]);
		if (values.every((value) => value === values[0])) packed.same[key] = values[0];
		else if (values.includes(undefined)) packed.sparse[key] = listPresent(values);
		else packed.columns[key] = values;
	}
	return packed;
}

function listPresent(values: readonly unknown[]): { at: number[]; values: unknown[] } {
	const at = values.flatMap((value, index) => (value === undefined ? [] : [index]));
	return { at, values: at.map((index) => values[index]) };
}

function unpack(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(unpack);
	if ('packed' in value) return unpackRows(value as Packed);
	const record = value as Row;
	for (const [key, inner] of Object.entries(record)) {
		if (typeof inner === 'object') record[key] = unpack(inner);
	}
	return record;
}

function unpackRows({ packed, same, columns, sparse }: Packed): Row[] {
	const common = unpack(same) as Row;
	const lists = Object.entries(columns).map(([key, values]) => [key, unpackList(values)] as const);
	const rows = Array.from({ length: packed }, (_, index) => {
		const row: Row = { ...common };
		for (const [key, values] of lists) row[key] = values[index];
		return row;
	});
	for (const [key, { at, values }] of Object.entries(sparse)) {
		const present = unpackList(values);
		at.forEach((index, position) => {
			const row = rows[index];
			if (row) row[key] = present[position];
		});
	}
	return rows;
}

/** A column is a list, or records by column in their turn. */
function unpackList(values: unknown): readonly unknown[] {
	return unpack(values) as readonly unknown[];
}

/** What views have in common; of another release nothing is read. */
const DICTIONARY = Buffer.from(EXAMPLES.map(write).join(''));
