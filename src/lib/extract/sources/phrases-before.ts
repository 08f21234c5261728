/** Noun phrases that end right before a word: the subjects of verbs, read back over what stands between. */
import { BREAK, DIGITS, SIGN, type Tokens, WORD, isCapital } from '../tokens.ts';
import { isPluralOwner, joinsNames } from './joined-names.ts';
import type { SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';
import {
	DATE_BORDER,
	type IsBorder,
	MAX_WORDS,
	NUMBER_BORDER,
	type Phrase,
	hasHead,
	opensPortfolio,
	isPersonName,
	isPersonWithTitle,
	isPointed,
	isProperName,
	skipArticles
} from './phrases.ts';
import { isNameThatActs } from './speakers.ts';

/** The phrase that ends right before a token: the subject of a verb. */
export function readPhraseBefore(
	words: SourceWords,
	before: number,
	floor: number,
	isBorder: IsBorder
): Phrase | undefined {
	const { tokens } = words;
	const day = skipDate(skipBracket(tokens, before, floor), floor, isBorder);
	const made = day < before ? skipMade(words, day, floor) : day;
	const aside = skipAsides(words, made, floor);
	let to = aside < made ? aside : skipAsides(words, skipAdverb(words, made, floor), floor);
	const isClosed = tokens.key[to - 1] === ',';
	if (isClosed) return readBeforeComma(words, to - 1, floor, isBorder);
	// "Le préfet, Jean Ondo, l'estime": the office in front of the name that commas set apart.
	const apposed = tokens.key[to] === ',' && readBeforeComma(words, to, floor, isBorder);
	if (apposed && apposed.to === to) return apposed;
	const start = portfolioStart(words, chunkStart(words, to, floor, isBorder), floor, isBorder);
	const behind = tokens.key[start - 1] === ',' && isSetApart(words, start);
	if (behind) return readInFront(words, start - 1, floor, isBorder);
	// ", and the UN said": the word that joins two clauses.
	// "27.000 vecinos y el Ayuntamiento cifra": the noun of a number does not speak.
	const isCounted = isBorder(start - 1) === NUMBER_BORDER;
	const joined = words.find(start, 'and')?.to ?? afterOthers(words, start, to, isCounted);
	const from = skipArticles(words, joined);
	to = Math.max(from, to);
	return from < to ? { from, to } : undefined;
}

/** "El Ministerio (MSPP, por sus siglas en francés) notificó": back over a bracket that says more than a short name. */
function skipBracket({ key }: Tokens, before: number, floor: number): number {
	if (key[before - 1] !== ')') return before;
	let open = before - 2;
	while (open > floor && key[open] !== '(' && before - open < BRACKET_WORDS) open--;
	const isLong = key[open] === '(' && before - open > SHORT_NAME;
	return isLong && open > floor ? open : before;
}

/** Tokens of such a bracket, and those of a short name in its own. */
const BRACKET_WORDS = 14;
const SHORT_NAME = 4;

/** "Le ministère de la Santé, de l'Hygiène et de la Prévention a recensé": back over the commas of its name. */
function portfolioStart(
	words: SourceWords,
	start: number,
	floor: number,
	isBorder: IsBorder
): number {
	let from = start;
	while (words.tokens.key[from - 1] === ',' && opensPortfolio(words, from))
		from = chunkStart(words, from - 1, floor, isBorder);
	return from < start && words.find(skipArticles(words, from), 'authority') ? from : start;
}

/** ", supervising the rescue said", ", in a letter to the king, said": how or where, not who. */
function isSetApart(words: SourceWords, start: number): boolean {
	if (isCapital(words.tokens, start)) return false;
	return words.isGerund(start) || words.find(start, 'located') !== undefined;
}

/** The one whom a comma sets what was said of them apart from, with the apposition. */
function readInFront(
	words: SourceWords,
	comma: number,
	floor: number,
	isBorder: IsBorder
): Phrase | undefined {
	const read = [readPhraseBefore, readBeforeComma];
	const phrases = read.flatMap((one) => one(words, comma, floor, isBorder) ?? []);
	return (
		phrases.find(({ from, to }) => hasHead(words, from, to)) ??
		phrases.find(({ from, to }) => isPersonName(words, from, to))
	);
}

/** "21 000 personnes à Goma et MSF a soigné": who acts stands behind "et", no part of those before. */
function afterOthers(words: SourceWords, from: number, to: number, isCounted: boolean): number {
	for (let at = to - 1; at > from; at--) {
		const and = words.find(at, 'and');
		if (!and) continue;
		const isOther = hasHead(words, and.to, to) && (isCounted || !hasHead(words, from, at));
		return isOther && !isOneName(words, from, to) ? and.to : from;
	}
	return from;
}

/** "Disaster and Dyke Management Authority": capitals around "and", of one name. */
function isOneName(words: SourceWords, from: number, to: number): boolean {
	if (findOrganisation(words.tokens, to - 1)) return false;
	for (let at = from; at < to; at++) {
		const isSign = words.tokens.kind[at] !== WORD;
		if (!isSign && !isCapital(words.tokens, at) && !words.find(at, 'continue')) return false;
	}
	return true;
}

/** "The governor on Tuesday said": back over the day. */
function skipDate(before: number, floor: number, isBorder: IsBorder): number {
	let to = before;
	while (to > floor && before - to < DATE_WORDS && isBorder(to - 1) === DATE_BORDER) to--;
	return to;
}

const DATE_WORDS = 6;

/** "The agency, which had counted 85, now says": back over when. */
function skipAdverb(words: SourceWords, before: number, floor: number): number {
	return words.findBefore(before, 'adverb', floor)?.from ?? before;
}

/** "Le rapport publié jeudi fait état": back over what was done with it that day. */
function skipMade(words: SourceWords, day: number, floor: number): number {
	const made = words.findBefore(day, 'participle', floor) ?? words.findBefore(day, 'made', floor);
	if (!made || made.from <= floor || words.findBefore(made.from, 'auxiliary', floor)) return day;
	return made.from;
}

/** Back over "pour sa part", "lui", and the commas around them. */
export function skipAsides(words: SourceWords, before: number, floor: number): number {
	let to = before;
	for (let i = 0; i < 4; i++) {
		const aside =
			words.findBefore(to, 'aside', floor) ??
			(words.tokens.key[to - 1] === ',' ? words.findBefore(to - 1, 'aside', floor) : undefined);
		if (!aside) break;
		to = aside.from;
		if (words.tokens.key[to - 1] === ',') to--;
	}
	return to;
}

/** The comma that opens what a comma closes; that of a number ("2,445") is none. */
export function openOfAside(words: SourceWords, comma: number, floor: number): number | undefined {
	const { key, kind, spaced } = words.tokens;
	const isPause = (at: number): boolean =>
		key[at] === ',' && !(kind[at + 1] === DIGITS && !spaced[at + 1]);
	let open = comma - 1;
	while (open > floor && !isPause(open) && comma - open < 2 * MAX_WORDS) open--;
	return isPause(open) ? open : undefined;
}

/** "Le gouverneur, Midjiyawa Bakari, a indiqué": the noun phrase and, if a person, the apposition. */
function readBeforeComma(
	words: SourceWords,
	comma: number,
	floor: number,
	isBorder: IsBorder
): Phrase | undefined {
	const open = openOfAside(words, comma, floor);
	if (open === undefined || opensOtherClause(words, open + 1)) return undefined;
	// "An elder there, Jean Ba, reckons": where he is goes with him.
	const end = skipAsides(words, open, floor);
	const start = chunkStart(words, end, floor, isBorder);
	const from = skipArticles(words, start);
	if (from >= end) return undefined;
	const inner = skipArticles(words, open + 1);
	const isPerson =
		isPersonWithTitle(words, inner, comma) || words.find(inner, 'heads') !== undefined;
	// "Un colectivo de familiares, Justicia para Barsalogho,": the name of one of many.
	const isOneOf = words.findBefore(from, 'indefinite', floor) !== undefined;
	// "Ana Roy, de l'ONG Horizon, un collectif qui …, estime": the name in front of the body that she is of.
	if (
		(isPerson && !words.find(start, 'of')) ||
		(isOneOf && isNameThatActs(words, { from: inner, to: comma }, floor))
	)
		return { from, to: comma };
	// "Issa Ba, le maire de Fana, sur l'autre rive, évalue": the name in front of the office.
	const isOffice = words.find(from, 'official') ?? words.find(start, 'of');
	const name = isOffice ? nameBefore(words, start, floor, isBorder) : undefined;
	return { from: name ?? from, to: open };
}

/** Where the name begins that a comma parts from the office behind it. */
function nameBefore(
	words: SourceWords,
	office: number,
	floor: number,
	isBorder: IsBorder
): number | undefined {
	const start = words.findBefore(office, 'article', floor)?.from ?? office;
	if (words.tokens.key[start - 1] !== ',') return undefined;
	const from = chunkStart(words, start - 1, floor, isBorder);
	return isPersonName(words, from, start - 1) ? from : undefined;
}

/** ", mais beaucoup sont sous les décombres, a dit": a clause of its own is no aside on who speaks. */
function opensOtherClause(words: SourceWords, at: number): boolean {
	return words.find(at, 'clause') !== undefined;
}

/** How far back the words of a phrase go. */
function chunkStart(words: SourceWords, to: number, floor: number, isBorder: IsBorder): number {
	const { tokens } = words;
	let at = to;
	while (at > floor && to - at < MAX_WORDS) {
		const previous = at - 1;
		// "le M23": no number, a name.
		const name = tokens.kind[previous] === DIGITS ? nameWithDigits(words, at) : undefined;
		if (name !== undefined && name >= floor) {
			at = name;
			continue;
		}
		const isBracket = tokens.kind[previous] === SIGN && '()'.includes(tokens.key[previous] ?? ' ');
		if (tokens.kind[previous] === BREAK) break;
		const isInside = isBracket || isPluralOwner(tokens, previous) || joinsNames(tokens, previous);
		if (tokens.kind[previous] !== WORD && !isInside) break;
		if (isBorder(previous) || isBoundaryWord(words, previous)) break;
		at = previous;
		if (to - at > 1 && opensNoun(words, at, floor)) break;
	}
	return at;
}

/** "On the basis of interviews the Office": an article behind a plain noun begins another. */
function opensNoun(words: SourceWords, at: number, floor: number): boolean {
	const { tokens } = words;
	if (at <= floor || !words.find(at, 'article') || isInName(tokens, at)) return false;
	if (words.find(at, 'of') ?? words.find(at, 'listener_to')) return false;
	const isPlain = tokens.kind[at - 1] === WORD && !isCapital(tokens, at - 1);
	return isPlain && words.matches(at - 1).length === 0;
}

/** Where an organisation begins whose name ends in a number. */
function nameWithDigits({ tokens }: SourceWords, to: number): number | undefined {
	return [to - 1, to - 2].find((from) => findOrganisation(tokens, from)?.to === to);
}

function isBoundaryWord(words: SourceWords, at: number): boolean {
	// "le sous-préfet": a noun of those who speak.
	if (findOrganisation(words.tokens, at) ?? words.find(at, 'heads')) return false;
	// "la lutte contre le choléra": words that hold together.
	const held = words.findBefore(at + 1, 'continue', 0);
	if (held && held.from < at) return false;
	if (isPointed(words, at)) return false;
	const stop = BOUNDARIES.some((key) => words.find(at, key) ?? words.findBefore(at + 1, key, 0));
	return stop && !isProperName(words.tokens, at) && !isInName(words.tokens, at);
}

/** "Médecins sans frontières": a word inside the name of an organisation. */
function isInName(tokens: Tokens, at: number): boolean {
	for (let from = at - 1; from >= Math.max(0, at - NAME_WORDS); from--) {
		if ((findOrganisation(tokens, from)?.to ?? 0) > at) return true;
	}
	return false;
}

const NAME_WORDS = 6;

/** Words in front of a subject: those of another clause, and of a denial ("denied reports that"). */
const BOUNDARIES = ['stop', 'auxiliary', 'denied'];
