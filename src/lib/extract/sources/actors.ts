/** Those who act at the head of a clause: who brings aid is the source when nobody else tells. */
import { withFields } from '../fields.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { BREAK, DIGITS, isCapital, WORD } from '../tokens.ts';
import { findOrganisation } from './organisations.ts';
import { hasHead, readPhrase, type IsBorder, type Phrase } from './phrases.ts';

/** True where a word is a deed or a plan that figures are told with: "detained", "entend". */
export type IsDeed = (at: number) => boolean;

export interface Actor extends Phrase {
	kind: 'actor';
	cue: Cue;
}

/** The organisations, authorities and first persons that begin a clause of the tokens `from`…`to`. */
export function findActors(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder,
	isDeed: IsDeed
): Actor[] {
	const found: Actor[] = [];
	for (let at = from; at < to; at++) {
		// "to support the Red Cross", "Dans la région": what is done and where, nobody who acts.
		if (!beginsClause(words, at, from) || opensPurpose(words, at) || isStop(words, at, from))
			continue;
		const said =
			words.find(at, 'own') ?? readAnaphora(words, at) ?? readPhrase(words, at, to, isBorder);
		if (!said || !(isOpenBehind(words, said) || isBorder(said.to))) continue;
		const phrase = withoutDeed(words, said, isDeed);
		if (!isActor(words, at, phrase)) continue;
		found.push(withFields(phrase, { kind: 'actor', cue: { from: phrase.to, to: phrase.to } }));
		// "Federation of Red Cross and Red Crescent Societies": one name.
		at = phrase.to - 1;
	}
	return found;
}

/** "Police detained 340 people", "Le gouvernement entend reloger": who acts, without what they do. */
function withoutDeed(words: SourceWords, { from, to }: Phrase, isDeed: IsDeed): Phrase {
	const { tokens } = words;
	// "Fonds des Nations unies pour l'enfance": no word of a name.
	const start = findOrganisation(tokens, from)?.to ?? from + 1;
	for (let at = start; at < to; at++) {
		if (tokens.kind[at] !== WORD || isCapital(tokens, at)) continue;
		if (isDeed(at)) return { from, to: at };
		if ((words.isPast(at) || isVerb(words, at)) && hasHead(words, from, at))
			return { from, to: at };
	}
	return { from, to };
}

/** "Les secours cherchent", "UNICEF y sus socios cuentan": a verb that nothing governs, which a noun would be ("l'organisation d'aide"). */
function isVerb(words: SourceWords, at: number): boolean {
	if (words.find(at, 'heads') ?? words.find(at, 'tally')) return false;
	if (GOVERNING.some((key) => words.findBefore(at, key, 0))) return false;
	return VERBS.some((key) => words.find(at, key));
}

const GOVERNING = ['of', 'continue', 'article', 'located', 'and'];
const VERBS = ['finite', 'speech', 'deliver_finite', 'giving'];

/** A verb may follow: "the mayor opened", "Le maire, Jean Ba, était"; "Fonds requis : 44 millions" is a label. */
function isOpenBehind(words: SourceWords, phrase: Phrase): boolean {
	const { key, kind } = words.tokens;
	const colon = key.slice(phrase.to, phrase.to + LABEL_WORDS).indexOf(':');
	// "Le CICR a notamment :" leads in what stands below it.
	const isLabel = colon >= 0 && (kind[phrase.to + colon + 1] ?? BREAK) !== BREAK;
	if (isLabel) return false;
	if (kind[phrase.to] === WORD) return true;
	return isNamed(words, phrase) && key[phrase.to] === ',' && kind[phrase.to + 1] === WORD;
}

/** Tokens from a noun to the colon of its label. */
const LABEL_WORDS = 3;

/** A noun and, behind a comma, the name. */
function isNamed({ tokens }: SourceWords, { from, to }: Phrase): boolean {
	return tokens.key.slice(from, to).includes(',');
}

/** A capital at the head of a sentence makes no name of a preposition. */
function isStop(words: SourceWords, at: number, from: number): boolean {
	if (at === from && opensPlace(words, at)) return true;
	// ", de los cuales la Agencia": whose, nobody who acts.
	if (words.find(at, 'of') && !isCapital(words.tokens, at)) return true;
	return words.find(at, 'stop') !== undefined && !words.find(at, 'heads');
}

/** "In the state of Kelantan", "À Ndim", "Para la marina": where or for whom it is, at the head of a sentence. */
function opensPlace(words: SourceWords, at: number): boolean {
	if (findOrganisation(words.tokens, at)) return false;
	if (words.find(at, 'located') ?? words.find(at, 'negation')) return true;
	return words.find(at, 'continue') !== undefined && !words.find(at, 'article');
}

function opensPurpose(words: SourceWords, at: number): boolean {
	return words.find(at, 'soft_stop') !== undefined && !isCapital(words.tokens, at);
}

/** The first word, or one behind a sign, a date or "and". */
function beginsClause(words: SourceWords, at: number, from: number): boolean {
	const { tokens } = words;
	if (tokens.kind[at] !== WORD || words.find(at, 'and')) return false;
	if (at === from) return true;
	// "20 toneladas corresponden al Indeci": what is counted, nobody who acts.
	if (tokens.kind[at - 1] === DIGITS) return isCapital(tokens, at);
	if (tokens.kind[at - 1] !== WORD) return true;
	if (isNameBeforeVerb(words, at)) return true;
	return words.findBefore(at, 'and', from) !== undefined || words.find(at, 'own') !== undefined;
}

/** "En una vivienda de la zona ACNUR llegó", "For this operation IFRC has released": a name in front of a verb, whatever opens the sentence. */
function isNameBeforeVerb(words: SourceWords, at: number): boolean {
	const named = findOrganisation(words.tokens, at);
	if (!named || GOVERNING.some((key) => words.findBefore(at, key, 0))) return false;
	const { to } = named;
	return (
		words.find(to, 'auxiliary') !== undefined ||
		words.isPast(to) ||
		VERBS.some((key) => words.find(to, key))
	);
}

function isActor(words: SourceWords, at: number, { from, to }: Phrase): boolean {
	if (words.find(at, 'own')) return true;
	for (let i = from; i < to; i++) {
		const named = findOrganisation(words.tokens, i);
		if (named) return named.organisation.kind !== 'media';
		if (words.find(i, 'authority')) return true;
		// "Des sources locales vont plus loin : 50 morts".
		if (i === from && SOURCES.some((key) => words.find(i, key))) return true;
	}
	// "Le porte-parole, Lionel Ba, était …": one who will be pointed back to.
	if (isNamed(words, { from, to }) && words.find(from, 'heads')) return true;
	// "le Groupe d'appui aux rapatriés (GARR)": a name with its short form, and that form itself.
	return words.tokens.key[to - 1] === ')' || (to - from === 1 && words.isIntroduced(from));
}

/** Who is named only to tell. */
const SOURCES = ['table'];

const ANAPHORA = ['agency_un', 'agency_ngo', 'agency'];

/** "l'agence doit": the words that point back, without the verb. */
function readAnaphora(words: SourceWords, at: number): Phrase | undefined {
	const from = words.find(at, 'article')?.to ?? at;
	if (findOrganisation(words.tokens, from)) return undefined;
	const found = ANAPHORA.map((key) => words.find(from, key)).find((cue) => cue !== undefined);
	return found && !findOrganisation(words.tokens, found.to) ? found : undefined;
}
