/** Attributions in a sentence: "selon X", "X a indiqué", "a indiqué X", "X recense", "avancé par X". */
import { DIGITS, isCapital, isPossessive, SIGN, WORD } from '../tokens.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import {
	hasHead,
	isPersonName,
	readPhrase,
	openOfAside,
	readPhraseBefore,
	NUMBER_BORDER,
	type IsBorder,
	type Phrase
} from './phrases.ts';
import { findVerb, hasPronoun, type Verb } from './verbs.ts';

type AttributionKind =
	| 'prefix'
	| 'subject'
	| 'inversion'
	| 'agent'
	| 'deliver'
	| 'giver'
	| 'table'
	/** "a-t-il ajouté", "he said": the source before it. */
	| 'pronoun';

export interface Attribution extends Phrase {
	kind: AttributionKind;
	/** The verb or preposition that makes it one. */
	cue: Cue;
}

/** The attributions of the tokens `from`…`to`, in order of their cues. */
export function findAttributions(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution[] {
	const found: Attribution[] = [];
	let at = from;
	while (at < to) {
		// Most words are none that an attribution begins with.
		const isCue = words.matches(at).length > 0;
		const read = isCue ? findAt(words, at, from, to, isBorder) : undefined;
		const one = read && found.length === 0 ? (atHead(words, read, from, isBorder) ?? read) : read;
		if (one && !found.some((other) => isKnown(other, one))) found.push(one);
		at = one ? Math.max(at + 1, one.cue.to) : at + 1;
	}
	return found;
}

/** "L'ONU a lancé … et estime que": the verb behind "et" is of whom the sentence begins with. */
function atHead(
	words: SourceWords,
	{ kind, cue }: Attribution,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	if (kind !== 'pronoun' || !words.findBefore(cue.from, 'and', from)) return undefined;
	const phrase = readPhrase(words, from, cue.from, isBorder);
	if (!phrase || phrase.to >= cue.from || !canDeliver(words, phrase)) return undefined;
	const isActing = findVerb(words, phrase.to, cue.from) ?? words.find(phrase.to, 'auxiliary');
	return isActing && { ...phrase, kind: 'subject', cue };
}

/** An agent may stand inside the words of a tally, but is not told twice. */
function isKnown(known: Attribution, one: Attribution): boolean {
	if (one.kind === 'agent') return known.from === one.from;
	return known.from < one.to && one.from < known.to;
}

function findAt(
	words: SourceWords,
	at: number,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const prefix = words.find(at, 'prefix');
	if (prefix && prefix.to <= to) return toPrefix(words, prefix, to, isBorder);
	const nominal = words.find(at, 'nominal');
	if (nominal && nominal.to <= to) {
		const read = toPrefix(words, nominal, to, isBorder);
		const named = read && { ...read, ...cutAtVerb(words, read) };
		if (named && isSourceLike(words, named, false)) return named;
	}
	const counted = findTallyOf(words, at, to, isBorder);
	if (counted) return counted;
	const self = words.find(at, 'self');
	if (self && self.to <= to && isOpen(words, at, from)) return toSelf(words, self, to, isBorder);
	if (at === from) {
		const table = toTable(words, at, to, isBorder);
		if (table) return table;
	}
	const agent =
		findAgent(words, at, to, isBorder) ??
		findGiver(words, at, to, isBorder) ??
		findTeller(words, at, from, isBorder);
	if (agent) return agent;
	if (at > from && isCapital(words.tokens, at)) return undefined;
	// "a revised plan": an adjective.
	if (words.findBefore(at, 'article', from) && words.find(at, 'participle')) return undefined;
	const verb = findVerb(words, at, to);
	return verb && toVerbal(words, verb, from, to, isBorder);
}

/** "un précédent bilan de l'OIM": whose tally it is. */
function findTallyOf(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const tally = words.find(at, 'tally');
	const of =
		tally &&
		(words.find(tally.to, 'of') ??
			ofAdjective(words, tally.to) ??
			words.find(tally.to, 'by') ??
			(words.find(tally.to, 'made') && findBy(words, tally.to, to, isBorder)));
	const read = of && readPhrase(words, of.to, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	if (!phrase || !isSourceLike(words, phrase, false)) return undefined;
	return { ...phrase, kind: 'prefix', cue: { from: at, to: of.to } };
}

/** "un bilan provisoire des autorités": one adjective in between. */
function ofAdjective(words: SourceWords, at: number): Cue | undefined {
	const { tokens } = words;
	const isPlain =
		tokens.kind[at] === WORD && !isCapital(tokens, at) && words.matches(at).length === 0;
	return isPlain ? words.find(at + 1, 'of') : undefined;
}

/** "el balance entregado por la Onemi informó": the verb behind the name is that of the clause. */
function cutAtVerb(words: SourceWords, { from, to }: Phrase): Phrase {
	const { tokens } = words;
	for (let at = from + 1; at < to; at++) {
		const isBehindName = isCapital(tokens, at - 1) || tokens.key[at - 1] === ')';
		if (isBehindName && !isCapital(tokens, at) && words.find(at, 'speech')) return { from, to: at };
	}
	return { from, to };
}

/** "de source sûre" after a pause; "un réseau de sources" is none. */
function isOpen({ tokens }: SourceWords, at: number, from: number): boolean {
	return at === from || tokens.kind[at - 1] !== WORD || tokens.joined[at - 1] === 1;
}

function toPrefix(
	words: SourceWords,
	cue: Cue,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const pronoun = words.find(cue.to, 'oblique');
	if (pronoun) return { ...pronoun, kind: 'pronoun', cue };
	// "según precisó el ministro", "según precisó": the verb's subject, else who spoke before.
	const verb = words.find(cue.to, 'finite') && findVerb(words, cue.to, to);
	if (verb) {
		const behind = toInverted(words, verb, to, isBorder, true);
		return { ...(behind ?? verb), kind: behind ? 'prefix' : 'pronoun', cue };
	}
	const phrase = readPhrase(words, cue.to, to, isBorder);
	if (!phrase || words.find(phrase.from, 'not_source')) return undefined;
	const author =
		readAuthor(words, phrase, to, isBorder) ??
		readOwner(words, phrase) ??
		readMaker(words, phrase) ??
		phrase;
	return { ...(readApposition(words, author, to) ?? author), kind: 'prefix', cue };
}

/** "une ONG norvégienne, l'Observatoire des situations …": the name behind the comma. */
function readApposition(
	words: SourceWords,
	{ from, to: end }: Phrase,
	to: number
): Phrase | undefined {
	const { tokens } = words;
	const isKind = AGENCIES.some((key) => words.find(from, key)?.to === end);
	if (tokens.key[end] !== ',' || (!isKind && findOrganisation(tokens, from))) return undefined;
	for (let at = from; at < end && !isKind; at++)
		if (isCapital(tokens, at) && !words.find(at, 'agency_ngo')) return undefined;
	const article = words.find(end + 1, 'article');
	const named = findOrganisation(tokens, article?.to ?? end + 1);
	return named && named.to <= to ? { from: named.from, to: named.to } : undefined;
}

/** Words for an organisation by its kind: "UN agency". */
const AGENCIES = ['agency', 'agency_un', 'agency_ngo'];

/** "according to the ministry's latest count": the ministry. */
function readOwner(words: SourceWords, { from, to }: Phrase): Phrase | undefined {
	if (!words.find(to - 1, 'tally')) return undefined;
	for (let at = from + 1; at < to - 1; at++) {
		if (isPossessive(words.tokens, at)) return { from, to: at };
	}
	return undefined;
}

/** "selon un bilan provisoire des autorités": the authorities. */
function readMaker(words: SourceWords, { from, to }: Phrase): Phrase | undefined {
	// "le dernier décompte de la mairie": one adjective may stand before the noun too.
	const tally = words.find(from, 'tally') ?? words.find(from + 1, 'tally');
	const of = tally && (words.find(tally.to, 'of') ?? ofAdjective(words, tally.to));
	const start = of && (words.find(of.to, 'article')?.to ?? of.to);
	if (!start || start >= to) return undefined;
	const maker = { from: start, to };
	return isSourceLike(words, maker, false) ? maker : undefined;
}

/** "selon un bilan établi mardi par X": X, not the tally. */
function readAuthor(
	words: SourceWords,
	{ from, to: end }: Phrase,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	if (findOrganisation(words.tokens, from) || isPersonName(words, from, end)) return undefined;
	// "citadas por un diario": it passes on what they told.
	if (words.find(end, 'deed')) return undefined;
	const by = findBy(words, end, to, isBorder);
	const author = by && readPhrase(words, by.to, to, isBorder);
	if (!author || !canTell(words, author)) return undefined;
	// "l'administration installée par X" speaks itself.
	return words.find(from, 'authority') ? { from, to: author.to } : author;
}

/** A name, a noun of those who count or assert, or of the media: not "par téléphone". */
function canTell(words: SourceWords, phrase: Phrase): boolean {
	return (
		isCapital(words.tokens, phrase.from) ||
		isSourceLike(words, phrase, true) ||
		isOfMedia(words, phrase)
	);
}

/** "de source hospitalière": the source begins inside the cue. */
function toSelf(
	words: SourceWords,
	cue: Cue,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const phrase = readPhrase(words, cue.to - 1, to, isBorder);
	return phrase && { ...phrase, kind: 'prefix', cue };
}

/** "Source : OCHA" under a table. */
function toTable(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const cue = words.find(at, 'table');
	if (!cue || words.tokens.key[cue.to] !== ':') return undefined;
	const phrase = readPhrase(words, cue.to + 1, to, isBorder);
	return phrase && { ...phrase, kind: 'table', cue };
}

/** "avancé par des riverains", "recorded by the agency". */
function findAgent(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const participle = words.find(at, 'participle');
	const deed = words.find(at, 'deed');
	if (!participle || deed?.to === participle.to || isDenied(words, at)) return undefined;
	const by = findBy(words, participle.to, to, isBorder);
	if (!by) return undefined;
	const read = readPhrase(words, by.to, to, isBorder);
	const phrase = read && cutAtVerb(words, read);
	if (!phrase || !canTell(words, phrase)) return undefined;
	const named = readApposition(words, phrase, to) ?? phrase;
	return { ...named, kind: 'agent', cue: { from: at, to: by.to } };
}

/** "distribués par l'OIM": who brings what stands before. */
function findGiver(
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

function isOfMedia(words: SourceWords, { from, to }: Phrase): boolean {
	for (let at = from; at < to; at++) if (words.find(at, 'media_heads')) return true;
	return false;
}

/** "a lawmaker's claim". */
function findTeller(
	words: SourceWords,
	at: number,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	const cue = words.find(at, 'tellings');
	if (!cue || words.tokens.key[at - 1] !== 's') return undefined;
	const phrase = readPhraseBefore(words, at - 1, from, isBorder);
	return phrase && { ...phrase, kind: 'agent', cue };
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

/** "tenu lundi 3 mars à Bukavu par": a date and a few words may stand before the agent. */
function findBy(words: SourceWords, at: number, to: number, isBorder: IsBorder): Cue | undefined {
	let end = Math.min(to, at + AGENT_REACH);
	for (let next = at; next < end; next++) {
		if (isBorder(next)) {
			end = Math.min(to, end + 1);
			continue;
		}
		if (words.tokens.kind[next] !== WORD) return undefined;
		const by = words.find(next, 'by');
		if (by) return by;
	}
	return undefined;
}

const AGENT_REACH = 6;

function toVerbal(
	words: SourceWords,
	verb: Verb,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const { tokens } = words;
	const isAfterPause = verb.from === from || isPause(tokens.key[verb.from - 1] ?? '');
	const subject = (): Attribution | undefined => toSubject(words, verb, from, isBorder);
	if (verb.kind === 'deliver') return subject();
	const inverted = (): Attribution | undefined =>
		toInverted(words, verb, to, isBorder, isAfterPause);
	const isInverted = isAfterPause && words.has('inversion');
	// "…, precisó, …": nobody stands beside the verb between two pauses.
	if (isInverted && verb.from > from && isClosed(words, verb, isBorder))
		return { from: verb.from, to: verb.to, kind: 'pronoun', cue: verb };
	const goesOn = toPronoun(words, verb, from);
	if (goesOn && goesOn.from < verb.from) return goesOn;
	if (!isInverted) {
		// "…, it now shelters 640, said the mayor": who stands behind, where nobody stands apart before.
		const told = isAfterPause && verb.from > from ? inverted() : undefined;
		const isTold =
			told && isSourceLike(words, told, false) && !isSetApart(words, verb.from, from, isBorder);
		return (isTold ? told : undefined) ?? subject() ?? inverted() ?? goesOn;
	}
	const behind = inverted();
	const isSure = behind !== undefined && isSourceLike(words, behind, false);
	return (isSure ? behind : (headed(words, subject()) ?? behind)) ?? subject() ?? goesOn;
}

/** "The mayor, known as Jean, said": between two commas stands an aside, no clause with a number. */
function isSetApart(words: SourceWords, verb: number, from: number, isBorder: IsBorder): boolean {
	if (words.tokens.key[verb - 1] !== ',') return false;
	const open = openOfAside(words, verb - 1, from);
	if (open === undefined) return false;
	if (words.find(open + 1, 'pronouns')) return false;
	// "Jean Ba, 38, said".
	if (verb - open <= AGE_WORDS) return true;
	for (let at = open + 1; at < verb; at++) if (isBorder(at) === NUMBER_BORDER) return false;
	return true;
}

/** Tokens from the comma in front of an age to the verb. */
const AGE_WORDS = 4;

/** "Le porte-parole, Jean Ba, a confirmé le raid": who has a noun of speakers, not the object. */
function headed(words: SourceWords, subject: Attribution | undefined): Attribution | undefined {
	return subject && hasHead(words, subject.from, subject.to) ? subject : undefined;
}

/** A full stop or a comma behind the verb, and no day behind the comma ("a indiqué, mardi, le maire"). */
function isClosed({ tokens }: SourceWords, { to }: Verb, isBorder: IsBorder): boolean {
	return (tokens.key[to] === ',' && !isBorder(to + 1)) || tokens.key[to] === '.';
}

/** The verb itself stands for the one who spoke before: "he said", "a-t-il dit", "y asegura". */
function toPronoun(words: SourceWords, verb: Verb, from: number): Attribution | undefined {
	const subject =
		words.findBefore(verb.from, 'pronouns', from) ?? words.findBefore(verb.from, 'and', from);
	// "Police, who gave no toll, said": an aside on the one who says it.
	const isAside = subject && words.find(subject.from, 'relative') !== undefined;
	if (isAside && words.tokens.key[subject.from - 1] === ',') return undefined;
	const isName = subject && words.isAcronym(subject.from);
	const isEnclitic = hasPronoun(words, verb.from, verb.to + 2);
	if ((!subject || isName) && !isEnclitic) return undefined;
	return {
		from: (isName ? null : subject?.from) ?? verb.from,
		to: verb.to,
		kind: 'pronoun',
		cue: verb
	};
}

function isPause(sign: string): boolean {
	return sign !== '' && ',"”»–—-'.includes(sign);
}

function toSubject(
	words: SourceWords,
	verb: Verb,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	const phrase =
		readBeforeRelative(words, verb.from, from, isBorder) ??
		readWithPlace(words, verb, from, isBorder);
	// "Celui de Khazer en compte 400": a place's, nobody's tally.
	if (!phrase || isPronominal(words, phrase)) return undefined;
	// "according to a security report seen by X": no verb, a noun behind its preposition.
	if (words.find(phrase.from, 'prefix')) return undefined;
	if (isWhose(words, phrase, from)) return { ...verb, kind: 'pronoun', cue: verb };
	if (words.find(phrase.to - 1, 'not_source')) return undefined;
	const isTurned = words.has('inversion') && isPause(words.tokens.key[verb.from - 1] ?? '');
	const isSpeaker = verb.isSpeech && !isTurned && canSpeak(words, phrase, true);
	if (!isSpeaker && !isSourceLike(words, phrase, verb.kind === 'say')) return undefined;
	if (verb.kind === 'deliver' && !canDeliver(words, phrase)) return undefined;
	return { ...phrase, kind: verb.kind === 'say' ? 'subject' : 'deliver', cue: verb };
}

/** "…, dont les services disent": those of the one named before. */
function isWhose(words: SourceWords, phrase: Phrase, floor: number): boolean {
	const start = words.findBefore(phrase.from, 'article', floor)?.from ?? phrase.from;
	return words.findBefore(start, 'whose', floor) !== undefined;
}

function isPronominal(words: SourceWords, { from }: Phrase): boolean {
	return (words.find(from, 'nominal') ?? words.findBefore(from, 'nominal', 0)) !== undefined;
}

/** "Health workers at the stadium have recorded": those at a place that cannot speak itself. */
function readWithPlace(
	words: SourceWords,
	verb: Verb,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	const phrase = beforeReader(
		words,
		readPhraseBefore(words, verb.from, from, isBorder),
		from,
		isBorder
	);
	if (!phrase || hasHead(words, phrase.from, phrase.to)) return phrase;
	const at = words.findBefore(
		words.findBefore(phrase.from, 'article', from)?.from ?? phrase.from,
		'located',
		from
	);
	const staff = at && readPhraseBefore(words, at.from, from, isBorder);
	const isStaff = staff !== undefined && hasHead(words, staff.from, staff.to);
	return isStaff ? { from: staff.from, to: phrase.to } : phrase;
}

/** "Un document de la préfecture consulté par l'AFP indique": the document, not who read it. */
function beforeReader(
	words: SourceWords,
	phrase: Phrase | undefined,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	if (!phrase) return undefined;
	const start = words.findBefore(phrase.from, 'article', from)?.from ?? phrase.from;
	const by = words.findBefore(start, 'by', from);
	const read = by && words.findBefore(by.from, 'participle', from);
	const document = read && readPhraseBefore(words, read.from, from, isBorder);
	return document && hasHead(words, document.from, document.to) ? document : phrase;
}

/** "un médecin qui a requis l'anonymat dit": the noun in front of the relative clause. */
function readBeforeRelative(
	words: SourceWords,
	verb: number,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	for (let at = verb - 1; at > Math.max(from, verb - RELATIVE_WORDS); at--) {
		if (words.tokens.kind[at] !== WORD) return undefined;
		if (!words.find(at, 'relative')) continue;
		const isPaused = words.tokens.key[at - 1] === ',';
		const phrase =
			at + 1 < verb ? readPhraseBefore(words, isPaused ? at - 1 : at, from, isBorder) : undefined;
		return phrase && hasHead(words, phrase.from, phrase.to) ? phrase : undefined;
	}
	return undefined;
}

const RELATIVE_WORDS = 9;

/** Organisations, those that point back to one, and authorities; not a hospital or a town. */
function canDeliver(words: SourceWords, { from, to }: Phrase): boolean {
	if (words.findBefore(from, 'own', 0) ?? words.find(from - 1, 'own')) return true;
	for (let at = from; at < to; at++) {
		if (findOrganisation(words.tokens, at)) return true;
		if (DELIVERS.some((key) => words.find(at, key))) return true;
	}
	return false;
}

const DELIVERS = ['agency', 'agency_un', 'agency_ngo', 'authority'];

/** "a indiqué mardi à la presse le gouverneur": past the day, the place and those who listened. */
function toInverted(
	words: SourceWords,
	verb: Verb,
	to: number,
	isBorder: IsBorder,
	isAfterPause: boolean
): Attribution | undefined {
	let at = verb.to;
	for (let i = 0; i < 4; i++) {
		const next = skipBetween(words, at, to, isBorder);
		if (next === at) break;
		at = next;
	}
	const phrase = readPhrase(words, at, to, isBorder);
	if (!phrase) return undefined;
	if (isBorder(phrase.to + 1) === NUMBER_BORDER && words.find(phrase.from, 'tally'))
		return undefined;
	const isSpeaker = verb.isSpeech && isAfterPause && canSpeak(words, phrase, false);
	if (!isSpeaker && !isSourceLike(words, phrase, false)) return undefined;
	const author = isAfterPause ? readAuthor(words, phrase, to, isBorder) : undefined;
	return { ...(author ?? phrase), kind: 'inversion', cue: verb };
}

function skipBetween(words: SourceWords, at: number, to: number, isBorder: IsBorder): number {
	if (at >= to) return at;
	if (isBorder(at)) return isBorder(at) === NUMBER_BORDER ? at : at + 1;
	const { tokens } = words;
	if (tokens.kind[at] === SIGN && tokens.key[at] === ',') return at + 1;
	const listener = words.find(at, 'listener') ?? words.find(at, 'adverb');
	if (listener) return listener.to;
	const preposition = words.find(at, 'listener_to') ?? words.find(at, 'soft_stop');
	const after = preposition && findOrganisation(tokens, preposition.to);
	if (after?.organisation.kind === 'media') return after.to;
	// "ont raconté aux secouristes": those who listened.
	const listeners =
		preposition && words.find(at, 'listener_to') && readListeners(words, preposition.to);
	if (listeners) return listeners;
	// "a prévenu à Genève Matthew Saltmarsh": one word behind a preposition of place.
	if (words.find(at, 'soft_stop') && tokens.kind[at + 1] === WORD && isCapital(tokens, at + 1)) {
		return at + 2;
	}
	return at;
}

/**
 * Beside a verb of speech: a noun with its article, a name, or what the clause begins with
 * ("rescuers said"); of those that a clause begins with, none that a preposition opens.
 */
function canSpeak(words: SourceWords, { from, to }: Phrase, isSubject: boolean): boolean {
	const { tokens } = words;
	// "The clash claimed 16 lives"; "567 cases reported".
	if (words.find(to - 1, 'event') || tokens.kind[from - 1] === DIGITS) return false;
	if (words.find(from, 'stop') ?? words.find(from, 'soft_stop') ?? words.find(from, 'pronouns')) {
		return false;
	}
	if (words.findBefore(from, 'article', 0)) return true;
	return (isSubject && tokens.kind[from - 1] !== WORD) || isCapital(tokens, from);
}

/** Where a small-lettered noun behind "aux" ends, if it is one of people. */
function readListeners(words: SourceWords, at: number): number | undefined {
	if (isCapital(words.tokens, at)) return undefined;
	return words.find(at, 'heads')?.to;
}

/** A phrase that can count or assert: it has such a noun, a name, or is one proper name. */
function isSourceLike(words: SourceWords, phrase: Phrase, allowName: boolean): boolean {
	const { from, to } = phrase;
	if (hasHead(words, from, to) || isPersonName(words, from, to)) return true;
	const { tokens } = words;
	if (to - from > 1 || !isCapital(tokens, from)) return false;
	// The first word of a sentence is a name only where it can be nothing else.
	const isName = tokens.kind[from - 1] === WORD || words.isAcronym(from);
	return (allowName && isName) || tokens.key[to] === ',';
}
