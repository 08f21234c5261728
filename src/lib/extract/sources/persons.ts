/** People who told: the last one, the one named again, the one whose surname is said. */
import type { SourceMention } from '../types.ts';
import { isCapital, type Tokens } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { isPersonName, type Phrase } from './phrases.ts';
import { isWhole } from './pointing.ts';

/** "la funcionaria", "el jefe edil", "il": the last one told by name. */
export function findOfficial(
	words: SourceWords,
	before: readonly SourceMention[]
): SourceMention | undefined {
	return before.findLast((one) => isOfficial(words, one));
}

/** "la funcionaria", "el titular de Interior": the last one told by name, of that office where it is said. */
export function findHolder(
	words: SourceWords,
	phrase: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	if (isWhole(words, phrase, 'person')) return findOfficial(words, before);
	const noun = words.find(phrase.from, 'person');
	const of = noun && words.find(noun.to, 'of');
	if (!of || of.to >= phrase.to) return undefined;
	const { tokens } = words;
	const office = tokens.key.slice(of.to, phrase.to).filter((_, i) => isCapital(tokens, of.to + i));
	// "el titular de la cartera": of what was told before.
	return before.findLast(
		(one) =>
			isOfficial(words, one) &&
			office.every((word) => tokens.key.slice(one.from, one.to).includes(word))
	);
}

/** Words that end in a name of two, or begin with one: "secretaria de Seguridad, Rosa Mina", "Rosa Mina, secretaria". */
export function isOfficial(words: SourceWords, { from, to }: SourceMention): boolean {
	const { tokens } = words;
	const comma = tokens.key.slice(from, to).indexOf(',') + from;
	if (comma > from && comma < to && isPersonName(words, from, comma)) return true;
	// "Consejo Nacional de Prevención y Respuesta": a body's name ends in capitals, too.
	if (words.find(from, 'authority') && !words.find(from, 'official')) return false;
	// "Disaster Management Authority": it ends in the noun of a body.
	if (words.find(to - 1, 'heads') ?? words.find(to - 1, 'agency')) return false;
	if (to - from < 3 || findOrganisation(tokens, from) || findOrganisation(tokens, to - 2))
		return false;
	// "David de León": a particle may stand in the surname.
	const first = isParticle(tokens, to - 2) ? to - 3 : to - 2;
	return first > from && isCapital(tokens, to - 1) && isCapital(tokens, first);
}

/** "de", "von", "al": two or three small letters. */
function isParticle(tokens: Tokens, at: number): boolean {
	return !isCapital(tokens, at) && (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) <= TITLE;
}

/** "elle", "he": who told last, or whose name was last told again ("Mme Diallo n'a pas donné de bilan"). */
export function findSpeaker(
	{ tokens }: SourceWords,
	at: number,
	tellers: readonly SourceMention[]
): SourceMention | undefined {
	const near = tellers.slice(-SPEAKERS);
	for (let i = at - 1; i >= Math.max(0, at - NAMED_REACH); i--) {
		const told = near.findLast(({ from, to }) => from <= i && i < to);
		if (told) return told;
		const name = isCapital(tokens, i) ? (tokens.key[i] ?? '') : '';
		const named = name && near.findLast((one) => isSurname(tokens, one, name));
		if (named) return named;
	}
	return near.at(-1);
}

/** Tokens back to one who is named again. */
const NAMED_REACH = 80;

/** Those who told last, among whom one is named again. */
const SPEAKERS = 6;

/** The last of the two words that a mention ends with, both with a capital. */
function isSurname(tokens: Tokens, { from, to }: SourceMention, name: string): boolean {
	const isName = to - from > 1 && isCapital(tokens, to - 1) && isCapital(tokens, to - 2);
	return isName && tokens.key[to - 1] === name;
}

/** "Mme Notley" after "la première ministre de l'Alberta, Rachel Notley", "Velázquez" after "Laura Velázquez Alzúa". */
export function findPerson(
	words: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	const { tokens } = words;
	const isName = isCapital(tokens, to - 1) && !words.isAcronym(to - 1);
	if (to - from > PERSON_WORDS || !isName) return undefined;
	const surname = tokens.key[to - 1] ?? '';
	const isTitled = to - from === 1 || (to - from === 2 && isTitle(tokens, from));
	const isNamed = (one: SourceMention): boolean =>
		tokens.key[one.to - 1] === surname ||
		(isTitled &&
			tokens.key.slice(one.from, one.to).indexOf(surname) > 0 &&
			isPersonName(words, one.from, nameEnd(tokens, one)));
	return before.findLast((one) => one.to - one.from > to - from && isNamed(one));
}

/** A title and a surname. */
const PERSON_WORDS = 3;

/** The end of the name that a mention begins with: at its comma, after three words at most. */
function nameEnd({ key }: Tokens, { from, to }: SourceMention): number {
	const comma = key.slice(from, to).indexOf(',');
	return Math.min(comma < 0 ? to : from + comma, from + PERSON_WORDS);
}

/** "Mme", "M", "Dr": a short word in front of a surname. */
function isTitle({ start, end }: Tokens, at: number): boolean {
	return (end[at] ?? 0) - (start[at] ?? 0) <= TITLE;
}

const TITLE = 3;
