/** Capitals, and places abroad, of which a clause says only that it was told there. */
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { isCapitalCity } from '../places/resolve.ts';
import { SIGN, WORD } from '../tokens.ts';
import type { PlaceMention } from '../types.ts';
import { countsWithin, findIndexAt, within } from './layout.ts';

/** A capital, or a place of another country than the page's. */
export function isSeatAway(document: Document, { place }: PlaceMention): boolean {
	if (place === null) return false;
	const isAbroad = document.country !== null && place.country !== document.country;
	return isAbroad || isCapitalCity(place);
}

/**
 * "…, admet-on au Caire", "…, s'est-on résigné à admettre au ministère, au Caire", "…, confirman en
 * Londres": behind the comma a sentence closes with who tells what it has counted before.
 */
export function isWhereAdmitted(document: Document, place: PlaceMention): boolean {
	if (!STANDS.has(place.kind) || !isSeatAway(document, place)) return false;
	const { tokens, sentences } = document;
	const sentence = sentences[findIndexAt(sentences, place.from)];
	if (!sentence || !closes(document, place)) return false;
	// "selon la police de Kinshasa": that of the town, unless another place is told.
	if (place.kind === 'of' && !tellsPlace(document, { from: sentence.from, to: place.from }))
		return false;
	let commas = 0;
	for (let at = place.from - 1; at > Math.max(sentence.from, place.from - TELLING); at--) {
		if (tokens.kind[at] !== SIGN) continue;
		if (tokens.key[at] !== ',' || ++commas > COMMAS) return false;
		if (opensTelling(document, at + 1, place.from))
			return countsWithin(document, { from: sentence.from, to: at }).length > 0;
	}
	return false;
}

function tellsPlace({ places }: Document, span: Span): boolean {
	return within(places, span).some(({ kind }) => LOCATED.has(kind));
}

const LOCATED: ReadonlySet<string> = new Set(['in', 'near']);
const STANDS: ReadonlySet<string> = new Set(['in', 'of']);
/** Tokens from a comma over who tells and where: "confirme-t-on de source diplomatique à". */
const TELLING = 16;
const COMMAS = 2;

/** Behind the place the sentence, its clause or a quotation ends, or who told it is named. */
function closes({ tokens, sources }: Document, { to }: PlaceMention): boolean {
	if (tokens.kind[to] !== WORD) return true;
	return within(sources, { from: to, to: to + SPEAKER }).some(({ from }) => from - to <= 3);
}

/** Tokens of a speaker behind the place: "auprès de l'état-major de l'armée". */
const SPEAKER = 20;

/** A word of telling right behind the comma, and neither a number nor what befell people behind it. */
function opensTelling(document: Document, from: number, to: number): boolean {
	const { tokens, language, sentences } = document;
	const words = SourceWords.of(tokens, language);
	const isTold = [0, 1, 2, 3, 4].some(
		(step) => from + step < to && TELLS.some((key) => words.find(from + step, key))
	);
	if (!isTold || countsWithin(document, { from, to }).length > 0) return false;
	const marks = document.marksOf(findIndexAt(sentences, from));
	return !within(marks, { from, to }).some(({ section }) => section === 'frames');
}

const TELLS = ['finite', 'participle', 'speech', 'prefix', 'learned'];

/** "the ministry in Cairo": a body of the country, not of its capital. */
export function isNational(document: Document, place: PlaceMention): boolean {
	if (place.kind !== 'in' || !isSeatAway(document, place)) return false;
	const near = { from: place.from - TELLING, to: place.to + TELLING };
	const source = within(document.sources, near).find(
		({ from, to }) => from < place.from && place.to <= to
	);
	const words = SourceWords.of(document.tokens, document.language);
	return source !== undefined && words.holds(source.from, place.from, 'authority');
}
