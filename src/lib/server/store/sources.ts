import type { SourceKind, SourceRecord } from '#lib/domain/records.ts';
import type { Reliability } from '#lib/domain/series.ts';
import { matchFigures } from './match-figures.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** What a source is taken for when a figure first names it. */
export interface SourceTraits {
	kind: SourceKind;
	reliability: Reliability;
}

const UNKNOWN_SOURCE: SourceTraits = { kind: 'unknown', reliability: 'medium' };

/** The id of the source with this canonical name; it is added where it is new. */
export function ensureSource(
	db: Store,
	name: string,
	traits: SourceTraits = UNKNOWN_SOURCE
): Promise<number> {
	return rememberIn(db, `source ${name}`, () => addSource(db, name, traits));
}

async function addSource(db: Store, name: string, traits: SourceTraits): Promise<number> {
	const known = await findSource(db, name);
	if (known) return known.id;
	const { id } = await db
		.insertInto('source')
		.values({ name, ...traits })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** Looks for several sources at once, so that they are known where one is needed. */
export async function rememberSources(db: Store, names: readonly string[]): Promise<void> {
	if (names.length === 0) return;
	const query = db.selectFrom('source').select(['id', 'name']).where('name', 'in', names);
	for (const { id, name } of await query.execute()) {
		await rememberIn(db, `source ${name}`, () => Promise.resolve(id));
	}
}

export function findSource(db: Store, name: string): Promise<SourceRecord | undefined> {
	return db
		.selectFrom('source')
		.select(['id', 'name', 'kind', 'reliability'])
		.where('name', '=', name)
		.executeTakeFirst();
}

/** Sources that a figure names, by name. */
export function listSources(db: Store): Promise<SourceRecord[]> {
	return namedSources(db).execute();
}

/** The same with how many figures name them, the most first. */
export async function countSources(db: Store): Promise<(SourceRecord & { figures: number })[]> {
	const rows = await db
		.selectFrom('figure')
		.innerJoin('source', 'source.id', 'figure.source_id')
		.select(['source.id', 'source.name', 'source.kind', 'source.reliability'])
		.select(({ fn }) => fn.countAll().as('figures'))
		.where(matchFigures({}))
		.groupBy(['source.id', 'source.name', 'source.kind', 'source.reliability'])
		.orderBy('figures', 'desc')
		.orderBy('source.name')
		.execute();
	return rows.map((row) => ({ ...row, figures: Number(row.figures) }));
}

/** What figures of this source count for from now on; their number is not touched. */
export async function updateReliability(
	db: Store,
	id: number,
	reliability: Reliability
): Promise<void> {
	await db.updateTable('source').set({ reliability }).where('id', '=', id).execute();
}

/** The query behind `listSources`. */
export function namedSources(db: Store) {
	return db
		.selectFrom('source')
		.select(['source.id', 'source.name', 'source.kind', 'source.reliability'])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('figure')
					.select('figure.id')
					.whereRef('figure.source_id', '=', 'source.id')
					.where(matchFigures({}))
			)
		)
		.orderBy('source.name');
}
