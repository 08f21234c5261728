/** The headline of a pasted text: a line that is neither a list's, nor a number on show, nor a date. */
import {
	countWords,
	isBullet,
	isFigureLine,
	isTrail,
	listFrameLines
} from '#lib/domain/page-lines.ts';
import { detectLanguage, readDatesIn, readPublicationOf } from '#lib/extract/index.ts';

/** As far into a text as its headline is looked for. */
const LOOKED_AT = 20_000;
const FEWEST_WORDS = 3;
const LONGEST_TITLE = 200;
const OPENING = 90;
/** Days that stand alone in a line are told from others whatever the day of reading. */
const ANY_DAY = '2012-11-09';

/** What reads like a headline; else how the article begins; null for a text without either. */
export function findHeadline(text: string): string | null {
	const lang = detectLanguage(text);
	const lines = text.slice(0, LOOKED_AT).split('\n');
	const kept = lines.map((line, at) => (isNoHeadline(lines, at, lang) ? '' : line));
	const said = readPublicationOf(kept.join('\n'), lang).title;
	if (said === null) return null;
	if (kept.some((line) => line.trim() === said)) return said;
	return findDatedHeadline(kept, lang) ?? cutOpening(kept, said);
}

function isNoHeadline(lines: readonly string[], at: number, lang: string): boolean {
	const line = lines[at] ?? '';
	if (isBullet(line) || isFigureLine(lines, at) || isTrail(line)) return true;
	return line.trim() !== '' && isDateLine(line, lang);
}

/** "Semana del 3 al 9 de marzo de 2025": hardly a word beside the days. */
function isDateLine(line: string, lang: string): boolean {
	if (line.length > OPENING || !/\d/.test(line)) return false;
	const dates = readDatesIn(line, lang, ANY_DAY);
	const beside = dates.reduceRight(
		(rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
		line
	);
	return dates.length > 0 && countWords(beside) < FEWEST_WORDS;
}

/** "Myanmar: Humanitarian Snapshot (as of 3 June 2024)": a headline that says of when it is. */
function findDatedHeadline(lines: readonly string[], lang: string): string | null {
	const { above } = listFrameLines(lines.join('\n'));
	const headlines = above.map((line) => line.trim()).filter((line) => isDated(line, lang));
	return headlines.at(-1) ?? null;
}

/** Of "Published on: 3 June" and "By A. Sow, 3 June", nothing before the day names a thing. */
function isDated(line: string, lang: string): boolean {
	if (line.length > LONGEST_TITLE || /[.;,:]$|©/u.test(line)) return false;
	const day = readDatesIn(line, lang, ANY_DAY)[0];
	const before = line.slice(0, day?.start);
	return countWords(before) >= FEWEST_WORDS && /\(|[:–—]\s*\p{L}+\s+\p{L}+/u.test(before);
}

/** "GOMA, 2 février 2025 (Agence) – ": it tells where and when, not of what. */
const DATELINE = /^\p{Lu}{2}[^.!?]{0,80}?\s?[-–—]+\s+(?=[\p{Lu}\d«"“])/u;

/** The beginning of the line that a title was cut from, without the dateline before it. */
function cutOpening(lines: readonly string[], said: string): string {
	const begin = said.replace(/…$/, '');
	const line = lines.find((one) => one.trim().startsWith(begin))?.trim() ?? said;
	const words = line.replace(DATELINE, '');
	if (words.length <= OPENING) return words;
	return `${words.slice(0, words.lastIndexOf(' ', OPENING)).replace(/[\s,;:–—-]+$/, '')}…`;
}
