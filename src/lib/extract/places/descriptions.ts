/** Words that point to a place by what it is: "the Yemeni capital", "ce quartier de Palu", "that Rakhine port". */
import type { Region } from '#lib/domain/region.ts';
import { findRegion, listDemonymCountries } from '#lib/regions/index.ts';
import { withFields } from '../fields.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { Role } from './lexicon.ts';
import { findLongestName } from './names.ts';
import { isNoPlace, isSide, type Stretch, startOfName } from './stretch.ts';

/** A phrase that points to a place, and what the place it means lies in. */
export interface Pointer {
	role: Role;
	/** The countries of the people, or the regions, that its adjective names. */
	within: readonly Region[];
}

/** "la ville", with the adjectives between its words or behind them. */
export function findPointer(stretch: Stretch, start: number): Pointer | undefined {
	const role = stretch.roles.startingAt(start, 'anaphora');
	if (!role) return findDescription(stretch, start);
	if (role.key === 'chief') return withDivision(stretch, role);
	return DESCRIBED.has(role.key) ? withPeople(stretch, role) : { role, within: [] };
}

/** "la capitale du Borno", "the capital of France". */
function withDivision({ tokens, roles, to: limit }: Stretch, role: Role): Pointer | undefined {
	const start = roles.startingAt(role.to, 'article')?.to ?? role.to;
	const name = isCapital(tokens, start) ? findLongestName(tokens, start, limit) : undefined;
	if (!name) return undefined;
	const key = name.regions[0]?.level === 0 ? 'capital' : role.key;
	return { role: withFields(role, { key, to: name.to }), within: name.regions };
}

/** What an adjective of a people may stand beside. */
const DESCRIBED: ReadonlySet<string> = new Set([
	'town',
	'capital',
	'hub',
	'camp',
	'admin1',
	'admin2'
]);

/** "la capitale sud-soudanaise", "la ciudad colombiana". */
function withPeople({ tokens, lexicon, to: limit }: Stretch, role: Role): Pointer {
	for (const words of [2, 1]) {
		const to = role.to + words;
		if (to > limit || isCapital(tokens, role.to)) continue;
		const people = tokens.key.slice(role.to, to).join(' ');
		const within = countriesOf(people, lexicon.language);
		if (within.length > 0) return { role: withFields(role, { to }), within };
	}
	return { role, within: [] };
}

function countriesOf(people: string, language: string): Region[] {
	return listDemonymCountries(people, language).flatMap((country) => findRegion(country) ?? []);
}

/** Adjectives between "the" and "city". */
const ADJECTIVES = 3;

/** "the southern Ukrainian city", "this Texan border city", "the Kyiv suburb". */
function findDescription(stretch: Stretch, start: number): Pointer | undefined {
	const { tokens, lexicon, to: limit } = stretch;
	const first = tokens.key[start] ?? '';
	if (!lexicon.pointing.has(first)) return undefined;
	const isPointed = stretch.roles.startingAt(start, 'pointing') !== undefined;
	const within: Region[] = [];
	for (let at = start + 1; at <= Math.min(limit - 1, start + ADJECTIVES + 1); at++) {
		const key = lexicon.pointers.get(`${first} ${tokens.key[at] ?? ''}`);
		if (key !== undefined && at > start + 1)
			return { role: { group: 'anaphora', key, from: start, to: at + 1 }, within };
		if (tokens.kind[at] !== WORD || !isAdjective(stretch, at, within, isPointed)) return undefined;
	}
	return undefined;
}

/** A people, a side, a place that it lies in, or what towns are by: "port", "border". */
function isAdjective(stretch: Stretch, at: number, within: Region[], isPointed: boolean): boolean {
	const { tokens, lexicon, to } = stretch;
	const word = tokens.key[at] ?? '';
	const countries = countriesOf(word, lexicon.language);
	within.push(...countries);
	if (countries.length > 0 || isSide(stretch, at) || lexicon.epithets.has(word)) return true;
	if (!isCapital(tokens, at)) return false;
	const name = findLongestName(tokens, at, to);
	if (name?.to === at + 1) within.push(...name.regions);
	// "this Texan border city"; "the Yelwata village" is a name.
	return isPointed || name?.to === at + 1 || isNoPlace(stretch, at);
}

/**
 * "ce quartier de Palu", "le hameau de la province de Lao Cai": a place told before, in the one named
 * behind it. "la ville de Mossoul" is the name that follows.
 */
export function isInNamed(stretch: Stretch, { from, to, key }: Role, name: number): boolean {
	if (key !== 'town' && key !== 'camp') return false;
	if (stretch.roles.startingAt(from, 'pointing')) return true;
	const kind = stretch.roles.startingAt(name, 'types') ?? stretch.roles.startingAt(name, 'kinds');
	const isWide = kind?.key === 'admin1' || kind?.key === 'admin2';
	// "le site de Plaine Savo": a name that begins as a kind of place does.
	const isName = kind?.to === name + 1 && isCapital(stretch.tokens, name);
	return (
		isWide && !isName && kind.to > to && isCapital(stretch.tokens, startOfName(stretch, kind.to))
	);
}
