import { isMarkup } from './article.ts';
import type { Input } from './input.ts';

/** Characters of texts that are taken in together: about a third of a second's reading. */
const MOST_CHARACTERS = 100_000;

/**
 * Inputs that may share a transaction, in order: the end of one takes longer than storing a short
 * text. Pages are alone, as nobody can write while the article of one is looked for.
 */
export function groupInputs(inputs: readonly Input[]): Input[][] {
	const groups: Input[][] = [];
	let room = 0;
	for (const input of inputs) {
		const isAlone = isMarkup(input.content);
		const size = isAlone ? MOST_CHARACTERS : input.content.length;
		if (size > room || isAlone) {
			groups.push([]);
			room = MOST_CHARACTERS;
		}
		groups.at(-1)?.push(input);
		room -= size;
	}
	return groups;
}
