/** The figures of regions themselves, without those of the regions below them. */
import type { FigureRecord } from '#lib/domain/series.ts';
import { CODES } from './codes.ts';
import { selectFigureRecords, toFigureRecord } from './figure-records.ts';
import { matchFigures } from './match-figures.ts';
import { recurring } from './recurring.ts';
import type { Store } from './schema.ts';
import { groupByMetric } from './topics.ts';
import type { Topic } from './topics.ts';

/** How the figures of a region itself stand: they are the same for as long as both numbers are. */
export interface OwnState extends Topic {
	/** Rises with each write to one of them. */
	writes: number;
	/** Changes of what else is told of figures, as the names of sources. */
	changes: number;
	/** The last write to any figure by then: one before it is in `writes`, no later one is. */
	last: number;
}

/** Of each region with figures of a topic: the one that the topic is about, and those below it. */
export async function listOwnStates(db: Store, topics: readonly Topic[]): Promise<OwnState[]> {
	if (topics.length === 0) return [];
	const { rows } = await selectStates(db, encodeTopics(topics));
	const states = new Map(
		rows.map(({ revision, parent_id, ...row }) => [
			`${row.regionId} ${row.metric}`,
			{ ...row, writes: revision, above: `${parent_id} ${row.metric}` }
		])
	);
	// Each write to a figure counts once for its region and once for each one above.
	for (const { regionId, metric, revision } of rows) {
		const above = states.get(states.get(`${regionId} ${metric}`)?.above ?? '');
		if (above) above.writes -= revision;
	}
	return [...states.values()].map(({ regionId, metric, writes, changes, last }) => ({
		...{ regionId, metric: CODES.metric.decode(metric), writes, changes, last: last ?? 0 }
	}));
}

/** The query behind `listOwnStates`. */
export function ownStates(db: Store, topics: readonly Topic[]) {
	return statesOf(db, encodeTopics(topics));
}

/** Regions by the metric that is asked of them. */
function encodeTopics(topics: readonly Topic[]) {
	return [...groupByMetric(topics)].map(([metric, regionIds]) => ({
		...{ metric: CODES.metric.encode(metric), regionIds }
	}));
}

type CodedTopics = ReturnType<typeof encodeTopics>;

const selectStates = recurring((db, groups: CodedTopics) => statesOf(db, groups));

function statesOf(db: Store, groups: CodedTopics) {
	return db
		.selectFrom('region_metric as state')
		.innerJoin('region', 'region.id', 'state.region_id')
		.innerJoin('rollup_basis as basis', (join) => join.onTrue())
		.select(['state.region_id as regionId', 'state.metric', 'state.revision'])
		.select(['region.parent_id', 'basis.changes'])
		.select((eb) =>
			eb
				.selectFrom('figure_write')
				.select(({ fn }) => fn.max('figure_write.id').as('id'))
				.as('last')
		)
		.where((eb) =>
			eb.or(
				groups.map(({ metric, regionIds }) =>
					eb.and([
						eb('state.metric', '=', metric),
						eb(
							'state.region_id',
							'in',
							eb
								.selectFrom('region_closure')
								.select('region_closure.descendant_id')
								.where('region_closure.ancestor_id', 'in', regionIds)
						)
					])
				)
			)
		);
}

/** The figures of the regions of topics themselves, in order of id; never rejected or confidential ones. */
export async function listOwnFigures(db: Store, topics: readonly Topic[]): Promise<FigureRecord[]> {
	if (topics.length === 0) return [];
	const { rows } = await selectOwnFigures(db, encodeTopics(topics));
	return rows.map(toFigureRecord);
}

const selectOwnFigures = recurring(ownFigures);

function ownFigures(db: Store, groups: CodedTopics) {
	return selectFigureRecords(db)
		.where(matchFigures({}))
		.where((eb) =>
			eb.or(
				groups.map(({ metric, regionIds }) =>
					eb.and([eb('figure.metric', '=', metric), eb('figure.region_id', 'in', regionIds)])
				)
			)
		)
		.orderBy('figure.id');
}

/** A figure that was written to, in its region or out of it. */
export interface FigureWrite extends Topic {
	id: number;
	figureId: number;
}

/** The writes after one of them that are still known, in order. */
export async function listWritesSince(db: Store, last: number): Promise<FigureWrite[]> {
	const { rows } = await selectWrites(db, last);
	return rows.map(({ regionId, metric, ...write }) => ({
		...{ ...write, regionId: regionId ?? '', metric: CODES.metric.decode(metric) }
	}));
}

const selectWrites = recurring((db, last: number) =>
	db
		.selectFrom('figure_write')
		.select(['id', 'region_id as regionId', 'metric', 'figure_id as figureId'])
		.where('id', '>', last)
		.orderBy('id')
);

/** Those of some figures that are of these regions themselves, in order of id; else as `listOwnFigures`. */
export async function listOwnAmong(
	db: Store,
	topics: readonly Topic[],
	ids: readonly number[]
): Promise<FigureRecord[]> {
	if (topics.length === 0 || ids.length === 0) return [];
	const { rows } = await selectOwnAmong(db, { groups: encodeTopics(topics), ids: [...ids] });
	return rows.map(toFigureRecord);
}

const selectOwnAmong = recurring((db, { groups, ids }: { groups: CodedTopics; ids: number[] }) =>
	ownFigures(db, groups).where('figure.id', 'in', ids)
);
