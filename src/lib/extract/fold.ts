/**
 * Folding without moving: the folded text has the same length, in UTF-16 units, as the text, so a
 * span found in one is a span of the other.
 */

// Apostrophes to ', spaces of every kind to U+0020 (line breaks stay), hyphens to -; a soft hyphen stays inside its word.
const SAME_WIDTH: Record<string, string> = {
	'’': "'",
	ʼ: "'",
	'‘': "'",
	'′': "'",
	'`': "'",
	'´': "'",
	ʹ: "'",
	'＇': "'",
	'\u00a0': ' ',
	'\u202f': ' ',
	'\u2009': ' ',
	'\u2007': ' ',
	'\u2008': ' ',
	'\u2002': ' ',
	'\u2003': ' ',
	'\u2004': ' ',
	'\u2005': ' ',
	'\u2006': ' ',
	'\u200a': ' ',
	'\u205f': ' ',
	'\u3000': ' ',
	'\t': ' ',
	'\ufeff': ' ',
	'\u200b': ' ',
	'\u2010': '-',
	'\u2011': '-',
	'\u2212': '-'
};

/**
 * The UTF-16 unit at a place of a text. Strings come from many hands (cut, joined, read, of one byte or
 * two), and their methods are looked up slowly where code meets many kinds of them: this one is not.
 */
export function unitAt(text: string, at: number): number {
	return charCodeAt.call(text, at);
}

const { charCodeAt } = String.prototype;

/** What each UTF-16 unit folds to; 0 where it was not asked yet. */
const FOLDED = new Uint16Array(65536);

/** Lower-cases and folds apostrophes, spaces and hyphens, unit by unit; accents stay. */
export function foldUnits(text: string): Uint16Array {
	const { length } = text;
	const units = new Uint16Array(length);
	// The length of a table is looked up slowly where code meets tables of several kinds: once, then.
	for (let at = 0; at < length; at++) {
		const unit = unitAt(text, at);
		units[at] = FOLDED[unit] || foldUnit(unit);
	}
	return units;
}

/** `İ` and a few others grow when lower-cased: those stay as they are, or offsets would move. */
function foldUnit(unit: number): number {
	const char = String.fromCharCode(unit);
	const lower = char.toLowerCase();
	const small = lower.length === 1 ? lower : char;
	return (FOLDED[unit] = (SAME_WIDTH[small] ?? small).charCodeAt(0));
}

const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The string of UTF-16 units. */
export function spell(units: Uint16Array): string {
	return DECODER.decode(units);
}

/** The same, as a string. */
export function foldText(text: string): string {
	return spell(foldUnits(text));
}

const MARKS = /[\u0300-\u036f]/g;

/** Without accents, for look-ups where writers drop them ("Etat", "EVACUES"); may change length. */
export function stripAccents(folded: string): string {
	return folded.normalize('NFD').replace(MARKS, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}

/** Whether a UTF-16 unit is a small letter: 0 no, 1 yes, 2 not asked yet. */
const SMALL = new Uint8Array(65536).fill(2);

/** True where the text writes no small letter between two of its units. */
export function isUpperCase(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const unit = unitAt(text, at);
		if (SMALL[unit] === 2) {
			const char = String.fromCharCode(unit);
			SMALL[unit] = char === char.toUpperCase() ? 0 : 1;
		}
		if (SMALL[unit] === 1) return false;
	}
	return true;
}
