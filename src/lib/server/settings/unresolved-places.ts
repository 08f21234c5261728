/** Words that name a place which the reader did not find in the region tree. */
import { createHash } from 'node:crypto';
import { findRegion, foldName, isMultiRegion, lookUpFolded } from '#lib/regions/index.ts';
import { listPlacedWords } from '../store/index.ts';
import type { PlacedWords, Store } from '../store/index.ts';

/** Figures whose place is known by its words alone. */
export interface UnresolvedPlace {
	/** The words, folded: spellings that differ in accents alone are one. */
	folded: string;
	/** As most figures have them. */
	words: string;
	spellings: string[];
	/** The country that the figures stand in for now; null where they are nowhere. */
	regionId: string | null;
	figures: number;
	/** Another one as soon as one of the figures changes. */
	state: string;
}

/** Every such place, the most figures first. */
export async function listUnresolvedPlaces(db: Store): Promise<UnresolvedPlace[]> {
	const groups = new Map<string, PlacedWords[]>();
	for (const placed of await listPlacedWords(db)) {
		if (isResolved(placed)) continue;
		const key = `${foldName(placed.words)}\t${placed.regionId ?? ''}`;
		groups.set(key, [...(groups.get(key) ?? []), placed]);
	}
	return [...groups.values()]
		.flatMap(toPlace)
		.sort((a, b) => b.figures - a.figures || (a.folded < b.folded ? -1 : 1));
}

/** The place with these words in this country, as it stands now. */
export async function findUnresolvedPlace(
	db: Store,
	folded: string,
	regionId: string | null
): Promise<UnresolvedPlace | undefined> {
	const places = await listUnresolvedPlaces(db);
	return places.find((place) => place.folded === folded && place.regionId === regionId);
}

/** The words name the country itself, or what lies in several countries. */
function isResolved({ words, regionId }: PlacedWords): boolean {
	const folded = foldName(words);
	if (folded === '' || isMultiRegion(folded)) return true;
	return regionId !== null && lookUpFolded(folded).some(({ id }) => id === regionId);
}

function toPlace(group: PlacedWords[]): UnresolvedPlace[] {
	const byFigures = [...group].sort(
		(a, b) => b.figures - a.figures || (a.words < b.words ? -1 : 1)
	);
	const [first] = byFigures;
	if (!first) return [];
	const { words, regionId } = first;
	const states = byFigures.map((one) => `${one.words} ${one.figures} ${one.changedAt}`);
	return [
		{
			folded: foldName(words),
			words,
			spellings: byFigures.map((one) => one.words),
			regionId: regionId !== null && findRegion(regionId) ? regionId : null,
			figures: group.reduce((sum, one) => sum + one.figures, 0),
			state: createHash('sha256').update(states.sort().join('\n')).digest('hex').slice(0, 16)
		}
	];
}
