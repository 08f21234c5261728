/** Datelines: "BAGDAD, 6 mars 2017 (AFP) -", "DAKAR –", "KARACHI:": where it was written, not where. */
import { BREAK, DIGITS, isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';

const BEFORE = 8;
const AFTER = 22;

/** True for a name near the start of a line, before the dash or colon that ends a dateline. */
export function isInDateline(tokens: Tokens, from: number, to: number): boolean {
	if (!startsLine(tokens, from)) return false;
	if (isBehindBracket(tokens, to) || isBracketed(tokens, from, to)) return true;
	let hasLowerWord = 0;
	for (let at = to; at < Math.min(tokens.length, to + AFTER); at++) {
		if (tokens.kind[at] === BREAK) return isDayAlone(tokens, to, at);
		if (opensCell(tokens, at)) return false;
		if (isDash(tokens, at) && isValue(tokens, at + 1)) return false;
		if (isDash(tokens, at) || (isShouting(tokens, from) && isGlued(tokens, at))) return true;
		if (tokens.key[at] === ':') return isBeforeColon(tokens, from, to, at);
		if (tokens.key[at] === '.' && endsDateline(tokens, at)) return true;
		if (tokens.kind[at] === WORD && !isCapital(tokens, at)) hasLowerWord++;
		if (hasLowerWord > 3) return false;
	}
	return false;
}

/** "EL CORREO / ABUYA": who writes and where, a line of names in capitals with a bar between. */
export function isSigned(tokens: Tokens, from: number, to: number): boolean {
	const { kind, key } = tokens;
	if (kind[to] !== BREAK && to < tokens.length) return false;
	let hasBar = false;
	for (let at = from - 1; at >= Math.max(0, from - BEFORE) && kind[at] !== BREAK; at--) {
		if (kind[at] === DIGITS || (kind[at] === WORD && !isShouting(tokens, at) && isLong(tokens, at)))
			return false;
		hasBar ||= BARS.has(key[at] ?? '') && tokens.spaced[at] === 1;
	}
	return hasBar && from < TOP;
}

const BARS: ReadonlySet<string> = new Set(['/', '|']);
/** Tokens from the head of a text to who signs it. */
const TOP = 80;

function isLong({ start, end }: Tokens, at: number): boolean {
	return (end[at] ?? 0) - (start[at] ?? 0) > ARTICLE;
}

/** Letters of "de", "EL", "los". */
const ARTICLE = 3;

/** "La Paz, 5 de marzo de 2024": a line of a name and a whole date. */
function isDayAlone({ key, kind }: Tokens, comma: number, end: number): boolean {
	if (key[comma] !== ',' || key[end - 1]?.length !== YEAR) return false;
	const digits = kind.slice(comma, end).filter((one) => one === DIGITS);
	return kind[end - 1] === DIGITS && digits.length === 2 && end - comma <= DAY_WORDS;
}

/** Tokens of a comma and a date: ", martes 5 de marzo de 2024". */
const DAY_WORDS = 8;

/** "Masisi – 45 200", "Jajarkot – 105 dead, 140 injured": a number behind the dash, in a short line without a full stop. */
function isValue({ kind, key, length }: Tokens, from: number): boolean {
	if (kind[from] !== DIGITS) return false;
	let end = from;
	while (end < length && kind[end] !== BREAK) if (++end - from > ROW) return false;
	return key[end - 1] !== '.';
}

/** Tokens of the values of a row. */
const ROW = 12;

/** "Zambezia | 6 | – | 1 020": a dash in a table is an empty cell. */
function opensCell({ key, text, end }: Tokens, at: number): boolean {
	return key[at] === '|' || text.charAt(end[at - 1] ?? 0) === '\t';
}

/** "KARACHI:", "HYDERABAD, INDIA:", and at the head of a text "Lagos: Police said". */
function isBeforeColon(tokens: Tokens, from: number, to: number, colon: number): boolean {
	if (isShouting(tokens, from)) return colon === to || isShouting(tokens, colon - 1);
	if (tokens.kind[colon + 1] !== WORD || !isCapital(tokens, colon + 1)) return false;
	return (from === 0 && colon === to) || isNameAndDay(tokens, from, to, colon);
}

/** "Kathmandu, July 20: Floods": a name at the head of the line, and a day behind its comma. */
function isNameAndDay(tokens: Tokens, from: number, to: number, colon: number): boolean {
	let start = from;
	while (start > 0 && tokens.kind[start - 1] !== BREAK) start--;
	let comma = start;
	while (tokens.kind[comma] === WORD && isCapital(tokens, comma)) comma++;
	if (tokens.key[comma] !== ',' || comma === start) return false;
	const isPart = from > comma || (from === start && to <= comma);
	return isPart && tokens.kind.slice(comma, colon).includes(DIGITS);
}

/** "Manille (ats/afp) Le typhon": a bracket without a number, then the text. */
function isBehindBracket(tokens: Tokens, at: number): boolean {
	if (tokens.key[at] !== '(') return false;
	let close = at + 1;
	while (close - at < BRACKET && tokens.key[close] !== ')' && tokens.kind[close] !== DIGITS)
		close++;
	return (
		tokens.key[close] === ')' && tokens.kind[close + 1] === WORD && isCapital(tokens, close + 1)
	);
}

/** "(Juba) The floods", "[Lilongwe, 4 May] Cholera": a bracket of its own opens the line, and then the text does. */
function isBracketed(tokens: Tokens, from: number, to: number): boolean {
	const { key, kind } = tokens;
	const open = key[from - 1] ?? '';
	if (!OPENS.has(open) || (from > 1 && kind[from - 2] !== BREAK)) return false;
	const close = key.slice(to, to + AFTER).findIndex((sign) => CLOSES.has(sign)) + to;
	if (close < to || kind.slice(to, close).includes(BREAK)) return false;
	const text = [close + 1, close + 2].find((at) => kind[at] === WORD) ?? close;
	return isCapital(tokens, text);
}

const OPENS: ReadonlySet<string> = new Set(['(', '[']);
const CLOSES: ReadonlySet<string> = new Set([')', ']']);

/** Tokens of the agencies in a bracket: "ats/afp". */
const BRACKET = 5;

function startsLine(tokens: Tokens, from: number): boolean {
	for (let at = from - 1; at >= Math.max(0, from - BEFORE); at--) {
		if (tokens.kind[at] === BREAK) return true;
		if (tokens.kind[at] === WORD && !isCapital(tokens, at)) return false;
		if (isDash(tokens, at) || tokens.key[at] === ':' || tokens.key[at] === '.') return false;
	}
	return from <= BEFORE;
}

/** A dash between spaces, behind ").", or between a bracket and a capital: "(AIB)-Les pluies". */
function isDash(tokens: Tokens, at: number): boolean {
	if (tokens.kind[at] !== SIGN || !'-–—'.includes(tokens.key[at] ?? ' ')) return false;
	if (tokens.spaced[at] === 1 || tokens.key[at - 1] === '.') return true;
	return tokens.key[at - 1] === ')' && tokens.kind[at + 1] === WORD && isCapital(tokens, at + 1);
}

/** "LAGOS, Nigeria—Gunmen", "MANILA, Philippines– From": a dash close to a line's name in capitals. */
function isGlued({ key, kind, spaced }: Tokens, at: number): boolean {
	if (kind[at] !== SIGN) return false;
	return key[at] === '—' || (key[at] === '–' && spaced[at + 1] === 1);
}

/** "(EFE).-", "(@Agency). Text", "Kaya, 28 janvier 2022. Le": a bracket or a year before the full stop. */
function endsDateline(tokens: Tokens, at: number): boolean {
	const year = tokens.key[at - 1] ?? '';
	return year === ')' || (tokens.kind[at - 1] === DIGITS && year.length === YEAR);
}

const YEAR = 4;

function isShouting(tokens: Tokens, at: number): boolean {
	const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
	return word.length > 2 && word === word.toUpperCase();
}
