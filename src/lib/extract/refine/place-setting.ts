/** What the places of figures are chosen from: the mentions that are of facts, the title, the country. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document } from '../document.ts';
import { countryPlace, readTitlePlaces } from '../places/index.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { isCapitalCity } from '../places/resolve.ts';
import { hasSign } from '../signs.ts';
import { readOrganisations } from '../sources/organisations.ts';
import { isPossessive, WORD } from '../tokens.ts';
import { isMultiRegion } from '#lib/regions/index.ts';
import type { FigureDraft, PlaceMention, SourceMention } from '../types.ts';
import type { RuleFor } from '../rules.ts';
import { findIndexAt, within } from './layout.ts';
import { ASIDE } from './place-kinds.ts';
import { isInByline } from './place-byline.ts';
import { chooseTitle } from './place-of-title.ts';
import { isWhereTold } from './place-telling.ts';
import { isOfMostBefore } from './uncounted.ts';

/** In a title or a heading even a dateline ("Kenya – Floods") is the place of what it heads. */
export const NO_TITLE: ReadonlySet<string> = new Set(
	[...ASIDE].filter((kind) => kind !== 'dateline')
);

export interface Setting {
	document: Document;
	/** Places of facts: no datelines, seats, distances, nor names inside a source. */
	places: PlaceMention[];
	title: PlaceMention | undefined;
	country: PlaceRef | null;
}

/** A place found; `mention` null = the fact is of several countries. */
export interface Choice {
	mention: Pick<PlaceMention, 'text' | 'place' | 'start' | 'end'> | null;
	rule: RuleFor<'place'>;
	/** False where the words stand elsewhere than in the text (the title). */
	inText: boolean;
}

export function readSetting(document: Document, drafts: readonly FigureDraft[]): Setting {
	const places = document.places.filter(
		(place) =>
			!ASIDE.has(place.kind) &&
			!isParty(document, place) &&
			!isInSource(document, place) &&
			!isInAside(document, place, drafts) &&
			!isOfMostBefore(document, place, drafts) &&
			!isTakenAbroad(document, place) &&
			!isInByline(document, place) &&
			!isScale(document, place)
	);
	const titled = readTitlePlaces(document).filter(({ kind }) => !NO_TITLE.has(kind));
	const title = chooseTitle(document, titled);
	const country = countryPlace(document.country ?? guessCountry(document, titled));
	return { document, places, title, country };
}

/** "le plus grand camp de migrants d'Europe", "del país": among what a place is the largest. */
function isScale(document: Document, { place, text, from, rule }: PlaceMention): boolean {
	const isWide = place === null ? isMultiRegion(text) : rule === 'the last country';
	if (!isWide) return false;
	const records = document.marksNamed(findIndexAt(document.sentences, from), 'measure', 'record');
	return within(records, { from: from - SCALE, to: from }).some(
		({ to }) => !hasSign(document.tokens, to, from, ',')
	);
}

/** Tokens from "the largest" to its continent: "camp de migrants d'". */
const SCALE = 8;

/** "36 ont été transférés en Turquie et au Qatar": where they were taken, out of the page's country. */
function isTakenAbroad(document: Document, { kind, place, from }: PlaceMention): boolean {
	if (kind !== 'in' || place?.level !== 0 || place.country === document.country) return false;
	return document
		.marksNamed(findIndexAt(document.sentences, from), 'frames', 'evacuated')
		.some(({ sub, to }) => sub !== 'noun' && to <= from && from - to <= TAKEN);
}

/** Tokens from a verb to the second country behind it: "en Turquie et au". */
const TAKEN = 5;

/** Tokens from a war to the name of who fights in it: "between". */
const BETWEEN = 1;

/** "la guerre entre Israël et le Hamas": a country that fights another, wherever it does. */
function isParty(document: Document, { kind, place, from }: PlaceMention): boolean {
	if (kind !== 'across' || place?.level !== 0) return false;
	return document
		.marksNamed(findIndexAt(document.sentences, from), 'guards', 'conflict')
		.some(({ to }) => from - to >= 0 && from - to <= BETWEEN);
}

/** Sources that act where they are. */
const ACTING: ReadonlySet<string> = new Set(['deliver', 'giver', 'actor']);

function isInSource(document: Document, place: PlaceMention): boolean {
	const near = within(document.sources, {
		from: place.from - SOURCE_REACH,
		to: place.to + SOURCE_REACH
	});
	const around = near.find(
		(one) =>
			// "the hospital in Goma treated": where it acts; "the Uganda Red Cross": a part of the name.
			(!ACTING.has(one.kind) || isOfName(document, place)) &&
			// "Le district sanitaire d'Isare": the article stands in front of the source.
			one.from - place.from <= 1 &&
			place.to <= one.to
	);
	if (around) return around.to - around.from > place.to - place.from || isGovernment(place, around);
	return isWhereTold(document, place, near);
}

/** "the Uganda Red Cross", "l'Office des céréales du Niger"; "Kalehe's hospital" is in Kalehe. */
function isOfName({ tokens }: Document, { kind, place, to }: PlaceMention): boolean {
	const isCountry = place?.level === 0;
	return kind === 'bare' ? isCountry || !isPossessive(tokens, to) : kind === 'of' && isCountry;
}

/** "Kigali dit en avoir enregistré 8 000": a capital that speaks for its country. */
function isGovernment({ place }: PlaceMention, { kind }: SourceMention): boolean {
	return SPEAKING.has(kind) && place !== null && isCapitalCity(place);
}

const SPEAKING: ReadonlySet<string> = new Set(['subject', 'prefix', 'inversion', 'witness']);

/** Longer than any words of a source. */
const SOURCE_REACH = 60;
const ASIDE_WORDS = 14;

/** ", partis du village X pour un puits,": an apposition that has no figure and is no place. */
function isInAside(
	document: Document,
	place: PlaceMention,
	drafts: readonly FigureDraft[]
): boolean {
	if (place.kind !== 'of' && place.kind !== 'bare') return false;
	const { tokens, language } = document;
	let [from, to] = [place.from, place.to];
	while (place.from - from < ASIDE_WORDS && tokens.kind[from - 1] === WORD) from--;
	while (to - place.to < ASIDE_WORDS && tokens.kind[to] === WORD) to++;
	if (tokens.key[from - 1] !== ',' || tokens.key[to] !== ',' || from === place.from) return false;
	if (within(drafts, { from, to }).length > 0 || isTakenUp(document, place)) return false;
	if (hasPredicate(document, from, to) || tellsEvent(document, from)) return false;
	// "du Hatay, avec 12 morts, et de Kilis, avec 8": it goes on with the list.
	if (hasMark(document, findIndexAt(document.sentences, from), from, from + 1, ['and']))
		return false;
	const { book } = getPlaceLexicon(language);
	const opens = (at: number): boolean =>
		book.matchAt(tokens, at).some(({ meaning }) => OPENING.has(meaning.group));
	const article = book.matchAt(tokens, from).find(({ meaning }) => meaning.group === 'article');
	return !opens(from) && !(article && (article.to === place.from || opens(article.to)));
}

/** ", devant celle de Taroudant,": the pronoun names the next of its kind. */
function isTakenUp(document: Document, { from }: PlaceMention): boolean {
	const index = findIndexAt(document.sentences, from);
	return document.marksNamed(index, 'relation', 'pronoun').some(({ to }) => to === from);
}

/** A clause of its own, with an auxiliary, or with the verb of the figure before: ", huyeron de La Hacienda,". */
function hasPredicate(document: Document, from: number, to: number): boolean {
	const index = findIndexAt(document.sentences, from);
	if (hasMark(document, index, from, to, ['have', 'be', 'been'])) return true;
	return within(document.marksOf(index), { from, to }).some(
		({ section, sub, from: at }) => section === 'frames' && FINITE.has(sub ?? '') && at === from
	);
}

/** Parts of a predicate that are verbs of a clause of their own. */
const FINITE: ReadonlySet<string> = new Set(['object', 'subject']);

/** ", which struck the Philippines,": a clause that tells what happened there. */
function tellsEvent(document: Document, at: number): boolean {
	const index = findIndexAt(document.sentences, at);
	if (!hasMark(document, index, at, at + 1, ['relative'])) return false;
	const { book } = getDateLexicon(document.language);
	return [at + 1, at + 2].some((verb) =>
		book.matchAt(document.tokens, verb).some(({ meaning }) => meaning.key === 'began')
	);
}

export function hasMark(
	document: Document,
	sentence: number,
	from: number,
	to: number,
	keys: readonly string[]
): boolean {
	return keys.some(
		(key) => within(document.marksNamed(sentence, 'grammar', key), { from, to }).length > 0
	);
}

/** Groups of words that a place begins with. */
const OPENING: ReadonlySet<string> = new Set(['before', 'types', 'sides']);

/** The country that the title names, else the one that places and national bodies of the text name most. */
function guessCountry(document: Document, titled: readonly PlaceMention[]): string | null {
	const named = titled.find((place) => place.place)?.place?.country;
	if (named) return named;
	const counts = new Map<string, number>();
	const count = (country: string): unknown => counts.set(country, (counts.get(country) ?? 0) + 1);
	for (const { place } of document.places) if (place) count(place.country);
	for (const { organisation } of readOrganisations(document.tokens, document.sources))
		if (organisation.country) count(organisation.country);
	let best: string | null = null;
	for (const [country, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = country;
	return best;
}

/** "dans les trois pays": the region across countries that the title names, else no one place. */
export function severalCountries({ title }: Pick<Setting, 'title'>): Choice {
	const isAcross = title !== undefined && title.place === null && isMultiRegion(title.text);
	return { mention: isAcross ? title : null, rule: 'several countries at once', inText: !isAcross };
}

/** A place within the page's country, or a name that no list of places has. */
export function isLocal({ country }: Pick<Setting, 'country'>, { place }: PlaceMention): boolean {
	return !place || (place.level !== 0 && place.country === country?.country);
}

/** A figure that is no part and whose words give a place: what comes after it is told from there on. */
export function isPlacedWhole({ placeText, relation }: FigureDraft): boolean {
	return placeText !== null && relation !== 'part_of';
}

/** Places side by side that are many: no one of them is where it all happened. */
export const LISTED = 3;

/** The page's country as a choice. */
export function ofCountry(country: PlaceRef | null): Choice | undefined {
	if (!country) return undefined;
	const mention = { text: country.name, place: country, start: 0, end: 0 };
	return { mention, rule: 'the country of the page', inText: false };
}
