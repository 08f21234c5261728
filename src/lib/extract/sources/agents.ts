/** Sources behind what was done or told: "avancé par X", "distribués par X", "a lawmaker's claim". */
import { WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb, findBy, readApposition } from './authors.ts';
import type { SourceWords } from './lexicon.ts';
import { DATE_BORDER, type IsBorder, readPhrase } from './phrases.ts';
import { readPhraseBefore } from './phrases-before.ts';
import { canDeliver, canTell } from './speakers.ts';

/** "avancé par des riverains", "recorded by the agency". */
export function findAgent(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const participle = words.find(at, 'participle');
	const deed = words.find(at, 'deed');
	if (!participle || deed?.to === participle.to || isDenied(words, at)) return undefined;
	// "depuis l'ordre donné jeudi par l'armée": a word of the date.
	if (isBorder(at) === DATE_BORDER) return undefined;
	const by = findBy(words, participle.to, to, isBorder);
	if (!by) return undefined;
	const read = readPhrase(words, by.to, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	if (!phrase || !canTell(words, phrase)) return undefined;
	const named = readApposition(words, phrase, to) ?? phrase;
	return { ...named, kind: 'agent', cue: { from: at, to: by.to } };
}

/** "distribués par l'OIM": who brings what stands before. */
export function findGiver(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const brings = words.find(at, 'deliver_participle') ?? words.find(at, 'given');
	const by = brings && findBy(words, brings.to, to, isBorder);
	const phrase = by && readPhrase(words, by.to, to, isBorder);
	if (!phrase || !canDeliver(words, phrase)) return undefined;
	return { ...phrase, kind: 'giver', cue: { from: at, to: by.to } };
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
	const isOwned = cue !== undefined && "s'".includes(words.tokens.key[at - 1] ?? ' ');
	const phrase = isOwned ? readPhraseBefore(words, at - 1, from, isBorder) : undefined;
	return phrase && cue && { ...phrase, kind: 'agent', cue };
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
