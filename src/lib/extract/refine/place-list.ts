/** Places side by side: what they share is of none of them alone. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { countryPlace } from '../places/index.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { liesIn } from '../places/resolve.ts';
import { hasSign } from '../signs.ts';
import { isCapital, WORD } from '../tokens.ts';
import type { PlaceMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';
import { hasMark, LISTED, ofCountry, type Choice, type Setting } from './place-setting.ts';

/** The wider place that a title names, else the country, of many places or of "les cercles de X et de Y". */
export function ofMany(
	setting: Setting,
	mention: PlaceMention,
	inSentence: readonly PlaceMention[]
): Choice | undefined {
	const { document } = setting;
	const list = listAround(document, mention, inSentence);
	const count = list.length + Number(goesOn(document, list));
	// "de l'aciérie Azovstal et de la ville": both of them in one town.
	const isApart = new Set(list.map(({ place, text }) => place?.id ?? text)).size > 1;
	const isMany = count >= LISTED || (count > 1 && isApart && isPair(document, list));
	return isMany || opensList(document, mention) ? ofHolder(setting, list) : undefined;
}

/** "dans les régions du Sahel, du Nord et de l'Est": a plural in front of one, and a list that goes on. */
function opensList(document: Document, mention: PlaceMention): boolean {
	const { tokens, marksNamed, sentences } = document;
	if (mention.place?.level === 0 || !isOfPlural(document, mention)) return false;
	if (tokens.key[mention.to] === ',') return !hasOwnCount(document, mention);
	const index = findIndexAt(sentences, mention.from);
	return marksNamed(index, 'grammar', 'and').some(({ from }) => from === mention.to);
}

/** "les provinces du Hatay, avec 1 647 morts, et de": each of the list has a count of its own. */
function hasOwnCount({ numbers }: Document, { to }: PlaceMention): boolean {
	return within(numbers, { from: to, to: to + COUNT_WORDS }).length > 0;
}

/** Tokens from a name to its count: ", avec plus de 1 647". */
const COUNT_WORDS = 6;

/** Of places side by side in another sentence, what holds them: it tells of all of them. */
export function ofSeveral(setting: Setting, mention: PlaceMention): Choice | undefined {
	const { document } = setting;
	const list = listAround(document, mention, placesBeside(setting, mention));
	const isMany = list.length >= LISTED || (list.length > 1 && isPair(document, list));
	return isMany ? ofHolder(setting, list) : undefined;
}

/** The places of the sentence that holds one. */
function placesBeside({ document, places }: Setting, { from }: PlaceMention): PlaceMention[] {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	return sentence ? within(places, sentence) : [];
}

/** All of their words, and what holds them. */
function ofHolder(setting: Setting, list: readonly PlaceMention[]): Choice | undefined {
	const held = holderOf(setting, list);
	const [first] = list;
	const last = list.at(-1);
	const place = countryOf(list) ?? setting.country;
	if (held || !first || !last || !place) return held ?? ofCountry(setting.country);
	const { start } = first;
	const { end } = last;
	const mention = { text: setting.document.text.slice(start, end), place, start, end };
	return { mention, rule: 'the country of the page', inText: true };
}

/** "les cercles de Bourem et Ménaka", on a page about two countries: the one in which all of them lie. */
function countryOf(list: readonly PlaceMention[]): PlaceRef | null {
	const countries = new Set(list.flatMap(({ place }) => place?.country ?? []));
	const [country] = countries;
	return country !== undefined && countries.size === 1 ? countryPlace(country) : null;
}

/** "à Nondin et à Soro", "les cercles de Bandiagara et de Koro": linked by "et". */
function isPair(document: Document, [first, second]: readonly PlaceMention[]): boolean {
	if (!first || !second) return true;
	const index = findIndexAt(document.sentences, first.from);
	const isAnd = hasMark(document, index, first.to, second.from, ['and']);
	return isAnd || isOfPlural(document, first);
}

/** "les cercles de", "the districts of": a plural in front of the first name. */
function isOfPlural({ tokens, language }: Document, first: PlaceMention | undefined): boolean {
	if (!first) return false;
	const { book } = getPlaceLexicon(language);
	return [1, 2, 3].some((back) =>
		book
			.matchAt(tokens, first.from - back)
			.some(({ meaning, to }) => meaning.group === 'wide' && to <= first.from)
	);
}

/** "à Bassikounou, Fassala et Adel Bagrou": a name that no list of places has ends it. */
function goesOn(
	{ tokens, marksNamed, sentences }: Document,
	list: readonly PlaceMention[]
): boolean {
	const last = list.at(-1);
	if (!last || list.length < 2) return false;
	const and = marksNamed(findIndexAt(sentences, last.from), 'grammar', 'and').find(
		({ from }) => from === last.to
	);
	return and !== undefined && tokens.kind[and.to] === WORD && isCapital(tokens, and.to);
}

/** "à Bassikounou, Fassala et Adel Bagrou" under a title that names their division. */
function holderOf({ title }: Setting, list: readonly PlaceMention[]): Choice | undefined {
	const wide = title?.place;
	if (!wide || wide.level === 0) return undefined;
	const isHeld = list.every(({ place }) => place && place.id !== wide.id && liesIn(place, wide));
	return isHeld ? { mention: title, rule: 'in the title', inText: false } : undefined;
}

/** "réfugiés au Tchad, en RDC et au Cameroun": nothing but a comma or "et" and a preposition between. */
export function isListedWith(document: Document, one: Span, other: Span): boolean {
	const { tokens } = document;
	const [before, second] = one.from < other.from ? [one, other] : [other, one];
	const first = withBracket(tokens, before);
	if (second.from - first.to > 1 && hasVerb(document, first.to, second.from)) return false;
	const between = tokens.key.slice(first.to, second.from);
	// "du Sud, de la Grand'Anse et des Nippes": a preposition and its article.
	// "en Vetas; en Piedecuesta murieron": what follows a semicolon is no more of the list.
	if (hasSign(tokens, first.to, second.from, ';')) return false;
	// "306 in Sindh, 240 in Balochistan": each has its own number.
	if (within(document.numbers, { from: first.to, to: second.from }).length > 0) return false;
	const isLinked = between[0] === ',' || (between[0] ?? '').length <= AND;
	return between.length === 1 || (isLinked && between.length > 0 && between.length <= 3);
}

/** "Ilocos (Region 1), Cagayan (Region 2)": what a name is called besides belongs to it. */
function withBracket({ key, kind }: Document['tokens'], { from, to }: Span): Span {
	if (key[to] !== '(' || kind[to + 1] !== WORD) return { from, to };
	const close = key.slice(to, to + BRACKET).indexOf(')');
	return { from, to: close < 0 ? to : to + close + 1 };
}

/** Tokens of such a bracket. */
const BRACKET = 7;

/** "familias de Choluteca y atendió en Danlí a": another clause, whose verb may run over the place. */
function hasVerb({ marksOf, sentences }: Document, from: number, to: number): boolean {
	return marksOf(findIndexAt(sentences, from)).some(
		({ section, sub, from: at }) =>
			section === 'frames' && sub !== 'noun' && sub !== 'participle' && at >= from && at < to
	);
}

/** Letters of "et", "and", "y", in front of a preposition and its article. */
const AND = 3;

/** Places of one country side by side: the run of them that holds the given one. */
export function listAround(
	document: Document,
	mention: PlaceMention,
	inSentence: readonly PlaceMention[]
): PlaceMention[] {
	const { place } = mention;
	if (place?.level === 0) return [];
	// A name that no list of places has is of the country of those beside it.
	const isLike = (one: PlaceMention | undefined): one is PlaceMention =>
		one !== undefined &&
		one.place?.level !== 0 &&
		(one.place && place ? one.place.country === place.country : one.kind === mention.kind);
	const at = inSentence.indexOf(mention);
	const isNext = (a: PlaceMention | undefined, b: PlaceMention | undefined): boolean =>
		isLike(a) && isLike(b) && isListedWith(document, a, b);
	let [from, to] = [at, at + 1];
	while (isNext(inSentence[from - 1], inSentence[from])) from--;
	while (isNext(inSentence[to - 1], inSentence[to])) to++;
	return inSentence.slice(from, to);
}
