/** Sources behind what was done or told: "avancé par X", "distribués par X", "a lawmaker's claim". */
import { withFields } from '../fields.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb, findBy, readApposition } from './authors.ts';
import type { SourceWords } from './lexicon.ts';
import { DATE_BORDER, type IsBorder, type Phrase, readPhrase } from './phrases.ts';
import { readPhraseBefore } from './phrases-before.ts';
import { canDeliver, canHaveCounted, canTell } from './speakers.ts';

/** "avancé par des riverains", "recorded by the agency". */
export function findAgent(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const participle = words.find(at, 'participle');
	if (!participle || isDenied(words, at)) return undefined;
	// "une attaque menée par X" is what X did; "un bilan vérifié par X", what X tells.
	const isDeed = DEEDS.some((key) => words.find(at, key)?.to === participle.to);
	if (isDeed && !isOfCount(words, at)) return undefined;
	// "depuis l'ordre donné jeudi par l'armée": a word of the date.
	if (isBorder(at) === DATE_BORDER) return undefined;
	const by = findBy(words, participle.to, to, isBorder);
	if (!by) return undefined;
	const read = readPhrase(words, by.to, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	// "casos confirmados de infección por Vibrio cholerae": behind other words, no bare capital.
	const isNext = by.from === participle.to || isBorder(by.from - 1) === DATE_BORDER;
	const isWho = phrase && (isNext ? canTell(words, phrase) : canHaveCounted(words, phrase, true));
	if (!phrase || !isWho) return undefined;
	const named = readApposition(words, phrase, to) ?? phrase;
	return withFields(named, { kind: 'agent', cue: { from: at, to: by.to } });
}

/** Participles of what somebody did, which may have been to count. */
const DEEDS = ['deed', 'made'];

/** "un bilan provisoire vérifié par", "le dernier bilan, lu à la télévision": the noun of a count right before. */
function isOfCount(words: SourceWords, at: number): boolean {
	for (let before = at - 1; before >= Math.max(0, at - COUNT_WORDS); before--) {
		if (words.find(before, 'tally')) return true;
		const { key, kind } = words.tokens;
		if (kind[before] !== WORD && key[before] !== ',') return false;
	}
	return false;
}

/** "Arrêté lundi à 11 heures par la préfecture, le bilan": who made the count that follows. */
export function findMaker(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const made = words.find(at, 'made');
	const by = made && findBy(words, made.to, to, isBorder);
	const phrase = by && readPhrase(words, by.to, to, isBorder);
	if (!phrase || !canTell(words, phrase) || words.tokens.key[phrase.to] !== ',') return undefined;
	const isCounted = words.holds(phrase.to, phrase.to + COUNT_WORDS, 'tally');
	return isCounted
		? withFields(phrase, { kind: 'agent', cue: { from: at, to: by.to } })
		: undefined;
}

/** Tokens of the comma and of "le dernier bilan". */
const COUNT_WORDS = 5;

/** "il manque au HCR 8 millions", "il manque 8 millions au HCR": who wants it. */
export function findWanting(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const cue = words.find(at, 'lacking');
	if (!cue) return undefined;
	for (let next = cue.to; next < Math.min(to, cue.to + SUM_WORDS); next++) {
		if (',.;'.includes(words.tokens.key[next] ?? '.') && !isBorder(next)) return undefined;
		const dative = words.find(next, 'listener_to');
		const phrase = dative && readPhrase(words, dative.to, to, isBorder);
		if (!phrase) continue;
		return canDeliver(words, phrase) ? withFields(phrase, { kind: 'giver', cue }) : undefined;
	}
	return undefined;
}

/** Tokens of a sum of money and its qualifier. */
const SUM_WORDS = 10;

/** "distribués par l'OIM", "avec l'appui de l'OIM": who brings what is told. */
export function findGiver(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const support = words.find(at, 'support');
	const helper = support && readPhrase(words, support.to, to, isBorder);
	if (helper && canDeliver(words, helper))
		return withFields(helper, { kind: 'giver', cue: support });
	const brings = words.find(at, 'deliver_participle') ?? words.find(at, 'given');
	const runs = brings ? undefined : words.find(at, 'run');
	const cue = brings ?? runs;
	const by = cue && findBy(words, cue.to, to, isBorder);
	const read = by && readPhrase(words, by.to, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	if (!phrase || !(canDeliver(words, phrase) || isNamedBody(words, phrase))) return undefined;
	return withFields(phrase, { kind: runs ? 'runner' : 'giver', cue: { from: at, to: by.to } });
}

/** "donado por la Cámara Agropecuaria": a noun of those who act, and a capital. */
function isNamedBody(words: SourceWords, { from }: Phrase): boolean {
	return isCapital(words.tokens, from) && words.find(from, 'heads') !== undefined;
}

/** "a lawmaker's claim". */
export function findTeller(
	words: SourceWords,
	at: number,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	const cue = words.find(at, 'tellings');
	// "the rebels' assertion": an apostrophe alone, behind a plural.
	const isOwned = cue && !words.find(at, 'tally') && "s'".includes(words.tokens.key[at - 1] ?? ' ');
	const phrase = isOwned ? readPhraseBefore(words, at - 1, from, isBorder) : undefined;
	return phrase && cue && withFields(phrase, { kind: 'agent', cue });
}

/** "dato no confirmado por la Fiscalía": nobody tells it. */
function isDenied(words: SourceWords, at: number): boolean {
	for (let before = at - 1; before >= Math.max(0, at - NEGATION_REACH); before--) {
		if (words.tokens.kind[before] !== WORD) return false;
		if (words.find(before, 'negation')) return true;
	}
	return false;
}

const NEGATION_REACH = 3;
