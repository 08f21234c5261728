/** The name behind an office: "la déléguée du gouvernement à Valence, Pilar Bernal", "un tailleur, Adam Isaac". */
import { isCapital, WORD } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { isPersonName, type IsBorder, type Phrase } from './phrases.ts';

/** The phrase with a name that a comma parts from it, over where the office is; as it was where none follows. */
export function withName(
	words: SourceWords,
	{ from, to }: Phrase,
	limit: number,
	isBorder: IsBorder
): Phrase {
	const { key, kind } = words.tokens;
	if (isCapital(words.tokens, from)) return { from, to };
	const comma = pastPlace(words, to, isBorder);
	if (key[comma] !== ',') return { from, to };
	let end = comma + 1;
	while (end < limit && end - comma <= NAME_WORDS && kind[end] === WORD && !isBorder(end)) end++;
	const isName = isCapital(words.tokens, comma + 1) && isPersonName(words, comma + 1, end);
	const isClosed = end >= limit || kind[end] !== WORD;
	return isName && isClosed ? { from, to: end } : { from, to };
}

/** Behind "à Valence": a preposition of place and a capital. */
function pastPlace(words: SourceWords, at: number, isBorder: IsBorder): number {
	const { tokens } = words;
	const opener = words.find(at, 'soft_stop') ?? words.find(at, 'located');
	if (!opener || !isCapital(tokens, opener.to)) return at;
	let end = opener.to;
	while (end - opener.to < NAME_WORDS && isCapital(tokens, end) && !isBorder(end)) end++;
	return end;
}

/** Words of a name. */
const NAME_WORDS = 4;
