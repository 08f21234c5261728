/** The place of those who tell, where it is that of what they tell. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import { isPossessive } from '../tokens.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { sentenceOf, within } from './layout.ts';
import { type Choice, type Setting } from './place-setting.ts';
import { isNational } from './place-capital.ts';
import { isWhereAsked } from './place-telling.ts';

/** "Health workers at Rugombo", "vecinos de El Ripial". */
const SPEAKS_FROM: ReadonlySet<string> = new Set(['of', 'in']);

/**
 * "Vecinos de El Ripial denunciaron que …": those of a town speak of what happened in it, where it
 * lies in the place that is told around the figure.
 */
export function fromSpeaker(
	{ document, country }: Setting,
	draft: FigureDraft,
	around: Choice | undefined
): Choice | undefined {
	const told = draft.evidence.find(({ field }) => field === 'source')?.span;
	const nation = told && ofNation(document, draft, told, around?.mention?.place ?? country);
	if (nation) return nation;
	const mention =
		told &&
		within(document.places, sentenceOf(document, draft)).find(
			(place) =>
				place.end <= told[1] &&
				(place.start > told[0] ? SPEAKS_FROM.has(place.kind) : isOwner(document, place)) &&
				!isWhereAsked(document, place.from) &&
				!isNational(document, place)
		);
	if (!mention) return undefined;
	const outer = around ? around.mention?.place : country;
	const isInside = !mention.place || (outer != null && liesIn(mention.place, outer));
	return isInside ? { mention, rule: 'where its source is from', inText: true } : undefined;
}

/** "Kalehe's hospital". */
function isOwner({ tokens }: Document, { kind, to }: PlaceMention): boolean {
	return kind === 'bare' && isPossessive(tokens, to);
}

/** "Turkey's vice president said": of another country than the one that the page has come to. */
function ofNation(
	document: Document,
	draft: FigureDraft,
	[start, end]: readonly [number, number],
	around: PlaceRef | null
): Choice | undefined {
	if (!around) return undefined;
	const mention = within(document.places, sentenceOf(document, draft)).find(
		({ start: at, to, place }) =>
			at === start && place?.level === 0 && at < end && isPossessive(document.tokens, to)
	);
	if (!mention?.place || mention.place.country === around.country) return undefined;
	return { mention, rule: 'where its source is from', inText: true };
}
