/** Who gave a count that is named by its noun: "el balance que presentó X", "informe No. 6 de X". */
import { withFields } from '../fields.ts';
import { DIGITS, SIGN, WORD } from '../tokens.ts';
import { toAfar } from './afar.ts';
import { skipToSpeaker, toInverted } from './inversions.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { type IsBorder, type Phrase, readPhrase } from './phrases.ts';
import { readPhraseBefore } from './phrases-before.ts';
import { canTell, isSourceLike } from './speakers.ts';
import { findVerb, type Verb } from './verbs.ts';

/** "el balance más reciente que presentó la Unidad", "le bilan que la mairie a publié": who gave the count. */
export function readTeller(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	const tally = findTally(words, at);
	if (!tally) return undefined;
	for (let next = tally.to; next < Math.min(to, tally.to + TELLER_REACH); next++) {
		if (words.tokens.kind[next] !== WORD || isBorder(next) || words.find(next, 'of'))
			return undefined;
		const relative = words.find(next, 'relative') ?? words.find(next, 'that');
		if (relative) return readGiver(words, relative.to, to, isBorder);
	}
	return undefined;
}

/** Tokens from the noun of a count to the clause on who gave it. */
const TELLER_REACH = 5;

/** Behind its verb where the language turns them, else before it. */
function readGiver(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	const turned = words.has('inversion')
		? (findVerb(words, from, to) ?? readGives(words, from))
		: undefined;
	if (turned) {
		const named =
			toInverted(words, turned, to, isBorder, true) ?? toAfar(words, turned, to, isBorder);
		return named ?? readAcronym(words, skipToSpeaker(words, turned.to, to, isBorder));
	}
	// "el censo que levanta la UNGRD": whatever it does with it, too.
	const behind =
		words.has('inversion') &&
		words.find(from + 1, 'article') &&
		readPhrase(words, from + 1, to, isBorder);
	if (behind && isSourceLike(words, behind, words.isAcronym(behind.from))) return behind;
	// "la cuenta que hacía a primera hora una fuente policial": past when and how it was made.
	const does = { from, to: from + 1, kind: 'say', isSpeech: true } as const;
	const afar = words.has('inversion') ? toAfar(words, does, to, isBorder) : undefined;
	if (afar) return afar;
	// "le tableau que l'OIM met à jour": whatever an organisation does with its count.
	const named = findOrganisation(words.tokens, words.find(from, 'article')?.to ?? from);
	if (named && named.organisation.kind !== 'media') return named;
	for (let at = from + 1; at < Math.min(to, from + GIVER_WORDS); at++) {
		if (words.tokens.kind[at] !== WORD) return undefined;
		if (!(findVerb(words, at, to) ?? words.find(at, 'giving'))) continue;
		const phrase = readPhraseBefore(words, at, from, isBorder);
		return phrase && canTell(words, phrase) ? phrase : undefined;
	}
	return undefined;
}

/** "un bilan que dresse le gouverneur": a verb of giving behind its count. */
function readGives(words: SourceWords, at: number): Verb | undefined {
	const gives = words.find(at, 'giving');
	return gives && withFields(gives, { kind: 'say', isSpeech: true });
}

/** "que entregó el COE": an acronym alone is a name. */
function readAcronym(words: SourceWords, at: number): Phrase | undefined {
	const from = words.find(at, 'article')?.to ?? at;
	return words.isAcronym(from) ? { from, to: from + 1 } : undefined;
}

/** Tokens of who gave it and of its verb. */
const GIVER_WORDS = 12;

/** The noun of a count at a token, over its article. */
function findTally(words: SourceWords, at: number): Cue | undefined {
	return words.find(words.find(at, 'article')?.to ?? at, 'tally');
}

/** "informe de situación No. 6 de la SGR": whose report has that number. */
export function readNumbered(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	const tally = findTally(words, at);
	const number = tally && behindNumber(words, tally.to);
	if (number === undefined) return undefined;
	const of = words.find(number, 'of') ?? words.find(number, 'by');
	return of && readPhrase(words, of.to, to, isBorder);
}

/** Behind the number that a report bears: "No. 6", "n.º 6". */
export function behindNumber(words: SourceWords, at: number): number | undefined {
	const { kind } = words.tokens;
	let next = words.find(at, 'numbered')?.to;
	if (next === undefined) return kind[at] === DIGITS ? at + 1 : undefined;
	while (kind[next] === SIGN && next - at < SIGNS) next++;
	return kind[next] === DIGITS ? next + 1 : undefined;
}

/** Tokens of "n.º". */
const SIGNS = 4;
