/** Whom "he said", "a-t-elle ajouté", "y precisó" mean: who told before, or stands at the head of the sentence before. */
import { hasSign } from '../signs.ts';
import type { Document } from '../document.ts';
import type { SourceMention } from '../types.ts';
import { findBehind, findLastBefore } from '../spans.ts';
import type { Actor } from './actors.ts';
import type { Attribution } from './attribution.ts';
import type { SourceWords } from './lexicon.ts';
import type { NamedSources } from './named.ts';
import { findOrganisationIn } from './organisations.ts';
import { findOfficial, findSpeaker } from './persons.ts';
import type { Phrase } from './phrases.ts';
import { isTally, startsWith } from './pointing.ts';
import type { Present } from './present.ts';
import { hasPronoun } from './verbs.ts';

/** What a verb that stands for who spoke before, or a pronoun, points back to. */
export function resolvePronoun(
	document: Document,
	words: SourceWords,
	one: Attribution | Actor,
	{ all, tellers }: NamedSources,
	{ here, last }: Present
): Pick<SourceMention, 'text' | 'source'> | undefined {
	const isSpoken =
		SPOKEN.some((key) => words.find(one.from, key)) || hasPronoun(words, one.from, one.to + 2);
	const said = isSpoken ? findTold(words, one, tellers) : findJoined(document, words, one, tellers);
	if (!said && here && joins(words, one, here)) return asTold(words, here);
	// "Les pompiers ont secouru 40 personnes, a-t-il dit": none of several.
	const told =
		said ?? (isSpoken ? tellers.findLast((told) => canBe(words, one, told)) : tellers.at(-1));
	if (here && isInside(words, one, here) && !(told && told.to > here.from))
		return asTold(words, here);
	const isHere = told !== undefined && isOneParagraph(document, told.to, one.from);
	const isNearer = last && told && told.to <= last.from && isOfficer(words, last);
	if (last && (!isHere || isNearer) && isOneParagraph(document, last.to, one.from))
		return asTold(words, last);
	return told ?? (isSpoken ? findOfficial(words, all) : undefined);
}

/** "Le JNIM a revendiqué l'attaque et il affirme": a pronoun of the sentence that they stand at the head of. */
function isInside(words: SourceWords, { from }: Attribution | Actor, here: Phrase): boolean {
	const isPronoun = ['pronouns', 'oblique'].some((key) => words.find(from, key));
	const isMany = words.findBefore(here.from, 'article_many', 0) !== undefined;
	return isPronoun && here.to < from && words.tokens.joined[from] !== 1 && !isMany;
}

/** "La oposición va más lejos y habla de 45": the second verb of whom the sentence begins with. */
function joins(words: SourceWords, { from }: Attribution | Actor, here: Phrase): boolean {
	const isMany = words.findBefore(here.from, 'article_many', 0) !== undefined;
	return words.find(from, 'and') !== undefined && here.to < from && !isMany;
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
	document: Document,
	words: SourceWords,
	{ from }: Attribution | Actor,
	tellers: readonly SourceMention[]
): SourceMention | undefined {
	if (!words.find(from, 'and')) return undefined;
	const sentence = findLastBefore(document.sentences, from, () => true)?.to ?? 0;
	return tellers.findLast((told) => told.kind === 'subject' && told.from >= sentence);
}

/** "El JNIM reivindicó el ataque en un comunicado en el que afirma": the count or the note is of whom the sentence begins with. */
export function ofWhoStands(
	words: SourceWords,
	one: Attribution | Actor,
	{ here }: Present
): Pick<SourceMention, 'text' | 'source'> | undefined {
	if (one.kind !== 'subject' || !here || here.to >= one.from || !isTally(words, one))
		return undefined;
	return asTold(words, here);
}

/** "The diocese disagrees: its priests have counted 238", "Her office has recorded 25": whose they are. */
export function ofOwner(
	words: SourceWords,
	one: Attribution | Actor,
	owner: Phrase | undefined
): Pick<SourceMention, 'text' | 'source'> | undefined {
	if (!owner || owner.to >= one.from || !startsWith(words, one, 'possessive')) return undefined;
	const isNamed = words.tokens.key.slice(one.from, one.to).includes(',');
	return isNamed || one.kind === 'actor' ? undefined : asTold(words, owner);
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
	return told === tellers.at(-1) && hasSign(tokens, told.to, from, '.');
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
