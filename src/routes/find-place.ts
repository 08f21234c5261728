/** The place of a filter form, which names it in words or by its id. */
import type { Region } from '#lib/domain/region.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { findRegion, foldName, listAncestors, searchRegions } from '#lib/regions/index.ts';

const MAX_CHOICES = 8;

/** What a form said of a place: nothing, one region, several of that name, or none. */
export type PlaceAnswer =
	| { kind: 'none' }
	| { kind: 'one'; id: string }
	| { kind: 'several'; name: string; regions: Region[] }
	| { kind: 'unknown'; name: string };

/** `id` is what was chosen before, `name` what stands in the field now: it has the last word. */
export function findPlace(id: string | null, name: string | null): PlaceAnswer {
	const typed = name?.trim().slice(0, 200) ?? '';
	if (typed === '') return { kind: 'none' };
	const chosen = id ? findRegion(id) : undefined;
	if (chosen && Object.values(chosen.names).includes(typed)) return { kind: 'one', id: chosen.id };
	const exact = searchRegions(typed, MAX_CHOICES).filter((region) => isNamed(region, typed));
	const country = exact.find((region) => region.level === 0);
	const only = country ?? (exact.length === 1 ? exact[0] : undefined);
	if (only) return { kind: 'one', id: only.id };
	const regions = exact.length > 0 ? exact : searchRegions(typed, MAX_CHOICES);
	return regions.length > 0
		? { kind: 'several', name: typed, regions }
		: { kind: 'unknown', name: typed };
}

/** What a region lies in, from the nearest up: "Ninive, Irak". */
export function nameAncestors(id: string, locale: Locale): string {
	return listAncestors(id)
		.slice(1)
		.map((region) => region.names[locale])
		.join(', ');
}

function isNamed({ names }: Region, typed: string): boolean {
	return Object.values(names).some((name) => foldName(name) === foldName(typed));
}
