/** Hearsay in the verb itself: "auraient été déplacées". */
import type { Document } from '../document.ts';
import { type Language, perLanguage, wordsFor } from '../lexicon.ts';
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

/** "auraient été déplacées", "seraient encore pris au piège". */
export function findConditional(
	document: Document,
	clause: { from: number; to: number },
	draft: FigureDraft
): Stance | undefined {
	const { tokens, language } = document;
	const { endings, exceptions } = conditionalOf(language);
	let best: number | undefined;
	for (let at = clause.from; at < clause.to; at++) {
		if (tokens.kind[at] !== WORD) continue;
		const word = tokens.key[at] ?? '';
		if (!endings.some((ending) => word.endsWith(ending)) || exceptions.has(word)) continue;
		if (isFollowedByRelative(document, draft, at) || isName(document, at)) continue;
		const found = { from: at, to: at + 1 };
		if (
			best === undefined ||
			distance(found, draft) < distance({ from: best, to: best + 1 }, draft)
		)
			best = at;
	}
	if (best === undefined) return undefined;
	return {
		assertion: 'unconfirmed',
		mark: { from: best, to: best + 1 },
		rule: 'a conditional verb'
	};
}

/** "Ranchería": a capital inside a sentence. */
function isName({ tokens, sentences }: Document, at: number): boolean {
	return isCapital(tokens, at) && sentences[findIndexAt(sentences, at)]?.from !== at;
}

/** "habría que sumar": an obligation, not hearsay. */
function isFollowedByRelative(document: Document, draft: FigureDraft, at: number): boolean {
	return document
		.marksOf(draft.sentenceIndex)
		.some((mark) => mark.from === at + 1 && mark.key === 'relative' && mark.to === at + 2);
}
