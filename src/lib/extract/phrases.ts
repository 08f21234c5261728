/**
 * Finds the phrases of a lexicon in a text: a trie over words, walked once from every word. Hyphens
 * and line ends inside a phrase don't count ("sans-abri" = "sans abri").
 */
import { foldText } from './fold.ts';
import { readNotation } from './notation.ts';
import { BREAK, SIGN, tokenise, type Tokens } from './tokens.ts';
import { Trie } from './trie.ts';
import { countWords, knownWordsOf, nextBookBit, noteOpening, numberWord } from './vocabulary.ts';

/** A phrase found: tokens `from`…`to` (end excluded) and what it means. */
export interface PhraseMatch<M> {
	from: number;
	to: number;
	meaning: M;
}

/** Phrases by their first word; build once a language, share between texts. */
export class PhraseBook<M> {
	readonly #trie: Trie;
	/** What the phrases that end in a node mean: the number of a list, 0 = none ends there. */
	#listAt: Uint32Array;
	readonly #lists: M[][];
	readonly #bit: number;

	constructor(stored?: StoredBook) {
		this.#trie = new Trie(stored?.trie);
		this.#listAt = stored?.listAt ?? new Uint32Array(64);
		this.#lists = stored ? (JSON.parse(stored.lists) as M[][]) : [[]];
		this.#bit = stored?.bit ?? nextBookBit();
	}

	/** What a constructor makes the same book of, with the vocabulary that it was written with. */
	store(): StoredBook {
		const lists = new Map([['[]', 0]]);
		const numbers = this.#lists.map((list) => numberIn(lists, JSON.stringify(list)));
		return {
			bit: this.#bit,
			trie: this.#trie.table,
			listAt: this.#listAt.map((list) => numbers[list] ?? 0),
			lists: `[${[...lists.keys()].join(',')}]`
		};
	}

	/** Adds a phrase in the notation of `readNotation`; its words are folded as a text is. */
	add(notation: string, meaning: M): void {
		let nodes = [ROOT];
		for (const options of readNotation(notation)) nodes = this.#growAll(nodes, options);
		for (const node of nodes) {
			if (node === ROOT) throw new Error(`Empty phrase in the lexicon: "${notation}"`);
			this.#listOf(node).push(meaning);
		}
	}

	/** The nodes behind every option of a word, from every node that the words before it lead to. */
	#growAll(nodes: readonly number[], options: readonly string[]): number[] {
		const paths = options.map((option) => wordsOf(option).map(numberWord));
		const grown: number[] = [];
		for (const node of nodes) for (const path of paths) grown.push(this.#grow(node, path));
		return grown;
	}

	#grow(from: number, path: readonly number[]): number {
		let node = from;
		for (const id of path) {
			if (node === ROOT) noteOpening(id, this.#bit);
			node = this.#trie.grow(node, id);
		}
		return node;
	}

	#listOf(node: number): M[] {
		if (node >= this.#listAt.length) this.#widen(node);
		const number = (this.#listAt[node] ||= this.#lists.length);
		return (this.#lists[number] ??= []);
	}

	#widen(node: number): void {
		const narrow = this.#listAt;
		this.#listAt = new Uint32Array(node * 2);
		this.#listAt.set(narrow);
	}

	/** False where no phrase starts at a token: a look at one bit, which tells most words apart. */
	mayBegin(tokens: Tokens, at: number): boolean {
		return ((knownWordsOf(tokens).openings[at] ?? 0) & this.#bit) !== 0;
	}

	/**
	 * Every phrase that starts at a token, shortest first; none = an empty shared list. `asides` gives
	 * for the first token of an aside the one behind it: a phrase may run over it.
	 */
	matchAt(tokens: Tokens, at: number, asides?: Asides): readonly PhraseMatch<M>[] {
		const { ids, openings } = knownWordsOf(tokens);
		if (((openings[at] ?? 0) & this.#bit) === 0) return NONE;
		const node = this.#trie.step(0, ids[at] ?? 0);
		return node ? this.#follow(tokens, at, node, at + 1, asides) : NONE;
	}

	/** The phrases that end on the way from a node; where none goes on into an aside, those that run over it. */
	#follow(
		tokens: Tokens,
		at: number,
		start: number,
		from: number,
		asides: Asides | undefined
	): readonly PhraseMatch<M>[] {
		const { ids } = knownWordsOf(tokens);
		// Most words only begin phrases: nothing is set up before one is found, and then no more than it takes.
		let found: readonly PhraseMatch<M>[] = NONE;
		let crossing: Crossing | undefined;
		let to = from;
		for (let node = start; node; to++) {
			const list = this.#listAt[node];
			if (list) {
				const matches = toMatches(at, to, this.#lists[list] ?? NONE);
				found = found.length === 0 ? matches : found.concat(matches);
				crossing &&= undefined;
			}
			to = skipLineEnd(tokens, to);
			const behind = asides?.get(to);
			if (behind !== undefined) crossing ??= { node, behind };
			node = this.#trie.step(node, ids[to] ?? 0);
		}
		if (!crossing) return found;
		return found.concat(this.#followOver(tokens, at, crossing, asides));
	}

	/** Where a phrase goes on behind an aside, and behind those that follow it. */
	#followOver(
		tokens: Tokens,
		at: number,
		{ node, behind }: Crossing,
		asides: Asides | undefined
	): readonly PhraseMatch<M>[] {
		const { ids } = knownWordsOf(tokens);
		for (let to: number | undefined = behind; to !== undefined; to = asides?.get(to)) {
			const next = this.#trie.step(node, ids[to] ?? 0);
			if (next) return this.#follow(tokens, at, next, to + 1, asides);
		}
		return NONE;
	}

	/** By the number of a word: the bits of all meanings of the phrases that begin with it. */
	bitsByFirstWord(bitsOf: (meaning: M) => number): Uint32Array {
		const { from, word } = this.#trie.origins;
		const bits = Uint32Array.from(from, (_, node) =>
			(this.#lists[this.#listAt[node] ?? 0] ?? []).reduce((all, one) => all | bitsOf(one), 0)
		);
		for (let node = from.length - 1; node > ROOT; node--) bits[from[node] ?? 0]! |= bits[node] ?? 0;
		const table = new Uint32Array(countWords());
		from.forEach((origin, node) => {
			if (node !== ROOT && origin === ROOT) table[word[node] ?? 0] = bits[node] ?? 0;
		});
		return table;
	}

	/** Whether a phrase that means what is wanted takes the tokens `from`…`to`, and no more. */
	fills<W>(
		tokens: Tokens,
		from: number,
		to: number,
		isWanted: (meaning: M, wanted: W) => boolean,
		wanted: W
	): boolean {
		const { ids } = knownWordsOf(tokens);
		let at = from + 1;
		let node = this.#trie.step(0, ids[from] ?? 0);
		for (; node && at < to; at++) {
			at = skipLineEnd(tokens, at);
			node = this.#trie.step(node, ids[at] ?? 0);
		}
		if (!node || at !== to) return false;
		return (this.#lists[this.#listAt[node] ?? 0] ?? []).some((meaning) =>
			isWanted(meaning, wanted)
		);
	}

	/**
	 * The longest phrase that starts at a token and means what is wanted, without a list of the others:
	 * most look-ups want one word, and find none.
	 */
	longestAt<W>(
		tokens: Tokens,
		at: number,
		isWanted: (meaning: M, wanted: W) => boolean,
		wanted: W
	): PhraseMatch<M> | undefined {
		const { ids, openings } = knownWordsOf(tokens);
		if (((openings[at] ?? 0) & this.#bit) === 0) return undefined;
		let found: PhraseMatch<M> | undefined;
		let to = at + 1;
		for (let node = this.#trie.step(0, ids[at] ?? 0); node; to++) {
			const list = this.#listAt[node];
			if (list) {
				for (const meaning of this.#lists[list] ?? []) {
					if (isWanted(meaning, wanted)) found = { from: at, to, meaning };
				}
			}
			to = skipLineEnd(tokens, to);
			node = this.#trie.step(node, ids[to] ?? 0);
		}
		return found;
	}
}

/** A book as it can be kept in a file; meanings are plain data. */
export interface StoredBook {
	bit: number;
	trie: Trie['table'];
	/** By node. */
	listAt: Uint32Array;
	/** JSON of the lists of meanings; the first one is empty. */
	lists: string;
}

/** The words of a phrase up to an aside, and where that ends. */
interface Crossing {
	node: number;
	behind: number;
}

/** The tokens that asides begin with, and where what they stand in goes on. */
export type Asides = ReadonlyMap<number, number>;

/** Where every path of a trie begins. */
const ROOT = 0;

function numberIn(numbers: Map<string, number>, key: string): number {
	const number = numbers.get(key) ?? numbers.size;
	numbers.set(key, number);
	return number;
}

const NONE: readonly never[] = [];

/** Most phrases mean one thing; a list of its length at once takes a fifth of the room of one that grows. */
function toMatches<M>(from: number, to: number, meanings: readonly M[]): PhraseMatch<M>[] {
	const [first] = meanings;
	if (first !== undefined && meanings.length === 1) return [{ from, to, meaning: first }];
	return meanings.map((meaning) => ({ from, to, meaning }));
}

/** A phrase may run over one line end (hard-wrapped text), never over two. */
function skipLineEnd(tokens: Tokens, at: number): number {
	return tokens.kind[at] === BREAK && !isParagraphBreak(tokens, at) ? at + 1 : at;
}

function isParagraphBreak(tokens: Tokens, at: number): boolean {
	const from = tokens.start[at] ?? 0;
	return (tokens.end[at] ?? from) - from > 1;
}

/** Words of small letters, parted by spaces, hyphens or apostrophes: most of a lexicon. */
const PLAIN = /^[a-zß-öø-ÿœ]+(?:[ '-][a-zß-öø-ÿœ]+)*'?$/;
const PARTING = /[ -]|(?<=')/;

function wordsOf(form: string): string[] {
	if (PLAIN.test(form)) return form.split(PARTING);
	const folded = foldText(form);
	if (PLAIN.test(folded)) return folded.split(PARTING);
	// "d'" keeps its apostrophe only before a letter: give it one, and take it away again.
	const isElided = folded.endsWith("'");
	const tokens = tokenise(isElided ? `${folded}x` : folded);
	const words = tokens.key.filter((_, i) => tokens.kind[i] !== SIGN || tokens.key[i] === '+');
	return isElided ? words.slice(0, -1) : words;
}
