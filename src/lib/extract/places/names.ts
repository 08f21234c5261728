/** Names in a sentence: runs of capitalised words, and the longest of them that the tree knows. */
import type { Region } from '#lib/domain/region.ts';
import { foldName, isMultiRegion, lookUpFolded, startsLongerName } from '#lib/regions/index.ts';
import { remember } from '#lib/regions/remember.ts';
import { unitAt } from '../fold.ts';
import { isCapital, type Tokens, WORD } from '../tokens.ts';

/** A capitalised name, and the regions that bear it; none = unknown to the tree. */
export interface Name {
	from: number;
	to: number;
	regions: readonly Region[];
	/** Across countries: the Sahel, the Horn of Africa. */
	multi: boolean;
}

const MAX_WORDS = 6;

/** Where a run of capitalised words that starts at a token ends; hyphens keep it together. */
export function endOfRun(tokens: Tokens, from: number, limit: number): number {
	let to = from;
	while (
		to < limit &&
		tokens.kind[to] === WORD &&
		!(to > from && opensCell(tokens, to)) &&
		(isCapital(tokens, to) || isJoined(tokens, to, from) || isPrefix(tokens, to, from))
	) {
		to++;
	}
	return to;
}

/** The cells of a table stand apart by tabs: "Bunia", "Goma" are two names. */
function opensCell({ text, start }: Tokens, at: number): boolean {
	return unitAt(text, (start[at] ?? 0) - 1) === TAB;
}

const TAB = 9;

/** "al-Sireiha": a short word in small letters, joined to the name behind it. */
export function isPrefix(tokens: Tokens, at: number, from: number): boolean {
	const length = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0);
	const isNext = tokens.joined[at + 1] === 1 && isCapital(tokens, at + 1);
	return at === from && length <= PREFIX && isNext && tokens.joined[at] !== 1;
}

const PREFIX = 3;

function isJoined(tokens: Tokens, at: number, from: number): boolean {
	return at > from && (tokens.joined[at] === 1 || isElided(tokens, at));
}

/** "Za'atri", "Sana'a": the apostrophe lies inside the name, as it does not in "L'enclave". */
function isElided({ key, spaced }: Tokens, at: number): boolean {
	const before = key[at - 1] ?? '';
	const isGenitive = key[at] === 's';
	return spaced[at] === 0 && before.endsWith("'") && before.length >= ELIDED && !isGenitive;
}

/** Letters and apostrophe in front of the rest of a name; articles have fewer. */
const ELIDED = 3;

/** True for "OIM", "GNA": capitals throughout, two to six of them. */
export function isAcronym(tokens: Tokens, at: number): boolean {
	const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
	return word.length >= 2 && word.length <= 6 && word === word.toUpperCase();
}

/** The longest name from a token that the tree knows, over lower-case particles too. */
export function findLongestName(tokens: Tokens, from: number, limit: number): Name | undefined {
	let best: Name | undefined;
	const last = Math.min(limit, from + MAX_WORDS);
	for (let to = from + 1; to <= last; to++) {
		if (tokens.kind[to - 1] !== WORD || (to - 1 > from && opensCell(tokens, to - 1))) break;
		const known = lookUp(tokens.text.slice(tokens.start[from], tokens.end[to - 1]));
		const { regions, multi } = known;
		const isWhole =
			isCapital(tokens, to - 1) ||
			(isLong(tokens, to - 1) && !opensWithArticle(tokens, from, to)) ||
			isTail(tokens, to - 1);
		if ((regions.length > 0 || multi) && isWhole) best = { from, to, regions, multi };
		// "N'" of "N'Djamena" is no word of the index.
		const isElided = tokens.key[to - 1]?.endsWith("'") ?? false;
		if (!isElided && !known.goesOn) break;
	}
	return best;
}

/** What the tree knows of words: the regions with that name, and whether longer names begin so. */
const lookUp = remember((words: string) => {
	const folded = foldName(words);
	const regions = lookUpFolded(folded);
	const multi = regions.length === 0 && isMultiRegion(folded);
	return { regions, multi, goesOn: startsLongerName(folded) };
});

/** "M'bera", "N'gaous": the rest of a word behind its apostrophe. */
function isTail({ key, spaced }: Tokens, at: number): boolean {
	return spaced[at] === 0 && (key[at - 1]?.endsWith("'") ?? false);
}

/** A last word in small letters is part of a name only if it can be no verb ("Guinée équatoriale"). */
function isLong(tokens: Tokens, at: number): boolean {
	return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) >= LONG;
}

const LONG = 6;

/** "La entrada de Iota", "El progreso": a short word that only the sentence gives its capital, and a noun. */
function opensWithArticle({ start, end }: Tokens, from: number, to: number): boolean {
	return to - from === 2 && (end[from] ?? 0) - (start[from] ?? 0) <= PREFIX;
}
