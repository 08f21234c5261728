/** What one who told is to a figure: its source, one who passes on, one of many who is quoted. */
import type { Document } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { SourceWords } from './lexicon.ts';
import { findOrganisationIn } from './organisations.ts';
import { hasHead } from './phrases.ts';
import { isSeat } from './places-that-tell.ts';

/** A press agency passes on: it is a source only when it counted itself, or when it is contradicted. */
function passesOn(words: SourceWords, one: Attribution, others: readonly Attribution[]): boolean {
	if (!isMedia(words, one) || countedItself(words, one) || one.kind === 'table') return false;
	// "un bilan annoncé par la télévision publique": nobody else stands behind it.
	const isOfTally = one.kind === 'agent' || one.from - one.cue.to > ARTICLES;
	const isTeller = isOfTally && !findOrganisationIn(words.tokens, one.from, one.to);
	return !isTeller && !isStationAlone(words, one, others);
}

/** "State television said": who asserts it, where nobody else is told of; no agency, which lives by passing on. */
function isStationAlone(
	words: SourceWords,
	{ from, kind }: Attribution,
	others: readonly Attribution[]
): boolean {
	if (kind !== 'subject' && kind !== 'inversion' && kind !== 'prefix') return false;
	const isStation = words.find(from, 'media_heads') ?? words.find(from + 1, 'media_heads');
	const isWire = words.find(from, 'wires') ?? words.find(from + 1, 'wires');
	return isStation !== undefined && !isWire && others.length === 1;
}

/** Tokens that may stand between "selon" and who tells; behind more, a count of theirs is named. */
const ARTICLES = 2;

/** One who is quoted on their own life by a given name counts nothing else. */
export function roleOf(
	document: Document,
	words: SourceWords,
	one: Attribution,
	others: readonly Attribution[]
): string {
	const { kind, from, to } = one;
	// "selon l'Institut de géophysique": how strong the earthquake was, not whom it killed.
	if (passesOn(words, one, others) || words.holds(from, to, 'nature')) return 'claim';
	const isTold = kind === 'subject' || kind === 'inversion';
	const isBare = isCapital(words.tokens, from) && !hasHead(words, from, to);
	const isGivenName =
		to - from === 1 &&
		!words.isAcronym(from) &&
		!mentionsIn(document.places, { from, to }).some(isSeat);
	// "raconte Fadila Njolomole, 19 ans": a name and an age are nobody's office.
	const isAged =
		words.tokens.key[to] === ',' &&
		mentionsIn(document.dates, { from: to, to: to + AGE_WORDS }).some(
			(date) => date.kind === 'age'
		);
	const isPrivate =
		isGivenName ||
		isAged ||
		isOneOfMany(words, to) ||
		(kind === 'inversion' && isToldOf(words, to));
	return isTold && isBare && isPrivate ? 'witness' : kind;
}

/** "raconte Halima Osman, une vendeuse": one of many, who holds no office. */
function isOneOfMany(words: SourceWords, comma: number): boolean {
	if (words.tokens.key[comma] !== ',') return false;
	const article = words.find(comma + 1, 'indefinite');
	return article !== undefined && !hasHead(words, article.to, article.to + NOUN_WORDS);
}

/** "dit Amina Bello, qui a perdu sa maison": what befell her, no office. */
function isToldOf(words: SourceWords, comma: number): boolean {
	const relative = words.tokens.key[comma] === ',' ? words.find(comma + 1, 'relative') : undefined;
	return relative !== undefined && !hasHead(words, relative.to, relative.to + NOUN_WORDS);
}

/** Tokens of a noun and what it is of: "mother of four". */
const NOUN_WORDS = 4;

/** Tokens from a name to the end of an age: ", plombier de 58 ans". */
const AGE_WORDS = 6;

/** "a local radio said, citing the police", "quoting the police, it said": it passes on; "a council quoting witnesses" tells. */
export function cites(
	words: SourceWords,
	one: Attribution,
	others: readonly Attribution[]
): boolean {
	if (one.kind === 'prefix' || one.kind === 'table') return false;
	const cited = others.find((other) => isCitedBy(words, other, one));
	return cited !== undefined && (isMedia(words, one) || !isOnlySeen(words, cited));
}

/** "Quoting eyewitnesses, the council said": those who only saw it, beside who asserts it. */
export function isQuotedWitness(
	words: SourceWords,
	one: Attribution,
	others: readonly Attribution[]
): boolean {
	return (
		isOnlySeen(words, one) &&
		others.some(
			(other) => other.kind !== 'prefix' && isCitedBy(words, one, other) && !isMedia(words, other)
		)
	);
}

function isOnlySeen(words: SourceWords, { from, to }: Attribution): boolean {
	const isNamed = findOrganisationIn(words.tokens, from, to) !== undefined;
	return !isNamed && words.find(from, 'witnesses') !== undefined;
}

function isCitedBy(
	words: SourceWords,
	{ kind, cue, to: end }: Attribution,
	one: Attribution
): boolean {
	if (kind !== 'prefix' || !words.find(cue.from, 'citing')) return false;
	const isBehind = isNear(Math.max(one.to, one.cue.to), cue.from) || isNear(one.to, cue.from);
	return isBehind || isNear(end, one.from);
}

function isNear(end: number, next: number): boolean {
	return next >= end && next - end <= CITE_REACH;
}

/** Tokens between one who passes on and the word that says so: a comma, an article, a day. */
const CITE_REACH = 4;

function isMedia(words: SourceWords, { from, to }: Attribution): boolean {
	const named = findOrganisationIn(words.tokens, from, to);
	if (named) return named.organisation.kind === 'media';
	// "Local media": an adjective may stand before the noun.
	const at = words.find(from, 'heads') ? from : Math.min(from + 1, to - 1);
	return (words.find(from, 'media_heads') ?? words.find(at, 'media_heads')) !== undefined;
}

function countedItself(words: SourceWords, { from, to, cue }: Attribution): boolean {
	for (let at = Math.min(cue.from, from); at < Math.max(cue.to, to); at++) {
		if (words.find(at, 'counted_itself')) return true;
	}
	return false;
}
