/**
 * The words of all phrase books, numbered. The words of a text are looked up here once; one bit then
 * tells a book whether a phrase of it may begin at a token.
 */
import { foldUnits, isUpperCase, stripAccents } from './fold.ts';
import type { KnownWords, Tokens } from './tokens.ts';

/** By their number; 0 stands for every word that is in no phrase. */
let words: string[] = [''];
/**
 * The UTF-16 units of all words, one word behind the other, and where each ends. Words are compared
 * here: strings come from many hands, and code that meets many kinds of them reads all of them slowly.
 */
let units: Uint16Array = new Uint16Array(1 << 17);
let ends: Uint32Array = new Uint32Array(1 << 14);
/** Open addressing over the units of the words: their numbers, 0 = free. Never more than half full. */
let slots: Uint32Array = new Uint32Array(1 << 16);
/** What keeps a place within them. */
let mask = slots.length - 1;
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
	const id = words.length;
	spell(id, word);
	const slot = findSlot(id);
	const known = slots[slot];
	if (known) return known;
	words.push(word);
	openings.push(0);
	if (words.length * 2 > slots.length) widen();
	else slots[slot] = id;
	version++;
	return id;
}

function spell(id: number, word: string): void {
	const from = ends[id - 1] ?? 0;
	const to = from + word.length;
	if (id >= ends.length) ends = copy(ends, new Uint32Array(id * 2));
	if (to > units.length) units = copy(units, new Uint16Array(to * 2));
	for (let i = 0; i < word.length; i++) units[from + i] = word.charCodeAt(i);
	ends[id] = to;
}

function copy<T extends Uint16Array | Uint32Array>(narrow: T, wide: T): T {
	wide.set(narrow);
	return wide;
}

/** The number of the word that stands in a stretch of folded units, without cutting it out; or 0. */
export function findWord(text: Uint16Array, from: number, to: number): number {
	let hash = to - from;
	for (let at = from; at < to; at++) hash = mix(hash, text[at] ?? 0);
	for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
		const id = slots[slot] ?? 0;
		if (id === 0 || isSpelled(id, text, from, to)) return id;
	}
}

function isSpelled(id: number, text: Uint16Array, from: number, to: number): boolean {
	const start = ends[id - 1] ?? 0;
	if ((ends[id] ?? 0) - start !== to - from) return false;
	for (let at = from; at < to; at++) if (units[start + at - from] !== text[at]) return false;
	return true;
}

/** The number of a folded word; or 0. */
export function findKey(word: string): number {
	return findWord(foldUnits(word), 0, word.length);
}

function mix(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

function slotOf(hash: number): number {
	return hash ^ (hash >>> 15);
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
	mask = slots.length - 1;
	for (let id = 1; id < words.length; id++) slots[findSlot(id)] = id;
}

/** The slot of the word that is spelled as a number's is, or the free one that it would get. */
function findSlot(id: number): number {
	const [from, to] = [ends[id - 1] ?? 0, ends[id] ?? 0];
	let hash = to - from;
	for (let at = from; at < to; at++) hash = mix(hash, units[at] ?? 0);
	let slot = slotOf(hash) & mask;
	while (slots[slot] && !isSame(slots[slot] ?? 0, id)) slot = (slot + 1) & mask;
	return slot;
}

function isSame(one: number, other: number): boolean {
	const [from, to] = [ends[one - 1] ?? 0, ends[one] ?? 0];
	const start = ends[other - 1] ?? 0;
	if (to - from !== (ends[other] ?? 0) - start) return false;
	for (let at = from; at < to; at++) if (units[at] !== units[start + at - from]) return false;
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

function lookUpWords({ key, length, ids, vocabulary, text, start, end }: Tokens): KnownWords {
	const known = { version, ids, openings: new Int32Array(length) };
	const isGrown = vocabulary !== words.length;
	for (let at = 0; at < length; at++) {
		if (isGrown && ids[at] === 0) ids[at] = findKey(key[at] ?? '');
		if (ids[at] === 0 && isInCapitals(text, start[at] ?? 0, end[at] ?? 0))
			ids[at] = findBare(key[at] ?? '');
		known.openings[at] = openings[ids[at] ?? 0] ?? 0;
	}
	return known;
}

function isInCapitals(text: string, from: number, to: number): boolean {
	return to - from >= LEAST && isUpperCase(text, from, to);
}

/** Letters of a word that stands in capitals without its accents: names of bodies are shorter. */
const LEAST = 4;

/** Words with accents by what is left of them without; made when a word in capitals is first looked for. */
let bare: Map<string, number> | undefined;
let bareVersion = -1;

/** "BLESSES", "DEPLACEES": the word that is written so in capitals; or 0. */
function findBare(word: string): number {
	if (bareVersion !== words.length) {
		bare = new Map(
			words.flatMap((one, id) => (ACCENTED.test(one) ? [[stripAccents(one), id]] : []))
		);
		bareVersion = words.length;
	}
	return bare?.get(word) ?? 0;
}

const ACCENTED = /[à-ÿ]/;

/** All words, as they can be kept in a file. */
export interface VocabularyTable {
	/** A line each. */
	words: string;
	/** Two UTF-16 units a number, as they lie. */
	units: Uint32Array;
	ends: Uint32Array;
	slots: Uint32Array;
	openings: Uint32Array;
	books: number;
}

export function storeVocabulary(): VocabularyTable {
	const count = words.length;
	const length = ((ends[count - 1] ?? 0) + 1) >> 1;
	return {
		words: words.join('\n'),
		units: new Uint32Array(units.buffer, units.byteOffset, length),
		ends: ends.subarray(0, count),
		slots,
		openings: Uint32Array.from(openings),
		books
	};
}

/** Takes up a stored vocabulary, before any word has a number: the books stored with it rest on its numbers. */
export function takeUpVocabulary(table: VocabularyTable): void {
	if (words.length > 1) throw new Error('Words are numbered already');
	words = table.words.split('\n');
	openings = Array.from(table.openings, (bits) => bits | 0);
	ends = table.ends;
	units = new Uint16Array(table.units.buffer, table.units.byteOffset, table.units.length * 2);
	slots = table.slots;
	mask = slots.length - 1;
	books = table.books;
	version++;
}
