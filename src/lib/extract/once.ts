/** Answers that hold for a whole text, sentence or line, whichever figure in it asks. */
import type { Document } from './document.ts';
import type { Tokens } from './tokens.ts';

/** What was found out about a text, by who looked for it: kept with the text, and gone with it. */
export function keep<T extends object>({ kept }: Tokens, owner: object, find: () => T): T {
	const known = kept.get(owner) as T | undefined;
	if (known) return known;
	const found = find();
	kept.set(owner, found);
	return found;
}

/** An answer that is looked for once for each index. */
export function once<T>(
	find: (document: Document, index: number) => T
): (document: Document, index: number) => T {
	return (document, index) => {
		const answers = keep(document.tokens, find, () => new Map<number, { answer: T }>());
		let known = answers.get(index);
		if (!known) answers.set(index, (known = { answer: find(document, index) }));
		return known.answer;
	};
}
