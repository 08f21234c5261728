/**
 * Neither typeface has U+202F, the narrow no-break space of French numbers, and what a browser puts
 * in its place is so narrow that 120 000 reads 120000. A letter nobody needs stands in for it in
 * the subset, and its entry in the character map is then given to U+202F, as the no-break space.
 */
import { findGlyph, findSegment, readTables } from './tables.mjs';

const NARROW_SPACE = 0x202f;
const NO_BREAK_SPACE = 0xa0;
export const STAND_IN = '\u2032';

/** Changes the bytes of the font in place. */
export function addNarrowSpace(sfnt) {
	const { cmap } = readTables(sfnt);
	const segment = findSegment(sfnt, cmap, STAND_IN.codePointAt(0));
	const isAlone =
		segment && sfnt.readUInt16BE(segment.startAt) === sfnt.readUInt16BE(segment.endAt);
	if (!isAlone) throw new Error('The stand-in of U+202F has no segment of its own');
	const glyph = findGlyph(sfnt, cmap, NO_BREAK_SPACE);
	sfnt.writeUInt16BE(NARROW_SPACE, segment.startAt);
	sfnt.writeUInt16BE(NARROW_SPACE, segment.endAt);
	sfnt.writeUInt16BE((glyph - NARROW_SPACE) & 0xffff, segment.deltaAt);
	sfnt.writeUInt16BE(0, segment.rangeAt);
}
