/** Finds the cluster of new or changed figures, in the transaction that wrote them. */
import { reachOf } from '#lib/domain/agreement.ts';
import type { ClusterState } from '#lib/domain/cluster-log.ts';
import { proposeClusters } from '#lib/domain/clusters.ts';
import type { ClusterCandidate, ReprintTest } from '#lib/domain/clusters.ts';
import { addDays, daysBetween } from '#lib/domain/dates.ts';
import {
	applyClusterChanges,
	currentInstant,
	insertClusterAct,
	listCandidatesOf,
	listClusterCandidates,
	listReprintPairs,
	recordAudit
} from '../store/index.ts';
import type { CandidateScope, NewClusterChange, Store } from '../store/index.ts';

/** So many figures that could state the facts of a document are looked at, the newest first. */
const MOST_CANDIDATES = 1000;
/** How far from the days of a figure others that state its fact can end. */
const LEAST_REACH = 31;
const REACH_PER_DAY = 6;
const MOST_REACH = 366;

/**
 * Puts figures where they belong: into the cluster of others that state the same fact, or alone
 * where none does. Those that a person placed stay. To be called in the transaction that wrote the
 * figures; gives how many were moved.
 */
export async function placeFigures(
	db: Store,
	figureIds: readonly number[],
	author: string
): Promise<number> {
	const newcomers = (await listCandidatesOf(db, { ids: figureIds })).filter(
		(figure) => !figure.isSettled
	);
	const pairs = await listReprintPairs(db, listDocuments(newcomers));
	return placeNewcomers(db, newcomers, { pairs, author, justWritten: new Set(figureIds) });
}

interface Placing {
	/** The documents that print the text of one of the newcomers. */
	pairs: readonly Pair[];
	author: string;
	justWritten: ReadonlySet<number>;
}

/** The same for figures that were read, none of them placed by a person. */
export async function placeNewcomers(
	db: Store,
	newcomers: readonly ClusterCandidate[],
	{ pairs, author, justWritten }: Placing
): Promise<number> {
	if (newcomers.length === 0) return 0;
	const known = await listKnown(db, newcomers, pairs);
	const proposals = proposeClusters(newcomers, known, testOf(pairs));
	const placed = new Map(
		proposals.flatMap(({ clusterId, figureIds: ids }) => ids.map((id) => [id, clusterId] as const))
	);
	const left = newcomers.filter(({ id, clusterId }) => clusterId !== null && !placed.has(id));
	let moved = await move(db, left, { clusterId: null, author, justWritten });
	const byId = new Map([...known, ...newcomers].map((figure) => [figure.id, figure]));
	for (const { clusterId, figureIds: ids } of proposals) {
		const figures = ids.flatMap((id) => byId.get(id) ?? []);
		moved += await move(db, figures, { clusterId: clusterId ?? 'founded', author, justWritten });
	}
	return moved;
}

/** Everything that one of the newcomers could state again, whole clusters at a time. */
async function listKnown(
	db: Store,
	newcomers: readonly ClusterCandidate[],
	pairs: readonly Pair[]
): Promise<ClusterCandidate[]> {
	const found = new Map<number, ClusterCandidate>();
	const add = (figures: readonly ClusterCandidate[]) => {
		for (const figure of figures) found.set(figure.id, figure);
	};
	add(await listClusterCandidates(db, listScopes(newcomers), MOST_CANDIDATES));
	const others = pairs.flatMap(({ documentId, originalId }) => [documentId, originalId]);
	add(await listCandidatesOf(db, { documentIds: [...new Set(others)] }));
	const clusters = [...found.values(), ...newcomers].flatMap(({ clusterId }) => clusterId ?? []);
	add(await listCandidatesOf(db, { clusterIds: [...new Set(clusters)] }));
	for (const { id } of newcomers) found.delete(id);
	return [...found.values()].sort((a, b) => a.id - b.id);
}

/** Where to look: once for each place and metric, over all the days and numbers told of there. */
function listScopes(newcomers: readonly ClusterCandidate[]): CandidateScope[] {
	const scopes = new Map<string, CandidateScope>();
	for (const newcomer of newcomers) {
		const scope = scopeOf(newcomer);
		if (!scope) continue;
		const key = `${scope.regionId} ${scope.metric} ${scope.measure}`;
		const { from, to, low, high } = scopes.get(key) ?? scope;
		scopes.set(key, {
			...scope,
			from: from < scope.from ? from : scope.from,
			to: to > scope.to ? to : scope.to,
			low: Math.min(low, scope.low),
			high: Math.max(high, scope.high)
		});
	}
	return [...scopes.values()];
}

function scopeOf(figure: ClusterCandidate): CandidateScope | undefined {
	const { regionId, metric, measure, dateStart, dateEnd } = figure;
	const numbers = reachOf(figure);
	if (regionId === null || dateEnd === null || numbers === null) return undefined;
	const told = measure === 'flow' && dateStart !== null ? daysBetween(dateStart, dateEnd) : 0;
	const reach = Math.min(MOST_REACH, LEAST_REACH + REACH_PER_DAY * Math.max(0, told));
	const days = { from: addDays(dateEnd, -reach), to: addDays(dateEnd, reach) };
	return { regionId, metric, measure, ...days, ...numbers };
}

interface Pair {
	documentId: number;
	originalId: number;
}

function testOf(pairs: readonly Pair[]): ReprintTest {
	const known = new Set(
		pairs.flatMap(({ documentId, originalId }) => [
			`${documentId} ${originalId}`,
			`${originalId} ${documentId}`
		])
	);
	return (a, b) => a !== null && b !== null && known.has(`${a} ${b}`);
}

interface Move {
	/** Null: alone. A cluster that is founded takes the id of the act. */
	clusterId: number | null | 'founded';
	author: string;
	justWritten: ReadonlySet<number>;
}

/** One act for the figures that go to one place. */
async function move(
	db: Store,
	figures: readonly ClusterCandidate[],
	{ clusterId, author, justWritten }: Move
): Promise<number> {
	const moving = figures.filter((figure) => figure.clusterId !== clusterId);
	if (moving.length === 0) return 0;
	const act = {
		kind: 'propose',
		undoesId: null,
		reason: '',
		author,
		at: currentInstant()
	} as const;
	const id = await insertClusterAct(db, act);
	const target = clusterId === 'founded' ? id : clusterId;
	const changes = moving.map((figure) => toChange(figure, target));
	await applyClusterChanges(db, { id, at: act.at, isByPerson: false, justWritten }, changes);
	const detail = { act: id, clusterId: target, figures: moving.map((figure) => figure.id) };
	await recordAudit(db, {
		author,
		action: 'cluster.propose',
		subject: `cluster-act/${id}`,
		detail
	});
	return moving.length;
}

function toChange(figure: ClusterCandidate, clusterId: number | null): NewClusterChange {
	const before: ClusterState = { clusterId: figure.clusterId, pinned: figure.pinned };
	return { figureId: figure.id, before, after: { ...before, clusterId } };
}

function listDocuments(figures: readonly ClusterCandidate[]): number[] {
	return [...new Set(figures.flatMap(({ documentId }) => documentId ?? []))];
}
