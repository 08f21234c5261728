/** The section `sources` of a lexicon, compiled to one phrase book. */
import { bookOf } from '../books.ts';
import { endsLike, groupFor, wordsFor, type Language } from '../lexicon.ts';
import { keep } from '../once.ts';
import type { PhraseMatch } from '../phrases.ts';
import { isCapital, type Tokens } from '../tokens.ts';
import { SOURCE_KEYS } from './keys.ts';

const getBook = bookOf<string>('sources', (book, language) => {
	for (const key of Object.keys(SOURCE_KEYS)) {
		for (const word of wordsFor(language, 'sources', key)) book.add(word, key);
	}
	for (const word of wordsFor(language, 'grammar', 'and')) book.add(word, 'and');
	for (const word of wordsFor(language, 'assertion', 'denied')) book.add(word, 'denied');
	for (const word of wordsFor(language, 'grammar', 'of')) book.add(word, 'of');
	for (const word of wordsFor(language, 'grammar', 'be')) book.add(word, 'be');
	for (const word of wordsFor(language, 'grammar', 'clauseStart')) book.add(word, 'clause');
	for (const group of Object.values(groupFor(language, 'dates', 'dayparts')))
		for (const word of group) book.add(word, 'daypart');
	for (const key of ['attack', 'disaster']) {
		for (const word of wordsFor(language, 'guards', key)) book.add(word, 'event');
	}
});

/** A phrase of the lexicon in the text. */
export interface Cue {
	from: number;
	to: number;
}

/** Looks up what words mean around sources; `key` is a key of the section. */
export class SourceWords {
	readonly tokens: Tokens;
	readonly #language: Language;
	/** What was found at a token: the rules ask for one key after another. */
	readonly #starts: (readonly PhraseMatch<string>[] | undefined)[];
	#introduced: Set<string> | undefined;

	private constructor(tokens: Tokens, language: Language) {
		this.tokens = tokens;
		this.#language = language;
		this.#starts = new Array<undefined>(tokens.length).fill(undefined);
		const book = getBook(language);
		for (let at = 0; at < tokens.length; at++) {
			const matches = book.matchAt(tokens, at);
			if (matches.length > 0) this.#starts[at] = matches;
		}
	}

	/** Those of a text, which all its readers share. */
	static of(tokens: Tokens, language: Language): SourceWords {
		return keep(tokens, language, () => new SourceWords(tokens, language));
	}

	/** True for "WHO", which is no pronoun. */
	isAcronym(at: number): boolean {
		const word = this.tokens.text.slice(this.tokens.start[at], this.tokens.end[at]);
		return word.length >= 2 && word === word.toUpperCase() && word !== word.toLowerCase();
	}

	/** "DESTRUIDAS": too long for an acronym. */
	isShouted(at: number): boolean {
		return (
			this.isAcronym(at) && (this.tokens.end[at] ?? 0) - (this.tokens.start[at] ?? 0) > ACRONYM
		);
	}

	/** An acronym that stands alone in brackets somewhere: "Handicap International (HI)". */
	isIntroduced(at: number): boolean {
		if (!this.#isShort(at)) return false;
		this.#introduced ??= this.#readIntroduced();
		return this.#introduced.has(this.tokens.key[at] ?? '');
	}

	/** Two capitals at least: "HI", "MdM". */
	#isShort(at: number): boolean {
		const { text, start, end } = this.tokens;
		return /^\p{L}{0,6}\p{Lu}\p{L}{0,6}\p{Lu}\p{L}{0,6}$/u.test(text.slice(start[at], end[at]));
	}

	#readIntroduced(): Set<string> {
		const { key, length } = this.tokens;
		const found = new Set<string>();
		for (let at = 1; at + 1 < length; at++)
			if (key[at - 1] === '(' && key[at + 1] === ')' && this.#isShort(at)) found.add(key[at] ?? '');
		return found;
	}

	/** "ministry's": a noun of those who count, before its apostrophe. */
	isOwner(at: number): boolean {
		const noun = (this.tokens.key[at] ?? '').replace("'", '');
		return wordsFor(this.#language, 'sources', 'heads').includes(noun);
	}

	/** "supervising": what somebody does beside speaking, by its ending. */
	isGerund(at: number): boolean {
		return this.#endsLike(at, 'gerund');
	}

	/** "visited", "visitó": what somebody did, by its ending; no name. */
	isPast(at: number): boolean {
		return !isCapital(this.tokens, at) && this.#endsLike(at, 'past');
	}

	#endsLike(at: number, key: string): boolean {
		return endsLike(this.#language, this.tokens.key[at] ?? '', key);
	}

	/** ISO 639-1. */
	get language(): string {
		return this.#language.code;
	}

	/** Whether the language has words under a key. */
	has(key: string): boolean {
		return wordsFor(this.#language, 'sources', key).length > 0;
	}

	/** The phrases that start at a token, shortest first. */
	matches(at: number): readonly PhraseMatch<string>[] {
		return this.#starts[at] ?? NONE;
	}

	/** The longest phrase of a key that starts at a token. */
	find(at: number, key: string): Cue | undefined {
		const matches = this.#starts[at];
		if (matches === undefined) return undefined;
		for (let i = matches.length - 1; i >= 0; i--) {
			const match = matches[i];
			if (match?.meaning === key) return match;
		}
		return undefined;
	}

	/** True where a phrase of a key starts in a stretch. */
	holds(from: number, to: number, key: string): boolean {
		for (let at = from; at < to; at++) if (this.find(at, key)) return true;
		return false;
	}

	/** The longest phrase of a key that ends right before a token. */
	findBefore(at: number, key: string, floor: number): Cue | undefined {
		for (let from = Math.max(0, floor, at - LONGEST); from < at; from++) {
			const matches = this.#starts[from];
			if (matches === undefined) continue;
			for (const match of matches) if (match.to === at && match.meaning === key) return match;
		}
		return undefined;
	}
}

/** Letters of most acronyms. */
const ACRONYM = 6;

/** Tokens of the longest phrase that is looked for from its end. */
const LONGEST = 4;

const NONE: readonly PhraseMatch<string>[] = [];
