import { foldText } from './fold.ts';
import { isBullet, listFrameLines } from './page-lines.ts';

/** Lines longer than this are sentences, which speak of an outlet rather than come from it. */
const LONGEST_LINE = 120;
const BORDERS = /[,;:|/()–—·©]|\s-\s/;

/**
 * The first of the outlets that are known which a line above or below the article names, alone or
 * between signs ("Par la rédaction, Radio des Collines – 14/01/2020"), with that line; null where none does.
 */
export function findKnownOutlet(
	text: string,
	known: readonly string[]
): { value: string; words: string } | null {
	const names = new Map(known.map((name) => [foldText(name), name]));
	const { above, below } = listFrameLines(text);
	for (const line of [...above, ...below]) {
		if (line.length > LONGEST_LINE || isBullet(line)) continue;
		const part = line.split(BORDERS).find((words) => names.has(foldText(words)));
		const value = part && names.get(foldText(part));
		if (value) return { value, words: line.trim() };
	}
	return null;
}
