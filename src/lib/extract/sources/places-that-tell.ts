/** Places that seem to tell: those that only have what is counted, and capitals that speak for a state. */
import type { Document, Span } from '../document.ts';
import { capitalOf } from '#lib/regions/index.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital } from '../tokens.ts';
import type { PlaceMention } from '../types.ts';
import type { Attribution } from './attribution.ts';
import { SourceWords } from './lexicon.ts';
import { hasHead } from './phrases.ts';

/** Tokens between a verb and the number that it counts, and those of a number. */
const COUNT_REACH = 5;

const NUMBER = 8;

/** "la commune rurale de" before a name. */
const TYPE_WORDS = 3;

/** "Bouaké compte 400 sinistrés": a place and what is in it, nobody who counts. */
export function isPlaceThatHas(
	document: Document,
	words: SourceWords,
	sentence: number,
	one: Attribution,
	all: readonly Attribution[]
): boolean {
	const { kind, from, to, cue } = one;
	// "les zones tenues par Damas", "que compte le Nord-Kivu"; in "afirmó Acevedo" a surname that a town has, too.
	const isSaid = (kind === 'subject' || kind === 'inversion') && isSpeech(words, one);
	if (!isSaid && NAMED_AS.has(kind) && isOnlyPlace(document, words, one))
		if (!isSeatOfPower(document, words, one)) return true;
	if (kind !== 'subject') return false;
	// "Bolivia reporta 14 muertos, informó el viceministro": no government speaks beside who does.
	const isTold = all.some((other) => other.kind === 'inversion' && other.from > cue.to);
	if (!isTold && isSeatOfPower(document, words, one)) return false;
	const counted = mentionsIn(document.numbers, { from: cue.to, to: cue.to + COUNT_REACH + NUMBER });
	if (!counted.some((number) => number.from <= cue.to + COUNT_REACH)) return false;
	// "Le Grand Sud compte 300 000 affamés": who has people, and is no one known.
	const isKnown = hasHead(words, from, to) || words.isAcronym(to - 1);
	if (!isKnown && isHosting(document, sentence, one)) return true;
	const reach = hasHead(words, from, to) ? 1 : TYPE_WORDS;
	// "La Paz": the article is a word of the name.
	return mentionsIn(document.places, { from: from - 1, to }).some(
		(place) =>
			place.to === to &&
			place.from <= from + reach &&
			place.place !== null &&
			(place.from <= from || !isCapital(words.tokens, from))
	);
}

/** What a place is named as. */
const NAMED_AS: ReadonlySet<string> = new Set([
	'prefix',
	'agent',
	'deliver',
	'subject',
	'inversion'
]);

/** "compte", "abrite": a verb that places have, too. */
function isHosting(document: Document, sentence: number, { cue }: Attribution): boolean {
	return document.marksNamed(sentence, 'frames', 'sheltered').some(({ from }) => from === cue.from);
}

/** "selon Nouakchott", "le Tchad dit": a country or its capital stands for the government that speaks. */
function isSeatOfPower({ places }: Document, words: SourceWords, one: Attribution): boolean {
	const { cue, from, to } = one;
	if (!words.find(cue.from, 'prefix') && !isSpeech(words, one)) return false;
	return mentionsIn(places, { from, to }).some(isSeat);
}

function isSpeech(words: SourceWords, { cue }: Attribution): boolean {
	return [cue.to - 1, cue.from].some((at) => words.find(at, 'speech') !== undefined);
}

/** A country, or its capital. */
export function isSeat({ place }: PlaceMention): boolean {
	return place !== null && (place.level === 0 || capitalOf(place.country)?.id === place.id);
}

/** "le district de Goma": the words as a whole are a place, and no state that speaks. */
export function isPlaceName({ places }: Document, { from, to }: Span): boolean {
	return mentionsIn(places, { from, to }).some(
		(place) => place.to === to && place.from <= from + TYPE_WORDS && !isSeat(place)
	);
}

/** "celui de Rukum": the tally of a place, not by it; behind "por la" an unknown name is no place. */
function isOnlyPlace(
	{ places }: Document,
	words: SourceWords,
	{ from, to, cue }: Attribution
): boolean {
	const isOf = words.find(cue.from, 'nominal') !== undefined;
	return mentionsIn(places, { from, to }).some(
		(place) =>
			place.from === from &&
			place.to === to &&
			place.kind !== 'dateline' &&
			(isOf || place.place !== null)
	);
}
