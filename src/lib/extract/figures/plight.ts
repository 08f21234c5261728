/** Where a text tells of people's plight: its words for who flees, who fights, who helps, what struck. */
import type { Metric } from '#lib/domain/figure.ts';
import { bookOf } from '../books.ts';
import type { Document, Span } from '../document.ts';
import { inflectAll } from '../inflect.ts';
import type { Words } from '../lexicon.ts';
import { type Mark, readMarks } from '../marks.ts';
import { keep, once } from '../once.ts';
import { type Tokens, tokenise } from '../tokens.ts';
import type { Scene } from './scene.ts';

/** A word of the lexicon's section `everyday`. */
export interface EverydayWord extends Span {
	key: string;
}

const everydayBook = bookOf<string>('everyday', (book, { lexicon }) => {
	for (const [key, words] of Object.entries(lexicon.sections['everyday'] ?? {}))
		for (const word of words as Words)
			for (const form of inflectAll(word, lexicon.inflections)) book.add(form, key);
});

/** Those of a sentence, in text order. */
export const everydayWordsIn = once((document, index): readonly EverydayWord[] => {
	const sentence = document.sentences[index];
	return sentence ? readWords(document, document.tokens, sentence) : [];
});

function readWords({ language }: Document, tokens: Tokens, { from, to }: Span): EverydayWord[] {
	const book = everydayBook(language);
	const found: EverydayWord[] = [];
	for (let at = from; at < to; at++)
		for (const { to: end, meaning } of book.matchAt(tokens, at))
			found.push({ from: at, to: end, key: meaning });
	return found;
}

/** True where the title, the beginning of the text or what stands near tells of it, beside words of one's own. */
export function isPlightTold(
	{ document, index, before, found }: Scene,
	own: readonly Span[]
): boolean {
	if (before.length > 0 || found.length > 0 || isInTitle(document)) return true;
	const isOther = (word: Span): boolean =>
		!own.some(({ from, to }) => word.from < to && word.to > from);
	for (let at = index - NEAR; at <= index + NEAR; at++)
		if (plightIn(document, at).some(isOther)) return true;
	return OPENING.some((at) => plightIn(document, at).some(isOther));
}

/** Sentences before and behind, and those that open a text. */
const NEAR = 3;
const OPENING = [0, 1];

/** The words and marks of a sentence that tell of it. */
export const plightIn = once((document, index): readonly EverydayWord[] =>
	document.sentences[index]
		? [
				...document.marksOf(index).filter(isOfPlight),
				...everydayWordsIn(document, index).filter(isPlight)
			]
		: []
);

function isInTitle(document: Document): boolean {
	return keep(document.tokens, isInTitle, () => readTitle(document)).length > 0;
}

function readTitle(document: Document): Span[] {
	const { tokens, words } = wordsOfTitle(document);
	const marks = readMarks(tokens, 0, tokens.length, document.language);
	return [...marks.filter(isOfPlight), ...words.filter(isPlight)];
}

/** Those of the title, which has tokens of its own. */
export function wordsOfTitle(document: Document): { tokens: Tokens; words: EverydayWord[] } {
	const tokens = tokenise(document.title ?? '');
	return { tokens, words: readWords(document, tokens, { from: 0, to: tokens.length }) };
}

function isPlight({ key }: EverydayWord): boolean {
	return key === 'plight';
}

function isOfPlight({ section, key, sub }: Mark): boolean {
	if (section === 'guards') return CAUSES.has(key);
	return section === 'heads' ? CONDITIONS.has(sub ?? '') : section === 'diseases';
}

const CAUSES: ReadonlySet<string> = new Set([
	'disaster',
	'attack',
	'conflict',
	'epidemic',
	'hospital',
	'shelter'
]);

const CONDITIONS: ReadonlySet<string> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'deaths',
	'dead_or_missing',
	'homeless',
	'abducted',
	'food_insecure',
	'malnourished',
	'in_need',
	'sexual_violence'
]);
