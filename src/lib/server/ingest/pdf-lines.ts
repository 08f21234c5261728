/** From the words of PDF pages, each with its place, to text: lines, columns of tables, paragraphs. */

/** A run of words as the page sets it; points, `y` upwards from the foot of the page. */
export interface Run {
	text: string;
	x: number;
	y: number;
	width: number;
	height: number;
	endsLine: boolean;
}

interface Line {
	text: string;
	x: number;
	y: number;
	/** Where its last word ends. */
	right: number;
	height: number;
}

/**
 * The text of the pages in their order: lines that were broken to fit a column are one, rows and
 * list items have a line each, cells stand apart by tabs, paragraphs by an empty line. What stands
 * at the head or foot of most pages is left out.
 */
export function toText(pages: readonly (readonly Run[])[]): string {
	const blocks = splitBlocks(dropRunningTitles(pages.map(toLines)).flat());
	return joinWords(blocks.map(joinLines).join('\n\n'));
}

function toLines(runs: readonly Run[]): Line[] {
	const lines: Line[] = [];
	let open: Run[] = [];
	const close = (): void => {
		const line = toLine(open);
		if (line) lines.push(line);
		open = [];
	};
	for (const run of runs) {
		const last = open.at(-1);
		if (last && isOnNewLine(last, run)) close();
		if (run.text !== '') open.push(run);
		if (run.endsLine) close();
	}
	close();
	return lines;
}

function isOnNewLine(last: Run, run: Run): boolean {
	return Math.abs(last.y - run.y) > Math.max(last.height, run.height) / 2;
}

function toLine(runs: readonly Run[]): Line | undefined {
	const words = runs.filter(({ text }) => text.trim() !== '');
	const [first] = words;
	if (!first) return undefined;
	let text = '';
	let end = first.x;
	for (const run of words) {
		text += gapBefore(run, end, text) + run.text.trim();
		end = run.x + run.width;
	}
	const height = Math.max(...words.map((run) => run.height));
	return { text, x: first.x, y: first.y, right: end, height };
}

/** Of a letter's height: more than this is a word's end, more than that the next column. */
const WORD_GAP = 0.12;
const COLUMN_GAP = 1.5;

function gapBefore({ x, height, text }: Run, end: number, before: string): string {
	const gap = (x - end) / (height || 1);
	if (before !== '' && gap > COLUMN_GAP) return '\t';
	return before !== '' && (gap > WORD_GAP || text.startsWith(' ')) ? ' ' : '';
}

/** How many lines of a page's head and foot may be the same on every page. */
const EDGE = 2;
/** On fewer pages nothing can be told to repeat. */
const FEWEST_PAGES = 3;

function dropRunningTitles(pages: Line[][]): Line[][] {
	const counts = new Map<string, number>();
	for (const page of pages) {
		for (const key of new Set(edgesOf(page).map(keyOf)))
			counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const isRunning = (line: Line): boolean => {
		const count = counts.get(keyOf(line)) ?? 0;
		return count >= FEWEST_PAGES && count * 2 >= pages.length;
	};
	return pages.map((page) => {
		const edges = new Set(edgesOf(page).filter(isRunning));
		return page.filter((line) => !edges.has(line));
	});
}

function edgesOf(page: readonly Line[]): Line[] {
	return [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])];
}

/** The same but for the number of the page. */
function keyOf({ text }: Line): string {
	return text.replace(/\d+/g, '#');
}

/** Of a line's height: from one line to the next of a paragraph it is less. */
const PARAGRAPH_GAP = 1.6;
const SENTENCE_END = /[.!?:»”")\]]$/;

/** Paragraphs, headings, tables: lines with nothing between them. */
function splitBlocks(lines: readonly Line[]): Line[][] {
	const blocks: Line[][] = [];
	for (const line of lines) {
		const block = blocks.at(-1);
		const last = block?.at(-1);
		if (block && last && !isApart(last, line)) block.push(line);
		else blocks.push([line]);
	}
	return blocks;
}

function isApart(last: Line, line: Line): boolean {
	const down = last.y - line.y;
	const isOtherSize = Math.abs(last.height - line.height) > 0.15 * last.height;
	// At the top of a column or a page the paragraph goes on, unless it had ended.
	if (down <= 0) return isOtherSize || SENTENCE_END.test(last.text) || last.text.includes('\t');
	return isOtherSize || down > PARAGRAPH_GAP * Math.max(last.height, line.height);
}

/** Stands for a break within a paragraph until the words at both its sides are known. */
const RUN_ON = '\r';

function joinLines(block: readonly Line[]): string {
	const width = Math.max(...block.map(({ x, right }) => right - x));
	return block
		.map((line, index) => {
			const next = block[index + 1];
			return line.text + (next ? (runsOn(line, next, width) ? RUN_ON : '\n') : '');
		})
		.join('');
}

const LIST_ITEM = /^(?:[•▪●◦■–—-]|\p{L}?\d{0,2}[.)]) /u;

/** A line was broken where the first word of the next would not have fitted any more. */
function runsOn(line: Line, next: Line, width: number): boolean {
	if (line.text.includes('\t') || next.text.includes('\t') || LIST_ITEM.test(next.text))
		return false;
	const own = line.right - line.x;
	const word = next.text.split(' ', 1)[0] ?? '';
	return own + ((word.length + 1) * own) / line.text.length > width;
}

/** "dépla-⏎cées": one word where the text has it elsewhere, else a word with its hyphen. */
function joinWords(text: string): string {
	const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
	return text
		.replace(/(\p{L}{1,40})[-\u00ad]\r(\p{Ll}{1,40})/gu, (_, head: string, tail: string) => {
			const isWord = words.has((head + tail).toLowerCase());
			return isWord ? head + tail : `${head}-${tail}`;
		})
		.replaceAll(RUN_ON, ' ');
}
