/** A candidate on its way to a mention, and what was settled before it. */
import type { Region } from '#lib/domain/region.ts';
import type { Tokens } from '../tokens.ts';
import type { Candidate } from './stretch.ts';

/** A candidate on its way to a mention. */
export interface Settled {
	candidate: Candidate;
	region: Region | undefined;
	kind: string;
	text: string;
}

/** Places further back are pointed back to no more: a long text takes no longer for each place. */
export const MEMORY = 500;

/** The last place that a test holds for. */
export function findBack(
	before: readonly Settled[],
	holds: (one: Settled) => boolean
): Settled | undefined {
	for (let i = before.length - 1; i >= Math.max(0, before.length - MEMORY); i--) {
		const one = before[i];
		if (one && holds(one)) return one;
	}
	return undefined;
}

export function textOf(tokens: Tokens, from: number, to: number): string {
	return tokens.text.slice(tokens.start[from], endOf(tokens, to));
}

/** Where a name ends: the apostrophe of a genitive is not part of it. */
export function endOf(tokens: Tokens, to: number): number {
	const end = tokens.end[to - 1] ?? 0;
	return tokens.folded.charAt(end - 1) === "'" ? end - 1 : end;
}

/** The name of a region in a language; the canonical one where it has none in it. */
export function nameIn({ names }: Region, language: string): string {
	return Object.entries(names).find(([code]) => code === language)?.[1] ?? names.fr;
}
