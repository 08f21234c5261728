/**
 * What people say of clusters: these are one fact, that one is another, this number comes first.
 * Each act is one transaction with its row of the audit, and refuses where the figure changed
 * since `baseVersion`; each can be taken back until another act touches the same figures.
 */
import { canUndo } from '#lib/domain/cluster-log.ts';
import type { ClusterActKind, ClusterState } from '#lib/domain/cluster-log.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import { countSameThing } from '#lib/domain/joinable.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import {
	applyClusterChanges,
	currentInstant,
	findFigureRow,
	inTransaction,
	insertClusterAct,
	listClusterChanges,
	listClusterIds,
	listFiguresOfActs,
	mapClusterStates,
	recordAudit
} from '../store/index.ts';
import type { NewClusterChange, Store } from '../store/index.ts';

/** Who says it of which figure, and which version of it they saw. */
export interface ClusterRequest {
	figureId: number;
	baseVersion: number;
	reason: string;
	author: string;
}

/** `conflict`: somebody changed the figure first; nothing was written. */
export type ClusterOutcome =
	| { ok: true; version: number }
	| { ok: false; conflict: { current: FigureRow } }
	| { ok: false; problems: Problem[] };

/** The figure states the same fact as another one: that one comes, with its whole cluster. */
export function mergeFigures(
	db: Store,
	request: ClusterRequest & { otherId: number }
): Promise<ClusterOutcome> {
	return act(db, request, 'merge', async (trx, figure) => {
		const other = await findFigureRow(trx, request.otherId);
		if (!other) return [unknownFigure(request.otherId)];
		const problem = comparePair(figure, other);
		if (problem) return [problem];
		const coming = await listWithCluster(trx, other);
		const staying = await listWithCluster(trx, figure);
		return (actId) => joinStates(coming, staying, figure.clusterId ?? actId);
	});
}

/** The figure states another fact than the rest of its cluster: from now on it stands apart. */
export function splitFigure(db: Store, request: ClusterRequest): Promise<ClusterOutcome> {
	return act(db, request, 'split', async (trx, figure) => {
		const members = await listWithCluster(trx, figure);
		if (members.size < 2) return [{ field: 'figureId', code: 'cluster_alone' }];
		// A cluster of its own, so that what states its fact later can join it there.
		return (actId) => [changeOf(figure, { clusterId: actId, pinned: false })];
	});
}

/** The figure comes before its rivals (R8), whatever their sources; one in a cluster can. */
export function pinFigure(db: Store, request: ClusterRequest): Promise<ClusterOutcome> {
	return act(db, request, 'pin', async (trx, figure) => {
		const members = await listWithCluster(trx, figure);
		return () =>
			[...members].flatMap(([figureId, before]) => {
				const after = { ...before, pinned: figureId === figure.id };
				return after.pinned === before.pinned ? [] : [{ figureId, before, after }];
			});
	});
}

export function unpinFigure(db: Store, request: ClusterRequest): Promise<ClusterOutcome> {
	return act(db, request, 'unpin', (_, figure) =>
		Promise.resolve(() =>
			figure.pinned ? [changeOf(figure, { clusterId: figure.clusterId, pinned: false })] : []
		)
	);
}

/** Takes an act back: every figure that it changed stands again as it stood before. */
export function undoAct(
	db: Store,
	request: ClusterRequest & { actId: number }
): Promise<ClusterOutcome> {
	const { actId } = request;
	return act(db, { ...request, undoesId: actId }, 'undo', async (trx, figure) => {
		const ids = (await listFiguresOfActs(trx, [actId])).get(actId) ?? [];
		const changes = await listClusterChanges(trx, ids);
		if (!ids.includes(figure.id)) return [{ field: 'actId', code: 'unknown_choice' }];
		if (!canUndo(actId, changes)) return [{ field: 'actId', code: 'cluster_overtaken' }];
		const own = changes.filter((change) => change.act.id === actId);
		return () =>
			own.map(({ figureId, before, after }) => ({ figureId, before: after, after: before }));
	});
}

/** What changes, given the id of the act; or why nothing may. */
type Plan = Problem[] | ((actId: number) => NewClusterChange[]);

async function act(
	db: Store,
	request: ClusterRequest & { undoesId?: number },
	kind: ClusterActKind,
	plan: (trx: Store, figure: FigureRow) => Promise<Plan>
): Promise<ClusterOutcome> {
	const problems = checkSignature(request);
	if (problems.length > 0) return { ok: false, problems };
	return inTransaction(db, async (trx) => {
		const current = await findFigureRow(trx, request.figureId);
		if (!current) throw new Error(`No figure ${request.figureId}`);
		if (current.version !== request.baseVersion) return { ok: false, conflict: { current } };
		const planned = await plan(trx, current);
		if (Array.isArray(planned)) return { ok: false, problems: planned };
		await write(trx, request, kind, planned);
		const after = await findFigureRow(trx, request.figureId);
		return { ok: true, version: after?.version ?? request.baseVersion };
	});
}

async function write(
	db: Store,
	request: ClusterRequest & { undoesId?: number },
	kind: ClusterActKind,
	listChanges: (actId: number) => NewClusterChange[]
): Promise<void> {
	const { figureId, reason, author, undoesId = null } = request;
	// The id is known only once the act is stored; an act that would change nothing is not.
	if (listChanges(0).length === 0) return;
	const at = currentInstant();
	const id = await insertClusterAct(db, { kind, undoesId, reason, author, at });
	const changes = listChanges(id);
	const applied = { id, at, isByPerson: true, justWritten: new Set<number>() };
	await applyClusterChanges(db, applied, changes);
	const detail = { act: id, undoes: undoesId, reason, changes };
	await recordAudit(db, {
		author,
		action: `cluster.${kind}`,
		subject: `figure/${figureId}`,
		detail
	});
}

function checkSignature({ reason, author }: ClusterRequest): Problem[] {
	const problems: Problem[] = [];
	if (reason.trim() === '') problems.push({ field: 'reason', code: 'required' });
	if (author.trim() === '') problems.push({ field: 'author', code: 'required' });
	return problems;
}

function unknownFigure(typed: number): Problem {
	return { field: 'otherId', code: 'unknown_figure', params: { typed: String(typed) } };
}

/** What a person may not join: a figure with itself, and what no total could count as one. */
function comparePair(figure: FigureRow, other: FigureRow): Problem | undefined {
	const field = 'otherId';
	if (figure.id === other.id) return { field, code: 'cluster_itself' };
	if (figure.clusterId !== null && figure.clusterId === other.clusterId) {
		return { field, code: 'cluster_joined' };
	}
	return countSameThing(figure, other) ? undefined : { field, code: 'cluster_other_thing' };
}

/** A figure with all that stand in its cluster, and how each of them stands. */
async function listWithCluster(db: Store, figure: FigureRow): Promise<Map<number, ClusterState>> {
	const { id, clusterId } = figure;
	return mapClusterStates(db, clusterId === null ? [id] : await listClusterIds(db, clusterId));
}

/** The pin of those who stay holds; where there is none, that of those who come. */
function joinStates(
	coming: ReadonlyMap<number, ClusterState>,
	staying: ReadonlyMap<number, ClusterState>,
	clusterId: number
): NewClusterChange[] {
	const hasPin = [...staying.values()].some(({ pinned }) => pinned);
	const stay = [...staying].map(([figureId, before]) => ({
		figureId,
		before,
		after: { ...before, clusterId }
	}));
	const come = [...coming].map(([figureId, before]) => ({
		figureId,
		before,
		after: { clusterId, pinned: before.pinned && !hasPin }
	}));
	return [...stay, ...come].filter(
		({ before, after }) => before.clusterId !== after.clusterId || before.pinned !== after.pinned
	);
}

function changeOf(figure: FigureRow, after: ClusterState): NewClusterChange {
	const { id, clusterId, pinned } = figure;
	return { figureId: id, before: { clusterId, pinned }, after };
}
