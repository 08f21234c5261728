/**
 * Paths of word numbers. All edges stand in one table with open addressing: a lexicon of thousands of
 * phrases makes no object a node, neither when it is built nor when a text is walked through.
 */
export class Trie {
	/** Edges that are there; the node that each leads to has the number of its turn. */
	#size = 0;
	#from = new Uint32Array(64);
	#word = new Uint32Array(64);
	/** 0 = a free slot: no edge leads back to the root. */
	#to = new Uint32Array(64);

	/** The node behind an edge; 0, the root, where there is none. Words are numbered from 1. */
	step(node: number, word: number): number {
		return word === 0 ? 0 : (this.#to[this.#slotOf(node, word)] ?? 0);
	}

	/** The node behind an edge, which is made if it is not there. */
	grow(node: number, word: number): number {
		const known = this.step(node, word);
		if (known) return known;
		if (this.#size * 2 >= this.#to.length) this.#widen();
		this.#put(node, word, ++this.#size);
		return this.#size;
	}

	#put(node: number, word: number, to: number): void {
		const slot = this.#slotOf(node, word);
		this.#from[slot] = node;
		this.#word[slot] = word;
		this.#to[slot] = to;
	}

	#slotOf(node: number, word: number): number {
		const mask = this.#to.length - 1;
		const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
		let slot = (mixed ^ (mixed >>> 15)) & mask;
		while (this.#to[slot] && (this.#from[slot] !== node || this.#word[slot] !== word))
			slot = (slot + 1) & mask;
		return slot;
	}

	#widen(): void {
		const [from, word, to] = [this.#from, this.#word, this.#to];
		this.#from = new Uint32Array(from.length * 2);
		this.#word = new Uint32Array(from.length * 2);
		this.#to = new Uint32Array(from.length * 2);
		to.forEach((node, slot) => {
			if (node) this.#put(from[slot] ?? 0, word[slot] ?? 0, node);
		});
	}
}
