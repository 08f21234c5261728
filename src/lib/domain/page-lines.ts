/** What the lines of a pasted text are by their look alone: for proposals that a person checks. */

const BULLET = /^\s*(?:[-–—•◦▪■●○*·►▶➢✓→]|\d{1,2}[.)])\s+/u;
const SHORTEST_SENTENCE = 60;
const FEW_WORDS = 3;
const SHORT_LINE_WORDS = 6;

/** "- 217 morts", "• Haïti : …": an item of a list, whatever it says. */
export function isBullet(line: string): boolean {
	return BULLET.test(line);
}

/** "2,1 M de personnes dans le besoin", one below the other, or "Morts : 217": numbers on show. */
export function isFigureLine(lines: readonly string[], at: number): boolean {
	const line = lines[at]?.trim() ?? '';
	if (countWords(line) > SHORT_LINE_WORDS) return false;
	if (/\p{L}\s*[:–—-]\s*[\d.,\s]*\d\s*[\p{L}%]?$/u.test(line)) return true;
	if (!startsWithNumber(line)) return false;
	if (/^[\d.,]+\s?[KM]\b/.test(line)) return true;
	const isBeside = [at - 1, at + 1].some((other) => startsWithNumber(lines[other]?.trim() ?? ''));
	return isBeside || countWords(line) <= FEW_WORDS;
}

/** "Accueil | Monde | Sports", "Home > News > Africa": the ways through a site. */
export function isTrail(line: string): boolean {
	return /\s[|>›»/]\s.*\s[|>›»/]\s|\s\|\s/.test(line);
}

/** A line that is prose: long, and ended like a sentence. */
function isSentence(line: string): boolean {
	return line.trim().length >= SHORTEST_SENTENCE && /[.!?…»"”)]$/.test(line.trim());
}

/** The lines above the first sentence of a text, and those below its last; all where it has none. */
export function listFrameLines(text: string): { above: string[]; below: string[] } {
	const lines = text.split('\n');
	const first = lines.findIndex(isSentence);
	if (first === -1) return { above: lines, below: [] };
	return { above: lines.slice(0, first), below: lines.slice(lines.findLastIndex(isSentence) + 1) };
}

export function countWords(line: string): number {
	return line.match(/[\p{L}\d][\p{L}\p{M}\d.,’'-]*/gu)?.length ?? 0;
}

function startsWithNumber(line: string): boolean {
	return /^[+~≈≥≤><$€£]?\s?\d/.test(line);
}
