/** Words that point back to a source: "la même source", "le ministère", "the agency", "nos équipes". */
import type { SourceMention } from '../types.ts';
import { hasHead, isPersonName, type Phrase } from './phrases.ts';
import { findSameName, isSameName } from './same-name.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation, type OrganisationKind } from './organisations.ts';
import { isCapital, type Tokens } from '../tokens.ts';

/** What a phrase that points back gives: the words and the short name. */
type Told = Pick<SourceMention, 'text' | 'source'>;

/**
 * The mention that a phrase points back to; undefined when it names its source itself. `before`: those
 * who told; `acting`: those who only acted, too.
 */
export function resolveReference(
	words: SourceWords,
	phrase: Phrase,
	before: readonly SourceMention[],
	acting: readonly SourceMention[]
): Told | undefined {
	if (findOrganisation(words.tokens, phrase.from)) return undefined;
	const agency = agencyAtEnd(words, phrase);
	if (agency) return resolveReference(words, agency, before, acting);
	if (isWhole(words, phrase, 'latter')) return findLatter(words, phrase, before.at(-1));
	if (endsInSame(words, phrase)) return before.at(-1);
	const same = findSameName(words, phrase, before);
	if (same) return same;
	if (isTally(words, phrase)) return findTallied(words, phrase, before) ?? before.at(-1);
	if (isOwn(words, phrase)) return undefined;
	// "selon des ONG": others than the one named before.
	if (startsWith(words, phrase, 'indefinite')) return undefined;
	// "affirme son directeur, Iyad Al-Jabri": named here.
	if (startsWith(words, phrase, 'possessive'))
		return words.tokens.key.slice(phrase.from, phrase.to).includes(',') ? undefined : before.at(-1);
	const [, kinds] = KINDS.find(([key]) => isWhole(words, phrase, key)) ?? [];
	if (kinds)
		return (
			findNamed(words, phrase) ??
			findAgency(words, acting, kinds) ??
			findFuller(words, phrase, before) ??
			laterOf(findBody(words, before), findIntroduced(words, acting))
		);
	return (
		findNamed(words, phrase) ??
		findLongForm(words, phrase, before) ??
		findPerson(words, phrase, before) ??
		findFuller(words, phrase, before) ??
		(isWhole(words, phrase, 'person') ? findOfficial(words, before) : undefined)
	);
}

/** "el último informe de la organización": what points back stands behind the count. */
function agencyAtEnd(words: SourceWords, { from, to }: Phrase): Phrase | undefined {
	for (let at = Math.max(from + 1, to - AGENCY_WORDS); at < to; at++) {
		const of = words.find(at, 'of');
		const inner = of && { from: words.find(of.to, 'article')?.to ?? of.to, to };
		if (!inner || !KINDS.some(([key]) => words.find(inner.from, key)?.to === to)) continue;
		const isCount = isTally(words, { from, to: at });
		return isCount ? inner : undefined;
	}
	return undefined;
}

/** "of the UN agency". */
const AGENCY_WORDS = 5;

/** "la entidad": the last body that told, of whatever kind. */
function findBody(words: SourceWords, before: readonly SourceMention[]): SourceMention | undefined {
	return before.findLast(
		(one) => one.kind !== 'witness' && !isOfficial(words, one) && hasHead(words, one.from, one.to)
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

/** "la funcionaria", "el jefe edil", "il": the last one told by name. */
export function findOfficial(
	words: SourceWords,
	before: readonly SourceMention[]
): Told | undefined {
	return before.findLast((one) => isOfficial(words, one));
}

/** "elle", "he": who told last, or whose name was last told again ("Mme Diallo n'a pas donné de bilan"). */
export function findSpeaker(
	{ tokens }: SourceWords,
	at: number,
	tellers: readonly SourceMention[]
): SourceMention | undefined {
	const near = tellers.slice(-SPEAKERS);
	for (let i = at - 1; i >= Math.max(0, at - NAMED_REACH); i--) {
		const told = near.findLast(({ from, to }) => from <= i && i < to);
		if (told) return told;
		const name = isCapital(tokens, i) ? (tokens.key[i] ?? '') : '';
		const named = name && near.findLast((one) => isSurname(tokens, one, name));
		if (named) return named;
	}
	return near.at(-1);
}

/** Those who told last, among whom one is named again. */
const SPEAKERS = 6;

/** The last of the two words that a mention ends with, both with a capital. */
function isSurname(tokens: Tokens, { from, to }: SourceMention, name: string): boolean {
	const isName = to - from > 1 && isCapital(tokens, to - 1) && isCapital(tokens, to - 2);
	return isName && tokens.key[to - 1] === name;
}

/** Words that end in a name of two: "secretaria de Seguridad, Rosa Mina". */
function isOfficial({ tokens }: SourceWords, { from, to }: SourceMention): boolean {
	if (to - from < 3 || findOrganisation(tokens, from) || findOrganisation(tokens, to - 2))
		return false;
	return isCapital(tokens, to - 1) && isCapital(tokens, to - 2);
}

/** "cette ONG britannique": the last organisation of the kind that the text names, source or not. */
function findNamed(words: SourceWords, { from, to }: Phrase): Told | undefined {
	const { tokens } = words;
	if (!words.findBefore(from, 'this', Math.max(0, from - 2))) return undefined;
	const [, kinds] = KINDS.find(([key]) => words.find(from, key)) ?? [];
	for (let at = from; at < to; at++)
		if (isCapital(tokens, at) && !words.isAcronym(at)) return undefined;
	for (let at = from - 1; kinds && at > from - NAMED_REACH && at >= 0; at--) {
		const named = findOrganisation(tokens, at);
		if (!named || !kinds.includes(named.organisation.kind)) continue;
		const text = tokens.text.slice(tokens.start[at], tokens.end[named.to - 1]);
		return { text, source: named.organisation.name };
	}
	return undefined;
}

/** "un hélicoptère de la MONUSCO, indique cette dernière": the last one named, told before or not. */
function findLatter(
	words: SourceWords,
	{ from }: Phrase,
	last: SourceMention | undefined
): Told | undefined {
	const { tokens } = words;
	for (let at = from - 1; at > Math.max(last?.to ?? 0, from - NAMED_REACH); at--) {
		const named = findOrganisation(tokens, at);
		if (named && named.organisation.kind !== 'media')
			return {
				text: tokens.text.slice(tokens.start[at], tokens.end[named.to - 1]),
				source: named.organisation.name
			};
	}
	return last;
}

/** Tokens back to an organisation that is pointed to. */
const NAMED_REACH = 80;

/** "la même source", "l'organisation", "the official": words that tell nothing of who it is. */
export function namesNobody(words: SourceWords, phrase: Phrase): boolean {
	const isBare = ['agency', 'person'].some((key) => words.find(phrase.from, key)?.to === phrase.to);
	return (
		isBare ||
		isWhole(words, phrase, 'latter') ||
		endsInSame(words, phrase) ||
		isSameName(words, phrase) ||
		isTally(words, phrase)
	);
}

/** "la même source", "un rapport de la même institution". */
function endsInSame(words: SourceWords, { from, to }: Phrase): boolean {
	for (let at = Math.max(0, from - 2); at < to; at++) {
		const same = words.find(at, 'same');
		if (same && same.to >= to) return true;
	}
	return false;
}

/** "un précédent bilan", "de premières estimations": its words name nobody. */
export function isTally(words: SourceWords, { from, to }: Phrase): boolean {
	let isCount = false;
	for (let at = from; at < to; at++) {
		if (words.find(at, 'tally')) isCount = true;
		else if (words.find(at, 'same_tally')) continue;
		else if (isCapital(words.tokens, at) || words.find(at, 'heads')) return false;
	}
	return isCount && to - from <= TALLY_WORDS;
}

const TALLY_WORDS = 6;

/** "le rapport" after "selon un rapport du BINUH": the last count of that name that was told. */
function findTallied(
	{ tokens }: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): Told | undefined {
	const nouns = tokens.key.slice(from, to);
	return before.findLast((one) =>
		tokens.key.slice(Math.min(one.cueFrom, one.from), one.to).some((word) => nouns.includes(word))
	);
}

/** "nos équipes": those of whoever publishes the page. */
export function isOwn(words: SourceWords, phrase: Phrase): boolean {
	return startsWith(words, phrase, 'own') || words.find(phrase.from, 'own') !== undefined;
}

/** "son appel de fonds": what belongs to one who was named; "son gérant" is another. */
export function isOwned(words: SourceWords, phrase: Phrase): boolean {
	const { from, to } = phrase;
	if (to - from < 2 || !startsWith(words, phrase, 'possessive') || hasHead(words, from, to))
		return false;
	for (let at = from; at < to; at++) if (isCapital(words.tokens, at)) return false;
	return true;
}

const UN: readonly OrganisationKind[] = ['un'];
const NGO: readonly OrganisationKind[] = ['ngo', 'red_cross'];
const KINDS: readonly (readonly [key: string, kinds: readonly OrganisationKind[]])[] = [
	['agency_un', UN],
	['agency_ngo', NGO],
	['agency', [...UN, ...NGO]]
];

function findAgency(
	words: SourceWords,
	before: readonly SourceMention[],
	kinds: readonly OrganisationKind[]
): SourceMention | undefined {
	return before.findLast((one) => kinds.includes(kindOf(words, one) ?? 'media'));
}

function startsWith(words: SourceWords, { from }: Phrase, key: string): boolean {
	return words.findBefore(from, key, 0) !== undefined || words.find(from - 1, key) !== undefined;
}

function isWhole(words: SourceWords, { from, to }: Phrase, key: string): boolean {
	for (let at = Math.max(0, from - 1); at <= from; at++) {
		if ((words.find(at, key)?.to ?? 0) >= to) return true;
	}
	return false;
}

/** The kind of the first organisation that counts or aids; null for a source without one. */
function kindOf(words: SourceWords, { from, to }: SourceMention): OrganisationKind | null {
	for (let at = from; at < to; at++) {
		const kind = findOrganisation(words.tokens, at)?.organisation.kind;
		if (kind === 'un' || kind === 'ngo' || kind === 'red_cross') return kind;
	}
	return null;
}

/** "l'ONPC" after "l'Office national de la protection civile (ONPC)". */
function findLongForm(
	words: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	if (to - from > 1 || !words.isAcronym(from)) return undefined;
	const { key } = words.tokens;
	return before.findLast((one) => one.to - one.from > 3 && key[one.to - 2] === key[from]);
}

/** "Mme Notley" after "la première ministre de l'Alberta, Rachel Notley", "Velázquez" after "Laura Velázquez Alzúa". */
function findPerson(
	words: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	const { tokens } = words;
	const isName = isCapital(tokens, to - 1) && !words.isAcronym(to - 1);
	if (to - from > PERSON_WORDS || !isName) return undefined;
	const surname = tokens.key[to - 1] ?? '';
	const isTitled = to - from === 1 || (to - from === 2 && isTitle(tokens, from));
	const isNamed = (one: SourceMention): boolean =>
		tokens.key[one.to - 1] === surname ||
		(isTitled &&
			tokens.key.slice(one.from, one.to).indexOf(surname) > 0 &&
			isPersonName(words, one.from, nameEnd(tokens, one)));
	return before.findLast((one) => one.to - one.from > to - from && isNamed(one));
}

/** A title and a surname. */
const PERSON_WORDS = 3;

/** The end of the name that a mention begins with: at its comma, after three words at most. */
function nameEnd({ key }: Tokens, { from, to }: SourceMention): number {
	const comma = key.slice(from, to).indexOf(',');
	return Math.min(comma < 0 ? to : from + comma, from + PERSON_WORDS);
}

/** "Mme", "M", "Dr": a short word in front of a surname. */
function isTitle({ start, end }: Tokens, at: number): boolean {
	return (end[at] ?? 0) - (start[at] ?? 0) <= TITLE;
}

const TITLE = 3;

/** "le ministère marocain" after "le ministère marocain de la Santé": the fuller phrase with the same words. */
function findFuller(
	words: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	if (to - from > FULLER_WORDS || !words.find(from, 'heads')) return undefined;
	const { key } = words.tokens;
	const own = key.slice(from, to);
	return before.findLast((one) => {
		const told = key.slice(one.from, one.to);
		return told.length > own.length && own.every((word) => told.includes(word));
	});
}

/** A noun and what it is of: "ministère marocain". */
const FULLER_WORDS = 2;
