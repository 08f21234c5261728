/** Cells that say when: the head of a column ("Février", "2022"), the name of a row ("SE 7"). */
import { withFields } from '../fields.ts';
import { readDates } from '../dates/index.ts';
import type { Document, Span } from '../document.ts';
import { readNumbers } from '../numbers/index.ts';
import { keep } from '../once.ts';
import { tokenise, type Tokens } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { isFilled } from './cells.ts';

/** Tokens of the longest cell that is a time and nothing else: "du 12 au 18 février 2024". */
const LONGEST = 8;

/** The time that fills a cell, read by itself: what stands beside it is another cell. */
export function timeOfCell(document: Document, cell: Span | null | undefined): DateMention | null {
	if (!cell || !isFilled(cell) || cell.to - cell.from > LONGEST) return null;
	const known = keep(document.tokens, timeOfCell, () => new Map<number, DateMention | null>());
	let time = known.get(cell.from);
	// The head of a column is asked for in each of its rows.
	if (time === undefined) known.set(cell.from, (time = readTime(document, cell)));
	return time?.to === cell.to ? time : null;
}

function readTime(
	{ tokens, text, language, published, country }: Document,
	cell: Span
): DateMention | null {
	const start = tokens.start[cell.from] ?? 0;
	const end = tokens.end[cell.to - 1] ?? 0;
	const own = tokenise(text.slice(start, end));
	const [time] = readDates(own, readNumbers(own, language), language, published, {
		prefer: 'past',
		country
	});
	if (!time?.dateEnd || time.from > 0 || time.to < lengthOf(own)) return null;
	return withFields(time, { from: cell.from, to: cell.to, start, end });
}

/** Without the point of an abbreviation: "Févr." */
function lengthOf({ key, length }: Tokens): number {
	return key[length - 1] === '.' ? length - 1 : length;
}
