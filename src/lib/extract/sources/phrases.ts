/** The words of a source: the noun phrase behind "selon", behind or before a verb of saying. */
import { listDemonymCountries } from '#lib/regions/index.ts';
import { SIGN, type Tokens, WORD, isCapital } from '../tokens.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { isPluralOwner, joinsNames } from './joined-names.ts';
import { findOrganisation } from './organisations.ts';

export const MAX_WORDS = 18;

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
	const end = readPortfolio(words, from, readChunk(words, from, limit, isBorder), limit, isBorder);
	if (end === from) return undefined;
	const quoted = addQuoted(words, from, end, limit);
	if (quoted > end) return { from, to: quoted };
	const named = organisationApposed(words, from, end);
	return named ?? { from, to: addApposition(words, from, end, limit, isBorder) };
}

/** "le collectif « Sauvons Kidal »": a name in quotation marks belongs to the noun before it. */
function addQuoted(words: SourceWords, from: number, end: number, limit: number): number {
	const { tokens } = words;
	const close = QUOTES.get(tokens.key[end] ?? '');
	const isNoun = hasHead(words, from, end) || words.holds(from, end, 'media_heads');
	if (close === undefined || !isNoun || !isCapital(tokens, end + 1)) return end;
	for (let at = end + 1; at < Math.min(limit, end + QUOTED_WORDS); at++) {
		if (tokens.key[at] === close) return at + 1;
		// "le maire « Nous avons peur »": what is said, no name.
		const isLong = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > SMALL_WORD;
		if (tokens.kind[at] !== WORD || (isLong && !isCapital(tokens, at))) return end;
	}
	return end;
}

/** Letters of the words that a name has without a capital. */
const SMALL_WORD = 4;

const QUOTES: ReadonlyMap<string, string> = new Map([
	['«', '»'],
	['“', '”'],
	['"', '"']
]);

/** Tokens of a name in quotation marks, and these. */
const QUOTED_WORDS = 8;

/** "le ministère de la Santé, de l'Hygiène et de la Prévention": the commas inside the name of an authority. */
function readPortfolio(
	words: SourceWords,
	from: number,
	to: number,
	limit: number,
	isBorder: IsBorder
): number {
	const { key } = words.tokens;
	if (key[to] !== ',' || !words.find(from, 'authority')) return to;
	let end = to;
	while (key[end] === ',' && opensPortfolio(words, end + 1)) {
		const next = readChunk(words, end + 1, limit, isBorder);
		if (next === end + 1) break;
		end = next;
	}
	return end;
}

/** "de l'Hygiène": one of what an authority is for, in capitals. */
export function opensPortfolio(words: SourceWords, at: number): boolean {
	const of = words.find(at, 'of');
	return of !== undefined && isCapital(words.tokens, skipArticles(words, of.to));
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

export function skipArticles(words: SourceWords, at: number): number {
	let from = at;
	for (let i = 0; i < 3; i++) {
		if (findOrganisation(words.tokens, from)) break;
		const article = words.find(from, 'article');
		if (!article) break;
		from = article.to;
	}
	return (isPointed(words, from) ? words.find(from, 'this')?.to : undefined) ?? from;
}

function readChunk(words: SourceWords, from: number, limit: number, isBorder: IsBorder): number {
	const { tokens } = words;
	const last = Math.min(limit, from + MAX_WORDS);
	let at = from;
	let named = -1;
	while (at < last) {
		const organisation = findOrganisation(tokens, at);
		if (organisation) {
			at = addBracket(tokens, organisation.to, limit);
			named = at;
			continue;
		}
		if (isPluralOwner(tokens, at) || joinsNames(tokens, at)) {
			at++;
			continue;
		}
		// "la lutte contre le choléra": words that hold together.
		const held = words.find(at, 'continue');
		if (held && held.to > at + 1 && held.to < last && !isBorder(at)) {
			at = held.to;
			continue;
		}
		if (tokens.kind[at] !== WORD || isBorder(at) || isStop(words, at, from)) break;
		if (at === named && isBehindName(words, at)) {
			if (!isPeople(words, at)) break;
			named = at + 1;
		}
		const isTitle = at + 2 < last && isTitleDot(tokens, at + 1);
		at = isTitle ? at + 2 : addBracket(tokens, at + 1, limit);
	}
	return trimEnd(words, from, at);
}

/** "MSF suit 40 enfants": behind a name no verb belongs to it; the noun of its people, or "of", may. */
function isBehindName(words: SourceWords, at: number): boolean {
	if (!words.has('inversion') || isCapital(words.tokens, at)) return false;
	// "le HCR pour finir l'année": nothing of its name.
	const isFor = words.find(at, 'continue') && !OF_NAME.some((key) => words.find(at, key));
	if (isFor) return !isCapital(words.tokens, at + 1) && !isCapital(words.tokens, at + 2);
	return !BEHIND_NAME.some((key) => words.find(at, key));
}

const OF_NAME = ['of', 'article', 'and'];

const BEHIND_NAME = ['continue', 'article', 'of', 'and', 'heads', 'recent'];

/** "la Croix-Rouge burkinabè": of which country it is. */
function isPeople({ tokens, language }: SourceWords, at: number): boolean {
	return listDemonymCountries(tokens.key[at] ?? '', language).length > 0;
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
	const isEnd = words.find(at, 'stop') !== undefined && !isPointed(words, at);
	if (isEnd && words.find(at, 'heads')) return false;
	if (at === from) return isEnd && !isCapital(words.tokens, at);
	const next = words.tokens;
	if (isCapital(next, at)) return false;
	// "el reporte más reciente de la Unidad": how new it is.
	if (words.find(at, 'recent')) return false;
	if (isEnd) return true;
	if (words.find(at, 'citing') ?? opensAnother(words, at)) return true;
	if (words.find(at, 'soft_stop') && isInName(words, at)) return false;
	if (words.find(at, 'soft_stop') ?? words.find(at, 'oblique')) return true;
	return words.find(at, 'auxiliary') !== undefined && !isCapital(next, at);
}

/** "the Assistance Mission in Afghanistan (UNAMA)": the short name behind says that the country is of the long one. */
function isInName(words: SourceWords, at: number): boolean {
	const { tokens } = words;
	let to = at + 1;
	while (to - at <= COUNTRY && tokens.kind[to] === WORD && isCapital(tokens, to)) to++;
	if (to === at + 1 || !isCapital(tokens, at - 1)) return false;
	return tokens.key[to] === '(' && words.isAcronym(to + 1) && tokens.key[to + 2] === ')';
}

/** Words of the name of a country. */
const COUNTRY = 4;

/** "au micro de RFI le préfet": an article that nothing in front of it governs begins another phrase. */
function opensAnother(words: SourceWords, at: number): Cue | undefined {
	const { joined, kind } = words.tokens;
	if (!words.has('inversion') || kind[at - 1] !== WORD || joined[at - 1] === 1) return undefined;
	if (GOVERNING.some((key) => words.findBefore(at, key, 0)) || words.find(at, 'of'))
		return undefined;
	return isCapital(words.tokens, at + 1) ? undefined : words.find(at, 'article');
}

const GOVERNING = ['continue', 'of', 'and', 'located', 'by', 'article', 'listener_to', 'stop'];

/** "le chef de ce groupement", "a count by this newspaper": "this" behind "of" goes on with whose it is. */
export function isPointed(words: SourceWords, at: number): boolean {
	if (!words.find(at, 'this')) return false;
	return words.find(at - 1, 'of')?.to === at || words.find(at - 1, 'by')?.to === at;
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
	const isTitle = hasHead(words, start, end) && isPersonWithTitle(words, from, to);
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
export function isPersonWithTitle(words: SourceWords, from: number, to: number): boolean {
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
	let shouted = 0;
	for (let at = from; at < to; at++) {
		if (words.isShouted(at)) shouted++;
		if (tokens.kind[at] !== WORD) {
			if (tokens.key[at] !== '.') return false;
			continue;
		}
		if (isCapital(tokens, at)) capitals++;
		else if ((tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 3) return false;
	}
	// "VIVIENDAS DESTRUIDAS": a heading names nobody.
	return capitals >= 2 && shouted < 2 && !findOrganisation(tokens, from);
}

/** True where a phrase holds a noun of those who count or assert, or an organisation. */
export function hasHead(words: SourceWords, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (words.find(at, 'heads') ?? findOrganisation(words.tokens, at)) return true;
	}
	return false;
}

/** A capital inside a sentence. */
export function isProperName(tokens: Tokens, at: number): boolean {
	return isCapital(tokens, at) && tokens.kind[at - 1] === WORD;
}
