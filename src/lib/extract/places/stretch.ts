/** A run of tokens in which places are looked for, and what its words say of a name. */
import type { Region } from '#lib/domain/region.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import { type Tokens, WORD } from '../tokens.ts';
import { type PlaceLexicon, RoleMap } from './lexicon.ts';
import type { Surroundings } from './surroundings.ts';

/** What may be a place: the name, the regions that bear it, the words around it. */
export interface Candidate extends Surroundings {
	/** Tokens of the name itself. */
	nameFrom: number;
	to: number;
	regions: readonly Region[];
	multi: boolean;
	/** The words around it say that it is a place. */
	isSaid: boolean;
	/** "la ville": the kind of place that it points back to. */
	anaphora: string | null;
	/** "Sud-Ouest": a side, which every country may have a division of. */
	isSide: boolean;
}

/** The kind of a building with a name of its own. */
export const FACILITY = 'facility';

/** How a name stands that may be a place, if words behind it point back to one. */
export const TOPIC = 'topic';

/** Tokens that another reader has claimed: dates, organisations. */
export type IsTaken = (at: number) => boolean;

/** A run of tokens in which places are looked for. */
export interface Stretch {
	tokens: Tokens;
	from: number;
	to: number;
	lexicon: PlaceLexicon;
	roles: RoleMap;
	isTaken: IsTaken;
	/** Unknown names that were said to be places. */
	said: Set<string>;
}

/** A word of grammar, or a kind of place or side, alone. */
export function isFunctionWord(stretch: Stretch, start: number): boolean {
	return ['article', 'before', 'types', 'sides'].some(
		(group) => stretch.roles.startingAt(start, group as 'article')?.to === start + 1
	);
}

/** A side of the compass, of a town or a country. */
export function isSide(stretch: Stretch, at: number): boolean {
	return stretch.roles.startingAt(at, 'sides') !== undefined;
}

/** Behind an article: "la région de l'Est". */
export function startOfName(stretch: Stretch, at: number): number {
	return stretch.roles.startingAt(at, 'article')?.to ?? at;
}

/** A heading in capitals throughout. */
export function isShouted(stretch: Stretch, at: number, length = SHOUTED_LETTERS): boolean {
	for (const near of [at - 1, at + 1]) {
		if (near < stretch.from || near >= stretch.to || stretch.tokens.kind[near] !== WORD) continue;
		const word = stretch.tokens.text.slice(stretch.tokens.start[near], stretch.tokens.end[near]);
		if (word !== word.toUpperCase()) return false;
	}
	return (stretch.tokens.end[at] ?? 0) - (stretch.tokens.start[at] ?? 0) >= length;
}

/** The folded words of some tokens. */
export function wordsOf(stretch: Stretch, start: number, end: number): string {
	return stretch.tokens.key.slice(start, end).join(' ');
}

/** A stop word or a demonym ("the Brazilian city of…"). */
export function isNoPlace(stretch: Stretch, at: number): boolean {
	const word = stretch.tokens.key[at] ?? '';
	return (
		stretch.lexicon.stop.has(word) ||
		stretch.lexicon.peoples.has(word) ||
		listDemonymCountries(word, stretch.lexicon.language).length > 0
	);
}

/** Letters of a name in capitals, and of one that its kind of place says to be one. */
export const SHOUTED_LETTERS = 4;
export const TYPED_LETTERS = 3;
