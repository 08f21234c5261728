/** The sources that a text has named so far: what words that point back may mean. */
import type { SourceMention } from '../types.ts';
import type { SourceWords } from './lexicon.ts';
import { isOwn } from './pointing.ts';

/** Sources further back are pointed back to no more: a long text takes no longer for each of them. */
const MEMORY = 200;

export class NamedSources {
	readonly #words: SourceWords;
	/** Those who told or acted, the latest last. */
	readonly all: SourceMention[] = [];
	/** Those who told: "we" of a quotation, actors and those who pass on are nobody to point back to. */
	readonly tellers: SourceMention[] = [];

	constructor(words: SourceWords) {
		this.#words = words;
	}

	add(mention: SourceMention): void {
		const { kind, source } = mention;
		remember(this.all, mention);
		if (kind === 'actor' || kind === 'claim' || kind === 'runner') return;
		if (source !== null || !isOwn(this.#words, mention)) remember(this.tellers, mention);
	}
}

/** Forgets the older half only when it has come to that, so that no step copies the list. */
function remember(list: SourceMention[], mention: SourceMention): void {
	list.push(mention);
	if (list.length > 2 * MEMORY) list.splice(0, MEMORY);
}
