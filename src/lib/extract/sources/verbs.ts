/** Verbs of saying, counting and bringing: "a également indiqué", "recense", "has delivered". */
import { withFields } from '../fields.ts';
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import type { Cue, SourceWords } from './lexicon.ts';

/** A verb found: its words, and whether it says or brings. */
export interface Verb extends Cue {
	kind: 'say' | 'deliver';
	/** Only those who speak do it: whoever stands as its subject is a source. */
	isSpeech: boolean;
}

/** "a également indiqué", "recense", "has reported": the longest verb at a token. */
export function findVerb(words: SourceWords, at: number, to: number): Verb | undefined {
	if (words.find(at, 'idiom')) return undefined;
	// "se situe en Turquie": nobody tells it; "s'inquiète" is a verb of its own.
	if (words.findBefore(at, 'reflexive', 0)) return undefined;
	// "le lanceur d'alerte": a noun.
	const isNoun = words.find(at - 1, 'of')?.to === at || isCount(words, at) || isTelling(words, at);
	const finite = isNoun
		? undefined
		: (words.find(at, 'finite') ??
			readGiving(words, at) ??
			readClosing(words, at) ??
			readReaching(words, at));
	// "le chiffre de 11 morts": a count; "il le chiffre à" is none.
	const isTally = words.find(at, 'tally') && words.findBefore(at, 'article', 0);
	if (finite && isTally && words.find(finite.to, 'of')) return undefined;
	if (finite && finite.to <= to)
		return withFields(finite, { kind: 'say', isSpeech: isSpeech(words, finite) });
	const brings = words.find(at, 'deliver_finite');
	const auxiliary = words.find(at, 'auxiliary');
	if (auxiliary) {
		const verb = findParticiple(words, at, auxiliary.to, to);
		if (verb) return verb;
	}
	return brings && brings.to <= to
		? withFields(brings, { kind: 'deliver', isSpeech: false })
		: undefined;
}

/** "dressent désormais un bilan", "gives a toll": a verb of giving, and a count. */
function readGiving(words: SourceWords, at: number): Cue | undefined {
	const gives = words.find(at, 'giving');
	if (!gives || words.tokens.kind[gives.to] !== WORD) return undefined;
	return words.holds(gives.to, gives.to + GIVEN_WORDS, 'tally') ? gives : undefined;
}

/** "…, a joint mission found.": a verb that tells where nothing follows it. */
function readClosing(words: SourceWords, at: number): Cue | undefined {
	const closing = words.find(at, 'closing');
	return closing && ',.'.includes(words.tokens.key[closing.to] ?? '.') ? closing : undefined;
}

/** "s'en tenait hier à 14 morts", "came up with 300": a verb that tells in front of a number. */
function readReaching(words: SourceWords, at: number): Cue | undefined {
	const reaching = words.find(at, 'reaching');
	const { tokens } = words;
	const { kind } = tokens;
	for (let next = reaching?.to ?? 0; reaching && next < reaching.to + NUMBER_REACH; next++) {
		if (kind[next] === DIGITS) return reaching;
		if (kind[next] !== WORD || isCapital(tokens, next)) return undefined;
	}
	return undefined;
}

/** Tokens from such a verb to its number: "hier à plus de". */
const NUMBER_REACH = 5;

/** Tokens from the verb to the noun of a count: "désormais un nouveau". */
const GIVEN_WORDS = 4;

/** "la cifra", "la última cifra": the noun of a count, where nobody stands who counts. */
function isCount(words: SourceWords, at: number): boolean {
	if (!words.find(at, 'tally')) return false;
	// "de esa cifra", "cette estimation".
	if (words.findBefore(at, 'same_tally', 0)) return true;
	if (words.find(at - 1, 'article')) return !isVerbOfObject(words, at);
	const isAdjective = !isCapital(words.tokens, at - 1) && !words.find(at - 1, 'heads');
	return isAdjective && words.find(at - 2, 'article') !== undefined;
}

/** "La oposición los cifra en 45", "le maire le chiffre à 45": what seems an article is the object, behind who counts. */
function isVerbOfObject(words: SourceWords, at: number): boolean {
	const isSubject = words.find(at - 2, 'heads') ?? words.find(at - 2, 'agency');
	const isBehind = isSubject !== undefined || isCapital(words.tokens, at - 2);
	return isBehind && AMOUNTING.some((key) => words.find(at + 1, key));
}

const AMOUNTING = ['soft_stop', 'listener_to'];

/** "described as false a claim", "the opposition's claim", "scoffed at claims": what is told, nobody tells it. */
function isTelling(words: SourceWords, at: number): boolean {
	if (!words.find(at, 'tellings')) return false;
	const before = ['article', 'located', 'denied'];
	return (
		"s'".includes(words.tokens.key[at - 1] ?? ' ') ||
		before.some((key) => words.findBefore(at, key, 0))
	);
}

function isSpeech(words: SourceWords, { from, to }: Cue): boolean {
	const speech = words.find(from, 'speech');
	return speech !== undefined && speech.to <= to;
}

function findParticiple(
	words: SourceWords,
	from: number,
	at: number,
	to: number
): Verb | undefined {
	let next = at;
	for (let i = 0; i < 3; i++) {
		const says = words.find(next, 'participle');
		if (says && says.to <= to) {
			return { from, to: says.to, kind: 'say', isSpeech: isSpeech(words, says) };
		}
		const brings = words.find(next, 'deliver_participle');
		if (brings && brings.to <= to) {
			return { from, to: brings.to, kind: 'deliver', isSpeech: false };
		}
		const between =
			words.find(next, 'adverb') ?? words.find(next, 'pronouns') ?? setApart(words, next);
		if (!between) return undefined;
		next = between.to;
	}
	return undefined;
}

/** "a, de son côté, fait état": an aside between two commas. */
function setApart(words: SourceWords, at: number): Cue | undefined {
	const { key } = words.tokens;
	const aside = words.find(at + 1, 'aside') ?? words.find(at + 1, 'adverb');
	const isClosed = key[at] === ',' && aside !== undefined && key[aside.to] === ',';
	return isClosed ? { from: at, to: aside.to + 1 } : undefined;
}

/** "a-t-il", "tranche-t-il". */
export function hasPronoun(words: SourceWords, from: number, to: number): boolean {
	for (let at = from + 1; at < to; at++) {
		if (words.tokens.joined[at] === 1 && words.find(at, 'pronouns')) return true;
	}
	return false;
}
