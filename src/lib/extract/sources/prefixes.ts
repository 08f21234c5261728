/** Sources that words in front of them open: "selon X", "de source sûre", "Source : X", "un bilan de X". */
import { withFields } from '../fields.ts';
import { WORD } from '../tokens.ts';
import { toAfar } from './afar.ts';
import type { Attribution } from './attribution.ts';
import {
	cutAtVerb,
	findBy,
	ofAdjective,
	readApposition,
	readAuthor,
	readMaker,
	readOwner
} from './authors.ts';
import { mediaAt, skipToSpeaker, toInverted } from './inversions.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import {
	DATE_BORDER,
	hasHead,
	type IsBorder,
	MAX_WORDS,
	type Phrase,
	readPhrase
} from './phrases.ts';
import { readPhraseBefore } from './phrases-before.ts';
import { readSeveral } from './several.ts';
import { canHaveCounted, canTell } from './speakers.ts';
import { behindNumber, readNumbered, readTeller } from './told-in.ts';
import { findVerb } from './verbs.ts';

/** Who stands behind a preposition of sources; undefined where the words can be nobody. */
export function toPrefix(
	words: SourceWords,
	cue: Cue,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	if (words.find(cue.from, 'pronominal')?.to === cue.to)
		return withFields(cue, { kind: 'pronoun', cue });
	// "según informó este domingo": a day, nobody told before.
	const pronoun = isBorder(cue.to) ? undefined : words.find(cue.to, 'oblique');
	if (pronoun) return withFields(pronoun, { kind: 'pronoun', cue });
	// "según precisó el ministro", "según precisó": the verb's subject, else who spoke before.
	const isSaid = words.find(cue.to, 'finite') ?? words.find(cue.to, 'auxiliary');
	const verb = isSaid && findVerb(words, cue.to, to);
	if (verb) {
		const behind = toInverted(words, verb, to, isBorder, true) ?? toAfar(words, verb, to, isBorder);
		return withFields(behind ?? verb, { kind: behind ? 'prefix' : 'pronoun', cue });
	}
	// "selon toujours les données de", "selon aussi le maire".
	const from = skipDay(words.find(cue.to, 'adverb')?.to ?? cue.to, to, isBorder);
	const phrase =
		readTeller(words, from, to, isBorder) ??
		readNumbered(words, from, to, isBorder) ??
		readSeveral(words, from, to, isBorder) ??
		readPhrase(words, from, to, isBorder);
	if (!phrase || words.find(phrase.from, 'not_source')) return undefined;
	const author =
		readAuthor(words, phrase, to, isBorder) ??
		readOwner(words, phrase) ??
		readMaker(words, phrase) ??
		phrase;
	return withFields(readApposition(words, author, to) ?? author, { kind: 'prefix', cue });
}

/** "según informó este domingo el viceministro": past the day. */
function skipDay(at: number, to: number, isBorder: IsBorder): number {
	let from = at;
	while (from < to && isBorder(from) === DATE_BORDER) from++;
	return from;
}

/** "de source hospitalière": the source begins inside the cue. */
export function toSelf(
	words: SourceWords,
	cue: Cue,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const phrase = readPhrase(words, cue.to - 1, to, isBorder);
	return phrase && withFields(phrase, { kind: 'prefix', cue });
}

/** "a-t-on appris mardi de source policière", "précise-t-on à la préfecture": past the day and those who heard it. */
export function toLearned(
	words: SourceWords,
	cue: Cue,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	// "a appris l'agence de source judiciaire": who heard it.
	const heard = mediaAt(words, cue.to) ?? cue.to;
	const at = skipToSpeaker(words, heard, to, isBorder);
	const self = words.find(at, 'self');
	if (self) return toSelf(words, self, to, isBorder);
	return (
		toLearnedAt(words, cue, skipDay(heard, to, isBorder), to, isBorder, 'located') ??
		toLearnedAt(words, cue, at, to, isBorder, 'learned_from')
	);
}

/** Who stands behind such a preposition; "se informó de la muerte", "a-t-on appris au petit matin" tell of nobody. */
function toLearnedAt(
	words: SourceWords,
	cue: Cue,
	at: number,
	to: number,
	isBorder: IsBorder,
	key: 'located' | 'learned_from'
): Attribution | undefined {
	const from = words.find(at, key);
	const told = from && toPrefix(words, { from: cue.from, to: from.to }, to, isBorder);
	if (!told) return undefined;
	const isWho = key === 'located' ? hasHead(words, told.from, told.to) : canTell(words, told);
	return isWho ? told : undefined;
}

/** "de source sûre" after a pause; "un réseau de sources" is none. */
export function isOpen({ tokens }: SourceWords, at: number, from: number): boolean {
	return at === from || tokens.kind[at - 1] !== WORD || tokens.joined[at - 1] === 1;
}

/** "Source : OCHA" under a table. */
export function toTable(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const cue = words.find(at, 'table');
	if (!cue) return undefined;
	// "Source HCR : 340 arrivées": of its own line.
	const named = findOrganisation(words.tokens, cue.to);
	if (named && words.tokens.key[named.to] === ':')
		return { from: named.from, to: named.to, kind: 'prefix', cue };
	if (words.tokens.key[cue.to] !== ':') return undefined;
	const phrase = readPhrase(words, cue.to + 1, to, isBorder);
	return phrase && withFields(phrase, { kind: 'table', cue });
}

/** "WHO's own count of", "the hospital's first list": whose it is, before an apostrophe. */
function readTallyOwner(words: SourceWords, at: number, isBorder: IsBorder): Phrase | undefined {
	const { tokens } = words;
	for (let owned = at - 1; owned > Math.max(0, at - OWNED_WORDS); owned--) {
		const isOwned = tokens.key[owned] === 's' || tokens.key[owned] === "'";
		if (!isOwned && tokens.kind[owned] !== WORD) return undefined;
		if (!isOwned) continue;
		const phrase = readPhraseBefore(words, owned, Math.max(0, owned - MAX_WORDS), isBorder);
		const isWho = words.isAcronym(owned - 1) || words.isOwner(owned - 1);
		return phrase && isWho ? phrase : undefined;
	}
	return undefined;
}

/** Tokens from an apostrophe to the noun of a count: "own", "first official". */
const OWNED_WORDS = 5;

/** "un précédent bilan de l'OIM": whose tally it is. */
export function findTallyOf(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const tally = words.find(at, 'tally');
	const teller = tally && readTeller(words, at, to, isBorder);
	if (teller) return withFields(teller, { kind: 'prefix', cue: { from: at, to: teller.to } });
	const owner = tally && readTallyOwner(words, at, isBorder);
	if (owner) return withFields(owner, { kind: 'prefix', cue: { from: at, to: tally.to } });
	// "chiffres HCR": the name right behind.
	const named = tally && findOrganisation(words.tokens, tally.to);
	if (named && named.organisation.kind !== 'media')
		return { from: named.from, to: named.to, kind: 'prefix', cue: tally };
	const of =
		tally &&
		(words.find(behindNumber(words, tally.to) ?? tally.to, 'of') ??
			ofAdjective(words, tally.to) ??
			words.find(tally.to, 'by') ??
			(words.find(tally.to, 'made') && findBy(words, tally.to, to, isBorder)));
	const read = of && readPhrase(words, of.to, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	if (!phrase || !canHaveCounted(words, phrase, false)) return undefined;
	return withFields(phrase, { kind: 'prefix', cue: { from: at, to: of.to } });
}
