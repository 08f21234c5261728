/** The place that the layout gives a figure: its row, the bracket that it stands in. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import { foldName, lookUpFolded } from '#lib/regions/index.ts';
import type { Document, Span } from '../document.ts';
import { liesIn, toPlaceRef } from '../places/resolve.ts';
import { OF_COLUMN } from '../structure/tables.ts';
import { isCapital } from '../tokens.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { countsWithin, sentenceOf, within } from './layout.ts';
import { isHeldBy, isOriginOfPart } from './place-choice.ts';
import { ASIDE } from './place-kinds.ts';
import { type Choice, type Setting } from './place-setting.ts';

/** "Kolou : 18", a row of a table: the place that the layout gives. */
export function fromLayout(setting: Setting, draft: FigureDraft): Choice | undefined {
	const { document } = setting;
	const bracketed = ownedByBracket(setting, draft);
	if (bracketed) return { mention: bracketed, rule: 'before the bracket', inText: true };
	const span = draft.placeSpan;
	if (!span || !isName(document, span) || isDateline(document, span)) return undefined;
	const near = within(document.places, { from: span.from - SPAN_REACH, to: span.to + SPAN_REACH });
	// "Kolowa | Diffa | 45": the next cell is another place.
	const reach = span.to + (draft.rule === OF_COLUMN ? 0 : NEAR_SPAN);
	// "Kyaka II 12 000. Zugumbi …": a place in front of its number is none behind it.
	const end = span.to <= draft.from ? Math.min(draft.from, reach) : reach;
	const known = near.find(
		(place) => place.from < end && span.from < place.to && !ASIDE.has(place.kind)
	);
	if (known && (tellsNarrower(setting, draft, known) || isOriginOfPart(draft, known)))
		return undefined;
	if (known) return { mention: known, rule: 'place of the row', inText: true };
	const start = document.tokens.start[span.from] ?? 0;
	const stop = document.tokens.end[span.to - 1] ?? 0;
	const text = document.text.slice(start, stop);
	const mention = { text, place: findDivision(text, setting.country), start, end: stop };
	return { mention, rule: 'place of the row', inText: true };
}

/** "Haití: 1.200 familias han huido de Cité Soleil": behind a wide place, a sentence with a place of its own. */
function tellsNarrower(
	{ document, places }: Setting,
	draft: FigureDraft,
	wide: PlaceMention
): boolean {
	if (document.tokens.key[wide.to] !== ':') return false;
	const outer = wide.place;
	const sentence = sentenceOf(document, draft);
	if (countsWithin(document, sentence).length > 1) return false;
	const isInside = ({ kind, place }: PlaceMention): boolean =>
		LOCATED.has(kind) && (place === null || outer === null || liesIn(place, outer));
	return within(places, { from: draft.to, to: sentence.to }).some(
		(one) => isHeldBy(one, wide) || (outer?.level !== 0 && isInside(one))
	);
}

const LOCATED: ReadonlySet<string> = new Set(['in', 'near']);

/** "l'Est 202 190": in a row a side of the country is its division of that name. */
function findDivision(text: string, country: PlaceRef | null): PlaceRef | null {
	const named = lookUpFolded(foldName(text)).filter(
		(region) => region.level === 1 && region.country === country?.country
	);
	const [division] = named;
	return division && named.length === 1 ? toPlaceRef(division) : null;
}

/** A span that the layout offers is a place if it is written as a name or holds a known one. */
function isName({ tokens, places }: Document, { from, to }: Span): boolean {
	for (let at = from; at < to; at++) if (isCapital(tokens, at)) return true;
	const near = within(places, { from: from - SPAN_REACH, to: to + SPAN_REACH });
	return near.some((place) => place.from < to + NEAR_SPAN && from < place.to);
}

/** "KARACHI: Ten more people". */
function isDateline({ places }: Document, { from, to }: Span): boolean {
	const near = within(places, { from: from - SPAN_REACH, to: to + SPAN_REACH });
	return near.some((place) => place.kind === 'dateline' && place.from < to && from < place.to);
}

/** "banlieue sud de Beyrouth": the name may stand a few words behind the kind of place. */
const NEAR_SPAN = 4;
export const SPAN_REACH = 12;

/** "Ninive (75 210)", "Bengo (1,877 cases, 74 deaths)": the place in front of the bracket. */
function ownedByBracket(
	{ document, places }: Setting,
	draft: FigureDraft
): PlaceMention | undefined {
	const { key } = document.tokens;
	// "Kasaï (4 in Tshikapa": its own place stands behind it.
	if ((draft.placeSpan?.from ?? 0) >= draft.to) return undefined;
	let open = draft.from - 1;
	while (open > draft.from - SPAN_REACH && key[open] !== '(' && key[open] !== ')') open--;
	if (key[open] !== '(') return undefined;
	const near = within(places, { from: open - SPAN_REACH, to: draft.from });
	// "Goma (12 dead in Sake and 4 in Minova)": each has its own.
	if (near.some((place) => place.from > open)) return undefined;
	return near.find((place) => place.to === open);
}

/** The places that the layout gives to a figure are no other's. */
export function takenBy(setting: Setting, draft: FigureDraft): PlaceMention[] {
	const bracketed = ownedByBracket(setting, draft);
	const span = draft.placeSpan;
	const listed = span ? overlapping(setting.places, span) : [];
	return bracketed ? [bracketed, ...listed] : listed;
}

/** The places that share a token with a stretch. */
function overlapping(places: readonly PlaceMention[], { from, to }: Span): PlaceMention[] {
	return within(places, { from: from - SPAN_REACH, to: to + SPAN_REACH }).filter(
		(place) => place.from < to && from < place.to
	);
}
