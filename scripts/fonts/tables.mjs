/** Reads what is needed of a font file (sfnt): where its tables are, which glyph a letter has. */

/** Offsets of the tables by their tag. */
export function readTables(sfnt) {
	const count = sfnt.readUInt16BE(4);
	const entries = Array.from({ length: count }, (_, i) => 12 + 16 * i);
	return Object.fromEntries(
		entries.map((at) => [sfnt.toString('latin1', at, at + 4), sfnt.readUInt32BE(at + 8)])
	);
}

/** Glyph of a code point by the character map; 0 where it has none. */
export function findGlyph(sfnt, cmap, codePoint) {
	const segment = findSegment(sfnt, cmap, codePoint);
	if (!segment) return 0;
	const delta = sfnt.readUInt16BE(segment.deltaAt);
	const rangeOffset = sfnt.readUInt16BE(segment.rangeAt);
	if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
	const start = sfnt.readUInt16BE(segment.startAt);
	return sfnt.readUInt16BE(segment.rangeAt + rangeOffset + 2 * (codePoint - start));
}

/** Where the segment of the format 4 subtable that holds a code point keeps its four numbers. */
export function findSegment(sfnt, cmap, codePoint) {
	const count = sfnt.readUInt16BE(cmap + 2);
	const subtables = Array.from(
		{ length: count },
		(_, i) => cmap + sfnt.readUInt32BE(cmap + 8 + 8 * i)
	);
	const table = subtables.find((at) => sfnt.readUInt16BE(at) === 4);
	const segments = sfnt.readUInt16BE(table + 6) / 2;
	for (let i = 0; i < segments; i++) {
		const endAt = table + 14 + 2 * i;
		const startAt = endAt + 2 + 2 * segments;
		if (codePoint > sfnt.readUInt16BE(endAt)) continue;
		if (codePoint < sfnt.readUInt16BE(startAt)) return undefined;
		return { endAt, startAt, deltaAt: startAt + 2 * segments, rangeAt: startAt + 4 * segments };
	}
	return undefined;
}
