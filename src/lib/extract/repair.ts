/**
 * What happened to a text on its way here, taken back where that is certain and without moving
 * anything: letters of UTF-8 that were read as Windows-1252 ("dÃ©placÃ©s"), the marks of notes
 * ("16 000[1] personnes"), the space behind the dot of a thousand ("3. 827 cas"), columns set apart by
 * spaces, and lines that were broken to fit a page.
 */
import { markColumns } from './columns.ts';
import { joinBrokenLines } from './wraps.ts';

/** The same length, in UTF-16 units: a span of one text is a span of the other. */
export function repairText(text: string): string {
	return joinBrokenLines(markColumns(joinThousands(blankNotes(mendLetters(text)))));
}

/** Leaves out what `repairText` put in only to keep the length. */
export function stripFillers(text: string): string {
	return text.replaceAll(FILLER, '').replace(/ {2,}/g, ' ');
}

/** A soft hyphen: no part of the word that it stands in. */
const FILLER = '\u00ad';

/** Stands inside numbers; so does any number of them. */
const NARROW_SPACE = '\u202f';

/** Windows-1252 has these characters at the bytes 0x80 to 0x9f. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TAIL = `[\u0080-\u00bf${HIGH}]`;
/** One letter or sign of two or three bytes, as it looks when each byte is taken for a letter. */
const MISREAD = new RegExp(`[ÂÃÅ]${TAIL}|â${TAIL}${TAIL}`, 'g');

function mendLetters(text: string): string {
	return text.replace(MISREAD, (misread) => {
		const char = decode(misread);
		if (char === undefined) return misread;
		const left = misread.length - 1;
		if (char === NARROW_SPACE) return char.repeat(misread.length);
		// An elided word ends at its apostrophe: what fills it up stands before.
		if (char === '’') return FILLER.repeat(left) + char;
		return char + (/\p{L}/u.test(char) ? FILLER : ' ').repeat(left);
	});
}

/** The character whose bytes these are; undefined where no reader of French or Spanish meets it. */
function decode(misread: string): string | undefined {
	const [lead = 0, ...tail] = Array.from(misread, byteOf);
	const head = misread.length === 3 ? lead & 0x0f : lead & 0x1f;
	const char = String.fromCharCode(tail.reduce((code, byte) => (code << 6) | (byte & 0x3f), head));
	if (char === '\u00a0') return NARROW_SPACE;
	return /[\p{L}«»°’‘“”–—…\u202f]/u.test(char) ? char : undefined;
}

function byteOf(char: string): number {
	const high = HIGH.indexOf(char);
	return high >= 0 ? 0x80 + high : char.charCodeAt(0);
}

/**
 * "[3]" behind a word or a number, or raised digits behind a number or four letters. What stands
 * before is looked at last: the signs themselves are rare.
 */
const NOTE =
	/\[(?<=[\p{L}\p{Nd}.,;»”"]\[)\d{1,3}\]|[¹²³⁰⁴-⁹](?<=(?:\d|\p{L}{4})[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{0,2}/gu;
/** "(3)" at the head of a line: the notes are written out there. */
const NOTE_LINE = /^[ \t]*\((\d{1,2})\)[ \t]+\p{L}/gmu;

function blankNotes(text: string): string {
	const blanked = text.replace(NOTE, (mark) => ' '.repeat(mark.length));
	if (!blanked.includes('(1)')) return blanked;
	const notes = new Set(Array.from(blanked.matchAll(NOTE_LINE), ([, n]) => `(${n})`));
	if (!notes.has('(1)')) return blanked;
	return blanked.replace(/\(\d{1,2}\)/g, (mark) =>
		notes.has(mark) ? ' '.repeat(mark.length) : mark
	);
}

/** "3. 827 cas": behind a small letter, before one; a quotation may open with it. */
const PARTED = /(?<=\p{Ll} ?["«“]? ?)\d{1,3}\. \d{3}(?= \p{Ll})/gu;
const PARTED_AT_ALL = /\d\. \d{3} /;
const OPENING = '"«“';

/** One such numeral may be the end of a sentence and the beginning of the next; two, or one that a quotation opens with, are not. */
function joinThousands(text: string): string {
	// What stands before is looked at last, and only where there is one at all.
	if (!PARTED_AT_ALL.test(text)) return text;
	const found = [...text.matchAll(PARTED)];
	const isQuoted = ({ index }: RegExpExecArray): boolean =>
		OPENING.includes(
			text
				.slice(index - 2, index)
				.trim()
				.at(-1) ?? ' '
		);
	const isSure = found.length > 1 || found.some(isQuoted);
	return isSure
		? text.replace(PARTED, (numeral) => numeral.replace('. ', NARROW_SPACE.repeat(2)))
		: text;
}
