/** Which language a text is in, by the small words that each uses most. */
import { languages, wordsFor } from './lexicon.ts';
import { tokenise, WORD } from './tokens.ts';

const SAMPLE = 20_000;
const SECTIONS = ['article', 'of', 'have', 'be', 'locative', 'relative', 'and', 'negation'];

/** Of two languages with as many hits the first one stands. */
const FIRST = 'fr';

const commonWords = [...languages.values()].sort(byPrecedence).map((language) => ({
	code: language.code,
	words: new Set(
		SECTIONS.flatMap((key) =>
			wordsFor(language, 'grammar', key).flatMap((entry) => entry.split(/[ |]/))
		)
	)
}));

function byPrecedence(a: { code: string }, b: { code: string }): number {
	return Number(b.code === FIRST) - Number(a.code === FIRST);
}

/** The ISO 639-1 code of the language with the most common words in a text; French in doubt. */
export function detectLanguage(text: string): string {
	const tokens = tokenise(text.slice(0, SAMPLE));
	let best = { code: FIRST, hits: 0 };
	for (const { code, words } of commonWords) {
		let hits = 0;
		for (let at = 0; at < tokens.length; at++) {
			if (tokens.kind[at] === WORD && words.has(tokens.key[at] ?? '')) hits++;
		}
		if (hits > best.hits) best = { code, hits };
	}
	return best.code;
}
