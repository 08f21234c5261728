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
	height: number;
}

/**
 * The text of the pages in their order: a line a line, cells of a row apart by tabs, an empty line
 * between paragraphs. What stands at the head or foot of most pages is left out.
 */
export function toText(pages: readonly (readonly Run[])[]): string {
	const lines = dropRunningTitles(pages.map(toLines));
	return joinHyphens(lines.flat().map(withBreak).join(''));
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
	return { text, x: first.x, y: first.y, height };
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

/** A line with what parts it from the one before. */
function withBreak(line: Line, index: number, lines: readonly Line[]): string {
	const last = lines[index - 1];
	if (!last) return line.text;
	return (isApart(last, line) ? '\n\n' : '\n') + line.text;
}

function isApart(last: Line, line: Line): boolean {
	const down = last.y - line.y;
	const isOtherSize = Math.abs(last.height - line.height) > 0.15 * last.height;
	// At the top of a column or a page the paragraph goes on, unless it had ended.
	if (down <= 0) return isOtherSize || SENTENCE_END.test(last.text) || last.text.includes('\t');
	return isOtherSize || down > PARAGRAPH_GAP * Math.max(last.height, line.height);
}

/** "dépla-⏎cées": one word where the text has it elsewhere, else a word with its hyphen. */
function joinHyphens(text: string): string {
	const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
	return text.replace(
		/(\p{L}{1,40})[-\u00ad]\n(\p{Ll}{1,40})/gu,
		(_, head: string, tail: string) => {
			const isWord = words.has((head + tail).toLowerCase());
			return isWord ? head + tail : `${head}-${tail}`;
		}
	);
}
