/**
 * Finds the phrases of a lexicon in a text: a trie over words, walked once from every word. Hyphens
 * and line ends inside a phrase don't count ("sans-abri" = "sans abri").
 */
import { foldText } from './fold.ts';
import { readNotation } from './notation.ts';
import { BREAK, SIGN, tokenise, type Tokens } from './tokens.ts';
import { Trie } from './trie.ts';
import { knownWordsOf, nextBookBit, noteOpening, numberWord } from './vocabulary.ts';

/** A phrase found: tokens `from`…`to` (end excluded) and what it means. */
export interface PhraseMatch<M> {
	from: number;
	to: number;
	meaning: M;
}

/** Phrases by their first word; build once a language, share between texts. */
export class PhraseBook<M> {
	readonly #trie = new Trie();
	/** By the node that their last word leads to. */
	readonly #meanings: (M[] | undefined)[] = [undefined];
	readonly #bit = nextBookBit();

	/** Adds a phrase in the notation of `readNotation`; its words are folded as a text is. */
	add(notation: string, meaning: M): void {
		let nodes = [ROOT];
		for (const options of readNotation(notation)) nodes = this.#growAll(nodes, options);
		for (const node of nodes) {
			if (node === ROOT) throw new Error(`Empty phrase in the lexicon: "${notation}"`);
			(this.#meanings[node] ??= []).push(meaning);
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
			if (node === this.#meanings.length) this.#meanings.push(undefined);
		}
		return node;
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
		let node = this.#trie.step(0, ids[at] ?? 0);
		// Most words only begin phrases: nothing is set up before one is found.
		let found: PhraseMatch<M>[] | undefined;
		let to = at + 1;
		while (node) {
			const meanings = this.#meanings[node];
			if (meanings) {
				found ??= [];
				for (const meaning of meanings) found.push({ from: at, to, meaning });
			}
			// A phrase may run over one line end (hard-wrapped text), never over two.
			if (tokens.kind[to] === BREAK && !isParagraphBreak(tokens, to)) to++;
			let next = this.#trie.step(node, ids[to] ?? 0);
			for (let behind = asides?.get(to); next === 0 && behind; behind = asides?.get(to)) {
				to = behind;
				next = this.#trie.step(node, ids[to] ?? 0);
			}
			node = next;
			to++;
		}
		return found ?? NONE;
	}
}

/** The tokens that asides begin with, and where what they stand in goes on. */
export type Asides = ReadonlyMap<number, number>;

/** Where every path of a trie begins. */
const ROOT = 0;

const NONE: readonly PhraseMatch<never>[] = [];

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
	// "d'" keeps its apostrophe only before a letter: give it one, and take it away again.
	const isElided = folded.endsWith("'");
	const tokens = tokenise(isElided ? `${folded}x` : folded);
	const words = tokens.key.filter((_, i) => tokens.kind[i] !== SIGN || tokens.key[i] === '+');
	return isElided ? words.slice(0, -1) : words;
}
