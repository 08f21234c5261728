/** Who closes a bullet or a line of a box in a bracket: "(CMP)", "(Commission de recensement, mai 2021)". */
import type { Document, Sentence, Span } from '../document.ts';
import { groupFor, type Language } from '../lexicon.ts';
import { readMarks } from '../marks.ts';
import { findSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import { DIGITS, isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';
import { isBulletLine } from '../zones.ts';
import type { SourceWords } from './lexicon.ts';
import { hasHead, readPhrase, skipArticles, type IsBorder, type Phrase } from './phrases.ts';

/** The words in the bracket at `open` that name who counted its line. */
export function findAtLineEnd(
	document: Document,
	words: SourceWords,
	isBorder: IsBorder,
	open: number,
	sentence: Sentence
): Phrase | undefined {
	const { tokens, lines, numbers } = document;
	const line = lines[sentence.line];
	if (!line) return undefined;
	let close = open + 1;
	while (close < Math.min(line.to, open + BRACKET_WORDS) && tokens.key[close] !== ')') close++;
	if (tokens.key[close] !== ')') return undefined;
	// "(Department of Disasters, 19 March)" behind the full stop of what it counts.
	const isAlone = open === sentence.from && close + 1 >= sentence.to - 1;
	const isBehindNumber = mentionsIn(numbers, { from: sentence.from, to: open }).length > 0;
	if (!isAlone && !isBehindNumber) return undefined;
	const dated = readDated(document, words, isBorder, open, close, isAlone);
	if (dated || isAlone) return dated;
	if (line.to - close > 1 + Number(tokens.key[line.to - 1] === '.')) return undefined;
	if (isBulletLine(document, line) && close === open + 2)
		return readAcronym(document, sentence.from, open);
	return isShort(document, line) ? readBody(document, words, isBorder, open, close) : undefined;
}

/** "(NDOC, 17 April)", "(Bureau national des catastrophes, 11 mars)": in prose a name and a day, and nothing else; alone in its brackets, a body. */
function readDated(
	document: Document,
	words: SourceWords,
	isBorder: IsBorder,
	open: number,
	close: number,
	isAlone: boolean
): Phrase | undefined {
	const { tokens, dates } = document;
	const comma = findSign(tokens, open + 1, close, ',');
	const day = mentionsIn(dates, { from: comma, to: close }).find(({ kind }) => kind !== 'vague');
	const isWhole = day?.from === comma + 1 && day.to === close;
	if (!isWhole && !(isAlone && comma === close)) return undefined;
	if (comma === open + 2) return readAcronym(document, open + 1, open);
	const from = words.find(open + 1, 'tally') ? open + 1 : skipArticles(words, open + 1);
	const phrase = readPhrase(words, from, comma, isBorder);
	const isNamed = phrase?.to === comma && isCapital(tokens, phrase.from);
	const isBody = isNamed && hasHead(words, phrase.from, phrase.to);
	const isPlace = mentionsIn(document.places, { from, to: comma }).some(({ to }) => to === comma);
	return isBody && !(isPlace && comma - from === 1) ? phrase : undefined;
}

/** A bullet, or a line that is no prose: it begins with a number, or is hardly longer than its bracket. */
function isShort(document: Document, line: Span): boolean {
	if (isBulletLine(document, line)) return true;
	return document.tokens.kind[line.from] === DIGITS && line.to - line.from <= LINE_WORDS;
}

const LINE_WORDS = 30;

/** Tokens of a bracket that names a body and a day. */
const BRACKET_WORDS = 18;

/** "- Obo : 2 100 déplacés sur le site (CMP)": an acronym of no words before it. */
function readAcronym(
	{ tokens, language, places }: Document,
	from: number,
	open: number
): Phrase | undefined {
	const at = open + 1;
	if (!isAcronym(tokens, at) || isOfWords(tokens, from, open)) return undefined;
	if (readMarks(tokens, at, at + 1, language).length > 0 || isDisease(language, tokens.key[at]))
		return undefined;
	return mentionsIn(places, { from: at, to: at + 1 }).length > 0
		? undefined
		: { from: at, to: at + 1 };
}

/**
 * "(Commission mouvements de populations)", "(cellule de veille, 12 juin)": a body by its noun, with a
 * capital, of authority, or beside a day; "(camp de Goudebou)", "(dont sept enfants)" are none.
 */
function readBody(
	{ tokens, places, dates }: Document,
	words: SourceWords,
	isBorder: IsBorder,
	open: number,
	close: number
): Phrase | undefined {
	const inside = { from: open + 1, to: close };
	const day = mentionsIn(dates, inside).find(({ kind }) => kind !== 'vague');
	// "(12 juin, ministère de la Santé)": past the day and its comma.
	const isFirst = day?.from === inside.from;
	const from = isFirst ? day.to + Number(tokens.kind[day.to] === SIGN) : inside.from;
	const phrase = readPhrase(words, from, close, isBorder);
	const isOfBody =
		phrase !== undefined &&
		(hasHead(words, phrase.from, phrase.to) || words.holds(phrase.from, phrase.to, 'authority'));
	if (!isOfBody) return undefined;
	const isWhole = phrase.to === close || tokens.kind[phrase.to] !== WORD || phrase.to === day?.from;
	if (!isWhole || mentionsIn(places, phrase).some((place) => place.from === phrase.from))
		return undefined;
	const isNamed = isCapital(tokens, phrase.from) && phrase.to - phrase.from > 1;
	const isBody = isNamed || day !== undefined || words.find(phrase.from, 'authority') !== undefined;
	return isBody ? phrase : undefined;
}

/** "(COVID)" names what the cases are of. */
function isDisease(language: Language, word = ''): boolean {
	return Object.values(groupFor(language, 'diseases', 'words')).some((names) =>
		names.includes(word)
	);
}

/** "articles ménagers essentiels (AME)", "centres de traitement (CTC)": all its letters but one begin words before it. */
function isOfWords({ key, kind }: Tokens, from: number, open: number): boolean {
	const letters = [...(key[open + 1] ?? '')];
	let matched = 0;
	for (let at = Math.max(from, open - letters.length - SMALL_WORDS); at < open; at++) {
		if (kind[at] === WORD && key[at]?.charAt(0) === letters[matched]) matched++;
	}
	return matched >= letters.length - 1;
}

/** Words of a name that give its short form no letter: "de", "et". */
const SMALL_WORDS = 3;

/** Three capitals or more, and nothing else. */
export function isAcronym({ text, start, end }: Tokens, at: number): boolean {
	return /^\p{Lu}{3,8}$/u.test(text.slice(start[at], end[at]));
}
