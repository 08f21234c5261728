import type { RegionLevel } from './figure.ts';

/** A node of the region tree: country → first-level division → town, camp or site. */
export interface Region {
	/** ISO 3166-1 alpha-3 for a country, ISO 3166-2 for a division, `g` + GeoNames id or a slug else. */
	id: string;
	level: RegionLevel;
	/** Id of the node above; null for a country. */
	parent: string | null;
	/** ISO 3166-1 alpha-3 of the country that it lies in. */
	country: string;
	/** Names by language; `fr` is the canonical one. */
	names: { fr: string; en: string; es: string };
	lat: number | null;
	lon: number | null;
	/** Inhabitants where known, 0 where not: a hint to settle homonyms, never a figure. */
	population: number;
}
