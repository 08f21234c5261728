import { canUndo } from '#lib/domain/cluster-log.ts';
import { rankMembers } from '#lib/domain/clusters.ts';
import { addDays } from '#lib/domain/dates.ts';
import { rankJoinable } from '#lib/domain/joinable.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import { createPreferenceRank } from '#lib/domain/total-settings.ts';
import type { ClusterView } from '#lib/domain/views.ts';
import {
	listClusterChanges,
	listClusterRows,
	listFiguresOfActs,
	listNeighbours,
	readTotalSettings
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

/** Others for a person to join end within a month of the figure; so many of them are compared. */
const NEAR_DAYS = 31;
const MOST_COMPARED = 100;

/** Who states the same fact as a figure, who could, and what was said of it. */
export async function viewCluster(db: Store, figure: FigureRow): Promise<ClusterView> {
	const members =
		figure.clusterId === null ? [figure] : await listClusterRows(db, figure.clusterId);
	const acts = await listActs(db, figure.id);
	const rankOf = createPreferenceRank(await readTotalSettings(db));
	return { members: rankMembers(members, rankOf), near: await listNear(db, figure), acts };
}

async function listNear(db: Store, figure: FigureRow): Promise<FigureRow[]> {
	const { dateEnd } = figure;
	if (figure.regionId === null || dateEnd === null) return [];
	const days = { from: addDays(dateEnd, -NEAR_DAYS), to: addDays(dateEnd, NEAR_DAYS) };
	return rankJoinable(figure, await listNeighbours(db, figure, days, MOST_COMPARED));
}

/** The acts on the cluster of a figure, the latest first, each with the figures that it changed. */
async function listActs(db: Store, figureId: number): Promise<ClusterView['acts']> {
	const own = await listClusterChanges(db, [figureId]);
	const figures = await listFiguresOfActs(
		db,
		own.map(({ act }) => act.id)
	);
	const all = await listClusterChanges(db, [...new Set([...figures.values()].flat())]);
	const undone = new Set(all.map(({ act }) => act.undoesId));
	return own.reverse().map(({ act }) => ({
		...act,
		figureIds: figures.get(act.id) ?? [],
		isUndone: undone.has(act.id),
		canUndo: canUndo(act.id, all)
	}));
}
