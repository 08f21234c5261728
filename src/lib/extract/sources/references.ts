/** Words that point back to a source: "la même source", "le ministère", "the agency", "nos équipes". */
import type { SourceMention } from '../types.ts';
import {
	agencyAtEnd,
	findBodyOf,
	findFuller,
	findLatter,
	findLongForm,
	findNamed,
	kindsOf,
	type Told
} from './bodies.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { findHolder, findPerson } from './persons.ts';
import type { Phrase } from './phrases.ts';
import { endsInSame, isOwn, isTally, isWhole, startsWith } from './pointing.ts';
import { findSameName } from './same-name.ts';

/**
 * The mention that a phrase points back to; undefined when it names its source itself. `before`: those
 * who told; `acting`: those who only acted, too.
 */
export function resolveReference(
	words: SourceWords,
	phrase: Phrase,
	before: readonly SourceMention[],
	acting: readonly SourceMention[]
): Told | undefined {
	const named = findOrganisation(words.tokens, phrase.from);
	// "the UN agency" only begins with a name.
	if (named && (named.to >= phrase.to || !kindsOf(words, phrase))) return undefined;
	const agency = agencyAtEnd(words, phrase);
	if (agency) return resolveReference(words, agency, before, acting);
	if (isWhole(words, phrase, 'latter')) return findLatter(words, phrase, before.at(-1));
	if (endsInSame(words, phrase)) return before.at(-1);
	const same = findSameName(words, phrase, before);
	if (same) return same;
	if (isTally(words, phrase)) return findTallied(words, phrase, before) ?? before.at(-1);
	// "selon des ONG": others than the one named before.
	if (isOwn(words, phrase) || startsWith(words, phrase, 'indefinite')) return undefined;
	if (startsWith(words, phrase, 'possessive')) return findOwner(words, phrase, before);
	return findNamed(words, phrase) ?? findTeller(words, phrase, before, acting);
}

/** A body by its kind, else whose words or name are told again. */
function findTeller(
	words: SourceWords,
	phrase: Phrase,
	before: readonly SourceMention[],
	acting: readonly SourceMention[]
): Told | undefined {
	const kinds = kindsOf(words, phrase);
	if (kinds) return findBodyOf(words, phrase, kinds, before, acting);
	return (
		findLongForm(words, phrase, before) ??
		findPerson(words, phrase, before) ??
		findFuller(words, phrase, before) ??
		findHolder(words, phrase, before)
	);
}

/** "son directeur": of who told last; "son directeur, Iyad Al-Jabri" is named here. */
function findOwner(
	{ tokens }: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): Told | undefined {
	return tokens.key.slice(from, to).includes(',') ? undefined : before.at(-1);
}

/** "le rapport" after "selon un rapport du BINUH": the last count of that name that was told. */
function findTallied(
	{ tokens }: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): Told | undefined {
	const nouns = tokens.key.slice(from, to);
	return before.findLast((one) =>
		tokens.key.slice(Math.min(one.cueFrom, one.from), one.to).some((word) => nouns.includes(word))
	);
}
