/**
 * The words of all phrase books, numbered. The words of a text are looked up here once; one bit then
 * tells a book whether a phrase of it may begin at a token.
 */
import type { KnownWords, Tokens } from './tokens.ts';

const ids = new Map<string, number>();
/** By the number of a word: the bits of the books that have a phrase beginning with it. */
const openings: number[] = [0];
let books = 0;
/** Grows with every change: a book may be built after the first look into a text. */
let version = 0;

/** The bit of a new book. Books outnumber the bits, so that a bit only says "perhaps". */
export function nextBookBit(): number {
	return 1 << (books++ & 31);
}

/** The number of a word, which is given one if it has none. */
export function numberWord(word: string): number {
	let id = ids.get(word);
	if (id === undefined) {
		id = openings.push(0) - 1;
		ids.set(word, id);
		version++;
	}
	return id;
}

/** Notes that a phrase of the book with that bit begins with a word. */
export function noteOpening(id: number, bit: number): void {
	openings[id] = (openings[id] ?? 0) | bit;
	version++;
}

/** The words of a text, looked up again only where books have come since. */
export function knownWordsOf(tokens: Tokens): KnownWords {
	const { known } = tokens;
	return known?.version === version ? known : (tokens.known = lookUpWords(tokens));
}

function lookUpWords({ key, length }: Tokens): KnownWords {
	const known = { version, ids: new Uint32Array(length), openings: new Int32Array(length) };
	for (let at = 0; at < length; at++) {
		const id = ids.get(key[at] ?? '') ?? 0;
		known.ids[at] = id;
		known.openings[at] = openings[id] ?? 0;
	}
	return known;
}
