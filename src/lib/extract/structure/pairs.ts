/** Lines of their own that count the same people twice: "188 250 personnes" over "37 650 familles". */
import type { Document } from '../document.ts';
import { WORD } from '../tokens.ts';
import { UNDER_HEADING } from '../figures/rows.ts';
import type { FigureDraft } from '../types.ts';

/** People to a household: fewer or more, and the two lines count different people. */
const LEAST_MEMBERS = 2.5;
const MOST_MEMBERS = 12;
/** Words of a line that holds a number and what it counts. */
const LINE_WORDS = 8;

/** Ties the second of two such lines to the first as its equivalent. */
export function tiePairs(drafts: readonly FigureDraft[], document: Document): void {
	drafts.forEach((second, i) => {
		const first = drafts[i - 1];
		if (!first || !isPair(first, second) || !areNeighbours(document, first, second)) return;
		second.relation = 'equivalent';
		second.parent = first;
	});
}

function isPair(first: FigureDraft, second: FigureDraft): boolean {
	if (first.metric !== second.metric || first.relation !== null || second.relation !== null)
		return false;
	const people = [first, second].find(({ unit }) => unit === 'person')?.value ?? 0;
	const households = [first, second].find(({ unit }) => unit === 'household')?.value ?? 0;
	const members = people / households;
	return members >= LEAST_MEMBERS && members <= MOST_MEMBERS;
}

function areNeighbours(document: Document, first: FigureDraft, second: FigureDraft): boolean {
	const [a, b] = [
		document.sentences[first.sentenceIndex],
		document.sentences[second.sentenceIndex]
	];
	// In a box a label stands between the two numbers.
	const isBox = [first, second].every(({ rule }) => rule === UNDER_HEADING);
	if (!a || !b) return false;
	if (isBox) return second.sentenceIndex - first.sentenceIndex === 2;
	if (b.line !== a.line + 1) return false;
	const isShort = [a, b].every(({ from, to }) => to - from <= LINE_WORDS);
	return isShort && document.tokens.kind[b.to - 1] === WORD;
}
