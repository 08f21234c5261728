/** Places where a fact was told, by whom: not those where it happened. */
import type { Document } from '../document.ts';
import { isCapitalCity } from '../places/resolve.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findSign } from '../signs.ts';
import { BREAK, SIGN, WORD } from '../tokens.ts';
import type { PlaceMention, SourceMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';
import { isSeatAway, isWhereAdmitted } from './place-capital.ts';
import { ASIDE } from './place-kinds.ts';

/** Whether a place is where one of the sources beside it spoke, works or was asked. */
export function isWhereTold(
	document: Document,
	place: PlaceMention,
	sources: readonly SourceMention[]
): boolean {
	if (isWhereAsked(document, place.from) && !isOnlyHere(document, place)) return true;
	if (isWhereAdmitted(document, place)) return true;
	return sources.some(
		(one) =>
			isSpokenAt(place, one) ||
			isSpokenFrom(document, place, one) ||
			isToldAt(document, place, one) ||
			isSeatAbroad(document, place, one) ||
			isSeatAtHome(document, place, one) ||
			isOfSpeaker(document, place, one)
	);
}

/** "des villageois joints à Bamako": where they were asked is not where they are from. */
export function isWhereAsked({ tokens, language }: Document, at: number): boolean {
	const words = SourceWords.of(tokens, language);
	return [1, 2, 3].some((back) => words.find(at - back, 'reached') !== undefined);
}

/** "residents reached in Taunggyi", the one place of its sentence, and no capital: it may be theirs. */
function isOnlyHere(document: Document, { place, from }: PlaceMention): boolean {
	return !(place && isCapitalCity(place)) && !namesOther(document, from, () => true);
}

/** "denunciaron desde San Cristóbal", "said from Goma": behind the verb of telling. */
function isSpokenFrom(document: Document, place: PlaceMention, source: SourceMention): boolean {
	const { kind, from, to } = place;
	// "Depuis Niamey, la porte-parole a fait savoir que".
	const isAhead = kind === 'from' && source.from >= to && source.from - to <= AHEAD;
	if (isAhead && source.kind === 'subject' && isSeatAway(document, place)) return true;
	const apart = from - source.cueFrom;
	return source.kind === 'subject' && kind === 'from' && apart > 0 && apart <= TOLD_FROM;
}

/** Tokens from a place to who speaks from it: ", la". */
const AHEAD = 2;
/** Tokens from the verb to the place that it was told from: "dit depuis la". */
const TOLD_FROM = 3;

/** "Peter Gatkuoth, who heads the health office in Bentiu, said": between a speaker and the verb. */
function isOfSpeaker(document: Document, place: PlaceMention, source: SourceMention): boolean {
	if (source.kind !== 'subject' || place.from < source.to || place.to > source.cueFrom)
		return false;
	// "Grace Wanjiru, who works for the Red Cross in Nairobi, said": the office of a whole country.
	if (place.kind === 'in' && isSeatAway(document, place)) return true;
	const isBetween = (one: PlaceMention): boolean =>
		one.from >= source.from && one.to <= source.cueFrom;
	return namesOther(document, place.from, (one) => !isBetween(one));
}

/** Another place of a fact in the sentence of a token. */
function namesOther(
	document: Document,
	at: number,
	isFitting: (one: PlaceMention) => boolean
): boolean {
	const { from, to } = document.sentences[findIndexAt(document.sentences, at)] ?? {
		from: at,
		to: at
	};
	const near = { from: Math.max(from, at - SENTENCE_REACH), to: Math.min(to, at + SENTENCE_REACH) };
	return within(document.places, near).some(
		(one) => one.from !== at && !ASIDE.has(one.kind) && isFitting(one)
	);
}

/** Tokens of a long sentence. */
const SENTENCE_REACH = 100;

/** "a prévenu à Genève Matthew Saltmarsh", "selon un rapport publié à Genève par X": where it was said. */
function isSpokenAt({ kind, from, to }: PlaceMention, source: SourceMention): boolean {
	if (kind !== 'in') return false;
	const isInside = source.cueFrom < from && to <= source.from;
	// "dijo en Barcelona una portavoz": an article may stand between.
	if (source.kind === 'inversion')
		return source.cueFrom < from && to <= source.from && source.from - to <= 1;
	return source.kind === 'prefix' && isInside;
}

/** "…, a spokeswoman said in Barcelona.", "a actualisé hier à Abuja le bilan :": away from what is told. */
function isToldAt(document: Document, place: PlaceMention, source: SourceMention): boolean {
	const { kind, from, to } = place;
	if (kind !== 'in' || source.kind !== 'subject' || from < source.cueFrom) return false;
	if (within(document.numbers, { from: source.cueFrom, to: from }).length > 0) return false;
	return closesTelling(document, from, to, source) && isAway(document, place);
}

/** The telling ends behind the place, or a colon ends it. */
function closesTelling(
	{ tokens }: Document,
	from: number,
	to: number,
	{ cueFrom }: SourceMention
): boolean {
	if (from - cueFrom <= TOLD_FROM && CLOSED.has(tokens.kind[to] ?? BREAK)) return true;
	const colon = findSign(tokens, to, to + TOLD_UP_TO, ':');
	return from - cueFrom <= TOLD_UP_TO && colon < to + TOLD_UP_TO;
}

const CLOSED: ReadonlySet<number> = new Set([SIGN, BREAK]);

/** Tokens of what is told anew, up to its colon: "le bilan des crues dans le pays". */
const TOLD_UP_TO = 10;

/** A capital, a place abroad, or one beside which the text before names another. */
function isAway(document: Document, mention: PlaceMention): boolean {
	const { place, from } = mention;
	if (place === null) return false;
	if (isSeatAway(document, mention)) return true;
	return within(document.places, { from: from - SENTENCE_REACH, to: from }).some(
		(one) => !ASIDE.has(one.kind) && one.place?.level !== 0 && one.place?.id !== place.id
	);
}

/** "a dit un porte-parole du HCR à Genève", on a page about another country. */
function isSeatAbroad(
	{ country }: Document,
	{ place, from }: PlaceMention,
	source: SourceMention
): boolean {
	// "a précisé un porte-parole, Rupert Colville, à Genève": a comma may stand between.
	const isBehind = from >= source.to && from - source.to <= 2;
	if (source.kind !== 'inversion' || !isBehind) return false;
	return country !== null && place !== null && place.country !== country;
}

/** "… le Niger …, selon la protection civile à Niamey", "… près la cour de X": the sentence names where it was. */
function isSeatAtHome(
	document: Document,
	{ kind, from }: PlaceMention,
	source: SourceMention
): boolean {
	if (source.kind !== 'prefix' || (kind !== 'in' && kind !== 'of')) return false;
	if (from <= source.to || from - source.to > SEAT_REACH) return false;
	const { tokens, sentences, numbers } = document;
	if (tokens.kind.slice(source.to, from).some((one) => one !== WORD)) return false;
	if (within(numbers, { from: source.to, to: from }).length > 0) return false;
	const sentence = sentences[findIndexAt(sentences, from)];
	if (!sentence) return false;
	return within(document.places, { from: sentence.from, to: source.cueFrom }).some(
		(place) => !ASIDE.has(place.kind)
	);
}

/** Tokens from who tells to where they are: "près la cour d'appel de". */
const SEAT_REACH = 5;
