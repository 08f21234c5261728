import { foldClusterChanges, groupClusterChanges } from '#lib/domain/cluster-log.ts';
import type { ClusterChange } from '#lib/domain/cluster-log.ts';
import { listClusterChanges } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import type { Finding } from './check.ts';

const BATCH = 500;

/** Figures whose cluster or pin is not what the log of clusters leaves; changes that do not follow. */
export async function* checkClusters(db: Store): AsyncGenerator<Finding> {
	let figures: Awaited<ReturnType<typeof listFiguresAfter>> = [];
	do {
		figures = await listFiguresAfter(db, figures.at(-1)?.id ?? 0);
		const ids = figures.map(({ id }) => id);
		const byFigure = groupClusterChanges(await listClusterChanges(db, ids));
		for (const { id, clusterId, isPinned } of figures) {
			const changes = byFigure.get(id) ?? [];
			const expected = foldClusterChanges(changes);
			const subject = `figure/${id}`;
			if (clusterId !== expected.clusterId) yield { code: 'cluster', subject };
			if ((isPinned === 1) !== expected.pinned) yield { code: 'pin', subject };
			for (const act of listBreaks(changes)) {
				yield { code: 'act', subject: `${subject} in act ${act}` };
			}
		}
	} while (figures.length === BATCH);
	for (const { clusterId } of await listRivalPins(db)) {
		yield { code: 'pin', subject: `cluster/${clusterId}` };
	}
}

/** Acts that say something else of what stood before than the act before them left. */
function listBreaks(changes: readonly ClusterChange[]): number[] {
	return changes.flatMap(({ act, before }, index) => {
		const left = changes[index - 1]?.after ?? { clusterId: null, pinned: false };
		return left.clusterId === before.clusterId && left.pinned === before.pinned ? [] : [act.id];
	});
}

function listFiguresAfter(db: Store, id: number) {
	return db
		.selectFrom('figure')
		.select(['id', 'cluster_id as clusterId', 'is_pinned as isPinned'])
		.where('id', '>', id)
		.orderBy('id')
		.limit(BATCH)
		.execute();
}

/** Clusters in which more than one figure is pinned. */
function listRivalPins(db: Store) {
	return db
		.selectFrom('figure')
		.select('cluster_id as clusterId')
		.where('is_pinned', '=', 1)
		.where('cluster_id', 'is not', null)
		.groupBy('cluster_id')
		.having(({ fn }) => fn.countAll(), '>', 1)
		.execute();
}
