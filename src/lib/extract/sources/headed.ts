/** Who counts at the head of a line, and a colon: "OIM : 578 000 déplacés", "Civil defence agency: 12 dead". */
import { withFields } from '../fields.ts';
import { WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb } from './authors.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation, findOrganisationIn, type OrganisationKind } from './organisations.ts';
import { type IsBorder, NUMBER_BORDER, type Phrase, readPhrase } from './phrases.ts';

/** An organisation that counts, or an authority or an office in front of a number. */
export function toHeaded(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const phrase = readCounting(words, from) ?? readOffice(words, from, to, isBorder);
	if (!phrase) return undefined;
	const colon = findColon(words, phrase.to);
	return colon === undefined
		? undefined
		: withFields(phrase, { kind: 'subject', cue: { from: colon, to: colon + 1 } });
}

/** Those who count for themselves: no paper, no armed group. */
function readCounting({ tokens }: SourceWords, from: number): Phrase | undefined {
	const named = findOrganisation(tokens, from);
	if (!named || !COUNTING.has(named.organisation.kind)) return undefined;
	return tokens.key[named.to] === ':' ? { from, to: named.to } : undefined;
}

const COUNTING: ReadonlySet<OrganisationKind> = new Set(['un', 'ngo', 'red_cross']);

/** "Ministry of Health in Gaza: 76 killed": no hospital, which may be where it was, and no count. */
function readOffice(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Phrase | undefined {
	const phrase = readPhrase(words, from, Math.min(to, from + OFFICE_WORDS), isBorder);
	const colon = phrase && findColon(words, phrase.to);
	if (!phrase || colon === undefined || words.find(phrase.from, 'tally')) return undefined;
	// "Police killed: 12": what befell them.
	if (cutAtVerb(words, phrase).to < phrase.to) return undefined;
	return isOffice(words, phrase) && countsSoon(colon, isBorder) ? phrase : undefined;
}

function isOffice(words: SourceWords, { from, to }: Phrase): boolean {
	const named = findOrganisationIn(words.tokens, from, to);
	if (named) return named.organisation.kind !== 'media';
	// "Fonds requis : 44 millions": no body, though it brings aid.
	for (let at = from; at < to; at++) {
		if (words.find(at, 'official')) return true;
		if (words.find(at, 'authority') && words.find(at, 'heads')) return true;
	}
	return false;
}

/** Tokens of an office with what it is of. */
const OFFICE_WORDS = 16;

/** The colon behind a phrase, and behind where it is: "in Gaza". */
function findColon(words: SourceWords, at: number): number | undefined {
	const { key, kind } = words.tokens;
	if (key[at] === ':') return at;
	const isOpened = key[at] === '(' || PLACED.some((meaning) => words.find(at, meaning));
	for (let next = at + 1; isOpened && next <= at + PLACE_WORDS; next++) {
		if (key[next] === ':') return next;
		if (kind[next] !== WORD && key[next] !== ')') return undefined;
	}
	return undefined;
}

const PLACED = ['soft_stop', 'located'];

/** Tokens of a place between an office and its colon. */
const PLACE_WORDS = 4;

/** A number behind the colon, over "at least". */
function countsSoon(colon: number, isBorder: IsBorder): boolean {
	for (let at = colon + 1; at <= colon + QUALIFIER; at++)
		if (isBorder(at) === NUMBER_BORDER) return true;
	return false;
}

/** Tokens of a qualifier and of the number's first. */
const QUALIFIER = 4;
