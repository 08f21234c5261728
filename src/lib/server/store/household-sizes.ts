/** How many persons a household has, by region and year (R9). */
import { METRICS } from '#lib/domain/figure.ts';
import type { StatedSize } from '#lib/domain/households.ts';
import { METRIC_PROFILES } from '#lib/domain/metrics.ts';
import { CODES, fromDay, unlessNull } from './codes.ts';
import { matchFigures } from './match-figures.ts';
import { recurring } from './recurring.ts';
import type { Store } from './schema.ts';

/** Every size, by region and year. */
export async function listHouseholdSizes(db: Store): Promise<StatedSize[]> {
	return (await selectAll(db, null)).rows;
}

const selectAll = recurring((db) => selectSizes(db).orderBy('region_id').orderBy('year'));

export function findHouseholdSize(
	db: Store,
	{ regionId, year }: Pick<StatedSize, 'regionId' | 'year'>
): Promise<StatedSize | undefined> {
	return selectSizes(db)
		.where('region_id', '=', regionId)
		.where('year', '=', year)
		.executeTakeFirst();
}

function selectSizes(db: Store) {
	return db
		.selectFrom('household_size')
		.select(['region_id as regionId', 'year', 'size', 'stated_by as statedBy']);
}

/** Writes a size, over the one of the same region and year where there is one. */
export async function writeHouseholdSize(db: Store, stated: StatedSize): Promise<void> {
	const { regionId, year, size, statedBy } = stated;
	await db
		.insertInto('household_size')
		.values({ region_id: regionId, year, size, stated_by: statedBy })
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'year']).doUpdateSet({ size, stated_by: statedBy })
		)
		.execute();
}

export async function deleteHouseholdSize(
	db: Store,
	{ regionId, year }: Pick<StatedSize, 'regionId' | 'year'>
): Promise<void> {
	await db
		.deleteFrom('household_size')
		.where('region_id', '=', regionId)
		.where('year', '=', year)
		.execute();
}

const METRICS_OF_PEOPLE = METRICS.filter((metric) => METRIC_PROFILES[metric].unit === 'person');

/** Figures in households that could be persons, counted by place and days. */
export async function countHouseholdFigures(db: Store) {
	const columns = [
		...(['figure.region_id', 'figure.date_start', 'figure.date_end'] as const),
		...(['figure.published_on', 'figure.assertion'] as const)
	];
	const rows = await db
		.selectFrom('figure')
		.select(['figure.region_id as regionId', 'figure.date_start as dateStart'])
		.select(['figure.date_end as dateEnd', 'figure.published_on as publishedOn'])
		.select('figure.assertion')
		.select(({ fn }) => fn.countAll().as('figures'))
		.where(matchFigures({}))
		.where('figure.unit', '=', CODES.unit.encode('household'))
		.where('figure.metric', 'in', METRICS_OF_PEOPLE.map(CODES.metric.encode))
		.groupBy(columns)
		.execute();
	return rows.map((row) => ({
		...row,
		dateStart: unlessNull(row.dateStart, fromDay),
		dateEnd: unlessNull(row.dateEnd, fromDay),
		publishedOn: unlessNull(row.publishedOn, fromDay),
		assertion: CODES.assertion.decode(row.assertion),
		figures: Number(row.figures)
	}));
}
