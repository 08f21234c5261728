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

/** "Kahira": a name of a town or division that none of the three languages gives it. */
export function isByname(
	{ folded, start, end }: Tokens,
	{ nameFrom, to }: Candidate,
	{ names, level }: Region
): boolean {
	const text = foldName(folded.slice(start[nameFrom], end[to - 1]));
	return level !== 0 && !Object.values(names).some((name) => foldName(name) === text);
}
