/**
 * Cuts a page into lines and tells the article from what surrounds it: menus, tickers, links to other
 * articles, comments, notices. Only plain-text dumps need it; a cleaned article passes whole.
 */
import { perLanguage, wordsFor, type Language } from './lexicon.ts';
import { PhraseBook } from './phrases.ts';
import { BREAK, DIGITS, SIGN, WORD, type Tokens } from './tokens.ts';

export type Zone = 'body' | 'boilerplate' | 'row';

/** A line of the text in tokens, its line break left out. */
export interface Line {
	from: number;
	to: number;
	zone: Zone;
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

const cueBook = perLanguage((language: Language) => {
	const book = new PhraseBook<Cue>();
	for (const cue of CUES) {
		for (const words of wordsFor(language, 'boilerplate', cue)) book.add(words, cue);
	}
	return book;
});

/** The lines of a text, each with its zone. */
export function findZones(tokens: Tokens, language: Language): Line[] {
	const lines = splitLines(tokens);
	const book = cueBook(language);
	let section: Zone | 'related' | 'comments' = 'body';
	for (const line of lines) {
		const cue = findCue(tokens, line, book);
		const isProse = isProseLine(tokens, line);
		if (cue === 'comments' && isHeading(tokens, line)) section = 'comments';
		else if (cue === 'related' && isHeading(tokens, line)) section = 'related';
		else if (section === 'related' && isProse && cue === undefined) section = 'body';
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

/** A row of a table keeps its tabs. */
function isRow(tokens: Tokens, from: number, to: number): boolean {
	return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).includes('\t');
}

/** The cue that a line begins with, behind signs such as ">>" or a bullet. */
function findCue(tokens: Tokens, line: Line, book: PhraseBook<Cue>): Cue | undefined {
	let at = line.from;
	while (at < line.to && at < line.from + 3 && tokens.kind[at] === SIGN && tokens.key[at] !== '©')
		at++;
	return book.matchAt(tokens, at).at(-1)?.meaning;
}

/** A heading is short, or ends in a count: "Commentaires (12)". */
function isHeading(tokens: Tokens, line: Line): boolean {
	let words = 0;
	for (let at = line.from; at < line.to; at++) if (tokens.kind[at] === WORD) words++;
	return words <= 5;
}

const ENDINGS = '.!?…»"”:;)';

/** Prose: a dozen words, most of them words indeed, and the end of a sentence. */
function isProseLine(tokens: Tokens, line: Line): boolean {
	let words = 0;
	for (let at = line.from; at < line.to && words < 10; at++) if (tokens.kind[at] === WORD) words++;
	return (
		words >= 10 && ENDINGS.includes(tokens.key[line.to - 1] ?? '') && tokens.key[line.from] !== '>'
	);
}

function isAside(tokens: Tokens, line: Line, cue: Cue | undefined, isProse: boolean): boolean {
	if (cue === 'inline') return true;
	if (cue === 'ticker' && !isProse) return hasSign(tokens, line, ':—–|•');
	if (cue === 'service' && !isProse) return true;
	if (tokens.key[line.from] === '>' && !isProse) return true;
	return isMenu(tokens, line) || isTicker(tokens, line);
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
		if ('|>»›·'.includes(tokens.key[at] ?? ' ')) separators++;
	}
	return separators >= 2 && words < separators * 7;
}

/** "•••", "+++": marks between the headlines of a ticker. */
function isTicker(tokens: Tokens, line: Line): boolean {
	for (let at = line.from; at + 1 < line.to; at++) {
		const key = tokens.key[at] ?? '';
		if ('•+/'.includes(key) && key === tokens.key[at + 1] && tokens.kind[at] !== DIGITS)
			return true;
	}
	return false;
}
