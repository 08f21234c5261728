/** The words of a source: the noun phrase behind "selon", behind or before a verb of saying. */
import { BREAK, DIGITS, isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { findOrganisation } from './organisations.ts';

const MAX_WORDS = 18;
const OPEN = '(';

/** A noun phrase without its article, its bracketed short name included. */
export type Phrase = Cue;

/** Tokens that end a phrase: those of a date or a number; 0 = none. */
export type IsBorder = (at: number) => number;
export const DATE_BORDER = 1;
export const NUMBER_BORDER = 2;

/** The phrase that starts at a token, after its article; undefined when none does. */
export function readPhrase(
	words: SourceWords,
	at: number,
	limit: number,
	isBorder: IsBorder
): Phrase | undefined {
	const from = skipArticles(words, at);
	const end = readChunk(words, from, limit, isBorder);
	if (end === from) return undefined;
	const named = organisationApposed(words, from, end);
	return named ?? { from, to: addApposition(words, from, end, limit, isBorder) };
}

/** "the UN aid coordination office, OCHA,": the name that commas set off says who that is. */
function organisationApposed(words: SourceWords, from: number, to: number): Phrase | undefined {
	const { tokens } = words;
	if (tokens.key[to] !== ',' || !hasHead(words, from, to)) return undefined;
	const start = skipArticles(words, to + 1);
	const name = findOrganisation(tokens, start);
	const closes = name !== undefined && ',.;'.includes(tokens.key[name.to] ?? '.');
	return closes ? { from: start, to: name.to } : undefined;
}

function skipArticles(words: SourceWords, at: number): number {
	let from = at;
	for (let i = 0; i < 3; i++) {
		if (findOrganisation(words.tokens, from)) break;
		const article = words.find(from, 'article');
		if (!article) break;
		from = article.to;
	}
	return from;
}

function readChunk(words: SourceWords, from: number, limit: number, isBorder: IsBorder): number {
	const { tokens } = words;
	const last = Math.min(limit, from + MAX_WORDS);
	let at = from;
	while (at < last) {
		const organisation = findOrganisation(tokens, at);
		if (organisation) {
			at = addBracket(tokens, organisation.to, last);
			continue;
		}
		if (tokens.kind[at] !== WORD || isBorder(at) || isStop(words, at, from)) break;
		const isTitle = at + 2 < last && isTitleDot(tokens, at + 1);
		at = isTitle ? at + 2 : addBracket(tokens, at + 1, last);
	}
	return trimEnd(words, from, at);
}

/** "M. Belbeisi", "Dr. Sow": the full stop of a title in front of a name. */
function isTitleDot(tokens: Tokens, at: number): boolean {
	const length = (tokens.end[at - 1] ?? 0) - (tokens.start[at - 1] ?? 0);
	const isTitle = length <= TITLE && isCapital(tokens, at - 1) && tokens.kind[at + 1] === WORD;
	return tokens.key[at] === '.' && isTitle && isCapital(tokens, at + 1) && tokens.spaced[at] === 0;
}

/** Letters of a title that is cut short. */
const TITLE = 3;

/** Words that begin another clause; after a capital one, "à" and "in" do as well. */
function isStop(words: SourceWords, at: number, from: number): boolean {
	// "le sous-préfet": a word that ends a phrase may begin a noun of those who speak.
	const isEnd = words.find(at, 'stop') !== undefined;
	if (isEnd && words.find(at, 'heads')) return false;
	if (at === from) return isEnd && !isCapital(words.tokens, at);
	const next = words.tokens;
	if (isCapital(next, at)) return false;
	// "el reporte más reciente de la Unidad": how new it is.
	if (words.find(at, 'recent')) return false;
	if (isEnd) return true;
	if (words.find(at, 'citing')) return true;
	if (words.find(at, 'soft_stop') ?? words.find(at, 'oblique')) return true;
	return words.find(at, 'auxiliary') !== undefined && !isCapital(next, at);
}

/** "(HCR)" behind a name belongs to it; other brackets end the phrase. */
function addBracket(tokens: Tokens, at: number, limit: number): number {
	if (tokens.kind[at] !== SIGN || tokens.key[at] !== OPEN) return at;
	if (tokens.key[at + 2] === ')' && at + 3 <= limit && isShort(tokens, at + 1)) return at + 3;
	if (tokens.key[at + 3] === ')' && at + 4 <= limit && isShort(tokens, at + 1)) return at + 4;
	return at;
}

function isShort(tokens: Tokens, at: number): boolean {
	const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
	return tokens.kind[at] === WORD && word.length <= 10 && isCapital(tokens, at);
}

/** Takes off what can't end a phrase: articles, prepositions, "et". */
function trimEnd(words: SourceWords, from: number, to: number): number {
	let end = to;
	for (let i = 0; i < 4 && end > from; i++) {
		const tail = words.find(end - 1, 'continue') ?? words.find(end - 1, 'article');
		if (!tail || tail.to !== end || isCapital(words.tokens, end - 1)) break;
		end--;
	}
	return end;
}

/** "gouverneur de la région, Midjiyawa Bakari", "Matthew Saltmarsh, porte-parole du HCR". */
function addApposition(
	words: SourceWords,
	from: number,
	to: number,
	limit: number,
	isBorder: IsBorder
): number {
	const { tokens } = words;
	if (tokens.kind[to] !== SIGN || tokens.key[to] !== ',') return to;
	const body = organisationBehind(words, to + 1);
	if (body && isPersonName(words, from, to)) return addBracket(tokens, body, limit);
	const start = skipArticles(words, to + 1);
	const end = readChunk(words, start, limit, isBorder);
	if (end === start) return to;
	const isPerson = isPersonWithTitle(words, start, end) && hasHead(words, from, to);
	const isTitle = words.find(start, 'heads') !== undefined && isPersonName(words, from, to);
	if (!isPerson && !isTitle) return to;
	const closes = tokens.kind[end] !== WORD;
	return closes || isTitle ? end : to;
}

/** "Olivia Headon, de l'OIM": where the organisation that a person is of ends. */
function organisationBehind(words: SourceWords, at: number): number | undefined {
	const of = words.find(at, 'of');
	return of && findOrganisation(words.tokens, skipArticles(words, of.to))?.to;
}

/** A name, or one behind its title: "le colonel Sanou". */
function isPersonWithTitle(words: SourceWords, from: number, to: number): boolean {
	if (isPersonName(words, from, to)) return true;
	const { tokens } = words;
	if (to - from < 2 || to - from > 4 || isCapital(tokens, from)) return false;
	for (let at = from + 1; at < to; at++) if (!isCapital(tokens, at)) return false;
	return true;
}

/** Two or more capitalised words, and nothing but such words and particles. */
export function isPersonName(words: SourceWords, from: number, to: number): boolean {
	const { tokens } = words;
	// "À Kongoussi, la mairie": a place, and who speaks there.
	if (words.find(from, 'soft_stop') ?? words.find(from, 'located')) return false;
	let capitals = 0;
	for (let at = from; at < to; at++) {
		if (tokens.kind[at] !== WORD) {
			if (tokens.key[at] !== '.') return false;
			continue;
		}
		if (isCapital(tokens, at)) capitals++;
		else if ((tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 3) return false;
	}
	return capitals >= 2 && !findOrganisation(tokens, from);
}

/** True where a phrase holds a noun of those who count or assert, or an organisation. */
export function hasHead(words: SourceWords, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (words.find(at, 'heads') ?? findOrganisation(words.tokens, at)) return true;
	}
	return false;
}

/** The phrase that ends right before a token: the subject of a verb. */
export function readPhraseBefore(
	words: SourceWords,
	before: number,
	floor: number,
	isBorder: IsBorder
): Phrase | undefined {
	const { tokens } = words;
	let to = skipAsides(words, skipDate(before, floor, isBorder), floor);
	const isClosed = tokens.key[to - 1] === ',';
	if (isClosed) return readBeforeComma(words, to - 1, floor, isBorder);
	const start = chunkStart(words, to, floor, isBorder);
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
	const from = skipArticles(words, chunkStart(words, open, floor, isBorder));
	if (from >= open) return undefined;
	const inner = skipArticles(words, open + 1);
	const isPerson =
		isPersonWithTitle(words, inner, comma) || words.find(inner, 'heads') !== undefined;
	return { from, to: isPerson ? comma : open };
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
		if (tokens.kind[previous] !== WORD && !isBracket) break;
		if (isBorder(previous) || isBoundaryWord(words, previous)) break;
		at = previous;
	}
	return at;
}

/** Where an organisation begins whose name ends in a number. */
function nameWithDigits({ tokens }: SourceWords, to: number): number | undefined {
	return [to - 1, to - 2].find((from) => findOrganisation(tokens, from)?.to === to);
}

function isBoundaryWord(words: SourceWords, at: number): boolean {
	if (findOrganisation(words.tokens, at)) return false;
	const stop = BOUNDARIES.some((key) => words.find(at, key));
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

/** A capital inside a sentence. */
function isProperName(tokens: Tokens, at: number): boolean {
	return isCapital(tokens, at) && tokens.kind[at - 1] === WORD;
}
