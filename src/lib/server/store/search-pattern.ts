/**
 * A regular expression in the place of folded copies of texts: they would take as much room as the
 * texts themselves, and have to be written with every figure.
 */
import { foldLetters, foldText } from '#lib/domain/fold.ts';

/**
 * Matches a text where `foldText` of it holds `foldText` of the words. JavaScript (with the flag u)
 * and PostgreSQL read it alike.
 */
export function toSearchPattern(words: string): string {
	const spellings = (allSpellings ??= listSpellings());
	const marks = spellings.get(MARKS) ?? '';
	const spaces = spellings.get(' ') ?? '';
	// Composed, as the folded letters of Korean are several for each that was written.
	const letters = Array.from(foldText(words).normalize('NFC'), (letter) =>
		letter === ' ' ? `[${spaces}][${spaces}${marks}]*` : `[${spellings.get(letter) ?? letter}]`
	);
	return letters.join(`[${marks}]*`);
}

const MARKS = '';
const LAST = 0xffff;
const SURROGATES = { first: 0xd800, last: 0xdfff };

let allSpellings: Map<string, string> | undefined;

/** What may stand in a text for each letter of a folded one, as between brackets of a pattern. */
function listSpellings(): Map<string, string> {
	const codes = new Map<string, number[]>();
	for (let code = 0; code <= LAST; code++) {
		if (code >= SURROGATES.first && code <= SURROGATES.last) continue;
		const written = String.fromCodePoint(code);
		const folded = /\s/u.test(written) ? ' ' : foldLetters(written).normalize('NFC');
		codes.set(folded, [...(codes.get(folded) ?? []), code]);
	}
	return new Map([...codes].map(([folded, some]) => [folded, toRanges(some).join('')]));
}

/** "a-c", "x" … of rising codes. */
function toRanges(codes: readonly number[]): string[] {
	const starts = codes.filter((code, index) => code !== (codes[index - 1] ?? NaN) + 1);
	const ends = codes.filter((code, index) => code !== (codes[index + 1] ?? NaN) - 1);
	return starts.map((from, index) => {
		const to = ends[index] ?? from;
		return from === to ? write(from) : `${write(from)}-${write(to)}`;
	});
}

/** Between brackets, these mean something else. */
function write(code: number): string {
	return String.fromCodePoint(code).replace(/[\\\]^[-]/, '\\$&');
}
