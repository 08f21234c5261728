import { isOfDisease } from '#lib/domain/metrics.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import type { Bounds, FigureRecord } from '#lib/domain/series.ts';
import type { SplitEffect } from '#lib/domain/views.ts';
import { listAncestors } from '#lib/regions/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { FigureSupply } from './figure-supply.ts';
import { viewMetric } from './metric-view.ts';
import { toRegionName } from './region-name.ts';
import { readViewOptions } from './view-options.ts';

/** No act founds a cluster with this id: for a figure that stands apart in thought alone. */
const APART = -1;

/**
 * What the totals of a figure's place, and of those that it lies in, would be if the figure stood
 * apart from the `members` of its cluster: over the days of all of them for a flow, as of their last
 * day for a level. Only those that would change.
 */
export async function previewSplit(
	db: Store,
	figure: FigureRow,
	members: readonly FigureRow[]
): Promise<SplitEffect[]> {
	const { regionId, metric, measure } = figure;
	const ends = members.flatMap(({ dateEnd }) => dateEnd ?? []).sort();
	const starts = members.flatMap(({ dateStart }) => dateStart ?? []).sort();
	const to = ends.at(-1);
	if (members.length < 2 || regionId === null || to === undefined) return [];
	const from = measure === 'flow' ? starts[0] : undefined;
	const disease = isOfDisease(metric) ? (figure.disease ?? ('none' as const)) : undefined;
	const filter = { metric, measure, subgroup: figure.subgroup ?? undefined, disease, from, to };
	const options = await readViewOptions(db, filter, to);
	const supply = new FigureSupply(db, {});
	const regions = listAncestors(regionId);
	await supply.fetch(regions.map(({ id }) => ({ regionId: id, metric })));
	return regions.flatMap((region) => {
		const figures = supply.list(region.id, metric);
		const before = viewMetric(figures, region.id, metric, options).total;
		const after = viewMetric(setApart(figures, figure.id), region.id, metric, options).total;
		if (isSame(before, after)) return [];
		return { region: toRegionName(region), before: boundsOf(before), after: boundsOf(after) };
	});
}

function setApart(figures: readonly FigureRecord[], id: number): FigureRecord[] {
	return figures.map((figure) =>
		figure.id === id ? { ...figure, clusterId: APART, pinned: false } : figure
	);
}

function boundsOf({ best, low, high }: Bounds): Bounds {
	return { best, low, high };
}

function isSame(a: Bounds, b: Bounds): boolean {
	return a.best === b.best && a.low === b.low && a.high === b.high;
}
