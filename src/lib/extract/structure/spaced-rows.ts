/**
 * Tables whose columns stand apart by single spaces: "Région Décès Blessés" over "Diffa 1 204 45". The
 * header tells how many numbers a row has; a row that can be read as so many in one way only is a row.
 */
import type { Language } from '../lexicon.ts';
import { readMarks } from '../marks.ts';
import type { Span } from '../document.ts';
import { DIGITS, isCapital, type Tokens, tokenise, WORD } from '../tokens.ts';
import { listSplits, settleBySum, type Split } from './digit-groups.ts';
import type { TextLine } from './flat-tables.ts';

/** A name, then two groups of digits or more up to the end. */
const ROW =
	/^(?:\d{1,2}[.)]? )?\p{L}[^\d\n]{0,60}? (?:\d[\d.,\u00a0\u202f]*|[-–—])(?: (?:\d[\d.,\u00a0\u202f]*|[-–—]))+$/u;
const VALUES = /(?:(?:^| )(?:\d[\d.,\u00a0\u202f]*|[-–—]))+$/;

const VALUE_END = /[\d–—-]/;

interface Header {
	/** Where the columns of numbers begin, in the line. */
	columns: number[];
	/** Where what stands behind them begins ("Létalité (%)"), and of how many words it is. */
	tail: { column: number; words: number } | null;
	/** True when each word but the first is of a label: there are no more columns. */
	isWhole: boolean;
}

/** Positions of the spaces that part the cells of such tables. */
export function findSpacedRows(lines: readonly TextLine[], language: Language): number[] {
	const marked: number[] = [];
	for (let at = 1; at < lines.length; at++) {
		const to = endOfRows(lines, at);
		const above = lines[at - 1];
		if (to - at < 2 || !above) continue;
		const header = readHeader(above.text, language);
		if (header) marked.push(...markTable(lines.slice(at, to), above, header));
		at = to;
	}
	return marked;
}

function endOfRows(lines: readonly TextLine[], from: number): number {
	let to = from;
	while (isRow(lines[to]?.text.trimEnd() ?? '')) to++;
	return to;
}

/** Its end is looked at first: most lines are prose. */
function isRow(line: string): boolean {
	return VALUE_END.test(line.slice(-1)) && line.length <= LONGEST && ROW.test(line);
}

/** The columns of a header that counts at least two things. */
function readHeader(line: string, language: Language): Header | undefined {
	if (line.length > LONGEST || /[\d\t|.:;!?]/.test(line)) return undefined;
	const tokens = tokenise(line);
	const labels = readLabels(tokens, language);
	const words = countWords(tokens, 0);
	const labelled = labels.reduce((count, { from, to }) => count + to - from, 0);
	const isWhole = words === tokens.length && words - labelled === 1;
	if (labels.length < 2 || labels[0]?.from === 0 || tokens.kind.includes(DIGITS)) return undefined;
	const end = labels.at(-1)?.to ?? 0;
	const tail = { column: tokens.start[end] ?? 0, words: countWords(tokens, end) };
	return {
		columns: labels.map(({ from }) => tokens.start[from] ?? 0),
		isWhole,
		// "Province Sites Cas Décès Létalité": of two that are not known either may be the next column.
		tail: tail.words > 0 && words - labelled - tail.words === 1 ? tail : null
	};
}

function countWords({ kind, length }: Tokens, from: number): number {
	return kind.subarray(from, length).filter((one) => one === WORD).length;
}

interface HeadLabel extends Span {
	isNeutral: boolean;
}

/** What can be counted in a header, with the participles that belong to it. */
function readLabels(tokens: Tokens, language: Language): HeadLabel[] {
	const heads = readMarks(tokens, 0, tokens.length, language)
		.filter(({ section, sub }) => section === 'heads' || (section === 'frames' && sub !== 'noun'))
		.sort((a, b) => a.from - b.from || b.to - a.to);
	const labels: HeadLabel[] = [];
	let said: Span | undefined;
	for (const { from, to, section, sub } of heads) {
		const last = labels.at(-1);
		if (last && from < last.to) continue;
		const isNeutral = section === 'heads' && sub === 'neutral';
		const isSaid = !isNeutral && (section === 'frames' || !isCapital(tokens, from));
		// "Displaced households": the participle of the next noun.
		const before = isNeutral && said?.to === from ? said : undefined;
		if (last?.isNeutral && from === last.to && isSaid) {
			last.to = to;
			last.isNeutral = false;
		} else if (section === 'heads')
			labels.push({ from: before?.from ?? from, to, isNeutral: isNeutral && !before });
		said = section === 'frames' ? { from, to } : undefined;
	}
	return labels;
}

/** Characters of a header and of a row. */
const LONGEST = 120;

/** The spaces of header and rows; every space between the groups of a row that can't be read surely. */
function markTable(rows: readonly TextLine[], above: TextLine, header: Header): number[] {
	const cells = rows.map(({ text }) => readGroups(text.trimEnd()));
	const groups = cells.map((row) => row.groups);
	const columns = columnsOf(header, groups);
	const splits = groups.map((row) => listSplits(row, columns.length));
	const isExact = groups.every((row) => row.length === columns.length);
	const isOnly = splits.every((list) => list.length === 1);
	if (!isExact && !header.isWhole && !(header.tail && isOnly)) return [];
	const settled = isOnly ? [] : settleBySum(groups, splits);
	return [
		...columns.map((at) => above.start + at - 1),
		...cells.flatMap(({ starts }, i) => {
			const split = settled[i] ?? onlyOf(splits[i]) ?? starts.map((_, group) => group);
			return split.map((group) => (rows[i]?.start ?? 0) + (starts[group] ?? 0) - 1);
		})
	];
}

/** The columns of a header, with the one behind its labels where each row has a number for it. */
function columnsOf({ columns, tail }: Header, groups: readonly string[][]): number[] {
	if (!tail) return columns;
	const all = [...columns, tail.column];
	return groups.every((row) => listSplits(row, all.length).length === 1) ? all : columns;
}

function onlyOf([only, ...others]: readonly Split[] = []): Split | undefined {
	return others.length === 0 ? only : undefined;
}

/** The groups of digits at the end of a row, and where each begins. */
function readGroups(row: string): { groups: string[]; starts: number[] } {
	const values = VALUES.exec(row);
	const groups: string[] = [];
	const starts: number[] = [];
	for (const group of (values?.[0] ?? '').matchAll(/\S+/g)) {
		groups.push(group[0]);
		starts.push((values?.index ?? 0) + group.index);
	}
	return { groups, starts };
}
