/** Names that the tree does not have, where the words say that they are places. */
import { withFields } from '../fields.ts';
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import {
	isApposed,
	isDefined,
	isExplained,
	isHeading,
	isLed,
	isMeasured,
	isTakenUp,
	isTopic,
	isTypedBracket
} from './apposed.ts';
import { endOfAside } from './asides.ts';
import { isAcronym } from './names.ts';
import { type Surroundings, readSurroundings, saysPlace } from './surroundings.ts';
import {
	type Candidate,
	type Stretch,
	isFunctionWord,
	isNoPlace,
	isSide,
	TOPIC,
	wordsOf
} from './stretch.ts';
import { isAmongLabels, isCounted, isLabel } from './counted-names.ts';

/** A name that the tree does not have, where the words say that it is a place. */
export function findUnknown(stretch: Stretch, start: number, run: number): Candidate | undefined {
	if (isNoName(stretch, start, run)) return undefined;
	const words = readSurroundings(stretch.roles, start, stretch.from);
	if (words.kind === 'person' || words.kind === 'seat' || words.kind === 'origin') return undefined;
	if (words.kind === 'across' && !words.type && !isWay(stretch, words.from)) return undefined;
	const isSure = isSurelyPlace(stretch, start, run, words);
	const isPlace =
		isSure || (start !== stretch.from && (saysPlace(words) || isPlaced(stretch, run, words)));
	if (!isPlace && !(words.kind === 'bare' && isTopic(stretch, start, run))) return undefined;
	return withFields(words, {
		kind: isPlace ? words.kind : TOPIC,
		type: words.type ?? ruled(stretch, words),
		nameFrom: start,
		to: run,
		regions: [],
		multi: false,
		isSaid: true,
		anaphora: null,
		isSide: false
	});
}

/** Words in capitals that name no place: those of other meanings, letters, kinds of place, things, storms. */
function isNoName(stretch: Stretch, start: number, run: number): boolean {
	const { tokens, roles, lexicon } = stretch;
	const isOne = run === start + 1;
	if (stretch.isTaken(start) || lexicon.stop.has(wordsOf(stretch, start, run))) return true;
	if (isNoPlace(stretch, start) && (isOne || !opensName(stretch, start))) return true;
	// "l'État du Jubaland": the kind of the place that follows.
	if ((roles.startingAt(start, 'types')?.to ?? run) > run) return true;
	const isLetter = (tokens.end[start] ?? 0) - (tokens.start[start] ?? 0) === 1;
	// "Inondations : 4 %": what befell people.
	const isEvent =
		(roles.startingAt(start, 'event') ?? roles.startingAt(start, 'disease'))?.to === run;
	// "dans six villages de l'est de l'Etat"; "Camp 9" is a name.
	const isKind = roles.startingAt(start, 'kinds')?.to === run && tokens.kind[run] !== DIGITS;
	if (isOne) return isLetter || isAcronym(tokens, start) || isEvent || isKind;
	// "the Funding Status Report": what the last word says it is.
	const isThing =
		isCapital(tokens, run - 2) &&
		isCapital(tokens, run - 1) &&
		lexicon.stop.has(tokens.key[run - 1] ?? '');
	return isThing || isStorm(stretch, start, run);
}

/** A side, or "la vereda La Hacienda": the article is a part of the name. */
function opensName(stretch: Stretch, start: number): boolean {
	const { roles, from } = stretch;
	if (isSide(stretch, start)) return true;
	const isArticle = roles.startingAt(start, 'article')?.to === start + 1;
	return isArticle && readSurroundings(roles, start, from).type !== null;
}

/** What is counted in the place, its kind, or the text before said so. */
function isSurelyPlace(stretch: Stretch, start: number, run: number, words: Surroundings): boolean {
	const isNameLike = () =>
		!isFunctionWord(stretch, start) &&
		!isLabel(stretch, start, run) &&
		!isAmongLabels(stretch, run);
	const isFated = stretch.roles.startingAt(run, 'fates') !== undefined;
	if ((isFated || isCounted(stretch, run) || isHost(stretch, start, run)) && isNameLike())
		return true;
	if ((stretch.roles.startingAt(run, 'after')?.key ?? 'nation') !== 'nation') return true;
	// "à Djaiba … Djaiba abrite": a name that was said to be a place is one.
	const isKnown = ALONE.has(words.kind) && stretch.said.has(wordsOf(stretch, start, run));
	if (isKnown || isApposed(stretch, run) || isTakenUp(stretch, run)) return true;
	if (isHeading(stretch, start, run) && isNameLike()) return true;
	if (start !== stretch.from) return false;
	const isTold = isPointedTo(stretch, start, run) || isDefined(stretch, run);
	return (isTold || isLed(stretch, start, run)) && isNameLike();
}

/** "sur la nationale 236, entre Figueiró et Castanheira": a way leads from place to place. */
function isWay({ roles, from }: Stretch, at: number): boolean {
	for (let back = at; back > Math.max(from, at - WAY_WORDS); back--)
		if (roles.endingAt(back, 'ways')) return true;
	return false;
}

/** Tokens from a way to its ends. */
const WAY_WORDS = 4;

/** "Djaiba a payé le prix fort : onze habitants y ont péri": what a sentence opens with and points back to. */
function isPointedTo({ roles, to, tokens }: Stretch, start: number, run: number): boolean {
	const isWord = tokens.kind[run] === WORD && !isCapital(tokens, run);
	if (!isWord || roles.startingAt(start, 'dwellers')) return false;
	for (let at = run + 1; at < Math.min(to, run + POINTED_WORDS); at++)
		if (roles.startingAt(at, 'anaphora')?.key === 'there') return true;
	return false;
}

/** Tokens from a name to the word that points back to it. */
const POINTED_WORDS = 18;

/** "Rwamwanja en compte 3 000", not "Le stade Amahoro abrite 450 familles": what a place does. */
function isHost(stretch: Stretch, start: number, run: number): boolean {
	const { roles, tokens, from } = stretch;
	const isBehindWord = start > from && tokens.kind[start - 1] === WORD;
	if (isBehindWord && !roles.endingAt(start, 'and')) return false;
	const verb = roles.startingAt(endOfAside(tokens, run, stretch.to), 'host');
	if (verb?.key === 'counts') return run > start && isCountBehind(stretch, verb.to);
	return (
		verb?.key === 'words' && (tokens.kind[verb.to] === DIGITS || tokens.kind[verb.to] === WORD)
	);
}

/** "Mokengui compte quelque 2 340 sinistrés", and not "Amina a 3 enfants": numbers that no household has. */
function isCountBehind({ tokens, to, isTaken }: Stretch, verb: number): boolean {
	for (let at = verb; at < Math.min(to, verb + QUALIFIER); at++) {
		if (tokens.kind[at] === DIGITS) return !isTaken(at) && isLarge(tokens, at);
		if (tokens.kind[at] !== WORD) return false;
	}
	return false;
}

/** Two digits, or one and those behind it: "2 340". */
function isLarge({ kind, key }: Stretch['tokens'], at: number): boolean {
	return (key[at] ?? '').length > 1 || kind[at + 1] === DIGITS || kind[at + 2] === DIGITS;
}

/** Tokens of "au moins" and the number. */
const QUALIFIER = 4;

/** Who lives there, what befell it, in what it lies or how far from another place says that it is one. */
function isPlaced(stretch: Stretch, run: number, words: Surroundings): boolean {
	const isHome = () => stretch.roles.endingAt(words.from, 'dwellers') !== undefined;
	const isStruck = () => stretch.roles.endingAt(words.from, 'event')?.key === 'disaster';
	const isOf =
		isHome() || isStruck() || ruled(stretch, words) !== null || isExplained(stretch, run);
	if (words.kind === 'of' && isOf) return true;
	return isTypedBracket(stretch, run) || isMeasured(stretch, run);
}

/** "maire d'Ifanirea": what kind of place those who speak for it say that it is. */
function ruled({ roles }: Stretch, { kind, from }: Surroundings): string | null {
	return (kind === 'of' ? roles.endingAt(from, 'rulers')?.key : undefined) ?? null;
}

/** "Super Typhoon Haiyan": a word of the name says that it is none of a place. */
function isStorm(stretch: Stretch, start: number, run: number): boolean {
	// "el barrio La Bolsa": the article of a name.
	const first = isNoPlace(stretch, start) && opensName(stretch, start) ? start + 1 : start;
	for (let at = first; at < run - 1; at++)
		if (isCapital(stretch.tokens, at) && stretch.lexicon.stop.has(stretch.tokens.key[at] ?? ''))
			return true;
	return false;
}

/** A name that no word says to be a place. */
const ALONE: ReadonlySet<string> = new Set(['of', 'bare']);
