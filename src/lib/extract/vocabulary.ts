/**
 * The words of all phrase books, numbered. The words of a text are looked up here once; one bit then
 * tells a book whether a phrase of it may begin at a token.
 */
import type { KnownWords, Tokens } from './tokens.ts';

/** By their number; 0 stands for every word that is in no phrase. */
let words: string[] = [''];
/** Open addressing over the units of the words: their numbers, 0 = free. Never more than half full. */
let slots: Uint32Array = new Uint32Array(1 << 16);
/** By the number of a word: the bits of the books that have a phrase beginning with it. */
let openings: number[] = [0];
let books = 0;
/** Grows with every change: a book may be built after the first look into a text. */
let version = 0;

/** The bit of a new book. Books outnumber the bits, so that a bit only says "perhaps". */
export function nextBookBit(): number {
	return 1 << (books++ & 31);
}

/** The number of a word, which is given one if it has none. */
export function numberWord(word: string): number {
	const known = findWord(word, 0, word.length);
	if (known) return known;
	words.push(word);
	const id = openings.push(0) - 1;
	if (words.length * 2 > slots.length) widen();
	else slots[findSlot(word, 0, word.length)] = id;
	version++;
	return id;
}

/** The number of the word that stands in a stretch of a folded text, without cutting it out; or 0. */
export function findWord(text: string, from: number, to: number): number {
	return slots[findSlot(text, from, to)] ?? 0;
}

/** A word by its number, one string for all the places where it stands. */
export function wordOf(id: number): string {
	return words[id] ?? '';
}

/** How many words have a number. */
export function countWords(): number {
	return words.length;
}

function widen(): void {
	slots = new Uint32Array(slots.length * 2);
	for (let id = 1; id < words.length; id++) {
		const word = wordOf(id);
		slots[findSlot(word, 0, word.length)] = id;
	}
}

/** The slot of a word, or the free one that it would get. */
function findSlot(text: string, from: number, to: number): number {
	const mask = slots.length - 1;
	let hash = to - from;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	let slot = (hash ^ (hash >>> 15)) & mask;
	for (let id = slots[slot]; id && !isWordAt(wordOf(id), text, from, to); id = slots[slot]) {
		slot = (slot + 1) & mask;
	}
	return slot;
}

function isWordAt(word: string, text: string, from: number, to: number): boolean {
	if (word.length !== to - from) return false;
	for (let i = 0; i < word.length; i++) {
		if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
	}
	return true;
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

function lookUpWords({ key, length, ids, vocabulary }: Tokens): KnownWords {
	const known = { version, ids, openings: new Int32Array(length) };
	const isGrown = vocabulary !== words.length;
	for (let at = 0; at < length; at++) {
		const word = key[at] ?? '';
		if (isGrown && ids[at] === 0) ids[at] = findWord(word, 0, word.length);
		known.openings[at] = openings[ids[at] ?? 0] ?? 0;
	}
	return known;
}

/** All words, as they can be kept in a file. */
export interface VocabularyTable {
	/** A line each. */
	words: string;
	slots: Uint32Array;
	openings: Uint32Array;
	books: number;
}

export function storeVocabulary(): VocabularyTable {
	return { words: words.join('\n'), slots, openings: Uint32Array.from(openings), books };
}

/** Takes up a stored vocabulary, before any word has a number: the books stored with it rest on its numbers. */
export function takeUpVocabulary(table: VocabularyTable): void {
	if (words.length > 1) throw new Error('Words are numbered already');
	words = table.words.split('\n');
	slots = table.slots;
	openings = Array.from(table.openings, (bits) => bits | 0);
	books = table.books;
	version++;
}
