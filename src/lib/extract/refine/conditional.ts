/** Hearsay in the verb itself: "auraient été déplacées". */
import type { Document, Span } from '../document.ts';
import { type Language, perLanguage, wordsFor } from '../lexicon.ts';
import { once } from '../once.ts';
import { WORD, isCapital } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import { findIndexAt } from './layout.ts';
import { type Stance, distance } from './stance.ts';

interface Conditional {
	endings: readonly string[];
	exceptions: ReadonlySet<string>;
}

const conditionalOf = perLanguage((language: Language): Conditional => ({
	endings: wordsFor(language, 'assertion', 'conditionalEndings'),
	exceptions: new Set(wordsFor(language, 'assertion', 'notConditional'))
}));

/** The conditional verb nearest to a figure in its clause: "auraient été déplacées", "seraient encore pris au piège". */
export function findConditional(
	document: Document,
	clause: Span,
	draft: FigureDraft
): Stance | undefined {
	const [best] = listConditionals(document, draft.sentenceIndex)
		.filter(({ from }) => from >= clause.from && from < clause.to)
		.sort((one, other) => distance(one, draft) - distance(other, draft));
	return best && { assertion: 'unconfirmed', mark: best, rule: 'a conditional verb' };
}

/** The conditional verbs of a sentence. */
export const listConditionals = once((document, index): Span[] => {
	const { tokens, language, sentences } = document;
	const { endings, exceptions } = conditionalOf(language);
	const { from, to } = sentences[index] ?? { from: 0, to: 0 };
	const found: Span[] = [];
	for (let at = from; at < to; at++) {
		if (tokens.kind[at] !== WORD) continue;
		const word = tokens.key[at] ?? '';
		if (!endings.some((ending) => word.endsWith(ending)) || exceptions.has(word)) continue;
		if (isFollowedByRelative(document, index, at) || isName(document, at)) continue;
		found.push({ from: at, to: at + 1 });
	}
	return found;
});

/** "Ranchería": a capital inside a sentence. */
function isName({ tokens, sentences }: Document, at: number): boolean {
	return isCapital(tokens, at) && sentences[findIndexAt(sentences, at)]?.from !== at;
}

/** "habría que sumar": an obligation, not hearsay. */
function isFollowedByRelative(document: Document, sentence: number, at: number): boolean {
	return document
		.marksOf(sentence)
		.some((mark) => mark.from === at + 1 && mark.key === 'relative' && mark.to === at + 2);
}
