/** Measures a typeface against a system one, for `size-adjust` and the override descriptors. */
import { findGlyph, readTables } from './tables.mjs';

/** How often each letter occurs in 1 000 of French text, the space included. */
const FREQUENCY = {
	' ': 160, a: 65, b: 8, c: 28, d: 31, e: 140, f: 9, g: 8, h: 7, i: 62, j: 4, k: 1, l: 46, m: 25,
	n: 60, o: 46, p: 24, q: 9, r: 55, s: 67, t: 61, u: 52, v: 14, w: 1, x: 4, y: 3, z: 1
}; // prettier-ignore

/** Advance widths in thousandths of an em, of Arial and of Times New Roman (and their equals). */
export const FALLBACKS = {
	sans: {
		locals: ['Arial', 'Liberation Sans', 'Helvetica'],
		widths: {
			' ': 278, a: 556, b: 556, c: 500, d: 556, e: 556, f: 278, g: 556, h: 556, i: 222, j: 222,
			k: 500, l: 222, m: 833, n: 556, o: 556, p: 556, q: 556, r: 333, s: 500, t: 278, u: 556,
			v: 500, w: 722, x: 500, y: 500, z: 500
		} // prettier-ignore
	},
	serif: {
		locals: ['Times New Roman', 'Liberation Serif', 'Times'],
		widths: {
			' ': 250, a: 444, b: 500, c: 444, d: 500, e: 444, f: 333, g: 500, h: 500, i: 278, j: 278,
			k: 500, l: 278, m: 778, n: 500, o: 500, p: 500, q: 500, r: 333, s: 389, t: 278, u: 500,
			v: 500, w: 722, x: 500, y: 500, z: 444
		} // prettier-ignore
	}
};

/** Ratios for a font (sfnt bytes): width against the fallback's, ascent and descent in em. */
export function measureFont(sfnt, fallbackWidths) {
	const tables = readTables(sfnt);
	const unitsPerEm = sfnt.readUInt16BE(tables.head + 18);
	const width = (letter) => (readAdvance(sfnt, tables, letter) * 1000) / unitsPerEm;
	return {
		sizeAdjust: averageWidth(width) / averageWidth((letter) => fallbackWidths[letter]),
		ascent: sfnt.readInt16BE(tables.hhea + 4) / unitsPerEm,
		descent: -sfnt.readInt16BE(tables.hhea + 6) / unitsPerEm
	};
}

function averageWidth(widthOf) {
	const letters = Object.entries(FREQUENCY);
	const total = letters.reduce((sum, [, share]) => sum + share, 0);
	return letters.reduce((sum, [letter, share]) => sum + share * widthOf(letter), 0) / total;
}

function readAdvance(sfnt, tables, letter) {
	const metrics = sfnt.readUInt16BE(tables.hhea + 34);
	const glyph = Math.min(findGlyph(sfnt, tables.cmap, letter.codePointAt(0)), metrics - 1);
	return sfnt.readUInt16BE(tables.hmtx + 4 * glyph);
}
