/** Numbers whose groups stand apart by spaces: broken over two lines, "3 200 familles" reads as 200. */

/** A stretch of a text; one that is held stays on one line. */
export interface HeldPart {
	text: string;
	isHeld: boolean;
}

/** A longer row of groups is a row of a table, and may break. */
const GROUPED = /(?<!\d|\d )\d{1,3}(?: \d{3}){1,3}(?! ?\d)/g;

/** The text cut around its grouped numbers: put together again, the parts are the text as it was. */
export function cutHeldNumbers(text: string): HeldPart[] {
	const parts: HeldPart[] = [];
	let at = 0;
	for (const { index, 0: number } of text.matchAll(GROUPED)) {
		if (index > at) parts.push({ text: text.slice(at, index), isHeld: false });
		parts.push({ text: number, isHeld: true });
		at = index + number.length;
	}
	return at < text.length || at === 0 ? [...parts, { text: text.slice(at), isHeld: false }] : parts;
}
