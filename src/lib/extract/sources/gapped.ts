/** Who counts otherwise, without a verb of their own: "the army speaks of 12 dead, the rebels of 45". */
import { withFields } from '../fields.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { IsDeed } from './actors.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb } from './authors.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import { hasHead, type IsBorder, NUMBER_BORDER, type Phrase, readPhrase } from './phrases.ts';

/** Those at the head of a clause of a sentence, in front of a number that ends it. `told`: someone told the sentence before. */
export function findGapped(
	words: SourceWords,
	{ from, to }: { from: number; to: number },
	isBorder: IsBorder,
	isDeed: IsDeed,
	told: boolean
): Attribution[] {
	const found: Attribution[] = [];
	for (let at = from; at < to; at++) {
		if (at === from ? !told : !opensClause(words, at, isBorder)) continue;
		const one = readGapped(words, at, to, isBorder, isDeed);
		if (one) found.push(one);
	}
	return found;
}

/** Behind a sign; "the governor 14 and the Red Cross 19": at "and" behind a number. */
function opensClause(words: SourceWords, at: number, isBorder: IsBorder): boolean {
	if (';,'.includes(words.tokens.key[at - 1] ?? ' ')) return true;
	return isBorder(at - 1) === NUMBER_BORDER && words.find(at, 'and') !== undefined;
}

function readGapped(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder,
	isDeed: IsDeed
): Attribution | undefined {
	const start = words.find(at, 'and')?.to ?? at;
	const said = words.find(start, 'for');
	const read = readPhrase(words, said?.to ?? start, to, isBorder);
	const phrase = read && cutAtGiving(words, read);
	if (!phrase) return undefined;
	const one = said ? toFor(words, phrase, said) : toCounter(words, phrase, to, isBorder);
	// The verbs of a sentence are looked for last: few clauses come as far.
	const isName = one && cutAtVerb(words, phrase).to >= phrase.to;
	return isName && !holdsDeed(words, phrase, isDeed) ? one : undefined;
}

function toFor(words: SourceWords, phrase: Phrase, cue: Cue): Attribution | undefined {
	return isForWhom(words, phrase) ? withFields(phrase, { kind: 'prefix', cue }) : undefined;
}

/** Who stands in front of a number that ends the clause. */
function toCounter(
	words: SourceWords,
	phrase: Phrase,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	// "the rebels of 45": "of" is none of the name.
	const behind = pastAside(words, phrase.to, to);
	const count = findCount(words, behind, to, isBorder);
	if (!count || (behind > phrase.to && !count.isTied)) return undefined;
	if (!canCount(words, phrase, count.isTied)) return undefined;
	if (count.isLoose && !endsInNoun(words, phrase)) return undefined;
	// "the teacher, 41": how old somebody is.
	const isPaused = words.tokens.key[phrase.to] === ',' && !count.isTied;
	if (isPaused && words.find(phrase.from, 'official')) return undefined;
	return withFields(phrase, { kind: 'subject', cue: { from: phrase.to, to: count.at } });
}

/** "Pour l'opposition, ils sont 45": a noun of those who count, and a comma or "they". */
function isForWhom(words: SourceWords, { from, to }: Phrase): boolean {
	const isPaused = words.tokens.key[to] === ',' || words.find(to, 'pronouns') !== undefined;
	return isPaused && words.find(from, 'heads') !== undefined;
}

/** "La ONG Fronteras da 31": the verb is none of the name. */
function cutAtGiving(words: SourceWords, { from, to }: Phrase): Phrase {
	for (let at = from + 1; at < to; at++)
		if (words.find(at, 'giving') && !isCapital(words.tokens, at)) return { from, to: at };
	return { from, to };
}

/** "la région en abrite": a verb that the words of a name took in. */
function holdsDeed(words: SourceWords, { from, to }: Phrase, isDeed: IsDeed): boolean {
	for (let at = from + 1; at < to; at++)
		if (!isCapital(words.tokens, at) && isDeed(at)) return true;
	return false;
}

/** A noun of those who count, an organisation; a bare name only where a preposition stands for the verb. */
function canCount(words: SourceWords, { from, to }: Phrase, isTied: boolean): boolean {
	if (words.find(from, 'tally') ?? words.find(from, 'stop')) return false;
	// "frente a 12": a noun without its article, no name.
	const isAt = words.find(to, 'listener_to') ?? words.find(to, 'soft_stop');
	if (isAt && !isCapital(words.tokens, from) && !words.findBefore(from, 'article', 0)) return false;
	if (findOrganisation(words.tokens, from) ?? words.find(from, 'heads')) return true;
	if (!isCapital(words.tokens, from))
		return hasHead(words, from, to) && (isTied || words.find(to - 1, 'heads') !== undefined);
	return isTied && to - from === 1;
}

/** "les familles disposent d'une latrine pour 90 personnes": a verb that nobody knows is behind no noun or name. */
function endsInNoun(words: SourceWords, { from, to }: Phrase): boolean {
	const isName = isCapital(words.tokens, to - 1) || findOrganisation(words.tokens, from)?.to === to;
	return to - from === 1 || isName || words.find(to - 1, 'heads') !== undefined;
}

/** "la oposición, desde Estambul, de 1.600": past what two commas set apart. */
function pastAside(words: SourceWords, at: number, to: number): number {
	const { key, kind } = words.tokens;
	if (key[at] !== ',' || !PLACED.some((meaning) => words.find(at + 1, meaning))) return at;
	for (let next = at + 1; next < Math.min(to, at + ASIDE_WORDS); next++) {
		if (key[next] === ',') return next + 1;
		if (kind[next] !== WORD) return at;
	}
	return at;
}

const PLACED = ['located', 'soft_stop'];

/** Tokens of where somebody speaks. */
const ASIDE_WORDS = 8;

/** Where a number begins that ends its clause, behind a comma, a preposition or a verb of giving. */
function findCount(
	words: SourceWords,
	at: number,
	to: number,
	isBorder: IsBorder
): { at: number; isTied: boolean; isLoose: boolean } | undefined {
	const { key, kind } = words.tokens;
	const comma = at + Number(key[at] === ',');
	const tie = TIES.map((meaning) => words.find(comma, meaning)).find((cue) => cue !== undefined);
	let number = tie?.to ?? comma;
	for (let i = 0; i < QUALIFIER && isBorder(number) !== NUMBER_BORDER; i++) {
		if (kind[number] !== WORD) return undefined;
		number++;
	}
	if (isBorder(number) !== NUMBER_BORDER) return undefined;
	let end = number;
	while (end < to && isBorder(end) === NUMBER_BORDER) end++;
	const isVerb = tie !== undefined && VERBS.some((meaning) => words.find(tie.from, meaning));
	const isEnd = end >= to || (kind[end] !== WORD && ENDS.includes(key[end] ?? '.'));
	const isClosed = isVerb ? isEnd : endsClause(words, end, to);
	return isClosed ? { at: number, isTied: tie !== undefined, isLoose: !isEnd } : undefined;
}

/** A sign behind the number, or behind what it counts: "45 morts.", "80 morts sous les tirs". */
function endsClause(words: SourceWords, from: number, to: number): boolean {
	const { key, kind } = words.tokens;
	for (let at = from; at < from + COUNTED_WORDS; at++) {
		if (at >= to) return true;
		if (kind[at] !== WORD) return ENDS.includes(key[at] ?? '.');
		if (VERBS.some((meaning) => words.find(at, meaning))) return false;
	}
	return false;
}

/** Tokens of what is counted, and what makes a clause of it. */
const COUNTED_WORDS = 7;
const VERBS = [
	'auxiliary',
	'cleft',
	'finite',
	'giving',
	'relative',
	'that',
	'clause',
	'deliver_finite'
];

const TIES = ['of', 'located', 'listener_to', 'soft_stop', 'giving', 'auxiliary'];

/** Tokens of "at least". */
const QUALIFIER = 3;

const ENDS = '.;,)»”"';
