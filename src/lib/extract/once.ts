/** Answers that hold for a whole sentence or line, whichever figure in it asks. */
import type { Document } from './document.ts';

/** An answer that is looked for once for each index, and kept as long as the document. */
export function once<T>(
	find: (document: Document, index: number) => T
): (document: Document, index: number) => T {
	const known = new WeakMap<Document, Map<number, { answer: T }>>();
	return (document, index) => {
		let answers = known.get(document);
		if (!answers) known.set(document, (answers = new Map()));
		let kept = answers.get(index);
		if (!kept) answers.set(index, (kept = { answer: find(document, index) }));
		return kept.answer;
	};
}
