/** The analysed text that all readers and refiners share. */
import { withFields } from './fields.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import { bookOf } from './books.ts';
import { SentenceMarks } from './sentence-marks.ts';
import { findSentences } from './sentences.ts';
import { perLanguage, wordsFor, type Language } from './lexicon.ts';
import type { Mark } from './marks.ts';
import type { PhraseBook } from './phrases.ts';
import { getPlaceLexicon } from './places/lexicon.ts';
import { readNumbers, readRanges } from './numbers/index.ts';
import { mentionsIn } from './spans.ts';
import { isCapital, tokenise, WORD, type Tokens } from './tokens.ts';
import type { DateMention, NumberMention, PlaceMention, SourceMention } from './types.ts';
import { findZones, type Line } from './zones.ts';

/** A stretch of tokens, `to` excluded. */
export interface Span {
	from: number;
	to: number;
}

/** A sentence, a bullet or a table row, and the line that it stands in. */
export interface Sentence extends Span {
	line: number;
}

export interface Context {
	/** The day of publication, against which "lundi" and "hier" are read. */
	published: IsoDate;
	title: string | null;
	/** ISO 3166-1 alpha-3 of the country that the page is about. */
	country: string | null;
}

export interface Document extends Context {
	text: string;
	tokens: Tokens;
	language: Language;
	lines: Line[];
	/** Lines without a blank one between them. */
	paragraphs: Span[];
	/** Sentences of the article itself, boilerplate left out. */
	sentences: Sentence[];
	/** Numbers of those sentences that are no part of a date, ranges joined. */
	numbers: NumberMention[];
	dates: DateMention[];
	places: PlaceMention[];
	sources: SourceMention[];
	/** The lexicon's words in a sentence; read once, when first asked for. */
	marksOf(sentence: number): readonly Mark[];
	/** Those of one meaning, without a look at the others: most sentences have none of it. */
	marksNamed(sentence: number, section: string, key: string): readonly Mark[];
}

/** The readers of the parts of a document, given by the door so that each can be tested alone. */
export interface Readers {
	dates(tokens: Tokens, numbers: readonly NumberMention[], document: Document): DateMention[];
	places(document: Document): PlaceMention[];
	sources(document: Document): SourceMention[];
}

/** Analyses a text as far as its mentions; figures are built on top. */
export function readDocument(
	text: string,
	language: Language,
	context: Context,
	readers: Readers
): Document {
	const tokens = tokenise(text);
	const lines = findZones(tokens, language);
	const sentences = findSentences(tokens, lines, language);
	const { published, title, country } = context;
	// Named one by one: a spread would give every document a shape of its own, and slow all its readers.
	const document: Document = {
		published,
		title,
		country,
		text,
		tokens,
		language,
		lines,
		paragraphs: findParagraphs(tokens, lines),
		sentences,
		numbers: [],
		dates: [],
		places: [],
		sources: [],
		marksOf: (sentence) => marks.of(sentence),
		marksNamed: (sentence, section, key) => marks.named(sentence, section, key)
	};
	const marks = new SentenceMarks(document);
	readMentions(document, readers);
	return document;
}

function readMentions(document: Document, readers: Readers): void {
	const { tokens, language } = document;
	const numbers = readNumbers(tokens, language);
	const dates = readers
		.dates(tokens, numbers, document)
		.filter((date) => !isCounted(tokens, date, countBook(language)))
		.filter((date) => !isFromPlace(tokens, date, language));
	const { free, whole } = settleClaims(numbers, dates);
	document.dates = whole;
	document.numbers = readRanges(tokens, free, language);
	if (document.numbers.length === 0) return;
	document.places = readers.places(document);
	document.dates = whole.filter(
		(date) => !isOfName(date, document.places) && !isOfPerson(tokens, date, language)
	);
	document.sources = readers.sources(document);
}

const countBook = bookOf<true>('counting', (book, language) => {
	for (const words of wordsFor(language, 'relation', 'count')) book.add(words, true);
});

/** "subió a 12": a bare day whose first word ends a verb of counting is no day. */
function isCounted(tokens: Tokens, date: DateMention, book: PhraseBook<true>): boolean {
	if (date.to - date.from !== 2) return false;
	for (let at = date.from - 1; at >= Math.max(0, date.from - 3); at--) {
		if (book.matchAt(tokens, at).some(({ to }) => to === date.from + 1)) return true;
	}
	return false;
}

/** "desde la región de Karabaj": where from, no event since when. */
function isFromPlace(
	tokens: Tokens,
	{ wording, from, to }: DateMention,
	language: Language
): boolean {
	if (wording.rule !== 'since an event') return false;
	const { book } = getPlaceLexicon(language);
	for (let at = from + 1; at < Math.min(to, from + ARTICLE_WORDS); at++) {
		if (book.matchAt(tokens, at).some(({ meaning }) => meaning.group === 'types')) return true;
	}
	return false;
}

/** "Rio de Janeiro": the month is the end of a name. */
function isOfName({ from, to }: DateMention, places: readonly PlaceMention[]): boolean {
	const near = mentionsIn(places, { from: from - NAME_WORDS, to });
	return near.some((place) => place.from < from && place.to === to);
}

const NAME_WORDS = 4;

/** "Barr. Sunday Abdu", "Mr Friday Osanebi": a day between a title and a name. */
function isOfPerson(tokens: Tokens, { from, to }: DateMention, language: Language): boolean {
	if (to - from !== 1 || tokens.kind[to] !== WORD || !isCapital(tokens, to)) return false;
	const title = tokens.key[from - 1] === '.' ? from - 2 : from - 1;
	return isCapital(tokens, title) && titles(language).has(tokens.key[title] ?? '');
}

const titles = perLanguage(
	(language: Language): ReadonlySet<string> =>
		new Set(wordsFor(language, 'sentence', 'abbreviation'))
);

/** Tokens from "depuis" to the noun behind its article. */
const ARTICLE_WORDS = 3;

/** A date takes the numbers that lie in it; of one that would cut a number, the rest stays. */
function settleClaims(
	numbers: readonly NumberMention[],
	dates: readonly DateMention[]
): { free: NumberMention[]; whole: DateMention[] } {
	const free: NumberMention[] = [];
	const cut = new Map<DateMention, NumberMention>();
	let next = 0;
	for (const number of numbers) {
		while (next < dates.length && (dates[next]?.to ?? 0) <= number.from) next++;
		const date = dates[next];
		const overlaps = date !== undefined && date.from < number.to;
		if (overlaps && date.from <= number.from && date.to >= number.to && !isWord(number, date))
			continue;
		if (overlaps) cut.set(date, number);
		free.push(number);
	}
	const whole = dates.flatMap((date) => trimDate(date, cut.get(date)));
	return { free, whole };
}

/** What is left of a date behind a number that it had cut into ("2 870 | the week before"). */
function trimDate(date: DateMention, number: NumberMention | undefined): DateMention[] {
	if (!number) return [date];
	return number.to < date.to
		? [withFields(date, { from: number.to, start: Math.max(date.start, number.end + 1) })]
		: [];
}

/** "sept" alone: a number word before it is an abbreviated month. */
function isWord(number: NumberMention, date: DateMention): boolean {
	return number.form === 'words' && date.from === number.from && date.to === number.to;
}

function findParagraphs(tokens: Tokens, lines: readonly Line[]): Span[] {
	const paragraphs: Span[] = [];
	for (const line of lines) {
		const last = paragraphs.at(-1);
		const isNew =
			!last ||
			tokens.key[last.to - 1] === '.' ||
			endsInCitation(tokens, last) ||
			(tokens.end[line.from - 1] ?? 0) - (tokens.start[line.from - 1] ?? 0) > 1;
		if (isNew) paragraphs.push({ from: line.from, to: line.to });
		else last.to = line.to;
	}
	return paragraphs;
}

/** "… 140 were injured. ([ECHO, 4 Nov](https://…))": a source in brackets behind the last sentence. */
function endsInCitation({ key }: Tokens, { from, to }: Span): boolean {
	if (key[to - 1] !== ')') return false;
	let depth = 0;
	for (let at = to - 1; at >= Math.max(from, to - CITATION_WORDS); at--) {
		if (key[at] === ')') depth++;
		if (key[at] === '(') depth--;
		if (depth === 0) return at > from && '.!?'.includes(key[at - 1] ?? ' ');
	}
	return false;
}

/** Tokens of a citation with its address. */
const CITATION_WORDS = 60;
