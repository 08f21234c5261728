/** Whether a name is spelled as a region is, accents and all. */
import type { Region } from '#lib/domain/region.ts';
import { foldName } from '#lib/regions/fold.ts';
import type { Tokens } from '../tokens.ts';
import type { Candidate } from './stretch.ts';

/** "le Tigre" is no "Tigré": a name that only its accents tell from that of a region. */
export function isOtherWord(
	{ folded, start, end }: Tokens,
	{ nameFrom, to }: Candidate,
	{ names, level }: Region
): boolean {
	if (level === 0) return false;
	const text = folded.slice(start[nameFrom], end[to - 1]).toLowerCase();
	const spellings = Object.values(names);
	const isSpelled = spellings.some((name) => name.toLowerCase() === text);
	return !isSpelled && spellings.some((name) => foldName(name) === foldName(text));
}
