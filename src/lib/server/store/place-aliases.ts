/** Words of places that a person settled for every text to come. */
import type { PlaceAlias } from '#lib/domain/records.ts';
import { recurring } from './recurring.ts';
import { ensureRegion } from './regions.ts';
import type { Store } from './schema.ts';
import { currentInstant } from './transaction.ts';

/** Every alias, by its words. */
export async function listPlaceAliases(db: Store): Promise<PlaceAlias[]> {
	return (await selectAll(db, null)).rows;
}

const selectAll = recurring((db) => selectAliases(db).orderBy('folded').orderBy('id'));

export function findPlaceAlias(db: Store, id: number): Promise<PlaceAlias | undefined> {
	return selectAliases(db).where('id', '=', id).executeTakeFirst();
}

function selectAliases(db: Store) {
	return db
		.selectFrom('place_alias')
		.select([
			'id',
			'folded',
			'words',
			'country',
			'region_id as regionId',
			'reason',
			'author',
			'at'
		]);
}

/** Adds an alias and gives its id. Throws where the words have one in that country. */
export async function insertPlaceAlias(
	db: Store,
	{ regionId, ...alias }: Omit<PlaceAlias, 'id' | 'at'>
): Promise<number> {
	await ensureRegion(db, regionId);
	const { id } = await db
		.insertInto('place_alias')
		.values({ ...alias, region_id: regionId, at: currentInstant() })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function deletePlaceAlias(db: Store, id: number): Promise<void> {
	await db.deleteFrom('place_alias').where('id', '=', id).execute();
}
