import type { Region } from '#lib/domain/region.ts';
import facts from '#data/region-countries.json' with { type: 'json' };
import { foldName } from './fold.ts';
import { remember } from './remember.ts';
import { findRegion } from './tree.ts';

const capitals: Record<string, string> = facts.capitals;
const NONE: readonly string[] = [];
const countriesByDemonym = new Map(
	Object.entries(facts.demonyms as Record<string, Record<string, string[]>>).map(
		([language, demonyms]) => [
			language,
			remember((word: string): readonly string[] => demonyms[foldName(word)] ?? NONE)
		]
	)
);
const multiNames = new Set(facts.multi.flatMap(({ keys }) => keys));
const shores = new Map(
	facts.multi.flatMap(({ keys, shores = [] }) => keys.map((key) => [key, shores] as const))
);

/** The capital of a country (ISO 3166-1 alpha-3), where the tree has it. */
export function capitalOf(country: string): Region | undefined {
	const id = capitals[country];
	return id === undefined ? undefined : findRegion(id);
}

/**
 * The countries (ISO 3166-1 alpha-3) whose people or things a word names ("Irakiens", "irakienne"),
 * the likelier first: two for "congolais"; empty when it is no demonym,
 * or none is known in the language (ISO 639-1).
 */
export function listDemonymCountries(word: string, language: string): readonly string[] {
	return countriesByDemonym.get(language)?.(word) ?? NONE;
}

/** The likeliest of the countries that a demonym names; undefined when it is none. */
export function demonymCountry(word: string, language: string): string | undefined {
	return listDemonymCountries(word, language)[0];
}

/** Whether a name is a region across countries (the Sahel, the Horn of Africa): no one country. */
export function isMultiRegion(name: string): boolean {
	return multiNames.has(foldName(name));
}

/** Whether a name is a lake on whose shores a country (ISO 3166-1 alpha-3) lies: Lake Kivu, Rwanda. */
export function isOnShore(name: string, country: string): boolean {
	return shores.get(foldName(name))?.includes(country) ?? false;
}

/**
 * The day on which a country's numbered weeks begin. The Americas count epidemiological weeks from
 * Sunday to Saturday (PAHO, Epidemiological Bulletin 22-3, 2001), all others from Monday (ISO 8601).
 */
export function weekStartOf(country: string | null): 'monday' | 'sunday' | undefined {
	if (country === null) return undefined;
	if (OF_FRANCE.has(country)) return 'monday';
	const lon = findRegion(country)?.lon ?? null;
	return lon !== null && lon > PACIFIC && lon < ATLANTIC ? 'sunday' : 'monday';
}

/** Territories in the Americas whose bulletins follow the weeks of Santé publique France. */
const OF_FRANCE: ReadonlySet<string> = new Set(['GLP', 'MTQ', 'GUF', 'BLM', 'MAF', 'SPM']);

/** Degrees of longitude between the islands of either ocean and the capitals of the Americas. */
const PACIFIC = -130;
const ATLANTIC = -30;
