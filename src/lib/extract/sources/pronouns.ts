/** Whom "he said", "a-t-elle ajouté", "y precisó" mean: who told before, or stands at the head of the sentence before. */
import type { Document } from '../document.ts';
import type { SourceMention } from '../types.ts';
import { findBehind } from '../spans.ts';
import type { Actor } from './actors.ts';
import type { Attribution } from './attribution.ts';
import type { SourceWords } from './lexicon.ts';
import type { NamedSources } from './named.ts';
import { findOrganisationIn } from './organisations.ts';
import { findOfficial, findSpeaker } from './persons.ts';
import type { Phrase } from './phrases.ts';
import { hasPronoun } from './verbs.ts';

/** What a verb that stands for who spoke before, or a pronoun, points back to. */
export function resolvePronoun(
	document: Document,
	words: SourceWords,
	one: Attribution | Actor,
	{ all, tellers }: NamedSources,
	present: Phrase | undefined
): Pick<SourceMention, 'text' | 'source'> | undefined {
	const isSpoken =
		SPOKEN.some((key) => words.find(one.from, key)) || hasPronoun(words, one.from, one.to + 2);
	const said = isSpoken ? findTold(words, one, tellers) : findJoined(words, one, tellers);
	const told = said ?? tellers.at(-1);
	const isHere = told !== undefined && isOneParagraph(document, told.to, one.from);
	const isNearer = present && told && told.to <= present.from && isOfficer(words, present);
	if (present && (!isHere || isNearer) && isOneParagraph(document, present.to, one.from))
		return asTold(words, present);
	return told ?? (isSpoken ? findOfficial(words, all) : undefined);
}

/** One person: "le maire", not "les secours" or "la commission". */
function isOfficer(words: SourceWords, { from }: Phrase): boolean {
	const isMany = words.findBefore(from, 'article_many', 0) !== undefined;
	return !isMany && words.find(from, 'official') !== undefined;
}

const SPOKEN = ['pronouns', 'oblique', 'pronominal'];

function findTold(
	words: SourceWords,
	one: Attribution | Actor,
	tellers: readonly SourceMention[]
): SourceMention | undefined {
	const able = tellers.filter(
		(told) => speaks(words, one, told, tellers) && canBe(words, one, told)
	);
	return findSpeaker(words, one.from, able);
}

/** "La ministra señaló que la UME rescató a 40, y confirmó": who tells the sentence, not who acts in it. */
function findJoined(
	words: SourceWords,
	{ from }: Attribution | Actor,
	tellers: readonly SourceMention[]
): SourceMention | undefined {
	if (!words.find(from, 'and')) return undefined;
	const { key } = words.tokens;
	return tellers.findLast(
		({ kind, to }) => kind === 'subject' && !key.slice(to, from).includes('.')
	);
}

/** Words at the head of a sentence, with the short name of the body that they name. */
function asTold(
	{ tokens }: SourceWords,
	{ from, to }: Phrase
): Pick<SourceMention, 'text' | 'source'> {
	return {
		text: tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
		source: findOrganisationIn(tokens, from, to)?.organisation.name ?? null
	};
}

/** True where no paragraph begins between two tokens. */
export function isOneParagraph({ paragraphs }: Document, from: number, to: number): boolean {
	return (findBehind(paragraphs, from, () => true)?.from ?? Infinity) > to;
}

/** Who tells; of those who only bring, an organisation, or the last one named: "Le maire a remis … Il compte". */
function speaks(
	{ tokens }: SourceWords,
	{ from }: Attribution | Actor,
	told: SourceMention,
	tellers: readonly SourceMention[]
): boolean {
	if (told.kind !== 'deliver' || told.source !== null) return true;
	// "Volunteers rescued eight people, it said": whoever acts in the sentence is told of.
	return told === tellers.at(-1) && tokens.key.slice(told.to, from).includes('.');
}

/** "a-t-il dit" is none of "des pompiers". */
function canBe(
	words: SourceWords,
	{ from, to }: Attribution | Actor,
	told: SourceMention
): boolean {
	const isOne = words.holds(from, to + 2, 'pronouns_one');
	return !isOne || words.findBefore(told.from, 'article_many', 0) === undefined;
}
