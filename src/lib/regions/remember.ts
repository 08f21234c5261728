/** Answers kept at a time. */
const LIMIT = 1 << 15;

/**
 * A look-up that keeps its answers: a text asks for the same words again and again. Forgets them all
 * when there are too many, so that no text fills the memory.
 */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
	const known = new Map<string, T>();
	return (word) => {
		const kept = known.get(word);
		if (kept !== undefined) return kept;
		const found = answer(word);
		if (known.size >= LIMIT) known.clear();
		known.set(word, found);
		return found;
	};
}
