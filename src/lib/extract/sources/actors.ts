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
		if (!beginsClause(words, at, from) || opensPurpose(words, at) || isStop(words, at)) continue;
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
		if (isDeed(at) || (words.isPast(at) && hasHead(words, from, at))) return { from, to: at };
	}
	return { from, to };
}

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
function isStop(words: SourceWords, at: number): boolean {
	// ", de los cuales la Agencia": whose, nobody who acts.
	if (words.find(at, 'of') && !isCapital(words.tokens, at)) return true;
	return words.find(at, 'stop') !== undefined && !words.find(at, 'heads');
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
	return words.findBefore(at, 'and', from) !== undefined || words.find(at, 'own') !== undefined;
}

function isActor(words: SourceWords, at: number, { from, to }: Phrase): boolean {
	if (words.find(at, 'own')) return true;
	for (let i = from; i < to; i++) {
		const named = findOrganisation(words.tokens, i);
		if (named) return named.organisation.kind !== 'media';
		if (words.find(i, 'authority')) return true;
	}
	// "Le porte-parole, Lionel Ba, était …": one who will be pointed back to.
	if (isNamed(words, { from, to }) && words.find(from, 'heads')) return true;
	// "le Groupe d'appui aux rapatriés (GARR)": a name with its short form, and that form itself.
	return words.tokens.key[to - 1] === ')' || (to - from === 1 && words.isIntroduced(from));
}

const ANAPHORA = ['agency_un', 'agency_ngo', 'agency'];

/** "l'agence doit": the words that point back, without the verb. */
function readAnaphora(words: SourceWords, at: number): Phrase | undefined {
	const from = words.find(at, 'article')?.to ?? at;
	if (findOrganisation(words.tokens, from)) return undefined;
	const found = ANAPHORA.map((key) => words.find(from, key)).find((cue) => cue !== undefined);
	return found && !findOrganisation(words.tokens, found.to) ? found : undefined;
}
