/** Regions that figures refer to, copied from the region tree when the first figure needs them. */
import type { RegionCount, RegionName } from '#lib/domain/records.ts';
import type { Region } from '#lib/domain/region.ts';
import type { IsoDate, RegionLevel } from '#lib/domain/figure.ts';
import { listAncestors } from '#lib/regions/index.ts';
import { fromDay, unlessNull } from './codes.ts';
import { lastObservedDay } from './last-observed-day.ts';
import { matchFigures } from './match-figures.ts';
import { EVERY_METRIC } from './region-metrics.ts';
import { recurring } from './recurring.ts';
import { rememberIn } from './remember.ts';
import type { Reader, Store } from './schema.ts';
import { readAsKnown } from './vintage.ts';

/** Makes sure that the region and all regions above it have rows. Throws for an unknown id. */
export function ensureRegion(db: Store, id: string): Promise<void> {
	return ensureRegions(db, [id]);
}

/** The same for several, in one look. */
export async function ensureRegions(db: Store, ids: readonly (string | null)[]): Promise<void> {
	const known = await rememberIn(db, 'regions', () => Promise.resolve(new Set<string>()));
	const wanted = [...new Set(ids.flatMap((id) => id ?? []))].filter((id) => !known.has(id));
	if (wanted.length === 0) return;
	for (const { id } of (await selectRegionIds(db, wanted)).rows) known.add(id);
	for (const id of wanted) {
		if (!known.has(id)) await addRegion(db, id);
		known.add(id);
	}
}

const selectRegionIds = recurring((db, ids: readonly string[]) =>
	db.selectFrom('region').select('id').where('id', 'in', ids)
);

async function addRegion(db: Store, id: string): Promise<void> {
	const line = listAncestors(id);
	if (line.length === 0) throw new Error(`No region with id ${id}`);
	for (const region of line.toReversed()) await insertRegion(db, region);
	await insertClosure(db, line);
}

/** Adds the row of a region, where it is not there. */
export async function insertRegion(db: Store, region: Region): Promise<void> {
	await db
		.insertInto('region')
		.values(toRegionRow(region))
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

export function toRegionRow({ id, level, parent, country, names, lat, lon }: Region) {
	return {
		id,
		level: String(level),
		parent_id: parent,
		country,
		name_fr: names.fr,
		name_en: names.en,
		name_es: names.es,
		lat,
		lon
	};
}

/** Every pair of a region and one above it. `line` goes from the lowest to the country. */
export async function insertClosure(db: Store, line: Region[]): Promise<void> {
	const pairs = line.flatMap((descendant, from) =>
		line.slice(from).map((ancestor, depth) => ({
			ancestor_id: ancestor.id,
			descendant_id: descendant.id,
			depth
		}))
	);
	await db
		.insertInto('region_closure')
		.values(pairs)
		.onConflict((conflict) => conflict.columns(['ancestor_id', 'descendant_id']).doNothing())
		.execute();
}

/** The columns of a region that was joined from the left: all null where there is none. */
interface RegionColumns {
	id: string | null;
	level: string | null;
	regionParent: string | null;
	country: string | null;
	nameFr: string | null;
	nameEn: string | null;
	nameEs: string | null;
}

export function toRegionName(row: RegionColumns): RegionName | null {
	const { id, level, country, nameFr, nameEn, nameEs } = row;
	if (id === null || level === null || country === null) return null;
	return {
		id,
		level: level === 'site' ? 'site' : (Number(level) as RegionLevel),
		parent: row.regionParent,
		country,
		names: { fr: nameFr ?? id, en: nameEn ?? id, es: nameEs ?? id }
	};
}

/**
 * Regions with figures in them or below them, most figures first; only those directly below
 * `parentId` where it is given. Rejected figures and confidential documents do not count.
 */
export async function listRegionsWithFigures(
	db: Store,
	filter: { parentId?: string | null; asKnownOn?: IsoDate } = {}
): Promise<RegionCount[]> {
	const rows = await regionCounts(db, filter).execute();
	return rows.flatMap((row) => {
		const region = toRegionName(row);
		if (!region) return [];
		const { lat, lon } = row;
		const latest = unlessNull(row.latest, fromDay);
		return [{ region: { ...region, lat, lon }, figures: Number(row.figures), latest }];
	});
}

/** `parentId` null: countries alone. As known on a day by a recount, else as triggers counted. */
export function regionCounts(
	db: Store,
	{ parentId, asKnownOn }: { parentId?: string | null; asKnownOn?: IsoDate }
) {
	const reader = readAsKnown(db, { asKnownOn });
	return reader
		.selectFrom('region')
		.innerJoin(
			asKnownOn === undefined ? countedRegions(reader) : recountedRegions(reader),
			(join) => join.onRef('counted.region_id', '=', 'region.id')
		)
		.select(['region.id', 'region.level', 'region.parent_id as regionParent', 'region.country'])
		.select(['region.name_fr as nameFr', 'region.name_en as nameEn', 'region.name_es as nameEs'])
		.select(['region.lat', 'region.lon', 'counted.figures', 'counted.latest'])
		.$if(parentId === null, (query) => query.where('region.parent_id', 'is', null))
		.$if(typeof parentId === 'string', (query) =>
			query.where('region.parent_id', '=', parentId ?? '')
		)
		.orderBy('counted.figures', 'desc')
		.orderBy('region.id');
}

function countedRegions(db: Reader) {
	return db
		.selectFrom('region_metric')
		.select(['region_id', 'figures', 'latest'])
		.where('metric', '=', EVERY_METRIC)
		.where('figures', '>', 0)
		.as('counted');
}

function recountedRegions(db: Reader) {
	return db
		.selectFrom('region_closure')
		.innerJoin('figure', 'figure.region_id', 'region_closure.descendant_id')
		.select('region_closure.ancestor_id as region_id')
		.select((eb) => [eb.fn.countAll<number>().as('figures'), lastObservedDay(eb).as('latest')])
		.where(matchFigures({}))
		.groupBy('region_closure.ancestor_id')
		.as('counted');
}
