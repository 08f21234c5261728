/** Who can count, tell or bring: what a phrase must be to be a source. */
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { hasHead, isPersonName, type Phrase } from './phrases.ts';

/** A phrase that can count or assert: it has such a noun, a name, or is one proper name. */
export function isSourceLike(words: SourceWords, phrase: Phrase, allowName: boolean): boolean {
	const { from, to } = phrase;
	if (hasHead(words, from, to) || isPersonName(words, from, to)) return true;
	const { tokens } = words;
	if (to - from > 1 || !isCapital(tokens, from)) return false;
	// The first word of a sentence is a name only where it can be nothing else.
	const isName = tokens.kind[from - 1] === WORD || words.isAcronym(from);
	return (allowName && isName) || tokens.key[to] === ',';
}

/** Such a phrase, or a noun of the media: "un décompte de notre journal". */
export function canHaveCounted(words: SourceWords, phrase: Phrase, allowName: boolean): boolean {
	const isMedia = words.find(phrase.from, 'media_heads') !== undefined;
	return isMedia || isSourceLike(words, phrase, allowName);
}

/**
 * Beside a verb of speech: a noun with its article, a name, or what the clause begins with
 * ("rescuers said"); of those that a clause begins with, none that a preposition opens.
 */
export function canSpeak(words: SourceWords, { from, to }: Phrase, isSubject: boolean): boolean {
	const { tokens } = words;
	// "The clash claimed 16 lives"; "567 cases reported".
	if (words.find(to - 1, 'event') || tokens.kind[from - 1] === DIGITS) return false;
	if (words.find(from, 'stop') ?? words.find(from, 'soft_stop') ?? words.find(from, 'pronouns')) {
		return false;
	}
	if (words.findBefore(from, 'article', 0)) return true;
	return (isSubject && tokens.kind[from - 1] !== WORD) || isCapital(tokens, from);
}

/** A name, a noun of those who count or assert, or of the media: not "par téléphone". */
export function canTell(words: SourceWords, phrase: Phrase): boolean {
	return (
		isCapital(words.tokens, phrase.from) ||
		isSourceLike(words, phrase, true) ||
		words.holds(phrase.from, phrase.to, 'media_heads')
	);
}

/** Organisations, those that point back to one, and authorities; not a hospital or a town. */
export function canDeliver(words: SourceWords, { from, to }: Phrase): boolean {
	if (words.findBefore(from, 'own', 0) ?? words.find(from - 1, 'own')) return true;
	for (let at = from; at < to; at++) {
		if (findOrganisation(words.tokens, at)) return true;
		if (DELIVERS.some((key) => words.find(at, key))) return true;
	}
	// "VIDECI entregó 120 toneladas": an acronym alone is the name of a body.
	return to - from === 1 && words.isAcronym(from) && isLong(words, from);
}

/** "Techo para Todos repartió": at the head of a clause two capitals or more, with small words between them. */
export function isNameThatActs(words: SourceWords, { from, to }: Phrase, floor: number): boolean {
	const { tokens } = words;
	const isHead = from === floor || tokens.kind[from - 1] !== WORD;
	if (!isHead || !isCapital(tokens, from) || !isCapital(tokens, to - 1) || to - from < 2)
		return false;
	// "Storm Daniel buried 300 houses".
	if (words.holds(from, to, 'event')) return false;
	for (let at = from; at < to; at++)
		if (tokens.kind[at] !== WORD || !(isCapital(tokens, at) || words.find(at, 'continue')))
			return false;
	return true;
}

/** Three letters at least: "EL" heads a line in capitals. */
function isLong({ tokens }: SourceWords, at: number): boolean {
	return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 2;
}

const DELIVERS = ['agency', 'agency_un', 'agency_ngo', 'authority'];
