import type { SourceKind, SourceRecord } from '#lib/domain/records.ts';
import type { Reliability } from '#lib/domain/series.ts';
import { matchFigures } from './match-figures.ts';
import { toStorable } from './parameters.ts';
import { recurring } from './recurring.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** What a source is taken for when a figure first names it. */
export interface SourceTraits {
	kind: SourceKind;
	reliability: Reliability;
}

const UNKNOWN_SOURCE: SourceTraits = { kind: 'unknown', reliability: 'medium' };

/** Gives the source of a canonical name; of none, none. */
export type SourcesByName = (name: string | null) => SourceRecord | undefined;

/** The sources of all these canonical names; those that are new are added. */
export async function ensureSources(
	db: Store,
	names: readonly (string | null)[],
	traitsOf: (name: string) => SourceTraits = () => UNKNOWN_SOURCE
): Promise<SourcesByName> {
	const find = () => Promise.resolve(new Map<string, SourceRecord>());
	const known = await rememberIn(db, 'sources', find);
	const storable = new Set(names.flatMap((name) => (name === null ? [] : [toStorable(name)])));
	const wanted = [...storable].filter((name) => !known.has(name));
	if (wanted.length > 0) {
		for (const source of (await selectSources(db, wanted)).rows) known.set(source.name, source);
		for (const name of wanted) {
			if (known.has(name)) continue;
			known.set(name, await addSource(db, { name, ...traitsOf(name) }));
		}
	}
	return (name) => (name === null ? undefined : known.get(toStorable(name)));
}

const selectSources = recurring((db, names: readonly string[]) =>
	db.selectFrom('source').select(['id', 'name', 'kind', 'reliability']).where('name', 'in', names)
);

async function addSource(db: Store, source: Omit<SourceRecord, 'id'>): Promise<SourceRecord> {
	const query = db.insertInto('source').values(source).returning('id');
	return { ...source, ...(await query.executeTakeFirstOrThrow()) };
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
