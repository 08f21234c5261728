/** What a person typed as a place: a region of the tree, several of one name, or just words. */
import type { RegionLevel } from '#lib/domain/figure.ts';
import type { Region } from '#lib/domain/region.ts';
import { LOCALES } from '#lib/i18n/index.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { findRegion, foldName, listAncestors, lookUpName } from '#lib/regions/index.ts';

export type ResolvedPlace =
	| { kind: 'region'; region: Region }
	| { kind: 'several'; regions: readonly Region[] }
	| { kind: 'words' };

/** A place to choose, with what tells it from others of its name. */
export interface PlaceChoice {
	id: string;
	label: string;
	level: RegionLevel;
}

/** The value of the choice "none of these: keep the words". */
export const WORDS_ONLY = 'words';
const MAX_CHOICES = 8;
const LABEL = /^(.*?)\s*\(([^()]*)\)$/;

/**
 * `place` is a name in any language, or a label as `labelRegion` gives it; `chosenId` settles
 * homonyms, but only among the regions that the name has, so that a changed name is looked up anew.
 */
export function resolvePlace(place: string, chosenId: string | null): ResolvedPlace {
	if (chosenId === WORDS_ONLY) return { kind: 'words' };
	const labelled = chosenId ? findRegion(chosenId) : undefined;
	if (labelled && isLabelOf(place, labelled)) return { kind: 'region', region: labelled };
	const regions = listCandidates(place);
	const chosen = regions.find((region) => region.id === chosenId);
	if (chosen) return { kind: 'region', region: chosen };
	const [first] = regions;
	if (!first) return { kind: 'words' };
	return regions.length === 1 ? { kind: 'region', region: first } : { kind: 'several', regions };
}

function isLabelOf(place: string, region: Region): boolean {
	return LOCALES.some((locale) => labelRegion(region.id, locale) === place);
}

function listCandidates(place: string): readonly Region[] {
	const whole = lookUpName(place);
	if (whole.length > 0) return whole.slice(0, MAX_CHOICES);
	const [, name = '', within = ''] = LABEL.exec(place) ?? [];
	const names = within.split(',').map(foldName);
	return lookUpName(name).filter((region) => names.every((wanted) => liesIn(region, wanted)));
}

function liesIn(region: Region, foldedName: string): boolean {
	return listAncestors(region.id)
		.slice(1)
		.some(({ names }) => Object.values(names).some((name) => foldName(name) === foldedName));
}

/** "Mossoul (Ninive, Irak)": the name, and what the region lies in; empty for an unknown id. */
export function labelRegion(id: string, locale: Locale): string {
	const [name, ...within] = listAncestors(id).map((region) => region.names[locale]);
	if (name === undefined) return '';
	return within.length > 0 ? `${name} (${within.join(', ')})` : name;
}

export function toChoice(region: Region, locale: Locale): PlaceChoice {
	return { id: region.id, label: labelRegion(region.id, locale), level: region.level };
}

/** The label for a region's id in an address; what is not an id is taken for a name. */
export function nameOrLabel(text: string, locale: Locale): string {
	return findRegion(text) ? labelRegion(text, locale) : text;
}
