/** Names that a number follows: rows and brackets of places, and the labels that are none. */
import { BREAK, DIGITS, SIGN, type Tokens, WORD, isCapital } from '../tokens.ts';
import { isAcronym } from './names.ts';
import type { Stretch } from './stretch.ts';

/** "Fallecidos: 23 (10 en Guatemala)": what is counted. */
export function isLabel(stretch: Stretch, start: number, end: number): boolean {
	return stretch.lexicon.counted.matchAt(stretch.tokens, start).some((noun) => noun.to === end);
}

/** "Eventos: 312", and in the next line "Fallecidos: 41": what is counted too. */
export function isAmongLabels(stretch: Stretch, end: number): boolean {
	if (stretch.tokens.key[end] !== ':') return false;
	let next = end + 1;
	while (next < end + ROW && stretch.tokens.kind[next] !== BREAK) next++;
	if (stretch.tokens.kind[next] !== BREAK) return false;
	return stretch.lexicon.counted.matchAt(stretch.tokens, next + 1).some(({ to: at }) => {
		return [at, at + 1].some((colon) => stretch.tokens.key[colon] === ':');
	});
}

/** "Harib (118)", "Kolou : 31", and the first cell of a row. */
export function isCounted(stretch: Stretch, at: number): boolean {
	if (isCellEnd(stretch.tokens, at) && stretch.tokens.kind[at + 1] === DIGITS) return true;
	if (stretch.tokens.kind[at] !== SIGN || stretch.tokens.kind[at + 1] !== DIGITS) return false;
	// "Update (22 May 2023)", "BALANCE (15 de marzo)": a day.
	if (stretch.isTaken(at + 1)) return false;
	if (stretch.tokens.key[at] === '(')
		return !isCapital(stretch.tokens, at + 2) || isAcronym(stretch.tokens, at + 2);
	let end = at + 1;
	while (
		end < stretch.to &&
		(stretch.tokens.kind[end] === DIGITS || '.,'.includes(stretch.tokens.key[end] ?? ' '))
	)
		end++;
	return stretch.tokens.key[at] === ':' && (end >= stretch.to || stretch.tokens.kind[end] !== WORD);
}

function isCellEnd({ key }: Tokens, at: number): boolean {
	return key[at] === '\t' || key[at] === '|';
}

/** Tokens of a row behind its label: a number, its unit. */
const ROW = 6;
