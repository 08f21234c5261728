/** The places layer: the names of places in a text, and the regions that they mean. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import { findRegion } from '#lib/regions/index.ts';
import type { Document, Span } from '../document.ts';
import type { Language } from '../lexicon.ts';
import { readOrganisations } from '../sources/organisations.ts';
import { tokenise, type Tokens } from '../tokens.ts';
import type { PlaceMention } from '../types.ts';
import { findCandidates } from './candidates.ts';
import { type Candidate, TOPIC } from './stretch.ts';
import { getPlaceLexicon } from './lexicon.ts';
import { toPlaceRef } from './resolve.ts';
import { addTo, readSetting } from './setting.ts';
import { settleAll } from './settle.ts';
import { endOf, type Settled } from './settled.ts';

/** The places of the sentences of a document, in text order. */
export function readPlaces(document: Document): PlaceMention[] {
	const { tokens, sentences, language, dates } = document;
	const title = document.title === null ? null : tokenise(document.title);
	const titled = title ? findIn(title, [{ from: 0, to: title.length }], language, () => false) : [];
	const isTaken = claimedBy(tokens, [...dates, ...readOrganisations(tokens, sentences)]);
	const candidates = findIn(tokens, sentences, language, isTaken);
	const setting = readSetting(document, titled, candidates);
	const known = title ? settleAll(title, titled, setting, [], () => false) : [];
	const counts = document.numbers.filter(({ form }) => form !== 'article');
	const isNumber = claimedBy(tokens, counts);
	return settleAll(tokens, candidates, setting, known, isNumber)
		.filter(({ kind }) => kind !== TOPIC)
		.map((one) => toMention(tokens, one));
}

/** The places of a title, settled like those of the text. */
export function readTitlePlaces(document: Document): PlaceMention[] {
	if (document.title === null) return [];
	const tokens = tokenise(document.title);
	const candidates = findIn(
		tokens,
		[{ from: 0, to: tokens.length }],
		document.language,
		() => false
	);
	const mentions = new Map<string, number>();
	for (const { place } of document.places) if (place) addTo(mentions, place.country, 1);
	const language = document.language.code;
	const divisions = new Set(
		document.places.flatMap(({ place }) => (place?.level === 1 ? [place.id] : []))
	);
	const setting = { country: document.country, mentions, divisions, local: [], language };
	return settleAll(tokens, candidates, setting, [], () => false)
		.filter(({ kind }) => kind !== TOPIC)
		.map((one) => toMention(tokens, one));
}

function findIn(
	tokens: Tokens,
	spans: readonly Span[],
	language: Language,
	isTaken: (at: number) => boolean
): Candidate[] {
	const lexicon = getPlaceLexicon(language);
	const said = new Set<string>();
	return spans.flatMap(({ from, to }) => findCandidates(tokens, from, to, lexicon, isTaken, said));
}

/** Marks the tokens of other mentions; a name inside one is not looked for. */
function claimedBy(tokens: Tokens, mentions: readonly Span[]): (at: number) => boolean {
	const taken = new Uint8Array(tokens.length + 1);
	for (const { from, to } of mentions) taken.fill(1, from, to);
	return (at) => taken[at] === 1;
}

function toMention(tokens: Tokens, { candidate, region, kind, text }: Settled): PlaceMention {
	const from = candidate.nameFrom;
	return {
		from,
		to: candidate.to,
		start: tokens.start[from] ?? 0,
		end: endOf(tokens, candidate.to),
		text,
		place: region ? toPlaceRef(region) : null,
		kind,
		rule: candidate.anaphora ? `the last ${candidate.anaphora}` : region ? 'name' : 'unknown name'
	};
}

/** The region of a country code as a place; null for an unknown code. */
export function countryPlace(code: string | null): PlaceRef | null {
	const region = code === null ? undefined : findRegion(code);
	return region ? toPlaceRef(region) : null;
}
