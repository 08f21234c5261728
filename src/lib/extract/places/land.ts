/** A country that its people's name tells beside what it has of land and sea: « au large des côtes libyennes ». */
import { withFields } from '../fields.ts';
import { findRegion, listDemonymCountries } from '#lib/regions/index.ts';
import type { Candidate, Stretch } from './stretch.ts';
import { readSurroundings } from './surroundings.ts';

/** « en territoire syrien », “off the Libyan coast”: the country, in or near which a preposition says that it was. */
export function findLand(stretch: Stretch, start: number): Candidate | undefined {
	const { roles, from } = stretch;
	const noun = roles.startingAt(start, 'land') ?? roles.startingAt(start + 1, 'land');
	if (!noun) return undefined;
	const people = noun.from === start ? noun.to : start;
	const regions = listCountries(stretch, people);
	if (regions.length === 0) return undefined;
	const words = readSurroundings(roles, start, from);
	if (words.kind === 'bare' || words.kind === 'of') return undefined;
	return withFields(words, {
		nameFrom: start,
		to: Math.max(noun.to, people + 1),
		regions,
		multi: false,
		isSaid: true,
		anaphora: null,
		isSide: false
	});
}

function listCountries({ tokens, lexicon, to }: Stretch, at: number): Candidate['regions'] {
	if (at >= to) return [];
	const countries = listDemonymCountries(tokens.key[at] ?? '', lexicon.language);
	return countries.flatMap((country) => findRegion(country) ?? []);
}
