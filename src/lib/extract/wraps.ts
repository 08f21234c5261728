/**
 * Lines that were broken to fit a page (a PDF, a mail) are joined again: a sentence that goes on in
 * the next line is one sentence. Nothing moves: a break becomes a space.
 */
import { unitAt } from './fold.ts';

interface TextLine {
	start: number;
	end: number;
	/** Runs on in the next line: that one begins in the middle of a sentence. */
	runsOn: boolean;
}

/** The same text, as long, its broken lines joined; menus, lists and tables keep theirs. */
export function joinBrokenLines(text: string): string {
	if (!text.includes('\n')) return text;
	const broken: number[] = [];
	let block: TextLine[] = [];
	for (const line of linesOf(text)) {
		if (isBlank(text, line)) {
			collectBroken(text, block, broken);
			block = [];
		} else block.push(line);
	}
	collectBroken(text, block, broken);
	return broken.length === 0 ? text : replaceBreaks(text, broken);
}

function* linesOf(text: string): Generator<TextLine> {
	let start = 0;
	while (start <= text.length) {
		const found = text.indexOf('\n', start);
		const end = found < 0 ? text.length : found;
		yield { start, end, runsOn: false };
		start = end + 1;
	}
}

function isBlank(text: string, { start, end }: TextLine): boolean {
	for (let at = start; at < end; at++) if (unitAt(text, at) > SPACE) return false;
	return true;
}

const SPACE = 32;

/** A block whose lines run on more often than not was broken to fit; so are its other long lines. */
function collectBroken(text: string, block: readonly TextLine[], broken: number[]): void {
	if (block.length < 2) return;
	let width = 0;
	let running = 0;
	block.forEach((line, i) => {
		const next = block[i + 1];
		width = Math.max(width, line.end - line.start);
		line.runsOn = next !== undefined && runsOn(text, line, next);
		if (line.runsOn) running++;
	});
	const isBroken = block.length > 2 && running * 2 >= block.length - 1;
	const fills = (line: TextLine, next: TextLine): boolean =>
		line.end - line.start >= width * FULL &&
		!isRow(text, line) &&
		!LIST_ITEM.test(text.slice(next.start, next.start + 4));
	block.forEach((line, i) => {
		const next = block[i + 1];
		if (next && (line.runsOn || (isBroken && fills(line, next)))) broken.push(line.end);
	});
}

/** A line of a broken paragraph is at least this share of its widest one, but for the last. */
const FULL = 0.7;

/** Words of the line, none of them a label before a number, and a small letter in the next one. */
function runsOn(text: string, line: TextLine, next: TextLine): boolean {
	if (!SMALL.test(text.charAt(next.start))) return false;
	if (next.end - next.start <= LONGEST && LABEL_ROW.test(text.slice(next.start, next.end)))
		return false;
	const words = text.slice(line.start, line.end).trimEnd();
	return words.length <= LONGEST && !isRow(text, line) && RUNNING.test(words);
}

/** Characters of a line that was broken to fit: what is longer is a paragraph of its own. */
const LONGEST = 160;
const SMALL = /\p{Ll}/u;
/** Three words at least, and no sign that ends a sentence or a label. */
const RUNNING = /^[^:|\t]*\p{L}[ '’][^:|\t]*\p{L}[ '’][^:|\t]*[\p{L}\p{Nd},»)%]$/u;
/** "mars 2023 : 41 000": a label and its number are a line of their own. */
const LABEL_ROW = /^[^:;,]{2,40}: ?\d[\d.,\u00a0\u202f ]*(?: \p{L}+){0,2}$/u;
const LIST_ITEM = /^\s*(?:[-–—•*▪●◦‣■□►>|]|\d{1,2}[.)])\s?/;

function isRow(text: string, { start, end }: TextLine): boolean {
	for (let at = start; at < end; at++) if ('|\t'.includes(text.charAt(at))) return true;
	return false;
}

function replaceBreaks(text: string, breaks: readonly number[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const at of breaks) {
		parts.push(text.slice(from, at), ' ');
		from = at + 1;
	}
	return parts.join('') + text.slice(from);
}
