/** What a page speaks of: its country, and the countries and divisions that its words name. */
import { listDemonymCountries, lookUpFolded } from '#lib/regions/index.ts';
import type { Document, Span } from '../document.ts';
import { isCapital, type Tokens, WORD } from '../tokens.ts';
import type { Candidate } from './stretch.ts';
import type { Region } from '#lib/domain/region.ts';
import { isWellKnown, type Setting } from './resolve.ts';
import { isByname, isOtherWord } from './spelling.ts';

/** The country of the page: the one that is given, else the one that title and text name most. */
export function readSetting(
	{ country, language, tokens, sentences }: Document,
	titled: readonly Candidate[],
	candidates: readonly Candidate[]
): Setting {
	const mentions = new Map<string, number>();
	const divisions = new Set<string>();
	const local: Region[] = [];
	for (const { regions } of [...titled, ...candidates]) {
		const [only, ...others] = regions.filter((region) => region.country === country);
		if (only && only.level !== 0 && local.length < LOCAL) local.push(only);
		if (only?.level === 1 && others.length === 0) divisions.add(only.id);
	}
	for (const candidate of titled) countMention(mentions, candidate, 3, country);
	for (const candidate of candidates) {
		const isOther = candidate.regions.every(
			(region) =>
				isOtherWord(tokens, candidate, region) ||
				(region.country !== country && isByname(tokens, candidate, region))
		);
		if (country !== null && isOther) continue;
		countMention(mentions, candidate, 1, country);
	}
	countPeoples(tokens, sentences, mentions, language.code);
	return { country, mentions, divisions, local, language: language.code };
}

/** So many places tell where a page plays. */
const LOCAL = 40;

/** "Syrian", "congolais": a people names its country. */
function countPeoples(
	tokens: Tokens,
	sentences: readonly Span[],
	mentions: Map<string, number>,
	language: string
): void {
	for (const { from, to } of sentences) {
		for (let at = from; at < to; at++) {
			const word = tokens.key[at] ?? '';
			if (tokens.kind[at] !== WORD) continue;
			// "Armenia" is a country before it is a people.
			const country = listDemonymCountries(word, language)[0];
			if (country === undefined) continue;
			if (isCapital(tokens, at) && lookUpFolded(word).length > 0) continue;
			addTo(mentions, country, 1);
		}
	}
}

/** On a page of a known country, a small place abroad does not speak for its country. */
function countMention(
	mentions: Map<string, number>,
	candidate: Candidate,
	weight: number,
	country: string | null
): void {
	const countries = new Set(candidate.regions.map((region) => region.country));
	const [only] = countries;
	const named = candidate.regions.find((region) => region.level === 0);
	// "Argelia" on a page about Colombia may be a town of it: it speaks for neither.
	if (named && named.country !== country && countries.has(country ?? '')) return;
	if (named) addTo(mentions, named.country, 2 * weight);
	else if (countries.size === 1 && only !== undefined) {
		const isTold = country === null || only === country || candidate.regions.some(isWellKnown);
		if (isTold) addTo(mentions, only, weight);
	}
}

export function addTo(counts: Map<string, number>, key: string, count: number): void {
	counts.set(key, (counts.get(key) ?? 0) + count);
}
