/** Figures by the words of their place, where those gave no region, or a country alone. */
import { toInstant } from './instants.ts';
import { matchFigures } from './match-figures.ts';
import { phraseOf } from './phrases.ts';
import type { Store } from './schema.ts';

/** Figures with the same words of a place that stand in the same region, or in none. */
export interface PlacedWords {
	words: string;
	/** A country; null where the figures are nowhere. */
	regionId: string | null;
	figures: number;
	/** When one of them was changed last. */
	changedAt: string;
}

export async function listPlacedWords(db: Store): Promise<PlacedWords[]> {
	const rows = await placedWords(db)
		.select(phraseOf('figure.place_phrase').as('words'))
		.select('figure.region_id as regionId')
		.select(({ fn }) => fn.countAll().as('figures'))
		.select(({ fn }) => fn.max('figure.updated_at').as('changedAt'))
		.groupBy(['figure.place_phrase', 'figure.region_id'])
		.execute();
	return rows.map(({ words, changedAt, ...row }) => ({
		...row,
		words: words ?? '',
		figures: Number(row.figures),
		changedAt: toInstant(changedAt ?? 0)
	}));
}

/** The figures with one of these spellings in a region, or in none, in order of id. */
export function listFiguresPlaced(
	db: Store,
	spellings: readonly string[],
	regionId: string | null
): Promise<{ id: number; version: number }[]> {
	return placedWords(db)
		.select(['figure.id', 'figure.version'])
		.where('figure.place_phrase', 'in', (eb) =>
			eb.selectFrom('phrase').select('phrase.id').where('phrase.text', 'in', spellings)
		)
		.where('figure.region_id', regionId === null ? 'is' : '=', regionId)
		.orderBy('figure.id')
		.execute();
}

function placedWords(db: Store) {
	return db
		.selectFrom('figure')
		.leftJoin('region', 'region.id', 'figure.region_id')
		.where('figure.place_phrase', 'is not', null)
		.where((eb) => eb.or([eb('region.id', 'is', null), eb('region.level', '=', '0')]))
		.where(matchFigures({}));
}
