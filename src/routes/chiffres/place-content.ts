import type { Problem } from '#lib/domain/forms/problem.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import type { Locale } from '#lib/i18n/index.ts';
import type { Region } from '#lib/domain/region.ts';
import { searchRegions } from '#lib/regions/index.ts';
import { resolvePlace, toChoice, WORDS_ONLY } from './resolve-place.ts';
import type { PlaceChoice } from './resolve-place.ts';

type Place = Pick<FigureContent, 'placeText' | 'regionId'>;

export type PlacedContent =
	| { ok: true; content: Place }
	| { ok: false; problems: Problem<'place'>[]; placeChoices: PlaceChoice[] };

/**
 * The place of a form as a figure keeps it. The words of the text stay beside the region that a
 * person gives them; a name that several regions bear, or none, is asked about. `before`: the figure that is
 * corrected; a place left as it was is not looked up again.
 */
export function placeContent(
	{ place, regionId }: { place: string | null; regionId: string | null },
	before: Place | null,
	locale: Locale
): PlacedContent {
	if (place === null) return { ok: true, content: { placeText: null, regionId: null } };
	const untouched = before?.regionId === null && before.placeText === place && regionId === null;
	if (untouched) return { ok: true, content: before };
	const resolved = resolvePlace(place, regionId);
	switch (resolved.kind) {
		case 'region': {
			const placeText = before?.placeText ?? place;
			return { ok: true, content: { placeText, regionId: resolved.region.id } };
		}
		case 'words':
			if (regionId === WORDS_ONLY)
				return { ok: true, content: { placeText: place, regionId: null } };
			return ask('place_unlisted', place, searchRegions(place, MAX_PROPOSALS), locale);
		case 'several':
			return ask('place_several', place, resolved.regions, locale);
	}
}

/** Places that a name which no place bears may be the beginning of. */
const MAX_PROPOSALS = 6;

function ask(
	code: 'place_several' | 'place_unlisted',
	place: string,
	regions: readonly Region[],
	locale: Locale
): PlacedContent {
	return {
		ok: false,
		problems: [{ field: 'place', code, params: { place } }],
		placeChoices: regions.map((region) => toChoice(region, locale))
	};
}
