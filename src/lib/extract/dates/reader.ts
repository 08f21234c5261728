/** What the rules of the dates layer read from: tokens, the roles of words, numbers, the reference. */
import { BREAK, DIGITS, isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { PhraseMatch } from '../phrases.ts';
import { partsOf, type Day, type WeekStart } from './calendar.ts';
import { BEGINS, type DateLexicon, type DateRole } from './lexicon.ts';
import type { Point } from './point.ts';
import { type Signals, findSignals } from './signals.ts';
import { ToldDates } from './told.ts';

/** A number in the text, as the numbers layer gives it. */
export interface NumberSpan {
	from: number;
	to: number;
	value: number | null;
}

/** Words found: where they end, and what they mean. */
export interface Found {
	to: number;
	key: string;
	value: number;
	weak: boolean;
}

export type Direction = 'past' | 'future';

/** Tokens from the first word of a time expression to the word that tells. */
const YEAR_REACH = 20;
const SIGNAL_REACH = 8;

export class Reader {
	readonly tokens: Tokens;
	readonly lexicon: DateLexicon;
	readonly reference: Day;
	readonly prefer: Direction;
	/** The day on which numbered weeks begin. */
	readonly weeks: WeekStart;
	/** The dates read so far. */
	readonly told: ToldDates;
	readonly #signals: Signals;
	/** By their first token. */
	readonly #numbers: ReadonlyMap<number, NumberSpan>;
	/** What was found at a token: rules look at the same places again and again. */
	readonly simplePoints: (Point | null | undefined)[];
	readonly points: (Point | null | undefined)[];
	readonly #matches: (readonly PhraseMatch<DateRole>[] | undefined)[];

	constructor(
		tokens: Tokens,
		numbers: readonly NumberSpan[],
		lexicon: DateLexicon,
		reference: Day,
		prefer: Direction,
		weeks: WeekStart
	) {
		this.tokens = tokens;
		this.lexicon = lexicon;
		this.reference = reference;
		this.prefer = prefer;
		this.weeks = weeks;
		this.told = new ToldDates(reference);
		this.simplePoints = new Array<undefined>(tokens.length).fill(undefined);
		this.points = new Array<undefined>(tokens.length).fill(undefined);
		this.#matches = new Array<undefined>(tokens.length).fill(undefined);
		for (let at = 0; at < tokens.length; at++) {
			const matches = lexicon.book.matchAt(tokens, at);
			if (matches.length > 0) this.#matches[at] = matches;
		}
		this.#numbers = new Map(numbers.map((number) => [number.from, number]));
		this.#signals = findSignals(this, this.#numbers);
	}

	/** The year that the sentence has told before a token: "En 2017, … 15 morts entre mai et juin". */
	saidYear(at: number): number | null {
		const { previous, previousTo } = this.told;
		if (previous?.precision !== 'year' || at < previousTo || at - previousTo > YEAR_REACH)
			return null;
		const year = partsOf(previous.start).year;
		if (year !== partsOf(previous.end).year) return null;
		for (let i = previousTo; i < at; i++) if (this.isSign(i, '.;()') || this.isEdge(i)) return null;
		return year;
	}

	/** True where a word or year of time stands at a token, or where a few tokens lead to one. */
	isNearSignal(at: number): boolean {
		return at < this.tokens.length && (this.#signals.nearest[at] ?? 0) - at <= SIGNAL_REACH;
	}

	/** What begins at a token: bits of `BEGINS`. */
	beginsAt(at: number): number {
		return this.#signals.begins[at] ?? 0;
	}

	#numberAt(at: number): NumberSpan | undefined {
		return this.beginsAt(at) & BEGINS.numbers ? this.#numbers.get(at) : undefined;
	}

	get year(): number {
		return partsOf(this.reference).year;
	}

	matches(at: number): readonly PhraseMatch<DateRole>[] {
		return this.#matches[at] ?? NONE;
	}

	/** The longest phrase of a group (and key) that starts at a token. */
	find(at: number, group: string, key?: string): Found | null {
		const matches = this.#matches[at];
		if (matches === undefined) return null;
		for (let i = matches.length - 1; i >= 0; i--) {
			const match = matches[i];
			if (!match || match.meaning.group !== group) continue;
			if (key !== undefined && match.meaning.key !== key) continue;
			const { meaning } = match;
			return { to: match.to, key: meaning.key, value: meaning.value, weak: meaning.weak };
		}
		return null;
	}

	/** A shift in front of what it shifts; a weak one stands only behind: "samedi passé", "a passé deux nuits". */
	shiftBefore(at: number): Found | null {
		const shift = this.find(at, 'shifts');
		return shift?.weak ? null : shift;
	}

	/** Every phrase of a group that starts at a token, the longest first. */
	findAll(at: number, group: string): Found[] {
		const matches = this.matches(at).filter(({ meaning }) => meaning.group === group);
		return matches.map(({ to, meaning }) => ({ to, ...meaning })).reverse();
	}

	/** True where a phrase of the group ends right before a token. */
	endsBefore(at: number, group: string, key?: string): boolean {
		for (let from = at - 1; from >= Math.max(0, at - 4); from--) {
			for (const match of this.matches(from)) {
				if (match.to !== at || match.meaning.group !== group) continue;
				if (key === undefined || match.meaning.key === key) return true;
			}
		}
		return false;
	}

	/** Past the articles and prepositions that may stand inside a date; at most three. */
	skip(at: number): number {
		let to = at;
		for (let i = 0; i < 3; i++) {
			const filler = this.find(to, 'marks', 'filler');
			if (!filler) break;
			to = filler.to;
		}
		return to;
	}

	/** Past one comma or full stop, where a date may have it ("March 3, 2017", "Feb. 19"). */
	skipSign(at: number, signs: string): number {
		return this.isSign(at, signs) ? at + 1 : at;
	}

	isSign(at: number, signs: string): boolean {
		return this.tokens.kind[at] === SIGN && signs.includes(this.tokens.key[at] ?? '');
	}

	isWord(at: number): boolean {
		return at < this.tokens.length && this.tokens.kind[at] === WORD;
	}

	isEdge(at: number): boolean {
		return at < 0 || at >= this.tokens.length || this.tokens.kind[at] === BREAK;
	}

	/** A run of digits as a number with its length; null where it is part of a decimal or a group. */
	digits(at: number): { value: number; length: number } | null {
		if (at < 0 || this.tokens.kind[at] !== DIGITS) return null;
		const key = this.tokens.key[at] ?? '';
		return key.length > 6 ? null : { value: Number(key), length: key.length };
	}

	/** A whole number in digits or words, or an article or vague count ("a", "a few"). */
	count(at: number): { value: number; to: number } | null {
		const digits = this.digits(at);
		if (digits) return this.#isTail(at) ? null : { value: digits.value, to: at + 1 };
		const number = this.#numberAt(at);
		const words = this.find(at, 'counts');
		if (number && number.value !== null && Number.isInteger(number.value)) {
			const isShorter = words !== null && words.to > number.to;
			if (number.value < 100000 && !isShorter)
				return { value: Math.floor(number.value), to: number.to };
		}
		return words ? { value: words.value, to: words.to } : null;
	}

	/** True at the first group of "3 400", "3'400" and at the digits of "15 millions": no day or year. */
	isLongNumber(at: number): boolean {
		const number = this.#numberAt(at);
		return number !== undefined && number.value !== null && number.to > at + 1;
	}

	/** The last group of "2,870". */
	#isTail(at: number): boolean {
		const isJoined = this.isClose(at) && this.isSign(at - 1, '.,') && this.isClose(at - 1);
		return isJoined && this.tokens.kind[at - 2] === DIGITS;
	}

	/** True for "XXe" and the like, which may begin a century. */
	isRoman(at: number): boolean {
		const key = this.tokens.key[at] ?? '';
		return 'ivx'.includes(key.charAt(0)) && /^[ivx]+[eè]?m?e?$/.test(key);
	}

	/** True where the token stands close to the one before it. */
	isClose(at: number): boolean {
		return this.tokens.spaced[at] === 0;
	}

	/** A word of three letters at most: "mar", "sun". */
	isShort(at: number): boolean {
		return (this.tokens.end[at] ?? 0) - (this.tokens.start[at] ?? 0) <= 3;
	}

	isCapital(at: number): boolean {
		return isCapital(this.tokens, at);
	}
}

/** A rule, and what a token where it applies begins with: bits of `BEGINS`. */
export interface Begun<T> {
	read: (reader: Reader, at: number) => T | null;
	begins: number;
}

export const ANYTHING = -1;

/** The longest of what the rules read at a token, the first of two as long. */
export function readLongest<T extends { to: number }>(
	rules: readonly Begun<T>[],
	reader: Reader,
	at: number
): T | null {
	const begins = reader.beginsAt(at);
	let best: T | null = null;
	for (const rule of rules) {
		if (rule.begins !== ANYTHING && (rule.begins & begins) === 0) continue;
		const found = rule.read(reader, at);
		if (found && (!best || found.to > best.to)) best = found;
	}
	return best;
}

const NONE: readonly PhraseMatch<DateRole>[] = [];
