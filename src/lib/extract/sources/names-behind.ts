/** The name behind an office: "la déléguée du gouvernement à Valence, Pilar Bernal", "un tailleur, Adam Isaac". */
import { isCapital, WORD } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { hasHead, isPersonName, type IsBorder, type Phrase, skipArticles } from './phrases.ts';

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
	const start = skipArticles(words, comma + 1);
	let end = start;
	while (end < limit && end - comma <= NAME_WORDS + 1 && kind[end] === WORD && !isBorder(end))
		end++;
	const isName = isCapital(words.tokens, start) && isPersonName(words, start, end);
	const isClosed = end >= limit || kind[end] !== WORD;
	return isName && isClosed ? { from, to: end } : { from, to };
}

/** Behind "à Valence": a preposition of place and a capital. */
function pastPlace(words: SourceWords, at: number, isBorder: IsBorder): number {
	const { tokens } = words;
	const opener = words.find(at, 'soft_stop') ?? words.find(at, 'located');
	if (!opener) return at;
	if (!isCapital(tokens, opener.to)) return pastBody(words, opener.to, isBorder) ?? at;
	let end = opener.to;
	while (end - opener.to < NAME_WORDS && isCapital(tokens, end) && !isBorder(end)) end++;
	return end;
}

/** "au ministère de la Santé": the body where the office is, up to the comma. */
function pastBody(words: SourceWords, from: number, isBorder: IsBorder): number | undefined {
	const { key, kind } = words.tokens;
	let end = from;
	while (end - from < BODY_WORDS && kind[end] === WORD && !isBorder(end)) end++;
	return key[end] === ',' && hasHead(words, from, end) ? end : undefined;
}

/** Words of a body and what it is of. */
const BODY_WORDS = 6;

/** Words of a name. */
const NAME_WORDS = 4;
