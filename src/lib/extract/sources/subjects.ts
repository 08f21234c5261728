/** Speakers in front of their verb: "X a indiqué", "un médecin qui a requis l'anonymat dit". */
import { withFields } from '../fields.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { readOwner } from './authors.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { hasHead, type IsBorder, NUMBER_BORDER, type Phrase, readPhrase } from './phrases.ts';
import { readPhraseBefore, skipAsides } from './phrases-before.ts';
import { readOverClause } from './set-apart.ts';
import { withNumberBefore } from './several.ts';
import { canDeliver, canSpeak, isNameThatActs, isSourceLike } from './speakers.ts';
import type { Verb } from './verbs.ts';

/** Who stands in front of a verb and can say, count or bring what follows it. */
export function toSubject(
	words: SourceWords,
	verb: Verb,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	const related =
		readImpersonal(words, verb.from, from, isBorder) ??
		readReached(words, verb.from, from, isBorder) ??
		readBeforeRelative(words, verb, from, isBorder);
	const read =
		related ??
		readOverClause(words, verb.from, from, isBorder) ??
		readLong(words, verb.from, from, isBorder) ??
		readWithPlace(words, verb, from, isBorder);
	const phrase =
		read &&
		(ownOfNumber(words, read, from, isBorder) ??
			(verb.isSpeech ? withNumberBefore(words, read, from, isBorder) : read));
	// "Celui de Khazer en compte 400": a place's, nobody's tally.
	if (!phrase || (!related && isPronominal(words, phrase))) return undefined;
	// "according to a security report seen by X": no verb, a noun behind its preposition.
	if (words.find(phrase.from, 'prefix')) return undefined;
	if (isWhose(words, phrase, from)) return withFields(verb, { kind: 'pronoun', cue: verb });
	// "Un habitant de la zone" is who lives there; "la zone" tells nothing.
	const isWho =
		words.find(phrase.from, 'heads') !== undefined || hasHead(words, phrase.from, phrase.to - 1);
	if (!isWho && words.find(phrase.to - 1, 'not_source')) return undefined;
	const isTurned = words.has('inversion') && isPause(words.tokens.key[verb.from - 1] ?? '');
	const isSpeaker = verb.isSpeech && !isTurned && canSpeak(words, phrase, true);
	const mayBeName = verb.kind === 'say' || words.isAcronym(phrase.from);
	const isNamed = verb.kind === 'deliver' && isNameThatActs(words, phrase, from);
	if (!isSpeaker && !isNamed && !isSourceLike(words, phrase, mayBeName)) return undefined;
	const isActing = canDeliver(words, phrase) || isNameThatActs(words, phrase, from);
	const owner = readOwner(words, phrase);
	// "a Reuters count found": it tells, and brings nothing.
	const isTelling = verb.kind === 'say' || owner !== undefined;
	if (!isTelling && !isActing) return undefined;
	return withFields(owner ?? phrase, { kind: isTelling ? 'subject' : 'deliver', cue: verb });
}

/** "Notre équipe de 23 soignants a distribué": ours, of whatever number. */
function ownOfNumber(
	words: SourceWords,
	{ from }: Phrase,
	floor: number,
	isBorder: IsBorder
): Phrase | undefined {
	let at = from;
	while (at > floor && from - at < NUMBER_WORDS && isBorder(at - 1) === NUMBER_BORDER) at--;
	const of = at < from ? words.findBefore(at, 'of', floor) : undefined;
	return of && words.findBefore(of.from, 'own', floor);
}

/** Tokens of a number. */
const NUMBER_WORDS = 6;

/** "Du côté de la mairie, on annonce": those on whose side somebody speaks. */
function readImpersonal(
	words: SourceWords,
	verb: number,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	const nobody = words.findBefore(verb, 'impersonal', from);
	// "Desde la alcaldía informaron": where the verb alone says that somebody does.
	const end = nobody?.from ?? (words.has('inversion') ? verb : from);
	const opener = words.find(from, 'side') ?? (nobody && words.find(from, 'located'));
	const phrase = opener && readPhrase(words, opener.to, end, isBorder);
	if (!phrase || !hasHead(words, phrase.from, phrase.to)) return undefined;
	const isPaused = words.tokens.key[end - 1] === ',';
	return phrase.to === end - Number(isPaused) ? phrase : undefined;
}

/** "L'administration mise en place par Moscou sur l'autre rive fait état": a noun with all that is said of it. */
function readLong(
	words: SourceWords,
	verb: number,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	const phrase = readPhrase(words, from, verb, isBorder);
	const isWho = phrase !== undefined && words.find(phrase.from, 'heads') !== undefined;
	if (!isWho || phrase.to >= verb || verb - phrase.from > LONG_WORDS) return undefined;
	for (let at = phrase.from; at < verb; at++) {
		if (words.tokens.kind[at] !== WORD || isBorder(at)) return undefined;
		if (CLAUSE.some((key) => words.find(at, key))) return undefined;
	}
	// "Un habitant de la zone joint à Goma": the nearer noun of people is who speaks.
	const near = readPhraseBefore(words, verb, from, isBorder);
	if (near && near.from > phrase.from && hasHead(words, near.from, near.to)) return undefined;
	return { from: phrase.from, to: skipAsides(words, verb, phrase.to) };
}

/** Tokens from the noun to its verb. */
const LONG_WORDS = 14;
/** What begins another clause, or is a verb of its own. */
const CLAUSE = ['auxiliary', 'finite', 'clause', 'relative', 'and', 'pronouns', 'reached'];

/** "Un médecin joint au téléphone par l'AFP évoque": who was asked, not who asked. */
function readReached(
	words: SourceWords,
	verb: number,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	// "joint par téléphone, sous couvert d'anonymat, parle de".
	const end = skipAsides(words, verb, from);
	for (let at = end - 1; at > Math.max(from, end - REACHED_WORDS); at--) {
		if (words.tokens.kind[at] !== WORD) return undefined;
		if (!words.find(at, 'reached')) continue;
		const phrase = readPhraseBefore(words, at, from, isBorder);
		if (!phrase || !hasHead(words, phrase.from, phrase.to)) return undefined;
		// "joints à Bamako": where they were asked goes with them; by whom does not.
		const isAsked = words.holds(at, end, 'by');
		return { from: phrase.from, to: isAsked ? phrase.to : end };
	}
	return undefined;
}

/** Tokens from "joint" to the verb: "joint au téléphone par l'AFP à Goma". */
const REACHED_WORDS = 10;

/** A comma, a dash or a closing quotation mark. */
export function isPause(sign: string): boolean {
	return sign !== '' && ',"”»–—-'.includes(sign);
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
	if (!phrase) return undefined;
	const isBody = hasHead(words, phrase.from, phrase.to);
	const at = words.findBefore(
		words.findBefore(phrase.from, 'article', from)?.from ?? phrase.from,
		'located',
		from
	);
	const staff = at && readPhraseBefore(words, at.from, from, isBorder);
	if (!staff || !hasHead(words, staff.from, staff.to)) return phrase;
	// "Doctors at the hospital said", "police at the ministry said": people, of a body.
	const isStaff =
		words.find(staff.to - 1, 'official') ?? findOrganisation(words.tokens, staff.from);
	if (isBody && (staff.to < at.from || !isStaff)) return phrase;
	// "The spokesman, speaking at a news conference, said": where they spoke is set apart.
	return staff.to < at.from ? staff : { from: staff.from, to: phrase.to };
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

/** "un médecin qui a requis l'anonymat dit", "la Turquie, qui dit": the noun in front of the relative clause. */
function readBeforeRelative(
	words: SourceWords,
	{ from: verb, to: end, isSpeech }: Verb,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	// "…the mosque, which caved in, said Omar Sall": who stands behind the verb says it.
	if (words.tokens.key[verb - 1] === ',' && isCapital(words.tokens, end)) return undefined;
	for (let at = verb - 1; at > Math.max(from, verb - RELATIVE_WORDS); at--) {
		if (words.tokens.kind[at] !== WORD) return undefined;
		const isThat = words.find(at, 'that') !== undefined;
		if (!isThat && !words.find(at, 'relative')) continue;
		const isPaused = words.tokens.key[at - 1] === ',';
		const cleft = isPaused ? undefined : readCleft(words, at, from, isBorder);
		if (cleft) return cleft;
		if (!words.find(at, 'relative')) continue;
		const phrase =
			at + 1 < verb || isPaused
				? readPhraseBefore(words, isPaused ? at - 1 : at, from, isBorder)
				: undefined;
		// "Radio Okapi, qui cite X": it passes on.
		if (!phrase || (at + 1 === verb && passesOn(words, phrase))) return undefined;
		const isName = isSpeech && isPaused && isCapital(words.tokens, phrase.from);
		return isName || hasHead(words, phrase.from, phrase.to) ? phrase : undefined;
	}
	return undefined;
}

/** "C'est le préfet qui annonce", "Fue UNICEF quien cifró": who stands between the two. */
export function readCleft(
	words: SourceWords,
	relative: number,
	from: number,
	isBorder: IsBorder
): Phrase | undefined {
	// "los que": the article goes with the pronoun.
	const end = words.findBefore(relative, 'article', from)?.from ?? relative;
	const phrase = readPhraseBefore(words, end, from, isBorder);
	if (!phrase) return undefined;
	const start = words.findBefore(phrase.from, 'article', from)?.from ?? phrase.from;
	return words.findBefore(start, 'cleft', from) ? phrase : undefined;
}

function passesOn(words: SourceWords, { from }: Phrase): boolean {
	const named = findOrganisation(words.tokens, from);
	return named?.organisation.kind === 'media' || words.find(from, 'media_heads') !== undefined;
}

const RELATIVE_WORDS = 14;
