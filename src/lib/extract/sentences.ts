/** Cuts the lines of an article into sentences; a bullet, a table cell row or a bar ends one too. */
import type { Sentence } from './document.ts';
import { groupFor, perLanguage, wordsFor, type Language } from './lexicon.ts';
import { DIGITS, isCapital, SIGN, type Tokens, WORD } from './tokens.ts';
import type { Line } from './zones.ts';

interface Abbreviations {
	words: ReadonlySet<string>;
	/** Those that are short for a month beside a number, and else may be a name: "Viña del Mar." */
	months: ReadonlySet<string>;
}

const abbreviations = perLanguage((language: Language): Abbreviations => {
	const months = Object.values(groupFor(language, 'dates', 'months')).flat();
	return {
		words: new Set(wordsFor(language, 'sentence', 'abbreviation')),
		months: new Set(months.map((word) => word.replace('?', '')))
	};
});
/** What a sentence opens with that stands at a day, word by word: "As of", "Au", "Depuis". */
const openers = perLanguage((language: Language): ReadonlyMap<string, readonly string[][]> => {
	const groups = groupFor(language, 'dates', 'openers');
	const byFirst = new Map<string, string[][]>();
	for (const phrase of [...(groups['as_of'] ?? []), ...(groups['since'] ?? [])]) {
		const words = phrase.split(' ');
		const first = words[0] ?? '';
		byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
	}
	return byFirst;
});
/** No sentence is longer than this many tokens: what never ends is cut. */
const LONGEST = 240;
const BULLETS = '•·▪●◦‣■□►▶|ƒ';
const OPENERS = '«"“([-–—¿¡•‘\'';

/** The sentences of the lines that belong to the article, in order. */
export function findSentences(
	tokens: Tokens,
	lines: readonly Line[],
	language: Language
): Sentence[] {
	const sentences: Sentence[] = [];
	const short = abbreviations(language);
	const openings = openers(language);
	const push = (from: number, to: number, line: number): void => {
		for (let at = from; at < to; at += LONGEST) {
			sentences.push({ from: at, to: Math.min(at + LONGEST, to), line });
		}
	};
	lines.forEach((line, index) => {
		if (line.zone === 'boilerplate') return;
		if (line.zone === 'row') {
			push(line.from, line.to, index);
			return;
		}
		let from = line.from;
		for (let at = line.from; at < line.to; at++) {
			const ends = isEnd(tokens, at, line.to, short);
			if (at > from && opensAfresh(tokens, at, openings)) {
				push(from, at, index);
				from = at;
			}
			if (!ends && !isBullet(tokens, at)) continue;
			const to = ends ? closeQuotes(tokens, at + 1, line.to) : at;
			if (to > from) push(from, to, index);
			from = ends ? to : at + 1;
			at = Math.max(at, to - 1);
		}
		if (line.to > from) push(from, line.to, index);
	});
	return sentences;
}

/** "… assisted since January As of 11 July, a total of …": a flattened page lost the full stop. */
function opensAfresh(
	tokens: Tokens,
	at: number,
	openings: ReadonlyMap<string, readonly string[][]>
): boolean {
	if (tokens.kind[at] !== WORD || !isCapital(tokens, at) || !tokens.spaced[at]) return false;
	const isRunning = tokens.kind[at - 1] === WORD && !isCapital(tokens, at - 1);
	if (!isRunning && tokens.kind[at - 1] !== DIGITS) return false;
	return (openings.get(tokens.key[at] ?? '') ?? []).some((words) => {
		const day = at + words.length;
		if (words.some((word, i) => word !== tokens.key[at + i])) return false;
		return tokens.kind[day] === DIGITS || (tokens.kind[day] === WORD && words.length > 1);
	});
}

function isBullet(tokens: Tokens, at: number): boolean {
	return tokens.kind[at] === SIGN && BULLETS.includes(tokens.key[at] ?? ' ');
}

function isEnd(tokens: Tokens, at: number, to: number, short: Abbreviations): boolean {
	if (tokens.kind[at] !== SIGN) return false;
	const sign = tokens.key[at] ?? '';
	if (sign === '!' || sign === '?' || sign === '…') return startsSentence(tokens, at + 1, to);
	// "S/. 25 millones": the sign of a money.
	if (sign !== '.' || tokens.key[at - 1] === '/') return false;
	if (tokens.kind[at - 1] === WORD && isShort(tokens, at - 1, short)) return false;
	return startsSentence(tokens, at + 1, to);
}

function isShort(tokens: Tokens, at: number, short: Abbreviations): boolean {
	const word = tokens.key[at] ?? '';
	if (word.length === 1) return !isUnit(tokens, at);
	const isName = short.months.has(word) && isCapital(tokens, at) && !isBesideNumber(tokens, at);
	return short.words.has(word) && !isName;
}

function isBesideNumber({ kind }: Tokens, at: number): boolean {
	return kind[at - 1] === DIGITS || kind[at + 2] === DIGITS;
}

/** "210 km/h.", "à 14 h.": a unit, not an initial. */
function isUnit({ kind, key, text, start }: Tokens, at: number): boolean {
	const letter = text.charAt(start[at] ?? 0);
	if (letter !== letter.toLowerCase() || kind[at + 2] === DIGITS) return false;
	return kind[at - 1] === DIGITS || key[at - 1] === '/';
}

/** What follows is spaced and begins with a capital, a digit or an opening sign. */
function startsSentence(tokens: Tokens, from: number, to: number): boolean {
	let at = from;
	while (
		at < to &&
		tokens.kind[at] === SIGN &&
		'»"”)\'’'.includes(tokens.key[at] ?? ' ') &&
		!isOpening(tokens, at)
	)
		at++;
	if (at >= to) return true;
	if (!tokens.spaced[at]) return false;
	if (tokens.kind[at] === DIGITS) return true;
	return isCapital(tokens, at) || OPENERS.includes(tokens.text.charAt(tokens.start[at] ?? 0));
}

function closeQuotes(tokens: Tokens, from: number, to: number): number {
	let at = from;
	while (
		at < to &&
		tokens.kind[at] === SIGN &&
		'»"”)'.includes(tokens.key[at] ?? ' ') &&
		!isOpening(tokens, at)
	)
		at++;
	return at;
}

function isOpening(tokens: Tokens, at: number): boolean {
	return tokens.key[at] === '"' && tokens.spaced[at] === 1 && tokens.spaced[at + 1] === 0;
}
