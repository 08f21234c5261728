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
const FOLDABLE = new RegExp(`[${Object.keys(SAME_WIDTH).join('')}]`, 'g');

/** Lower-cases and folds apostrophes, spaces and hyphens, unit by unit; accents stay. */
export function foldText(text: string): string {
	return lowerCase(text).replace(FOLDABLE, (c) => SAME_WIDTH[c] ?? c);
}

/** `İ` and a few others grow when lower-cased: those stay as they are, or offsets would move. */
function lowerCase(text: string): string {
	const whole = text.toLowerCase();
	if (whole.length === text.length) return whole;
	return Array.from({ length: text.length }, (_, i) => {
		const unit = text.charAt(i);
		const lower = unit.toLowerCase();
		return lower.length === 1 ? lower : unit;
	}).join('');
}

const MARKS = /[\u0300-\u036f]/g;

/** Without accents, for look-ups where writers drop them ("Etat", "EVACUES"); may change length. */
export function stripAccents(folded: string): string {
	return folded.normalize('NFD').replace(MARKS, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}
