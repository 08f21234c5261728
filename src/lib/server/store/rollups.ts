/** What was computed of a metric in a region, kept for as long as all that it rests on stays the same. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { IsoDate, Measure } from '#lib/domain/figure.ts';
import { CODES, fromDay, toDay, unlessNull } from './codes.ts';
import type { Code } from './codes.ts';
import { recurring } from './recurring.ts';
import { EVERY_METRIC } from './region-metrics.ts';
import type { Schema, Store } from './schema.ts';
import { isBusy, withoutWaiting } from './sqlite.ts';
import { groupByMetric } from './topics.ts';
import type { Topic } from './topics.ts';

/** How a topic stands: what was computed of it is right for as long as both numbers are these. */
export interface TopicState extends Topic {
	/** Writes to its figures so far, and changes of all else that counts. */
	revision: number;
	changes: number;
	figures: number;
	/** What was asked for, where it was computed and still is right. */
	computed: Uint8Array | null;
	/** The day on which it was. */
	computedOn: IsoDate | null;
}

/** In the place of a measure: none was asked for. */
const NO_MEASURE = -1 as Code<Measure>;

function encodeMeasure(measure: Measure | undefined): Code<Measure> {
	return measure === undefined ? NO_MEASURE : CODES.measure.encode(measure);
}

interface RollupQuestion {
	/** The code that computes: another one may compute otherwise. */
	release: string;
	today: IsoDate;
	measure: Measure | undefined;
	part: 'outline' | 'shown';
}

/** The topics that have figures, with what was computed of them. */
export async function findRollups(
	db: Store,
	topics: readonly Topic[],
	question: RollupQuestion
): Promise<TopicState[]> {
	if (topics.length === 0) return [];
	const { rows } = await selectRollups(db, encodeQuestion(topics, question));
	return rows.map((row) => ({
		...row,
		metric: CODES.metric.decode(row.metric),
		computed: row.computed ?? null,
		computedOn: unlessNull(row.computedOn ?? null, fromDay)
	}));
}

/** The query behind `findRollups`. */
export function rollups(db: Store, topics: readonly Topic[], question: RollupQuestion) {
	return rollupsOf(db, encodeQuestion(topics, question), question.part);
}

function encodeQuestion(
	topics: readonly Topic[],
	{ release, measure, today, part }: RollupQuestion
) {
	const groups = [...groupByMetric(topics)].map(([metric, regionIds]) => ({
		...{ metric: CODES.metric.encode(metric), regionIds }
	}));
	return { part, release, measure: encodeMeasure(measure), today: toDay(today), groups };
}

type CodedQuestion = ReturnType<typeof encodeQuestion>;

/** The column of the part is named in the query: there is one for each. */
const selectRollups = (db: Store, question: CodedQuestion) =>
	({ outline: selectOutlines, shown: selectShown })[question.part](db, question);
const selectOutlines = recurring((db, question: CodedQuestion) =>
	rollupsOf(db, question, 'outline')
);
const selectShown = recurring((db, question: CodedQuestion) => rollupsOf(db, question, 'shown'));

function rollupsOf(
	db: Store,
	{ release, measure, today, groups }: CodedQuestion,
	part: RollupQuestion['part']
) {
	return db
		.selectFrom('region_metric as state')
		.innerJoin('rollup_basis as basis', (join) => join.onTrue())
		.leftJoin('metric_rollup as rollup', (join) =>
			join
				.onRef('rollup.region_id', '=', 'state.region_id')
				.onRef('rollup.metric', '=', 'state.metric')
				.on('rollup.measure', '=', measure)
				.onRef('rollup.revision', '=', 'state.revision')
				.onRef('rollup.changes', '=', 'basis.changes')
				.on('rollup.release', '=', release)
				.on('rollup.first_day', '<=', today)
				.on('rollup.last_day', '>=', today)
		)
		.select(['state.region_id as regionId', 'state.metric', 'state.revision', 'state.figures'])
		.select(['basis.changes', `rollup.${part} as computed`, 'rollup.first_day as computedOn'])
		.where((eb) => eb.or(matchGroups(eb, groups)));
}

function matchGroups(
	eb: ExpressionBuilder<Schema & { state: Schema['region_metric'] }, 'state'>,
	groups: CodedQuestion['groups']
): Expression<SqlBool>[] {
	return groups.map(({ metric, regionIds }) =>
		eb.and([eb('state.metric', '=', metric), eb('state.region_id', 'in', regionIds)])
	);
}

/** What was computed of a topic in the state that it was read in. */
export interface Rollup extends Omit<TopicState, 'computed' | 'computedOn' | 'figures'> {
	measure: Measure | undefined;
	release: string;
	firstDay: IsoDate;
	lastDay: IsoDate;
	outline: Uint8Array;
	shown: Uint8Array;
}

/**
 * Keeps what was computed, in the place of what was before. Nothing is kept where another process
 * writes at this moment: who reads next computes it again.
 */
export async function storeRollups(db: Store, rollups: readonly Rollup[]): Promise<void> {
	if (rollups.length === 0) return;
	const rows = rollups.map(toRow).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
	const insert = (on: Store) =>
		on
			.insertInto('metric_rollup')
			.values(rows)
			.onConflict((conflict) =>
				conflict.columns(['region_id', 'metric', 'measure']).doUpdateSet((eb) => ({
					revision: eb.ref('excluded.revision'),
					changes: eb.ref('excluded.changes'),
					release: eb.ref('excluded.release'),
					first_day: eb.ref('excluded.first_day'),
					last_day: eb.ref('excluded.last_day'),
					outline: eb.ref('excluded.outline'),
					shown: eb.ref('excluded.shown')
				}))
			)
			.execute();
	try {
		await withoutWaiting(db, insert);
	} catch (error) {
		if (!isBusy(error)) throw error;
	}
}

function toRow({ regionId, metric, measure, firstDay, lastDay, ...columns }: Rollup) {
	return {
		...{
			region_id: regionId,
			metric: CODES.metric.encode(metric),
			measure: encodeMeasure(measure)
		},
		...{ first_day: toDay(firstDay), last_day: toDay(lastDay), ...columns }
	};
}

function keyOf(row: ReturnType<typeof toRow>): string {
	return [row.region_id, row.metric, row.measure].join(' ');
}

/** A rollup that a reader would be given on one of its days. */
export interface StandingRollup extends Topic {
	/** Undefined where none was asked for. */
	measure: Measure | undefined;
	firstDay: IsoDate;
	outline: Uint8Array;
	shown: Uint8Array;
}

/** The rollups of a release that stand, in order, after one of them, at most `limit`. */
export async function listStandingRollups(
	db: Store,
	release: string,
	after: Pick<StandingRollup, 'regionId' | 'metric' | 'measure'> | undefined,
	limit: number
): Promise<StandingRollup[]> {
	const last = after
		? ([after.regionId, CODES.metric.encode(after.metric), encodeMeasure(after.measure)] as const)
		: (['', EVERY_METRIC, NO_MEASURE] as const);
	const rows = await db
		.selectFrom('metric_rollup as rollup')
		.innerJoin('rollup_basis as basis', 'basis.changes', 'rollup.changes')
		.innerJoin('region_metric as state', (join) =>
			join
				.onRef('rollup.region_id', '=', 'state.region_id')
				.onRef('rollup.metric', '=', 'state.metric')
				.onRef('rollup.revision', '=', 'state.revision')
		)
		.select(['rollup.region_id as regionId', 'rollup.metric', 'rollup.measure'])
		.select(['rollup.first_day as firstDay', 'rollup.outline', 'rollup.shown'])
		.where('rollup.release', '=', release)
		.where((eb) =>
			eb(eb.refTuple('rollup.region_id', 'rollup.metric', 'rollup.measure'), '>', eb.tuple(...last))
		)
		.orderBy('rollup.region_id')
		.orderBy('rollup.metric')
		.orderBy('rollup.measure')
		.limit(limit)
		.execute();
	return rows.map(({ metric, measure, firstDay, ...row }) => ({
		...row,
		metric: CODES.metric.decode(metric),
		measure: measure === NO_MEASURE ? undefined : CODES.measure.decode(measure),
		firstDay: fromDay(firstDay)
	}));
}
