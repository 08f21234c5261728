/** Bodies that words point back to: "l'agence", "cette ONG", "le ministère marocain", "l'ONPC". */
import type { SourceMention } from '../types.ts';
import { isCapital } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import {
	findOrganisation,
	type OrganisationMention,
	type OrganisationKind
} from './organisations.ts';
import { isOfficial } from './persons.ts';
import { hasHead, type Phrase } from './phrases.ts';
import { isInSmallLetters, isTally, isWhole } from './pointing.ts';
import { findHolding } from './same-name.ts';

/** What a phrase that points back gives: the words and the short name. */
export type Told = Pick<SourceMention, 'text' | 'source'>;

const UN: readonly OrganisationKind[] = ['un'];
const NGO: readonly OrganisationKind[] = ['ngo', 'red_cross'];
const KINDS: readonly (readonly [key: string, kinds: readonly OrganisationKind[]])[] = [
	['agency_un', UN],
	['agency_ngo', NGO],
	['agency', [...UN, ...NGO]]
];

/** The kinds of body that a phrase as a whole may mean: "the UN agency", "l'association". */
export function kindsOf(
	words: SourceWords,
	phrase: Phrase
): readonly OrganisationKind[] | undefined {
	return KINDS.find(([key]) => isWhole(words, phrase, key) || isDescribed(words, phrase, key))?.[1];
}

/** "el organismo oficial", "la ONG local", "el ente de control": its kind told in small letters, no name. */
function isDescribed(words: SourceWords, { from, to }: Phrase, key: string): boolean {
	const noun = words.find(from, key);
	if (!noun || noun.to >= to || (key !== 'agency' && to - noun.to > 1)) return false;
	return isInSmallLetters(words, noun.to, to);
}

/** "el último informe de la organización": what points back stands behind the count. */
export function agencyAtEnd(words: SourceWords, { from, to }: Phrase): Phrase | undefined {
	for (let at = Math.max(from + 1, to - AGENCY_WORDS); at < to; at++) {
		const of = words.find(at, 'of');
		const article = of && (words.find(of.to, 'article') ?? words.find(of.to, 'this'));
		const inner = of && { from: article?.to ?? of.to, to };
		if (!inner || !KINDS.some(([key]) => words.find(inner.from, key)?.to === to)) continue;
		// "les équipes de l'agence", "une porte-parole de l'agence": its people, whom no name stands for.
		const isStaff = at === from + 1;
		return isStaff || isTally(words, { from, to: at }) ? inner : undefined;
	}
	return undefined;
}

/** "of the UN agency". */
const AGENCY_WORDS = 5;

/** The body of one of the kinds that acted last, else the last one that told, or that the text shortens. */
export function findBodyOf(
	words: SourceWords,
	phrase: Phrase,
	kinds: readonly OrganisationKind[],
	before: readonly SourceMention[],
	acting: readonly SourceMention[]
): SourceMention | undefined {
	return (
		findAgency(words, acting, kinds) ??
		findFuller(words, phrase, before) ??
		laterOf(findBody(words, before), findIntroduced(words, acting))
	);
}

function findAgency(
	words: SourceWords,
	before: readonly SourceMention[],
	kinds: readonly OrganisationKind[]
): SourceMention | undefined {
	return before.findLast((one) => kinds.includes(kindOf(words, one) ?? 'media'));
}

/** The kind of the first organisation that counts or aids; null for a source without one. */
function kindOf(words: SourceWords, { from, to }: SourceMention): OrganisationKind | null {
	for (let at = from; at < to; at++) {
		const kind = findOrganisation(words.tokens, at)?.organisation.kind;
		if (kind === 'un' || kind === 'ngo' || kind === 'red_cross') return kind;
	}
	return null;
}

/** "la entidad": the last body that told, of whatever kind, and no mayor. */
function findBody(words: SourceWords, before: readonly SourceMention[]): SourceMention | undefined {
	return before.findLast(
		(one) =>
			one.kind !== 'witness' &&
			!words.find(one.from, 'official') &&
			!isOfficial(words, one) &&
			hasHead(words, one.from, one.to)
	);
}

function laterOf(
	one: SourceMention | undefined,
	other: SourceMention | undefined
): SourceMention | undefined {
	return one && other ? (one.from > other.from ? one : other) : (one ?? other);
}

/** "L'association" after "Handicap International (HI)": the last that the text shortens. */
function findIntroduced(
	words: SourceWords,
	acting: readonly SourceMention[]
): SourceMention | undefined {
	return acting.findLast(({ to }) => words.isIntroduced(to - 1) || words.isIntroduced(to - 2));
}

/** "cette ONG britannique": the last organisation of the kind that the text names, source or not. */
export function findNamed(words: SourceWords, { from, to }: Phrase): Told | undefined {
	const { tokens } = words;
	if (!words.findBefore(from, 'this', Math.max(0, from - 2))) return undefined;
	const [, kinds] = KINDS.find(([key]) => words.find(from, key)) ?? [];
	for (let at = from; at < to; at++)
		if (isCapital(tokens, at) && !words.isAcronym(at)) return undefined;
	for (let at = from - 1; kinds && at > from - NAMED_REACH && at >= 0; at--) {
		const named = findOrganisation(tokens, at);
		if (!named || !kinds.includes(named.organisation.kind)) continue;
		return toldAt(words, at, named);
	}
	return undefined;
}

/** "un hélicoptère de la MONUSCO, indique cette dernière": the last one named, told before or not. */
export function findLatter(
	words: SourceWords,
	{ from }: Phrase,
	last: SourceMention | undefined
): Told | undefined {
	const { tokens } = words;
	for (let at = from - 1; at > Math.max(last?.to ?? 0, from - NAMED_REACH); at--) {
		const named = findOrganisation(tokens, at);
		if (named && named.organisation.kind !== 'media') return toldAt(words, at, named);
	}
	return last;
}

/** An organisation as the text names it at a token. */
function toldAt(
	{ tokens }: SourceWords,
	at: number,
	{ to, organisation }: OrganisationMention
): Told {
	const text = tokens.text.slice(tokens.start[at], tokens.end[to - 1]);
	return { text, source: organisation.name };
}

/** Tokens back to an organisation that is pointed to. */
const NAMED_REACH = 80;

/** "l'ONPC" after "l'Office national de la protection civile (ONPC)". */
export function findLongForm(
	words: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	if (to - from > 1 || !words.isAcronym(from)) return undefined;
	const { key } = words.tokens;
	return before.findLast((one) => one.to - one.from > 3 && key[one.to - 2] === key[from]);
}

/** "le ministère marocain" after "le ministère marocain de la Santé": the fuller phrase with the same words. */
export function findFuller(
	words: SourceWords,
	phrase: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	const { from, to } = phrase;
	if (to - from > FULLER_WORDS || !words.find(from, 'heads')) return undefined;
	return findHolding(words, phrase, before);
}

/** A noun and what it is of: "ministère marocain". */
const FULLER_WORDS = 2;
