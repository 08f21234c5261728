/**
 * Tables whose columns stand apart by single spaces: "Région Décès Blessés" over "Diffa 1 204 45". The
 * header tells how many numbers a row has; a row that can be read as so many in one way only is a row.
 */
import type { Language } from '../lexicon.ts';
import { readMarks } from '../marks.ts';
import { DIGITS, isCapital, tokenise, WORD } from '../tokens.ts';
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
	const heads = readMarks(tokens, 0, tokens.length, language)
		.filter(({ section, sub }) => section === 'heads' || (section === 'frames' && sub !== 'noun'))
		.sort((a, b) => a.from - b.from || b.to - a.to);
	const labels: { from: number; to: number; isNeutral: boolean }[] = [];
	for (const { from, to, section, sub } of heads) {
		const last = labels.at(-1);
		if (last && from < last.to) continue;
		const isNeutral = section === 'heads' && sub === 'neutral';
		const isSaid = !isNeutral && (section === 'frames' || !isCapital(tokens, from));
		if (last?.isNeutral && from === last.to && isSaid) {
			last.to = to;
			last.isNeutral = false;
		} else if (section === 'heads') labels.push({ from, to, isNeutral });
	}
	const words = Array.from(tokens.kind.subarray(0, tokens.length)).filter((kind) => kind === WORD);
	const labelled = labels.reduce((count, { from, to }) => count + to - from, 0);
	const isWhole = words.length === tokens.length && words.length - labelled === 1;
	if (labels.length < 2 || labels[0]?.from === 0 || tokens.kind.includes(DIGITS)) return undefined;
	return { columns: labels.map(({ from }) => tokens.start[from] ?? 0), isWhole };
}

/** Characters of a header and of a row. */
const LONGEST = 120;

/** The spaces of header and rows; every space between the groups of a row that can't be read surely. */
function markTable(rows: readonly TextLine[], above: TextLine, header: Header): number[] {
	const cells = rows.map(({ text }) => readGroups(text.trimEnd()));
	const groups = cells.map((row) => row.groups);
	const count = header.columns.length;
	const splits = groups.map((row) => listSplits(row, count));
	const isExact = groups.every((row) => row.length === count);
	if (!isExact && !header.isWhole) return [];
	const settled = splits.every((list) => list.length === 1) ? [] : settleBySum(groups, splits);
	return [
		...header.columns.map((at) => above.start + at - 1),
		...cells.flatMap(({ starts }, i) => {
			const split = settled[i] ?? onlyOf(splits[i]) ?? starts.map((_, group) => group);
			return split.map((group) => (rows[i]?.start ?? 0) + (starts[group] ?? 0) - 1);
		})
	];
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
