/**
 * Paths of word numbers. All edges stand in one table with open addressing: a lexicon of thousands of
 * phrases makes no object a node, neither when it is built nor when a text is walked through, and the
 * table can be kept in a file and taken up again as it lies.
 */
export class Trie {
	/**
	 * Four numbers an edge, which thus lies in one line of the processor's cache: the node that it
	 * leaves, its word, the node that it leads to (0 = a free slot: no edge leads back to the root).
	 */
	#edges: Uint32Array;
	/** What keeps a place within the table. */
	#mask: number;
	/** Edges that are there; the node that each leads to has the number of its turn. */
	#size: number;

	constructor({ edges, size }: TrieTable = { edges: new Uint32Array(256), size: 0 }) {
		this.#edges = edges;
		this.#mask = edges.length - 1;
		this.#size = size;
	}

	/** What a constructor makes the same trie of. */
	get table(): TrieTable {
		return { edges: this.#edges, size: this.#size };
	}

	/** The node behind an edge; 0, the root, where there is none. Words are numbered from 1. */
	step(node: number, word: number): number {
		return word === 0 ? 0 : (this.#edges[this.#slotOf(node, word) + 2] ?? 0);
	}

	/** The node behind an edge, which is made if it is not there. */
	grow(node: number, word: number): number {
		const known = this.step(node, word);
		if (known) return known;
		if (this.#size * 8 > this.#mask) this.#widen();
		this.#put(node, word, ++this.#size);
		return this.#size;
	}

	/** By node: the one that it grew from, which has a lower number, and the word in between. */
	get origins(): { from: Uint32Array; word: Uint32Array } {
		const from = new Uint32Array(this.#size + 1);
		const word = new Uint32Array(this.#size + 1);
		for (let slot = 0; slot <= this.#mask; slot += 4) {
			const to = this.#edges[slot + 2] ?? 0;
			if (to) [from[to], word[to]] = [this.#edges[slot] ?? 0, this.#edges[slot + 1] ?? 0];
		}
		return { from, word };
	}

	#put(node: number, word: number, to: number): void {
		const slot = this.#slotOf(node, word);
		this.#edges[slot] = node;
		this.#edges[slot + 1] = word;
		this.#edges[slot + 2] = to;
	}

	#slotOf(node: number, word: number): number {
		const edges = this.#edges;
		const mask = this.#mask;
		const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
		let slot = ((mixed ^ (mixed >>> 15)) << 2) & mask;
		while (edges[slot + 2] && (edges[slot] !== node || edges[slot + 1] !== word))
			slot = (slot + 4) & mask;
		return slot;
	}

	#widen(): void {
		const edges = this.#edges;
		this.#edges = new Uint32Array(edges.length * 2);
		this.#mask = edges.length * 2 - 1;
		for (let slot = 0; slot < edges.length; slot += 4) {
			const to = edges[slot + 2] ?? 0;
			if (to) this.#put(edges[slot] ?? 0, edges[slot + 1] ?? 0, to);
		}
	}
}

interface TrieTable {
	/** As many as a power of two. */
	edges: Uint32Array;
	size: number;
}
