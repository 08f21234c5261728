/**
 * What a pasted text says of itself: the day that it was published, by whom, under which headline.
 * Proposals for a person to check; figures are not read by them before somebody has.
 */
import type { IsoDate } from '#lib/domain/figure.ts';
import { bookOf } from './books.ts';
import { readDates } from './dates/index.ts';
import { withFields } from './fields.ts';
import { wordsFor, type Language } from './lexicon.ts';
import { readNumbers } from './numbers/index.ts';
import type { PhraseBook } from './phrases.ts';
import { DIGITS, isCapital, SIGN, tokenise, type Tokens, WORD } from './tokens.ts';
import type { DateMention } from './types.ts';
import { findZones, isProseLine, type Line } from './zones.ts';

/** Something that a text says, and the words that say it. */
interface Said<T> {
	value: T;
	words: string;
}

export interface Publication {
	day: Said<IsoDate> | null;
	outlet: Said<string> | null;
	title: string | null;
}

type Cue = 'published' | 'updated' | 'copyright' | 'source' | 'byline';
const CUES: readonly Cue[] = ['published', 'updated', 'copyright', 'source', 'byline'];

/** A page names its day and its publisher around the article, not in the middle of a long one. */
const LOOKED_AT = 20_000;
const LONGEST_WORDS = 120;

const cueBook = bookOf<Cue>('publication', (book, language) => {
	for (const cue of CUES) {
		for (const words of wordsFor(language, 'publication', cue)) book.add(words, cue);
	}
});

interface Page {
	tokens: Tokens;
	lines: Line[];
	days: DateMention[];
	book: PhraseBook<Cue>;
}

/** Reads the beginning of a text for what it says of its own publication. */
export function readPublication(text: string, language: Language): Publication {
	const tokens = tokenise(text.slice(0, LOOKED_AT));
	const lines = findZones(tokens, language);
	const book = cueBook(language);
	const page = { tokens, lines, days: readAbsoluteDays(tokens, language), book };
	return { day: findDay(page), outlet: findOutlet(page), title: findTitle(page) };
}

/** Days that are the same whenever the text was written: those that name their year. */
function readAbsoluteDays(tokens: Tokens, language: Language): DateMention[] {
	const numbers = readNumbers(tokens, language);
	const [days, others] = ['2003-05-20', '2012-11-09'].map((reference) =>
		readDates(tokens, numbers, language, reference)
	);
	return (days ?? []).filter(
		({ from, precision, dateStart, dateEnd }) =>
			precision === 'day' &&
			dateStart === dateEnd &&
			others?.some((other) => other.from === from && other.dateStart === dateStart)
	);
}

/** "Published on…" before a dateline or a line that is a date, and both before "updated on…". */
function findDay(page: Page): Said<IsoDate> | null {
	const found =
		findCuedDay(page, 'published') ?? findHeadDay(page) ?? findCuedDay(page, 'updated') ?? null;
	return found?.day.dateStart
		? { value: found.day.dateStart, words: quote(page, found.line.from, found.day.to) }
		: null;
}

interface FoundDay {
	line: Line;
	day: DateMention;
}

const CUE_REACH = 4;

/** A date right behind a cue, on its line or the next. */
function findCuedDay({ tokens, lines, days, book }: Page, cue: Cue): FoundDay | undefined {
	for (const line of lines) {
		for (let at = line.from; at < line.to; at++) {
			const match = book.matchAt(tokens, at).findLast(({ meaning }) => meaning === cue);
			const day =
				match && days.find(({ from }) => from >= match.to && from - match.to <= CUE_REACH);
			if (day && isCueLine(tokens, line, at)) return { line: withFields(line, { from: at }), day };
		}
	}
	return undefined;
}

/** In a sentence, "published on…" tells of a report, not of the page: the cue stands early. */
function isCueLine(tokens: Tokens, line: Line, at: number): boolean {
	return !isProseLine(tokens, line) || at - line.from <= 1;
}

const DATELINE_REACH = 9;
const FEW_WORDS = 4;

/** "BAGDAD, 6 March 2017 (…) –", or a line with a date and an author or hardly anything else. */
function findHeadDay(page: Page): FoundDay | undefined {
	const { tokens, lines, days } = page;
	for (const line of lines) {
		const day = days.find(({ from }) => from >= line.from && from < line.to);
		if (!day) continue;
		const before = countWords(tokens, line.from, day.from);
		const isDateline =
			day.from - line.from <= DATELINE_REACH &&
			isCapital(tokens, line.from) &&
			before.lower <= 1 &&
			before.all > before.lower &&
			closesDateline(tokens, day.to, line.to);
		const rest = before.all + countWords(tokens, day.to, line.to).all;
		if (isDateline || rest <= FEW_WORDS || isByline(page, line)) return { line, day };
	}
	return undefined;
}

/** Behind the day of a dateline stands a sign: "Au 31 août 2026, la ville…" is a sentence. */
function closesDateline(tokens: Tokens, at: number, end: number): boolean {
	return at >= end || '.(:|–—-'.includes(tokens.key[at] ?? ' ');
}

function isByline({ tokens, book }: Page, line: Line): boolean {
	const isCued = book.matchAt(tokens, line.from).some(({ meaning }) => meaning === 'byline');
	return isCued && !isProseLine(tokens, line);
}

function countWords(tokens: Tokens, from: number, to: number): { all: number; lower: number } {
	let [all, lower] = [0, 0];
	for (let at = from; at < to; at++) {
		if (tokens.kind[at] !== WORD) continue;
		all++;
		if (!isCapital(tokens, at)) lower++;
	}
	return { all, lower };
}

/** Who holds the rights, whom the page names as its source, the agency of its dateline. */
function findOutlet(page: Page): Said<string> | null {
	return findRights(page) ?? findSourceLine(page) ?? findAgency(page) ?? null;
}

function findRights(page: Page): Said<string> | undefined {
	const { tokens, lines, book } = page;
	for (const line of lines) {
		for (let at = line.from; at < line.to; at++) {
			const match = book.matchAt(tokens, at).findLast(({ meaning }) => meaning === 'copyright');
			if (tokens.key[at] !== '©' && !match) continue;
			const name = readName(page, match?.to ?? at + 1, line.to);
			if (name) return { value: name, words: quote(page, line.from, line.to) };
		}
	}
	return undefined;
}

function findSourceLine(page: Page): Said<string> | undefined {
	const { tokens, lines, book } = page;
	for (const line of lines) {
		const match = book.matchAt(tokens, line.from).findLast(({ meaning }) => meaning === 'source');
		if (!match || tokens.key[match.to] !== ':') continue;
		const name = readName(page, match.to + 1, line.to);
		if (name) return { value: name, words: quote(page, line.from, line.to) };
	}
	return undefined;
}

/** The bracket of a dateline: behind its date, or before its dash. */
function findAgency(page: Page): Said<string> | undefined {
	const { tokens, lines, days } = page;
	for (const line of lines) {
		const end = Math.min(line.to, line.from + 2 * DATELINE_REACH);
		for (let at = line.from + 1; at < end; at++) {
			if (tokens.key[at] !== '(') continue;
			const close = findKey(tokens, ')', at, line.to);
			if (close === undefined) break;
			const isBehindDate = days.some(({ from, to }) => from >= line.from && to === at);
			if (!isBehindDate && !isDash(tokens, close + 1)) break;
			const name = readName(page, at + 1, close);
			if (name) return { value: name, words: quote(page, line.from, close + 1) };
		}
	}
	return undefined;
}

function isDash(tokens: Tokens, at: number): boolean {
	const behind = tokens.key[at] === '.' ? at + 1 : at;
	return tokens.kind[behind] === SIGN && '-–—'.includes(tokens.key[behind] ?? ' ');
}

function findKey(tokens: Tokens, key: string, from: number, to: number): number | undefined {
	for (let at = from; at < to; at++) if (tokens.key[at] === key) return at;
	return undefined;
}

const LONGEST_NAME = 7;

/**
 * A name of few words, the first with a capital; years and signs around it are no part of it, nor is
 * what is said of its rights.
 */
function readName(page: Page, start: number, end: number): string | null {
	const { tokens } = page;
	let from = start;
	while (from < end && tokens.kind[from] !== WORD) from++;
	let to = from;
	while (to < end && tokens.kind[to] !== DIGITS && !isBorder(tokens, to) && !opensRights(page, to))
		to++;
	if (endsSentence(tokens, from, to)) to--;
	const words = countWords(tokens, from, to).all;
	if (words === 0 || words > LONGEST_NAME || !isCapital(tokens, from)) return null;
	return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).trim();
}

/** "Nile Herald. All rights reserved". */
function opensRights({ tokens, book }: Page, at: number): boolean {
	return book.matchAt(tokens, at).some(({ meaning }) => meaning === 'copyright');
}

/** A period behind a word; the one of "U. N." is behind a letter. */
function endsSentence(tokens: Tokens, from: number, to: number): boolean {
	const [before = 0, after = 0] = [tokens.start[to - 2], tokens.end[to - 2]];
	return to - from > 1 && tokens.key[to - 1] === '.' && after - before > 1;
}

function isBorder(tokens: Tokens, at: number): boolean {
	return tokens.kind[at] === SIGN && ',;:|/()[]–—·©'.includes(tokens.key[at] ?? ' ');
}

const ABOVE = 12;
const HEADLINE_WORDS = 4;

/**
 * The nearest line above the article that reads like a headline, and not like the name of who
 * published it; else how the article begins.
 */
function findTitle(page: Page): string | null {
	const { tokens, lines } = page;
	const first = lines.findIndex((line) => line.zone === 'body' && isProseLine(tokens, line));
	const head = first === -1 ? lines : lines.slice(Math.max(0, first - ABOVE), first).reverse();
	const headlines = head.filter((line) => isHeadline(page, line));
	const full = headlines.filter(
		({ from, to }) => countWords(tokens, from, to).all >= HEADLINE_WORDS
	);
	const line = full.find((one) => !isNameLine(tokens, one)) ?? full[0] ?? headlines[0];
	if (line) return sliceLine(tokens, line);
	const prose = lines[first];
	return prose ? cutOpening(sliceLine(tokens, prose)) : null;
}

const LONGEST_TITLE = 200;

/** A few words that end no sentence, and say neither when nor by whom. */
function isHeadline({ tokens, days, book }: Page, line: Line): boolean {
	const words = sliceLine(tokens, line);
	if (line.zone !== 'body' || words.length > LONGEST_TITLE || /[.…;,:]$/.test(words)) return false;
	if (!/\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(words) || words.includes('©')) return false;
	if (days.some(({ from }) => from >= line.from && from < line.to)) return false;
	return book.matchAt(tokens, line.from).length === 0;
}

/** "L'Écho de la Vallée": few words, capitals but for those that link them, and no number. */
function isNameLine(tokens: Tokens, { from, to }: Line): boolean {
	const { all, lower } = countWords(tokens, from, to);
	const hasNumber = tokens.kind.subarray(from, to).includes(DIGITS);
	return all <= LONGEST_NAME && lower < all - lower && !hasNumber;
}

function sliceLine(tokens: Tokens, { from, to }: Line): string {
	return tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
}

const OPENING = 90;

function cutOpening(sentence: string): string {
	if (sentence.length <= OPENING) return sentence;
	return `${sentence.slice(0, sentence.lastIndexOf(' ', OPENING)).replace(/[\s,;:–—-]+$/, '')}…`;
}

function quote({ tokens }: Page, from: number, to: number): string {
	const words = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
	return words.length > LONGEST_WORDS ? cutOpening(words) : words;
}
