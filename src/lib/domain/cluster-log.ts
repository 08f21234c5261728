/**
 * What was said of clusters, act by act. Nothing is ever taken out of the log: an act is undone by
 * another one, and how a figure stands is what its last act that still stands left.
 */
import type { IsoInstant } from './records.ts';

/**
 * propose: the intake found the same fact · merge, split: a person joined figures, or set one
 * apart · pin, unpin: a person chose one, or took that back · undo: an act was taken back.
 */
export type ClusterActKind = 'propose' | 'merge' | 'split' | 'pin' | 'unpin' | 'undo';

export interface ClusterAct {
	id: number;
	kind: ClusterActKind;
	/** The act that this one takes back. */
	undoesId: number | null;
	reason: string;
	author: string;
	at: IsoInstant;
}

/** Where a figure stands: with whom it states one fact, and whether a person put it first. */
export interface ClusterState {
	/** Null: alone. */
	clusterId: number | null;
	pinned: boolean;
}

/** What one act changed of one figure. */
export interface ClusterChange {
	figureId: number;
	act: ClusterAct;
	before: ClusterState;
	after: ClusterState;
}

export interface ClusterStanding extends ClusterState {
	/** A person placed it: no proposal moves it. */
	isSettled: boolean;
}

/** How a figure stands after all that was said of it. `changes`: those of this figure, in any order. */
export function foldClusterChanges(changes: readonly ClusterChange[]): ClusterStanding {
	const standing = listStanding(changes);
	const last = standing.at(-1);
	const placed = standing.findLast(({ act }) => act.kind !== 'pin' && act.kind !== 'unpin');
	return {
		clusterId: last?.after.clusterId ?? null,
		pinned: last?.after.pinned ?? false,
		isSettled: placed !== undefined && placed.act.kind !== 'propose'
	};
}

/** The changes of each figure, in the order in which they come. */
export function groupClusterChanges(
	changes: readonly ClusterChange[]
): Map<number, ClusterChange[]> {
	const byFigure = new Map<number, ClusterChange[]>();
	for (const change of changes) {
		const own = byFigure.get(change.figureId);
		if (own) own.push(change);
		else byFigure.set(change.figureId, [change]);
	}
	return byFigure;
}

/**
 * Whether a person's act is the last that stands for every figure that it changed: only then can it
 * be undone. A proposal is not taken back: a person who thinks otherwise sets the figure apart.
 */
export function canUndo(actId: number, changes: readonly ClusterChange[]): boolean {
	const concerned = changes.filter(({ act }) => act.id === actId);
	if (!concerned.some(({ act }) => act.kind !== 'propose' && act.kind !== 'undo')) return false;
	return concerned.every(({ figureId }) => {
		const own = changes.filter((change) => change.figureId === figureId);
		return listStanding(own).at(-1)?.act.id === actId;
	});
}

/** Changes by acts that nobody took back, in order; taking back is none of them. */
function listStanding(changes: readonly ClusterChange[]): ClusterChange[] {
	const undone = new Set(changes.map(({ act }) => act.undoesId));
	return changes
		.filter(({ act }) => act.kind !== 'undo' && !undone.has(act.id))
		.sort((a, b) => a.act.id - b.act.id);
}
