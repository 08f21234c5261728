/**
 * One pass over the folded text gives its words, digit runs and signs. Everything later works on
 * token indexes: a window of tokens is cheap, bounded, and never backtracks.
 */
import { foldUnits, spell, unitAt } from './fold.ts';
import { countWords, findKey, findWord, wordOf } from './vocabulary.ts';

export const WORD = 1;
export const DIGITS = 2;
export const SIGN = 3;
/** A line break, or several: the border of a paragraph, a bullet or a table row. */
export const BREAK = 4;

/**
 * The tokens of a text as parallel arrays. A word ends at an apostrophe, which it keeps ("l'", "d'"),
 * and at a hyphen, which it drops: the next token is then `joined`.
 */
export interface Tokens {
	readonly text: string;
	readonly folded: string;
	readonly length: number;
	readonly kind: Uint8Array;
	readonly start: Uint32Array;
	readonly end: Uint32Array;
	/** 1 where the token follows the one before it through a hyphen ("quatre-vingt"). */
	readonly joined: Uint8Array;
	/** 1 where white space stands before it. */
	readonly spaced: Uint8Array;
	/** Folded words, digits and signs as strings; "\n" for a break. */
	readonly key: string[];
	/** The number of each in the vocabulary; 0 = in no phrase of any book. */
	readonly ids: Uint32Array;
	/** How many words the vocabulary had when they were looked up. */
	readonly vocabulary: number;
	/** What readers found out about the text, by who looked for it. */
	readonly kept: Map<object, object>;
	/** Filled by the vocabulary, when a phrase is first looked for. */
	known: KnownWords | null;
}

/** The words of a text as numbers of the vocabulary, a token each. */
export interface KnownWords {
	/** That of the vocabulary when they were looked up. */
	readonly version: number;
	readonly ids: Uint32Array;
	/** The bits of the books that may have a phrase beginning there. */
	readonly openings: Int32Array;
}

const LETTER = /\p{L}|\p{M}/u;
const SPACE = 0;

/** Class of a UTF-16 unit: 0 white space, 1 letter, 2 ASCII digit, 3 other, 4 line break. */
const CLASS = new Uint8Array(65536).fill(255);

function classOf(unit: number): number {
	const known = CLASS[unit];
	if (known !== undefined && known !== 255) return known;
	const found = classify(unit);
	CLASS[unit] = found;
	return found;
}

function classify(unit: number): number {
	if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return BREAK;
	if (unit >= 48 && unit <= 57) return DIGITS;
	if (unit === SOFT_HYPHEN) return WORD;
	const char = String.fromCharCode(unit);
	if (LETTER.test(char) || (unit >= 0xd800 && unit <= 0xdfff)) return WORD;
	return /\s/.test(char) ? SPACE : SIGN;
}

/** Stands behind the last unit of a text: a sign, which ends every run. */
const NOTHING = 0;

/** Marks where a word may be broken; no part of it. */
const SOFT_HYPHEN = 0xad;
const UNSAID = /[\u00ad.]/g;
const APOSTROPHE = 39;
const HYPHEN = 45;
const POINT = 46;

/** Cuts a text into tokens, in time linear in its length. */
export function tokenise(text: string): Tokens {
	const units = foldUnits(text);
	const folded = spell(units);
	const size = text.length;
	let room = (size >> 2) + SPARE;
	let out = makeColumns(room);
	const key = new Array<string>(room);
	let length = 0;
	let at = 0;
	let spaced = 1;
	let joined = 0;
	while (at < size) {
		const kind = classOf(units[at] ?? 0);
		if (kind === SPACE) {
			spaced = 1;
			at++;
			continue;
		}
		const from = at;
		at = endOfRun(units, at, kind);
		if (kind === WORD && at === from + 1) at = endOfInitials(units, from);
		if (isHyphenInside(units, from, at, spaced)) {
			joined = 1;
			continue;
		}
		const n = length++;
		if (n + SPARE > room) out = widen(out, (room *= 2));
		out.kind[n] = kind;
		out.start[n] = from;
		out.end[n] = at;
		out.joined[n] = joined;
		out.spaced[n] = spaced;
		const id = kind === BREAK ? 0 : findWord(units, from, at);
		const word = id ? wordOf(id) : keyOf(units, folded, from, at, kind);
		// Soft hyphens and the points of initials are no part of the word, which may be known without them.
		out.ids[n] = id || (word.length < at - from ? findKey(word) : 0);
		key[n] = word;
		spaced = 0;
		joined = 0;
	}
	key.length = length;
	const kept = new Map<object, object>();
	return {
		text,
		folded,
		length,
		kind: out.kind,
		start: out.start,
		end: out.end,
		joined: out.joined,
		spaced: out.spaced,
		key,
		ids: out.ids,
		vocabulary: countWords(),
		kept,
		known: null
	};
}

type Columns = Pick<Tokens, 'kind' | 'start' | 'end' | 'joined' | 'spaced' | 'ids'>;

/** Places behind the last token, all of them 0: rules look a few tokens ahead. */
const SPARE = 64;

function makeColumns(size: number): Columns {
	return {
		kind: new Uint8Array(size),
		start: new Uint32Array(size),
		end: new Uint32Array(size),
		joined: new Uint8Array(size),
		spaced: new Uint8Array(size),
		ids: new Uint32Array(size)
	};
}

/** Words have more than three letters: few texts have more tokens than there were places made. */
function widen(narrow: Columns, size: number): Columns {
	const wide = makeColumns(size);
	wide.kind.set(narrow.kind);
	wide.start.set(narrow.start);
	wide.end.set(narrow.end);
	wide.joined.set(narrow.joined);
	wide.spaced.set(narrow.spaced);
	wide.ids.set(narrow.ids);
	return wide;
}

function keyOf(units: Uint16Array, folded: string, from: number, to: number, kind: number): string {
	if (kind === BREAK) return '\n';
	const key = folded.slice(from, to);
	return kind === WORD && hasUnsaid(units, from, to) ? key.replace(UNSAID, '') : key;
}

function hasUnsaid(units: Uint16Array, from: number, to: number): boolean {
	for (let at = from; at < to; at++)
		if (units[at] === SOFT_HYPHEN || units[at] === POINT) return true;
	return false;
}

/** "U.N.", "O.M.S.", "a.m.": letters with a point each are one word, as without the points. */
function endOfInitials(units: Uint16Array, from: number): number {
	let at = from + 1;
	while (units[at] === POINT && isInitial(units, at + 1)) at += 2;
	if (at === from + 1) return at;
	return units[at] === POINT ? at + 1 : at;
}

/** A letter that no letter follows. */
function isInitial(units: Uint16Array, at: number): boolean {
	return isLetterAt(units, at) && !isLetterAt(units, at + 1);
}

function endOfRun(units: Uint16Array, from: number, kind: number): number {
	let at = from + 1;
	if (kind === SIGN) return at;
	while (classOf(units[at] ?? NOTHING) === kind) at++;
	if (kind === WORD && units[at] === APOSTROPHE && isLetterAt(units, at + 1)) at++;
	return at;
}

function isLetterAt(units: Uint16Array, at: number): boolean {
	return classOf(units[at] ?? NOTHING) === WORD;
}

/** A hyphen with a word or digits close on both sides joins them; a dash between spaces is a sign. */
function isHyphenInside(units: Uint16Array, from: number, to: number, spaced: number): boolean {
	if (spaced || to - from !== 1 || units[from] !== HYPHEN || from === 0) return false;
	const before = classOf(units[from - 1] ?? 0);
	const after = classOf(units[to] ?? NOTHING);
	return before === WORD && (after === WORD || after === DIGITS);
}

/** "Friday's raid", "the days' toll": what ends before a token has something. */
export function isPossessive({ key }: Tokens, to: number): boolean {
	return key[to] === 's' || key[to] === "'" || key[to - 1] === 's';
}

/** Whether a UTF-16 unit is a capital: 0 no, 1 yes, 2 not asked yet. */
const CAPITAL = new Uint8Array(65536).fill(2);

/** True where the text writes a token with a capital. */
export function isCapital({ text, start }: Tokens, at: number): boolean {
	const unit = unitAt(text, start[at] ?? 0);
	if (CAPITAL[unit] === 2) {
		const first = String.fromCharCode(unit);
		CAPITAL[unit] = first === first.toLowerCase() ? 0 : 1;
	}
	return CAPITAL[unit] === 1;
}
