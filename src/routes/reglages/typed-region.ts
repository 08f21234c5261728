/** The place of a setting: one region of the tree, or what is to be asked. */
import type { FormLike } from '#lib/domain/forms/fields.ts';
import { readText } from '#lib/domain/forms/fields.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { resolvePlace, toChoice } from '../chiffres/resolve-place.ts';
import type { PlaceChoice } from '../chiffres/resolve-place.ts';

export type TypedRegion =
	| { ok: true; regionId: string | null }
	| { ok: false; problems: Problem<'place'>[]; placeChoices: PlaceChoice[] };

/** Null where nothing was typed. */
export function readTypedRegion(form: FormLike, locale: Locale): TypedRegion {
	const place = readText(form, 'place');
	if (place === '') return { ok: true, regionId: null };
	const resolved = resolvePlace(place, readText(form, 'regionId') || null);
	switch (resolved.kind) {
		case 'region':
			return { ok: true, regionId: resolved.region.id };
		case 'several': {
			const problem = { field: 'place', code: 'place_several', params: { place } } as const;
			const placeChoices = resolved.regions.map((region) => toChoice(region, locale));
			return { ok: false, problems: [problem], placeChoices };
		}
		case 'words':
			return { ok: false, problems: [{ field: 'place', code: 'place_unknown' }], placeChoices: [] };
	}
}

/** The same where a place must be given. */
export function readRequiredRegion(
	form: FormLike,
	locale: Locale
): Exclude<TypedRegion, { ok: true }> | { ok: true; regionId: string } {
	const read = readTypedRegion(form, locale);
	if (!read.ok) return read;
	const { regionId } = read;
	if (regionId !== null) return { ok: true, regionId };
	return { ok: false, problems: [{ field: 'place', code: 'required' }], placeChoices: [] };
}
