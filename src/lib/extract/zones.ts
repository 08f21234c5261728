/**
 * Cuts a page into lines and tells the article from what surrounds it: menus, tickers, links to other
 * articles, comments, notices. Only plain-text dumps need it; a cleaned article passes whole.
 */
import { withFields } from './fields.ts';
import { bookOf } from './books.ts';
import { wordsFor, type Language } from './lexicon.ts';
import type { PhraseBook } from './phrases.ts';
import { BREAK, DIGITS, SIGN, WORD, type Tokens } from './tokens.ts';

type Zone = 'body' | 'boilerplate' | 'row';

/** A line of the text in tokens, its line break left out. */
export interface Line {
	from: number;
	to: number;
	zone: Zone;
}

const BULLETS = '•▪●◦‣■□►▶❑❒▢○➢➤✓-–—*ƒ';

/** True where a line begins with a bullet. */
export function isBulletLine({ tokens }: { tokens: Tokens }, { from }: { from: number }): boolean {
	return tokens.kind[from] === SIGN && BULLETS.includes(tokens.key[from] ?? ' ');
}

type Cue = 'comments' | 'related' | 'ticker' | 'service' | 'inline' | 'box' | 'resume';
const CUES: readonly Cue[] = [
	'comments',
	'related',
	'ticker',
	'service',
	'inline',
	'box',
	'resume'
];

const cueBook = bookOf<Cue>('boilerplate', (book, language) => {
	for (const cue of CUES) {
		for (const words of wordsFor(language, 'boilerplate', cue)) book.add(words, cue);
	}
});

/** The lines of a text, each with its zone. */
export function findZones(tokens: Tokens, language: Language): Line[] {
	const lines = splitLines(tokens);
	for (const separator of '|;') markBarredRows(tokens, lines, separator);
	const book = cueBook(language);
	let section: Zone | 'related' | 'comments' = 'body';
	let hasProse = false;
	for (const line of lines) {
		const cue = findCue(tokens, line, book);
		const isProse = isProseLine(tokens, line);
		const isHead = cue !== undefined && isHeading(tokens, line);
		hasProse ||= isProse;
		// "5 commentaires" in the byline only counts them: theirs is the end of a page.
		if (cue === 'comments' && isHead) section = hasProse ? 'comments' : section;
		else if (cue === 'related' && isHead && section !== 'comments') section = 'related';
		else if (section === 'related' && isProse && cue === undefined) section = 'body';
		if (section === 'body' && line.zone === 'row') continue;
		line.zone =
			section !== 'body' || isAside(tokens, line, cue, isProse) ? 'boilerplate' : line.zone;
	}
	return lines;
}

function splitLines(tokens: Tokens): Line[] {
	const lines: Line[] = [];
	let from = 0;
	for (let at = 0; at <= tokens.length; at++) {
		if (at < tokens.length && tokens.kind[at] !== BREAK) continue;
		if (at > from) lines.push({ from, to: at, zone: isRow(tokens, from, at) ? 'row' : 'body' });
		from = at + 1;
	}
	return lines;
}

/** Lines with as many bars as their neighbour are rows of a table, if one of them has digits. */
function markBarredRows(tokens: Tokens, lines: readonly Line[], separator: string): void {
	const bars = lines.map((line) => countKey(tokens, line, separator));
	lines.forEach((line, i) => {
		const count = bars[i] ?? 0;
		if (count === 0) return;
		const neighbours = [i - 1, i + 1].filter((j) => bars[j] === count && (lines[j]?.to ?? 0) > 0);
		// A header may take two rows.
		const near = neighbours.includes(i + 1) && bars[i + 2] === count ? [i + 2] : [];
		const withDigits = [i, ...neighbours, ...near].some((j) =>
			hasCellOfDigits(tokens, lines[j], separator)
		);
		if (neighbours.length > 0 && withDigits) line.zone = 'row';
	});
}

function countKey(tokens: Tokens, line: Line, key: string): number {
	let count = 0;
	for (let at = line.from; at < line.to; at++) if (tokens.key[at] === key) count++;
	return count;
}

/** A cell that holds a number alone. */
function hasCellOfDigits(tokens: Tokens, line: Line | undefined, separator: string): boolean {
	if (!line) return false;
	for (let at = line.from; at < line.to; at++) {
		const opens = at === line.from || tokens.key[at - 1] === separator;
		if (!opens || tokens.kind[at] !== DIGITS) continue;
		let to = at;
		while (to < line.to && tokens.kind[to] !== WORD && tokens.key[to] !== separator) to++;
		if (to === line.to || tokens.key[to] === separator) return true;
	}
	return false;
}

/** A row of a table keeps its tabs. */
function isRow(tokens: Tokens, from: number, to: number): boolean {
	return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).includes('\t');
}

/** The cue that a line begins with, behind signs such as ">>" or a bullet. */
function findCue(tokens: Tokens, line: Line, book: PhraseBook<Cue>): Cue | undefined {
	let at = line.from;
	while (at < line.to && at < line.from + 3 && tokens.kind[at] !== WORD) at++;
	const matches = book.matchAt(tokens, at);
	const longest = matches.at(-1)?.to;
	const cues = matches.filter((match) => match.to === longest).map((match) => match.meaning);
	// "Lire aussi" alone heads a list; with a title behind it, it is one link.
	const isAlone = longest !== undefined && line.to - longest <= 1;
	return cues.includes('inline') && !isAlone ? 'inline' : cues[0];
}

/** A heading is short, or ends in a count: "Commentaires (12)". */
function isHeading(tokens: Tokens, line: Line): boolean {
	let words = 0;
	for (let at = line.from; at < line.to; at++) if (tokens.kind[at] === WORD) words++;
	return words <= 5;
}

const ENDINGS = '.!?…»"”:;)';

/** Prose: a dozen words, most of them words indeed, and the end of a sentence. */
export function isProseLine(tokens: Tokens, line: Line): boolean {
	let words = 0;
	for (let at = line.from; at < line.to && words < 10; at++) if (tokens.kind[at] === WORD) words++;
	return (
		words >= 10 && ENDINGS.includes(tokens.key[line.to - 1] ?? '') && tokens.key[line.from] !== '>'
	);
}

function isAside(tokens: Tokens, line: Line, cue: Cue | undefined, isProse: boolean): boolean {
	if (cue === 'inline') return true;
	// "EN VIVO  Gaza: 12 muertos · Tour, etapa 16 (+0,4 %)": bars between headlines are of no prose.
	if (cue === 'ticker' && hasSign(tokens, line, '·»›|•')) return true;
	if (cue === 'ticker' && !isProse) return hasSign(tokens, outsideBracket(tokens, line), ':—–');
	if ((cue === 'service' || cue === 'comments') && !isProse) return true;
	if (tokens.key[line.from] === '>' && !isProse) return true;
	return isMenu(tokens, line) || isTicker(tokens, line);
}

/** "EN BREF (Source : OCHA)" heads a box: its colon is the bracket's. */
function outsideBracket(tokens: Tokens, line: Line): Line {
	let to = line.from;
	while (to < line.to && tokens.key[to] !== '(') to++;
	return withFields(line, { to });
}

function hasSign(tokens: Tokens, line: Line, signs: string): boolean {
	for (let at = line.from; at < line.to; at++) {
		if (tokens.kind[at] === SIGN && signs.includes(tokens.key[at] ?? ' ')) return true;
	}
	return false;
}

/** A menu: three or more separators, and hardly more words than separators. */
function isMenu(tokens: Tokens, line: Line): boolean {
	let separators = 0;
	let words = 0;
	for (let at = line.from; at < line.to; at++) {
		if (tokens.kind[at] === WORD) words++;
		if (SEPARATORS.includes(tokens.key[at] ?? ' ')) separators++;
	}
	return separators >= 2 && words < separators * 7 && !isKeyFigures(tokens, line);
}

const SEPARATORS = '|>»›·';

/** "Goma | Morts : 87 | Blessés : 120", "87 morts | 120 blessés": a number and few words in each part behind a name. */
function isKeyFigures(tokens: Tokens, line: Line): boolean {
	let words = 0;
	let numbers = 0;
	let parts = 0;
	let isNamed = false;
	for (let at = line.from; at <= line.to; at++) {
		if (at === line.to || SEPARATORS.includes(tokens.key[at] ?? ' ')) {
			if (parts++ === 0 && numbers === 0) isNamed = true;
			else if (numbers === 0 || (isNamed && !isLabelled(tokens, at))) return false;
			if (words === 0 || words > 5) return false;
			words = numbers = 0;
		} else if (tokens.kind[at] === WORD) words++;
		else if (tokens.kind[at] === DIGITS) numbers++;
		else if (tokens.key[at] === '/' || (tokens.key[at] === ':' && tokens.kind[at - 1] === DIGITS))
			return false;
	}
	return true;
}

/** "Morts : 87": the number that ends a part has its label before it; one in brackets counts comments. */
function isLabelled({ kind, key }: Tokens, end: number): boolean {
	let at = end - 1;
	while (kind[at] === DIGITS || (kind[at] === SIGN && '.,'.includes(key[at] ?? ' '))) at--;
	return at < end - 1 && key[at] === ':';
}

/** "•••", "+++", "//": marks between the headlines of a ticker; those of "https://" are of an address. */
function isTicker(tokens: Tokens, line: Line): boolean {
	for (let at = line.from; at + 1 < line.to; at++) {
		const key = tokens.key[at] ?? '';
		if (key === '/' && tokens.key[at - 1] === ':' && tokens.spaced[at] === 0) continue;
		if ('•+/'.includes(key) && key === tokens.key[at + 1] && tokens.kind[at] !== DIGITS)
			return true;
	}
	return false;
}
