/** Plain data with tables of numbers in it, as bytes: JSON in which a table is where it lies behind. */

/** The end of the JSON, from which tables are counted, is rounded up to whole numbers of four bytes. */
const ALIGN = Uint32Array.BYTES_PER_ELEMENT;
/** A table in the JSON: its first number, and how many. */
const KEY = '$table';

/** The bytes of a value made of objects, lists, strings, numbers and `Uint32Array`s. */
export function packTables(value: unknown): Uint8Array {
	const tables: Uint32Array[] = [];
	let size = 0;
	const text = JSON.stringify(value, (_, part: unknown) => {
		if (!(part instanceof Uint32Array)) return part;
		tables.push(part);
		size += part.length;
		return { [KEY]: [size - part.length, part.length] };
	});
	const json = new TextEncoder().encode(text);
	const from = startOfTables(json.length);
	const bytes = new Uint8Array(from + size * ALIGN);
	new Uint32Array(bytes.buffer, 0, 1)[0] = json.length;
	bytes.set(json, ALIGN);
	const numbers = new Uint32Array(bytes.buffer, from, size);
	let at = 0;
	for (const table of tables) {
		numbers.set(table, at);
		at += table.length;
	}
	return bytes;
}

/** The value of bytes that begin where a buffer does; its tables stay parts of that buffer. */
export function unpackTables({ buffer, byteOffset }: Uint8Array): unknown {
	const length = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0;
	const from = byteOffset + startOfTables(length);
	const json = new TextDecoder().decode(new Uint8Array(buffer, byteOffset + ALIGN, length));
	return JSON.parse(json, (_, part: unknown) => {
		const place = (part as Record<string, [number, number]> | null)?.[KEY];
		return place ? new Uint32Array(buffer, from + place[0] * ALIGN, place[1]) : part;
	});
}

function startOfTables(jsonLength: number): number {
	return ALIGN + Math.ceil(jsonLength / ALIGN) * ALIGN;
}
