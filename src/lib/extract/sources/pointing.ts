/** What the words of a source are where they do not name it: the same one, a count, one's own. */
import { isCapital, WORD } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { hasHead, type Phrase } from './phrases.ts';
import { isSameName } from './same-name.ts';

/** "la même source", "l'organisation", "the official": words that tell nothing of who it is. */
export function namesNobody(words: SourceWords, phrase: Phrase): boolean {
	const isBare = BARE.some((key) => {
		const noun = words.find(phrase.from, key);
		return noun?.to === phrase.to || (noun && isInSmallLetters(words, noun.to, phrase.to));
	});
	return (
		isBare ||
		isWhole(words, phrase, 'latter') ||
		endsInSame(words, phrase) ||
		isSameName(words, phrase) ||
		isTally(words, phrase)
	);
}

/** A body of a kind, or a person: "l'agence", "the charity", "el funcionario". */
const BARE = ['agency', 'agency_un', 'agency_ngo', 'person'];

/** "(el organismo) oficial", "(l'organisation) de défense des droits": the kind of a body or of a person, no name. */
export function isInSmallLetters({ tokens }: SourceWords, from: number, to: number): boolean {
	if (to - from > KIND_WORDS) return false;
	for (let at = from; at < to; at++)
		if (isCapital(tokens, at) || tokens.kind[at] !== WORD) return false;
	return true;
}

/** Tokens of the kind of a body behind its noun: "de derechos humanos". */
const KIND_WORDS = 3;

/** "la même source", "un rapport de la même institution". */
export function endsInSame(words: SourceWords, { from, to }: Phrase): boolean {
	for (let at = Math.max(0, from - 2); at < to; at++) {
		const same = words.find(at, 'same');
		if (same && same.to >= to) return true;
	}
	return false;
}

/** "un précédent bilan", "de premières estimations": its words name nobody. */
export function isTally(words: SourceWords, { from, to }: Phrase): boolean {
	let isCount = false;
	for (let at = from; at < to; at++) {
		const tally = words.find(at, 'tally');
		// "último parte oficial": one noun of a count.
		if (tally) [isCount, at] = [true, tally.to - 1];
		else if (words.find(at, 'same_tally')) continue;
		else if (isCapital(words.tokens, at) || words.find(at, 'heads')) return false;
	}
	return isCount && to - from <= TALLY_WORDS;
}

const TALLY_WORDS = 6;

/** "nos équipes": those of whoever publishes the page. */
export function isOwn(words: SourceWords, phrase: Phrase): boolean {
	return startsWith(words, phrase, 'own') || words.find(phrase.from, 'own') !== undefined;
}

/** "son appel de fonds": what belongs to one who was named; "son gérant" is another. */
export function isOwned(words: SourceWords, phrase: Phrase): boolean {
	const { from, to } = phrase;
	if (to - from < 2 || !startsWith(words, phrase, 'possessive') || hasHead(words, from, to))
		return false;
	for (let at = from; at < to; at++) if (isCapital(words.tokens, at)) return false;
	return true;
}

export function startsWith(words: SourceWords, { from }: Phrase, key: string): boolean {
	return words.findBefore(from, key, 0) !== undefined || words.find(from - 1, key) !== undefined;
}

export function isWhole(words: SourceWords, { from, to }: Phrase, key: string): boolean {
	for (let at = Math.max(0, from - 1); at <= from; at++) {
		if ((words.find(at, key)?.to ?? 0) >= to) return true;
	}
	return false;
}
