/** What the places of its parts tell of the place of a figure. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Region } from '#lib/domain/region.ts';
import { listAncestors } from '#lib/regions/index.ts';
import { liesIn, toPlaceRef } from '../places/resolve.ts';
import type { FigureDraft } from '../types.ts';
import { within } from './layout.ts';
import { ofCountry, severalCountries, type Choice, type Setting } from './place-setting.ts';
import { fromLayout, SPAN_REACH } from './place-words.ts';

/** "15 morts, 14 en Équateur et un au Pérou": parts of several countries are of no one place. */
export function fromParts(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const countries = siblings
		.filter((one) => one.parent === draft && one.relation === 'part_of' && one.placeSpan)
		.map((one) => fromLayout(setting, one)?.mention?.place)
		.filter((place) => place?.level === 0);
	const isAcross = new Set(countries.map((place) => place?.country)).size > 1;
	return isAcross ? severalCountries(setting) : undefined;
}

/** "24 deaths: 21 in Andhra Pradesh and three in Odisha": what holds for both is no place of one. */
export function widen(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	choice: Choice | undefined
): Choice | undefined {
	const place = choice?.mention?.place;
	if (!place || place.level === 0 || !AROUND.has(choice.rule)) return choice;
	const parts = siblings
		.filter((one) => one.parent === draft && one.relation === 'part_of')
		.flatMap((one) => placeOfPart(setting, one, siblings) ?? []);
	const isOutside = (part: PlaceRef): boolean => part.id !== place.id && !liesIn(part, place);
	const isSpread = new Set(parts.map(({ id }) => id)).size > 1 && parts.some(isOutside);
	return isSpread ? (ofAll(parts) ?? ofCountry(setting.country)) : choice;
}

/** The narrowest division that holds all of several places. */
function ofAll([first, ...others]: readonly PlaceRef[]): Choice | undefined {
	const holdsAll = (outer: Region): boolean => others.every((one) => liesIn(one, outer));
	const outer = first && listAncestors(first.id).find((region) => holdsAll(region));
	return outer && ofCountry(toPlaceRef(outer));
}

/** The place that the layout or the words right behind it give a part. */
function placeOfPart(
	setting: Setting,
	part: FigureDraft,
	siblings: readonly FigureDraft[]
): PlaceRef | null | undefined {
	if (part.placeSpan) return fromLayout(setting, part)?.mention?.place;
	const next = siblings.find(({ from }) => from >= part.to)?.from ?? part.to + SPAN_REACH;
	const [place] = within(setting.places, { from: part.to, to: next });
	return place?.place;
}

/** Rules that look for a place outside the sentence. */
const AROUND: ReadonlySet<string> = new Set([
	'in the paragraph',
	'as the figure before it',
	'as the first figure',
	'in the title'
]);
