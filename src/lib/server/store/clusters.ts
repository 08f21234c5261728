/** Figures that state the same fact: what was said of them, and what may be joined. */
import { sql } from 'kysely';
import type { InferResult, Insertable } from 'kysely';
import type { Reach } from '#lib/domain/agreement.ts';
import type { ClusterAct, ClusterChange, ClusterState } from '#lib/domain/cluster-log.ts';
import type { ClusterCandidate } from '#lib/domain/clusters.ts';
import { foldClusterChanges, groupClusterChanges } from '#lib/domain/cluster-log.ts';
import type { IsoDate, Measure, Metric } from '#lib/domain/figure.ts';
import { CODES, toDay } from './codes.ts';
import { EXCERPT } from './extractions.ts';
import { selectFigureRecords, toFigureRecord } from './figure-records.ts';
import { inBatches } from './in-batches.ts';
import { toMillis } from './instants.ts';
import { matchFigures } from './match-figures.ts';
import { recurring } from './recurring.ts';
import type { FigureTable, Flag, OwnTables, Store } from './schema.ts';

/** Stores an act and gives its id, which is also that of a cluster it founds. */
export async function insertClusterAct(db: Store, act: Omit<ClusterAct, 'id'>): Promise<number> {
	const { kind, undoesId, reason, author, at } = act;
	const { rows } = await insertAct(db, { kind, undoes_id: undoesId, reason, author, at });
	if (!rows[0]) throw new Error('An act was not stored');
	return rows[0].id;
}

const insertAct = recurring((db, act: Insertable<OwnTables['cluster_act']>) =>
	db.insertInto('cluster_act').values(act).returning('id')
);

/** What an act does to one figure. */
export type NewClusterChange = Omit<ClusterChange, 'act'>;

/** An act that was stored, and how it changes figures. */
export interface AppliedAct {
	id: number;
	at: string;
	/** The version of the figures counts up: whoever saw the one before is told. */
	isByPerson: boolean;
	/** Figures that this very transaction wrote: they never stood otherwise, at no time. */
	justWritten: ReadonlySet<number>;
}

/** Stores what an act changed, and brings the figures there. */
export async function applyClusterChanges(
	db: Store,
	act: AppliedAct,
	changes: readonly NewClusterChange[]
): Promise<void> {
	const rows = changes.map(({ figureId, before, after }) => ({
		figure_id: figureId,
		act_id: act.id,
		cluster_before: before.clusterId,
		cluster_after: after.clusterId,
		pinned_before: toFlag(before.pinned),
		pinned_after: toFlag(after.pinned)
	}));
	for (const some of inBatches(rows)) await insertChanges(db, some);
	for (const [{ figureId, after }, ...same] of groupAlike(changes, act)) {
		const ids = [figureId, ...same.map((change) => change.figureId)];
		const state = { cluster_id: after.clusterId, is_pinned: toFlag(after.pinned) };
		const times = act.justWritten.has(figureId) ? {} : { updated_at: toMillis(act.at) };
		for (const some of inBatches(ids)) {
			await moveFigures(db, { set: { ...state, ...times }, by: act.isByPerson ? 1 : 0, ids: some });
		}
	}
}

const insertChanges = recurring((db, rows: readonly OwnTables['cluster_change'][]) =>
	db.insertInto('cluster_change').values(rows)
);

interface Moving {
	set: Pick<FigureTable, 'cluster_id' | 'is_pinned'> & { updated_at?: number };
	/** How far the version counts up. */
	by: number;
	ids: readonly number[];
}

const moveFigures = recurring(
	(db, { set, by, ids }: Moving) =>
		db
			.updateTable('figure')
			.set(set)
			.set((eb) => ({ version: eb('version', '+', by) }))
			.where('id', 'in', ids),
	({ set }) => Object.keys(set).join()
);

type Changes = [NewClusterChange, ...NewClusterChange[]];

/** Changes by what they make of figures: one statement does each. */
function groupAlike(changes: readonly NewClusterChange[], { justWritten }: AppliedAct): Changes[] {
	const groups = new Map<string, Changes>();
	for (const change of changes) {
		const { clusterId, pinned } = change.after;
		const key = `${clusterId} ${pinned} ${justWritten.has(change.figureId)}`;
		const known = groups.get(key);
		if (known) known.push(change);
		else groups.set(key, [change]);
	}
	return [...groups.values()];
}

/** Everything that was said of the clusters of some figures, in order. */
export async function listClusterChanges(
	db: Store,
	figureIds: readonly number[]
): Promise<ClusterChange[]> {
	if (figureIds.length === 0) return [];
	return (await selectChangesOf(db, figureIds)).rows.map(toChange);
}

const selectChangesOf = recurring((db, figureIds: readonly number[]) =>
	selectChanges(db)
		.where('cluster_change.figure_id', 'in', figureIds)
		.orderBy('cluster_change.act_id')
);

/** The figures that each of some acts changed, in order of id. */
export async function listFiguresOfActs(
	db: Store,
	actIds: readonly number[]
): Promise<Map<number, number[]>> {
	if (actIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('cluster_change')
		.select(['act_id', 'figure_id'])
		.where('act_id', 'in', actIds)
		.orderBy('figure_id')
		.execute();
	const byAct = new Map<number, number[]>();
	for (const { act_id, figure_id } of rows) {
		const known = byAct.get(act_id);
		if (known) known.push(figure_id);
		else byAct.set(act_id, [figure_id]);
	}
	return byAct;
}

/** How some figures stand now, by their ids. */
export async function mapClusterStates(
	db: Store,
	figureIds: readonly number[]
): Promise<Map<number, ClusterState>> {
	if (figureIds.length === 0) return new Map();
	const rows = await selectStates(db).where('id', 'in', figureIds).execute();
	return new Map(rows.map((row) => [row.id, toState(row)]));
}

/** The ids of a cluster's figures, rejected and confidential ones included. */
export async function listClusterIds(db: Store, clusterId: number): Promise<number[]> {
	const rows = await selectStates(db).where('cluster_id', '=', clusterId).orderBy('id').execute();
	return rows.map(({ id }) => id);
}

/**
 * Where figures could stand that state what a new one states, from which to which day they end, and
 * within which numbers they state one.
 */
export interface CandidateScope extends Reach {
	regionId: string;
	metric: Metric;
	measure: Measure;
	from: IsoDate;
	to: IsoDate;
}

/** Figures of any of the scopes, at most `limit`, without their excerpts. */
export async function listClusterCandidates(
	db: Store,
	scopes: readonly CandidateScope[],
	limit: number
): Promise<ClusterCandidate[]> {
	if (scopes.length === 0) return [];
	const coded = scopes.map(encodeScope);
	return toCandidates(db, (await selectInScopes(db, { scopes: coded, limit })).rows);
}

function encodeScope({ regionId, metric, measure, from, to, low, high }: CandidateScope) {
	const codes = { metric: CODES.metric.encode(metric), measure: CODES.measure.encode(measure) };
	return { regionId, from: toDay(from), to: toDay(to), low, high, ...codes };
}

type CodedScope = ReturnType<typeof encodeScope>;

const selectInScopes = recurring(
	(db, { scopes, limit }: { scopes: readonly CodedScope[]; limit: number }) =>
		candidatesIn(db, scopes, limit)
);

/** The query behind `listClusterCandidates`. */
export function clusterCandidates(db: Store, scopes: readonly CandidateScope[], limit: number) {
	return candidatesIn(db, scopes.map(encodeScope), limit);
}

function candidatesIn(db: Store, scopes: readonly CodedScope[], limit: number) {
	return selectFigureRecords(db)
		.select(sql<string | null>`null`.as('excerpt'))
		.where(matchFigures({}))
		.where(({ eb, and, or, fn }) =>
			or(
				scopes.map(({ regionId, metric, measure, from, to, low, high }) =>
					and([
						eb('figure.region_id', '=', regionId),
						eb('figure.metric', '=', metric),
						eb('figure.measure', '=', measure),
						eb('figure.date_end', '>=', from),
						eb('figure.date_end', '<=', to),
						eb(fn.coalesce('figure.low', 'figure.value', 'figure.high'), '<=', high),
						eb(fn.coalesce('figure.high', 'figure.value', 'figure.low'), '>=', low)
					])
				)
			)
		)
		.orderBy('figure.id', 'desc')
		.limit(limit);
}

/** The figures of some documents, and of some clusters, as what they could be joined to. */
export async function listCandidatesOf(
	db: Store,
	of: { documentIds?: readonly number[]; clusterIds?: readonly number[]; ids?: readonly number[] }
): Promise<ClusterCandidate[]> {
	const { documentIds = [], clusterIds = [], ids = [] } = of;
	if (documentIds.length + clusterIds.length + ids.length === 0) return [];
	return toCandidates(db, (await selectOf(db, { documentIds, clusterIds, ids })).rows);
}

type CandidatesOf = Record<'documentIds' | 'clusterIds' | 'ids', readonly number[]>;

const selectOf = recurring((db, { documentIds, clusterIds, ids }: CandidatesOf) =>
	selectCandidates(db)
		.where((eb) =>
			eb.or([
				...(documentIds.length > 0 ? [eb('figure.document_id', 'in', documentIds)] : []),
				...(clusterIds.length > 0 ? [eb('figure.cluster_id', 'in', clusterIds)] : []),
				...(ids.length > 0 ? [eb('figure.id', 'in', ids)] : [])
			])
		)
		.orderBy('figure.id')
);

/** Rejected figures and those of confidential documents are in no cluster by themselves. */
function selectCandidates(db: Store) {
	return selectFigureRecords(db)
		.leftJoin('extraction', 'extraction.id', 'figure.extraction_id')
		.leftJoin('document', 'document.id', 'extraction.document_id')
		.select(EXCERPT.$castTo<string | null>().as('excerpt'))
		.where(matchFigures({}));
}

type CandidateRow = InferResult<ReturnType<typeof selectCandidates>>[number];

async function toCandidates(db: Store, rows: readonly CandidateRow[]): Promise<ClusterCandidate[]> {
	// Whoever was placed by a person stands in a cluster, if need be in one of its own.
	const placed = rows.filter(({ clusterId }) => clusterId !== null);
	const changes = await listClusterChanges(
		db,
		placed.map(({ id }) => id)
	);
	const byFigure = groupClusterChanges(changes);
	// What is copied stands last: before other fields it would take the engine ten times as long.
	return rows.map((row) => ({
		excerpt: row.excerpt,
		isSettled: foldClusterChanges(byFigure.get(row.id) ?? []).isSettled,
		...toFigureRecord(row)
	}));
}

function selectStates(db: Store) {
	return db.selectFrom('figure').select(['id', 'cluster_id as clusterId', 'is_pinned as isPinned']);
}

function selectChanges(db: Store) {
	return db
		.selectFrom('cluster_change')
		.innerJoin('cluster_act', 'cluster_act.id', 'cluster_change.act_id')
		.select(['cluster_act.id', 'cluster_act.kind', 'cluster_act.undoes_id as undoesId'])
		.select(['cluster_act.reason', 'cluster_act.author', 'cluster_act.at'])
		.select(['cluster_change.figure_id as figureId', 'cluster_before', 'cluster_after'])
		.select(['pinned_before', 'pinned_after']);
}

type ChangeRow = InferResult<ReturnType<typeof selectChanges>>[number];

function toChange(row: ChangeRow): ClusterChange {
	const { figureId, cluster_before, cluster_after, pinned_before, pinned_after, ...act } = row;
	return {
		figureId,
		act,
		before: { clusterId: cluster_before, pinned: pinned_before === 1 },
		after: { clusterId: cluster_after, pinned: pinned_after === 1 }
	};
}

function toState({ clusterId, isPinned }: { clusterId: number | null; isPinned: Flag }) {
	return { clusterId, pinned: isPinned === 1 };
}

function toFlag(value: boolean): Flag {
	return value ? 1 : 0;
}
