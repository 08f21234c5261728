/** Which language a text is in, by the small words that each uses most. */
import { bookOf } from './books.ts';
import { languages, wordsFor, type Language } from './lexicon.ts';
import type { PhraseBook } from './phrases.ts';
import { readMarks } from './marks.ts';
import { tokenise, WORD, type Tokens } from './tokens.ts';

const SAMPLE = 20_000;
const SECTIONS = ['article', 'of', 'have', 'be', 'locative', 'relative', 'and', 'negation'];

/** Of two languages that nothing tells apart the first one stands. */
const FIRST = 'fr';

const commonWords = bookOf<true>('common words', (book, language) => {
	for (const key of SECTIONS)
		for (const entry of wordsFor(language, 'grammar', key))
			for (const word of entry.split(/[ |]/)) book.add(word, true);
});

const byRank = [...languages.values()].sort(byPrecedence);

function byPrecedence(a: { code: string }, b: { code: string }): number {
	return Number(b.code === FIRST) - Number(a.code === FIRST);
}

/**
 * The ISO 639-1 code of the language with the most common words in a text; where two have as many,
 * as in a headline, of the one that knows more of what is counted and told. French in doubt.
 */
export function detectLanguage(text: string): string {
	const tokens = tokenise(text.slice(0, SAMPLE));
	const hits = byRank.map((language) => countHits(tokens, commonWords(language)));
	const most = Math.max(...hits);
	const best = byRank.filter((_, i) => hits[i] === most);
	if (best.length === 1) return best[0]?.code ?? FIRST;
	const known = best.map((language) => countKnown(tokens, language));
	return best[known.indexOf(Math.max(...known))]?.code ?? FIRST;
}

function countHits(tokens: Tokens, words: PhraseBook<true>): number {
	let hits = 0;
	for (let at = 0; at < tokens.length; at++) {
		if (tokens.kind[at] === WORD && words.matchAt(tokens, at).some(({ to }) => to === at + 1))
			hits++;
	}
	return hits;
}

/** How many words of a text are nouns or predicates of figures in a language. */
function countKnown(tokens: Tokens, language: Language): number {
	const known = new Set<number>();
	for (const { section, from, to } of readMarks(tokens, 0, tokens.length, language)) {
		if (section !== 'heads' && section !== 'frames') continue;
		for (let at = from; at < to; at++) known.add(at);
	}
	return known.size;
}
